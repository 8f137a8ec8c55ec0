package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.explain.Explanation;
import org.corpusaudit.explain.UrlSearch;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of one article. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why an article was kept, dropped or stripped.",
    footer = {
      "",
      "Reads the article in the input files that the audit's manifest names.",
      "",
      "Examples:",
      "  corpus-audit explain build/audit a0012",
      "  corpus-audit explain build/audit https://news.example/2026/story"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 10;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Parameters(index = "1", paramLabel = "ID", description = "The article's id, or its URL.")
  private String named;

  @Option(
      names = "--color",
      negatable = true,
      description = "Marks stripped text by colour; default: on a terminal.")
  private Optional<Boolean> color;

  @Option(
      names = "--width",
      defaultValue = "100",
      description = "Columns of the terminal; default: ${DEFAULT-VALUE}.")
  private int width;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page instead, with the duplicates side by side.")
  private Optional<Path> html;

  @Mixin private PageLanguageOption language;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.named(output);
    Explanation explanation;
    String id;
    try {
      PipelineFile pipeline = PipelineFile.of(audit.manifest().path("pipeline"));
      BlockReader reader = VisitBlocks.reader(pipeline.settings().reading());
      id = UrlSearch.isUrl(named) ? ofUrl(audit, reader) : named;
      explanation = Explanation.of(audit, reader, id);
    } catch (BadPipelineException e) {
      throw new RefusedException("the manifest of " + output + ": " + e.getMessage());
    }
    if (!explanation.isKnown()) {
      String nearest = explanation.nearest();
      throw new RefusedException(
          "no article of "
              + output
              + (UrlSearch.isUrl(id) ? " has the URL or the id " : " has the id ")
              + id
              + (nearest.isEmpty() ? "" : "; did you mean " + nearest + "?"));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (html.isPresent()) {
      PageFile.write(html.get(), "--html", explanation.html(language.of(audit)));
      out.println(html.get());
    } else {
      // Its colours are ours, and the texts between them are shown by it.
      ShownWriter.raw(out).print(explanation.text(color.orElse(Ansi.AUTO.enabled()), width));
    }
    out.flush();
    return 0;
  }

  /** The id of the first article with the URL; others are told. */
  private String ofUrl(AuditOutput audit, BlockReader reader) throws IOException {
    List<String> ids = UrlSearch.ids(audit, reader, named);
    if (ids.size() > 1) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "corpus-audit: "
              + ids.size()
              + " articles have the URL; this is of the first of "
              + String.join(", ", ids.subList(0, Math.min(MOST_TOLD, ids.size())))
              + (ids.size() > MOST_TOLD ? " …" : ""));
      err.flush();
    }
    return ids.isEmpty() ? named : ids.get(0);
  }
}

package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.concordance.Concordance;
import org.corpusaudit.concordance.HtmlLines;
import org.corpusaudit.concordance.LineOrder;
import org.corpusaudit.concordance.MentionsQuery;
import org.corpusaudit.concordance.PatternQuery;
import org.corpusaudit.concordance.Query;
import org.corpusaudit.concordance.TerminalLines;
import org.corpusaudit.concordance.TsvLines;
import org.corpusaudit.concordance.WordsQuery;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a word in its context. */
@Command(
    name = "concordance",
    mixinStandardHelpOptions = true,
    description = "Shows words in their context, over the articles that an audit kept.",
    footer = {
      "",
      "A word is matched as the audit counted it; * stands for any letters of a word, several",
      "words for a run within a sentence.",
      "",
      "Examples:",
      "  corpus-audit concordance build/audit ferry",
      "  corpus-audit concordance build/audit 'harbour*' --sort=right",
      "  corpus-audit concordance build/audit --regex '[0-9]+ (km|miles)' --tsv"
    })
final class ConcordanceCommand implements Callable<Integer> {
  private static final int CONTEXT = 120;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "WORD",
      description = "A word, a run of words, or what --regex and --entity say.")
  private List<String> words;

  @ArgGroup private final Kind kind = new Kind();

  /** What is looked for, where it is no word as it was counted. */
  private static final class Kind {
    @Option(names = "--regex", description = "A regular expression of RE2 over the text.")
    private boolean regex;

    @Option(
        names = "--normalized",
        description = "Words in their normalised form: case, vowel marks, alef and digits alike.")
    private boolean normalized;

    @Option(names = "--entity", description = "The mentions of an entity; needs mentions/.")
    private boolean entity;
  }

  @Option(
      names = "--sort",
      defaultValue = "random",
      description =
          "Order of the lines: left, right (by what stands there), site, date, id, or random;"
              + " default: ${DEFAULT-VALUE}.")
  private String sort;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another number, another random sample; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "Most lines that are shown; hits are counted all; default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--site", description = "The articles of one site alone.")
  private Optional<String> site;

  @Option(
      names = "--context",
      defaultValue = "" + CONTEXT,
      description = "Characters on each side in --tsv and --html; default: ${DEFAULT-VALUE}.")
  private int context;

  @Mixin private TerminalWidthOption width;

  @Mixin private ResultOptions result;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    result.require();
    AuditOutput audit = Audits.named(output);
    Concordance found = found(audit);
    PrintWriter out = spec.commandLine().getOut();
    Optional<RenderedPage> page =
        result.show(
            audit,
            out,
            () -> HtmlLines.of(found, audit),
            cells -> TsvLines.write(found, cells),
            () -> new TerminalLines(Ansi.AUTO.enabled(), width.columns()).of(found));
    int shown = page.map(HtmlLines::shown).orElse(found.lines().size());
    if (!result.isTable()) {
      out.printf(
          Locale.ROOT,
          "%s in %,d of %s; %,d shown%n",
          Quantity.of(found.hits(), "hit"),
          found.articles(),
          Quantity.of(found.documents(), "article"),
          shown);
    }
    out.flush();
    long asked = Math.min(limit, found.hits());
    if (shown < asked) {
      String why =
          shown < found.lines().size()
              ? "a page holds: --tsv prints more, and fewer to --context make room"
              : "fit in memory: give more by JAVA_OPTS=-Xmx…, or write fewer to --context";
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT, "the first %,d of %,d lines are shown, which %s%n", shown, asked, why)
          .flush();
    }
    return 0;
  }

  private Concordance found(AuditOutput audit) throws RefusedException, IOException {
    try {
      return Concordance.of(asked(), audit, query(audit), wanted());
    } catch (IllegalArgumentException | BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private String asked() {
    return String.join(" ", words);
  }

  private Query query(AuditOutput audit) throws IOException, BadPipelineException {
    if (kind.regex) {
      return new PatternQuery(asked());
    }
    if (kind.entity) {
      return MentionsQuery.of(audit, asked());
    }
    CountedForm.Rules counted =
        PipelineFile.of(audit.manifest().path("pipeline")).settings().terms().form();
    return new WordsQuery(
        asked(),
        new CountedForm.Rules(kind.normalized || counted.normalized(), counted.normalization()));
  }

  /** A part of the heap: what is shown takes as much again, a page its cells and texts besides. */
  private long room() {
    return Runtime.getRuntime().maxMemory() / (result.isPage() ? 32 : 4);
  }

  private Concordance.Wanted wanted() {
    try {
      return new Concordance.Wanted(
          LineOrder.valueOf(sort.toUpperCase(Locale.ROOT)), seed, limit, context, site, room());
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith("No enum")) {
        throw new IllegalArgumentException(
            "--sort cannot be " + sort + ": write left, right, site, date, id or random", e);
      }
      throw e;
    }
  }
}

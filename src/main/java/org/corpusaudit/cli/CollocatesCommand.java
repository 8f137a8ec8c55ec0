package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.collocation.Collocates;
import org.corpusaudit.collocation.CollocatesPage;
import org.corpusaudit.collocation.TerminalCollocates;
import org.corpusaudit.collocation.TsvCollocates;
import org.corpusaudit.concordance.WordsQuery;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the partners of a word. */
@Command(
    name = "collocates",
    mixinStandardHelpOptions = true,
    description = "Shows what a word stands with, by any measure, with lines of each pair.",
    footer = {
      "",
      "It reads the rows that the audit wrote of the word's pairs and n-grams. A word that has"
          + " none",
      "gets the reason, and the setting that would give it some.",
      "",
      "Examples:",
      "  corpus-audit collocates build/audit ferry",
      "  corpus-audit collocates build/audit ferry --rank=log_dice --html=ferry.html",
      "  corpus-audit collocates build/audit --entity Paris --lines=0"
    })
final class CollocatesCommand implements Callable<Integer> {
  private static final int CONTEXT = 60;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", description = "One word.")
  private List<String> words;

  @Option(names = "--entity", description = "WORD is the name of an entity, as in entities/.")
  private boolean entity;

  @Option(
      names = "--rank",
      paramLabel = "MEASURE",
      description = "What ranks the partners; default: what ranked them in the audit.")
  private Optional<String> measure;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "Most partners, and most n-grams; default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--lines",
      defaultValue = "3",
      description = "Lines of each that are shown; default: ${DEFAULT-VALUE}.")
  private int lines;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another number, other lines; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--context",
      defaultValue = "" + CONTEXT,
      description = "Characters on each side of a line; default: ${DEFAULT-VALUE}.")
  private int context;

  @Mixin private TerminalWidthOption width;

  @Mixin private ResultOptions result;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    result.require();
    AuditOutput audit = Audits.named(output);
    Collocates found = found(audit);
    PrintWriter out = spec.commandLine().getOut();
    Optional<RenderedPage> page =
        result.show(
            audit,
            out,
            () -> CollocatesPage.of(found, audit, entity),
            cells -> cells.print(TsvCollocates.of(found)),
            () -> new TerminalCollocates(Ansi.AUTO.enabled(), width.columns()).of(found));
    if (!result.isTable()) {
      close(out, audit, found, page);
    }
    out.flush();
    return 0;
  }

  private Collocates found(AuditOutput audit) throws RefusedException, IOException {
    try {
      AuditSettings settings = PipelineFile.of(audit.manifest().path("pipeline")).settings();
      PairSettings pairs = entity ? settings.entityPairs() : settings.pairs();
      CountedForm.Rules rules = settings.terms().form();
      Collocates.Wanted wanted =
          new Collocates.Wanted(
              word(rules),
              entity,
              measure.orElse(pairs.rankBy().columnName()),
              limit,
              lines,
              seed,
              context);
      return Collocates.of(audit, wanted, pairs.scope(), rules);
    } catch (IllegalArgumentException | BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private static void close(
      PrintWriter out, AuditOutput audit, Collocates found, Optional<RenderedPage> page) {
    found.notes(audit).forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%s in %s; %,d of %s by %s and %,d of %s shown%n",
        Quantity.of(found.occurrences(), "place"),
        Quantity.of(found.documents(), "article"),
        page.map(CollocatesPage::partnersShown).orElse(found.partners().size()),
        Quantity.of(found.allPartners(), "partner"),
        found.measure(),
        page.map(CollocatesPage::runsShown).orElse(found.runs().size()),
        Quantity.of(found.allRuns(), "n-gram"));
  }

  private String word(CountedForm.Rules rules) {
    String given = String.join(" ", words);
    if (entity) {
      return given;
    }
    List<String> terms = new WordsQuery(given, rules).words();
    if (terms.size() > 1 || terms.get(0).indexOf('*') >= 0) {
      throw new IllegalArgumentException(
          "'" + given + "' is not one word: write one, or look for it with concordance");
    }
    return terms.get(0);
  }
}

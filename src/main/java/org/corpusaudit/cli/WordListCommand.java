package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.export.WordList;
import org.corpusaudit.keyness.AuditCounts;
import org.corpusaudit.output.AuditOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the words of an audit as a list for AntConc. */
@Command(
    name = "wordlist",
    mixinStandardHelpOptions = true,
    description = "Prints the words of an audit by frequency, as AntConc saves word lists.",
    footer = {
      "",
      "Examples:",
      "  corpus-audit wordlist build/audit > words.txt",
      "  corpus-audit wordlist build/audit --language=ar --minimum=5 --antconc3 > ar.txt"
    })
final class WordListCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Option(names = "--language", description = "The words of one language alone.")
  private Optional<String> language;

  @Option(
      names = "--minimum",
      defaultValue = "1",
      description = "Least count; default: ${DEFAULT-VALUE}.")
  private long minimum;

  @Option(
      names = "--antconc3",
      description =
          "As AntConc 3 saves it: rank, count and word; else as AntConc 4: Type, Rank, Freq, Range"
              + " (articles) and norms.")
  private boolean antconc3;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.named(output);
    if (audit.shards("terms").isEmpty()) {
      throw new RefusedException(
          audit.path() + " has no terms/: run the audit without terms=false");
    }
    try {
      language.ifPresent(wanted -> AuditCounts.requireLanguage(audit, wanted));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage());
    }
    long documents =
        language.isEmpty()
            ? ReadingFigures.KEPT.in(audit.summary()).asLong()
            : TermFigures.KEPT_BY_LANGUAGE.in(audit.summary(), language.get()).asLong();
    WordList list = WordList.of(audit, language, minimum, documents);
    PrintWriter out = spec.commandLine().getOut();
    if (antconc3) {
      list.writeAntConc3(out);
    } else {
      list.writeAntConc4(out);
    }
    out.flush();
    return 0;
  }
}

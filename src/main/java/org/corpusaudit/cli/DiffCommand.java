package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.AuditDiff;
import org.corpusaudit.report.comparison.DiffReport;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two audits. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Compares two audits: writes diff.json and diff.html.")
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The output of the earlier audit.")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The output of the later audit.")
  private String now;

  @Option(
      names = "--output",
      defaultValue = "build/diff",
      description = "Where the comparison goes; default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(
      names = "--any-settings",
      description =
          "Compares audits whose settings differ, as to see what a setting does to one corpus.")
  private boolean anySettings;

  @Mixin private PageLanguageOption language = new PageLanguageOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput before = Audits.named(old);
    AuditOutput after = Audits.named(now);
    if (!anySettings) {
      Audits.comparable(before.manifest().path("pipeline"), after.manifest().path("pipeline"));
    }
    ObjectNode diff = AuditDiff.of(before, after);
    PageFile.makeDirectory(output, "--output");
    PageFile.write(output.resolve(AuditDiff.FILE), "--output", diff.toPrettyString() + "\n");
    PageFile.write(
        output.resolve(DiffReport.FILE), "--output", DiffReport.html(diff, language.of(after)));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s changed; of %s tested %d rose or fell: %s%n",
        Quantity.of(diff.path("changed").size(), "figure"),
        Quantity.of(diff.at("/terms/tested").asLong(), "term"),
        diff.at("/terms/significant").asLong(),
        output.resolve(DiffReport.FILE));
    out.flush();
    return 0;
  }
}

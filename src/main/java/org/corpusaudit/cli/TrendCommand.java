package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.trend.AuditTimes;
import org.corpusaudit.trend.TerminalTrends;
import org.corpusaudit.trend.TrendPage;
import org.corpusaudit.trend.Trends;
import org.corpusaudit.trend.TsvTrends;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how figures move over a series of audits. */
@Command(
    name = "trend",
    mixinStandardHelpOptions = true,
    description = "Shows how figures, sites, terms and entities move over a series of audits.",
    footer = {
      "",
      "Slopes are the median of all pairs (Theil-Sen), probabilities those of Mann-Kendall's test.",
      "",
      "Examples:",
      "  corpus-audit trend audits/2026-*",
      "  corpus-audit trend audits/2026-* --html=trend.html"
    })
final class TrendCommand implements Callable<Integer> {
  private static final int ON_TERMINAL = 15;
  private static final int ON_PAGE = 200;
  private static final int IN_TABLE = 100_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "OUTPUT",
      description = "The outputs of three audits or more, the earliest first.")
  private List<String> outputs;

  @Option(
      names = "--times",
      defaultValue = "order",
      description = "order: equal steps; started: when each was begun; default: ${DEFAULT-VALUE}.")
  private String times;

  @Option(
      names = "--limit",
      description = "Most rows of each kind: 15 on a terminal, 200 on a page, 100000 with --tsv.")
  private Optional<Integer> limit;

  @Option(
      names = "--any-settings",
      description = "Takes audits whose settings differ, as to see what a setting does.")
  private boolean anySettings;

  @Mixin private ResultOptions result;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    result.require();
    List<AuditOutput> audits = new ArrayList<>();
    for (String output : outputs) {
      audits.add(Audits.named(output));
      if (!anySettings) {
        Audits.comparable(
            audits.get(0).manifest().path("pipeline"),
            audits.get(audits.size() - 1).manifest().path("pipeline"));
      }
    }
    Trends trends = trends(audits);
    PrintWriter out = spec.commandLine().getOut();
    result.show(
        audits.get(0),
        out,
        () -> TrendPage.of(trends, PageLanguage.of(audits.get(0))),
        cells -> TsvTrends.write(trends, cells),
        () -> TerminalTrends.of(trends));
    if (!result.isPage() && !result.isTable()) {
      out.printf(
          Locale.ROOT,
          "%d audits; the smallest probability that these can have is %s%n",
          audits.size(),
          trends.leastProbability());
    }
    out.flush();
    return 0;
  }

  private Trends trends(List<AuditOutput> audits) throws RefusedException, IOException {
    try {
      int shown = result.isPage() ? ON_PAGE : ON_TERMINAL;
      int most = limit.orElse(result.isTable() ? IN_TABLE : shown);
      return Trends.of(audits, AuditTimes.named(times), most);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage());
    }
  }
}

package org.corpusaudit.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.measure.Trend;
import org.corpusaudit.output.AuditOutput;

/**
 * The trends of a series of audits.
 *
 * @param audits their directories, the earliest first
 * @param times when each was, in the unit of the slopes
 * @param unit of the times
 * @param tables of figures, sites, terms and entities, those that the audits have
 */
public record Trends(List<String> audits, double[] times, String unit, List<TrendTable> tables) {
  /** Fewest audits that have a trend. */
  public static final int FEWEST = 3;

  /**
   * Reads them. Cost: the tables of terms and entities of each audit once.
   *
   * @param most series of each kind that are kept
   * @throws IllegalArgumentException where there are too few audits, with what to write
   */
  public static Trends of(List<AuditOutput> audits, AuditTimes times, int most) throws IOException {
    if (audits.size() < FEWEST) {
      throw new IllegalArgumentException(
          "a trend needs three audits or more: write their outputs, the earliest first; diff"
              + " compares two");
    }
    if (most < 0) {
      throw new IllegalArgumentException("--limit takes a whole number from 0, not " + most);
    }
    double[] at = times.of(audits);
    List<TrendTable> tables = new ArrayList<>(FigureTrends.of(audits, at, most));
    for (String table : List.of("terms", "entities")) {
      if (audits.stream().noneMatch(audit -> audit.shards(table).isEmpty())) {
        tables.add(WordTrends.of(table, audits, at, most));
      }
    }
    return new Trends(
        audits.stream().map(AuditOutput::path).toList(), at, times.unit(), List.copyOf(tables));
  }

  /** The probability of a series that always rises. */
  public String leastProbability() {
    return TerminalTrends.probability(Trend.of(times, times).probability());
  }

  /** The last part of each directory's path. */
  List<String> names() {
    return audits.stream()
        .map(path -> path.replaceAll("/+$", ""))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }
}

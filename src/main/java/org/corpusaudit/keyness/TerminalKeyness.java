package org.corpusaudit.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.text.TerminalTable;

/** Key words for a terminal: what the target has more of, and below it what it has less of. */
public final class TerminalKeyness {
  private TerminalKeyness() {}

  /** The tables, each line with its end. */
  public static String of(KeyWords words, Compared compared) {
    return table("more often", compared, words, words.more())
        + "\n"
        + table("less often", compared, words, words.less());
  }

  private static String table(
      String heading, Compared compared, KeyWords words, List<KeyRow> rows) {
    KeyTable table = words.table();
    List<String> columns =
        new ArrayList<>(List.of(heading, compared.group(), "#count", "#reference", "#per million"));
    columns.add("#reference");
    columns.add("#" + table.measure().columnName());
    if (table.measure() != KeyMeasure.LOG_RATIO) {
      columns.add("#log_ratio");
    }
    columns.add("#probability");
    TerminalTable shown = new TerminalTable(columns.toArray(String[]::new));
    for (KeyRow row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.word());
      cells.add(row.language());
      cells.add(Cell.count(row.counts().count()).shown());
      cells.add(Cell.count(row.counts().referenceCount()).shown());
      cells.add(Cell.real(row.perMillion()).shown());
      cells.add(Cell.real(row.referencePerMillion()).shown());
      cells.add(Cell.real(table.score(row, table.measure())).shown());
      if (table.measure() != KeyMeasure.LOG_RATIO) {
        cells.add(Cell.real(row.counts().logRatio()).shown());
      }
      cells.add(probability(table.score(row, KeyMeasure.PROBABILITY)));
      shown.row(cells);
    }
    return shown.render();
  }

  /** A probability of which small ones show their size. */
  static String probability(double probability) {
    return probability < 1e-300
        ? "< 1e-300"
        : String.format(Locale.ROOT, probability < 0.001 ? "%.0e" : "%.3f", probability);
  }
}

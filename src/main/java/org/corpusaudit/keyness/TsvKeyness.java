package org.corpusaudit.keyness;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.Tsv;

/** A table of key words as tab-separated values, escaped as the tables of an audit are. */
public final class TsvKeyness {
  private static final List<String> COUNTED =
      List.of(
          "count",
          "reference_count",
          "per_million",
          "reference_per_million",
          "documents",
          "reference_documents");

  private TsvKeyness() {}

  /**
   * Writes header and rows.
   *
   * @param compared what the rows are of
   * @param most rows that are written
   * @return the rows that were
   */
  public static long write(KeyTable table, Compared compared, long most, PrintWriter out)
      throws IOException {
    List<String> header = new ArrayList<>(List.of(compared.item(), compared.group()));
    header.addAll(COUNTED);
    for (KeyMeasure measure : KeyMeasure.values()) {
      header.add(measure.columnName());
    }
    out.print(String.join("\t", header) + "\n");
    long[] written = {0};
    table.forEach(
        row -> {
          if (written[0] < most) {
            written[0]++;
            out.print(line(table, row));
          }
        });
    return written[0];
  }

  private static String line(KeyTable table, KeyRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(new String(Tsv.escape(row.word()), StandardCharsets.UTF_8));
    cells.add(row.language());
    cells.add(String.valueOf(row.counts().count()));
    cells.add(String.valueOf(row.counts().referenceCount()));
    cells.add(number(row.perMillion()));
    cells.add(number(row.referencePerMillion()));
    boolean known = row.articles().size() > 0;
    cells.add(row.documents() == 0 && !known ? "" : String.valueOf(row.documents()));
    cells.add(known ? String.valueOf(row.referenceDocuments()) : "");
    for (KeyMeasure measure : KeyMeasure.values()) {
      cells.add(number(table.score(row, measure)));
    }
    return String.join("\t", cells) + "\n";
  }

  /** Six significant digits; empty where there is none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    BigDecimal digits = new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
    double size = Math.abs(value);
    return value == 0 || (size >= 1e-5 && size < 1e15) ? digits.toPlainString() : digits.toString();
  }
}

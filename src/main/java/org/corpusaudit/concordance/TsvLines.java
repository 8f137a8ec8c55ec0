package org.corpusaudit.concordance;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusaudit.output.Tsv;

/** A concordance as tab-separated values, escaped as the tables of an audit are. */
public final class TsvLines {
  /** The columns in their order. */
  static final List<String> COLUMNS =
      List.of(
          "id", "url", "site", "published", "title", "start", "end", "before", "keyword", "after");

  private TsvLines() {}

  /** Writes header and lines. */
  public static void write(Concordance concordance, PrintWriter out) {
    out.append(String.join("\t", COLUMNS)).append('\n');
    for (Line line : concordance.lines()) {
      out.append(
              Stream.of(
                      line.id(),
                      line.url(),
                      line.site(),
                      line.published(),
                      line.title(),
                      String.valueOf(line.start()),
                      String.valueOf(line.end()),
                      line.before(),
                      line.keyword(),
                      line.after())
                  .map(cell -> new String(Tsv.escape(cell), StandardCharsets.UTF_8))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
  }
}

package org.corpusaudit.collocation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;

/** Reads what an audit wrote of one word. Memory: the rows that are kept. */
final class PartnerTable {
  /**
   * What was found.
   *
   * @param best the first of them by the wanted measure
   * @param all how many the table has
   */
  record Found<R>(List<R> best, long all) {}

  private PartnerTable() {}

  /**
   * The pairs that have an item.
   *
   * @param folder the table of pairs
   * @param ordered whether a stands before b in them
   */
  static Found<Partner> pairs(
      AuditOutput audit, String folder, String item, boolean ordered, String measure, int most)
      throws IOException {
    TopRows<Partner> best = new TopRows<>(Math.max(1, most), Partner.by(measure));
    for (String shard : audit.shards(folder)) {
      audit.readTsv(
          shard,
          row -> {
            String a = row.text("a");
            String b = row.text("b");
            boolean first = a.equals(item);
            if (first || b.equals(item)) {
              boolean self = first && b.equals(item);
              Side side = ordered ? first ? Side.AFTER : Side.BEFORE : Side.EITHER;
              best.offer(
                  new Partner(
                      first ? b : a,
                      side,
                      row.real("count"),
                      row.real(first ? "count_a" : "count_b"),
                      row.real(first ? "count_b" : "count_a"),
                      Scores.of(row, self && !ordered)));
            }
            return true;
          });
    }
    List<Partner> rows = best.inOrder();
    return new Found<>(rows.subList(0, Math.min(most, rows.size())), best.seen());
  }

  /** The n-grams that have a term. */
  static Found<WordRun> runs(AuditOutput audit, String term, String measure, int most)
      throws IOException {
    TopRows<WordRun> best = new TopRows<>(Math.max(1, most), WordRun.by(measure));
    for (String shard : audit.shards("ngrams")) {
      audit.readTsv(
          shard,
          row -> {
            if (row.number("count") > 0 && WordRun.has(row.text("term"), term)) {
              best.offer(WordRun.of(row));
            }
            return true;
          });
    }
    List<WordRun> rows = new ArrayList<>(best.inOrder());
    return new Found<>(rows.subList(0, Math.min(most, rows.size())), best.seen());
  }
}

package org.corpusaudit.neardup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Adds up the articles of each pair of sites, and writes the rows of {@code syndication/}.
 *
 * <p>In, by pair: COUNT entries, then LAG entries, the shortest lag first ({@link
 * SyndicationEntry}): once they are counted their quartiles are picked as they pass. Memory: one
 * pair.
 */
final class SyndicationMerge implements PartitionMerge {
  static final Route ROWS = Route.of("syndication rows");

  @Override
  public List<Route> routes() {
    return List.of(ROWS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    Pair pair = null;
    while (entries.next()) {
      entries.read(reader);
      long hash = reader.getLong();
      String from = reader.getString();
      String to = reader.getString();
      boolean ordered = reader.getByte() == 0;
      if (pair == null || !pair.is(from, to, ordered)) {
        if (pair != null) {
          pair.end(out);
        }
        pair = new Pair(hash, from, to, ordered);
      }
      if (reader.getByte() == SyndicationEntry.COUNT) {
        pair.count(reader.getByte(), reader.getByte(), reader.getInt());
      } else {
        pair.lag(reader.getLong());
      }
    }
    if (pair != null) {
      pair.end(out);
    }
  }

  /** A pair of sites while its entries are walked. */
  private static final class Pair {
    private static final int QUARTILES = 3;

    private final long hash;
    private final String from;
    private final String to;
    private final boolean ordered;
    private final long[] kinds = new long[SyndicationEntry.Kind.values().length];
    private final long[] quartiles = new long[QUARTILES];
    private long articles;
    private long titles;
    private long changed;
    private int firstDay = SyndicationEntry.NO_DAY;
    private int lastDay = Integer.MIN_VALUE;
    private long lags;

    Pair(long hash, String from, String to, boolean ordered) {
      this.hash = hash;
      this.from = from;
      this.to = to;
      this.ordered = ordered;
    }

    boolean is(String otherFrom, String otherTo, boolean otherOrdered) {
      return ordered == otherOrdered && from.equals(otherFrom) && to.equals(otherTo);
    }

    void count(int kind, int title, int day) {
      kinds[kind]++;
      articles++;
      titles += title == SyndicationEntry.UNKNOWN_TITLE ? 0 : 1;
      changed += title == SyndicationEntry.CHANGED_TITLE ? 1 : 0;
      if (day != SyndicationEntry.NO_DAY) {
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
      }
    }

    /**
     * Takes the next longer lag: the k-th of n is a quartile q where k is the least k >= n q / 4.
     */
    void lag(long seconds) {
      lags++;
      for (int q = 1; q <= QUARTILES; q++) {
        if (lags == (articles * q + QUARTILES) / (QUARTILES + 1)) {
          quartiles[q - 1] = seconds;
        }
      }
    }

    @SuppressWarnings("EnumOrdinal") // An array of all.
    void end(Routes out) {
      ByteWriter entry = new ByteWriter();
      entry.putLong(~articles);
      Tsv row =
          Tsv.row(SyndicationTables.SYNDICATION.columns(), entry)
              .put(SyndicationTables.FROM, from)
              .put(SyndicationTables.TO, to)
              .put(SyndicationTables.ORDER, ordered ? "ordered" : "unordered")
              .put(SyndicationTables.ARTICLES, articles)
              .put(SyndicationTables.EXACT, kinds[SyndicationEntry.Kind.EXACT.ordinal()])
              .put(SyndicationTables.NEAR, kinds[SyndicationEntry.Kind.NEAR.ordinal()])
              .put(SyndicationTables.CONTAINED, kinds[SyndicationEntry.Kind.CONTAINED.ordinal()]);
      for (int q = 0; q < QUARTILES; q++) {
        if (ordered) {
          row.put(SyndicationTables.LAGS.get(q), quartiles[q]);
        } else {
          row.putNone(SyndicationTables.LAGS.get(q));
        }
      }
      row.put(SyndicationTables.TITLES, titles);
      if (titles == 0) {
        row.putNone(SyndicationTables.CHANGED_TITLES);
      } else {
        row.put(SyndicationTables.CHANGED_TITLES, (double) changed / titles);
      }
      if (firstDay == SyndicationEntry.NO_DAY) {
        row.putNone(SyndicationTables.FIRST_DAY).putNone(SyndicationTables.LAST_DAY);
      } else {
        row.put(SyndicationTables.FIRST_DAY, LocalDate.ofEpochDay(firstDay).toString())
            .put(SyndicationTables.LAST_DAY, LocalDate.ofEpochDay(lastDay).toString());
      }
      out.to(ROWS).toShard(hash, row.end());
      SyndicationFigures.PAIRS.count(out.tally(), 1);
      (ordered ? SyndicationFigures.ORDERED : SyndicationFigures.UNORDERED)
          .count(out.tally(), articles);
    }
  }
}

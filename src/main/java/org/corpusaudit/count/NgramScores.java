package org.corpusaudit.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.measure.RunAssociation;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.TokenHash;

/**
 * Makes the rows of {@code ngrams/}: what {@link NgramMerge} has counted, with the association of
 * the terms by their margins. Shared: {@link CorpusTotals}. Holds one n-gram at a time.
 */
public final class NgramScores implements SharingMerge {
  /** The table of n-grams, most frequent first within a shard. */
  public static final Table NGRAMS =
      Table.tabSeparated("ngrams", Long.BYTES, columns())
          .counts("n", "count", "documents", "count_raw", "count_stripped", "parts")
          .measures("share", "per_million", "dp", "dp_norm", "juilland_d", "arf")
          .measures("key_log_likelihood", "pmi", "npmi", "log_dice", "t_score")
          .measures("simple_log_likelihood");

  /** The route of the rows. */
  public static final Route ROWS = Route.of("rows");

  private static String[] columns() {
    List<String> columns =
        new ArrayList<>(
            List.of("term", "n", "language", "count", "documents", "count_raw", "count_stripped"));
    columns.addAll(SpreadColumns.NAMES);
    columns.addAll(List.of("pmi", "npmi", "log_dice", "t_score", "simple_log_likelihood"));
    return columns.toArray(new String[0]);
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    CorpusTotals totals = CorpusTotals.readFrom(shared);
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    while (entries.next()) {
      entries.read(reader);
      String ngram = reader.getString();
      String language = reader.getString();
      int n = reader.getByte();
      require(reader.getByte() == NgramEntry.ROW, ngram);
      long count = reader.getVarLong();
      byte[] row = reader.getSized();
      long[] margins = new long[n];
      for (int i = 0; i < n; i++) {
        require(entries.next(), ngram);
        entries.read(reader);
        require(reader.getString().equals(ngram) && reader.getString().equals(language), ngram);
        require(reader.getByte() == n && reader.getByte() == NgramEntry.MARGIN, ngram);
        margins[reader.getByte()] = reader.getVarLong();
      }
      RunAssociation scores = new RunAssociation(count, margins, totals.of(language).ngrams(n));
      entry.reset().putLong(Long.MAX_VALUE - count);
      Tsv.row(entry)
          .escaped(row)
          .decimal(scores.pmi())
          .decimal(scores.npmi())
          .decimal(scores.logDice())
          .decimal(scores.tScore())
          .decimal(scores.simpleLogLikelihood());
      out.to(ROWS).toShard(TokenHash.of(ngram), entry);
    }
  }

  private static void require(boolean complete, String ngram) {
    if (!complete) {
      throw new IllegalStateException("the margins of the n-gram " + ngram + " are not complete");
    }
  }
}

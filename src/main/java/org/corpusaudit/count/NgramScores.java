package org.corpusaudit.count;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.measure.RunAssociation;
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
  /** The route of the rows. */
  public static final Route ROWS = Route.of("rows");

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
      Tsv scored =
          Tsv.row(TermTables.NGRAMS.columns(), entry)
              .putAll(TermTables.COUNTED_RUN, row)
              .put(TermTables.PMI, scores.pmi())
              .put(TermTables.NPMI, scores.npmi())
              .put(TermTables.LOG_DICE, scores.logDice())
              .put(TermTables.T_SCORE, scores.tScore())
              .put(TermTables.SIMPLE_LOG_LIKELIHOOD, scores.simpleLogLikelihood());
      out.to(ROWS).toShard(TokenHash.of(ngram), scored.end());
    }
  }

  private static void require(boolean complete, String ngram) {
    if (!complete) {
      throw new IllegalStateException("the margins of the n-gram " + ngram + " are not complete");
    }
  }
}

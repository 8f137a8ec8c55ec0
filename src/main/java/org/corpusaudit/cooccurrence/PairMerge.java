package org.corpusaudit.cooccurrence;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.Vocabulary;

/**
 * Adds up the entries of {@link PairStep} row by row and writes the pairs that pass the cut-offs.
 *
 * <p>Shared: the {@link Vocabulary}. Memory: the vocabulary, and {@link PairSums} to add up one
 * row. No pair is held beyond its row.
 */
public final class PairMerge implements SharingMerge {
  /** The route of the rows. */
  public static final Route ROWS = Route.of("rows");

  /** The route of the rows that wait for examples, to {@link PairExamplesMerge}. */
  static final Route WAITING = Route.of("waiting rows");

  /** The route of the pairs whose examples are wanted, to {@link ChosenPairs.Merge}. */
  static final Route WANTED = Route.of("wanted pairs");

  private final PairSettings settings;
  private final PairFigures figures;

  /**
   * The kernel.
   *
   * @param figures what is counted of the pairs
   */
  public PairMerge(PairSettings settings, PairFigures figures) {
    this.settings = settings;
    this.figures = figures;
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS, WAITING, WANTED);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.readFrom(shared);
    PairSums sums = new PairSums(vocabulary.size());
    PairRows rows = new PairRows(settings, vocabulary, out);
    InflatedPairs inflated = new InflatedPairs(settings.scope(), vocabulary, figures, out);
    Totals totals = new Totals();
    ByteReader reader = new ByteReader();
    int item = -1;
    while (entries.next()) {
      entries.read(reader);
      int next = reader.getInt();
      if (next != item) {
        end(item, sums, rows, inflated, totals);
        item = next;
      }
      sums.add(reader.getByte(), reader);
    }
    end(item, sums, rows, inflated, totals);
    inflated.end();
    figures.pairs().count(out.tally(), totals.pairs);
    figures.weight().count(out.tally(), totals.weight / settings.scope().scale());
  }

  /** Pairs and their weights, each counted in the row of one of its items. */
  private static final class Totals {
    private long pairs;
    private long weight;
  }

  private void end(int item, PairSums sums, PairRows rows, InflatedPairs inflated, Totals totals) {
    for (int i = 0; i < sums.size(); i++) {
      int code = sums.code(i);
      boolean counted = settings.scope().ordered() ? (code & 1) == 0 : code >> 1 <= item;
      if (counted) {
        totals.pairs += sums.kept(code) > 0 ? 1 : 0;
        totals.weight += sums.kept(code);
        inflated.add(item, code, sums);
      }
    }
    rows.write(item, sums);
    sums.clear();
  }
}

package org.corpusaudit.count;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.VocabularyChoice;

/**
 * Chooses among what all partitions propose, in one place: the vocabulary whose pairs are counted
 * ({@link VocabularyChoice}), and the terms on the lists of inflated ones. Entries arrive sorted,
 * so only what is chosen is held.
 */
public final class TopTermsMerge implements PartitionMerge {
  /** Payload: score, descending; term, language; raw, stripped and kept count. */
  static final int FURNITURE = VocabularyChoice.FIRST_OTHER;

  /** As {@link #FURNITURE}. */
  static final int SYNDICATION = FURNITURE + 1;

  private final int vocabulary;
  private final long scale;

  /**
   * The kernel.
   *
   * @param vocabulary most terms of the vocabulary
   * @param scale what one event is counted as
   */
  public TopTermsMerge(int vocabulary, long scale) {
    this.vocabulary = vocabulary;
    this.scale = scale;
  }

  @Override
  public List<Route> routes() {
    return List.of(VocabularyChoice.VOCABULARY);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    VocabularyChoice chosen =
        VocabularyChoice.among(
            entries, vocabulary, (kind, place, reader) -> inflated(kind, place, reader, out), out);
    if (vocabulary > 0) {
      TermFigures.VOCABULARY.count(out.tally(), chosen.size());
      TermFigures.EVENTS.count(out.tally(), chosen.events() / scale);
      TermFigures.EVENTS_OF_VOCABULARY.count(out.tally(), chosen.inside() / scale);
    }
  }

  private static void inflated(int kind, int place, ByteReader reader, Routes out) {
    if (place >= TopTerms.INFLATED) {
      return;
    }
    Listing list = kind == FURNITURE ? TermFigures.BY_BOILERPLATE : TermFigures.BY_DUPLICATES;
    reader.skip(Long.BYTES);
    list.send(
        out,
        place,
        row ->
            row.put(TermFigures.TERM, reader.getString())
                .put(TermFigures.LANGUAGE, reader.getString())
                .put(TermFigures.COUNT_RAW, reader.getVarLong())
                .put(TermFigures.COUNT_STRIPPED, reader.getVarLong())
                .put(TermFigures.COUNT, reader.getVarLong()));
  }
}

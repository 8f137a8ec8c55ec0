package org.corpusaudit.count;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.corpusaudit.text.Vocabulary;

/**
 * Chooses among what all partitions propose, in one place: the vocabulary whose pairs are counted,
 * by document frequency and then by spelling, and the terms on the lists of inflated ones.
 *
 * <p>Entries arrive sorted, so only what is chosen is held. Each partition proposes at most as many
 * terms as are wanted in all.
 */
public final class TopTermsMerge implements PartitionMerge {
  /** The route of the packed {@link Vocabulary}: one entry. */
  public static final Route VOCABULARY = Route.of("vocabulary");

  /** Payload: events of one block. */
  static final int EVENTS = 0;

  /** Payload: documents, descending; term; margins. */
  static final int CANDIDATE = 1;

  /** Payload: score, descending; term, language; raw, stripped and kept count. */
  static final int FURNITURE = 2;

  /** As {@link #FURNITURE}. */
  static final int SYNDICATION = 3;

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

  /** Writes an entry of kind {@link #EVENTS}. */
  static ByteWriter events(ByteWriter entry, long events) {
    return entry.reset().putByte(EVENTS).putLong(events);
  }

  /** Writes an entry of kind {@link #CANDIDATE}. */
  static void candidate(ByteWriter entry, long documents, String term, long first, long second) {
    entry.reset().putByte(CANDIDATE).putLong(Long.MAX_VALUE - documents).putString(term);
    entry.putVarLong(first).putVarLong(second);
  }

  @Override
  public List<Route> routes() {
    return List.of(VOCABULARY);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Vocabulary.Builder builder = new Vocabulary.Builder();
    ByteReader reader = new ByteReader();
    long events = 0;
    long inside = 0;
    int[] listed = new int[SYNDICATION + 1];
    while (entries.next()) {
      entries.read(reader);
      int kind = reader.getByte();
      if (kind == EVENTS) {
        events = Math.addExact(events, reader.getLong());
      } else if (kind == CANDIDATE && builder.size() < vocabulary) {
        long documents = Long.MAX_VALUE - reader.getLong();
        String term = reader.getString();
        long first = reader.getVarLong();
        builder.add(term, documents, first, reader.getVarLong());
        inside += first;
      } else if (kind > CANDIDATE && listed[kind] < TopTerms.INFLATED) {
        Listing list = kind == FURNITURE ? TermFigures.BY_BOILERPLATE : TermFigures.BY_DUPLICATES;
        inflated(list, listed[kind]++, reader, out);
      }
    }
    ByteWriter entry = new ByteWriter();
    builder.writeTo(entry, events);
    SharedEntry.send(out, VOCABULARY, entry);
    if (vocabulary > 0) {
      TermFigures.VOCABULARY.count(out.tally(), builder.size());
      TermFigures.EVENTS.count(out.tally(), events / scale);
      TermFigures.EVENTS_OF_VOCABULARY.count(out.tally(), inside / scale);
    }
  }

  private static void inflated(Listing list, int place, ByteReader reader, Routes out) {
    reader.skip(Long.BYTES);
    list.send(
        out,
        new ByteWriter().putInt(place),
        row ->
            row.put(TermFigures.TERM, reader.getString())
                .put(TermFigures.LANGUAGE, reader.getString())
                .put(TermFigures.COUNT_RAW, reader.getVarLong())
                .put(TermFigures.COUNT_STRIPPED, reader.getVarLong())
                .put(TermFigures.COUNT, reader.getVarLong()));
  }
}

package org.corpusaudit.text;

import java.io.IOException;
import java.util.function.Predicate;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.LeastEntries;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/**
 * How a {@link Vocabulary} is chosen: the items of most documents, of equals the first by the bytes
 * of their UTF-8. Blocks tell their events and partitions propose items, each as many as are wanted
 * in all, by entries that are sorted and read in one place; what is written here is read here.
 *
 * <p>An entry begins with a byte, its kind. Kinds from {@link #FIRST_OTHER} on are a stage's own:
 * they travel on the same routes and are handed to it in their order.
 *
 * <p>Memory: what is chosen, and what a partition proposes.
 */
public final class VocabularyChoice {
  /** The route of the packed vocabulary: one {@link SharedEntry}. */
  public static final Route VOCABULARY = Route.of("vocabulary");

  /** The least kind of entry that is a stage's own. */
  public static final int FIRST_OTHER = 2;

  /** Payload: events of one block. */
  private static final int EVENTS = 0;

  /** Payload: documents, descending; item; its margins in first and in second place. */
  private static final int CANDIDATE = 1;

  private final Vocabulary.Builder items = new Vocabulary.Builder();
  private long events;
  private long inside;

  private VocabularyChoice() {}

  /** Takes entries of kinds that are a stage's own. */
  @FunctionalInterface
  public interface Others {
    /**
     * Takes an entry; the reader stands behind its kind.
     *
     * @param place its place among those of its kind, from 0
     */
    void take(int kind, int place, ByteReader entry);
  }

  /** Writes an entry that tells the weight of a block's events, or the number of its units. */
  public static ByteWriter events(ByteWriter entry, long events) {
    return entry.reset().putByte(EVENTS).putLong(events);
  }

  /** What one partition proposes. Not thread-safe. */
  public static final class Proposals {
    private final int most;
    private final LeastEntries best;
    private final ByteWriter entry = new ByteWriter();

    /**
     * No proposal yet.
     *
     * @param most items of the whole vocabulary; 0 where none is wanted
     */
    public Proposals(int most) {
      this.most = most;
      best = new LeastEntries(most);
    }

    /**
     * Proposes an item, once, unless it is in no document.
     *
     * @param documents articles that have it
     * @param first its margin in first place, as of {@link Vocabulary#first}
     * @param second its margin in second place
     * @param admitted whether it may be chosen; only asked of an item that then is proposed
     */
    public void offer(
        String item, long documents, long first, long second, Predicate<String> admitted) {
      if (most == 0 || documents == 0) {
        return;
      }
      entry.reset().putByte(CANDIDATE).putLong(Long.MAX_VALUE - documents).putString(item);
      entry.putVarLong(first).putVarLong(second);
      if (best.wants(entry) && admitted.test(item)) {
        best.add(entry);
      }
    }

    /** Sends what is proposed; to be called once, after the last item. */
    public void send(Routes out, Route route) {
      best.send(out, route, 0);
    }
  }

  /**
   * Reads what all blocks and partitions sent, and sends the vocabulary to {@link #VOCABULARY}.
   *
   * @param entries in the order of their bytes
   * @param most items of the vocabulary
   * @param others takes the other entries
   */
  public static VocabularyChoice among(EntryCursor entries, int most, Others others, Routes out)
      throws IOException {
    VocabularyChoice choice = new VocabularyChoice();
    ByteReader reader = new ByteReader();
    int last = EVENTS;
    int place = 0;
    while (entries.next()) {
      entries.read(reader);
      int kind = reader.getByte();
      place = kind == last ? place + 1 : 0;
      last = kind;
      if (kind == EVENTS) {
        choice.events = Math.addExact(choice.events, reader.getLong());
      } else if (kind >= FIRST_OTHER) {
        others.take(kind, place, reader);
      } else if (choice.size() < most) {
        choice.add(reader);
      }
    }
    ByteWriter packed = new ByteWriter();
    choice.items.writeTo(packed, choice.events);
    SharedEntry.send(out, VOCABULARY, packed);
    return choice;
  }

  private void add(ByteReader candidate) {
    long documents = Long.MAX_VALUE - candidate.getLong();
    String item = candidate.getString();
    long first = candidate.getVarLong();
    items.add(item, documents, first, candidate.getVarLong());
    inside += first;
  }

  /** Items chosen. */
  public int size() {
    return items.size();
  }

  /** The weight of all events, or the number of all units. */
  public long events() {
    return events;
  }

  /** The weight of the events with a chosen item in first place. */
  public long inside() {
    return inside;
  }
}

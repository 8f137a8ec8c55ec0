package org.corpusaudit.cooccurrence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.Vocabulary;

/**
 * The pairs that are written, numbered, with the vocabulary of their items: what the pass that
 * looks for their examples must know. Packed 8 bytes a pair, in memory 24 to 48: with {@code
 * cooccurrences.perTerm} there are at most so many for each item of the vocabulary.
 */
final class ChosenPairs {
  private final Vocabulary vocabulary;
  private final long[] pairs;
  private final int[] slots;
  private final boolean[] items;

  private ChosenPairs(ByteReader in) {
    byte[] packed = in.remaining() == 0 ? new byte[0] : in.getSized();
    vocabulary = Vocabulary.readFrom(new ByteReader(packed));
    int size = in.remaining() / Long.BYTES;
    pairs = new long[size];
    items = new boolean[vocabulary.size()];
    slots = new int[Math.max(16, Integer.highestOneBit(size + 1) * 4)];
    for (int number = 0; number < size; number++) {
      pairs[number] = in.getLong();
      items[(int) (pairs[number] >>> Integer.SIZE)] = true;
      items[(int) pairs[number]] = true;
      slots[free(pairs[number])] = number + 1;
    }
  }

  static ChosenPairs readFrom(ByteReader in) {
    return new ChosenPairs(in);
  }

  /** The number of a slice's item in the vocabulary, or -1 where no chosen pair has it. */
  int item(char[] chars, int offset, int length, long hash) {
    int item = vocabulary.find(chars, offset, length, hash);
    return item >= 0 && items[item] ? item : -1;
  }

  /** The same of an item as a text. */
  int item(String item) {
    return item(item.toCharArray(), 0, item.length(), TokenHash.of(item));
  }

  /** The number of a pair, or -1 where it was not chosen. */
  int find(long pair) {
    int slot = free(pair);
    return slots[slot] - 1;
  }

  int size() {
    return pairs.length;
  }

  long pair(int number) {
    return pairs[number];
  }

  /** Where a pair stands, or the free slot where it would. */
  private int free(long pair) {
    int mask = slots.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Packs them. In: a pair an entry, in one partition. Shared: the vocabulary. */
  static final class Merge implements SharingMerge {
    static final Route CHOSEN = Route.of("chosen pairs");

    @Override
    public List<Route> routes() {
      return List.of(CHOSEN);
    }

    @Override
    public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
        throws IOException {
      ByteWriter packed = new ByteWriter();
      packed.putSized(shared.array(), shared.position(), shared.remaining());
      byte[] last = new byte[0];
      while (entries.next()) {
        byte[] next =
            Arrays.copyOfRange(
                entries.array(), entries.offset(), entries.offset() + entries.length());
        if (!Arrays.equals(last, next)) {
          packed.putBytes(next);
        }
        last = next;
      }
      SharedEntry.send(out, CHOSEN, packed);
    }
  }
}

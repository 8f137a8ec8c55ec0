package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Finds the shortened keys that came from more than one page, and tells every block which of its
 * own are among them, and which of these no other block has. Memory: 16 bytes for each key of one
 * slot, about 100 MB with a partition for each half gibibyte of text.
 *
 * <p>Out, to a block: keys in ascending order, each as twice the difference from the one before,
 * plus 1 when other blocks have it too.
 */
public final class RepeatMerge implements PartitionMerge {
  /** The route of the decisions. */
  public static final Route DECISIONS = Route.of("decisions");

  private static final int DECISION_BYTES = 16 << 10;
  private static final int CHUNK_BITS = 30;

  @Override
  public List<Route> routes() {
    return List.of(DECISIONS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    Slot slot = new Slot(out);
    int current = -1;
    while (entries.next()) {
      entries.read(reader);
      int next = reader.getByte();
      if (next != current) {
        slot.decide();
        current = next;
      }
      slot.add(reader);
    }
    slot.decide();
  }

  /** The chunks of one slot. */
  private static final class Slot {
    private final Routes out;
    private final Map<Integer, ByteWriter> open = new TreeMap<>();
    private final Map<Integer, Long> last = new TreeMap<>();
    private long[] keys = new long[1 << 12];
    private int count;
    private int[] blocks = new int[64];
    private int chunks;
    private long base;

    Slot(Routes out) {
      this.out = out;
    }

    /** Takes one chunk; a key keeps its chunk and whether it repeats within it. */
    void add(ByteReader reader) {
      if (chunks == blocks.length) {
        blocks = Arrays.copyOf(blocks, blocks.length * 2);
      }
      blocks[chunks] = reader.getInt();
      long kept = 0;
      while (reader.remaining() > 0) {
        long step = reader.getVarLong();
        kept += step >>> 1;
        if (count == 0) {
          base = kept - (1L << 32); // A slot is at most 2^32 wide, so no key is below it.
        }
        if (count + 1 >= keys.length) {
          keys = Arrays.copyOf(keys, keys.length * 2);
        }
        long packed = ((kept - base) << CHUNK_BITS) | chunks;
        keys[count++] = packed;
        if ((step & 1) != 0) {
          keys[count++] = packed;
        }
      }
      chunks++;
    }

    void decide() {
      Arrays.sort(keys, 0, count);
      for (int i = 0; i < count; ) {
        long kept = keys[i] >>> CHUNK_BITS;
        int end = i + 1;
        while (end < count && keys[end] >>> CHUNK_BITS == kept) {
          end++;
        }
        if (end > i + 1) {
          tell(i, end, kept + base);
        }
        i = end;
      }
      open.forEach(
          (block, entry) -> {
            if (entry.length() > 0) {
              out.to(DECISIONS).send(block, entry);
            }
          });
      open.clear();
      last.clear();
      count = 0;
      chunks = 0;
    }

    /** Tells all blocks that have a key. */
    private void tell(int from, int to, long kept) {
      boolean shared = false;
      for (int k = from + 1; k < to; k++) {
        shared |= block(k) != block(from);
      }
      for (int k = from; k < to; k++) {
        tell(block(k), kept, shared);
      }
    }

    private int block(int key) {
      return blocks[(int) (keys[key] & ((1L << CHUNK_BITS) - 1))];
    }

    private void tell(int block, long kept, boolean shared) {
      ByteWriter entry = open.computeIfAbsent(block, unused -> new ByteWriter());
      if (entry.length() > DECISION_BYTES) {
        out.to(DECISIONS).send(block, entry);
        entry.reset();
      }
      if (entry.length() == 0) {
        BlockEntry.toBlock(entry, BlockEntry.REPEATED_KEYS);
        last.put(block, 0L);
      }
      long before = last.put(block, kept);
      if (kept != before) {
        entry.putVarLong(((kept - before) << 1) | (shared ? 1 : 0));
      }
    }
  }
}

package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * What a pass that reads everything does with each article: sends the shortened keys of its pieces
 * ({@link KeyGrid}), so that {@link RepeatMerge} can tell which repeat. Nothing else travels for
 * text that does not repeat: about 4 bytes a word.
 *
 * <p>Entry: slot in the partition (1 byte), block (4), then keys in ascending order, each as twice
 * the difference from the one before, plus 1 when it came more than once. Memory: {@value
 * #MOST_KEYS} keys.
 */
public final class ScanStep {
  /** The route of the keys, to {@link RepeatMerge}. */
  public static final Route KEYS = Route.of("keys");

  private static final int MOST_KEYS = 1 << 21;
  private static final int CHUNK_BYTES = 32 << 10;

  private final int block;
  private final KeyGrid grid;
  private final Routes out;
  private final PageText page = new PageText();
  private final KeySet seen = new KeySet();
  private final ByteWriter entry = new ByteWriter();
  private long[] keys = new long[1 << 12];
  private int count;

  /** A step for one block. */
  public ScanStep(int block, Routes out) {
    this.block = block;
    this.grid = new KeyGrid(out.partitioning());
    this.out = out;
  }

  /** Takes one article's keys. */
  public void article(Article article) {
    page.read(article.site(), article.text());
    seen.clear();
    page.forEachKey((key, word) -> take(key));
    if (count >= MOST_KEYS) {
      send();
    }
  }

  /** Sends what is held; to be called when the block has ended. */
  public void end() {
    send();
  }

  private void take(long key) {
    if (seen.add(key)) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
      }
      keys[count++] = key ^ Long.MIN_VALUE; // Sorting is signed, slots are unsigned.
    }
  }

  private void send() {
    Arrays.sort(keys, 0, count);
    long slot = -1;
    long last = 0;
    for (int i = 0; i < count; ) {
      long key = keys[i] ^ Long.MIN_VALUE;
      long kept = grid.shorten(key);
      int next = i + 1;
      while (next < count && grid.shorten(keys[next] ^ Long.MIN_VALUE) == kept) {
        next++;
      }
      if (grid.slot(key) != slot || entry.length() > CHUNK_BYTES) {
        flush(slot);
        slot = grid.slot(key);
        entry.reset().putByte((int) (slot % KeyGrid.SLOTS)).putInt(block);
        last = 0;
      }
      entry.putVarLong(((kept - last) << 1) | (next > i + 1 ? 1 : 0));
      last = kept;
      i = next;
    }
    flush(slot);
    count = 0;
  }

  private void flush(long slot) {
    if (slot >= 0) {
      out.to(KEYS).send((int) (slot / KeyGrid.SLOTS), entry);
      BoilerplateFigures.SHUFFLED.count(out.tally(), entry.length());
    }
  }
}

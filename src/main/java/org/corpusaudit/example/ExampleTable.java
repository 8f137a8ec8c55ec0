package org.corpusaudit.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.TokenHash;

/**
 * The examples of the items of a block, which are numbers: of each item the articles with the least
 * hashes, each with the first place where it stands.
 *
 * <p>Layout: {@code most} places for each item in parallel arrays, in ascending order of their
 * hashes. Texts are held until all is forgotten: what stands around a place is cut out only of
 * those that are sent. Memory: {@link #heldBytes()}; arrays may be twice as long. Not thread-safe.
 */
public final class ExampleTable {
  private static final int PLACE_BYTES = Long.BYTES + 3 * Integer.BYTES;

  private final int most;
  private final List<String> ids = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private byte[] sizes = new byte[64];
  private long[] hashes;
  private int[] places;
  private int items;
  private long articleHash;
  private long textBytes;

  /** A table of at most so many examples of an item, 0 to 127; with 0 nothing is held. */
  public ExampleTable(int most) {
    this.most = most;
    hashes = new long[64 * most];
    places = new int[64 * most * 3];
  }

  /** Whether examples are wanted. */
  public boolean isOn() {
    return most > 0;
  }

  /** Bytes that places and texts take. */
  public long heldBytes() {
    return textBytes + (long) items * most * PLACE_BYTES;
  }

  /** Begins an article. */
  public void startArticle(String id, String text) {
    ids.add(id);
    texts.add(text);
    articleHash = TokenHash.of(id);
    textBytes += 2L * (id.length() + text.length());
  }

  /**
   * Offers a place in the article that was begun; only the first of an article is taken.
   *
   * @param itemHash the item's, whatever its number
   */
  public void offer(int item, long itemHash, int start, int end) {
    if (most == 0) {
      return;
    }
    if (item >= items) {
      grow(item);
    }
    long hash = TokenHash.finish(articleHash ^ Long.rotateLeft(itemHash, 17));
    int first = item * most;
    int size = sizes[item];
    if (size == most && hash >= hashes[first + most - 1]) {
      return;
    }
    int article = ids.size() - 1;
    int at = first + size;
    while (at > first && hashes[at - 1] >= hash) {
      at--;
      if (places[at * 3] == article) {
        return;
      }
    }
    int last = size == most ? first + most - 1 : first + size;
    System.arraycopy(hashes, at, hashes, at + 1, last - at);
    System.arraycopy(places, at * 3, places, (at + 1) * 3, (last - at) * 3);
    hashes[at] = hash;
    places[at * 3] = article;
    places[at * 3 + 1] = start;
    places[at * 3 + 2] = end;
    sizes[item] = (byte) Math.min(most, size + 1);
  }

  /** Examples held of an item. */
  public int size(int item) {
    return item < items ? sizes[item] : 0;
  }

  /** Appends the examples of an item, to be read by {@link LeastExamples}. */
  public void write(ByteWriter out, int item) {
    int first = item * most;
    for (int at = first; at < first + size(item); at++) {
      int article = places[at * 3];
      int start = places[at * 3 + 1];
      int end = places[at * 3 + 2];
      String text = texts.get(article);
      new Example(
              hashes[at],
              ids.get(article),
              start,
              end,
              Surroundings.before(text, start),
              Surroundings.at(text, start, end),
              Surroundings.after(text, end))
          .writeTo(out);
    }
  }

  /** Forgets all items and articles; to be called between articles. */
  public void clear() {
    Arrays.fill(sizes, 0, items, (byte) 0);
    items = 0;
    ids.clear();
    texts.clear();
    textBytes = 0;
  }

  private void grow(int item) {
    items = item + 1;
    if (items > sizes.length) {
      int capacity = Math.max(items, sizes.length * 2);
      sizes = Arrays.copyOf(sizes, capacity);
      hashes = Arrays.copyOf(hashes, capacity * most);
      places = Arrays.copyOf(places, capacity * most * 3);
    }
  }
}

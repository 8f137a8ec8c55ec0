package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * What is known of the repeated pieces that a block has: a table by key, about 50 bytes a row. Not
 * thread-safe.
 */
final class Evidence {
  /** The row of a piece that is not repeated. */
  static final int NONE = -1;

  private long[] keys = new long[256];
  private long[] owners = new long[256];
  private int[] documents = new int[256];
  private byte[] contents = new byte[256];
  private byte[] near = new byte[256];
  private char[] first = new char[256];
  private final Map<Integer, String> ownerIds = new HashMap<>();
  private final Map<Integer, Work> works = new HashMap<>();
  private int[] table = new int[0];
  private int count;

  /** Encodes a row as a decision to a block. */
  static void write(
      ByteWriter entry,
      long key,
      long documents,
      int contents,
      int near,
      int first,
      long owner,
      String ownerId,
      Work work) {
    BlockEntry.toBlock(entry, BlockEntry.EVIDENCE).putLong(key).putVarLong(documents);
    entry.putByte(contents).putByte(near).putVarLong(first);
    entry.putLong(owner).putString(ownerId);
    if (!ownerId.isEmpty()) {
      entry.putLong(work.address()).putLong(work.title());
    }
  }

  /** Takes a row that {@link #write} encoded; all rows come before the first look-up. */
  void add(ByteReader payload) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      owners = Arrays.copyOf(owners, count * 2);
      documents = Arrays.copyOf(documents, count * 2);
      contents = Arrays.copyOf(contents, count * 2);
      near = Arrays.copyOf(near, count * 2);
      first = Arrays.copyOf(first, count * 2);
    }
    keys[count] = payload.getLong();
    documents[count] = (int) Math.min(Integer.MAX_VALUE, payload.getVarLong());
    contents[count] = (byte) payload.getByte();
    near[count] = (byte) payload.getByte();
    first[count] = (char) payload.getVarInt();
    owners[count] = payload.getLong();
    String id = payload.getString();
    if (!id.isEmpty()) {
      ownerIds.put(count, id);
      works.put(count, new Work(payload.getLong(), payload.getLong()));
    }
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The row of a piece, or {@link #NONE}. */
  int find(long key) {
    if (table.length < count * 2) {
      index();
    }
    if (count == 0) {
      return NONE;
    }
    int mask = table.length - 1;
    int at = (int) (key ^ (key >>> 32)) & mask;
    while (table[at] != 0 && keys[table[at] - 1] != key) {
      at = (at + 1) & mask;
    }
    return table[at] - 1;
  }

  /** Pages of the site that have the piece. */
  int documents(int row) {
    return documents[row];
  }

  /** Different contents among those pages, at most {@link EvidenceMerge#MOST_CONTENTS}. */
  int contents(int row) {
    return contents[row];
  }

  /** The position at which the piece stands where it stands earliest. */
  int first(int row) {
    return first[row];
  }

  /** Hash of the id of the page where it stands earliest. */
  long owner(int row) {
    return owners[row];
  }

  /** That page's id where the piece is its article's beginning, else empty. */
  String ownerId(int row) {
    return ownerIds.getOrDefault(row, "");
  }

  /** Which work that page is a version of, where its id is known. */
  Work work(int row) {
    return works.getOrDefault(row, Work.UNKNOWN);
  }

  /**
   * Whether the piece belongs to few pages: of the contents that have it at most half, or one, have
   * it about where it stands earliest. A menu stands in one place on most pages; an article stands
   * first on its own page and later on every page that embeds it.
   */
  boolean isOwned(int row) {
    return near[row] <= Math.max(1, contents[row] / 2);
  }

  private void index() {
    int size = Integer.highestOneBit(Math.max(16, count) * 2 - 1) * 2;
    table = new int[size];
    for (int row = 0; row < count; row++) {
      int at = (int) (keys[row] ^ (keys[row] >>> 32)) & (size - 1);
      while (table[at] != 0) {
        at = (at + 1) & (size - 1);
      }
      table[at] = row + 1;
    }
  }
}

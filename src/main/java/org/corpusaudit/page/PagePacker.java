package org.corpusaudit.page;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs entries into pages, one open page for each key. A page is the entries' bytes, each with its
 * length before it as a variable-length integer.
 *
 * <p>A page is emitted when it reaches {@code pageBytes}; all are emitted when they hold more than
 * {@code budgetBytes} together, and by {@code flush}. So at most {@code budgetBytes} plus one entry
 * is held, however many keys there are. An entry larger than a page makes a page of its own. Not
 * thread-safe.
 */
public final class PagePacker {
  /** A page aims at this size: engines that sort pages refuse large ones. */
  public static final int PAGE_BYTES = 256 << 10;

  /** Bytes that the open pages of one packer may hold together. */
  public static final long BUDGET_BYTES = 32L << 20;

  private final int pageBytes;
  private final long budgetBytes;
  private final byte[] head;
  private final Map<Integer, ByteWriter> open = new HashMap<>();
  private long held;

  /** A packer with the default sizes. */
  public PagePacker() {
    this(PAGE_BYTES, BUDGET_BYTES);
  }

  /** A packer with the default sizes, whose pages say how the run is divided. */
  public PagePacker(Partitioning partitioning) {
    this(PAGE_BYTES, BUDGET_BYTES, PageHead.of(partitioning));
  }

  /** A packer with other sizes, both at least 1. */
  public PagePacker(int pageBytes, long budgetBytes) {
    this(pageBytes, budgetBytes, new byte[0]);
  }

  private PagePacker(int pageBytes, long budgetBytes, byte[] head) {
    this.pageBytes = pageBytes;
    this.budgetBytes = budgetBytes;
    this.head = head;
  }

  /** Adds one entry to the open page of {@code key}; full pages go to {@code output}. */
  public void add(int key, byte[] entry, int offset, int length, PageOutput output) {
    ByteWriter page = open.computeIfAbsent(key, unused -> new ByteWriter());
    int before = page.length();
    if (before > 0 && before + length > pageBytes) {
      output.emit(key, page.toByteArray());
      page.reset();
      held -= before;
      before = 0;
    }
    if (before == 0) {
      page.putBytes(head);
    }
    page.putSized(entry, offset, length);
    held += page.length() - before;
    if (held > budgetBytes) {
      flush(output);
    }
  }

  /** Adds what a writer holds as one entry. */
  public void add(int key, ByteWriter entry, PageOutput output) {
    add(key, entry.array(), 0, entry.length(), output);
  }

  /** A page of no entries, which says how the run is divided. */
  public static byte[] empty(Partitioning partitioning) {
    return PageHead.of(partitioning);
  }

  /** Emits every open page, in the order of the keys. */
  public void flush(PageOutput output) {
    new TreeMap<>(open)
        .forEach(
            (key, page) -> {
              if (page.length() > 0) {
                output.emit(key, page.toByteArray());
              }
            });
    open.clear();
    held = 0;
  }
}

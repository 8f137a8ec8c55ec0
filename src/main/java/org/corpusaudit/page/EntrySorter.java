package org.corpusaudit.page;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts entries by their unsigned bytes, in bounded memory: what exceeds the budget is sorted and
 * spilled to a temporary file, and the walk merges the runs.
 *
 * <p>The order depends on the entries alone, not on the order in which they were added, so whatever
 * is computed in one walk over it is the same for any runner, bundle split and input order. This is
 * how every partition is merged: an entry begins with its key, so equal keys are neighbours.
 *
 * <p>Memory: {@code budgetBytes}, plus one entry, plus 128 KiB for each spilled run while walking.
 * Cost: O(n log n) comparisons, mostly of eight bytes at once. Not thread-safe.
 */
public final class EntrySorter implements Closeable {
  /** Memory for the entries of one partition before they are spilled, unless another is given. */
  public static final long BUDGET_BYTES = 96L << 20;

  private final long budgetBytes;
  private final EntryArena arena = new EntryArena();
  private final List<SpilledRun> runs = new ArrayList<>();

  /** A sorter with the default budget. */
  public EntrySorter() {
    this(BUDGET_BYTES);
  }

  /** A sorter that holds at most {@code budgetBytes} in memory. */
  public EntrySorter(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /** Adds a copy of one entry. */
  public void add(byte[] source, int offset, int length) throws IOException {
    if (arena.count() > 0 && arena.heldBytes() + length + EntryArena.OVERHEAD > budgetBytes) {
      runs.add(SpilledRun.write(arena.sorted()));
      arena.clear();
    }
    arena.add(source, offset, length);
  }

  /** Adds every entry of every page; walks the pages once. */
  public EntrySorter addPages(Iterable<byte[]> pages) throws IOException {
    for (byte[] page : pages) {
      PageCursor entries = new PageCursor(page);
      while (entries.next()) {
        add(entries.array(), entries.offset(), entries.length());
      }
    }
    return this;
  }

  /** Runs that were spilled so far; 0 when all fits the budget. */
  public int spilledRuns() {
    return runs.size();
  }

  /** All entries in ascending order. To be called once, after the last {@code add}. */
  public EntryCursor sorted() throws IOException {
    EntryCursor inMemory = arena.sorted();
    if (runs.isEmpty()) {
      return inMemory;
    }
    List<EntryCursor> cursors = new ArrayList<>(runs);
    cursors.add(inMemory);
    return new Merge(cursors);
  }

  @Override
  public void close() throws IOException {
    arena.clear();
    for (SpilledRun run : runs) {
      run.close();
    }
  }

  private static final class Merge implements EntryCursor {
    private static final Comparator<EntryCursor> BY_ENTRY =
        (a, b) ->
            Arrays.compareUnsigned(
                a.array(),
                a.offset(),
                a.offset() + a.length(),
                b.array(),
                b.offset(),
                b.offset() + b.length());

    private final PriorityQueue<EntryCursor> heads = new PriorityQueue<>(BY_ENTRY);
    private EntryCursor current;

    Merge(List<EntryCursor> cursors) throws IOException {
      for (EntryCursor cursor : cursors) {
        if (cursor.next()) {
          heads.add(cursor);
        }
      }
    }

    @Override
    public boolean next() throws IOException {
      if (current != null && current.next()) {
        heads.add(current);
      }
      current = heads.poll();
      return current != null;
    }

    @Override
    public byte[] array() {
      return current.array();
    }

    @Override
    public int offset() {
      return current.offset();
    }

    @Override
    public int length() {
      return current.length();
    }
  }
}

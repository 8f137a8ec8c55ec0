package org.corpusaudit.page;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What one worker sends of keys that come often, folded before it travels (the combiner of Dean and
 * Ghemawat 2004): entries are held until memory is full, sorted and folded. What is left stays held
 * while it takes less than half of the memory; else all is sent on. So a key that comes a million
 * times in a block costs what its folded entries cost, and keys that come once cost a sort.
 *
 * <p>How often and of which entries the fold is made depends on the block, so a fold must give what
 * the merge behind it makes the same of, however its input was divided.
 *
 * <p>Memory: twice {@code budgetBytes} while folding. Not thread-safe.
 */
public final class EntryCombiner {
  /** Memory for the entries that are held, unless another is given. */
  public static final long BUDGET_BYTES = 32L << 20;

  /** Folds entries. */
  @FunctionalInterface
  public interface Fold {
    /** Walks sorted entries and gives those that stand for them, each at once. */
    void fold(EntryCursor sorted, Sink out) throws IOException;
  }

  /** Takes an entry, which is valid during the call. */
  @FunctionalInterface
  public interface Sink {
    /** One entry. */
    void entry(byte[] source, int offset, int length);
  }

  private final long budgetBytes;
  private final Fold fold;
  private final Sink out;
  private EntryArena held = new EntryArena();

  /** A combiner in front of a sink, with the default budget. */
  public EntryCombiner(Fold fold, Sink out) {
    this(BUDGET_BYTES, fold, out);
  }

  /** A combiner that holds at most {@code budgetBytes}. */
  public EntryCombiner(long budgetBytes, Fold fold, Sink out) {
    this.budgetBytes = budgetBytes;
    this.fold = fold;
    this.out = out;
  }

  /** Adds a copy of one entry. */
  public void add(ByteWriter entry) {
    if (held.count() > 0 && held.heldBytes() + entry.length() + EntryArena.OVERHEAD > budgetBytes) {
      fold();
      if (held.heldBytes() > budgetBytes / 2) {
        send();
      }
    }
    held.add(entry.array(), 0, entry.length());
  }

  /** Folds and sends what is held; to be called once, at the end. */
  public void end() {
    fold();
    send();
  }

  private void fold() {
    EntryArena folded = new EntryArena();
    try {
      fold.fold(held.sorted(), folded::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The walk is over memory.
    }
    held = folded;
  }

  private void send() {
    try {
      EntryCursor all = held.unsorted();
      while (all.next()) {
        out.entry(all.array(), all.offset(), all.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    held = new EntryArena();
  }
}

package org.corpusaudit.page;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Named figures that add up: what a pass counts beside its real output. Each name holds a sum, a
 * smallest or a largest value. Merging is associative and commutative.
 *
 * <p>Figures travel as entries like everything else, so they are exact on every runner, which the
 * metrics of an engine are not. Memory: one map entry for each name. Not thread-safe.
 */
public final class Tally {
  private static final int SUM = 0;
  private static final int LEAST = 1;
  private static final int MOST = 2;

  private final Map<String, long[]> figures = new HashMap<>();

  /** Adds to a sum. */
  public void add(String name, long amount) {
    merge(name, SUM, amount);
  }

  /** Offers a value to a largest value. */
  public void most(String name, long value) {
    merge(name, MOST, value);
  }

  /** Offers a value to a smallest value. */
  public void least(String name, long value) {
    merge(name, LEAST, value);
  }

  /** Packs every figure as an entry of page key 0, and forgets them. */
  public void drainTo(PagePacker packer, PageOutput output) {
    ByteWriter entry = new ByteWriter();
    new TreeMap<>(figures)
        .forEach(
            (name, figure) -> {
              entry.reset().putString(name);
              entry.putByte((int) figure[0]).putLong(figure[1]);
              packer.add(0, entry, output);
            });
    figures.clear();
  }

  /** Gives every figure as {@link #merge} takes it. */
  public void copyTo(Consumer<byte[]> taker) {
    ByteWriter entry = new ByteWriter();
    new TreeMap<>(figures)
        .forEach(
            (name, figure) -> {
              entry.reset().putString(name);
              entry.putByte((int) figure[0]).putLong(figure[1]);
              taker.accept(entry.toByteArray());
            });
  }

  /** Merges one packed figure. */
  public void merge(ByteReader entry) {
    String name = entry.getString();
    int operation = entry.getByte();
    merge(name, operation, entry.getLong());
  }

  /** All figures by name. */
  public SortedMap<String, Long> figures() {
    SortedMap<String, Long> sorted = new TreeMap<>();
    figures.forEach((name, figure) -> sorted.put(name, figure[1]));
    return sorted;
  }

  private void merge(String name, int operation, long value) {
    long[] figure = figures.get(name);
    if (figure == null) {
      figures.put(name, new long[] {operation, value});
      return;
    }
    if (figure[0] != operation) {
      throw new IllegalStateException("the figure " + name + " is both a sum and an extreme");
    }
    figure[1] =
        switch (operation) {
          case SUM -> Math.addExact(figure[1], value);
          case LEAST -> Math.min(figure[1], value);
          case MOST -> Math.max(figure[1], value);
          default -> throw new IllegalStateException("figure operation " + operation);
        };
  }
}

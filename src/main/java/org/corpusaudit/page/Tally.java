package org.corpusaudit.page;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Named figures that add up: what a pass counts beside its real output. Each holds a sum, a
 * smallest or a largest value, for each member of a family of figures one. Merging is associative
 * and commutative. Declared figures count into it; nothing else does.
 *
 * <p>Figures travel as entries like everything else, so they are exact on every runner, which the
 * metrics of an engine are not. Memory: one map entry for each figure and member. Not thread-safe.
 */
public final class Tally {
  /** The first byte of an entry that holds a figure; other entries may travel on its route. */
  public static final int FIGURE = 0;

  /** How a figure adds. */
  public enum Adding {
    /** Values are added. */
    SUM("sum", 0),
    /** The smallest value stays. */
    LEAST("least", 1),
    /** The largest value stays. */
    LARGEST("largest", 2);

    private static final Adding[] BY_CODE = {SUM, LEAST, LARGEST};

    private final String word;
    private final int code;

    Adding(String word, int code) {
      this.word = word;
      this.code = code;
    }

    /** A word for it. */
    public String word() {
      return word;
    }
  }

  private static final class Cell {
    private final Adding adding;
    private long value;

    private Cell(Adding adding, long value) {
      this.adding = adding;
      this.value = value;
    }
  }

  private final Map<String, Map<String, Cell>> figures = new HashMap<>();

  /**
   * Counts.
   *
   * @param figure its name
   * @param member the member of a family; empty for a figure that stands alone
   */
  public void count(String figure, String member, Adding adding, long value) {
    Map<String, Cell> members = figures.get(figure);
    if (members == null) {
      members = new HashMap<>();
      figures.put(figure, members);
    }
    Cell cell = members.get(member);
    if (cell == null) {
      members.put(member, new Cell(adding, value));
      return;
    }
    if (cell.adding != adding) {
      throw new IllegalStateException(
          "the figure " + figure + " is both " + cell.adding.word + " and " + adding.word);
    }
    cell.value =
        switch (adding) {
          case SUM -> Math.addExact(cell.value, value);
          case LEAST -> Math.min(cell.value, value);
          case LARGEST -> Math.max(cell.value, value);
        };
  }

  /** Packs every figure as an entry of page key 0, and forgets them. */
  public void drainTo(PagePacker packer, PageOutput output) {
    ByteWriter entry = new ByteWriter();
    forEach(
        (figure, member, cell) -> {
          write(entry.reset().putByte(FIGURE), figure, member, cell);
          packer.add(0, entry, output);
        });
    figures.clear();
  }

  /** Gives every figure as {@link #merge} takes it. */
  public void copyTo(Consumer<byte[]> taker) {
    ByteWriter entry = new ByteWriter();
    forEach(
        (figure, member, cell) -> {
          write(entry.reset(), figure, member, cell);
          taker.accept(entry.toByteArray());
        });
  }

  private interface CellTaker {
    void take(String figure, String member, Cell cell);
  }

  private void forEach(CellTaker taker) {
    new TreeMap<>(figures)
        .forEach(
            (figure, members) ->
                new TreeMap<>(members).forEach((member, cell) -> taker.take(figure, member, cell)));
  }

  private static void write(ByteWriter entry, String figure, String member, Cell cell) {
    entry.putString(figure).putString(member);
    entry.putByte(cell.adding.code).putLong(cell.value);
  }

  /** Merges one packed figure, behind its first byte. */
  public void merge(ByteReader entry) {
    String figure = entry.getString();
    String member = entry.getString();
    Adding adding = Adding.BY_CODE[entry.getByte()];
    count(figure, member, adding, entry.getLong());
  }

  /** What was counted for each member of a figure; of one that stands alone under no name. */
  public SortedMap<String, Long> members(String figure) {
    SortedMap<String, Long> values = new TreeMap<>();
    figures.getOrDefault(figure, Map.of()).forEach((name, cell) -> values.put(name, cell.value));
    return values;
  }

  /** All figures by name, that of a member in place of the star. */
  public SortedMap<String, Long> figures() {
    SortedMap<String, Long> sorted = new TreeMap<>();
    figures.forEach(
        (figure, members) ->
            members.forEach((member, cell) -> sorted.put(figure.replace("*", member), cell.value)));
    return sorted;
  }
}

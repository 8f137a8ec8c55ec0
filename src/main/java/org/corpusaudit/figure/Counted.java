package org.corpusaudit.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Tally;

/**
 * What all passes and merges have counted, added up. Memory: a map entry for each figure and
 * member, and the rows that each list keeps. Not thread-safe.
 */
public final class Counted {
  /** The first byte of an entry that is a row of a list; {@link Tally#FIGURE} is that of others. */
  static final int ROW = 1;

  private final Tally tally;
  private final Map<String, TreeMap<byte[], byte[]>> lists = new HashMap<>();

  /** Nothing yet. */
  public Counted() {
    this(new Tally());
  }

  /** What one tally holds, and will. */
  public Counted(Tally tally) {
    this.tally = tally;
  }

  /** Adds one entry of the route of figures. */
  public Counted merge(ByteReader entry) {
    int kind = entry.getByte();
    if (kind == Tally.FIGURE) {
      tally.merge(entry);
      return this;
    }
    if (kind != ROW) {
      throw new IllegalStateException("an entry of kind " + kind + " among the figures");
    }
    TreeMap<byte[], byte[]> rows =
        lists.computeIfAbsent(entry.getString(), n -> new TreeMap<>(Arrays::compareUnsigned));
    long most = entry.getVarLong();
    byte[] order = entry.getSized();
    rows.put(order, entry.getBytes(entry.remaining()));
    if (rows.size() > most) {
      rows.pollLastEntry();
    }
    return this;
  }

  /** Adds one figure as {@link Tally#copyTo} gives it. */
  public void mergeFigure(ByteReader figure) {
    tally.merge(figure);
  }

  /** Everything that was counted, by the figures' names, the members' in place of their stars. */
  public SortedMap<String, Long> counters() {
    return tally.figures();
  }

  Tally tally() {
    return tally;
  }

  /** The rows of a list as JSON in UTF-8, in their order. */
  List<byte[]> rows(Listing list) {
    TreeMap<byte[], byte[]> rows = lists.get(list.name());
    return rows == null ? List.of() : new ArrayList<>(rows.values());
  }

  /** The share of a part in a whole to six decimals; 0 of nothing. */
  public static double share(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1e6 * part / whole) / 1e6;
  }

  /** A number to six decimals. */
  public static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}

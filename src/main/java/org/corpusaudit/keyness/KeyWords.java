package org.corpusaudit.keyness;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The ends of a table of key words: what the target has more of, and what it has less of. Memory:
 * the rows that are kept.
 */
public final class KeyWords {
  private final KeyTable table;
  private final int most;
  private final List<KeyRow> more = new ArrayList<>();
  private final Deque<KeyRow> less = new ArrayDeque<>();

  private KeyWords(KeyTable table, int most) {
    this.table = table;
    this.most = most;
  }

  /** Reads a table; keeps at most so many rows of each end. */
  public static KeyWords of(KeyTable table, int most) throws IOException {
    KeyWords words = new KeyWords(table, most);
    table.forEach(words::add);
    return words;
  }

  private void add(KeyRow row) {
    if (row.isMore()) {
      if (more.size() < most) {
        more.add(row);
      }
    } else if (row.isLess()) {
      less.add(row);
      if (less.size() > most) {
        less.remove();
      }
    }
  }

  KeyTable table() {
    return table;
  }

  /** What is key, most first. */
  public List<KeyRow> more() {
    return more;
  }

  /** What it lacks, most first. */
  public List<KeyRow> less() {
    List<KeyRow> rows = new ArrayList<>(less);
    Collections.reverse(rows);
    return rows;
  }
}

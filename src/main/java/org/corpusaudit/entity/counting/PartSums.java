package org.corpusaudit.entity.counting;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * Mentions and articles of one entity by name of a site or id, of which a corpus may have millions.
 * Up to {@value #MOST_HELD} names are in memory; with more of them they are sorted, in {@value
 * #BUDGET_BYTES} bytes and then in temporary files. Sums are the same either way. Not thread-safe.
 */
final class PartSums implements Closeable {
  static final int MOST_HELD = 4096;

  private static final long BUDGET_BYTES = 8L << 20;

  private final TreeMap<String, Part> held = new TreeMap<>();
  private final ByteWriter entry = new ByteWriter();
  private Optional<EntrySorter> others = Optional.empty();

  /** Mentions and articles. */
  static final class Part {
    long count;
    long documents;

    void add(long mentions, long articles) {
      count += mentions;
      documents += articles;
    }
  }

  /** Takes a name with its sums. */
  interface Each {
    void part(String name, long count, long documents) throws IOException;
  }

  void add(String name, long mentions, long articles) throws IOException {
    held.computeIfAbsent(name, n -> new Part()).add(mentions, articles);
    if (held.size() > MOST_HELD) {
      giveUp();
    }
  }

  /** Gives each name once, in no order; to be called at most once before {@link #clear}. */
  void forEach(Each each) throws IOException {
    if (others.isEmpty()) {
      for (Map.Entry<String, Part> part : held.entrySet()) {
        each.part(part.getKey(), part.getValue().count, part.getValue().documents);
      }
      return;
    }
    giveUp();
    ByteReader reader = new ByteReader();
    String name = "";
    Part sum = new Part();
    boolean any = false;
    for (EntryCursor sorted = others.get().sorted(); sorted.next(); ) {
      String next = sorted.read(reader).getString();
      if (any && !next.equals(name)) {
        each.part(name, sum.count, sum.documents);
        sum = new Part();
      }
      any = true;
      name = next;
      sum.add(reader.getLong(), reader.getLong());
    }
    each.part(name, sum.count, sum.documents);
  }

  /** Forgets all, for the next entity. */
  void clear() throws IOException {
    held.clear();
    close();
    others = Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (others.isPresent()) {
      others.get().close();
    }
  }

  private void giveUp() throws IOException {
    if (others.isEmpty()) {
      others = Optional.of(new EntrySorter(BUDGET_BYTES));
    }
    for (Map.Entry<String, Part> part : held.entrySet()) {
      entry.reset().putString(part.getKey());
      entry.putLong(part.getValue().count).putLong(part.getValue().documents);
      others.get().add(entry.array(), 0, entry.length());
    }
    held.clear();
  }
}

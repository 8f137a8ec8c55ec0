package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;

/**
 * Compares the pairs of one partition: walks the entries of {@link PairPages} and {@link
 * ShinglePass}, home by home, and gives each pair with its exact Jaccard similarity.
 *
 * <p>Memory: the pairs of one home and the shingle sets that still wait for a partner. The home's
 * own set comes first, so where all pairs have the home as one side, two sets are held, however
 * many pairs there are.
 */
final class HomePairs {
  /** Takes one compared pair. */
  interface Compared {
    void pair(long a, long b, double similarity, ByteReader context) throws IOException;
  }

  private static final class Pair {
    final long a;
    final long b;
    final byte[] context;

    Pair(long a, long b, byte[] context) {
      this.a = a;
      this.b = b;
      this.context = context;
    }
  }

  private final Compared compared;
  private final Map<Long, List<Pair>> waiting = new HashMap<>();
  private final Map<Long, long[]> sets = new HashMap<>();
  private byte[] lastPair = new byte[0];

  HomePairs(Compared compared) {
    this.compared = compared;
  }

  /** Compares every pair of a partition. */
  void walk(EntryCursor entries) throws IOException {
    ByteReader reader = new ByteReader();
    boolean any = false;
    long home = 0;
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      if (any && next != home) {
        endHome();
      }
      any = true;
      home = next;
      if (reader.getByte() == PairPages.PAIR) {
        addPair(entries, reader);
      } else {
        long content = reader.getLong();
        if (waiting.containsKey(content) && !sets.containsKey(content)) {
          arrive(content, ShingleSet.read(reader));
        }
      }
    }
    endHome();
  }

  private void addPair(EntryCursor entry, ByteReader reader) {
    int from = entry.offset();
    int to = from + entry.length();
    if (Arrays.equals(entry.array(), from, to, lastPair, 0, lastPair.length)) {
      return; // The same pair shares several buckets.
    }
    lastPair = Arrays.copyOfRange(entry.array(), from, to);
    long a = reader.getLong();
    long b = reader.getLong();
    Pair pair = new Pair(a, b, reader.getBytes(reader.remaining()));
    waiting.computeIfAbsent(a, content -> new ArrayList<>()).add(pair);
    waiting.computeIfAbsent(b, content -> new ArrayList<>()).add(pair);
  }

  private void arrive(long content, long[] set) throws IOException {
    boolean keep = false;
    for (Pair pair : waiting.get(content)) {
      long other = pair.a == content ? pair.b : pair.a;
      long[] otherSet = sets.get(other);
      if (otherSet == null) {
        keep = true;
      } else {
        compared.pair(
            pair.a, pair.b, Similarity.jaccard(set, otherSet), new ByteReader(pair.context));
      }
    }
    // A set without partners still to come is marked as seen, not held.
    sets.put(content, keep ? set : null);
  }

  private void endHome() {
    waiting.clear();
    sets.clear();
  }
}

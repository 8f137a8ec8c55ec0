package org.corpusaudit.neardup;

import java.util.Arrays;
import java.util.List;

/** The shingles of the sample, each with the contents that have it. Not thread-safe. */
final class RecallIndex {
  /** Takes a content of the sample that is similar. */
  interface Similar {
    void similar(long content, double similarity);
  }

  private final List<RecallSample.Sampled> sample;
  private final long[] shingles;
  private final int[] contents;
  private final int[] starts;
  private final int[] shared;
  private final int[] met;

  RecallIndex(List<RecallSample.Sampled> sample) {
    this.sample = sample;
    int size = sample.stream().mapToInt(of -> of.set().length).sum();
    shingles = new long[size];
    contents = new int[size];
    shared = new int[sample.size()];
    met = new int[sample.size()];
    fill();
    // Buckets by the highest bits, so that a search is among few.
    starts = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size))) + 1];
    int at = 0;
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      while (at < size && bucket(shingles[at]) < bucket) {
        at++;
      }
      starts[bucket] = at;
    }
    starts[starts.length - 1] = size;
  }

  private void fill() {
    long[][] pairs = new long[shingles.length][];
    int next = 0;
    for (int i = 0; i < sample.size(); i++) {
      for (long shingle : sample.get(i).set()) {
        pairs[next++] = new long[] {shingle, i};
      }
    }
    Arrays.sort(
        pairs, (a, b) -> a[0] == b[0] ? Long.compare(a[1], b[1]) : Long.compare(a[0], b[0]));
    for (int i = 0; i < pairs.length; i++) {
      shingles[i] = pairs[i][0];
      contents[i] = (int) pairs[i][1];
    }
  }

  private int bucket(long shingle) {
    return (int) (((double) shingle / (1L << Shingler.HASH_BITS)) * (starts.length - 1));
  }

  /** Gives the contents of the sample whose Jaccard similarity to a set reaches a threshold. */
  void compare(long[] set, int size, double threshold, Similar similar) {
    int found = 0;
    for (int i = 0; i < size; i++) {
      int bucket = bucket(set[i]);
      for (int at = starts[bucket]; at < starts[bucket + 1] && shingles[at] <= set[i]; at++) {
        if (shingles[at] == set[i] && shared[contents[at]]++ == 0) {
          met[found++] = contents[at];
        }
      }
    }
    for (int i = 0; i < found; i++) {
      RecallSample.Sampled of = sample.get(met[i]);
      int both = shared[met[i]];
      shared[met[i]] = 0;
      double similarity = both / (double) (size + of.set().length - both);
      if (similarity >= threshold) {
        similar.similar(of.content(), similarity);
      }
    }
  }
}

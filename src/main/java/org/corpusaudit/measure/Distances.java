package org.corpusaudit.measure;

/**
 * Dispersion measures from the distances between a term's occurrences in a corpus of N tokens in a
 * fixed order, the last distance going around the end to the first occurrence. With v = N / f the
 * distance that even spacing would give. Source: Savický and Hlaváčová, Measures of word commonness
 * (2002).
 */
public final class Distances {
  private final long[] distances;
  private final double tokens;

  /**
   * The distances of one term.
   *
   * @param positions of its occurrences, ascending, at least one, each from 0 to tokens - 1
   * @param tokens of the corpus
   */
  public Distances(long[] positions, long tokens) {
    if (positions.length == 0 || positions[positions.length - 1] >= tokens) {
      throw new IllegalArgumentException(positions.length + " positions in " + tokens + " tokens");
    }
    this.tokens = tokens;
    distances = new long[positions.length];
    for (int i = 1; i < positions.length; i++) {
      distances[i] = positions[i] - positions[i - 1];
    }
    distances[0] = positions[0] + tokens - positions[positions.length - 1];
  }

  /** Average reduced frequency: the sum of min(d, v) / v; f when even, near 1 in one place. */
  public double averageReducedFrequency() {
    double v = tokens / distances.length;
    double sum = 0;
    for (long distance : distances) {
      sum += Math.min((double) distance, v);
    }
    return sum / v;
  }

  /**
   * Average reduced frequency when only the counts in the parts of a corpus are known: parts stand
   * one behind the other, and a term's occurrences stand evenly in each, half a distance from its
   * ends. Burstiness inside a part is not seen. Cost: one step for each part that has the term.
   *
   * @param counts of the term in each part that has it, all above 0
   * @param starts tokens before the part, ascending
   * @param sizes tokens of the part
   * @param tokens of all parts, those without the term too
   */
  public static double averageReducedFrequency(
      long[] counts, long[] starts, long[] sizes, long tokens) {
    double frequency = 0;
    for (long count : counts) {
      frequency += count;
    }
    double v = tokens / frequency;
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double step = (double) sizes[i] / counts[i];
      sum += (counts[i] - 1) * Math.min(step, v);
      int next = i + 1 == counts.length ? 0 : i + 1;
      double start = starts[next] + (next == 0 ? (double) tokens : 0);
      double first = start + (double) sizes[next] / counts[next] / 2;
      double last = starts[i] + (double) sizes[i] - step / 2;
      sum += Math.min(first - last, v);
    }
    return sum / v;
  }

  /** Average logarithmic distance: the sum of d * log10 d, over N. */
  public double averageLogarithmicDistance() {
    double sum = 0;
    for (long distance : distances) {
      sum += distance * Math.log10((double) distance);
    }
    return sum / tokens;
  }

  /** Average waiting time: (1 + the sum of d^2 / N) / 2. */
  public double averageWaitingTime() {
    double sum = 0;
    for (long distance : distances) {
      sum += (double) distance * distance;
    }
    return (1 + sum / tokens) / 2;
  }
}

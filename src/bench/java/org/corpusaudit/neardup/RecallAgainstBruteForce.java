package org.corpusaudit.neardup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.corpusaudit.text.WordScanner;

/**
 * Prints, for five thresholds, the share of all truly similar pairs that the bands make candidates,
 * beside the S-curve's expectation over the same pairs. The truth is exact: all pairs that share a
 * shingle are counted through an inverted index, without sketches.
 *
 * <p>Arguments: JSON Lines files, gzipped.
 */
public final class RecallAgainstBruteForce {
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9};
  private static final double LEAST = 0.5;

  private RecallAgainstBruteForce() {}

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException {
    List<long[]> sets = read(args);
    Map<Long, Double> similar = bruteForce(sets);
    System.out.printf(
        Locale.ROOT,
        "%d distinct contents, %d pairs at or above %.1f%n",
        sets.size(),
        similar.size(),
        LEAST);
    System.out.println("threshold bands rows pairs recall expected expected-at-threshold");
    for (double threshold : THRESHOLDS) {
      BandPlan plan = BandPlan.solve(threshold, 0.98);
      Set<Long> candidates = candidates(sets, plan, similar.keySet());
      long pairs = 0;
      long found = 0;
      double expected = 0;
      for (Map.Entry<Long, Double> pair : similar.entrySet()) {
        if (pair.getValue() >= threshold) {
          pairs++;
          found += candidates.contains(pair.getKey()) ? 1 : 0;
          expected += plan.probability(pair.getValue());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%.1f %d %d %d %.4f %.4f %.4f%n",
          threshold,
          plan.bands(),
          plan.rows(),
          pairs,
          found / (double) pairs,
          expected / pairs,
          plan.probability(threshold));
    }
  }

  private static List<long[]> read(String[] files) throws IOException {
    ObjectMapper json = new ObjectMapper();
    WordScanner words = new WordScanner();
    Shingler shingler = new Shingler(5);
    Set<Long> contents = new HashSet<>();
    List<long[]> sets = new ArrayList<>();
    for (String file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(file))),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode article = json.readTree(line);
          words.scan(article.get("text").asText());
          shingler.shingle(words);
          if (shingler.count() > 0 && contents.add(shingler.fingerprint())) {
            sets.add(Arrays.copyOf(shingler.set(), shingler.distinct()));
          }
        }
      }
    }
    return sets;
  }

  private static Map<Long, Double> bruteForce(List<long[]> sets) {
    Map<Long, List<Integer>> postings = new HashMap<>();
    Map<Long, Double> similar = new HashMap<>();
    int[] shared = new int[sets.size()];
    for (int b = 0; b < sets.size(); b++) {
      List<Integer> touched = new ArrayList<>();
      for (long shingle : sets.get(b)) {
        List<Integer> holders = postings.computeIfAbsent(shingle, s -> new ArrayList<>(1));
        for (int a : holders) {
          if (shared[a]++ == 0) {
            touched.add(a);
          }
        }
        holders.add(b);
      }
      for (int a : touched) {
        double jaccard = shared[a] / (double) (sets.get(a).length + sets.get(b).length - shared[a]);
        if (jaccard >= LEAST) {
          similar.put((long) a << 32 | b, jaccard);
        }
        shared[a] = 0;
      }
    }
    return similar;
  }

  private static Set<Long> candidates(List<long[]> sets, BandPlan plan, Set<Long> asked) {
    Sketcher sketcher = new Sketcher(plan.components());
    long[][] bands = new long[sets.size()][plan.bands()];
    for (int i = 0; i < sets.size(); i++) {
      long[] sketch = sketcher.sketch(sets.get(i), sets.get(i).length);
      for (int band = 0; band < plan.bands(); band++) {
        bands[i][band] = Sketcher.band(sketch, band, plan.rows());
      }
    }
    Set<Long> candidates = new HashSet<>();
    for (long pair : asked) {
      long[] a = bands[(int) (pair >>> 32)];
      long[] b = bands[(int) pair];
      for (int band = 0; band < a.length; band++) {
        if (a[band] == b[band]) {
          candidates.add(pair);
          break;
        }
      }
    }
    return candidates;
  }
}

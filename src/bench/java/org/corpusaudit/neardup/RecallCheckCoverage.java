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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.corpusaudit.text.WordScanner;

/**
 * Prints how often the interval of {@code duplicates.checkRecall} holds the recall over the whole
 * set, counted by brute force: twenty samples, chosen by twenty hashes, for each of some settings.
 *
 * <p>Arguments: JSON Lines files, gzipped.
 */
public final class RecallCheckCoverage {
  private static final int SAMPLES = 20;
  private static final double[][] SETTINGS = {
    {0.8, 0.98}, {0.7, 0.98}, {0.5, 0.98}, {0.8, 0.8}, {0.6, 0.7}, {0.7, 0.5}
  };

  private RecallCheckCoverage() {}

  private record Pair(double similarity, boolean found) {}

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException {
    List<RecallSample.Sampled> all = read(args);
    RecallIndex index = new RecallIndex(all);
    System.out.println("threshold wanted pairs recall inside-of-20 narrowest widest first-sample");
    for (double[] setting : SETTINGS) {
      BandPlan plan = BandPlan.solve(setting[0], setting[1]);
      Map<Long, List<Pair>> pairs = pairs(all, index, setting[0], plan);
      long count = 0;
      long found = 0;
      for (List<Pair> of : pairs.values()) {
        count += of.size();
        found += of.stream().filter(Pair::found).count();
      }
      double recall = (double) found / count;
      int inside = 0;
      double narrowest = 1;
      double widest = 0;
      String first = "";
      for (int salt = 0; salt < SAMPLES; salt++) {
        long[] sums = sample(all, pairs, salt);
        RecallInterval interval = RecallInterval.of(sums[0], sums[1], sums[2]);
        inside += interval.low() <= recall && recall <= interval.high() ? 1 : 0;
        narrowest = Math.min(narrowest, interval.high() - interval.low());
        widest = Math.max(widest, interval.high() - interval.low());
        if (salt == 0) {
          first = Arrays.toString(sums);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%.1f %.2f %d %.4f %d %.3f %.3f %s%n",
          setting[0],
          setting[1],
          count / 2,
          recall,
          inside,
          narrowest,
          widest,
          first);
    }
  }

  /** Pairs, found ones and the sum of squares of a sample. */
  private static long[] sample(
      List<RecallSample.Sampled> all, Map<Long, List<Pair>> pairs, int salt) {
    long[] sums = new long[3];
    all.stream()
        .map(RecallSample.Sampled::content)
        .sorted(
            Comparator.comparing(
                content -> RecallSample.hash(content, salt), Long::compareUnsigned))
        .limit(RecallSample.SIZE)
        .forEach(
            content -> {
              List<Pair> of = pairs.getOrDefault(content, List.of());
              sums[0] += of.size();
              sums[1] += of.stream().filter(Pair::found).count();
              sums[2] += (long) of.size() * of.size();
            });
    return sums;
  }

  /** Every truly similar pair, at both its contents, and whether a band brings it together. */
  private static Map<Long, List<Pair>> pairs(
      List<RecallSample.Sampled> all, RecallIndex index, double threshold, BandPlan plan) {
    Sketcher sketcher = new Sketcher(plan.components());
    Map<Long, long[]> sketches = new HashMap<>();
    for (RecallSample.Sampled of : all) {
      sketches.put(of.content(), sketcher.sketch(of.set(), of.set().length).clone());
    }
    Map<Long, List<Pair>> pairs = new TreeMap<>();
    for (RecallSample.Sampled of : all) {
      long[] own = sketches.get(of.content());
      index.compare(
          of.set(),
          of.set().length,
          threshold,
          (content, similarity) -> {
            if (content != of.content()) {
              boolean found = false;
              for (int band = 0; band < plan.bands(); band++) {
                found |=
                    Sketcher.band(own, band, plan.rows())
                        == Sketcher.band(sketches.get(content), band, plan.rows());
              }
              pairs
                  .computeIfAbsent(of.content(), c -> new ArrayList<>())
                  .add(new Pair(similarity, found));
            }
          });
    }
    return pairs;
  }

  private static List<RecallSample.Sampled> read(String[] files) throws IOException {
    ObjectMapper json = new ObjectMapper();
    WordScanner words = new WordScanner();
    Shingler shingler = new Shingler(5);
    Map<Long, RecallSample.Sampled> contents = new TreeMap<>();
    for (String file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(file))),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode article = json.readTree(line);
          words.scan(article.path("text").asText());
          shingler.shingle(words);
          if (shingler.count() > 0) {
            contents.put(
                shingler.fingerprint(),
                new RecallSample.Sampled(
                    shingler.fingerprint(), Arrays.copyOf(shingler.set(), shingler.distinct())));
          }
        }
      }
    }
    return new ArrayList<>(contents.values());
  }
}

package org.corpusaudit.report.comparison;

import com.dynatrace.hash4j.hashing.Hashing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.WordScanner;

/**
 * Whether the divergence of terms is more than chance. Two samples of one population have a
 * divergence above 0, the more the smaller they are, and occurrences within an article depend on
 * each other, so no chi-squared probability holds for it. Instead whole articles, a sample of both
 * audits, are dealt out anew {@value #ROUNDS} times (permutation test): {@code chance} is the mean
 * divergence of what was dealt, {@code high} its 95th percentile, {@code probability} the share of
 * rounds, the real one counted in, that reach the real one's.
 *
 * <p>The sample: of each audit's {@code documents/} the shards, evenly chosen, that have at most
 * {@value #BYTES} bytes, and of their articles those with the least hash of their row, {@value
 * #ARTICLES} at most: the same on every run. Words are {@link WordScanner}'s. Memory: about 100 MB
 * at most. Cost: those shards once, and a pass over the sample's words a round.
 */
final class SampledDivergence {
  private static final long BYTES = 256L << 20;
  private static final int ARTICLES = 5_000;
  private static final int WORDS_OF_ARTICLE = 2_000;
  private static final int ROUNDS = 199;
  private static final long SEED = 0x5EED;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, Integer> numbers = new HashMap<>();
  private final WordScanner scanner = new WordScanner();

  private record Sampled(long hash, String row) {}

  private SampledDivergence() {}

  /** Adds {@code sample: {oldArticles, newArticles, jsd, chance, high, probability}}. */
  static void write(ObjectNode terms, AuditOutput old, AuditOutput now) throws IOException {
    SampledDivergence test = new SampledDivergence();
    List<int[]> articles = new ArrayList<>(test.sample(old));
    int first = articles.size();
    articles.addAll(test.sample(now));
    if (first == 0 || articles.size() == first) {
      return;
    }
    double real = test.divergence(articles, first);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] dealt = new double[ROUNDS];
    int reached = 1;
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(articles, random);
      dealt[round] = test.divergence(articles, first);
      reached += dealt[round] >= real ? 1 : 0;
    }
    Arrays.sort(dealt);
    terms
        .putObject("sample")
        .put("oldArticles", first)
        .put("newArticles", articles.size() - first)
        .put("jsd", Divergence.clean(real))
        .put("chance", Divergence.clean(Arrays.stream(dealt).average().orElse(0)))
        .put("high", Divergence.clean(dealt[ROUNDS * 95 / 100]))
        .put("probability", (double) reached / (ROUNDS + 1));
  }

  private List<int[]> sample(AuditOutput audit) throws IOException {
    TopRows<Sampled> least =
        new TopRows<>(
            ARTICLES, Comparator.comparingLong(Sampled::hash).thenComparing(Sampled::row));
    for (String shard : shards(audit)) {
      audit.readLines(
          shard,
          line -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            least.offer(new Sampled(Hashing.xxh3_64().hashBytesToLong(bytes), line));
            return true;
          });
    }
    List<int[]> articles = new ArrayList<>();
    for (Sampled sampled : least.inOrder()) {
      articles.add(words(JSON.readTree(sampled.row)));
    }
    return articles;
  }

  /** Shards evenly chosen, within the bound on their bytes. */
  private static List<String> shards(AuditOutput audit) {
    List<JsonNode> all = new ArrayList<>();
    long bytes = 0;
    for (JsonNode shard : audit.manifest().path("outputs")) {
      if (shard.path("path").asText().startsWith("documents/")) {
        all.add(shard);
        bytes += shard.path("bytes").asLong();
      }
    }
    int wanted = bytes <= BYTES ? all.size() : (int) Math.max(1, all.size() * BYTES / bytes);
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / wanted)).path("path").asText());
    }
    return chosen;
  }

  private int[] words(JsonNode article) {
    scanner.scan(article.path("text").asText());
    int[] words = new int[Math.min(WORDS_OF_ARTICLE, scanner.count())];
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers.computeIfAbsent(scanner.hash(i), unused -> numbers.size());
    }
    return words;
  }

  private double divergence(List<int[]> articles, int first) {
    int[] before = new int[numbers.size()];
    int[] after = new int[numbers.size()];
    double old = count(articles.subList(0, first), before);
    double now = count(articles.subList(first, articles.size()), after);
    if (old == 0 || now == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += Divergence.part(before[i] / old, after[i] / now, 0.5);
    }
    return sum;
  }

  private static double count(List<int[]> articles, int[] counts) {
    double words = 0;
    for (int[] article : articles) {
      for (int word : article) {
        counts[word]++;
      }
      words += article.length;
    }
    return words;
  }

  private static void shuffle(List<int[]> articles, SplittableRandom random) {
    for (int i = articles.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int[] moved = articles.get(i);
      articles.set(i, articles.get(j));
      articles.set(j, moved);
    }
  }
}

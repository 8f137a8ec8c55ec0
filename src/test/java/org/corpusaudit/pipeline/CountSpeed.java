package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.measure.Association;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * Measures the counting kernels beside the plainest single-threaded counts of the same tokens: a
 * hash map for terms; for pairs a dense array for the first 4,096 words and an open hash table for
 * the rest. Both sides run on one thread, begin with articles in memory, tokenise them, and are run
 * {@code -Drounds} times, three if not given.
 *
 * <p>Times are processor times of the thread. The kernels' hold all their rows with every column,
 * but not the sorting, packing and writing of rows.
 *
 * <p>{@code java -cp … org.corpusaudit.pipeline.CountSpeed FILE.jsonl.gz…}
 */
final class CountSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WINDOW = 5;
  private static final int VOCABULARY = 50_000;
  private static final int DENSE = 4096;

  private CountSpeed() {}

  /** Prints the times of each round. */
  public static void main(String[] files) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String file : files) {
      read(Path.of(file), articles);
    }
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      Map<String, int[]> counts = plainTerms(articles);
      long plainTerms = THREADS.getCurrentThreadCpuTime() - start;

      start = THREADS.getCurrentThreadCpuTime();
      long events = plainPairs(articles, counts);
      long plainPairs = THREADS.getCurrentThreadCpuTime() - start;

      start = THREADS.getCurrentThreadCpuTime();
      CountRun run = new CountRun(articles, terms(), pairs(), 8, Math.max(1, files.length));
      long ours = THREADS.getCurrentThreadCpuTime() - start;
      System.out.printf(
          "plain terms %.2f s, plain pairs %.2f s (%d events); terms %.2f s = %.2f times;"
              + " pairs %.2f s = %.2f times; both %.2f s%n",
          plainTerms / 1e9,
          plainPairs / 1e9,
          events,
          run.termNanos() / 1e9,
          (double) run.termNanos() / plainTerms,
          run.pairNanos() / 1e9,
          (double) run.pairNanos() / plainPairs,
          ours / 1e9);
    }
  }

  private static TermSettings terms() {
    return new TermSettings(
        false,
        Normalization.DEFAULT,
        false,
        Integer.getInteger("examples", 0),
        0,
        TermSettings.Parts.SITE,
        Boolean.getBoolean("facets"),
        5,
        List.of(),
        5,
        new Scope(Scope.Unit.WINDOW, WINDOW, false, false),
        VOCABULARY,
        true);
  }

  private static PairSettings pairs() {
    return new PairSettings(
        new Scope(Scope.Unit.WINDOW, WINDOW, false, false),
        5,
        Integer.getInteger("perTerm", 1000),
        Association.LOG_LIKELIHOOD,
        0);
  }

  private static Map<String, int[]> plainTerms(List<Article> articles) {
    Map<String, int[]> counts = new HashMap<>();
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    int number = 0;
    for (Article article : articles) {
      number++;
      tokenizer.tokenize(article.text(), article.language(), tokens);
      for (int i = 0; i < tokens.size(); i++) {
        int[] count = counts.computeIfAbsent(tokens.surface(i), unused -> new int[3]);
        count[0]++;
        if (count[2] != number) {
          count[2] = number;
          count[1]++;
        }
      }
    }
    return counts;
  }

  private static long plainPairs(List<Article> articles, Map<String, int[]> counts) {
    Map<String, Integer> ids = new HashMap<>();
    counts.entrySet().stream()
        .sorted((x, y) -> Integer.compare(y.getValue()[1], x.getValue()[1]))
        .limit(VOCABULARY)
        .forEach(term -> ids.put(term.getKey(), ids.size()));
    int[] dense = new int[DENSE * DENSE];
    long[] keys = new long[1 << 24];
    int[] values = new int[1 << 24];
    Arrays.fill(keys, -1);
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    long events = 0;
    for (Article article : articles) {
      tokenizer.tokenize(article.text(), article.language(), tokens);
      int[] items = new int[tokens.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = ids.getOrDefault(tokens.surface(i), -1);
      }
      for (int i = 0; i < items.length; i++) {
        for (int j = i + 1; j < items.length && j <= i + WINDOW; j++) {
          if (items[i] < 0 || items[j] < 0) {
            continue;
          }
          events++;
          int a = Math.min(items[i], items[j]);
          int b = Math.max(items[i], items[j]);
          if (b < DENSE) {
            dense[a * DENSE + b]++;
          } else {
            long key = (long) a << 32 | b;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40);
            while (keys[slot] != -1 && keys[slot] != key) {
              slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            values[slot]++;
          }
        }
      }
    }
    return events;
  }

  private static void read(Path file, List<Article> articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        String published = record.path("published").asText("");
        articles.add(
            new Article(
                record.path("id").asText(),
                "",
                record.path("site").asText(""),
                "",
                record.path("text").asText(""),
                !published.matches("[0-9]{4}-[0-9]{2}.*")
                    ? Published.UNKNOWN
                    : new Published(published, 0),
                record.path("language").asText("und"),
                new RecordSource("", 0, new byte[0], 0, new RecordFields())));
      }
    }
  }
}

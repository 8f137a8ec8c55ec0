package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.WordScanner;

/**
 * How often a comparison of random halves of one corpus names a term, which the stated level
 * promises to be at most one time in twenty: {@code RandomHalves AUDIT SEEDS SHARE}. Reads the kept
 * articles of an audit, and for each seed deals them out to two halves, or where SHARE is below 0.5
 * to two parts of which the first has that share.
 */
public final class RandomHalves {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RandomHalves() {}

  /** Prints a line for each seed and the sums. */
  public static void main(String[] args) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    List<List<String>> articles = articles(AuditOutput.open(args[0]));
    int seeds = Integer.parseInt(args[1]);
    int first = (int) (articles.size() * (args.length > 2 ? Double.parseDouble(args[2]) : 0.5));
    Path folder = Files.createTempDirectory("halves");
    int named = 0;
    int terms = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Collections.shuffle(articles, new Random(seed));
      AuditOutput one = audit(folder.resolve("one"), articles.subList(0, first));
      AuditOutput other = audit(folder.resolve("other"), articles.subList(first, articles.size()));
      JsonNode diff = VocabularyDiff.of("terms", one, other);
      int significant = diff.path("significant").asInt();
      named += significant > 0 ? 1 : 0;
      terms += significant;
      System.out.printf(
          Locale.ROOT,
          "seed %d: %d significant of %d tested, divergence %.4f%n",
          seed,
          significant,
          diff.path("tested").asInt(),
          diff.path("jsd").asDouble());
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d comparisons name a term (level %.2f); %d terms in all%n",
        named,
        seeds,
        VocabularyDiff.LEVEL,
        terms);
  }

  private static List<List<String>> articles(AuditOutput audit) throws IOException {
    List<List<String>> articles = new ArrayList<>();
    WordScanner words = new WordScanner();
    Map<String, String> shared = new HashMap<>();
    for (String shard : audit.shards("documents")) {
      audit.readJson(
          shard,
          row -> {
            String text = row.path("text").asText();
            words.scan(text);
            List<String> article = new ArrayList<>();
            for (int i = 0; i < words.count(); i++) {
              String word = text.substring(words.start(i), words.end(i));
              article.add(shared.computeIfAbsent(word, unused -> word));
            }
            return articles.add(article);
          });
    }
    return articles;
  }

  private static AuditOutput audit(Path folder, List<List<String>> articles) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    for (List<String> article : articles) {
      Set<String> seen = new HashSet<>();
      for (String word : article) {
        int[] count = counts.computeIfAbsent(word, unused -> new int[2]);
        count[0]++;
        count[1] += seen.add(word) ? 1 : 0;
      }
    }
    StringBuilder table = new StringBuilder("term\tlanguage\tcount\tdocuments\n");
    counts.forEach(
        (word, count) -> table.append(word + "\t\t" + count[0] + "\t" + count[1] + "\n"));
    Files.createDirectories(folder.resolve("terms"));
    Files.writeString(folder.resolve("terms/part.tsv"), table);
    ObjectNode summary = JSON.createObjectNode();
    summary.putObject("articles").put("kept", articles.size());
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("outputs").addObject().put("path", "terms/part.tsv");
    Files.writeString(folder.resolve("summary.json"), summary.toString());
    Files.writeString(folder.resolve("manifest.json"), manifest.toString());
    return AuditOutput.open(folder.toString());
  }
}

package org.corpusaudit.entity.recognition;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.learning.LearnedNamesMerge;
import org.corpusaudit.entity.learning.NameMerge;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * How fast names are harvested and recognised, in one thread: {@code EntitySpeed LANGUAGE ROUNDS
 * FILE.jsonl.gz…}. Prints seconds of that thread's processor time and megabytes of UTF-8 a second,
 * the best of the rounds, and a hash of all mentions.
 */
public final class EntitySpeed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Partitioning PARTITIONS = new Partitioning(1, 8, 1);
  private static final int BLOCK = 1000;

  private final Map<String, Double> best = new TreeMap<>();

  private EntitySpeed() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> sites = new ArrayList<>();
    for (String file : List.of(args).subList(2, args.length)) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(file))),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode row = JSON.readTree(line);
          texts.add(row.path("text").asText());
          sites.add(row.path("site").asText());
        }
      }
    }
    double bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    EntitySpeed speed = new EntitySpeed();
    long hash = 0;
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      hash = speed.round(args[0], texts, sites);
    }
    double megabytes = bytes / 1e6;
    speed.best.forEach(
        (part, s) ->
            System.out.printf(Locale.ROOT, "%-10s %6.2f s %7.1f MB/s%n", part, s, megabytes / s));
    System.out.printf(Locale.ROOT, "mentions   %016x%n", hash);
  }

  private long round(String language, List<String> texts, List<String> sites) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    for (String text : texts) {
      tokenizer.tokenize(text, language, tokens);
    }
    start = took("1 tokenise", start);
    Map<Integer, List<byte[]>> harvested = new TreeMap<>();
    BuiltInRecognizer harvester = recognizer(LearnedNames.none());
    for (int from = 0; from < texts.size(); from += BLOCK) {
      Routes out = to(List.of(HarvestStep.NAMES), harvested);
      HarvestStep step = new HarvestStep(harvester, out);
      for (int i = from; i < Math.min(texts.size(), from + BLOCK); i++) {
        step.article(texts.get(i), language, sites.get(i));
      }
      step.end();
      out.flush();
    }
    start = took("2 harvest", start);
    LearnedNames learned = learned(harvested);
    start = took("3 learn", start);
    BuiltInRecognizer recognizer = recognizer(learned);
    long hash = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (Mention mention : recognizer.recognize(texts.get(i), language, sites.get(i))) {
        hash = hash * 31 + mention.toString().hashCode();
      }
    }
    took("4 find", start);
    return hash;
  }

  private long took(String part, long start) {
    long now = THREADS.getCurrentThreadCpuTime();
    best.merge(part, (now - start) / 1e9, Math::min);
    return now;
  }

  private static BuiltInRecognizer recognizer(LearnedNames learned) {
    return new BuiltInRecognizer(Lexicon.empty(), learned, RecognitionSettings.DEFAULT);
  }

  private static LearnedNames learned(Map<Integer, List<byte[]>> harvested) throws IOException {
    Map<Integer, List<byte[]>> chosen =
        merged(new LearnedNamesMerge(), merged(new NameMerge(), harvested));
    Map<Integer, byte[]> pieces = new TreeMap<>();
    chosen.forEach((number, pages) -> pieces.put(number, pages.get(0)));
    return LearnedNames.readFrom(SharedEntry.join(pieces));
  }

  private static Map<Integer, List<byte[]>> merged(
      PartitionMerge kernel, Map<Integer, List<byte[]>> pages) throws IOException {
    Map<Integer, List<byte[]>> results = new TreeMap<>();
    for (Map.Entry<Integer, List<byte[]>> partition : pages.entrySet()) {
      Routes out = to(kernel.routes(), results);
      try (EntrySorter sorter = new EntrySorter()) {
        sorter.addPages(partition.getValue());
        kernel.merge(partition.getKey(), sorter.sorted(), out);
      }
      out.flush();
    }
    return results;
  }

  private static Routes to(List<Route> routes, Map<Integer, List<byte[]>> pages) {
    return new Routes(
        routes,
        PARTITIONS,
        (route, key, page) -> {
          if (route == routes.get(0)) {
            pages.computeIfAbsent(key, unused -> new ArrayList<>()).add(page);
          }
        });
  }
}

package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Counts pairs in less memory than a map of them would take: 25,000 made-up articles of 180 words,
 * drawn evenly from 40,000, have 22 million different pairs in windows of 5, which as a hash map of
 * objects would take more than 1.5 GB. Then recounts them by sorting and compares.
 *
 * <p>{@code java -Xmx512m -cp … org.corpusaudit.pipeline.PairMemory FOLDER}
 */
final class PairMemory {
  private static final int ARTICLES = 25_000;
  private static final int WORDS = 180;
  private static final int VOCABULARY = 40_000;
  private static final int WINDOW = 5;
  private static final int FILES = 4;
  private static final long SEED = 7;

  private PairMemory() {}

  /** Writes the corpus, counts it, and fails when a figure differs from the recount. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    write(Files.createDirectories(folder.resolve("in")));
    long start = System.nanoTime();
    JsonNode summary =
        AuditRuns.run(
            folder.resolve("out"),
            folder + "/in/*",
            List.of("boilerplate=false", "duplicates=false", "terms.facets=false"),
            "--enforceImmutability=false",
            "--enforceEncodability=false");
    double seconds = (System.nanoTime() - start) / 1e9;
    JsonNode counted = summary.get("cooccurrences");
    long[] events = events();
    Arrays.sort(events);
    long distinct = 0;
    for (int i = 0; i < events.length; i++) {
      distinct += i == 0 || events[i] != events[i - 1] ? 1 : 0;
    }
    System.out.printf(
        "%s in %.0f s; recounted: %d pairs, %d events; heap %d MB%n",
        counted, seconds, distinct, events.length, Runtime.getRuntime().maxMemory() >> 20);
    if (counted.get("pairs").asLong() != distinct
        || counted.get("eventsOfPairs").asLong() != events.length) {
      throw new IllegalStateException("the counts differ");
    }
  }

  private static void write(Path folder) throws IOException {
    Random random = new Random(SEED);
    for (int file = 0; file < FILES; file++) {
      try (BufferedWriter out =
          Files.newBufferedWriter(folder.resolve(file + ".jsonl"), StandardCharsets.UTF_8)) {
        for (int i = 0; i < ARTICLES / FILES; i++) {
          out.write("{\"id\":\"" + file + "-" + i + "\",\"language\":\"en\",\"text\":\"");
          for (int word : words(random)) {
            out.write("w" + word + " ");
          }
          out.write("\"}\n");
        }
      }
    }
  }

  /** Every event of the same articles as one number, the smaller word first. */
  private static long[] events() {
    long[] events = new long[ARTICLES * (WORDS * WINDOW - WINDOW * (WINDOW + 1) / 2)];
    Random random = new Random(SEED);
    int size = 0;
    for (int article = 0; article < ARTICLES; article++) {
      int[] words = words(random);
      for (int i = 0; i < WORDS; i++) {
        for (int j = i + 1; j < Math.min(WORDS, i + 1 + WINDOW); j++) {
          events[size++] =
              (long) Math.min(words[i], words[j]) * VOCABULARY + Math.max(words[i], words[j]);
        }
      }
    }
    return events;
  }

  private static int[] words(Random random) {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = random.nextInt(VOCABULARY);
    }
    return words;
  }
}

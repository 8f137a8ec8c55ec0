package org.corpusaudit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a large corpus for measuring growth: invented words in Zipf's proportions, about 120 words
 * an article, a tenth of the articles near-duplicates of another one of the last thousand. The
 * first articles of a larger corpus are those of a smaller one of the same seed.
 *
 * <p>Arguments: folder, articles, and {@code alike} for a corpus whose articles differ from one
 * text by one word each.
 */
public final class SyntheticCorpus {
  private static final int WORDS = 120;
  private static final int VOCABULARY = 200_000;
  private static final int ARTICLES_OF_FILE = 125_000;
  private static final int KEPT = 1000;

  private final SplittableRandom random = new SplittableRandom(20261124);
  private final int[][] recent = new int[KEPT][];

  private SyntheticCorpus() {}

  /** Writes the corpus. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int articles = Integer.parseInt(args[1]);
    boolean alike = args.length > 2 && args[2].equals("alike");
    SyntheticCorpus corpus = new SyntheticCorpus();
    for (int first = 0; first < articles; first += ARTICLES_OF_FILE) {
      Path file = folder.resolve(String.format("part-%03d.jsonl", first / ARTICLES_OF_FILE));
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (int i = first; i < Math.min(articles, first + ARTICLES_OF_FILE); i++) {
          corpus.write(out, i, alike);
        }
      }
    }
  }

  private void write(BufferedWriter out, int number, boolean alike) throws IOException {
    int[] words = alike ? alike(number) : next(number);
    StringBuilder line = new StringBuilder(1200);
    line.append("{\"id\":\"s").append(number);
    line.append("\",\"url\":\"https://www.site").append(number % 500).append(".example/");
    line.append(number).append("\",\"language\":\"en\",\"published\":\"20");
    line.append(10 + number % 16).append("-0").append(1 + number % 9).append("-11\",\"text\":\"");
    for (int word : words) {
      appendWord(line, word);
      line.append(' ');
    }
    out.write(line.append("end.\"}\n").toString());
  }

  private int[] next(int number) {
    int[] words;
    if (number >= KEPT && random.nextInt(10) == 0) {
      words = recent[random.nextInt(KEPT)].clone();
      for (int change = random.nextInt(6); change > 0; change--) {
        words[random.nextInt(WORDS)] = word();
      }
    } else {
      words = new int[WORDS];
      for (int i = 0; i < WORDS; i++) {
        words[i] = word();
      }
    }
    recent[number % KEPT] = words;
    return words;
  }

  private int[] alike(int number) {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = i;
    }
    words[number % WORDS] = 1000 + number;
    return words;
  }

  /** Zipf's law with exponent 1: ranks whose logarithms are uniform. */
  private int word() {
    return (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
  }

  private static void appendWord(StringBuilder line, int word) {
    for (int left = word + 26; left > 0; left /= 26) {
      line.append((char) ('a' + left % 26));
    }
  }
}

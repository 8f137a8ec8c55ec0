package org.corpusaudit.neardup;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.corpusaudit.text.WordScanner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Sketching an article of {@code words} words into 256 components, from its text: beside hashing
 * the same shingles and nothing more, and beside MinHash with a permutation for each component.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class SketchBenchmark {
  private static final int COMPONENTS = 256;
  private static final int VOCABULARY = 50_000;
  private static final long PRIME = (1L << 61) - 1;

  @Param({"270", "1000"})
  private int words;

  private String text;
  private final WordScanner scanner = new WordScanner();
  private final Shingler shingler = new Shingler(5);
  private final Sketcher sketcher = new Sketcher(COMPONENTS);
  private final long[] factors = new long[COMPONENTS];
  private final long[] offsets = new long[COMPONENTS];
  private final long[] minima = new long[COMPONENTS];

  /** Composes the article of Arabic letters, words in Zipf's proportions. */
  @Setup
  public void compose() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder article = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
      for (int left = word + 28; left > 0; left /= 28) {
        article.append((char) ('\u0628' + left % 28));
      }
      article.append(' ');
    }
    text = article.toString();
    for (int k = 0; k < COMPONENTS; k++) {
      factors[k] = random.nextLong() | 1;
      offsets[k] = random.nextLong();
    }
  }

  /** Words, shingles and their hashes alone. */
  @Benchmark
  public void hashShingles(Blackhole hole) {
    scanner.scan(text);
    shingler.shingle(scanner);
    hole.consume(shingler.hashes());
  }

  /** The same, and a sketch by one permutation. */
  @Benchmark
  public void sketch(Blackhole hole) {
    scanner.scan(text);
    shingler.shingle(scanner);
    hole.consume(sketcher.sketch(shingler.hashes(), shingler.count()));
  }

  /** The same, and a signature by a permutation for each component. */
  @Benchmark
  public void minHash(Blackhole hole) {
    scanner.scan(text);
    shingler.shingle(scanner);
    java.util.Arrays.fill(minima, Long.MAX_VALUE);
    long[] hashes = shingler.hashes();
    for (int i = 0; i < shingler.count(); i++) {
      for (int k = 0; k < COMPONENTS; k++) {
        minima[k] = Math.min(minima[k], hashes[i] * factors[k] + offsets[k]);
      }
    }
    hole.consume(minima);
  }

  /** The same with the universal hashes that MinHash libraries use, modulo the prime 2^61 - 1. */
  @Benchmark
  public void minHashModuloPrime(Blackhole hole) {
    scanner.scan(text);
    shingler.shingle(scanner);
    java.util.Arrays.fill(minima, Long.MAX_VALUE);
    long[] hashes = shingler.hashes();
    for (int i = 0; i < shingler.count(); i++) {
      for (int k = 0; k < COMPONENTS; k++) {
        long hash = hashes[i] * factors[k] + offsets[k];
        long folded = (hash & PRIME) + (hash >>> 61);
        minima[k] = Math.min(minima[k], folded >= PRIME ? folded - PRIME : folded);
      }
    }
    hole.consume(minima);
  }
}

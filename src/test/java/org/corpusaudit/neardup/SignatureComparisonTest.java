package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.util.Random;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureComparisonTest {
  private static final int SHINGLES = 1500;
  private static final int TRIALS = 4000;

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8, 0.95})
  void theEstimateHasTheStatedError(double jaccard) {
    Random random = new Random((long) (jaccard * 100));
    SignatureComparison comparison = new SignatureComparison();
    double sum = 0;
    double squares = 0;
    int shared = (int) Math.round(2 * SHINGLES * jaccard / (1 + jaccard));
    double exact = shared / (2.0 * SHINGLES - shared);
    for (int trial = 0; trial < TRIALS; trial++) {
      long[] a = random.longs(SHINGLES, 0, 1L << Shingler.HASH_BITS).toArray();
      long[] b = a.clone();
      for (int i = shared; i < SHINGLES; i++) {
        b[i] = random.nextLong() >>> (Long.SIZE - Shingler.HASH_BITS);
      }
      double error =
          comparison.similarity(travelled(comparison, a), travelled(comparison, b)) - exact;
      sum += error;
      squares += error * error;
    }
    double deviation = Math.sqrt(squares / TRIALS);
    double stated = Math.sqrt(exact * (1 - exact) / SignatureComparison.COMPONENTS);

    assertThat(sum / TRIALS, closeTo(0, 5 * deviation / Math.sqrt(TRIALS)));
    assertThat(deviation, lessThan(1.2 * stated));
  }

  @Test
  void equalTextsHaveSimilarityOne() {
    SignatureComparison comparison = new SignatureComparison();
    long[] set = {1, 5, 1L << 30};

    assertThat(
        comparison.similarity(travelled(comparison, set), travelled(comparison, set)),
        equalTo(1.0));
  }

  private static long[] travelled(SignatureComparison comparison, long[] set) {
    Shingler shingler = new Shingler(5);
    shingler.restore(set, set.length);
    ByteWriter out = new ByteWriter();
    comparison.write(shingler, out);
    return comparison.read(new ByteReader(out.toByteArray()));
  }
}

package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.WordScanner;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  @Property
  void similarityEqualsThatOfHashSets(
      @ForAll Set<@IntRange(min = 0, max = 50) Integer> a,
      @ForAll Set<@IntRange(min = 0, max = 50) Integer> b) {
    Set<Integer> both = new HashSet<>(a);
    both.retainAll(b);
    Set<Integer> either = new HashSet<>(a);
    either.addAll(b);
    double jaccard = either.isEmpty() ? 0 : both.size() / (double) either.size();

    assertThat(Similarity.jaccard(sorted(a), sorted(b)), closeTo(jaccard, 1e-12));
  }

  @Test
  void shinglesOfTwoTextsGiveTheJaccardCountedByHand() {
    // 6 and 6 words: two shingles of five each, one shared.
    assertThat(
        jaccard("one two three four five six", "zero one two three four five"),
        closeTo(1 / 3.0, 1e-12));
    assertThat(jaccard("a b c", "A, b; c!"), closeTo(1, 1e-12));
    assertThat(jaccard("a b c", "a b d"), closeTo(0, 1e-12));
    assertThat(jaccard("", ""), closeTo(0, 1e-12));
  }

  @Test
  void aRepeatedShingleCountsOnce() {
    Shingler shingler = shingled("x x x x x x x x");

    assertThat(shingler.count(), equalTo(4));
    assertThat(shingler.distinct(), equalTo(1));
  }

  private static double jaccard(String a, String b) {
    return Similarity.jaccard(travelled(a), travelled(b));
  }

  private static long[] travelled(String text) {
    Shingler shingler = shingled(text);
    ByteWriter out = new ByteWriter();
    ExactComparison exact = new ExactComparison();
    exact.write(shingler, out);
    return exact.read(new ByteReader(out.toByteArray()));
  }

  private static Shingler shingled(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    Shingler shingler = new Shingler(5);
    shingler.shingle(words);
    return shingler;
  }

  private static long[] sorted(Set<Integer> set) {
    return set.stream().mapToLong(Integer::longValue).sorted().toArray();
  }
}

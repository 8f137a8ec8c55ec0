package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.corpusaudit.text.WordScanner;
import org.junit.jupiter.api.Test;

class ShinglerTest {
  /** Two shingles have one hash where their words are equal, and only there. */
  @Property
  void hashesAgreeWithShinglesComparedAsLists(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 3) Integer> words,
      @ForAll @IntRange(min = 1, max = 7) int size) {
    Shingler shingler = new Shingler(size);
    shingler.shingle(scanned(words));

    int width = Math.min(size, words.size());
    Set<List<Integer>> naive = new HashSet<>();
    for (int i = 0; i + width <= words.size(); i++) {
      naive.add(words.subList(i, i + width));
    }
    assertThat(shingler.count(), equalTo(words.size() - width + 1));
    assertThat(shingler.distinct(), equalTo(naive.size()));
    for (int i = 0; i < shingler.count(); i++) {
      boolean known =
          Arrays.binarySearch(shingler.set(), 0, shingler.distinct(), hash(shingler, i)) >= 0;
      assertThat(known, is(true));
      assertThat(hash(shingler, i) >>> Shingler.HASH_BITS, equalTo(0L));
    }
  }

  @Test
  void theFingerprintDependsOnTheOrderAndNumberOfWords() {
    long abc = fingerprint(List.of(1, 2, 3));

    assertThat(fingerprint(List.of(1, 2, 3)), equalTo(abc));
    assertThat(fingerprint(List.of(2, 1, 3)), not(equalTo(abc)));
    assertThat(fingerprint(List.of(1, 2, 3, 3)), not(equalTo(abc)));
  }

  @Test
  void aShortTextHasOneShingleThatNoLongerTextShares() {
    Shingler three = new Shingler(5);
    three.shingle(scanned(List.of(1, 2, 3)));
    Shingler five = new Shingler(3);
    five.shingle(scanned(List.of(1, 2, 3, 4, 5)));

    assertThat(three.count(), equalTo(1));
    assertThat(three.width(), equalTo(3));
    assertThat(three.set()[0], equalTo(five.hashes()[0]));
  }

  @Test
  void charactersAreShingledInAnyScript() {
    WordScanner characters = ShingleUnit.CHARACTER.scanner();
    characters.scan("Ab c\u064e1");

    assertThat(characters.count(), equalTo(4));
    assertThat(characters.end(1) - characters.start(1), lessThan(2));
  }

  private static long hash(Shingler shingler, int i) {
    return shingler.hashes()[i];
  }

  private static long fingerprint(List<Integer> words) {
    Shingler shingler = new Shingler(5);
    shingler.shingle(scanned(words));
    return shingler.fingerprint();
  }

  private static WordScanner scanned(List<Integer> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append("word").append(word).append(' '));
    WordScanner scanner = new WordScanner();
    scanner.scan(text.toString());
    return scanner;
  }
}

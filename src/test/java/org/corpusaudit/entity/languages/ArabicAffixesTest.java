package org.corpusaudit.entity.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.TokenHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folded word in, its bases with the kind of what was taken off out. */
class ArabicAffixesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "the word itself is a base, زفتوك, زفتوك 10",
    "the article goes, الزفتوك, الزفتوك 10|زفتوك 0",
    "behind a preposition too, بالزفتوك, بالزفتوك 10|زفتوك 0",
    "behind ك as well, كالزفتوك, كالزفتوك 10|زفتوك 0",
    "behind ل it has lost its letter, للزفتوك, للزفتوك 10|زفتوك 0",
    "three letters stay behind it, الزف, الزف 10",
    "a conjunction goes, وزفتوك, وزفتوك 10|زفتوك 10",
    "ف too, فزفتوك, فزفتوك 10|زفتوك 10",
    "and the article behind it, والزفتوك, والزفتوك 10|الزفتوك 10|زفتوك 0",
    "a conjunction leaves three letters, وزف, وزف 10",
    "a pronoun goes, زفتوكها, زفتوكها 10|زفتوك 1|زفتوكه 6",
    "of three letters too, زفتوكهما, زفتوكهما 10|زفتوك 1|زفتوكهم 6",
    "a feminine plural goes, زفتوكات, زفتوكات 10|زفتوك 2|زفتوكا 5",
    "a masculine plural goes, زفتوكين, زفتوكين 10|زفتوك 3",
    "a verb's plural goes, زفتوكوا, زفتوكوا 10|زفتوك 4|زفتوكو 6",
    "a feminine ending goes, زفتوكه, زفتوكه 10|زفتوك 7",
    "an adjective's ending goes, زفتوكيه, زفتوكيه 10|زفتوكي 7|زفتوك 8",
    "a verb's prefix goes, يزفتوك, يزفتوك 10|زفتوك 9",
    "of a short word not, يزف, يزف 10",
    "the sign of the future goes with it, سيزفتوك, سيزفتوك 10|زفتوك 9",
    "but not before another letter, سمزفتوك, سمزفتوك 10",
    "a word in other letters has none, zorvana, ''"
  })
  void bases(String rule, String word, String bases) {
    List<String> found = new ArrayList<>();
    char[] chars = word.toCharArray();
    ArabicAffixes.bases(
        chars,
        (offset, length, hash, kind) -> {
          assertThat(hash, is(TokenHash.of(chars, offset, length)));
          found.add(word.substring(offset, offset + length) + " " + kind);
        });
    assertThat(String.join("|", found), is(bases));
  }

  @Test
  void lettersMayBeNothingButEndings() {
    assertThat(ArabicAffixes.isEnding("اتنا"), is(true));
    assertThat(ArabicAffixes.isEnding("زنا"), is(false));
  }

  @Test
  void theAdjectivesOfAPlaceAndTheAccusativeAreNoSignOfACommonWord() {
    int[] counts = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};
    assertThat(ArabicAffixes.definite(counts), is(1));
    assertThat(ArabicAffixes.affixed(counts), is(2 + 4 + 8 + 16 + 32 + 128 + 512));
    assertThat(ArabicAffixes.bare(counts), is(1024));
  }

  @Test
  void besideAFrequentWordARelativeOfOneIsAnErrorOfWriting() {
    assertThat(ArabicAffixes.relatives(new int[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 49}), is(2));
    assertThat(ArabicAffixes.relatives(new int[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 50}), is(1));
    assertThat(ArabicAffixes.relatives(new int[] {3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 200}), is(1));
  }
}

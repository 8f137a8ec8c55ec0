package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text in, the pieces that a query finds out. */
class WordsQueryTest {
  private static final CountedForm.Rules SURFACE =
      new CountedForm.Rules(false, Normalization.DEFAULT);
  private static final CountedForm.Rules NORMALIZED =
      new CountedForm.Rules(true, Normalization.DEFAULT);

  private static List<String> found(Query query, String language, String text) {
    List<String> pieces = new ArrayList<>();
    query
        .open()
        .find(
            new Document("i", "", "", "", "", language, text),
            (start, end) -> pieces.add(text.substring(start, end)));
    return pieces;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ferry | The ferry left; a Ferry came, ferryman. | ferry",
        "ferr* | The ferry left; two ferries came by ferryman's boat. | ferry+ferries+ferryman's",
        "*man | A ferryman met a manly woman. | ferryman+woman",
        "f*y*n | The ferryman, the fairy queen. | ferryman",
        "the * left | Then the ferry left and the old boat left. | the ferry left",
        "the ferry | He saw the, ferry. The end: the. Ferry the ferry | the, ferry+the ferry",
        "مصر | في مصر ومصر، مـصر. | مصر+مـصر",
        "*مصر | في مصر ومصر. | مصر+ومصر",
        "don't | I don't; don’t! | don't",
        "C++ | Written in C and C++. | C+C",
      })
  void wordsAreFoundAsTheyAreCounted(String query, String text, String pieces) {
    assertThat(String.join("+", found(new WordsQuery(query, SURFACE), "", text)), equalTo(pieces));
  }

  @Test
  void normalizedFormsMeetAcrossCaseVowelMarksAndAlef() {
    assertThat(
        found(new WordsQuery("احمد", NORMALIZED), "ar", "قال أحمد لأحمد إن أَحْمَد هنا"),
        equalTo(List.of("أحمد", "أَحْمَد")));
    assertThat(
        found(new WordsQuery("FERRY", NORMALIZED), "en", "Ferry, ferry"),
        equalTo(List.of("Ferry", "ferry")));
  }

  @Test
  void everyStartOfARunIsAHit() {
    assertThat(
        found(new WordsQuery("no no", SURFACE), "en", "no no no"),
        equalTo(List.of("no no", "no no")));
  }

  @Test
  void aRunDoesNotCrossASentence() {
    assertThat(
        found(new WordsQuery("left He", SURFACE), "en", "It left. He stayed"), equalTo(List.of()));
  }

  @Test
  void chineseWordsAreThoseOfTheDictionary() {
    assertThat(found(new WordsQuery("北京", SURFACE), "zh", "我住在北京。"), equalTo(List.of("北京")));
  }

  @Test
  void aQueryWithoutAWordIsRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new WordsQuery(" … ", SURFACE));
    assertThat(refused.getMessage(), containsString("--regex"));
  }

  @Test
  void regularExpressionsTakeLinearTimeAndNoEmptyMatch() {
    assertThat(
        found(new PatternQuery("[0-9]*"), "en", "12 to 345 x"), equalTo(List.of("12", "345")));
    assertThat(
        found(new PatternQuery("(a+)+$"), "en", "a".repeat(50_000) + "b"), equalTo(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new PatternQuery("(a"));
  }
}

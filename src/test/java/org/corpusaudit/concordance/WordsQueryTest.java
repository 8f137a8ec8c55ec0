package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
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
            new WholeDocument("i", "", "", "", "", language, text),
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

  /** Every word of texts of awkward characters, found around its places as in the whole text. */
  @Test
  void aWordIsFoundAroundItsPlacesAsItIsInTheWholeText() {
    List<String> pieces =
        List.of(
            "a",
            "b",
            "A",
            "é",
            "e\u0301",
            "\u0301",
            "ß",
            "ﬁ",
            "ف",
            "ي",
            "ى",
            "لله",
            "ـ",
            "َ",
            "\uFEFB",
            "\u200C",
            "\u200D",
            "\u200F",
            "ไทย",
            "北京",
            "の",
            "한",
            "1",
            "٢",
            "𝐀",
            "😀",
            "👍🏽",
            "1\uFE0F\u20E3",
            " ",
            " ",
            " ",
            "\n",
            "\t",
            "\u00A0",
            "\u2028",
            "\u3000",
            ".",
            ",",
            "'",
            "’",
            "-",
            "_",
            "/",
            "#",
            "@",
            "www.",
            "http://",
            "a.com",
            "\u0640",
            "א",
            "\"",
            "\uD800",
            "İ",
            "ς");
    Random random = new Random(11);
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    for (int round = 0; round < 250; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (CountedForm.Rules rules : List.of(SURFACE, NORMALIZED)) {
        String language = random.nextBoolean() ? "fa" : "";
        tokenizer.tokenize(text.toString(), language, tokens);
        CountedForm form = rules.open();
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
          form.set(tokens, i, language);
          forms.add(new String(form.chars(), form.offset(), form.length()));
        }
        for (String pattern : patterns(Set.copyOf(forms))) {
          WordPattern fits = new WordPattern(pattern);
          List<Integer> expected = new ArrayList<>();
          for (int i = 0; i < forms.size(); i++) {
            char[] chars = forms.get(i).toCharArray();
            if (fits.matches(chars, 0, chars.length)) {
              expected.add(tokens.start(i));
            }
          }
          List<Integer> found = new ArrayList<>();
          Document document = new WholeDocument("i", "", "", "", "", language, text.toString());
          WordsQuery.WordSearch search =
              new WordsQuery.WordSearch(
                  List.of(fits),
                  WordPlaces.of(List.of(pattern)),
                  new RunPlaces(List.of(pattern)),
                  rules.open());
          search.find(
              new WholeDocument("j", "", "", "", "", "tr", text.toString()), (start, end) -> {});
          search.find(document, (start, end) -> found.add(start));
          assertThat(pattern + " in " + text, found, equalTo(expected));
        }
      }
    }
  }

  /** Runs of any text are found where the tokens of the whole text have them. */
  @Test
  void runsOfWordsAreFoundAsInTheWholeTextsTokens() {
    Random random = new Random(11);
    String[] parts = {
      "ab",
      "Ab",
      "a",
      "b",
      "في",
      "فِي",
      "فـي",
      "هذا",
      "هٰذا",
      "ﻓﻲ",
      "中国",
      "人民",
      "中国人民",
      "12",
      "١٢",
      "#ab",
      "@b",
      "a_b",
      "_",
      "☀",
      "😀",
      "𝐚",
      "a.b",
      "a'b",
      "ß",
      "ﬁ",
      "\u3164",
      "\u115F",
      "ไทย",
      "ᥐ",
      "\u0301",
      "http://a.b/c",
      "a\u200Db",
      "ᨠ",
      "ǆ",
      "ﷺ"
    };
    String[] between = {
      " ",
      " ",
      "  ",
      "",
      ", ",
      "\n",
      ". ",
      "\u200F ",
      " \u0301",
      " _ ",
      "\u00A0",
      "-",
      "ـ",
      " \u3164 ",
      "…",
      "/",
      " / ",
      "\u2028",
      "\r\n",
      "&",
      " ☀\uFE0E ",
      "\n  "
    };
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    int held = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 2 + random.nextInt(6); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
        text.append(between[random.nextInt(between.length)]);
      }
      CountedForm.Rules rules = random.nextBoolean() ? SURFACE : NORMALIZED;
      tokenizer.tokenize(text.toString(), "ar", tokens);
      int size = 2 + random.nextInt(2);
      if (tokens.size() < size) {
        continue;
      }
      CountedForm form = rules.open();
      List<String> forms = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        form.set(tokens, i, "ar");
        forms.add(new String(form.chars(), form.offset(), form.length()));
      }
      int from = random.nextInt(tokens.size() - size + 1);
      List<String> run = new ArrayList<>(forms.subList(from, from + size));
      if (random.nextInt(3) == 0) {
        run.set(random.nextInt(size), "*");
      }
      List<WordPattern> fits = run.stream().map(WordPattern::new).toList();
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i + size <= tokens.size(); i++) {
        boolean all = tokens.isWithinSentence(i, size);
        for (int j = 0; all && j < size; j++) {
          char[] chars = forms.get(i + j).toCharArray();
          all = fits.get(j).matches(chars, 0, chars.length);
        }
        if (all) {
          expected.add(tokens.start(i));
        }
      }
      List<Integer> found = new ArrayList<>();
      new WordsQuery.WordSearch(fits, WordPlaces.of(run), new RunPlaces(run), rules.open())
          .find(
              new WholeDocument("i", "", "", "", "", "ar", text.toString()),
              (start, end) -> found.add(start));
      assertThat(run + " in " + text, found, equalTo(expected));
      held += expected.size();
    }
    assertThat(held, greaterThan(5_000));
  }

  /** Whether a line's end parts a run depends on all lines of the text. */
  @Test
  void aRunGoesOnInTheNextLineOfAHardWrappedTextAlone() {
    String line = "The boats of the town are in the harbour of";
    assertThat(
        found(new WordsQuery("of The", SURFACE), "en", (line + "\n").repeat(5)).size(), equalTo(4));
    assertThat(
        found(new WordsQuery("of The", SURFACE), "en", line + " The sea\n" + line + "\nThe"),
        equalTo(List.of("of The")));
  }

  @ParameterizedTest
  @CsvSource({
    "no no, a no no no b no no. No no, no no no+no no. No no",
    "of the, one of the two and some of the three, of the+of the",
    "of the, one of. The two https://a.b/of the x, of. The+https://a.b/of the",
    "of the, (of the) and thereof the, (of the)+thereof the",
    "في هذا, وفي هذا وفي، في هذا. كفي هذا, في هذا.",
    "a *, b a c, b a c",
    "☀ b, a ☀ b c, a ☀ b c",
  })
  void stretchesAroundARun(String words, String text, String expected) {
    char[] chars = Arrays.copyOf(text.toCharArray(), text.length() + 1);
    int[] stretches = new RunPlaces(List.of(words.split(" "))).stretches(chars, text.length());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < stretches.length; i += 2) {
      found.add(text.substring(stretches[i], stretches[i + 1]));
    }
    assertThat(String.join("+", found), equalTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "of the, one of the two, true",
    "of the, of one the, false",
    "of the, the of, false",
    "of the, OF  THE, true",
    "of the, of all of it, false",
    "of the, of. the, true", // The sentence is the tokenizer's to tell.
    "of *, one of, true",
    "of *, one, false",
    "a of * the b, the b a, true",
    "a of * the b, a of b the, false",
    "中国 人民, 在中国人民, true",
  })
  void textsWithoutTheRunAreNotCutIntoWords(String words, String text, boolean held) {
    RunPlaces places = new RunPlaces(List.of(words.split(" ")));
    char[] chars = Arrays.copyOf(text.toCharArray(), text.length() + 1);
    assertThat(places.stretches(chars, text.length()).length > 0, equalTo(held));
  }

  /** Words, what begins as they do, and what ends so. */
  private static List<String> patterns(Set<String> words) {
    List<String> patterns = new ArrayList<>(words);
    for (String word : words) {
      int half = (word.length() + 1) / 2;
      patterns.add(word.substring(0, half) + "*");
      patterns.add("*" + word.substring(half));
      patterns.add(word.charAt(0) + "*" + word.charAt(word.length() - 1));
    }
    return patterns;
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

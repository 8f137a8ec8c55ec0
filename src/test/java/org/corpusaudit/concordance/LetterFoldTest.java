package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text is passed over that has the word. */
class LetterFoldTest {
  private static final Normalization COARSEST =
      Normalization.DEFAULT.withFoldYa(true).withFoldTaMarbuta(true).withDropDiacritics(true);
  private static final List<String> LANGUAGES = List.of("en", "ar", "fa", "tr", "ml", "th");

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();

  @Test
  void everyCharacterWithinAWordIsFoundAgain() {
    List<String> lost = new ArrayList<>();
    for (int c = 0; c < 1 << 16; c++) {
      if (!Character.isSurrogate((char) c)) {
        for (String text :
            List.of("ab" + (char) c + "ba", "با" + (char) c + "اب", (char) c + "1")) {
          lose(text, LANGUAGES.get(c % LANGUAGES.size()), lost);
        }
      }
    }
    assertThat(lost, empty());
  }

  @Test
  void wordsOfMixedCharactersAreFoundAgain() {
    Random random = new Random(5);
    int[] from = {
      0x61, 0x300, 0x3A9, 0x430, 0x5D0, 0x620, 0x640, 0x200B, 0x915, 0xD15, 0xE01, 0xFB50
    };
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int script = from[random.nextInt(from.length)];
      for (int j = 0; j < 8; j++) {
        int block = random.nextInt(3) == 0 ? from[random.nextInt(from.length)] : script;
        text.appendCodePoint(random.nextInt(40) == 0 ? 0x1D400 + j : block + random.nextInt(60));
      }
      lose(text.toString(), LANGUAGES.get(i % LANGUAGES.size()), lost);
    }
    assertThat(lost, empty());
  }

  private void lose(String text, String language, List<String> lost) {
    tokenizer.tokenize(text, language, tokens);
    Set<String> words = new HashSet<>();
    for (CountedForm.Rules rules :
        List.of(
            new CountedForm.Rules(false, Normalization.DEFAULT),
            new CountedForm.Rules(true, Normalization.DEFAULT),
            new CountedForm.Rules(true, COARSEST))) {
      CountedForm form = FORMS.computeIfAbsent(rules, CountedForm.Rules::open);
      for (int i = 0; i < tokens.size(); i++) {
        form.set(tokens, i, language);
        String word = new String(form.chars(), form.offset(), form.length());
        if (words.add(word) && !mayHold(WordsQuery.needed(List.of(word)), text)) {
          lost.add(escaped(text) + " " + escaped(word) + " " + language);
        }
      }
    }
  }

  private static final Map<CountedForm.Rules, CountedForm> FORMS = new HashMap<>();

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(Integer.toHexString(c)).append(' '));
    return escaped.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ferry, the ferry, true",
    "ferry, the ferr, false",
    "ferry, THE FERRY, true",
    "إلى, الي, true",
    "محمد, مُحـَمَّد, true",
    "محمد, ﻣﺤﻤﺪ, true",
    "محمد, محمود, false",
    "北京, 在北京市, true",
    "北京, 在南京市, false",
    "f*y, fly, true",
    "f*y, no, false",
    "*, any, true",
    "café, cafe\u0301, true",
    "http://a.b/c, http://a.b/c, true",
  })
  void textsWithoutTheWordArePassedOver(String word, String text, boolean held) {
    assertThat(mayHold(WordsQuery.needed(List.of(word)), text), is(held));
  }

  private static boolean mayHold(List<char[]> needed, String text) {
    char[] chars = Arrays.copyOf(text.toCharArray(), text.length() + 1);
    return needed.stream().allMatch(word -> new WordPlaces(word).mayStand(chars, text.length()));
  }
}

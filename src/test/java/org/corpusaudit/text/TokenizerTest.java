package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();

  @Test
  void vowelledArabicWordsStayWhole() {
    assertThat(surfaces("مُحَمَّدٌ رَسُولُ"), contains("مُحَمَّدٌ", "رَسُولُ"));
  }

  @Test
  void marksInAnotherOrderGiveTheSameSurface() {
    assertThat(surfaces("مُحَمَّد مُحَمَّد").get(0), is(surfaces("مُحَمّ\u064Eد").get(0)));
  }

  @Test
  void devanagariVowelSignsStayInTheirWord() {
    assertThat(surfaces("हिन्दी में"), contains("हिन्दी", "में"));
  }

  @Test
  void thaiIsCutByDictionary() {
    assertThat(surfaces("ภาษาไทยง่าย"), contains("ภาษา", "ไทย", "ง่าย"));
  }

  @Test
  void japaneseAndChineseAreCutByDictionary() {
    assertThat(surfaces("東京都に住む 北京"), contains("東京", "都", "に", "住む", "北京"));
  }

  @Test
  void numbersKeepTheirSeparators() {
    assertThat(surfaces("١٢٫٥ مليون ١٬٢٣٤ و12,500"), contains("١٢٫٥", "مليون", "١٬٢٣٤", "و12,500"));
    assertThat(classes("١٢٫٥ مليون"), contains(TokenClass.NUMBER, TokenClass.WORD));
  }

  @Test
  void hyphensSeparateWords() {
    assertThat(
        surfaces("e-mail state-of-the-art"), contains("e", "mail", "state", "of", "the", "art"));
  }

  @Test
  void apostrophesJoinLetters() {
    assertThat(surfaces("don’t don't 'quoted'"), contains("don’t", "don't", "quoted"));
  }

  @Test
  void segmentsDoNotDependOnTheScriptBefore() {
    assertThat(surfaces("كلمة 2BR"), contains("كلمة", "2BR"));
    assertThat(surfaces("word 2BR"), contains("word", "2BR"));
    assertThat(surfaces("東京 2BR"), contains("東京", "2BR"));
  }

  @Test
  void bidirectionalMarksAreNotPartOfAWord() {
    assertThat(
        surfaces("الله\u200F \u202Bالله\u202C \uFEFFالله"), contains("الله", "الله", "الله"));
  }

  @Test
  void presentationFormsBecomeLetters() {
    assertThat(surfaces("ﻣﺤﻤﺪ ﻻ ﷺ"), contains("محمد", "لا", "ﷺ"));
  }

  @Test
  void tatweelIsDropped() {
    assertThat(surfaces("محـــمد ــ ـبن هـ"), contains("محمد", "بن", "ه"));
  }

  @Test
  void tatweelBesideADigitIsADash() {
    assertThat(
        surfaces("2015ـ2016 بـ136 5ـ كلمة"), contains("2015", "2016", "ب", "136", "5", "كلمة"));
  }

  @Test
  void zeroWidthNonJoinerIsSpellingInPersianOnly() {
    assertThat(surfaces("می\u200Cخواهم", "fa"), contains("می\u200Cخواهم"));
    assertThat(surfaces("ها\u200C", "fa-IR"), contains("ها"));
    assertThat(surfaces("می\u200Cخواهم", "ar"), contains("میخواهم"));
  }

  @Test
  void joinersAfterAViramaStay() {
    assertThat(surfaces("ක්\u200Dෂ a\u200Db", "si"), contains("ක්\u200Dෂ", "ab"));
  }

  @Test
  void zeroWidthSpaceSeparatesWords() {
    assertThat(surfaces("one\u200Btwo"), contains("one", "two"));
  }

  @Test
  void decomposedLettersAreComposed() {
    assertThat(surfaces("cafe\u0301 cafés"), contains("café", "cafés"));
  }

  @Test
  void webAddressesAreWhole() {
    assertThat(
        surfaces("انظر https://example.org/a-b/عنوان?x=1. ثم (www.example.com) و t.co/xY9، end"),
        contains(
            "انظر",
            "https://example.org/a-b/عنوان?x=1",
            "ثم",
            "www.example.com",
            "و",
            "t.co/xY9",
            "end"));
    assertThat(classes("https://example.org/"), contains(TokenClass.URL));
  }

  @Test
  void wordsWithASlashAreNoAddress() {
    assertThat(
        surfaces("and/or 3/4 5.5/6 نعم/لا"),
        contains("and", "or", "3", "4", "5.5", "6", "نعم", "لا"));
  }

  @Test
  void mailAddressesAreWholeEvenWhenGluedToAWord() {
    assertThat(
        surfaces("راسل first.last@mail.example.comللتواصل"),
        contains("راسل", "first.last@mail.example.com", "للتواصل"));
    assertThat(classes("a@b.org"), contains(TokenClass.EMAIL));
  }

  @Test
  void hashtagsAndMentionsAreWhole() {
    assertThat(
        surfaces("#كأس_العالم @some_one #2015 &#123; a#b"),
        contains("#كأس_العالم", "@some_one", "2015", "123", "a", "b"));
    assertThat(classes("#x @y"), contains(TokenClass.HASHTAG, TokenClass.MENTION));
  }

  @Test
  void anEmojiSequenceIsOneToken() {
    assertThat(
        surfaces("👨‍👩‍👧‍👦👍🏽 🇸🇦🇪🇬 ❤️ 1️⃣ ☎ ©"),
        contains("👨‍👩‍👧‍👦", "👍🏽", "🇸🇦", "🇪🇬", "❤️", "1️⃣"));
    assertThat(classes("😀"), contains(TokenClass.EMOJI));
  }

  @Test
  void offsetsPointIntoTheTextAsGiven() {
    String text = "قال محـمد\u200F: \uD835\uDC00 نعم";
    tokenizer.tokenize(text, "ar", tokens);
    assertThat(text.substring(tokens.start(1), tokens.end(1)), is("محـمد\u200F"));
    assertThat(tokens.surface(1), is("محمد"));
    assertThat(tokens.surface(2), is("\uD835\uDC00"));
    assertThat(text.substring(tokens.start(3), tokens.end(3)), is("نعم"));
  }

  @Test
  void sentencesEndAtTheMarksOfEachScript() {
    assertThat(
        sentences("قال ذلك. ثم ذهب؟ نعم! Mr J. Smith paid 5.5 dollars. He left… then U.S. troops"),
        contains(0, 0, 1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4));
  }

  @Test
  void invisibleMarksBehindAFullStopDoNotHideIt() {
    assertThat(sentences("وصل الوفد.\u200F وغادر مساء"), contains(0, 0, 1, 1));
    assertThat(sentences("הגיע.\u200F\u00A0עזב"), contains(0, 1));
    assertThat(sentences("It ended.\u2060 Then rain"), contains(0, 0, 1, 1));
    assertThat(sentences("It weighs 3.\u20605 tons"), everyItem(is(0)));
  }

  @Test
  void aLetterWithoutCapitalsMayFollowAFullStopAtOnce() {
    assertThat(sentences("雨.风"), contains(0, 1));
    assertThat(sentences("Rain etc.风"), contains(0, 0, 1));
    assertThat(sentences("see index.html or v.2"), everyItem(is(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "წვიმს. დავრჩეთ", // Georgian letters are small by nature.
        "Ձյուն է։ Մնանք",
        "ዘነበ፨ ቆየን",
        "ዘነበ፧ ቆየን",
        "ភ្លៀង។ នៅ",
        "ᐊᓂᐅ᙮ ᐊᖏᕐ",
        "ꦲꦸꦢꦤ꧉ ꦩꦼꦤꦼꦁ",
        "𑄖𑄪𑄟𑄨𑅁 𑄃𑄟𑄨",
        "མཆོད།། ཡིན",
        "ᠪᠣᠷᠣ᠃ ᠪᠠᠢ",
        "ꯅꯣꯡ꯫ ꯂꯩ",
        "ߛߊߞߍ߹ ߊߟߎ"
      })
  void everyMarkOfSentenceTerminalEndsASentence(String text) {
    List<Integer> found = sentences(text);

    // Tibetan's shad ends a phrase and is not among them.
    assertThat(text, found.get(found.size() - 1), is(text.contains("།") ? 0 : 1));
  }

  @Test
  void everyEmojiOfUnicodeIsOneTokenWithItsSelectorsAndMostWithout() {
    List<String> broken = new ArrayList<>();
    for (String emoji : new UnicodeSet("[:RGI_Emoji:]")) {
      String bare = emoji.replace("\uFE0F", "");
      boolean isText = bare.codePointCount(0, bare.length()) == 1;
      if (!surfaces("a " + emoji + " b").equals(List.of("a", emoji, "b"))
          || (!isText && !surfaces("a " + bare + " b").equals(List.of("a", bare, "b")))) {
        broken.add(emoji);
      }
    }

    assertThat(broken, empty());
  }

  @Test
  void keycapsAreWholeAndTheirSignsAloneAreNot() {
    assertThat(
        surfaces("1️⃣2️⃣ #️⃣ *️⃣ x#️⃣ #tag 7⃣"),
        contains("1️⃣", "2️⃣", "#️⃣", "*️⃣", "x", "#️⃣", "#tag", "7⃣"));
    assertThat(surfaces("# * 3"), contains("3"));
  }

  @Test
  void aFinalJoinerAfterAViramaMakesTheLetterThatItWasWrittenFor() {
    assertThat(surfaces("പാല്\u200D പാല് പാൽ"), contains("പാൽ", "പാല്", "പാൽ"));
    assertThat(surfaces("കണ്\u200D ഫാര്\u200Dമസി"), contains("കൺ", "ഫാർമസി"));
    assertThat(surfaces("হঠাত্\u200D, উৎসব"), contains("হঠাৎ", "উৎসব"));
    assertThat(surfaces("क्\u200D क्"), contains("क्\u200D", "क्"));
    assertThat(surfaces("سلام\u200D word\u200D"), contains("سلام", "word"));
  }

  @Test
  void aLineBreakEndsAParagraph() {
    tokenizer.tokenize("one two\nthree. four\n\nfive", "en", tokens);
    assertThat(paragraphs(), contains(0, 0, 1, 1, 2));
    assertThat(sentences("one two\nthree. Four\n\nfive"), contains(0, 0, 1, 2, 3));
  }

  @Test
  void inHardWrappedTextOnlyAnIndentOrAnEmptyLineEndsAParagraph() {
    String line = "the quick brown fox jumps over the lazy dog and the\n";
    tokenizer.tokenize(line + line + line + "end.\n    Next " + line + line, "en", tokens);
    List<Integer> paragraphs = paragraphs();
    assertThat(paragraphs.get(33), equalTo(0));
    assertThat(paragraphs.get(34), equalTo(1));
    assertThat(paragraphs.get(paragraphs.size() - 1), equalTo(1));
  }

  @Test
  void consecutiveTokensAreOneSlice() {
    tokenizer.tokenize("وزارة الخارجـية، الأمريكية", "ar", tokens);
    assertThat(
        new String(tokens.chars(), tokens.offset(0), tokens.length(0, 3)),
        is("وزارة الخارجية الأمريكية"));
    assertThat(tokens.isWithinSentence(0, 3), is(true));
    assertThat(tokens.isWithinSentence(1, 3), is(false));
  }

  @Test
  void theHashIsThatOfTheSurface() {
    tokenizer.tokenize("محـمد محمد", "ar", tokens);
    assertThat(tokens.hash(0), is(tokens.hash(1)));
    assertThat(tokens.hash(0), is(TokenHash.of("محمد")));
  }

  @Test
  void aLongSurfaceIsShortenedButNotCut() {
    tokenizer.tokenize("x".repeat(1000) + " y", "", tokens);
    assertThat(tokens.size(), is(2));
    assertThat(tokens.length(0), is(Tokenizer.LONGEST_SURFACE));
    assertThat(tokens.end(0), is(1000));
  }

  @Test
  void punctuationAloneHasNoTokens() {
    assertThat(surfaces(" — «…» !؟ ___ ـــ \uD800 \n"), is(empty()));
    assertThat(surfaces(""), is(empty()));
  }

  private List<String> surfaces(String text) {
    return surfaces(text, "ar");
  }

  private List<String> surfaces(String text, String language) {
    tokenizer.tokenize(text, language, tokens);
    List<String> surfaces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      surfaces.add(tokens.surface(i));
    }
    return surfaces;
  }

  private List<TokenClass> classes(String text) {
    tokenizer.tokenize(text, "ar", tokens);
    List<TokenClass> classes = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      classes.add(tokens.tokenClass(i));
    }
    return classes;
  }

  private List<Integer> sentences(String text) {
    tokenizer.tokenize(text, "en", tokens);
    List<Integer> sentences = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      sentences.add(tokens.sentence(i));
    }
    return sentences;
  }

  private List<Integer> paragraphs() {
    List<Integer> paragraphs = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      paragraphs.add(tokens.paragraph(i));
    }
    return paragraphs;
  }
}

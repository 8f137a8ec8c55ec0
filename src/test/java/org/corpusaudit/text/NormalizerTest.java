package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NormalizerTest {
  private final Normalizer normalizer = new Normalizer(Normalization.DEFAULT);

  @Test
  void vowelMarksAlefAndDigitsAreFolded() {
    assertThat(normalizer.normalize("مُحَمَّدٌ", "ar"), is("محمد"));
    assertThat(normalizer.normalize("إيران", "ar"), is(normalizer.normalize("ايران", "ar")));
    assertThat(normalizer.normalize("ٱلرَّحْمَٰن", "ar"), is("الرحمن"));
    assertThat(normalizer.normalize("١٢٣٤", "ar"), is("1234"));
    assertThat(normalizer.normalize("١٬٢٣٤٫٥", "ar"), is("1,234.5"));
  }

  @Test
  void aPrepositionIsNotAName() {
    assertThat(normalizer.normalize("على", "ar"), is(not(normalizer.normalize("علي", "ar"))));
    assertThat(normalizer.normalize("كلمة", "ar"), is("كلمة"));
  }

  @Test
  void yaAndTaMarbutaFoldOnRequest() {
    Normalizer folding =
        new Normalizer(Normalization.DEFAULT.withFoldYa(true).withFoldTaMarbuta(true));
    assertThat(folding.normalize("على", "ar"), is("علي"));
    assertThat(folding.normalize("كلمة", "ar"), is("كلمه"));
  }

  @Test
  void alefStaysWhereItsSwitchIsOff() {
    Normalizer apart = new Normalizer(Normalization.DEFAULT.withFoldAlef(false));
    assertThat(apart.normalize("إيران", "ar"), is("إيران"));
  }

  @Test
  void farsiLettersBecomeArabicOnes() {
    assertThat(normalizer.normalize("کتابی", "fa"), is("كتابي"));
  }

  @Test
  void caseFoldsByLanguage() {
    assertThat(normalizer.normalize("STRASSE", "de"), is(normalizer.normalize("Straße", "de")));
    assertThat(normalizer.normalize("ΣΊΣΥΦΟΣ", "el"), is(normalizer.normalize("σίσυφος", "el")));
    assertThat(normalizer.normalize("DIŞ", "tr"), is("dış"));
    assertThat(normalizer.normalize("İyi", "tr-TR"), is("iyi"));
  }

  @Test
  void accentsFallOnRequestOnly() {
    assertThat(normalizer.normalize("Résumé", "fr"), is("résumé"));
    Normalizer dropping = new Normalizer(Normalization.DEFAULT.withDropDiacritics(true));
    assertThat(dropping.normalize("Résumé", "fr"), is("resume"));
  }

  @Test
  void vowelSignsOfIndiaAndThailandStay() {
    Normalizer dropping = new Normalizer(Normalization.DEFAULT.withDropDiacritics(true));
    assertThat(dropping.normalize("हिन्दी", "hi"), is("हिन्दी"));
    assertThat(dropping.normalize("ง่าย", "th"), is("ง่าย"));
    assertThat(dropping.normalize("ทำ", "th"), is("ทำ"));
  }

  @Test
  void aTermOfMarksAloneStaysWhatItIs() {
    assertThat(normalizer.normalize("ً", "ar"), is("ً"));
  }

  @Property
  void normalisingTwiceChangesNothingMore(@ForAll String term) {
    String once = normalizer.normalize(term, "en");
    assertThat(normalizer.normalize(once, "en"), is(once));
  }

  @Test
  void stemsAreThoseOfLucenesAnalyzers() {
    // Lucene, TestArabicAnalyzer
    Stemmer arabic = Stemmer.of("ar");
    assertThat(arabic.stem("كبيرة"), is("كبير"));
    assertThat(arabic.stem("مشروبات"), is("مشروب"));
    assertThat(arabic.stem("أمريكيين"), is("امريك"));
    assertThat(arabic.stem("الكتاب"), is("كتاب"));
    assertThat(arabic.stem("١٢٣٤"), is("1234"));
    assertThat(Stemmer.of("en").stem("running"), is("run"));
  }

  @Test
  void stopWordsKnowTheirLanguage() {
    assertThat(StopWords.of("ar").contains("في"), is(true));
    assertThat(StopWords.of("ar").contains("روسيا"), is(false));
    assertThat(StopWords.of("en-GB").contains("The"), is(true));
    assertThat(StopWords.of("cs").contains("jako"), is(true));
    assertThat(StopWords.of("xx").size(), is(0));
    assertThat(StopWords.of("ar").listHash(), is(StopWords.of("ar").listHash()));
    assertThat(StopWords.of("ar").listHash(), is(not(StopWords.of("fa").listHash())));
  }

  @Test
  void everyLanguageWithAListHasOne() {
    for (String language :
        ("ar bg bn ca ckb cs da de el en es et eu fa fi fr ga gl hi hu hy id it lt lv nb ne nl nn"
                + " no pt ro ru sr sv ta te th tr")
            .split(" ", -1)) {
      assertThat(language, StopWords.of(language).size() > 20, is(true));
    }
  }

  @Property
  void lettersThatStandAloneFoldAsAmongOthers(
      @ForAll
          @CharRange(from = '0', to = 'z')
          @CharRange(from = '\u0621', to = '\u064A')
          @StringLength(min = 1, max = 6)
          String term,
      @ForAll boolean diacritics) {
    Normalizer rules =
        new Normalizer(
            Normalization.DEFAULT.withDropDiacritics(diacritics).withFoldTaMarbuta(diacritics));
    // A letter of another script beside them sends all of them through the rules.
    assertThat(rules.normalize(term + 'я', "ar"), is(rules.normalize(term, "ar") + 'я'));
  }
}

package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {

  @ParameterizedTest
  @CsvSource({
    "إسلام,اسلام",
    "آمال,امال",
    "على,علي",
    "مدرسة,مدرسه",
    "مُحَمَّدٌ,محمد",
    "كـتـاب,كتاب",
    "١٢٣,123",
    "۴۵,45",
    "ﻣﺤﻤﺪ,محمد",
    "مؤمن,مومن",
    "Ｆｕｌｌ,full",
    "Straße,strasse",
    "ÉCOLE,ecole",
    "Ёлка,елка",
    "ΆΛΦΑ,αλφα",
  })
  void spellingVariantsFoldToOneWord(String variant, String plain) {
    assertThat(hashes(variant), equalTo(hashes(plain)));
    assertThat(hashes(variant).size(), is(1));
  }

  @Test
  void invisibleCharactersNeitherSplitNorChangeAWord() {
    assertThat(hashes("co\u00ADope\u200Bra\u200Ftion"), equalTo(hashes("cooperation")));
  }

  @Test
  void valuesOfDigitsAreKept() {
    assertThat(hashes("1999"), not(equalTo(hashes("2000"))));
  }

  @Test
  void vowelSignsOfIndicScriptsTellWordsApart() {
    assertThat(hashes("की"), not(equalTo(hashes("का"))));
    assertThat(hashes("हिन्दी में").size(), is(2));
  }

  @Test
  void scriptsWithoutSpacesGiveAWordForEachCharacter() {
    assertThat(hashes("東京都abc北京").size(), is(6));
  }

  @Test
  void offsetsSurroundTheWord() {
    WordScanner words = new WordScanner();
    words.scan("…2016روسيا, (تعلن)!");

    assertThat(words.count(), is(2));
    assertThat(words.start(0), is(1));
    assertThat(words.end(0), is(10));
    assertThat("…2016روسيا, (تعلن)!".substring(words.start(1), words.end(1)), is("تعلن"));
  }

  @Property
  void wordsAreDisjointAndInOrderForAnyText(@ForAll String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    int at = 0;
    for (int i = 0; i < words.count(); i++) {
      assertThat(words.start(i) >= at && words.end(i) > words.start(i), is(true));
      at = words.end(i);
    }
    assertThat(at <= text.length(), is(true));
  }

  @Property
  void aWordsHashDoesNotDependOnWhatStandsAround(@ForAll String before, @ForAll String after) {
    List<Long> around = hashes(before + " marker " + after);
    assertThat(around.contains(hashes("marker").get(0)), is(true));
  }

  private static List<Long> hashes(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }
}

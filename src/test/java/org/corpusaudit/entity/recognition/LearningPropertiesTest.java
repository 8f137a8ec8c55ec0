package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Apostrophe;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

class LearningPropertiesTest {
  private static final String[] PIECES = {
    "Margaret Thornquist",
    "in Norway",
    "the river",
    "said",
    "Bergen",
    "محمد زفتوني",
    "في كندا",
    "الرئيس",
    "قال",
    "و",
    ". ",
    ", ",
    "(UN)",
    "O'Neill's",
    "Bank of Thornau",
    "de la",
    "24",
    "\n"
  };

  @Property(tries = 60)
  void theSameIsLearnedForAnyOrderAndCut(
      @ForAll("texts") List<String> articles, @ForAll boolean arabic) throws IOException {
    String language = arabic ? "ar" : "en";
    List<String> reversed = articles.stream().sorted((a, b) -> b.compareTo(a)).toList();
    List<List<String>> cut = List.of(reversed.subList(0, 1), reversed.subList(1, reversed.size()));
    byte[] whole = Learning.packed(language, new Partitioning(3, 1, 1), List.of(articles));
    byte[] parts = Learning.packed(language, new Partitioning(5, 1, 2), cut);
    assertThat(parts, is(whole));
  }

  @Property(tries = 200)
  void mentionsStandApartOnTheBordersOfWords(@ForAll("text") String text, @ForAll boolean arabic) {
    String language = arabic ? "ar" : "en";
    Set<Integer> starts = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    TokenBuffer tokens = new TokenBuffer();
    new Tokenizer().tokenize(text, language, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      starts.add(tokens.start(i));
      ends.add(tokens.end(i));
      for (int at = tokens.start(i); at < tokens.end(i); at++) {
        if (Apostrophe.is(text.charAt(at))) {
          ends.add(at);
          starts.add(at + 1);
        }
      }
    }
    int last = 0;
    for (Mention m : Learning.recognizer(LearnedNames.none()).recognize(text, language, "")) {
      assertThat(m.start(), greaterThanOrEqualTo(last));
      assertThat(m.end(), lessThanOrEqualTo(text.length()));
      assertThat(m.start(), in(starts));
      assertThat(m.end(), in(ends));
      last = m.end();
    }
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(p -> String.join(" ", p));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return text().list().ofMinSize(2).ofMaxSize(6);
  }
}

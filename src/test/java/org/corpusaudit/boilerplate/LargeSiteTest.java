package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On a site of many pages, what sentences share is theirs, and what pages share is not. */
class LargeSiteTest {
  private static final int PAGES = 160;
  private static final String TITLES =
      "the Crown Prince, Second Deputy Chairman of the Council and Minister of the Rivers and Lakes"
          + " Prince Adam son of Bernard son of Charles";
  private static final String LINE =
      "Send a short message that begins with the number of the writer";

  /** Sentences of words that no other text has. */
  private static String prose(int seed, int sentences) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences * 14; i++) {
      text.append(i % 14 == 0 ? "W" : "w");
      for (int k = 0; k < 6; k++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(i % 14 == 13 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static Map<String, String> site() {
    Map<String, String> pages = new LinkedHashMap<>();
    for (int i = 0; i < PAGES; i++) {
      pages.put("p" + i, prose(i, 6));
    }
    return pages;
  }

  @Test
  void aPersonsTitlesInSentencesStay() throws IOException {
    Map<String, String> pages = site();
    for (int i = 0; i < 12; i++) {
      pages.put(
          "p" + i, prose(2000 + i, 1).replace(".", " visited ") + TITLES + "\n" + prose(i, 6));
    }
    Stripping stripping = Stripping.of("valley.example", pages);

    for (int i = 0; i < 12; i++) {
      assertThat(stripping.cleaned("p" + i), equalTo(pages.get("p" + i)));
    }
  }

  @Test
  void aParagraphThatGoesOnAsAnotherArticleBeginsStays() throws IOException {
    String shared = prose(5000, 5);
    Map<String, String> pages = site();
    pages.put("a", shared);
    pages.put("b", prose(6000, 4) + "\nThe market, which last week " + shared);
    Stripping stripping = Stripping.of("valley.example", pages);

    assertThat(stripping.cleaned("b"), equalTo(pages.get("b")));
  }

  @Test
  void aPhraseThatFillsALineOfWrappedProseStays() throws IOException {
    String frame = "a plan to widen the river and to pay for it by a toll on boats which the";
    Map<String, String> pages = site();
    for (int i = 0; i < 12; i++) {
      String line = prose(3000 + i, 1).substring(0, frame.length());
      pages.put(
          "p" + i, line.strip() + "\n" + frame + "\nCouncil of " + line.substring(0, 39) + ".");
    }
    Stripping stripping = Stripping.of("valley.example", pages);

    for (int i = 0; i < 12; i++) {
      assertThat(stripping.cleaned("p" + i), equalTo(pages.get("p" + i)));
    }
  }

  @Test
  void anArticleBelowAHeadlineIsEmbeddedAndOneAmidTheTextIsNot() throws IOException {
    String shared = prose(5000, 5);
    Map<String, String> pages = site();
    pages.put("a", shared);
    pages.put("b", prose(6000, 4) + "\nFloods in the valley\n" + shared);
    pages.put("c", prose(6500, 4) + "\n" + shared);
    Stripping stripping = Stripping.of("valley.example", pages);

    assertThat(stripping.cleaned("a"), equalTo(shared));
    assertThat(stripping.cleaned("b"), not(containsString(shared)));
    assertThat(stripping.cleaned("b"), containsString(prose(6000, 4)));
    assertThat(stripping.cleaned("c"), equalTo(prose(6500, 4) + "\n" + shared));
  }

  @Test
  void aLineOfManyPagesGoesAndTheirProseStays() throws IOException {
    Map<String, String> pages = site();
    pages.replaceAll((id, text) -> text + "\n" + LINE);
    Stripping stripping = Stripping.of("valley.example", pages);

    pages.forEach(
        (id, text) -> {
          assertThat(stripping.cleaned(id), not(containsString(LINE)));
          assertThat(stripping.cleaned(id).strip(), equalTo(text.substring(0, text.indexOf('\n'))));
        });
  }

  /** Reports that a site has twice, in a corpus of which each page has once. */
  @Test
  void proseOfTwoPagesIsProtectedAsThatOfOneIs() throws IOException {
    Map<String, String> pages = site();
    String recipe =
        "Sandwiches:\n* 1 "
            + prose(7000, 1)
            + "\nIngredients:\n- 4 loaves\n- 1 egg\n"
            + prose(7001, 5);
    pages.put("a", prose(7002, 4) + "\n" + recipe);
    pages.put("b", prose(7003, 4) + "\n" + recipe);
    Stripping stripping = Stripping.of("valley.example", pages);

    assertThat(stripping.cleaned("a"), containsString(prose(7001, 5)));
    assertThat(stripping.cleaned("b"), containsString(prose(7001, 5)));
  }
}

package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.corpusaudit.corpus.Article;
import org.junit.jupiter.api.Test;

/**
 * Parts of an article that read like navigation text: its title, rows of numbers, doubled lines.
 */
class OwnFormsTest {
  private static final String MENU = "Home\nWorld\nSport\nTides\nLetters\nSearch\nLog in\n";
  private static final String FOOT = "\nShare this\nPrint\nLeave a comment\nCopyright\nContact us";

  private static String sentence(int seed, int words, String end) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Q");
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "w" : " w");
      for (int k = 0; k < 2 + random.nextInt(6); k++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.append(end).toString();
  }

  private static String rows(int page, String form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      String name = sentence(page * 100 + i, 1, "");
      text.append('\n').append(form.formatted(name, page + i, 2 * page + i));
    }
    return text.toString();
  }

  private static Stripping pages(String title, String site, String form) throws IOException {
    List<Article> pages = new ArrayList<>();
    for (int p = 0; p < 8; p++) {
      String of = title.formatted(p);
      String text = MENU + of + "\n" + sentence(p, 30, ".") + "\n" + sentence(p + 50, 30, ".");
      pages.add(
          Stripping.article("p" + p, "", "tides.example", of + site, text + rows(p, form) + FOOT));
    }
    return Stripping.of(pages);
  }

  /** Headlines that differ in a number open as the others do, as labels and menus do. */
  @Test
  void titlesThatDifferInANumberStay() throws IOException {
    Stripping pages = pages("Tides and winds for %d March", " - The Tides", "%s");

    for (int p = 0; p < 8; p++) {
      String title = "Tides and winds for " + p + " March\n";
      assertThat(pages.cleaned("p" + p), startsWith(title));
    }
  }

  /** A title that all pages have is the name of the site. */
  @Test
  void titlesOfTheWholeSiteGo() throws IOException {
    Stripping pages = pages("The daily tides and winds", "", "%s");

    assertThat(pages.cleaned("p3"), not(containsString("daily tides")));
  }

  /** A headline that the site's other pages link to below their text is still the page's own. */
  @Test
  void titlesThatAllOtherPagesLinkToStayAtTheirArticle() throws IOException {
    List<Article> pages = new ArrayList<>();
    StringBuilder links = new StringBuilder("\nMost read");
    for (int p = 0; p < 6; p++) {
      links.append('\n').append(sentence(900 + p, 7, ""));
    }
    for (int p = 0; p < 6; p++) {
      String title = sentence(900 + p, 7, "");
      String article = sentence(p, 40, ".") + "\n" + sentence(p + 50, 40, ".");
      String text = MENU + title + "\nShare this\nPrint\n" + article + links + FOOT;
      pages.add(Stripping.article("p" + p, "", "tides.example", title, text));
    }
    Stripping stripping = Stripping.of(pages);

    for (int p = 0; p < 6; p++) {
      assertThat(stripping.cleaned("p" + p), startsWith(sentence(900 + p, 7, "") + "\n"));
      assertThat(
          stripping.cleaned("p" + p), not(containsString(sentence(900 + (p + 1) % 6, 7, ""))));
    }
  }

  @Test
  void rowsOfResultsAndQuantitiesStay() throws IOException {
    for (String form : List.of("%s %d - %d Qort", "%2$d x %1$s %3$d", "%s %d %d 4 7")) {
      Stripping pages = pages("Herring number %d came", "", form);

      for (int p = 0; p < 8; p++) {
        assertThat(form, pages.cleaned("p" + p), containsString(rows(p, form).strip()));
      }
    }
  }

  /** Counters have words of labels, earlier headlines dates and hours, contact details colons. */
  @Test
  void countersDatedHeadlinesAndFieldsAreNoRows() throws IOException {
    for (String form :
        List.of("Comments %2$d %3$d", "Fax %1$s: %2$d 495 %3$d", "%2$d %1$s (%3$d March 2024)")) {
      Stripping pages = pages("Herring number %d came", "", form);

      assertThat(form, pages.cleaned("p3"), not(containsString(rows(3, form).strip())));
    }
  }

  /** A scraper that takes nested elements gives a passage twice, also one that ends no sentence. */
  @Test
  void lineGivenTwiceOnOneLineKeepsItsFirst() throws IOException {
    List<Article> pages = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      StringBuilder text = new StringBuilder(MENU);
      for (int i = 0; i < 5; i++) {
        String passage = sentence(p * 10 + i, 24, "");
        text.append(passage).append(' ').append(passage).append('\n');
      }
      pages.add(Stripping.article("p" + p, "", "twice.example", "", text + FOOT.strip()));
    }
    Stripping stripping = Stripping.of(pages);

    for (int p = 0; p < 6; p++) {
      for (int i = 0; i < 5; i++) {
        assertThat(stripping.cleaned("p" + p), containsString(sentence(p * 10 + i, 24, "")));
      }
    }
  }
}

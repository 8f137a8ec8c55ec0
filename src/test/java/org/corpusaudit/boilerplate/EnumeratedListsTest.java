package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that belong to an article, and lists that do not, on pages full of short lines. */
class EnumeratedListsTest {
  private static final String MENU =
      "Home\nNews\nSport\nWeather\nTravel\nSearch\nLog in\nMy account\nAbout us\n";
  private static final String FOOT =
      "Share this\nPrint this\nEmail this\nLeave a comment\nTags\nCopyright\nContact us\nSite map\n";
  private static final String PROSE =
      """
      The harbour board said on Monday that the ferry company will close four of its island lines.
      Passengers of the ferry lines were told by letter, and most of them had heard of it before.
      A spokesman of the board named winter storms, dear fuel and old ships as reasons for it.
      The board will meet the mayors of the islands next week and hear what they have to say.
      """;

  /** A page of a site that is seen once, and of another with another page's lines on it. */
  private static String cleaned(String introduced, String other) throws IOException {
    List<Article> pages = new ArrayList<>();
    pages.add(
        Stripping.article("p", "", "one.example", "", MENU + PROSE + introduced + "\n" + FOOT));
    pages.add(
        Stripping.article(
            "q", "", "two.example", "", MENU + PROSE.replace("ferry", "tram") + other + FOOT));
    return Stripping.of(pages).cleaned("p");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "bullets under a line about the text; Island lines of the ferry company:; • ",
        "dashes; Island lines of the ferry company:; – ",
        "hyphens; The ferry lines:; - ",
        "numbers; The board names the lines that close:; #. ",
        "numbers in brackets; Lines of the islands:; #) ",
        "a broken-off sentence; The company told the board that it will close these at the end of May:; * "
      })
  void aListThatTheTextAnnouncesStays(String what, String announced, String bullet)
      throws IOException {
    String list = announced;
    List<String> items = List.of("Norsund", "Little Skerry", "Gull Rock", "Eastholm", "Sandvik");
    for (int i = 0; i < items.size(); i++) {
      list += "\n" + bullet.replace("#", "" + (i + 1)).strip() + " " + items.get(i);
    }

    String cleaned = cleaned(list, "");

    assertThat(what, cleaned, containsString(list));
    assertThat(what, cleaned, not(containsString("Site map")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a line about the text announces a list; The ferry lines:; • ; true",
        "a label does not; Read also:; • ; false",
        "nor what opens with one; Related news of the ferry company:; • ; false",
        "nor a line about something else; Our readers like:; • ; false",
        "nor a line without a colon; The ferry lines; • ; false",
        "nor is a list whose numbers do not ascend; The ferry lines:; 1. ; false",
        "nor are years; The ferry lines:; 2019. ; false",
        "nor decimals; The ferry lines:; 1.5 ; false"
      })
  void whatAnnouncesAList(String rule, String announced, String bullet, boolean found) {
    String list = String.join("\n" + bullet, announced, "Shops", "Games", "Cars");

    assertThat(isList(PROSE + list), is(found));
  }

  @Test
  void fewerThanThreeItemsAreNone() {
    assertThat(isList(PROSE + "The ferry lines:\n• Norsund\n• Eastholm"), is(false));
    assertThat(isList(PROSE + "The ferry lines:\n• Norsund\n• Eastholm\n– Gull Rock"), is(false));
    assertThat(isList(PROSE + "The ferry lines:\n4) Norsund\n7) Eastholm\n9) Sandvik"), is(true));
  }

  /** Whether the fifth line of a page of which nothing repeats is part of a list. */
  private static boolean isList(String text) {
    PageText page = new PageText();
    page.read("one.example", text);
    Evidence evidence = new Evidence();
    Coverage coverage = new Coverage();
    coverage.measure(page, evidence);
    LineKinds kinds = new LineKinds();
    kinds.tell(page, evidence, coverage);
    Prose prose = new Prose();
    prose.find(page, kinds, coverage);
    EnumeratedLists lists = new EnumeratedLists();
    lists.find(page, evidence, prose);
    assertThat(lists.isPart(4), is(lists.isPart(5)));
    return lists.isPart(5);
  }

  @Test
  void whatOtherSitesListIsNoPartOfTheText() throws IOException {
    String rules =
        "The board removes these lines:\n• Spam\n• Links\n• Insults\n• Adverts\n• Video\n";

    assertThat(cleaned(rules, rules), not(containsString("Video")));
    assertThat(cleaned(rules, ""), containsString(rules));
  }
}

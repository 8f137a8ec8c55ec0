package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusaudit.corpus.Article;
import org.junit.jupiter.api.Test;

/** What one work's versions share is embedded in none of them. */
class VersionsOfAWorkTest {
  private static final String SITE = "daily.example";
  private static final String MENU = "Home\nWorld\nSport\nWeather\n";

  private final List<String> passages = passages(12);

  @Test
  void anArticleOnOnePageKeepsWhatItsOwnPagesHave() throws IOException {
    List<Article> pages = others();
    pages.add(page("1", "https://daily.example/rivers?page=1", "", 0, 4));
    pages.add(page("2", "https://daily.example/rivers?page=2", "", 4, 8));
    pages.add(page("3", "https://daily.example/rivers/page/3/", "", 8, 12));
    pages.add(page("all", "https://www.daily.example/rivers?page=all#top", "", 0, 12));

    Stripping stripping = Stripping.of(pages);

    keeps(stripping, "all", 0, 12);
    keeps(stripping, "2", 4, 8);
  }

  @Test
  void aLivePageThatGrowsAtItsTopStaysWholeInEveryState() throws IOException {
    Collections.reverse(passages);
    List<Article> pages = others();
    pages.add(page("early", "https://daily.example/a/81", "Rivers rise: the night live", 8, 12));
    pages.add(page("later", "https://daily.example/b/93", "Rivers Rise - The Night Live", 4, 12));
    pages.add(page("last", "https://daily.example/c/99", "Rivers rise: the night live", 0, 12));

    Stripping stripping = Stripping.of(pages);

    keeps(stripping, "last", 0, 12);
    keeps(stripping, "later", 4, 12);
  }

  /** It grows below and in the middle too, and its headline changes while its address stays. */
  @Test
  void aLivePageThatGrowsBelowAndAmidItsTextStaysWholeInEveryState() throws IOException {
    List<Article> pages = others();
    String url = "https://daily.example/live/rivers";
    pages.add(page("early", url, "Rivers rise: two villages cut off", 0, 4));
    pages.add(page("later", url + "#post-7", "Rivers rise: five villages cut off", 0, 8));
    List<String> amid = new ArrayList<>(passages.subList(0, 4));
    amid.addAll(passages.subList(8, 12));
    amid.addAll(passages.subList(4, 8));
    String text = MENU + String.join("\n", amid);
    pages.add(Stripping.article("last", url + "?v=3", SITE, "Rivers fall again", text));

    Stripping stripping = Stripping.of(pages);

    keeps(stripping, "early", 0, 4);
    keeps(stripping, "later", 0, 8);
    keeps(stripping, "last", 0, 12);
  }

  /**
   * The first page has the second as its continuation, or the second opens with the first's end.
   */
  @Test
  void aSecondPageIsNotEmbeddedInTheFirst() throws IOException {
    List<Article> pages = others();
    pages.add(page("1", "https://daily.example/r_81.html", "", 0, 8));
    pages.add(page("2", "https://daily.example/r_81_2.html", "", 4, 12));

    Stripping byAddress = Stripping.of(pages);

    keeps(byAddress, "1", 0, 8);
    keeps(byAddress, "2", 4, 12);

    pages = others();
    String title = "The long night of the rivers";
    pages.add(page("1", "https://daily.example/7001", title + " (1/2)", 0, 8));
    pages.add(page("2", "https://daily.example/7002", title + " (2/2)", 4, 12));

    Stripping byTitle = Stripping.of(pages);

    keeps(byTitle, "1", 0, 8);
    keeps(byTitle, "2", 4, 12);
  }

  @Test
  void anotherArticleIsStillEmbedded() throws IOException {
    List<Article> pages = others();
    pages.add(
        page("own", "https://daily.example/x?id=7", "Rivers rise after a week of rain", 4, 12));
    pages.add(page("host", "https://daily.example/x?id=8", "Wheat falls for a third month", 0, 12));

    String host = Stripping.of(pages).cleaned("host");

    assertThat(host, containsString(passages.get(1)));
    assertThat(host, not(containsString(passages.get(8))));
  }

  private void keeps(Stripping stripping, String id, int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat(stripping.cleaned(id), containsString(passages.get(i)));
    }
    assertThat(stripping.cleaned(id), not(containsString("Weather")));
  }

  private Article page(String id, String url, String title, int from, int to) {
    String text = MENU + String.join("\n", passages.subList(from, to));
    return Stripping.article(id, url, SITE, title, text);
  }

  /** Enough other pages to show what the site repeats. */
  private static List<Article> others() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String text = MENU + String.join("\n", passages(100 + i).subList(0, 5));
      pages.add(Stripping.article("o" + i, "https://daily.example/o/" + i, SITE, "", text));
    }
    return pages;
  }

  private static List<String> passages(int seed) {
    Random random = new Random(seed);
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 30; word++) {
        text.append(word % 15 == 0 ? "Q" : "").append("w");
        for (int k = 0; k < 2 + random.nextInt(6); k++) {
          text.append((char) ('a' + random.nextInt(26)));
        }
        text.append(word % 15 == 14 ? ". " : " ");
      }
      passages.add(text.toString().strip());
    }
    return passages;
  }
}

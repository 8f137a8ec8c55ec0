package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What no rule may strip, on pages with furniture of every kind. */
class LawOfProseTest {
  private static final List<String> MENU =
      List.of("Home", "World", "Sport", "Weather", "Letters", "Search", "Log in", "Subscribe");
  private static final List<String> FOOT =
      List.of(
          "Share this", "Print", "Related articles", "Leave a comment", "Copyright", "Contact us");

  /** A sentence of words that no other sentence has. */
  private static String sentence(int seed, int words, String end) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "Q" : " ").append("w");
      for (int k = 0; k < 2 + random.nextInt(6); k++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.append(end).toString();
  }

  private static String page(List<String> above, List<String> article, List<String> below) {
    List<String> lines = new ArrayList<>(MENU);
    lines.addAll(above);
    lines.addAll(article);
    lines.addAll(below);
    lines.addAll(FOOT);
    return String.join("\n", lines);
  }

  /** A table set with spaces stays wherever it stands, a menu set so on all pages goes. */
  @Test
  void tablesStayAndMenusInColumnsGo() throws IOException {
    String menu =
        """
        Home    Tides    Boats
        Nets    Letters    Search
        Print   Maps    Log in
        Rope   Cork   Lead
        """;
    StringBuilder rows = new StringBuilder("   LANDINGS OF HERRING\n          Week   Year\n");
    for (int i = 0; i < 9; i++) {
      rows.append(" Harbour").append(i).append("   ").append(i * 7).append(".5   ");
      rows.append(1000 + i).append("\n Of it salted   ").append(i * 3).append('\n');
    }
    String table = rows.append(" Sum  977   none\n").toString();
    Map<String, String> pages = new LinkedHashMap<>();
    for (int p = 0; p < 6; p++) {
      StringBuilder page = new StringBuilder(menu);
      for (int i = 0; i < 5; i++) {
        page.append(sentence(p * 5 + i, 40, ".")).append('\n');
      }
      page.append(String.join("\n", FOOT)).append('\n').append(p == 0 ? table : "");
      pages.put("p" + p, page.toString());
    }
    Stripping stripping = Stripping.of("tides.example", pages);

    assertThat(stripping.cleaned("p0"), containsString(table.substring(table.indexOf("Week"))));
    for (String page : pages.keySet()) {
      assertThat(stripping.cleaned(page), not(containsString("Tides")));
    }
  }

  /** Wherever a passage of own prose stands, and whatever stands around it, it stays. */
  @Property(tries = 60)
  void aPassageThatOnlyOnePageHasStays(@ForAll Random random) throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    Map<String, List<String>> articles = new LinkedHashMap<>();
    int count = 1 + random.nextInt(6);
    for (int p = 0; p < count; p++) {
      List<String> article = new ArrayList<>();
      for (int i = 0; i < 4 + random.nextInt(5); i++) {
        article.add(
            sentence(random.nextInt(), 16 + random.nextInt(12), ".")
                + " "
                + sentence(random.nextInt(), 12, "."));
      }
      List<String> teasers = new ArrayList<>();
      for (int i = 0; i < random.nextInt(8); i++) {
        teasers.add(sentence(random.nextInt(), 4 + random.nextInt(30), ""));
      }
      List<String> comments = new ArrayList<>();
      for (int i = 0; i < random.nextInt(8); i++) {
        comments.add("reader" + i + ", 2 May, 10:1" + i);
        comments.add(sentence(random.nextInt(), 5 + random.nextInt(20), "!"));
      }
      pages.put("p" + p, page(teasers, article, comments));
      articles.put("p" + p, article);
    }

    Stripping stripping = Stripping.of("site.example", pages);

    articles.forEach(
        (id, article) ->
            article.forEach(line -> assertThat(id, stripping.cleaned(id), containsString(line))));
  }

  @Test
  void anArticleBelowColumnsOfTeasersStays() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    List<String> article = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      List<String> teasers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        teasers.add("Section " + i);
        teasers.add(sentence(p * 100 + i, 30, ""));
        teasers.add("Read also:");
        teasers.add(sentence(p * 100 + 50 + i, 6, ""));
      }
      List<String> own = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        own.add(sentence(p * 100 + 80 + i, 25, "."));
      }
      if (p == 0) {
        article.addAll(own);
      }
      pages.put("p" + p, page(teasers, own, List.of("Comments")));
    }

    String cleaned = Stripping.of("portal.example", pages).cleaned("p0");

    article.forEach(line -> assertThat(cleaned, containsString(line)));
    assertThat(cleaned, not(containsString("Weather")));
  }

  /** A line of keywords that stands twice stays once where the text is about them. */
  @Test
  void ofASummaryThatStandsTwiceTheFirstCopyStays() throws IOException {
    List<String> article = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      article.add(sentence(i, 30, "."));
    }
    String about = String.join(" ", article).replaceAll("[.]", "").substring(0, 300).strip();
    String other = sentence(99, 40, "");

    String kept = alone(about, article);
    String gone = alone(other, article);

    assertThat(kept, containsString(about));
    assertThat(kept.indexOf(about), is(kept.lastIndexOf(about)));
    assertThat(gone, not(containsString(other)));
  }

  private static String alone(String line, List<String> article) throws IOException {
    String page = page(List.of(line), article, List.of("Related articles", line, "Comments"));
    return Stripping.of("portal.example", Map.of("p", page)).cleaned("p");
  }

  @Test
  void ofPassagesThatAScraperGivesTwiceTheFirstCopyStays() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    for (int p = 0; p < 5; p++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        String passage = sentence(p * 10 + i, 17, ".");
        line.append(passage).append(' ').append(passage).append(" Picture of ");
      }
      pages.put("p" + p, line.append("the harbour").toString());
    }

    Stripping stripping = Stripping.of("doubled.example", pages);

    for (int i = 0; i < 4; i++) {
      String passage = sentence(i, 17, ".");
      String cleaned = stripping.cleaned("p0");
      assertThat(cleaned, containsString(passage));
      assertThat(cleaned.indexOf(passage), is(cleaned.lastIndexOf(passage)));
    }
  }

  @Test
  void ofALongLineThatAPageHasTwiceTheFirstCopyStaysWhereNothingElseIsFurniture()
      throws IOException {
    String line = sentence(7, 40, "");
    String text = line + "\n" + sentence(8, 30, ".") + "\n" + line + "\n" + sentence(9, 30, ".");

    String cleaned = Stripping.of(text).cleaned("page");

    assertThat(cleaned.indexOf(line), is(0));
    assertThat(cleaned.lastIndexOf(line), is(0));
  }

  @Test
  void titlesThatComeAgainAndAgainInAnArticleAreNoTagStrip() throws IOException {
    StringBuilder line = new StringBuilder("The guests were");
    for (int i = 0; i < 20; i++) {
      line.append(" his royal highness the prince ").append(sentence(i, 1, "")).append(" and");
    }
    String text = sentence(8, 30, ".") + "\n" + line + "\n" + sentence(9, 30, ".");

    assertThat(Stripping.of(text).cleaned("page"), equalTo(text));
  }

  @Test
  void aPoemAmongFurnitureIsWithheldFromStripping() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    for (int p = 0; p < 6; p++) {
      List<String> verses = new ArrayList<>();
      for (int i = 0; i < (p == 0 ? 24 : 0); i++) {
        verses.add(sentence(1000 + i, 5, ""));
      }
      for (int i = 0; i < (p == 0 ? 0 : 6); i++) {
        verses.add(sentence(p * 50 + i, 24, "."));
      }
      pages.put("p" + p, page(List.of(), verses, List.of()));
    }

    Stripping stripping = Stripping.of("verse.example", pages);

    String cleaned = stripping.cleaned("p0");
    for (int i = 0; i < 24; i++) {
      assertThat(cleaned, containsString(sentence(1000 + i, 5, "")));
    }
  }

  @Test
  void interviewsTickersTablesAndResultsOnTheirOwnPagesStay() throws IOException {
    for (List<String> article :
        List.of(
            interview(),
            lines(30, i -> String.format("%02d:%02d %s", i / 60, i % 60, sentence(i, 9, "."))),
            lines(40, i -> "Team" + i + "\t" + i * 3 % 7 + "\t" + i * 5 % 4 + "\t" + i),
            lines(30, i -> sentence(i, 2, "") + " – " + sentence(900 + i, 2, "") + " 2:1"),
            Collections.nCopies(1, sentence(5, 240, "")))) {
      String text = String.join("\n", article);
      assertThat(Stripping.of(text).cleaned("page"), equalTo(text));
    }
  }

  @Test
  void proseOfScriptsWithoutSentenceMarksIsProse() throws IOException {
    StringBuilder thai = new StringBuilder();
    Random random = new Random(4);
    for (int line = 0; line < 6; line++) {
      for (int i = 0; i < 160; i++) {
        thai.append(i % 23 == 22 ? ' ' : (char) (0x0E01 + random.nextInt(0x2E)));
      }
      thai.append('\n');
    }
    String text = page(List.of("หน้าแรก"), List.of(thai.toString().strip()), List.of("แชร์"));

    String cleaned = Stripping.of(text).cleaned("page");

    for (String line : thai.toString().strip().split("\n", -1)) {
      assertThat(cleaned, containsString(line));
    }
  }

  private static List<String> interview() {
    return lines(
        24, i -> i % 2 == 0 ? "Q: " + sentence(i, 7, "?") : "A: " + sentence(i, 14 + i, "."));
  }

  private static List<String> lines(int count, java.util.function.IntFunction<String> line) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line.apply(i));
    }
    return lines;
  }
}

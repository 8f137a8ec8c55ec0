package org.corpusaudit.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of each line of a page. */
class LineMarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>a | none",
        "<main><p>a</p></main>b | main none",
        "<article>a<section>b</section></article> | article article",
        "<nav>a</nav><div role=' Navigation '>b</div><search>c</search> | nav nav nav",
        "<aside>a<article>b</article></aside> | aside aside",
        "<div role=complementary>a</div><dialog open>b</dialog> | aside aside",
        "<header>a</header><main>b<footer>c</footer></main> | header main inner_footer",
        "<article><header>a</header><footer>b</footer></article> | article inner_footer",
        "<section><header>a</header></section><footer>b</footer> | none footer",
        "<header>a<nav>b</nav>c</header> | header nav header",
        "<nav>a<aside>b</aside></nav><footer>c<article>d</article></footer> | nav nav footer footer",
        "<aside><main>a</main></aside> | main",
        "<nav role=presentation>a</nav> | none",
        "<nav>a<p>b | nav nav",
        "<nav hidden>a</nav>b<nav></nav>c | none none",
        "<p>a<nav>b</nav>c | none nav none",
        "<table><tr><td>a<td><nav>b</nav></table> | none nav",
      })
  void theNearestLandmarkCounts(String html, String regions) {
    StringBuilder seen = new StringBuilder();
    for (char mark : marks(html).toCharArray()) {
      seen.append(seen.isEmpty() ? "" : " ");
      seen.append(LineMarkup.region(mark).name().toLowerCase(Locale.ROOT));
    }
    assertThat(seen.toString(), equalTo(regions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>ab cd | 0",
        "<p>abc <a href=x>d</a> | 1",
        "<p>ab <a href=x>cd</a> | 2",
        "<p>a <a href=x><b>bcd</b></a> | 2",
        "<p><a href=x>ab cd</a> | 3",
        "<p><a href=x>ab</a> <a href=y>cd</a> | 3",
        "<p><a name=x>ab</a> | 0",
        "<p><a href=x>ab</a>, <a href=y>c</a> | 2",
        "<a href=x><p>ab<p>cd</a><p>ef | 3 3 0",
      })
  void linksAreCountedByCharacters(String html, String links) {
    StringBuilder seen = new StringBuilder();
    for (char mark : marks(html).toCharArray()) {
      seen.append(seen.isEmpty() ? "" : " ").append(LineMarkup.links(mark));
    }
    assertThat(seen.toString(), equalTo(links));
  }

  @Test
  void itemsAndHeadingsAreMarked() {
    assertThat(
        items("<ul><li>a<p>b</ul><ol><li>c<ul><li>d</ul>e</ol>f<dl><dd>g"), equalTo("1111100"));
    assertThat(headings("<h1>a<br>b</h1><h6>c</h6><hgroup>d</hgroup>e"), equalTo("11100"));
  }

  @Test
  void thereIsAMarkForEachLineOfTheText() {
    String html =
        "<title>t</title>a<br><br>b<pre>c\n\n d\n</pre><p> </p><p>\u00A0<p>"
            + "<ruby>e<rp>(</rp><rt>f</rt></ruby><table><tr><td>g<td>h</table><select><option>i";
    byte[] bytes = html.getBytes(UTF_8);
    HtmlPage page = HtmlPage.read(bytes, bytes.length, "text/html; charset=utf-8");

    assertThat(page.markup().length(), equalTo(page.text().split("\n", -1).length));
    assertThat(marks("<p> <p>").length(), equalTo(0));
  }

  private static String items(String html) {
    StringBuilder seen = new StringBuilder();
    marks(html).chars().forEach(mark -> seen.append(LineMarkup.isItem((char) mark) ? 1 : 0));
    return seen.toString();
  }

  private static String headings(String html) {
    StringBuilder seen = new StringBuilder();
    marks(html).chars().forEach(mark -> seen.append(LineMarkup.isHeading((char) mark) ? 1 : 0));
    return seen.toString();
  }

  private static String marks(String html) {
    byte[] bytes = html.getBytes(UTF_8);
    return HtmlPage.read(bytes, bytes.length, "text/html; charset=utf-8").markup();
  }
}

package org.corpusaudit.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of HTML that are seen once: what their markup helps to strip, and what it may not take. */
class MarkupEvidenceTest {
  private static final String MENU =
      links("Harbour", "Boats and nets", "Weather at sea", "Letters to us", "The lighthouse");
  private static final String BESIDE =
      links("Old ropes for sale", "The pilots' dinner was put off", "A lamp was found")
          + "<p>Keepers wanted for the winter, write to the harbour office until Monday.</p>"
          + "<p>Our almanac of tides can be had at the counter for three crowns again.</p>";
  private static final String END =
      "<p>The Harbour Paper, Mole 4, founded in the year of the great ice.</p>"
          + links("Imprint", "How to write to us");
  private static final List<String> ENGLISH =
      List.of(
          "The ferry lay in the harbour for nine days because nobody could find its anchor chain.",
          "On the tenth day the cook remembered that he had lent it to a farmer behind the dunes.",
          "The farmer had hung his gate on it, and his cows would not walk through any other gate.",
          "So the captain bought the cows, had them brought on board, and sailed with the tide.",
          "They gave milk all the way to the island, where the chain was never asked for again.",
          "Nobody in the town has seen the gate since, which the farmer says is no great loss.");
  private static final List<String> ARABIC =
      List.of(
          "بقيت العبارة في الميناء تسعة أيام لأن أحدا لم يجد سلسلة المرساة التي كانت معلقة فيها.",
          "وفي اليوم العاشر تذكر الطباخ أنه أعارها لفلاح يسكن خلف الكثبان البعيدة عن المدينة.",
          "وكان الفلاح قد علق بها بوابته، ورفضت أبقاره أن تمر من أي بوابة أخرى غير هذه البوابة.",
          "فاشترى القبطان الأبقار كلها وأمر بنقلها إلى ظهر السفينة، ثم أبحر مع المد عند الفجر.",
          "وظلت الأبقار تعطي الحليب طوال الطريق إلى الجزيرة، ولم يسأل أحد عن السلسلة بعد ذلك.",
          "ولم ير أحد في المدينة تلك البوابة منذ ذلك اليوم، ويقول الفلاح إنها ليست خسارة كبيرة.");
  private static final List<String> CHINESE =
      List.of(
          "渡轮在港口里停了整整九天，因为谁也找不到那条挂着船锚的铁链，船长急得团团转。",
          "到了第十天，厨师才想起来，他把铁链借给了住在沙丘后面的一个农夫，农夫没有归还。",
          "农夫用它挂起了自家的大门，而他养的那些奶牛，除了这扇门，别的门一概不肯走。",
          "于是船长买下了所有的奶牛，让人把它们牵到船上，第二天清晨趁着涨潮出海去了。",
          "奶牛一路上都在产奶，一直到了岛上，从那以后，再也没有人问起那条铁链的下落。",
          "从那天起，城里再也没有人见过那扇大门，农夫却说，这其实算不上什么大的损失。");

  private static String links(String... texts) {
    return "<ul><li><a href=x>" + String.join("</a><li><a href=x>", texts) + "</a></ul>";
  }

  private static String paragraphs(List<String> sentences) {
    return "<p>" + String.join("</p><p>", sentences) + "</p>";
  }

  private static Article article(String id, String html) {
    byte[] bytes = html.getBytes(UTF_8);
    HtmlPage page = HtmlPage.read(bytes, bytes.length, "text/html; charset=utf-8");
    return Stripping.article(id, "", id, page.title(), page.text()).withMarkup(page.markup());
  }

  private static String cleaned(String html) throws IOException {
    return Stripping.of(List.of(article("p", html))).cleaned("p");
  }

  private static void requireAll(String cleaned, List<String> sentences) {
    for (String sentence : sentences) {
      assertThat(cleaned, containsString(sentence));
    }
  }

  @Test
  void whatAPageSetsApartGoesWhereItsWordsAloneAreDoubted() throws IOException {
    String marked =
        "<nav>"
            + MENU
            + "</nav><article><h1>The chain</h1>"
            + paragraphs(ENGLISH)
            + "</article><aside>"
            + BESIDE
            + "</aside><footer>"
            + END
            + "</footer>";
    String unmarked = marked.replaceAll("</?(nav|article|aside|footer)>", "");

    String cleaned = cleaned(marked);

    requireAll(cleaned, ENGLISH);
    assertThat(cleaned, containsString("The chain"));
    assertThat(cleaned, not(containsString("Keepers wanted")));
    assertThat(cleaned, containsString("almanac of tides")); // Its form speaks for it.
    assertThat(cleaned, not(containsString("great ice")));
    assertThat(cleaned, not(containsString("Boats and nets")));
    assertThat(cleaned(unmarked), containsString("Keepers wanted"));
  }

  /** Whatever a template calls the place where the article stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>MENU</nav><article>TEXT</article><aside>BESIDE</aside><footer>END</footer>",
        "<div>MENU</div><div><div>TEXT</div></div><div>BESIDE</div><div>END</div>",
        "<nav>MENU</nav><aside>TEXT</aside><footer>END</footer>",
        "<header>MENU TEXT</header><footer>END</footer>",
        "<nav>MENU<div>TEXT</div><div>BESIDE</div><footer>END</footer>",
        "<footer>MENU TEXT END</footer>",
        "<table><tr><td>MENU<td>TEXT<td>BESIDE</table>",
        "<nav>MENU</nav><ul><li>TEXT</ul><aside>BESIDE</aside>",
        "<nav>MENU</nav><div role=dialog>TEXT</div><footer>END</footer>",
        "<nav>MENU</nav><a href=all>TEXT</a><footer>END</footer>",
        "<article>MENU<footer>TEXT</footer></article><nav>END</nav>",
      })
  void anArticleStaysWherever(String layout) throws IOException {
    for (List<String> text : List.of(ENGLISH, ARABIC, CHINESE)) {
      String html =
          layout
              .replace("MENU", MENU)
              .replace("TEXT", paragraphs(text))
              .replace("BESIDE", BESIDE)
              .replace("END", END);

      requireAll(cleaned(html), text);
    }
  }

  @Test
  void aListThatIsTheArticleStaysAndSoDoesAPageOfLinks() throws IOException {
    StringBuilder list = new StringBuilder("<nav>" + MENU + "</nav><main><h1>Catch</h1><ol>");
    StringBuilder all = new StringBuilder("<ul>");
    for (int i = 0; i < 12; i++) {
      list.append("<li>Boat ").append(i).append(" with herring, ").append(i * 3 + 2);
      list.append(" crates of it, landed before noon");
      all.append("<li><a href=x>Report number ").append(i);
      all.append(" on the boats that came in late that week, with all their crews</a>");
    }

    String cleaned = cleaned(list + "</ol></main><footer>" + END + "</footer>");

    for (int i = 0; i < 12; i++) {
      assertThat(cleaned, containsString("Boat " + i + " with herring, " + (i * 3 + 2)));
      assertThat(cleaned(all.toString()), containsString("Report number " + i + " "));
    }
  }

  /** Marks of other lines than the text has are none. */
  @Test
  void aTextOfOtherLinesHasNoMarkup() {
    Article article = Stripping.article("p", "", "s", "", "a\nb");

    assertThat(article.withMarkup("\u0003").markup(), equalTo(""));
    assertThat(article.withMarkup("\u0003\u0004").markup(), equalTo("\u0003\u0004"));
  }
}

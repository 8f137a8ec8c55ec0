package org.corpusaudit.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles word by word. */
class ExportTextTest {
  private final TokenBuffer tokens = new TokenBuffer();
  private final Units units = new Units();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Yes. No!                     | Yes . / No !
          en | He said: "Yes." She left.    | He said : " Yes . " / She left .
          en | One (two). (Three four)      | One ( two ) . / ( Three four )
          en | Well... it ended             | Well ... it ended
          fr | Vraiment ? Oui.              | Vraiment ? / Oui .
          zh | 他说：“好。”“走”                | 他 说 ： “ 好 。 ” / “ 走 ”
          ar | هل بدأت؟ نعم.                | هل بدأت ؟ / نعم .
          en | One¶- two                    | One / - two
          en | ***¶One                      | *** One
          en | end \u2014 of it             | end \u2014 of it
          """)
  void eachSignStandsInTheSentenceThatItBelongsTo(String language, String text, String laid) {
    lay(text.replace('¶', '\n'), language);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < units.size(); i++) {
      boolean next = i > 0 && units.sentence(i) != units.sentence(i - 1);
      shown.append(i == 0 ? "" : next ? " / " : " ").append(units.text(i));
    }

    assertThat(shown.toString(), equalTo(laid));
  }

  @Test
  void whatIsNotSeenIsInNoUnitAndPartsNothing() {
    lay("one\u200f,\u00adtwo", "en");

    assertThat(units.text(1), equalTo(","));
    assertThat(units.isSpaceAfter(0), equalTo(false));
    assertThat(units.isSpaceAfter(1), equalTo(false));
  }

  @Test
  void verticalTextHasTagsGlueAndEscapedSigns() throws IOException {
    String text = "Running dogs.\nA<B & \"c\"";
    lay(text, "en");
    List<String> lines = new ArrayList<>();

    new VerticalText(new WordForms(Normalization.DEFAULT), line -> lines.add(line.toString()))
        .article(article("a\"1", "T\tx <b>", text), units, tokens);

    assertThat(
        lines,
        equalTo(
            List.of(
                "<doc id=\"a&quot;1\" url=\"\" site=\"a.example\" title=\"T x &lt;b&gt;\""
                    + " published=\"\" month=\"\" language=\"en\" tokens=\"5\">",
                "<p>",
                "<s>",
                "Running\trunning\trun\tword",
                "dogs\tdogs\tdog\tword",
                "<g/>",
                ".\t.\t.\tsign",
                "</s>",
                "</p>",
                "<p>",
                "<s>",
                "A\ta\ta\tword",
                "<g/>",
                "&lt;\t&lt;\t&lt;\tsign",
                "<g/>",
                "B\tb\tb\tword",
                "&amp;\t&amp;\t&amp;\tsign",
                "&quot;\t&quot;\t&quot;\tsign",
                "<g/>",
                "c\tc\tc\tword",
                "<g/>",
                "&quot;\t&quot;\t&quot;\tsign",
                "</s>",
                "</p>",
                "</doc>")));
  }

  @Test
  void conlluHasSentencesAndEntitiesOfWholeNames() throws IOException {
    String text = "Abu Bakr met Ali. Yes";
    lay(text, "en");
    List<String> lines = new ArrayList<>();
    List<Mention> mentions =
        List.of(
            new Mention(0, 8, EntityType.PER, "Abu|Bakr", "learned"),
            new Mention(13, 16, EntityType.PER, "Ali", "learned"));

    new ConlluText(line -> lines.add(line.toString()))
        .article(article("a1", "", text), units, tokens, mentions);

    assertThat(
        lines,
        equalTo(
            List.of(
                "# newdoc id = a1",
                "# site = a.example",
                "# language = en",
                "# newpar",
                "# sent_id = a1-1",
                "# text = Abu Bakr met Ali.",
                "1\tAbu\t_\t_\t_\t_\t_\t_\t_\tNER=B-PER|Entity=Abu\\pBakr",
                "2\tBakr\t_\t_\t_\t_\t_\t_\t_\tNER=I-PER",
                "3\tmet\t_\t_\t_\t_\t_\t_\t_\t_",
                "4\tAli\t_\t_\t_\t_\t_\t_\t_\tNER=B-PER|Entity=Ali|SpaceAfter=No",
                "5\t.\t_\t_\t_\t_\t_\t_\t_\t_",
                "",
                "# sent_id = a1-2",
                "# text = Yes",
                "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_",
                "")));
  }

  @Test
  void anArticleOfWhichNothingIsSeenIsNotInConllu() throws IOException {
    lay("\u200b \n", "en");
    List<String> lines = new ArrayList<>();

    new ConlluText(line -> lines.add(line.toString()))
        .article(article("a1", "", "\u200b"), units, tokens, List.of());

    assertThat(lines, equalTo(List.of()));
  }

  private void lay(String text, String language) {
    new Tokenizer().tokenize(text, language, tokens);
    units.lay(text, tokens);
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        id,
        "",
        "a.example",
        title,
        text,
        Published.UNKNOWN,
        "en",
        new RecordSource("", 0, new byte[0], 0, new RecordFields()));
  }
}

package org.corpusaudit.agency;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.text.Spans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text in, the agency that it is credited to out. */
class CreditFinderTest {
  private static final CreditFinder FINDER = new CreditFinder(Agencies.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | CAIRO (Reuters) - The river rose. | Reuters",
        "en | CAIRO, March 3 (Reuters) – The river rose. | Reuters",
        "en | LONDON (AP) — The river rose. | AP",
        "en | (AFP) The river rose. | AFP",
        "en | MOSCOW, March 3. /TASS/. The river rose. | TASS",
        "en | BEIJING, March 3 (Xinhua) -- The river rose. | Xinhua",
        "en | Reuters | Reuters",
        "en | AP/Reuters - The river rose. | AP",
        "ar | القاهرة (رويترز) - ارتفع النهر. | Reuters",
        "ar | الرياض - واس : ارتفع النهر. | SPA",
        "ar | واس - الرياض ارتفع النهر. | SPA",
        "ar | باريس - أ ف ب - ارتفع النهر. | AFP",
        "ar | برلين (د.ب.أ)- ارتفع النهر. | dpa",
        "ar | الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس | SPA",
        "ar | جدة 26 شوال 1436هـ الموافق 11 أغسطس 2015م واس | SPA",
        "ru | МОСКВА, 3 марта. /ТАСС/. Река поднялась. | TASS",
        "ru | МОСКВА, 3 марта — РИА Новости. Река поднялась. | RIA Novosti",
        "zh | 新华社北京3月3日电 河水上涨。 | Xinhua",
        "zh | （新华社）河水上涨。 | Xinhua",
        "de | Berlin (dpa) - Der Fluss stieg. | dpa",
        "es | Madrid, 3 mar (EFE).- El río subió. | EFE",
        "fr | Paris (AFP) - Le fleuve monte. | AFP",
      })
  void aDatelineCreditsAnAgency(String language, String text, String agency) {
    assertThat(found(language, text + "\nIt fell again a day later, officials said."), is(agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It fell again. (AFP) | AFP",
        "en | It fell again.\\n\\nReuters | Reuters",
        "en | It fell again.\\nSource: AP | AP",
        "en | It fell again.\\nAP, AFP, Reuters | AP",
        "en | It fell again. (dpa/AFP) | dpa",
        "ar | وانخفض ثانية.\\n(أ ف ب) | AFP",
        "ar | وانخفض ثانية.\\nالمصدر: رويترز | Reuters",
        "ar | وانخفض ثانية. (واس) | SPA",
        "de | Er fiel wieder. (dpa) | dpa",
        "ja | 水位は下がった。【ロイター】 | Reuters",
        "ar | وانخفض ثانية. \"رويترز\" | Reuters",
        "ar | وانخفض ثانية. د.ب.أ | dpa",
        "en | It fell again, officials said. AFP | AFP",
        "en | Did it fall again? “AP” | AP",
      })
  void aLastLineCreditsAnAgency(String language, String text, String agency) {
    String lead = "The river rose over its banks in the night, and people left their houses.\n";
    assertThat(found(language, lead + text.replace("\\n", "\n")), is(agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | In 2015 the agency Reuters reported that the river rose.",
        "en | Reuters reported that the river rose.",
        "en | The agency (AP) is based in New York and the river rose.",
        "en | Officials told Reuters on Monday that the river rose.",
        "en | Reuters, the agency, was founded in London.",
        "en | The river rose, AFP said.",
        "en | PA system failures - the river rose.",
        "en | The mayor spoke to AP",
        "en | The mayor spoke to \"Reuters\"",
        "ar | وقالت رويترز إن النهر ارتفع.",
        "ar | نقلا عن وكالة فرانس برس ارتفع النهر.",
        "de | Der Fluss stieg, sagte er der dpa.",
        "fr | واس - Le fleuve monte.",
        "en | The lender was cut to A.\\nAP-minus debt is small.",
        "en | The river is owned by Hill Corp <AP>",
      })
  void aSentenceThatNamesAnAgencyIsNoCredit(String language, String text) {
    assertThat(
        found(language, text.replace("\\n", "\n") + "\nIt fell again a day later, officials said."),
        is(""));
    String lead = "The river rose over its banks in the night, and people left their houses.\n";
    assertThat(found(language, lead + text.replace("\\n", "\n")), is(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Photo: AP",
        "en | It fell again. (Photo: AFP)",
        "en | It fell again. (Photo by Jo Doe/AFP)",
        "en | File photo - Reuters",
        "en | Tags: river, flood, Reuters",
        "en | Batteries: AA",
        "de | Foto: dpa",
        "de | (Archivbild: dpa)",
        "fr | Photo : AFP",
        "ru | Фото: РИА Новости",
        "ar | تصوير: رويترز",
        "ar | الصورة: أ ف ب",
        "zh | 图片来源：路透社",
        "ja | 写真：ロイター",
        "pl | Fot. PAP",
        "tr | Fotoğraf: AA",
      })
  void aPictureATagOrAThingOfThatNameCreditsNoAgency(String language, String line) {
    String lead = "The river rose over its banks in the night.\n";
    String rest = "\nPeople left their houses.\nIt fell again a day later.";
    assertThat(found(language, lead + line), is(""));
    assertThat(found(language, lead + rest + "\n" + line), is(""));
    if (!line.contains("AA")) { // A place may stand before a colon there.
      assertThat(found(language, line + "\n" + lead + rest), is(""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Source: AFP | AFP",
        "en | (Text: AP) | AP",
        "de | Quelle: dpa | dpa",
        "ru | Источник: ТАСС | TASS",
        "zh | 来源：路透社 | Reuters",
        "ar | المصدر: وفا | WAFA",
        "bn | সূত্র: AFP | AFP",
      })
  void theWordForASourceCreditsAnAgency(String language, String line, String agency) {
    String lead = "The river rose over its banks in the night.\nIt fell again a day later.\n";
    assertThat(found(language, lead + line), is(agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Petra - the city in the rock. | ''",
        "en | AMMAN (Petra) - The river rose. | Petra",
        "ar | وفا - الرجل بوعده. | ''",
        "ar | رام الله - وفا - ارتفع النهر. | WAFA",
        "ar | غزة (وفا) - ارتفع النهر. | WAFA",
        "fa | مهر - ماه هفتم | ''",
        "nl | Novum - een nieuw boek | ''",
        "en | HARRISBURG (PA) - The governor spoke. | ''",
      })
  void aWordThatIsAnAgencyTooIsACreditOnlyBetweenMarks(
      String language, String text, String agency) {
    assertThat(
        found(language, text + "\nIt fell again a day later.\nPeople went home."), is(agency));
    assertThat(found(language, text), is(agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "author | Photo: AP | ''",
        "credit | Foto: Reuters | ''",
        "author | Petra Smith | ''",
        "author | Petra - Smith | ''",
        "by | AA-1234 | ''",
        "author | Amman - Petra: | Petra",
      })
  void aBylineOfAPictureOrAWordCreditsNoAgency(String field, String value, String agency)
      throws Exception {
    String record = "{'text':'The river rose.','" + field + "':'" + value + "'}";
    assertThat(ofRecord(record, "en"), is(agency));
  }

  @Test
  void aBylineCreditsAnAgency() throws Exception {
    assertThat(ofRecord("{'text':'The river rose.','author':'Reuters'}"), is("Reuters"));
    assertThat(ofRecord("{'text':'The river rose.','byline':'By Jo Doe, AP'}"), is("AP"));
    assertThat(ofRecord("{'text':'The river rose.','source':'AFP / Jo Doe'}"), is("AFP"));
    assertThat(ofRecord("{'text':'The river rose.','author':'الرياض: «واس»'}"), is("SPA"));
    assertThat(ofRecord("{'text':'The river rose.','author':'Jo Doe'}"), is(""));
    assertThat(ofRecord("{'text':'The river rose.','topic':'Reuters'}"), is(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Riyadh 26 Shawwal 1436, 11 August 2015 SPA\\n]The river rose. | SPA",
        "[CAIRO (Reuters) -\\n\\n]The river rose. | Reuters",
        "The river rose.[\\nReuter] | Reuters",
        "The river rose.[\\n(AFP)\\n] | AFP",
        "[Home\\n][AFP\\n]The river rose. | AFP",
        "[AFP said on Monday it would close.\\n]The river rose. | ''",
        "The river rose.[\\nTags river AFP flood] | ''",
        "[AFP\\n]The river rose, and [AP]it fell. | AFP",
      })
  void aStrippedLineBesideTheArticleCreditsAnAgency(String text, String agency) {
    assertThat(ofStripped(text.replace("\\n", "\n")), is(agency));
  }

  @Test
  void anItemOfALongMenuIsNoCredit() {
    String menu = "Sport\nCulture\nOpinion\nWeather today and tomorrow\n".repeat(5);
    assertThat(ofStripped("[" + menu + "Reuters\n]The river rose."), is(""));
    assertThat(ofStripped("The river rose.[\nReuters\n" + menu + "]"), is(""));
  }

  /** The agency of a text of which what stands in square brackets was stripped. */
  private static String ofStripped(String marked) {
    StringBuilder text = new StringBuilder();
    Spans spans = new Spans();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        from = text.length();
      } else if (c == ']') {
        spans.add(from, text.length(), 1);
      } else {
        text.append(c);
      }
    }
    String original = text.toString();
    return FINDER.agency(article("en", original), spans.removeFrom(original), spans);
  }

  @Test
  void aUserAddsAgencies() throws IOException {
    List<String> lines =
        Agencies.lines(
            "mine.tsv", new BufferedReader(new StringReader("# mine\nHill\t*\tHillwire")));
    CreditFinder finder = new CreditFinder(Agencies.of(List.of(lines)));

    assertThat(
        finder.agency(
            article("en", "ROME (Hillwire) - It rose."), "ROME (Hillwire) - It rose.", new Spans()),
        is("Hill"));
  }

  @Test
  void aLineThatIsNoAgencyIsNamed() {
    IOException fault =
        assertThrows(
            IOException.class,
            () -> Agencies.lines("mine.tsv", new BufferedReader(new StringReader("\nHill"))));

    assertThat(
        fault.getMessage(), startsWith("line 2 of the agencies mine.tsv is \"Hill\": write"));
  }

  private static org.hamcrest.Matcher<String> is(String agency) {
    return equalTo(agency == null ? "" : agency);
  }

  private static String found(String language, String text) {
    return FINDER.agency(article(language, text), text, new Spans());
  }

  private static Article article(String language, String text) {
    return new Article("id", "", "", "", text, Published.UNKNOWN, language, null);
  }

  private static String ofRecord(String record) throws Exception {
    return ofRecord(record, "ar");
  }

  private static String ofRecord(String record, String language) throws Exception {
    byte[] line = record.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Article article =
        new RecordParser(ReadSettings.defaults()).json("f", 0, line, line.length).in(language);
    return FINDER.agency(article, article.text(), new Spans());
  }
}

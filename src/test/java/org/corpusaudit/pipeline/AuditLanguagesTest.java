package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of languages, from the record to the tables. */
@SuppressWarnings("InlineFormatString") // It is a page of its own.
class AuditLanguagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENGLISH_BANNER =
      "Your choices about this page\nThis newspaper and its advertisers keep small files on your"
          + " phone to remember who you are and what you like to read\nAgree\nRefuse\nLearn more\n"
          + "Front page\nWeather\nMarkets\nOpinion\nPuzzles\nObituaries\nClassifieds\nArchive\n";
  private static final String RUSSIAN_BANNER =
      "Мы заботимся о ваших данных\nСайт хранит на вашем устройстве небольшие файлы, чтобы помнить,"
          + " кто вы и что вам нравится читать\nСогласен\nОтказаться\nПодробнее\nГлавная\nПогода\n"
          + "Рынки\nМнения\nКроссворды\nОбъявления\nАрхив\nСпорт\nКультура\nПутешествия\n";

  @TempDir private Path folder;

  @Test
  void theLanguageIsThatOfTheArticleBehindTheBanner() throws Exception {
    String[] towns = {"Kiel", "Lübeck", "Rostock", "Emden", "Husum", "Stade", "Wismar", "Jever"};
    String[] works = {
      "eine Brücke über den alten Kanal", "den Anbau der Grundschule am Wall",
      "ein Lager für die Fischer im Hafen", "zwei Busse für die Dörfer im Umland",
      "das Dach der Kirche am Markt", "einen Weg am Ufer für Radfahrer",
      "neue Bücher für die Leihstelle", "die Pumpen im unteren Wasserwerk"
    };
    List<ObjectNode> articles = new ArrayList<>();
    for (int i = 0; i < towns.length; i++) {
      String body =
          "Der Rat von %s hat am Abend beschlossen, %s zu bezahlen. Das Geld kommt vom Land, sagte"
              + " der Bürgermeister nach Zimmer %d.";
      String text = String.format(body, towns[i], works[i], i * 7 + 3);
      articles.add(article("en" + i, "banner.example").put("text", ENGLISH_BANNER + text));
      articles.add(
          article("ru" + i, "plakat.example").put("text", RUSSIAN_BANNER + text + " Ende."));
    }

    Map<String, String> languages = languages(articles, "duplicates=false");

    for (int i = 0; i < towns.length; i++) {
      assertThat(languages.get("en" + i), equalTo("de"));
      assertThat(languages.get("ru" + i), equalTo("de"));
    }
    List<String> terms = AuditRuns.rows(folder.resolve("out")).get("terms");
    assertThat(terms, hasItem(startsWith("Rat\trat\tde\t")));
    assertThat(terms, not(hasItem(startsWith("Rat\trat\ten\t"))));
  }

  @Test
  void whatARecordStatesIsCanonicalAndWhatItDoesNotIsDetected() throws Exception {
    String persian = "شهرداری دیروز اعلام کرد که پل تازه‌ی رودخانه تا پایان تابستان باز خواهد شد";
    List<ObjectNode> articles = new ArrayList<>();
    String[] stated = {"fas", "per_Arab", "FA-ir", "Persian", "فارسی", "und", "unknown", "nan", ""};
    for (int i = 0; i < stated.length; i++) {
      articles.add(
          article("p" + i, "s" + i + ".example").put("language", stated[i]).put("text", persian));
    }
    ObjectNode list = article("list", "l.example").put("text", persian);
    list.putArray("language").add("fas").add("fa-IR");
    ObjectNode several = article("several", "m.example").put("text", persian);
    several.putArray("language").add("en").add("fr");
    articles.add(list);
    articles.add(several);
    articles.add(article("trusted", "t.example").put("language", "ps").put("text", persian));

    Map<String, String> languages =
        languages(articles, "duplicates=false", "boilerplate=false", "terms=false");

    for (String id :
        List.of("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "list", "several")) {
      assertThat(id, languages.get(id), equalTo("fa"));
    }
    assertThat(languages.get("trusted"), equalTo("ps"));
  }

  @Test
  void nothingIsDetectedWhereThatIsSwitchedOff() throws Exception {
    String text = "The council will meet again on the first day of the month to vote on the plan.";

    Map<String, String> languages =
        languages(
            List.of(
                article("none", "a.example").put("text", text),
                article("said", "b.example").put("text", text).put("language", "EN_us")),
            "duplicates=false",
            "language.detect=false");

    assertThat(languages, equalTo(Map.of("none", "und", "said", "en")));
  }

  private static ObjectNode article(String id, String site) {
    return JSON.createObjectNode().put("id", id).put("site", site);
  }

  private Map<String, String> languages(List<ObjectNode> articles, String... assignments)
      throws Exception {
    StringBuilder lines = new StringBuilder();
    articles.forEach(article -> lines.append(article).append('\n'));
    Files.writeString(folder.resolve("in.jsonl"), lines);
    AuditRuns.run(folder.resolve("out"), folder + "/in.jsonl", List.of(assignments));
    Map<String, String> languages = new TreeMap<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).get("documents")) {
      JsonNode document = JSON.readTree(row);
      languages.put(document.get("id").asText(), document.at("/audit/language").asText());
    }
    return languages;
  }
}

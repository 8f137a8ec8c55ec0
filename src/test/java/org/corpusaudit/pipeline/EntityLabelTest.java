package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.recognition.BuiltInRecognizer;
import org.corpusaudit.text.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entities are called in the corpus' main language, and what identifies them. */
class EntityLabelTest {
  private static final BuiltInRecognizer RECOGNIZER =
      new BuiltInRecognizer(Lexicon.empty(), LearnedNames.none(), RecognitionSettings.DEFAULT);

  /** Texts with a slash between, languages with one for each, entity, its label and id. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar/ar|سافر إلى السعودية./وصل وفد من السعودية إلى القاهرة."
            + "|Saudi Arabia|السعودية|iso3166:SA",
        "ar/ar/ar|سلمها لأوكرانيا./عاد من أوكرانيا./وأوكرانيا ترد.|Ukraine|أوكرانيا|iso3166:UA",
        "ar/ar/en|زار لندن./بقي في لندن./London is in London, London says."
            + "|London|لندن|geonames:2643743",
        "en/en/ar|He lives in Paris./Paris won./زار باريس.|Paris|Paris|geonames:2988507",
        "ru/ru/ru|Он живёт в Москве./Она была в Москве./Москва строится."
            + "|Moscow|Москва|geonames:524901",
        "pl/pl|Mieszka w Niemczech./Wrócił z Niemiec do Warszawy.|Warsaw|Warszawa|geonames:756135",
        "ko/ko|그는 런던에 산다./런던은 크다.|London|런던|geonames:2643743",
        "ja|トルコの首都を訪れた。|Türkiye|トルコ|iso3166:TR",
        "en/en/en|The UN met./The UN said no./The United Nations agreed."
            + "|United Nations|United Nations|cldr:UN",
        "en/en/en|The OPEC met./The OPEC said no./The Opec agreed.|OPEC|OPEC|",
        "en/ar|Nothing here./زار باريس.|Paris|باريس|geonames:2988507",
      })
  void aLabelIsTheMostFrequentFullFormOfTheMainLanguage(String line) throws IOException {
    String[] parts = line.split("\\|", -1);
    String[] languages = parts[0].split("/", -1);
    String[] texts = parts[1].split("/", -1);
    List<EntityRun.Counted> articles = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      List<Mention> found = RECOGNIZER.recognize(texts[i], languages[i], "");
      articles.add(
          new EntityRun.Counted(article(i, texts[i], languages[i]), texts[i], found, found, true));
    }
    EntityRun run = new EntityRun(articles, Scope.Unit.DOCUMENT, 3, 2);
    Map<String, String> row =
        run.entities().stream()
            .filter(r -> r.get("entity").equals(parts[2]))
            .findFirst()
            .orElseThrow(() -> new AssertionError(line + " gives " + run.entities()));
    assertThat(line, row.get("label"), is(parts[3]));
    assertThat(line, row.get("id"), is(parts[4]));
  }

  private static Article article(int number, String text, String language) {
    return new Article(
        "id" + number,
        "",
        "",
        "",
        text,
        Published.UNKNOWN,
        language,
        new RecordSource("", 0, new byte[0], 0, new RecordFields()));
  }
}

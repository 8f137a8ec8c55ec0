package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Places and institutions beside the persons of their offices, and names that particles join: a
 * line in, entities with types out.
 */
class OfficesAndPlacesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          the mayor stands behind the town; it; Secondo il sindaco di Milano Giuseppe Lurdi va bene.; LOC Milan | PER Giuseppe Lurdi
          the president behind what he presides; it; Ieri il presidente della Repubblica Sergio Lurdi ha parlato.; PER Sergio Lurdi
          in Spanish; es; Ayer el alcalde de Madrid José Lurdez habló.; LOC Madrid | PER José Lurdez
          in Portuguese; pt; Ontem o prefeito de Lisboa Carlos Lurdes falou.; LOC Lisbon | PER Carlos Lurdes
          in French, though the town is a given name too; fr; Hier la maire de Paris Anne Lurdine a parlé.; LOC Paris | PER Anne Lurdine
          an institution that a list has; fr; Hier le président du Sénat Gérard Lurdin est venu.; ORG French Senate | PER Gérard Lurdin
          without an office it is one name; es; Ayer vimos a la Paula Lurdez María.; PER Paula Lurdez María
          in Dutch the place stands behind the mayor; nl; Volgens burgemeester Anna Lurdema van Amsterdam was het rustig.; PER Anna Lurdema | LOC Amsterdam
          behind a given name alone it is her surname; nl; Gisteren sprak Anna van Amsterdam lang.; PER Anna van Amsterdam
          a surname may be a common word behind particles; nl; Gisteren sprak Piet van der Meer lang.; PER Piet van der Meer
          a given name that is a small town is joined too; nl; Gisteren sprak Anna de Lurdema lang.; PER Anna de Lurdema
          in Turkish an ending begins another name; tr; Dün Ahmet Lurdi İzmir'de evlendi.; PER Ahmet Lurdi | LOC Izmir
          also behind an office; tr; Cumhurbaşkanı Recep Tayyip Erdoğan Ankara'da konuştu.; PER Recep Tayyip Erdoğan | LOC Ankara
          and an organisation; tr; Dün Lurdi Üniversitesi Paris'te toplandı.; ORG Lurdi Üniversitesi | LOC Paris
          an office within a run divides; tr; Dün Almanya Başbakanı Olaf Lurdi geldi.; LOC Germany | PER Olaf Lurdi
          in Russian whose office it is stands between without a word; ru; Вчера тренер Кербенкома Владимир Лурданов ушёл.; ORG Кербенкома | PER Владимир Лурданов
          several abbreviations too; ru; Вчера глава ЗРВК РФ Владимир Лурданов ушёл.; ORG ЗРВК РФ | PER Владимир Лурданов
          in Russian a place in its case and who acts there; ru; Вчера в Лондоне Павел много читал.; LOC London | PER Павел
          and the country of a province; ru; Завод стоит в городе Шанхай КНР уже год.; LOC Shanghai | LOC China
          a sea of Dutch; nl; Gisteren zonk in de Lurdzee een schip.; LOC Lurdzee
          a sea of Italian; it; Ieri nel Mar Lurdico si è pescato.; LOC Mar Lurdico
          """)
  void found(String rule, String language, String line, String entities) {
    assertThat(Reading.of(language).entities(line), is(entities));
  }
}

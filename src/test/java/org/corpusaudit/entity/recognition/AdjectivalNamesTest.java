package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of a capitalised adjective and a small noun: a line in, entities with types out. */
class AdjectivalNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a water; ru; Корабли стояли в Зорвинском заливе вчера.; LOC Зорвинском заливе
          several of it; ru; Они шли через Лурдские горы вчера.; LOC Лурдские горы
          an old district; ru; Он родился в Кербенском уезде вчера.; LOC Кербенском уезде
          an organisation; ru; Здесь стоит Кербенский завод сегодня.; ORG Кербенский завод
          small adjectives stand between; ru; Он служил в Кербенском военном округе там.; LOC Кербенском военном округе
          two of them; ru; Это Лурдский большой морской порт вчера.; LOC Лурдский большой морской порт
          an adjective of persons by -ов; ru; Они прошли Лурданов пролив вчера.; LOC Лурданов пролив
          what does not agree is no name; ru; Там был сильный Зорвинский моря.; PER Зорвинский
          a noun of nothing that is named is none; ru; Он видел Зорвинского дрозда вчера.;
          a verb is no noun; ru; Вчера Зорвинский остался там.; PER Зорвинский
          a nationality that opens a sentence tells nothing; ru; Французский завод закрыт сегодня.;
          Ukrainian; uk; Кораблі стояли у Кербенській затоці вчора.; LOC Кербенській затоці
          """)
  void found(String rule, String language, String line, String entities) {
    assertThat(Reading.of(language).entities(line), is(entities == null ? "" : entities));
  }
}

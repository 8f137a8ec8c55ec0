package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons with and without what stands between their names: a line in, entities with types out. */
class MiddleNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a patronymic is nobody else's; ru; Пришёл Владимир Лурданов. Владимир Евгеньевич Лурданов сел. Лурданов встал.; PER Владимир Лурданов | PER Владимир Лурданов | PER Владимир Лурданов
          nor is a case; ru; Они видели Владимира Лурданова. Ушёл Владимир Лурданов.; PER Владимир Лурданов | PER Владимир Лурданов
          nor an initial; en; They met Peter Lurdish. Later Peter Q. Lurdish left. We know Lurdish said so.; PER Peter Lurdish | PER Peter Lurdish | PER Peter Lurdish
          nor a second given name; de; Gestern kam Peter Lurdisch. Später ging Peter Hans Lurdisch.; PER Peter Lurdisch | PER Peter Lurdisch
          with another given name it is somebody else; en; They met Peter Lurdish. Later Bob Q. Lurdish left.; PER Peter Lurdish | PER Bob Q. Lurdish
          alone it stays whole; en; Later Peter Q. Lurdish left.; PER Peter Q. Lurdish
          an abbreviation in front is whom he leads; ru; Ушёл глава ЗРВК Владимир Лурданов.; ORG ЗРВК | PER Владимир Лурданов
          a country in front is no given name for its stem; ru; Так сказал врач России Владимир Лурданов.; LOC Russia | PER Владимир Лурданов
          """)
  void called(String rule, String language, String line, String entities) {
    assertThat(Reading.of(language).entities(line), is(entities));
  }

  @Test
  void otherArticlesTellWhoseInitialItIs() throws IOException {
    List<String> articles =
        Collections.nCopies(6, "Yesterday they met President Peter Lurdish there. He said so.");
    Reading reading = Reading.of("en", Learning.from("en", articles));
    assertThat(reading.entities("Later Peter Q. Lurdish left."), is("PER Peter Lurdish"));
  }
}

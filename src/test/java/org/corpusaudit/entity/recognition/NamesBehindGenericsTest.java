package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.Collectors;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small words that belong to the names of places: one line in; places and their entities out. */
class NamesBehindGenericsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a mountain is named with its word; fr; Ils ont gravi le mont Zorvana hier.; mont Zorvana = mont Zorvana
          what a list knows stays what it is; fr; Ils ont vu les îles Galápagos hier.; îles Galápagos = Galápagos
          joined by a preposition it is another place; fr; Ils ont traversé le golfe de Naples hier.; golfe de Naples = golfe de Naples
          also by one that is elided; fr; Ils ont traversé le pertuis et la baie d'Antibes hier.; baie d'Antibes = baie d'Antibes
          and with an article; fr; Ils sont dans le canton de la Norvège hier.; canton de la Norvège = canton de la Norvège
          a town is the name alone; fr; Ils vivent dans la ville de Lyon depuis.; Lyon = Lyon
          a word that needs the preposition is no part without; fr; Ils ont vu le canton Lyon hier.; Lyon = Lyon
          Spanish; es; Cruzaron el río Zorvana y el golfo de Panamá ayer.; río Zorvana = río Zorvana | golfo de Panamá = golfo de Panamá
          Italian; it; Hanno visto il castello di Napoli ieri.; castello di Napoli = castello di Napoli
          Portuguese; pt; Viram a baía de Lisboa ontem.; baía de Lisboa = baía de Lisboa
          a capital is the rule of others; fr; Ils ont vu Lyon. Lac Lyon hier.; Lyon = Lyon | Lac Lyon = Lac Lyon
          a comma divides; fr; Sur le lac, Lyon brille.; Lyon = Lyon
          a country's team is no place; ru; Он играл за сборную Канады вчера.;
          a person is no place; fr; Le mont Angela Merkel dort.;
          the bare name is the place that the article names in full; fr; Ils ont gravi le mont Zorvana hier. Dans le massif de Zorvana il neige.; mont Zorvana = mont Zorvana | Zorvana = mont Zorvana
          """)
  void extended(String rule, String language, String line, String found) {
    String shown =
        Learning.recognizer(LearnedNames.none()).recognize(line, language, "").stream()
            .filter(m -> m.type() == org.corpusaudit.entity.EntityType.LOC)
            .map(m -> line.substring(m.start(), m.end()) + " = " + m.entity())
            .collect(Collectors.joining(" | "));
    assertThat(shown, is(found == null ? "" : found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          what plays for a country is an organisation; ru; Он играл за сборную Канады вчера.; ORG Canada national team
          one of several cases is the same; ru; Он тренер сборной Канады сегодня.; ORG Canada national team
          of another country whose stem is the same; ru; Он тренер сборной Нигерии сегодня.; ORG Nigeria national team
          also in Ukrainian; uk; Він грав за збірну Канади вчора.; ORG Canada national team
          and Polish; pl; Grał w reprezentacji Kanady wczoraj.; ORG Canada national team
          without the word it is the country; ru; Он жил в Канаде вчера.; LOC Canada
          """)
  void teams(String rule, String language, String line, String found) {
    assertThat(Reading.of(language).entities(line), is(found));
  }
}

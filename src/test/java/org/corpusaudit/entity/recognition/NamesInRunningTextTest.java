package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** What stands around a name and in it: lists, nouns in front, letters, endings, marks. */
class NamesInRunningTextTest {
  private static List<String> found(String language, String text) {
    return Learning.recognizer(LearnedNames.none()).recognize(text, language, "").stream()
        .filter(m -> m.type() != EntityType.MISC)
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type())
        .toList();
  }

  @Test
  void unknownNamesOfAListAreWhatTheKnownOnesAre() {
    assertThat(
        found("en", "The road passes Berlin, Wurzenhagen, Hamburg and Lotterfelde."),
        hasItems("Wurzenhagen LOC", "Lotterfelde LOC"));
    assertThat(found("ru", "Поезд идёт через Москву, Крындино и Казань."), hasItem("Крындино LOC"));
    assertThat(found("de", "Er kennt Berlin und Lotterfelde gut."), hasItem("Lotterfelde LOC"));
  }

  @Test
  void namesOfSeveralTypesMakeNoListOfOne() {
    assertThat(
        found("en", "They met Angela Merkel, Wurzenhagen and Berlin."),
        not(hasItem("Wurzenhagen PER")));
  }

  @Test
  void aGermanNounInFrontIsNoPartOfTheName() {
    assertThat(
        found("de", "Das sagte der Heimatdichter Peter Lomburg."), contains("Peter Lomburg PER"));
    assertThat(found("de", "Sie kam aus der Hafenstadt Hamburg."), contains("Hamburg LOC"));
    assertThat(found("de", "Er lebt im US-Bundesstaat Kalifornien."), contains("Kalifornien LOC"));
    assertThat(found("de", "Er ging zum Zweitligisten FC Lomburg."), contains("FC Lomburg ORG"));
  }

  @Test
  void aGermanNounBehindAPersonIsNoPartOfTheName() {
    assertThat(found("de", "Damals war Peter Lomburg Präsident."), contains("Peter Lomburg PER"));
  }

  @Test
  void behindAnArticleAGermanNounIsNoTown() {
    assertThat(found("de", "An der Stelle stand ein Haus, unter den Steinen lag Geld."), empty());
  }

  @Test
  void aGivenNameIsKnownInItsCases() {
    assertThat(found("ru", "Он встретил Кевина Лурдиша."), contains("Кевина Лурдиша PER"));
    assertThat(found("ru", "Письмо написано Джоном Лурдишем."), contains("Джоном Лурдишем PER"));
    assertThat(found("pl", "On spotkał Kevina Lurdisza w parku."), contains("Kevina Lurdisza PER"));
  }

  @Test
  void initialsOpenAPersonsName() {
    assertThat(found("ru", "Книгу написал Э. Д. Лурдиш."), contains("Э. Д. Лурдиш PER"));
  }

  @Test
  void aNameEndsWhereTheLettersChange() {
    assertThat(
        found("ru", "Певец группы The Smiths Морган Лурдиш ушёл."), hasItem("Морган Лурдиш PER"));
    assertThat(found("ru", "Тогда правил Генрих VIII."), contains("Генрих VIII PER"));
  }

  @Test
  void aPersonStandsBehindTheCountryHeComesFrom() {
    assertThat(
        found("ru", "Говорил президент Хорватии Иван Лурдиш."),
        contains("Хорватии LOC", "Иван Лурдиш PER"));
  }

  @Test
  void aDashJoinsNoName() {
    assertThat(
        found("ru", "Президент Хорватии - Иван Лурдиш."),
        contains("Хорватии LOC", "Иван Лурдиш PER"));
  }

  @Test
  void theWordInFrontOfQuotationMarksTellsWhatIsInThem() {
    assertThat(found("ru", "Он играл за клуб «Лурдиш»."), contains("Лурдиш ORG"));
    assertThat(found("ru", "Он снял фильм «Лурдиш»."), empty());
  }

  @Test
  void anAdjectiveWithACapitalIsNoPerson() {
    assertThat(found("ru", "Так нашли Лурдишский кодекс."), empty());
  }

  @Test
  void camelsAreNoCompany() {
    assertThat(found("ar", "بيع في السوق عدد من الإبل بثمن كبير."), empty());
    assertThat(found("ar", "أعلنت شركة أبل أرباحها."), hasItem("أبل ORG"));
  }

  @Test
  void aNameOfSeveralClubsIsTheOneOfItsArticle() {
    assertThat(
        Learning.recognizer(LearnedNames.none())
            .recognize("فاز الأهلي السعودي أمس. وقال مدرب الأهلي إنه سعيد.", "ar", "")
            .stream()
            .map(m -> m.entity())
            .toList(),
        contains("Al-Ahli Saudi", "Al-Ahli Saudi"));
    assertThat(
        Learning.recognizer(LearnedNames.none())
            .recognize("وقال مدرب الأهلي إنه سعيد.", "ar", "")
            .stream()
            .map(m -> m.entity())
            .toList(),
        contains("Al-Ahli"));
  }

  @Test
  void aFirmIsOneWithAndWithoutItsLegalForm() {
    assertThat(
        Learning.recognizer(LearnedNames.none())
            .recognize(
                "Yesterday Lurdish Airlines Corp paid. Later Lurdish Airlines fell.", "en", "")
            .stream()
            .map(m -> m.entity())
            .toList(),
        contains("Lurdish Airlines", "Lurdish Airlines"));
  }

  @Test
  void whatMayMeanAListedFirmIsItWhereTheArticleHasIt() {
    assertThat(
        found("en", "Shares of Ford Motor Co rose. Analysts expect that Ford will grow."),
        contains("Ford Motor Co ORG", "Ford ORG"));
  }
}

package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

class BuiltInRecognizerTest {
  @Test
  void namesOfCldrAreKnownInTheLanguageOfTheArticle() {
    assertThat(
        found("Sie reisten aus Norwegen nach Ägypten.", "de"),
        hasItems("LOC Norwegen", "LOC Ägypten"));
    assertThat(found("سافروا من النرويج إلى كندا", "ar"), hasItems("LOC النرويج", "LOC كندا"));
  }

  @Test
  void caseFormsFoldToOneEntity() {
    assertThat(entities("Spotkali się w Norwegii.", "pl"), hasItem("Norway"));
    assertThat(entities("Они встретились в Норвегии.", "ru"), hasItem("Norway"));
  }

  @Test
  void aGivenNameOpensAPerson() {
    assertThat(
        found("Later Margaret Thornquist left the room.", "en"),
        hasItem("PER Margaret Thornquist"));
    assertThat(
        found("Danach verließ Margarete von Thornau den Raum.", "de"),
        hasItem("PER Margarete von Thornau"));
  }

  @Test
  void aTitleIsNoPartOfTheName() {
    assertThat(
        found("We met President Margaret Thornquist again.", "en"),
        hasItem("PER Margaret Thornquist"));
    assertThat(found("التقى الرئيس محمد زفتوني الوفد", "ar"), hasItem("PER محمد زفتوني"));
  }

  @Test
  void aSurnameAloneGoesToTheFullNameOfItsArticle() {
    List<Mention> mentions =
        Learning.recognizer(LearnedNames.none())
            .recognize("Margaret Thornquist left. We heard Thornquist again.", "en", "");
    assertThat(
        mentions.stream().map(Mention::entity).toList(),
        is(Collections.nCopies(2, "Margaret Thornquist")));
  }

  @Test
  void aSurnameOfTwoPersonsStaysApart() {
    List<Mention> mentions =
        Learning.recognizer(LearnedNames.none())
            .recognize(
                "Margaret Thornquist met Peter Thornquist. We heard Thornquist again.", "en", "");
    assertThat(mentions.get(2).entity(), is("Thornquist"));
    assertThat(mentions.get(2).evidence(), is("ambiguous"));
  }

  @Test
  void aPossessiveIsNoPartOfTheName() {
    assertThat(
        found("We read Margaret Thornquist's letter.", "en"), hasItem("PER Margaret Thornquist"));
  }

  @Test
  void anElidedArticleIsNoPartOfTheName() {
    assertThat(found("Le nord de l'Islande est froid.", "fr"), hasItem("LOC Islande"));
  }

  @Test
  void commonWordsAtTheStartOfASentenceAreNoNames() {
    assertThat(found("Perhaps it rains. Yesterday it did.", "en"), empty());
  }

  @Test
  void germanNounsAreNoNames() {
    assertThat(found("Der Tisch steht neben dem Fenster im Zimmer.", "de"), empty());
  }

  @Test
  void aCountryIsFoundBehindAPrepositionThoughItsAdjectiveIsCommon() throws IOException {
    String text = "باعوا سفينة لأوكرانيا وأخرى لروسيا";
    LearnedNames learned =
        Learning.from(
            "ar",
            List.of("الأوكراني الأوكرانية أوكرانيين الأوكرانيون الروسي الروسية روسيون", text));
    assertThat(learned.in("ar").base("اوكراني").kinds() > 2, is(true));
    assertThat(found(learned, text, "ar"), hasItems("LOC لأوكرانيا", "LOC لروسيا"));
  }

  @Test
  void arabicSpellingsOfACountryFoldToIt() {
    assertThat(
        entities("زار الدنمارك ثم الدانمارك ثم الدانمرك", "ar"),
        is(Collections.nCopies(3, "Denmark")));
  }

  @Test
  void aGivenNameThatIsACommonWordOpensAPersonOnlyBesideAnotherName() {
    assertThat(found("جاء في ربيع زفتوني جديد", "ar"), empty());
    assertThat(found("قال ربيع الحداد ذلك", "ar"), hasItem("PER ربيع الحداد"));
    assertThat(found("التقى الرئيس ربيع زفتوني الوفد", "ar"), hasItem("PER ربيع زفتوني"));
  }

  @Test
  void aNationalityStandsBetweenATitleAndAName() {
    assertThat(found("التقى الرئيس الأوكراني ربيع زفتوني الوفد", "ar"), hasItem("PER ربيع زفتوني"));
  }

  @Test
  void aGluedNameWithTheArticleIsCutOff() {
    assertThat(found("تحالف استراتيجيالكرملين: لا جديد", "ar"), hasItem("ORG الكرملين"));
  }

  @Test
  void aNameInLatinLettersIsFoundInAnArabicArticle() {
    assertThat(found("وفقا لما نشرته Reuters اليوم", "ar"), hasItem("ORG Reuters"));
  }

  @Test
  void aMinistryWithoutItsCountryIsTheOneOfItsArticle() {
    assertThat(
        entities("زار وزارة الثقافة الفرنسية. ثم قال إن وزارة الثقافة مغلقة", "ar"),
        is(Collections.nCopies(2, "وزارة الثقافة الفرنسية")));
    assertThat(
        entities("وزارة الثقافة الفرنسية، ووزارة الثقافة السورية، ثم وزارة الثقافة", "ar"),
        hasItem("وزارة الثقافة"));
  }

  @Test
  void theCorpusTeachesANameThatOneArticleIntroduces() throws IOException {
    String alone = "ثم عاد زفتوني إلى بيته";
    List<String> articles =
        List.of(
            "وصل الرئيس محمد زفتوني أمس", "قال محمد زفتوني ذلك", "زار محمد زفتوني المدرسة", alone);
    assertThat(found(alone, "ar"), not(hasItem("PER زفتوني")));
    LearnedNames learned = Learning.from("ar", articles);
    assertThat(found(learned, alone, "ar"), hasItem("PER زفتوني"));
  }

  @Test
  void theCorpusTeachesWhichWordsAreCommon() throws IOException {
    LearnedNames learned =
        Learning.from("ar", List.of("طاولة الطاولة طاولات طاولتها الطاولات طاولته طاولة"));
    assertThat(
        learned.in("ar").base("طاول").kinds() + learned.in("ar").base("طاوله").kinds() > 2,
        is(true));
    assertThat(learned.in("ar").base("زفتون").kinds(), is(0));
  }

  private static List<String> found(String text, String language) {
    return found(LearnedNames.none(), text, language);
  }

  private static List<String> found(LearnedNames learned, String text, String language) {
    return Learning.recognizer(learned).recognize(text, language, "").stream()
        .map(m -> m.type() + " " + text.substring(m.start(), m.end()))
        .toList();
  }

  private static List<String> entities(String text, String language) {
    return Learning.recognizer(LearnedNames.none()).recognize(text, language, "").stream()
        .map(Mention::entity)
        .toList();
  }
}

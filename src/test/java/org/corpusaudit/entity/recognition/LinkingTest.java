package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** One sentence in, what it names out: who may be meant by a word, and what may not. */
@SuppressWarnings("StringConcatToTextBlock") // The line ends are what is tested.
class LinkingTest {
  private static List<String> found(String language, String text) {
    return Learning.recognizer(LearnedNames.none()).recognize(text, language, "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type() + " " + m.entity())
        .toList();
  }

  @Test
  void aBareGivenNameIsNoFamousBearer() {
    assertThat(
        found("ar", "وصل الأمير خالد إلى المعرض مساء أمس."), not(hasItem("خالد PER Amr Khaled")));
  }

  @Test
  void inFavourOfIsNoPerson() {
    assertThat(found("ar", "حسم القاضي القضية لصالح الشركة بعد جلستين."), empty());
  }

  @Test
  void aFrameIsNoTown() {
    assertThat(found("ar", "جاء القرار في إطار خطة جديدة للمدارس."), empty());
  }

  @Test
  void anAdjectiveBehindADefiniteNounIsNotTheCountry() {
    assertThat(found("ar", "أعلنت الصحف السعودية نتائج المسابقة."), empty());
    assertThat(found("ar", "اجتمعت اللجان المصرية والسعودية أمس."), empty());
  }

  @Test
  void behindAPrepositionAVerbOrANounWithoutArticleItIsTheCountry() {
    assertThat(
        found("ar", "سافر الفريق من السعودية صباحا."), contains("السعودية LOC Saudi Arabia"));
    assertThat(found("ar", "وقعت السعودية اتفاقا جديدا."), contains("السعودية LOC Saudi Arabia"));
    assertThat(found("ar", "حضر سفير السعودية الحفل."), contains("السعودية LOC Saudi Arabia"));
    assertThat(
        found("ar", "زار الوفد مصر والسعودية."),
        contains("مصر LOC Egypt", "والسعودية LOC Saudi Arabia"));
  }

  @Test
  void whatBearsAPersonsNameIsOneName() {
    assertThat(
        found("ar", "هبطت الطائرة في مطار الملك خالد الدولي."),
        contains("مطار الملك خالد LOC مطار الملك خالد"));
  }

  @Test
  void aCanalIsNotTheTownThatItIsNamedAfter() {
    assertThat(found("ar", "عبرت السفينة قناة السويس."), contains("قناة السويس LOC Suez Canal"));
  }

  @Test
  void aPersonsHouseAndFathersBelongToHisName() {
    assertThat(
        found("ar", "استقبل الملك سلمان بن عبدالعزيز آل سعود الوفد."),
        contains("سلمان بن عبدالعزيز آل سعود PER King Salman"));
  }

  @Test
  void anOfficeIsNoName() {
    assertThat(found("ar", "حضر ولي العهد الحفل."), empty());
    assertThat(
        found("en", "Yesterday Treasury Secretary James Baker spoke."),
        contains("James Baker PER James Baker"));
    assertThat(
        found("en", "The Chancellor of the Exchequer Nigel Lawson resigned."),
        contains("Nigel Lawson PER Nigel Lawson"));
  }

  @Test
  void aSurnameThatIsAGivenNameToo_isLinkedByItsTitle() {
    assertThat(
        found("en", "Yesterday President Reagan spoke to farmers."),
        contains("Reagan PER Ronald Reagan"));
    assertThat(
        found("en", "Yesterday little Reagan won the race."),
        not(hasItem("Reagan PER Ronald Reagan")));
  }

  @Test
  void anAbbreviationInParenthesesBeginsTheWordsOfTheName() {
    assertThat(
        found(
            "en", "He met the Securities and Exchange Commission (SEC) on Monday. The SEC agreed."),
        contains(
            "Securities and Exchange Commission ORG Securities and Exchange Commission",
            "SEC ORG Securities and Exchange Commission",
            "SEC ORG Securities and Exchange Commission"));
  }

  @Test
  void aSignOfACompanyIsNoNameByItself() {
    assertThat(found("en", "They told us that Inc is not a name and Corp is none."), empty());
  }

  @Test
  void aHeadlineInCapitalsHoldsOnlyWhatListsKnow() {
    assertThat(found("en", "STOCKS CLOSE HIGHER IN JAPAN AFTER WEEK"), contains("JAPAN LOC Japan"));
  }

  @Test
  void aLineBreakInWrappedTextDividesNoName() {
    String text =
        "The committee was told on Tuesday that the report of Standard and\n"
            + "Poor's had been sent to all of its members before the meeting was\n"
            + "held, and that no one of them had found the time to read it or had\n"
            + "asked for more days, as the chairman of the committee had expected\n"
            + "and as its rules allow.\n";
    assertThat(found("en", text), hasItem("Standard and\nPoor's ORG Standard & Poor's"));
  }

  @Test
  void ofAnOfficeBeforeAPersonTheBodyIsNamedToo() {
    assertThat(
        found("en", "Then World Bank President Maria Keller left the room."),
        contains("World Bank ORG World Bank", "Maria Keller PER Maria Keller"));
    assertThat(
        found("en", "In the end NASA Director Thomas Wolff agreed."),
        contains("NASA ORG NASA", "Thomas Wolff PER Thomas Wolff"));
    assertThat(
        found("en", "He told Vice President Maria Keller so."),
        contains("Maria Keller PER Maria Keller"));
  }

  @Test
  void anAbbreviationOfTwoLettersHasAGenitive() {
    assertThat(
        found("en", "That was the UN's plan from the beginning."),
        contains("UN ORG United Nations"));
    assertThat(found("fr", "Elle revient d'Ottawa ce soir."), contains("Ottawa LOC Ottawa"));
  }

  @Test
  void theCapitalsOfAnOrganisationStandForItInItsArticle() {
    assertThat(
        found(
            "en",
            "The National Butter Board met on Monday. Farmers said the NBB had no plan for them."),
        hasItem("NBB ORG National Butter Board"));
    assertThat(
        found(
            "en",
            "The National Butter Board met the National Banana Board. Farmers wrote to the NBB."),
        hasItem("NBB ORG NBB"));
  }

  @Test
  void aGivenNameThatIsACityOpensNoPersonBeforeACommonWord() {
    assertThat(
        found("en", "Members of the Paris Bourse met on Monday."),
        not(hasItem("Paris Bourse PER Paris Bourse")));
    assertThat(
        found("en", "Yesterday Paris Hoffman sang there."),
        hasItem("Paris Hoffman PER Paris Hoffman"));
  }

  @Test
  void signsOfACompanyBehindAKnownOneMakeNoOther() {
    assertThat(
        found("en", "Shares of Siemens Co Ltd rose on Monday."),
        contains("Siemens Co Ltd ORG Siemens"));
  }

  @Test
  void aWordForClubsTellsTheClubWhoseNameIsACommonWord() {
    assertThat(found("ar", "انتقل إلى صفوف النصر أمس."), contains("النصر ORG Al-Nassr"));
    assertThat(found("ar", "احتفل الناس بيوم النصر أمس."), empty());
  }

  @Test
  void aPhraseThatIsNoNameIsNoneThoughItsWordsAre() {
    assertThat(found("ar", "نجح المشروع بفضل الله."), empty());
  }
}

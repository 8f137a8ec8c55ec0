package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** Newspapers and clubs that bear the name of a place or a common word. */
class HeadedNamesTest {
  private static List<String> found(String text) {
    return Learning.recognizer(LearnedNames.none()).recognize(text, "ar", "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type() + " " + m.entity())
        .toList();
  }

  @Test
  void aPlaceInQuotationMarksIsTheNewspaperOfThatName() {
    assertThat(
        found("قال السفير لـ«الرياض» إن الوفد وصل إلى الرياض مساء."),
        hasItems("الرياض ORG Al-Riyadh", "الرياض LOC Riyadh"));
    assertThat(
        found("وأضاف لـ \"الشرق الأوسط\" أن الأزمة طالت."),
        hasItem("الشرق الأوسط ORG Asharq al-Awsat"));
  }

  @Test
  void aPlaceWithoutANewspaperIsItselfInQuotationMarks() {
    assertThat(found("عنوان الفيلم «القاهرة» وحدها."), hasItem("القاهرة LOC Cairo"));
  }

  @Test
  void aCommonWordIsANewspaperWhereOneSpeaksToIt() {
    assertThat(found("وأوضح المدير لـ«الوطن» أن العمل بدأ."), hasItem("الوطن ORG Al-Watan"));
    assertThat(found("كتب قصيدة عن «الوطن» والغربة."), not(hasItem("الوطن ORG Al-Watan")));
    assertThat(found("وقال لـ«الوطن بعد الحرب إن العمل بدأ."), not(hasItem("الوطن ORG Al-Watan")));
  }

  @Test
  void aClubBehindItsWordStaysItWhateverWasNamedBefore() {
    assertThat(found("زار نادي الزمالك أمس."), hasItem("الزمالك ORG Zamalek SC"));
    assertThat(found("زار الرياض نادي الزمالك أمس."), hasItem("الزمالك ORG Zamalek SC"));
  }

  @Test
  void aClubIsNamedInAnArticleAboutMatches() {
    assertThat(
        found("تأجل لقاء الهلال بعد إصابة لاعب ومدافع. وقال المدرب إن المباراة صعبة."),
        hasItem("الهلال ORG Al-Hilal"));
    assertThat(
        found("فاز النصر على ضيفه بعد هدف المهاجم. وهتفت جماهير الملعب."),
        hasItem("النصر ORG Al-Nassr"));
  }

  @Test
  void aCommonWordIsNoClubWithoutMatches() {
    assertThat(
        found("ظهر الهلال في السماء ليلة العيد وفرح الأطفال."),
        not(hasItem("الهلال ORG Al-Hilal")));
    assertThat(found("رفع الجنود رايات النصر فوق الجبل."), not(hasItem("النصر ORG Al-Nassr")));
  }

  @Test
  void whatDescribesANounOrIsDescribedAsAThingIsNoClub() {
    String match = " وسجل المهاجم هدفا في مرمى الحارس بعد المباراة وخرج اللاعب.";
    assertThat(
        found("اهتم الوزير بقطاع التعليم الأهلي." + match), not(hasItem("الأهلي ORG Al-Ahli")));
    assertThat(found("توقفت حقول الهلال النفطي أمس." + match), not(hasItem("الهلال ORG Al-Hilal")));
  }
}

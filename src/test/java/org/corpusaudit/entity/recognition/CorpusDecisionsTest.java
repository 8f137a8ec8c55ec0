package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** What a corpus shows of a word decides with a margin whether it is the name that a list knows. */
class CorpusDecisionsTest {
  private static List<String> found(LearnedNames learned, String text) {
    return Learning.recognizer(learned).recognize(text, "ar", "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type() + " " + m.entity())
        .toList();
  }

  private static LearnedNames corpus(int times, String often, String... others) throws IOException {
    List<String> articles = new ArrayList<>(Collections.nCopies(times, often));
    articles.addAll(List.of(others));
    return Learning.from("ar", articles);
  }

  private static final String IN_QATAR = "وصل الوفد إلى قطر مساء.";

  @Test
  void aCountryIsItselfThoughItsWordHasRareRelatives() throws IOException {
    LearnedNames learned =
        corpus(60, IN_QATAR, "القطر قطرات قطرها قطره يقطر", "قطرات قطرها القطر قطرت");
    assertThat(found(learned, IN_QATAR), contains("قطر LOC Qatar"));
  }

  @Test
  void aTownThatIsAVerbIsNoTown() throws IOException {
    LearnedNames learned =
        corpus(
            30,
            "ترك الرجل بيته",
            Collections.nCopies(40, "تركت تركها تركوا").toArray(String[]::new));
    assertThat(found(learned, "ترك العمل أمس."), empty());
  }

  @Test
  void aTownOfTheWordForSquaresIsNamedBehindTheWordForATown() throws IOException {
    LearnedNames learned =
        corpus(20, "في ميادين كثيرة", "الميادين", "الميادين ميادينها", "الميادين");
    assertThat(found(learned, "جاءوا إلى ميادين الحفل."), empty());
    assertThat(found(learned, "سكن في مدينة ميادين سنة."), hasItem("ميادين LOC Al Mayādīn"));
  }

  @Test
  void andJeddahIsNotOujdaWhereJeddahIsFarMoreFrequent() throws IOException {
    String text = "بين مكة وجدة طريق طويل.";
    assertThat(
        found(corpus(30, "وصل إلى جدة أمس"), text), contains("مكة LOC Mecca", "وجدة LOC Jeddah"));
    assertThat(found(corpus(30, "وصل إلى فاس أمس"), text), hasItem("وجدة LOC Oujda"));
  }

  @Test
  void aCityIsNotMeantByAnotherSpellingThatIsAWord() throws IOException {
    assertThat(found(LearnedNames.none(), "وصل إلى جدة أمس."), contains("جدة LOC Jeddah"));
    assertThat(found(LearnedNames.none(), "زار الولد جده أمس."), empty());
  }

  @Test
  void whatACorpusTaughtOfOneWordMakesNoPersonOfIt() throws IOException {
    LearnedNames learned =
        corpus(30, "قال الرئيس محمد زفتوني ذلك", "رأيت محمد يقول", "رأيت علي يقول");
    assertThat(found(learned, "ثم رأيت البيت."), not(hasItem("رأيت PER رأيت")));
    assertThat(found(learned, "وقال زفتوني ذلك."), hasItem("زفتوني PER زفتوني"));
  }

  @Test
  void aMasculineAdjectiveBehindACityDescribesItsClub() {
    assertThat(found(LearnedNames.none(), "فاز روما الإيطالي أمس."), contains("روما ORG AS Roma"));
    assertThat(found(LearnedNames.none(), "عاد من روما الإيطالية أمس."), contains("روما LOC Rome"));
  }

  @Test
  void theAdjectiveOfItsCountryIsNoPartOfAClubsName() {
    assertThat(
        found(LearnedNames.none(), "انتقل إلى ريال مدريد الإسباني."),
        contains("ريال مدريد ORG Real Madrid"));
  }

  @Test
  void theWordForAPaperIsNoPartOfItsName() {
    assertThat(
        found(LearnedNames.none(), "ذكرت صحيفة نيويورك تايمز أمس."),
        contains("نيويورك تايمز ORG The New York Times"));
  }

  @Test
  void whatStandsBeforeTheWordForSonIsAName() {
    assertThat(
        found(LearnedNames.none(), "خرج سهل بن حنيف الأنصاري."),
        contains("سهل بن حنيف الأنصاري PER سهل بن حنيف الأنصاري"));
    assertThat(
        found(LearnedNames.none(), "زار محمد بن عبد الكريم الخطابي، المدينة."),
        hasItem("محمد بن عبد الكريم الخطابي PER محمد بن عبد الكريم الخطابي"));
  }

  private static List<String> english(LearnedNames learned, String text) {
    return Learning.recognizer(learned).recognize(text, "en", "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type() + " " + m.entity())
        .toList();
  }

  @Test
  void aShortNameIsTheOneThatNearlyAllArticlesMean() throws IOException {
    String full = "We met the Bureau of Tidal Research (BTR) today. The BTR agreed.";
    String alone = "Yesterday the BTR spoke.";
    assertThat(
        english(Learning.from("en", Collections.nCopies(6, full)), alone),
        contains("BTR ORG Bureau of Tidal Research"));
    assertThat(
        english(Learning.from("en", Collections.nCopies(4, full)), alone),
        not(hasItem("BTR ORG Bureau of Tidal Research")));
  }

  @Test
  void aShortNameThatArticlesDisagreeOnIsNobodys() throws IOException {
    List<String> articles =
        new ArrayList<>(Collections.nCopies(9, "He met Edward Thornquist. Thornquist smiled."));
    articles.add("He met Margaret Thornquist. Thornquist smiled.");
    assertThat(
        english(Learning.from("en", articles), "Later Thornquist left."),
        not(hasItem("Thornquist PER Edward Thornquist")));
  }

  @Test
  void aCityBehindWordsOfSportIsItsClub() {
    assertThat(
        english(LearnedNames.none(), "In May he signed for Bordeaux again."),
        contains("Bordeaux ORG Bordeaux"));
    assertThat(
        english(LearnedNames.none(), "In May he went to Bordeaux again."),
        contains("Bordeaux LOC Bordeaux"));
    assertThat(
        english(LearnedNames.none(), "In May he played for Norway again."),
        contains("Norway LOC Norway"));
  }

  @Test
  void theSignOfACompanyDividesNoEntity() {
    assertThat(
        english(LearnedNames.none(), "Shares of General Motors Corp rose."),
        contains("General Motors Corp ORG General Motors"));
  }

  @Test
  void theAdjectiveOfAPartOfTheWorldIsNoName() {
    assertThat(english(LearnedNames.none(), "They met West German officials."), empty());
    assertThat(
        english(LearnedNames.none(), "They met in West Germany."),
        contains("West Germany LOC West Germany"));
  }

  @Test
  void aTownBehindAPrepositionIsTheTownThatTheCorpusHas() throws IOException {
    LearnedNames learned =
        corpus(
            30,
            "سافر إلى منطقة الباحة أمس",
            "عاد من الباحة. درس بالباحة. جامعة الباحة.",
            "وصل والباحة بعيدة. سكن بالباحة.");
    assertThat(found(learned, "درس بالباحة سنة."), contains("بالباحة LOC Al Bahah"));
  }

  @Test
  void anAttachedConjunctionMakesNoOtherName() throws IOException {
    LearnedNames learned =
        corpus(9, "قال أحمد زفتوني ذلك", "قال وأحمد زفتوني ذلك", "حضر وأحمد زفتوني معا");
    assertThat(found(learned, "حضر وأحمد زفتوني."), contains("وأحمد زفتوني PER أحمد زفتوني"));
  }

  @Test
  void aWordThatOpensASentenceIsCommonWhereTheCorpusHasItSmall() throws IOException {
    LearnedNames learned =
        Learning.from(
            "en",
            List.of(
                "Mostly they agree, and mostly we do. He said so mostly.",
                "Mostly it rains there, mostly in May."));
    String text = "Mostly Keller agreed with them.";
    assertThat(
        Learning.recognizer(learned).recognize(text, "en", "").stream()
            .map(m -> text.substring(m.start(), m.end()))
            .toList(),
        contains("Keller"));
  }

  @Test
  void moreSpaceInANameMakesNoOtherShortName() throws IOException {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String space = i % 2 == 0 ? " " : "  ";
      articles.add(
          "They asked the National Butter%sBoard (NBB) for its plans and learned nothing. The NBB said"
                  .formatted(space)
              + " so.");
    }
    String text = "All of them wrote to the NBB last year.";
    assertThat(
        Learning.recognizer(Learning.from("en", articles))
            .recognize(text, "en", "")
            .get(0)
            .entity(),
        is("National Butter Board"));
  }

  @Test
  void aTownIsNotMeantByAFrequentWordThatEndsAsItsName() throws IOException {
    LearnedNames learned = corpus(20, "كانت تجربة فريدة جدا", "سكن في ريدة سنة");
    assertThat(found(learned, "كانت تجربة فريدة."), not(hasItem("فريدة LOC Rhede")));
  }

  @Test
  void aListedSurnameThatNobodyBearsIsNoPersonByItself() throws IOException {
    LearnedNames learned = corpus(30, "ثم رأيت البيت من بعيد", "قال محمد رأيت ذلك أمس");
    assertThat(found(learned, "قال رأيت البيت من بعيد."), not(hasItem("رأيت PER رأيت")));
  }

  private static final String[] IN_FULL =
      Collections.nCopies(6, "السعودية بلد كبير. عاد المسافر إلى المملكة.").toArray(String[]::new);

  @Test
  void aDefiniteShortNameIsThePlaceThatManyArticlesNameInFull() throws IOException {
    String text = "زار مدن المملكة كلها.";
    assertThat(found(corpus(20, text, IN_FULL), text), hasItem("المملكة LOC Saudi Arabia"));
    assertThat(found(corpus(90, text, IN_FULL), text), not(hasItem("المملكة LOC Saudi Arabia")));
  }

  @Test
  void aDefiniteShortNameIsNobodysWhereTheCorpusHasItWithoutTheArticle() throws IOException {
    String text = "زار مدن المملكة كلها.";
    assertThat(
        found(corpus(20, text + " كانت مملكة قديمة ومملكة أخرى.", IN_FULL), text),
        not(hasItem("المملكة LOC Saudi Arabia")));
  }

  @Test
  void aSurnameThatIsANounIsItsBearersWhereManyArticlesHaveHim() throws IOException {
    String text = "خرجت قوات الأسد من البلدة.";
    List<String> doubtful = Collections.nCopies(3, "أسدها أسدهم أسود الأسود أسد أسده");
    List<String> full = Collections.nCopies(8, "قال بشار الأسد إن الأسد باق.");
    List<String> articles = new ArrayList<>(Collections.nCopies(8, text));
    articles.addAll(doubtful);
    articles.addAll(full);
    LearnedNames learned = Learning.from("ar", articles);
    assertThat(found(learned, text), hasItem("الأسد PER Bashar al-Assad"));
  }
}

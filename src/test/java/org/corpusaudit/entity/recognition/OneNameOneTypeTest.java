package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** Abbreviations, names of several spellings and types, and given names beside their bearers. */
class OneNameOneTypeTest {
  private static List<String> found(LearnedNames learned, String language, String text) {
    return Learning.recognizer(learned).recognize(text, language, "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type() + " " + m.entity())
        .toList();
  }

  private static List<String> found(String text) {
    return found(LearnedNames.none(), "en", text);
  }

  @Test
  void aPlaceInCapitalsIsAnotherNameInRunningText() {
    assertThat(
        found("The watchdog NICE approved it. They spent a week in Nice."),
        hasItems("NICE ORG NICE", "Nice LOC Nice"));
    assertThat(found("The BERN committee met today."), not(hasItem("BERN LOC Bern")));
  }

  @Test
  void capitalsForEmphasisMakeNoOtherName() {
    assertThat(found("PARIS (Agency) - The talks ended."), hasItem("PARIS LOC Paris"));
    assertThat(found("WELCOME back to OSLO, he said."), hasItem("OSLO LOC Oslo"));
    assertThat(found("Trains run daily in OSLO."), hasItem("OSLO LOC Oslo"));
  }

  @Test
  void anAbbreviationIsNoGivenName() {
    assertThat(found("The PAM said that costs rose."), not(hasItem("PAM PER PAM")));
  }

  @Test
  void headlinesInCapitalsNamePlacesOfSeveralWords() {
    assertThat(
        found("STOCKS CLOSE HIGHER IN NEW YORK\n\nPrices rose."),
        hasItem("NEW YORK LOC New York City"));
    assertThat(
        found("THOUSANDS MARCH IN SOUTH AFRICA\n\nThe streets filled."),
        hasItem("SOUTH AFRICA LOC South Africa"));
  }

  @Test
  void aBareGivenNameIsTheOnlyPersonWhoBearsItInTheArticle() {
    assertThat(
        found("We met Bob Lurdish. Later Bob went home."),
        contains("Bob Lurdish PER Bob Lurdish", "Bob PER Bob Lurdish"));
    assertThat(
        found("We met Bob Lurdish and Bob Kandrel. Later Bob went home."), hasItem("Bob PER Bob"));
    assertThat(found("We saw Anna Lurdish. Later Bob went home."), hasItem("Bob PER Bob"));
  }

  @Test
  void abbreviationsOfCommonNounsAreNoNames() throws IOException {
    assertThat(found("They voted by single elimination ballot (SEB). The SEB was new."), empty());
    assertThat(found("The SEB (single elimination ballot) was new."), empty());
    assertThat(
        found("The Sarnak Emergency Bureau (SEB) met. The SEB was new."),
        hasItem("SEB ORG Sarnak Emergency Bureau"));
    List<String> articles = new ArrayList<>();
    articles.addAll(
        Collections.nCopies(3, "They vote by single elimination ballot (SEB). The SEB was new."));
    articles.addAll(Collections.nCopies(4, "Nobody likes the SEB here."));
    assertThat(found(Learning.from("en", articles), "en", "Nobody likes the SEB here."), empty());
  }

  @Test
  void anAbbreviationIsTheOneThatMostArticlesExplain() throws IOException {
    List<String> articles = new ArrayList<>();
    articles.addAll(Collections.nCopies(6, "The Zorvan Tidal Agency (ZTA) met. The ZTA agreed."));
    articles.add("The Zorvan Tides Agency (ZTA) met. The ZTA agreed.");
    assertThat(
        found(Learning.from("en", articles), "en", "Yesterday the ZTA spoke."),
        contains("ZTA ORG Zorvan Tidal Agency"));
  }

  @Test
  void theWordInFrontSaysThatAFirmIsNamed() {
    assertThat(
        found("It was sold by the insurer Lurdish Kandrel."),
        hasItem("Lurdish Kandrel ORG Lurdish Kandrel"));
    assertThat(
        found("Fruit of Kandrel Farms was recalled."), hasItem("Kandrel Farms ORG Kandrel Farms"));
    assertThat(
        found(LearnedNames.none(), "ru", "Его купила авиакомпания «Лурдиш»."),
        hasItem("Лурдиш ORG Лурдиш"));
    assertThat(
        found(LearnedNames.none(), "fr", "Il travaille pour le constructeur Lurdish."),
        hasItem("Lurdish ORG Lurdish"));
  }

  @Test
  void aDeclinedNameIsOnePerson() throws IOException {
    LearnedNames learned =
        Learning.from(
            "ru",
            Collections.nCopies(
                3,
                "Владимир Лурдиш приехал. Они встретили Владимира Лурдиша. Лурдиш рад. Потом"
                    + " говорили с Владимиром Лурдишем."));
    assertThat(
        found(learned, "ru", "Утром встретили Владимира Лурдиша. Потом Владимир Лурдиш уехал."),
        contains("Владимира Лурдиша PER Владимир Лурдиш", "Владимир Лурдиш PER Владимир Лурдиш"));
    assertThat(
        found(learned, "ru", "Встретили Владимира Лурдиша и Владимир Лурдиш рад. Лурдиш уехал."),
        hasItem("Лурдиш PER Владимир Лурдиш"));
  }

  @Test
  void aGermanNounIsNoNameThatOnlyAnUmlautMakes() {
    assertThat(found(LearnedNames.none(), "de", "Dort blühte der Handel."), empty());
    assertThat(
        found(LearnedNames.none(), "de", "Er hört gern Händel."),
        contains("Händel PER Georg Friedrich Händel"));
    assertThat(found(LearnedNames.none(), "de", "Sie malte ein Bild."), empty());
  }

  @Test
  void aGermanNounBeforeASurnameIsNoOtherBearer() {
    assertThat(
        found(
            LearnedNames.none(),
            "de",
            "Das sagte Peter Lomburg. Die Causa Lomburg ging weiter. Später kam Lomburg."),
        hasItem("Lomburg PER Peter Lomburg"));
  }

  @Test
  void aNameIsOfTheTypeThatTheCorpusGivesIt() throws IOException {
    List<String> articles = new ArrayList<>();
    articles.addAll(
        Collections.nCopies(6, "It was made by the firm Polva Intrant Karst, they said."));
    assertThat(
        found(Learning.from("en", articles), "en", "Many know Polva Intrant Karst well."),
        contains("Polva Intrant Karst ORG Polva Intrant Karst"));
  }

  @Test
  void oneFirmSpelledInSeveralWaysIsOneOfItsAbbreviation() throws IOException {
    String before = "The French company Lurd Implant ";
    String behind = " (LIZ) was closed. Then LIZ paid for it.";
    List<String> articles = new ArrayList<>(Collections.nCopies(7, before + "Zorvaline" + behind));
    articles.addAll(Collections.nCopies(3, before + "Zorvaleines" + behind));
    LearnedNames learned = Learning.from("en", articles);
    assertThat(
        found(learned, "en", "They said that LIZ had paid."),
        contains("LIZ ORG Lurd Implant Zorvaline"));
    assertThat(
        found(learned, "en", before + "Zorvaleines" + behind),
        hasItem("Lurd Implant Zorvaleines ORG Lurd Implant Zorvaline"));
    List<String> two = new ArrayList<>(Collections.nCopies(7, before + "Zorvaline" + behind));
    two.addAll(Collections.nCopies(3, "The French company Lundi Ibis Zelda" + behind));
    assertThat(
        found(Learning.from("en", two), "en", "They said that LIZ had paid."),
        not(hasItem("LIZ ORG Lurd Implant Zorvaline")));
  }

  @Test
  void anUnlistedAbbreviationIsNoPlace() {
    assertThat(
        found(LearnedNames.none(), "ru", "Раньше он работал в ЗРВК и дома."),
        contains("ЗРВК ORG ЗРВК"));
  }

  @Test
  void digitsBehindAPlaceAreNoPartOfItsName() {
    assertThat(
        found(LearnedNames.none(), "zh", "他北京1月12日到，上海3月14日开会。"),
        contains("北京 LOC Beijing", "上海 LOC Shanghai"));
    assertThat(found(LearnedNames.none(), "zh", "新华社北京12月27日电"), hasItem("北京 LOC Beijing"));
  }

  @Test
  void whatIsCalledAsANewspaperIsNoNewspaper() {
    assertThat(
        found(LearnedNames.none(), "ar", "افتتح الأمير سوق عكاظ مساء أمس."),
        not(hasItem("عكاظ ORG Okaz")));
    assertThat(
        found(LearnedNames.none(), "ar", "حضر الوفد مهرجان عكاظ مساء أمس."),
        not(hasItem("عكاظ ORG Okaz")));
    assertThat(
        found(LearnedNames.none(), "ar", "قال الناطق لصحيفة عكاظ أمس إن العمل انتهى."),
        hasItem("عكاظ ORG Okaz"));
    assertThat(
        found(LearnedNames.none(), "ar", "وقعت مؤسسة عكاظ للصحافة العقد، وافتتح سوق عكاظ 5 مرات."),
        contains("عكاظ ORG Okaz"));
    assertThat(
        found(LearnedNames.none(), "ar", "قال الناطق إن عكاظ نشرت الخبر."),
        hasItem("عكاظ ORG Okaz"));
  }
}

package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a name in Arabic before it is weighed: one line in, the candidates out. */
class UnmarkedNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          the word for a place in front is no part of its name; زار مدينة حلب أمس; حلب
          a direction in front of a country is no part of it; زار جنوب لبنان أمس; لبنان
          but of a country that begins with one; زار جنوب السودان أمس; جنوب السودان
          what is named after a place is another place; وصل قناة السويس أمس; قناة السويس
          the word for a paper is no part of its name; قالت صحيفة نيويورك تايمز ذلك; نيويورك تايمز = The New York Times
          the adjective of its country is no part of a club's name; زار ريال مدريد الإسباني أمس; ريال مدريد = Real Madrid
          but of a club whose name has the article; زار الأهلي السعودي أمس; الأهلي السعودي = Al-Ahli Saudi
          a masculine adjective behind a city tells its club; زار طوكيو الياباني أمس; طوكيو = طوكيو
          of every nation, also of one that seems to have the article; زار برلين الألماني أمس; برلين = برلين
          a feminine adjective describes the city; زار طوكيو اليابانية أمس; طوكيو
          so does an adjective behind the word for a city; زار مدينة طوكيو الياباني أمس; طوكيو
          behind a comma it describes nothing; زار طوكيو، الياباني; طوكيو
          nor does the adjective of a part of the world tell a club; زار طوكيو الآسيوي أمس; طوكيو
          a country is no club; زار النرويج الإسباني أمس; النرويج
          an adjective without the article tells no club; زار طوكيو ياباني أمس; طوكيو
          a phrase that is no name is none though its words are; قال بفضل الله ذلك;
          a name in other letters is one with a capital; قال Reuters ذلك; Reuters
          and none without; قال reuters ذلك;
          nor is a weak one; قال Mobile ذلك;
          a known word that a phrase ends is doubted; قال المصري ذلك; المصري?
          so is one that ends the name of an office; قال وزير العدل أمس; العدل?
          a common word behind a conjunction is none though a name is written so; قال والاتحاد أمس;
          a word that nothing speaks against is a candidate; قال زفتون ذلك; زفتون
          a common word is none; قال الرئيس ذلك;
          an adjective of a place is none; قال الألماني والألباني والفرنسي ذلك;
          behind a word for organisations one word is a candidate; قالت شركة زفتون ذلك; زفتون
          but a known person there is not cut; قال فريق محمد صلاح ذلك; محمد صلاح
          nor is an unknown one; قال نادي فراس زفتوني ذلك; فراس زفتوني
          a known surname goes on with listed names; وصل ميسي أحمد أمس; ميسي أحمد
          but not with what nobody knows; وصل ميسي زفتون أمس; ميسي | زفتون
          a place in quotation marks is the paper of that name; قال طارق «الرياض» أمس; طارق | الرياض = Al-Riyadh
          one of several words is taken whole; زار «الشرق الأوسط» أمس; الشرق الأوسط = Asharq al-Awsat
          a common word there is not the paper; زار «الوطن» أمس; الوطن
          but one that is spoken to; قال لـ«الوطن» ذلك; الوطن = Al-Watan
          a place that no paper is called by is itself there; زار «طوكيو» أمس; طوكيو
          """)
  void candidates(String rule, String line, String found) {
    assertThat(Reading.of("ar").candidates(line), is(found == null ? "" : found));
  }

  @Test
  void whatAUserNamesIsTrustedThoughItIsACommonWord() {
    Lexicon users =
        Lexicon.builder().add("Al-Raees Group", EntityType.ORG, "الرئيس", "ar", 0).build();
    assertThat(Reading.of("ar").candidates("قال الرئيس ذلك"), is(""));
    assertThat(Reading.of("ar", users).candidates("قال الرئيس ذلك"), is("الرئيس"));
  }

  /** What the corpus shows: words so often, and bases with the article, other affixes and alone. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a person is one; ; وصل ميسي أمس; ميسي
          but is doubted where a fifth of the word's uses are no name's; base ميسي 0 2 1 15; وصل ميسي أمس; ميسي?
          fewer are no doubt; base ميسي 0 2 1 16; وصل ميسي أمس; ميسي
          nor does it make a place doubted; base طوكيو 0 2 1 15; زار طوكيو أمس; طوكيو
          a place as often used as a noun is; base طوكيو 0 2 1 3; زار طوكيو أمس; طوكيو?
          less often it is the place; base طوكيو 0 2 1 4; زار طوكيو أمس; طوكيو
          nor where a list has it with the article too; base فيفا 0 2 1 3; قالت فيفا ذلك; فيفا
          what stands without its article as often is a noun; word القاهره 5, word قاهره 5; زار القاهرة أمس; القاهرة?
          less often it is none; word القاهره 5, word قاهره 4; زار القاهرة أمس; القاهرة
          what seems to have a preposition is a common word where it has relatives; word بطوكيو 5, base بطوكيو 3 1 1 5; قال بطوكيو ذلك; بطوكيو?
          not where the name alone is met oftener; word بطوكيو 5, base بطوكيو 3 1 1 5, word طوكيو 6; قال بطوكيو ذلك; بطوكيو
          two kinds of relatives are too few; word بطوكيو 5, base بطوكيو 2 1 1 5; قال بطوكيو ذلك; بطوكيو
          the relatives of the name itself do not tell; word طوكيو 5, base طوكيو 3 1 1 5; زار طوكيو أمس; طوكيو
          behind a word for papers what is doubted is the name; base طوكيو 0 2 1 3; قالت صحيفة طوكيو ذلك; طوكيو
          not what has relatives; base طوكيو 1 2 1 3; قالت صحيفة طوكيو ذلك; طوكيو?
          """)
  void theCorpusTells(String rule, String facts, String line, String found) {
    Taught corpus = Taught.in("ar");
    for (String fact : facts == null ? new String[0] : facts.split(", ")) {
      String[] said = fact.split(" ");
      int[] counts = Arrays.stream(said).skip(2).mapToInt(Integer::parseInt).toArray();
      if (said[0].equals("word")) {
        corpus.word(said[1], counts[0], 0, 0, 0);
      } else {
        corpus.base(said[1], counts[0], counts[1], counts[2], counts[3]);
      }
    }
    assertThat(Reading.of("ar", corpus.names()).candidates(line), is(found == null ? "" : found));
  }
}

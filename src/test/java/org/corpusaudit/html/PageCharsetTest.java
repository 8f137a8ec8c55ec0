package org.corpusaudit.html;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCharsetTest {
  private static final String HEBREW = "המורה קראה לתלמידים סיפור ארוך על ספינה ישנה בנמל";
  private static final String ARABIC = "فتحت المكتبة أبوابها صباح اليوم أمام القراء بعد ترميم طويل";
  private static final String RUSSIAN = "Школа открыла новую библиотеку, и дети пришли туда утром.";

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-8-i", "logical", "windows-1255", "ISO_8859-8:1988", "visual"})
  void hebrewIsReadUnderEachOfItsLabels(String label) {
    assertThat(
        text("<p>" + HEBREW, "windows-1255", "text/html; charset=\"" + label + "\""),
        equalTo(HEBREW));
    assertThat(
        text("<meta charset=" + label + "><p>" + HEBREW, "windows-1255", ""), equalTo(HEBREW));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, text/html; charset=utf8lias; charset=windows-1256",
    "windows-1256, 'text/html; charset=none, text/html; charset=cp1256'",
    "ISO-8859-6, text/html;charset='arabic'",
    "windows-1256, TEXT/HTML ; CharSet = x-cp1256"
  })
  void theServersWordIsTakenWithWhateverElseItSays(String encoding, String contentType) {
    assertThat(text("<p>" + ARABIC, encoding, contentType), equalTo(ARABIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
        "<meta charset=windows><meta charset=windows-1251>",
        "<meta content='text/html; charset=windows-1251' http-equiv=Content-Type>",
        "<meta name=d content='charset=koi8-r'><meta charset = 'cp1251'/>",
        "<script>var m = '<x>';</script><META CHARSET=\"Windows-1251\">",
        "<?xml version='1.0' encoding='windows-1251'?><html>"
      })
  void thePagesOwnWordIsFoundWhereAParserFindsIt(String head) {
    assertThat(text(head + "<p>" + RUSSIAN, "windows-1251", ""), equalTo(RUSSIAN));
  }

  @Test
  void codePagesOfDosGoByTheNamesOfWindowsToo() {
    assertThat(text("<p>" + HEBREW, "IBM862", "text/html; charset=DOS-862"), equalTo(HEBREW));
    assertThat(text("<p>" + RUSSIAN, "IBM855", "text/html; charset=dos-855"), equalTo(RUSSIAN));
  }

  @Test
  void aPageThatCallsItsEncodingUserDefinedIsWindows1252() {
    assertThat(
        text("<meta charset=x-user-defined><p>Le café, déjà", "windows-1252", ""),
        equalTo("Le café, déjà"));
  }

  @Test
  void aStatementFarBehindTheBeginningCountsButNotInAScriptThere() {
    String filling = "<link rel=x href='" + "y".repeat(3000) + "'>";
    String script = "<script>document.write('<meta charset=koi8-r>')</script>";

    assertThat(
        text(filling + script + "<meta charset=iso-8859-5><p>" + RUSSIAN, "ISO-8859-5", ""),
        equalTo(RUSSIAN));
  }

  @Test
  void ofXhtmlTheDeclarationIsAskedFirst() {
    String page =
        "<?xml version=\"1.0\" encoding=\"windows-1255\"?><html><head>"
            + "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'/></head>"
            + "<body><p>"
            + HEBREW;

    assertThat(text(page, "windows-1255", "application/xhtml+xml"), equalTo(HEBREW));
  }

  @Test
  void soundUtf8IsThatWhateverIsSaid() {
    assertThat(text("<meta charset=windows-1256><p>" + ARABIC, UTF_8.name(), ""), equalTo(ARABIC));
    assertThat(text("<p>" + ARABIC, "UTF-8", "text/html; charset=iso-8859-1"), equalTo(ARABIC));
  }

  @Test
  void aFalseWordGivesWayToThePagesOwnAndToTheDetector() {
    String utf8 = "text/html; charset=utf-8";

    assertThat(
        text("<meta charset=windows-1256><p>" + ARABIC, "windows-1256", utf8), equalTo(ARABIC));
    assertThat(text("<p>" + ARABIC, "windows-1256", utf8), equalTo(ARABIC));
  }

  @Test
  void utf16IsToldByItsZerosAndNotByWords() {
    byte[] little = ("<html><body><p>" + HEBREW).getBytes(UTF_16LE);
    byte[] big = ("<html><body><p>" + HEBREW).getBytes(UTF_16BE);

    assertThat(HtmlPage.read(little, little.length, "").text(), equalTo(HEBREW));
    assertThat(HtmlPage.read(big, big.length, "").text(), equalTo(HEBREW));
    for (String wider : new String[] {"UTF-32LE", "UTF-32BE"}) {
      assertThat(wider, text("<html><body><p>" + HEBREW, wider, "text/html"), equalTo(HEBREW));
    }
    assertThat(
        text("<meta charset=utf-16><p>" + HEBREW, "UTF-8", "text/html; charset=utf-16le"),
        equalTo(HEBREW));
  }

  @Test
  void escapesOfJapaneseAreObeyedUnderAFalseWord() {
    String page = "<meta charset=utf-8><p>橋は来月まで通れません。";

    assertThat(text(page, "iso-2022-jp", ""), equalTo("橋は来月まで通れません。"));
    assertThat(text(page, "iso-2022-jp", "text/html;charset=utf-8"), containsString("橋は"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic", "IBM855"})
  void aPageWithoutAWordIsDetectedFromWhatIsRead(String encoding) {
    String text = RUSSIAN + " Учитель рассказал им о книгах, которые пережили войну и пожар.";

    assertThat(
        text("<div class=a><a href='/news/archive/index'></a></div><p>" + text, encoding, ""),
        equalTo(text));
  }

  @Test
  void hebrewArabicThaiAndJapaneseWithoutAWordAreDetected() {
    String thai = "เด็ก ๆ ไปห้องสมุดในตอนเช้าเพื่ออ่านหนังสือเล่มใหม่ที่ครูแนะนำ";
    String japanese = "子どもたちは朝から図書館へ行って新しい本を読んだ。";

    assertThat(text("<p>" + HEBREW, "windows-1255", ""), equalTo(HEBREW));
    assertThat(text("<p>" + ARABIC, "windows-1256", ""), equalTo(ARABIC));
    assertThat(text("<p>" + thai, "x-windows-874", ""), equalTo(thai));
    assertThat(text("<p>" + japanese, "ISO-2022-JP", ""), equalTo(japanese));
    assertThat(text("<p>" + japanese, "EUC-JP", ""), equalTo(japanese));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-2, Az őrség szerint a folyó fölötti hídon éjjel nem szabad átmenni őszig",
    "windows-1250, Mestské zastupiteľstvo sa zišlo ešte včera večer a žiada ďalšie štúdie",
    "windows-1254, Köprünün üstünden geçmek için sabaha kadar beklediğimiz söylendi",
    "windows-1257, Kitą savaitę žvejai grįžo į uostą ir pasakė kad tilto dar nėra",
    "windows-1257, Õhtul jõudsid kalurid sadamasse ja ütlesid et silda pole žürii näinud",
    "x-MacRoman, L’été dernier les pêcheurs étaient arrivés très tôt à l’entrée",
    "windows-1256, پلیس گفت که چهار نفر در گرگان پشت پنجره ژاله را دیده اند"
  })
  void anArticleBehindAMenuInAsciiIsDetectedByItsOwnLetters(String encoding, String text) {
    String menu = "<ul>" + "<li><a href=/s>Section of the paper</a></li>".repeat(150) + "</ul><p>";
    // As Windows' Persian keyboards of old wrote it: the code page has no other ya.
    String written = text.replace('ی', 'ي');

    assertThat(text(menu + written, encoding, "text/html"), containsString(written));
    assertThat(text("<p>" + written, encoding, "text/html"), equalTo(written));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Школа открыла новую библиотеку и дети пришли туда утром",
    "windows-1253, Το πλοίο έφυγε χθες το πρωί από το λιμάνι με λίγους επιβάτες",
    "Shift_JIS, 子どもたちは朝から図書館へ行って新しい本を読んだ",
    "GB18030, 孩子们早上去图书馆读了老师推荐的新书并且写了笔记",
    "windows-1250, Załoga łodzi wróciła późno i powiedziała że już nie pożegluje bo wciąż wiał północny wiatr a większość dołączyła do strażaków"
  })
  void theDefaultOfServersGivesWayWhereNoLanguageWritesSo(String encoding, String text) {
    String stated = "text/html; charset=ISO-8859-1";

    assertThat(text("<p>" + text, encoding, stated), equalTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les élèves\u00A0déjà arrivés à l’école mangèrent du pâté\u2014froid\u2014sur l’île où naît l’aïeul",
        "Die Prüfungen für Müller, Nuñez und Søren kosteten 5\u00A0m² Fläche, 3°C und 10 €",
        "O coração não vê à noite; já será amanhã, em três ou quatro sítios, após a reunião",
        "Það er gott að vera hér þó að ég sé þreyttur á öllu því sem við höfum séð"
      })
  void theDefaultOfServersHoldsForTheLanguagesItWasMadeFor(String text) {
    assertThat(text("<p>" + text, "windows-1252", "text/html; charset=iso-8859-1"), equalTo(text));
  }

  @Test
  void aPageWhoseLettersAreLostIsGarbledAndOneThatLostAFewIsNot() {
    byte[] lost = (ARABIC + " \uFFFD\uFFFD\uFFFD\uFFFD").getBytes(UTF_8);
    byte[] few = (ARABIC.repeat(20) + " \uFFFD\uFFFD\uFFFD\uFFFD").getBytes(UTF_8);
    byte[] refused = "plain words".getBytes(UTF_8);

    assertThat(HtmlPage.read(lost, lost.length, "").isGarbled(), is(true));
    assertThat(HtmlPage.read(few, few.length, "").isGarbled(), is(false));
    assertThat(
        HtmlPage.read(refused, refused.length, "text/html; charset=iso-2022-kr").isGarbled(),
        is(true));
  }

  private static String text(String html, String encoding, String contentType) {
    byte[] bytes = html.getBytes(Charset.forName(encoding));
    return HtmlPage.read(bytes, bytes.length, contentType).text();
  }
}

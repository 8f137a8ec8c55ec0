package org.corpusaudit.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.io.InputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // The line ends are what is tested.
class LanguageDetectorTest {
  private static final String ARABIC =
      "افتتحت البلدية أمس مكتبة جديدة قرب الميناء، وقال رئيسها إن أبوابها مفتوحة للجميع كل يوم. ";
  private static final String GERMAN =
      "Der Gemeinderat hat gestern beschlossen, die alte Mühle am Fluss zu erhalten und im Herbst"
          + " für Besucher zu öffnen. ";

  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|وقعت الشركتان اتفاقا لبناء محطة للطاقة الشمسية في جنوب البلاد خلال السنوات الثلاث"
            + " المقبلة",
        "fa|شهرداری دیروز اعلام کرد که پل تازه‌ی رودخانه تا پایان تابستان برای همه باز خواهد شد",
        "ur|وزیر نے کہا کہ نئے اسکول کی عمارت اگلے سال تک مکمل ہو جائے گی اور اس میں لائبریری بھی"
            + " ہوگی",
        "ckb|شارەوانی دوێنێ ڕایگەیاند کە پردە نوێیەکەی ڕووبارەکە تا کۆتایی هاوین بۆ هەمووان"
            + " دەکرێتەوە",
        "ru|Городской совет вчера объявил, что новый мост через реку откроют к концу этого лета",
        "uk|Міська рада вчора оголосила, що новий міст через річку відкриють до кінця цього літа",
        "en|The town council said yesterday that the new bridge would open before the end of"
            + " summer",
        "de|Der Stadtrat teilte gestern mit, dass die neue Brücke noch vor dem Herbst geöffnet"
            + " wird",
        "fr|Le conseil municipal a annoncé hier que le nouveau pont ouvrirait avant la fin de"
            + " l'été",
        "hi|नगर परिषद ने कल घोषणा की कि नदी पर नया पुल गर्मियों के अंत तक सभी के लिए खुल जाएगा",
        "zh|市议会昨天宣布，河上的新桥将在夏天结束之前开放",
        "ja|市議会は昨日、川にかかる新しい橋を夏の終わりまでに開通させると発表した",
        "ko|시의회는 어제 강 위의 새 다리를 여름이 끝나기 전에 개통한다고 발표했다",
        "el|Το δημοτικό συμβούλιο ανακοίνωσε χθες ότι η νέα γέφυρα θα ανοίξει πριν το φθινόπωρο",
        "he|מועצת העיר הודיעה אתמול כי הגשר החדש מעל הנהר ייפתח לפני סוף הקיץ",
        "yi|דער שטאָטראַט האָט נעכטן געמאָלדן אַז די נײַע בריק איבערן טײַך וועט זיך עפֿענען",
      })
  void theLanguageOfASentenceIsTold(String language, String text) {
    assertThat(detector.detect(text), equalTo(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lo|ສະພາເມືອງໄດ້ປະກາດມື້ວານນີ້ວ່າຂົວໃໝ່ຈະເປີດກ່ອນທ້າຍລະດູຮ້ອນ",
        "my|မြို့တော်ကောင်စီက တံတားသစ်ကို နွေရာသီမကုန်မီ ဖွင့်မည်ဟု မနေ့က ကြေညာခဲ့သည်",
        "bo|གྲོང་ཁྱེར་གྱི་ཚོགས་འདུས་ཁ་སང་ཟམ་པ་གསར་པ་དེ་དབྱར་ཁ་མ་རྫོགས་གོང་འབྱེད་རྒྱུ་ཡིན་པ་བཤད།",
        "am|የከተማው ምክር ቤት አዲሱ ድልድይ ከክረምቱ መጨረሻ በፊት እንደሚከፈት ትናንት አስታወቀ",
        "dv|ސިޓީ ކައުންސިލުން އިއްޔެ އިއުލާނުކުރީ އައު ބްރިޖް ހުޅުވާނެ ކަމަށެވެ",
        "syr|ܟܢܘܫܝܐ ܕܡܕܝܢܬܐ ܐܟܪܙ ܐܬܡܠ ܕܓܫܪܐ ܚܕܬܐ ܢܬܦܬܚ ܩܕܡ ܫܘܠܡܐ ܕܩܝܛܐ",
        "km|ក្រុមប្រឹក្សាក្រុងបានប្រកាសកាលពីម្សិលមិញថាស្ពានថ្មីនឹងបើក",
        "th|สภาเมืองประกาศเมื่อวานนี้ว่าสะพานใหม่จะเปิดก่อนสิ้นฤดูร้อน",
        "ka|საკრებულომ გუშინ განაცხადა, რომ ახალი ხიდი ზაფხულის ბოლომდე გაიხსნება",
        "chr|ᏚᏂᎳᏫᎥ ᎤᏃᎯᏳᎲ ᎦᏚᎲ ᎤᏂᏃᎮᏢ ᎢᏤ ᎠᏌᏢ",
      })
  void aScriptOfOneLanguageTellsIt(String language, String text) {
    assertThat(detector.detect(text), equalTo(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ᓄᓇᓕᖕᓂ ᑲᑎᒪᔨᑦ ᐅᖃᓚᐅᖅᑐᑦ ᐃᒃᐸᒃᓴᖅ ᐃᑳᕐᕕᒃ ᓄᑖᖅ ᒪᑐᐃᖅᑕᐅᓂᐊᖅᑐᖅ",
        "\ud83d\ude00\ud83d\ude00\ud83d\ude80 \ud83d\udc69\u200d\ud83d\ude80"
            + " \ud83d\udc4d\ud83c\udffd",
        "2024-01-05 12:30 +49 30 1234567 € 99,95",
        "١٢٣٤٥ ٦٧٨٩٠ — ٢٠٢٤/٠٥/٠١",
        "OK",
        "",
      })
  void nothingIsSaidWhereTheLettersTellNothing(String text) {
    assertThat(detector.detect(text), equalTo(LanguageTag.UNKNOWN));
  }

  @Test
  void linksHideNoLanguage() {
    String links = " https://example.com/news/local/the-new-bridge-opens ".repeat(4);

    assertThat(detector.detect(links + "நகராட்சி மன்றம் நேற்று அறிவித்தது" + links), equalTo("ta"));
    assertThat(
        detector.detect("http://example.com/the/new/bridge/over/the/river市议会昨天宣布新桥将开放"),
        equalTo("zh"));
    assertThat(detector.detect(links), equalTo("und"));
  }

  @Test
  void symbolsAndDigitsHideNoLanguage() {
    String rockets = "\ud83d\ude80 2024 ".repeat(200);

    assertThat(detector.detect(rockets + ARABIC + rockets), equalTo("ar"));
    assertThat(detector.detect(rockets + GERMAN + rockets), equalTo("de"));
    assertThat(detector.detect("★".repeat(900) + "新しい図書館が港の近くに開館した"), equalTo("ja"));
  }

  @Test
  void theArticleTellsTheLanguageNotTheMenuBeforeIt() {
    String menu =
        "Home\nWorld\nPolitics\nBusiness\nSport\nTravel\nScience\nSign in\nMy account\nSettings\n"
            + "Read our privacy policy and choose what you want to see\nSubscribe for one month\n";
    String farewell = "\nCopyright, all rights reserved. Contact us about this page.";

    assertThat(detector.detect(menu + ARABIC.repeat(6) + farewell), equalTo("ar"));
    assertThat(detector.detect(menu + GERMAN.repeat(12) + farewell), equalTo("de"));
    assertThat(detector.detect(menu + "新图书馆昨天在港口附近开放。".repeat(12)), equalTo("zh"));
  }

  @Test
  void aFewWordsOfAnotherScriptChangeNothing() {
    assertThat(detector.detect(ARABIC + "iPhone 15 Pro Max " + ARABIC), equalTo("ar"));
    assertThat(detector.detect("東京 " + GERMAN), equalTo("de"));
    assertThat(detector.detect("昨天 の 港口附近的新图书馆向所有人开放，馆长说每天都可以来"), equalTo("zh"));
  }

  /** The features of a window are made here and not by the library's own detector. */
  @Test
  void aWindowGivesTheModelWhatTheLibrarysDetectorGivesIt() throws Exception {
    try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      LanguageDetectorModel model = new LanguageDetectorModel(in);
      String window = "der gemeinderat hat gestern beschlossen die alte Mühle am Fluss zu erhalten";
      Language theirs = new LanguageDetectorME(model).predictLanguage(window);
      double[] ours = model.getMaxentModel().eval(LanguageModel.grams(window));
      double best = ours[model.getMaxentModel().getIndex(theirs.getLang())];

      assertThat(best, closeTo(theirs.getConfidence(), 1e-9));
      assertThat(best, greaterThan(0.02));
    }
  }
}

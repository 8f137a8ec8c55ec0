package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.lexicon.LexiconFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of languages whose scripts have no capitals, with all that they name. */
class ScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ja|来週フランスで会議が開かれる。|France",
        "ja|ドイツの工場が再開した。|Germany",
        "ja|彼はロンドンに住んでいる。|London",
        "ja|カナダとブラジルが合意した。|Canada Brazil",
        "ja|雨が降ったので試合は中止になった。|",
        "ja|エジプトから手紙が届いた。|Egypt",
        "ja|インドの映画を見た。|India",
        "ja|スペイン料理の店が増えた。|Spain",
        "ja|新しい駅は来年完成する。|",
        "ja|韓国の選手が優勝した。|South_Korea",
        "zh|法国的农民举行了集会。|France",
        "zh|德国和意大利签署了协议。|Germany Italy",
        "zh|他昨天抵达伦敦。|London",
        "zh|今天的天气很好。|",
        "zh|巴西的咖啡价格上涨。|Brazil",
        "zh|加拿大的森林面积很大。|Canada",
        "zh|埃及博物馆重新开放。|Egypt",
        "zh|印度的电影很受欢迎。|India",
        "zh|学校下周开始放假。|",
        "zh|西班牙队赢得了比赛。|Spain",
        "ko|프랑스에서 회의가 열렸다.|France",
        "ko|독일과 이탈리아가 합의했다.|Germany Italy",
        "ko|그는 런던에 산다.|London",
        "ko|날씨가 좋아서 산책을 했다.|",
        "ko|브라질의 커피 값이 올랐다.|Brazil",
        "ko|캐나다는 숲이 많다.|Canada",
        "ko|이집트로 편지를 보냈다.|Egypt",
        "ko|인도 영화를 보았다.|India",
        "ko|새 역은 내년에 문을 연다.|",
        "ko|스페인이 경기에서 이겼다.|Spain",
        "he|הפגישה נערכה בצרפת.|France",
        "he|גרמניה ואיטליה חתמו על הסכם.|Germany Italy",
        "he|הוא גר בלונדון.|London",
        "he|מזג האוויר היה נעים מאוד.|",
        "he|מחיר הקפה מברזיל עלה.|Brazil",
        "he|היערות של קנדה גדולים.|Canada",
        "he|המכתב נשלח למצרים.|Egypt",
        "he|הסרט מהודו הצליח.|India",
        "he|התחנה החדשה תיפתח בשנה הבאה.|",
        "he|ספרד ניצחה במשחק.|Spain",
        "hi|बैठक फ़्रांस में हुई।|France",
        "hi|बैठक फ्रांस में हुई।|France",
        "hi|ब्राजील की टीम जीती।|Brazil",
        "hi|जर्मनी और इटली ने समझौता किया।|Germany Italy",
        "hi|वह लंदन में रहता है।|London",
        "hi|आज मौसम अच्छा है।|",
        "hi|ब्राज़ील की कॉफ़ी महँगी हुई।|Brazil",
        "hi|कनाडा के जंगल बड़े हैं।|Canada",
        "hi|चिट्ठी मिस्र से आई।|Egypt",
        "hi|भारत की फ़िल्म सफल रही।|India",
        "hi|नया स्टेशन अगले साल खुलेगा।|",
        "hi|स्पेन ने मैच जीता।|Spain",
        "th|การประชุมจัดขึ้นที่ฝรั่งเศส|France",
        "th|เยอรมนีและอิตาลีลงนามข้อตกลง|Germany Italy",
        "th|เขาอาศัยอยู่ในลอนดอน|London",
        "th|วันนี้อากาศดีมาก|",
        "th|กาแฟจากบราซิลแพงขึ้น|Brazil",
        "th|ป่าของแคนาดากว้างใหญ่|Canada",
        "th|จดหมายมาจากอียิปต์|Egypt",
        "th|ภาพยนตร์จากอินเดียประสบความสำเร็จ|India",
        "th|สถานีใหม่จะเปิดปีหน้า|",
        "th|สเปนชนะการแข่งขัน|Spain",
        "am|ስብሰባው በፈረንሳይ ተካሄደ።|France",
        "am|ጀርመን እና ጣሊያን ስምምነት ፈረሙ።|Germany Italy",
        "am|ደብዳቤው ከግብጽ መጣ።|Egypt",
        "am|ደብዳቤው ከግብፅ መጣ።|Egypt",
        "am|ጀርመን እና ጣሊያን ከፈረንሣይ ጋር ተስማሙ።|Germany Italy France",
        "am|ዛሬ አየሩ ጥሩ ነው።|",
        "am|ቡና ከብራዚል ተገዛ።|Brazil",
        "am|የካናዳ ደኖች ሰፊ ናቸው።|Canada",
        "am|ፊልሙ ከህንድ ነው።|India",
        "am|አዲሱ ጣቢያ በሚቀጥለው ዓመት ይከፈታል።|",
        "am|ቡድኑ ወደ ኬንያ ሄደ።|Kenya",
        "am|ሱዳን ጨዋታውን አሸነፈች።|Sudan",
        "ka|შეხვედრა საფრანგეთში გაიმართა.|France",
        "ka|გერმანია და იტალია შეთანხმდნენ.|Germany Italy",
        "ka|ის ლონდონში ცხოვრობს.|London",
        "ka|დღეს კარგი ამინდია.|",
        "ka|ყავა ბრაზილიიდან ჩამოიტანეს.|Brazil",
        "ka|კანადის ტყეები დიდია.|Canada",
        "ka|წერილი ეგვიპტიდან მოვიდა.|Egypt",
        "ka|ფილმი ინდოეთში გადაიღეს.|India",
        "ka|ახალი სადგური მომავალ წელს გაიხსნება.|",
        "ka|ესპანეთმა მატჩი მოიგო.|Spain",
        "fa|نشست در فرانسه برگزار شد.|France",
        "fa|آلمان و ایتالیا توافق کردند.|Germany Italy",
        "fa|او در لندن زندگی می‌کند.|London",
        "fa|امروز هوا خوب است.|",
        "fa|قهوه برزیل گران شد.|Brazil",
        "fa|جنگل‌های کانادا بزرگ است.|Canada",
        "fa|نامه از مصر رسید.|Egypt",
        "fa|فیلم هند موفق بود.|India",
        "fa|ایستگاه تازه سال آینده باز می‌شود.|",
        "fa|اسپانیا بازی را برد.|Spain",
        "ur|اجلاس فرانس میں ہوا۔|France",
        "ur|جرمنی اور اٹلی نے معاہدہ کیا۔|Germany Italy",
        "ur|وہ لندن میں رہتا ہے۔|London",
        "ur|آج موسم اچھا ہے۔|",
        "ur|برازیل کی کافی مہنگی ہوئی۔|Brazil",
        "ur|کینیڈا کے جنگل بڑے ہیں۔|Canada",
        "ur|خط مصر سے آیا۔|Egypt",
        "ur|بھارت کی فلم کامیاب رہی۔|India",
        "ur|نیا اسٹیشن اگلے سال کھلے گا۔|",
        "ur|لوگوں نے کہا کہ یہ میں نے نہیں کیا۔|",
        "hi|मुंबई में आज तेज बारिश हुई।|Mumbai",
        "hi|मंत्री नई दिल्ली से लखनऊ पहुंचे।|New_Delhi Lucknow",
        "hi|उत्तर प्रदेश के किसानों ने धरना दिया।|Uttar_Pradesh",
        "hi|उसकी सूरत पर थकान थी।|",
        "he|הרכבת מתל אביב לחיפה התעכבה.|Tel_Aviv Haifa",
        "he|היא נולדה בבאר שבע.|Beersheba",
        "he|הוא קנה לחם וחלב.|",
        "ko|부산에서 영화제가 열린다.|Busan",
        "ko|그는 베이징을 방문했다.|Beijing",
        "ko|대구 요리를 먹었다.|",
        "th|เขาเดินทางไปเชียงใหม่|Chiang_Mai",
        "bn|চট্টগ্রাম বন্দরে জাহাজ এসেছে।|Chittagong",
        "ta|மதுரை சந்தையில் விலை குறைந்தது.|Madurai",
        "te|విజయవాడ లో సభ జరిగింది.|Vijayawada",
        "ur|پشاور میں اجلاس ہوا۔|Peshawar",
        "am|ባህር ዳር ውስጥ ስብሰባ ተካሄደ።|Bahir_Dar",
      })
  void namesOfPlacesAreFoundAndNothingElse(String line) {
    assertFound(Learning.recognizer(LearnedNames.none()), line);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void namesAreFoundBehindWhatALanguageAttachesAndWithinRunsWithoutSpaces(String line) {
    assertFound(Learning.recognizer(LearnedNames.none()), line);
  }

  @ParameterizedTest
  @MethodSource("sentencesOfAUser")
  void theUsersOwnNamesAreFoundInEveryScript(String line) throws IOException {
    Lexicon.Builder builder = Lexicon.builder();
    try (BufferedReader names = open("names-of-a-user.tsv")) {
      LexiconFile.read("names-of-a-user.tsv", names, builder);
    }
    assertFound(
        new BuiltInRecognizer(builder.build(), LearnedNames.none(), RecognitionSettings.DEFAULT),
        line);
  }

  static List<String> sentences() throws IOException {
    return lines("sentences.txt");
  }

  static List<String> sentencesOfAUser() throws IOException {
    return lines("sentences-of-a-user.txt");
  }

  private static List<String> lines(String file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static BufferedReader open(String file) {
    return new BufferedReader(
        new InputStreamReader(
            ScriptsTest.class.getResourceAsStream("/org/corpusaudit/entity/" + file),
            StandardCharsets.UTF_8));
  }

  private static void assertFound(BuiltInRecognizer recognizer, String line) {
    String[] parts = line.split("\\|", -1);
    List<String> wanted =
        parts[2].isEmpty()
            ? List.of()
            : Arrays.stream(parts[2].split(" ")).map(n -> n.replace('_', ' ')).toList();
    List<String> found =
        recognizer.recognize(parts[1], parts[0], "").stream().map(m -> m.entity()).toList();
    assertThat(line, found, is(wanted));
  }
}

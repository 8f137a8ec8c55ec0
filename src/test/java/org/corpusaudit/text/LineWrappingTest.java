package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWrappingTest {
  private static final String MENU = "Home\nHarbour news\nWeather\n\n";
  private static final String ENGLISH =
      "the ferry that had carried the villagers over the sound for sixty years was sold to a"
          + " shipyard in the north, where it will be taken apart before the winter begins.";
  private static final String GREEK =
      "το καράβι που μετέφερε τους χωρικούς απέναντι επί εξήντα χρόνια πουλήθηκε σε ένα ναυπηγείο"
          + " του βορρά, όπου θα διαλυθεί πριν αρχίσει ο χειμώνας στα νησιά.";
  private static final String ARABIC =
      "العبارة التي نقلت سكان القرية عبر المضيق ستين عاما بيعت إلى حوض لبناء السفن في الشمال حيث"
          + " سيتم تفكيكها قبل بداية فصل الشتاء كما قال رئيس البلدية أمس أمام سكان القرية الذين"
          + " اجتمعوا في الميناء لوداعها بعد أن عملت فيها ثلاثة أجيال من البحارة.";
  private static final String HINDI =
      "साठ वर्षों तक गाँव के लोगों को जलडमरूमध्य के पार ले जाने वाली नाव उत्तर के एक कारखाने को बेच दी गई जहाँ"
          + " सर्दी शुरू होने से पहले उसे तोड़ दिया जाएगा और गाँव के लोग बंदरगाह पर उसे विदा करने आए थे क्योंकि"
          + " तीन पीढ़ियों के नाविकों ने उस पर काम किया था।";
  private static final String CHINESE =
      "六十年来一直载着村民渡过海峡的渡轮被卖给了北方的一家造船厂在那里它将在冬天开始之前被拆解村民们昨天聚集在港口为它送行"
          + "因为三代水手都曾在船上工作过镇长说明年将有一艘新的渡轮投入使用但是票价还没有决定。";

  private static final Pattern SPACE = Pattern.compile(" ");

  private final LineWrapping wrapping = new LineWrapping();

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, GREEK, ARABIC, HINDI})
  void breaksOfProseAmongMenuLinesPartNothing(String prose) {
    for (int width = 45; width <= 63; width += 3) {
      String page = MENU + wrap(prose, width) + "\n\nShare\nPrint\n";

      assertThat("at " + width, joined(page), equalTo(MENU + prose + "\n\nShare\nPrint\n"));
    }
  }

  @Test
  void linesOfScriptsWithoutSpacesAreBrokenBetweenLetters() {
    StringBuilder wrapped = new StringBuilder();
    for (int i = 0; i < CHINESE.length(); i += 24) {
      wrapped.append(CHINESE, i, Math.min(i + 24, CHINESE.length())).append('\n');
    }

    assertThat(
        joined("首页\n新闻\n\n" + wrapped).replace(" ", ""), equalTo("首页\n新闻\n\n" + CHINESE + "\n"));
  }

  @Test
  void aNoteBelowATableGoesOnOverItsOneBreak() {
    String table = "Boats 14 against 12\nNets 3,100 against 2,900\n";

    assertThat(
        joined(table + "Note: the figures leave out what the cooperative sold in the\nautumn.\n"),
        equalTo(table + "Note: the figures leave out what the cooperative sold in the autumn.\n"));
  }

  @Test
  void longLinesOfAPageSayNothingOfItsWrappedPart() {
    String menu = "Home News Weather Sport ".repeat(12) + "\n";

    assertThat(joined(menu + wrap(ENGLISH, 60)), equalTo(menu + ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        The heron stands upon the sunken harbour stair and waits,
        the water comes and goes,
        and no one counts the tides who has not lost a boat to them.
        """,
        """
        الليل فوق الميناء طويل
        والبحر لا يعرف اسمي الذي كتبته على الرمل
        والريح تمضي.
        """,
        """
        Ferry of the villagers sold after sixty years to a yard
        Mayor promises a new ship for the sound before spring
        Fishermen ask for help after the storm in the harbour.
        Schools of the islands to open again after the holiday
        """,
        """
        - two nets of the old kind, with floats of cork and lead
        - a lamp for the stern, and oil for it that lasts a year
        - rope.
        """,
        "Our new exhibition opens on Sunday in the old harbour hall\nshare\nprint\n",
        "镇长宣布明年将有一艘新的渡轮投入使用\n渔民要求在港口风暴后得到更多的帮助\n学校在假期后将于下周一重新开学上课\n",
        "one short line\nand another.\n",
        ""
      })
  void poemsListsAndMenusStayLines(String text) {
    assertThat(joined(text), equalTo(text));
  }

  @Test
  void emptyAndIndentedLinesBeginParagraphs() {
    String text =
        "  " + wrap(ENGLISH, 60) + "\n  " + wrap(ENGLISH, 60) + "\n\n" + wrap(ENGLISH, 60);

    assertThat(joined(text), equalTo("  " + ENGLISH + "\n  " + ENGLISH + "\n\n" + ENGLISH));
  }

  @Test
  void aForcedBreakBehindASentencesEndIsNotInsideIt() {
    String first = "The mayor said that the ferry was sold to a northern yard.\n";
    wrapping.read(first + "Shipwrights will take it apart.\n");

    assertThat(wrapping.isInSentence(first.length()), is(false));

    String open = "The mayor said that the ferry was sold to a yard of the\n";
    wrapping.read(open + "Shipwrights, who will take it apart.\n");

    assertThat(wrapping.isInSentence(open.length()), is(true));
    assertThat(wrapping.isInText(open.length()), is(false));
  }

  @Test
  void carriageReturnsAreNoPartOfALine() {
    String page = (MENU + wrap(ENGLISH, 60) + "\n").replace("\n", "\r\n");

    assertThat(joined(page).replace("\r", ""), equalTo(MENU + ENGLISH + "\n"));
  }

  /** A text in which the breaks inside running text are spaces. */
  private String joined(String text) {
    wrapping.read(text);
    StringBuilder out = new StringBuilder(text);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (wrapping.isInText(i + 1)) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** Breaks a text as a program does that fills its lines. */
  private static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}

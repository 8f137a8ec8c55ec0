package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusaudit.text.TerminalCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines: cut, chosen, ordered, laid out. */
class FirstLinesTest {
  private static Line line(String id, String date, String text, String keyword) {
    int start = text.indexOf(keyword);
    return Line.of(
        new WholeDocument(id, "", id + ".example", date, "", "", text),
        start,
        start + keyword.length(),
        30);
  }

  private static final List<Line> FOUR =
      List.of(
          line("a", "2026-02-01", "an old ferry sank", "ferry"),
          line("b", "", "the big ferry arrived", "ferry"),
          line("c", "2026-01-01", "An Old ferry left", "ferry"),
          line("d", "2025-12-31", "the ferry is late", "ferry"));

  private static List<String> kept(LineOrder order, int most, List<Line> offered) {
    FirstLines lines = new FirstLines(most, order, 7);
    offered.forEach(lines::offer);
    return lines.sorted().stream().map(Line::id).toList();
  }

  @Test
  void eachOrderGoesByWhatItSays() {
    assertThat(kept(LineOrder.LEFT, 4, FOUR), equalTo(List.of("b", "a", "c", "d")));
    assertThat(kept(LineOrder.RIGHT, 4, FOUR), equalTo(List.of("b", "d", "c", "a")));
    assertThat(kept(LineOrder.DATE, 4, FOUR), equalTo(List.of("d", "c", "a", "b")));
    assertThat(kept(LineOrder.SITE, 2, FOUR), equalTo(List.of("a", "b")));
  }

  @ParameterizedTest
  @EnumSource
  void theSameLinesAreKeptInWhateverOrderTheyCome(LineOrder order) {
    List<Line> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(line("id" + i, "2026-01-" + (i % 28), "word" + i % 9 + " ferry " + i % 7, "ferry"));
    }
    List<String> expected = kept(order, 20, many);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(many, new Random(seed));
      assertThat(kept(order, 20, many), equalTo(expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void placesAreKeptAsTheirLinesAre(LineOrder order) {
    List<Line> lines = new ArrayList<>();
    FirstLines kept = new FirstLines(15, order, 7);
    for (int i = 0; i < 100; i++) {
      String text =
          "x".repeat(i % 3 * 14)
              + " word"
              + i * 7 % 13
              + "\n ferry "
              + "y ".repeat(i * 5 % 11)
              + "ferry";
      String date = i % 5 == 0 ? "" : "2026-01-" + i * 3 % 28;
      Document document = new WholeDocument("id" + i, "", "site" + i % 3, date, "", "", text);
      for (int at = text.indexOf("ferry"); at >= 0; at = text.indexOf("ferry", at + 1)) {
        kept.offer(document, at, at + 5, 80);
        lines.add(Line.of(document, at, at + 5, 80));
      }
    }
    FirstLines expected = new FirstLines(15, order, 7);
    lines.forEach(expected::offer);
    assertThat(kept.sorted(), equalTo(expected.sorted()));
  }

  /** What is told of a place without its line is so of its line. */
  @ParameterizedTest
  @EnumSource
  void noPlaceIsPutBehindALineThatItsOwnLineIsNotBehind(LineOrder order) {
    Random random = new Random(9);
    String[] parts = {
      "a", "A", "b", "ab", "İ", "Σ", "ς", "😀", "ß", "ع", ".", " ", " ", "  ", "\n", "\u00A0",
      "\u2028"
    };
    int behind = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder before = new StringBuilder();
      StringBuilder after = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        before.append(parts[random.nextInt(parts.length)]);
        after.append(parts[random.nextInt(parts.length)]);
      }
      String date = random.nextBoolean() ? "" : "2026-01-0" + random.nextInt(3);
      String site = "s" + random.nextInt(2);
      String text = before + "x" + after;
      Document document = new WholeDocument("i" + random.nextInt(2), "", site, date, "", "", text);
      int context = random.nextInt(7);
      int at = before.length();
      LineOrder.Key own = order.key(Line.of(document, at, at + 1, context), 3);
      LineOrder.Key other = i == 0 ? own : last;
      long articleHash = LineOrder.articleHash(document.id(), 3);
      if (order.isBehind(other, document, articleHash, at, at + 1, context)) {
        assertThat(own + " behind " + other, own.compareTo(other), greaterThan(0));
        behind++;
      }
      last = own;
    }
    assertThat(behind, greaterThan(2_000));
  }

  private LineOrder.Key last;

  /** However many fit and however places are dealt to shards: what is shown begins the order. */
  @ParameterizedTest
  @EnumSource
  void whatDoesNotFitInTheRoomIsTheEndOfTheOrder(LineOrder order) {
    List<Line> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = "x".repeat(i * 7 % 30) + " word" + i % 9 + " ferry " + i % 7;
      many.add(line("id" + i, "2026-01-" + (i % 28), text, "ferry"));
    }
    FirstLines all = new FirstLines(250, order, 7);
    many.forEach(all::offer);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(many, random);
      FirstLines whole = new FirstLines(250, order, 7);
      int shards = 1 + random.nextInt(4);
      int room = 2_000 + random.nextInt(10_000);
      for (int shard = 0; shard < shards; shard++) {
        FirstLines part = new FirstLines(250, order, 7, shard % 2 == 0 ? room : 1_000_000);
        for (int i = shard; i < many.size(); i += shards) {
          part.offer(many.get(i));
        }
        whole.offer(part);
      }
      List<Line> shown = whole.sorted();

      assertThat(shown, equalTo(all.sorted().subList(0, shown.size())));
      assertThat(shown.size(), allOf(greaterThan(2), lessThan(250)));
    }
  }

  @Test
  void oneLineIsKeptInAnyRoom() {
    FirstLines lines = new FirstLines(4, LineOrder.RIGHT, 7, 1);
    FOUR.forEach(lines::offer);
    assertThat(lines.sorted().stream().map(Line::id).toList(), equalTo(List.of("b")));
  }

  @Test
  void contextIsOneLineAndPartsNoCharacter() {
    String text = "😀".repeat(40) + "a\n\n b ferry\r\n\tc" + "😀".repeat(40);
    int at = text.indexOf("ferry");
    Line line = Line.of(new WholeDocument("i", "", "", "", "", "", text), at, at + 5, 12);
    assertThat(line.before(), equalTo("😀".repeat(3) + "a b "));
    assertThat(line.after(), startsWith(" c😀"));
    assertThat(line.after().codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), equalTo(true));
  }

  @Test
  void keywordsStandUnderEachOtherWhateverTheScript() {
    List<Line> lines =
        List.of(
            line("1", "", "a ferry b", "ferry"),
            line("2", "", "昨天的渡轮在北京 ferry 停了很久很久", "ferry"),
            line("3", "", "n\u0303o ferry", "ferry"));
    String[] shown = laidOut(lines).split("\n");
    for (String line : shown) {
      assertThat(TerminalCells.of(line.substring(0, line.indexOf("ferry"))), equalTo(cells(shown)));
    }
  }

  private static int cells(String[] shown) {
    return TerminalCells.of(shown[0].substring(0, shown[0].indexOf("ferry")));
  }

  @Test
  void aLineFromRightToLeftHasWhatComesFirstAtItsRight() {
    String shown = laidOut(List.of(line("1", "", "قبل مصر بعد", "مصر")));
    assertThat(shown.indexOf("بعد") < shown.indexOf("مصر"), equalTo(true));
    assertThat(shown.indexOf("مصر") < shown.indexOf("قبل"), equalTo(true));
  }

  @Test
  void whatAnArticleHoldsCannotCommandTheTerminal() {
    String shown = laidOut(List.of(line("1\u001b[2J", "", "a \u202Eb ferry \u009B c", "ferry")));
    assertThat(shown, not(containsString("\u001b")));
    assertThat(shown, not(containsString("\u202E")));
    assertThat(shown, not(containsString("\u009B")));
  }

  private static String laidOut(List<Line> lines) {
    return new TerminalLines(false, 100).of(new Concordance("q", 1, 1, 1, lines));
  }
}

package org.corpusaudit.explain;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void runsOfTheSameWordsStandBesideEachOtherAndDifferencesBetweenThem() {
    Alignment alignment =
        Alignment.of(
            "The mayor of Kassel spoke on Monday.", "The mayor of Ulm spoke at length on monday");

    assertThat(
        alignment.rows(),
        contains(
            new Alignment.Row(true, "The mayor of", "The mayor of"),
            new Alignment.Row(false, "Kassel", "Ulm"),
            new Alignment.Row(true, "spoke", "spoke"),
            new Alignment.Row(false, "", "at length"),
            new Alignment.Row(true, "on Monday.", "on monday")));
    assertThat(alignment.passage(), is("The mayor of"));
    assertThat(alignment.passageWords(), is(3));
    assertThat(alignment.isSame(), is(false));
  }

  @Property
  void theSidesOfTheRowsAreTheTwoTexts(
      @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> a,
      @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> b) {
    Alignment alignment = Alignment.of(text(a), text(b));

    String left =
        alignment.rows().stream().map(Alignment.Row::left).collect(Collectors.joining(" "));
    String right =
        alignment.rows().stream().map(Alignment.Row::right).collect(Collectors.joining(" "));
    assertThat(left.replaceAll(" +", " ").strip(), is(text(a)));
    assertThat(right.replaceAll(" +", " ").strip(), is(text(b)));
    assertThat(alignment.isSame(), is(a.equals(b)));
  }

  @Test
  void rightToLeftTextIsKnownByItsFirstLetter() {
    assertThat(TwoColumns.isRightToLeft("12 قال الوزير"), is(true));
    assertThat(TwoColumns.isRightToLeft("The word قال"), is(false));
  }

  @Test
  void columnsAreBrokenBetweenWordsAndWideCharactersCountTwice() {
    TwoColumns columns = new TwoColumns(37); // 16 cells each

    assertThat(
        columns.row("one two three four five", "東京都に住む北京", "= "),
        is("= one two three    │ 東京都に住む北京\n= four five        │\n"));
  }

  private static String text(List<Integer> words) {
    return words.stream().map(word -> "w" + word).collect(Collectors.joining(" "));
  }
}

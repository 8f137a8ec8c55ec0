package org.corpusaudit.signals;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.junit.jupiter.api.Test;

/** How the distributions of signals are told. */
class SignalFiguresTest {
  @Test
  void aQuantileIsAtMostAStepAboveTheValueThatTheShareDoesNotExceed() {
    Tally tally = new Tally();
    SignalMeter meter = new SignalMeter();
    SignalValues values = new SignalValues();
    for (int words = 1; words <= 100; words++) {
      meter.measure("word ".repeat(words) + "2 ".repeat(100 - words), "en", values);
      SignalFigures.count(values, tally);
    }
    ObjectNode summary = new ObjectMapper().createObjectNode();

    SignalFigures.SECTION.under(Filters.none()).write(summary, new Counted(tally));

    assertThat(summary.at("/signals/measured").asInt(), is(100));
    assertThat(
        summary.at("/signals/words/0.5").asInt(), is(101)); // 100 is in the class of 94 to 101.
    assertThat(summary.at("/signals/alphabeticWords/0.25").asDouble(), is(0.25));
    assertThat(summary.at("/signals/alphabeticWords/1.0").asDouble(), is(1.0));
    assertThat(summary.at("/signals/beyondSource/alphabeticWords").asInt(), is(79));
    assertThat(summary.at("/signals/beyondSource/closedLines").asInt(), is(100));
  }

  @Test
  void aClassHoldsWhatIsAboveTheOneBeforeUpToItsOwnLargest() {
    for (Signal.Scale scale : Signal.Scale.values()) {
      for (int step = 0; step < 900; step++) {
        double value = scale == Signal.Scale.COUNT ? step : step / 100.0;
        int number = ValueClasses.of(scale, value);
        assertThat(ValueClasses.largest(scale, number), greaterThanOrEqualTo(value));
        if (number > 0) {
          assertThat(ValueClasses.largest(scale, number - 1), lessThan(value));
        }
      }
    }
    for (long count = 1; count < 1L << 40; count = count * 3 + 1) {
      double largest =
          ValueClasses.largest(
              Signal.Scale.COUNT, ValueClasses.of(Signal.Scale.COUNT, (double) count));
      assertThat(largest, greaterThanOrEqualTo((double) count));
      assertThat(largest, lessThanOrEqualTo((double) count * 1.09 + 1));
    }
  }
}

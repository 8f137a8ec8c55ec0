package org.corpusaudit.signals;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.Test;

/** Bounds on signals. */
class FiltersTest {
  private final Tally tally = new Tally();

  @Test
  void bothEndsOfABoundAreWithinIt() throws Exception {
    Filters filters = filters("{'words': {'min': 2, 'max': 3}}");

    assertThat(outside(filters, "one"), equalTo(Optional.of(Signal.WORDS)));
    assertThat(outside(filters, "one two"), equalTo(Optional.empty()));
    assertThat(outside(filters, "one two three"), equalTo(Optional.empty()));
    assertThat(outside(filters, "one two three four"), equalTo(Optional.of(Signal.WORDS)));
  }

  @Test
  void theFirstSignalIsTheReasonAndEachIsCounted() throws Exception {
    Filters filters = filters("{'curlyBrackets': {'max': 0}, 'words': {'min': 9}}");

    assertThat(outside(filters, "a {"), equalTo(Optional.of(Signal.WORDS)));
    assertThat(outside(filters, "a"), equalTo(Optional.of(Signal.WORDS)));

    Counted counted = new Counted(tally);
    assertThat(SignalFigures.FILTERED.of(counted), is(2L));
    assertThat(SignalFigures.REASONS.of(counted), equalTo(Map.of("words", 2L)));
    assertThat(
        SignalFigures.OUTSIDE.of(counted), equalTo(Map.of("words", 2L, "curlyBrackets", 1L)));
  }

  @Test
  void aTextWithoutTheSignalIsWithinItsBounds() throws Exception {
    assertThat(outside(filters("{'stopWords': {'min': 2}}"), "ab cd"), equalTo(Optional.empty()));
  }

  @Test
  void boundsThatBoundNothingOrLetNothingInAreRefused() {
    assertThat(
        refusal("{'words': {}}"),
        equalTo("filters.words has no bound: write {\"min\": …}, {\"max\": …} or both"));
    assertThat(
        refusal("{'words': {'min': 2, 'max': 1}}"),
        equalTo("filters.words lets nothing in: its min is above its max"));
  }

  private Optional<Signal> outside(Filters filters, String text) {
    SignalValues values = new SignalValues();
    new SignalMeter().measure(text, "und", values);
    return filters.firstOutside(values, tally);
  }

  private static String refusal(String json) {
    return assertThrows(BadPipelineException.class, () -> filters(json)).getMessage();
  }

  private static Filters filters(String json) throws Exception {
    return Filters.of(new ObjectMapper().readTree(json.replace('\'', '"')));
  }
}

package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.corpusaudit.page.Progress;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private static final Progress.Stage HALF = new Progress.Stage("Clean", 12_000, 6 << 20, 0.25, 10);
  private static final Progress.Stage DONE = new Progress.Stage("Scan", 48_000, 24 << 20, 1, 75);
  private static final Progress.Stage FRESH = new Progress.Stage("Compare", 0, 0, 0, 0.5);

  @Test
  void aLineTellsArticlesBytesShareRatesAndTimeLeft() {
    assertThat(
        ProgressText.line(85, HALF),
        equalTo("   85 s  Clean: 12,000 articles, 6.0 MiB, 25 %, 1,200/s, 614.4 KiB/s, 30 s left"));
    assertThat(
        ProgressText.line(85, DONE),
        equalTo("   85 s  Scan: 48,000 articles, 24.0 MiB, done in 1:15 min, 640/s, 327.7 KiB/s"));
  }

  @Test
  void nothingIsSaidOfTheTimeLeftWhileNothingTells() {
    assertThat(ProgressText.line(1, FRESH), not(containsString("left")));
    assertThat(ProgressText.row(FRESH, 100), not(containsString("left")));
  }

  @Test
  void aStageThatIsNotDoneNeverSaysAHundredPercent() {
    Progress.Stage nearly = new Progress.Stage("Clean", 1, 1, 0.999, 10);

    assertThat(ProgressText.line(1, nearly), containsString("99 %"));
    assertThat(ProgressText.row(nearly, 100), containsString(" 99 %"));
  }

  @Test
  void aRowIsCutToTheTerminalSoThatItNeverTakesTwoLines() {
    assertThat(ProgressText.row(DONE, 200), containsString("took 1:15 min"));
    assertThat(ProgressText.row(DONE, 60).length(), lessThan(60));
    assertThat(ProgressText.row(DONE, 60), containsString("Scan"));
  }

  @Test
  void sizesAndTimesAreReadable() {
    assertThat(ProgressText.size(1023), equalTo("1023 B"));
    assertThat(ProgressText.size(5L << 40), equalTo("5.0 TiB"));
    assertThat(ProgressText.time(59.4), equalTo("59 s"));
    assertThat(ProgressText.time(3599.6), equalTo("1:00 h"));
  }

  @Test
  void jsonHasEveryFigureAsANumberAndNullForATimeThatNothingTells() throws Exception {
    JsonNode json = new ObjectMapper().readTree(ProgressText.json(12.34, List.of(HALF, FRESH)));

    assertThat(json.path("seconds").asDouble(), equalTo(12.3));
    JsonNode half = json.at("/passes/0");
    assertThat(half.path("pass").asText(), equalTo("Clean"));
    assertThat(half.path("records").asLong(), equalTo(12_000L));
    assertThat(half.path("bytes").asLong(), equalTo(6L << 20));
    assertThat(half.path("share").asDouble(), equalTo(0.25));
    assertThat(half.path("recordsPerSecond").asLong(), equalTo(1200L));
    assertThat(half.path("bytesPerSecond").asLong(), equalTo(629_146L));
    assertThat(half.path("secondsLeft").asLong(), equalTo(30L));
    assertThat(json.at("/passes/1/secondsLeft").isNull(), equalTo(true));
  }
}

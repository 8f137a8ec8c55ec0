package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;

import org.junit.jupiter.api.Test;

/** What {@code flink run} tells the command. */
class FlinkProgramTest {
  @Test
  void whatFlinkDoesNotWaitForTheCommandDoesNotEither() {
    assertThat(
        FlinkProgram.arguments(false, "run", "-i", "a.jsonl"),
        arrayContaining("run", "--detach", "-i", "a.jsonl"));
  }

  @Test
  void nothingElseIsChanged() {
    assertThat(FlinkProgram.arguments(true, "run", "-i", "x"), arrayContaining("run", "-i", "x"));
    assertThat(
        FlinkProgram.arguments(false, "run", "--detach"), arrayContaining("run", "--detach"));
    assertThat(FlinkProgram.arguments(false, "schema"), arrayContaining("schema"));
  }
}

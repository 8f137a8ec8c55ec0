package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.formats.InputFile;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  @Test
  void aSmallInputRunsOnTheDirectRunner() {
    assertThat(runner("a.jsonl", EngineChoice.FLINK_FROM_BYTES - 1), is("DirectRunner"));
  }

  @Test
  void aLargeInputRunsOnEmbeddedFlink() {
    assertThat(runner("a.jsonl", EngineChoice.FLINK_FROM_BYTES), is("FlinkRunner"));
    assertThat(
        choice("a.jsonl", EngineChoice.FLINK_FROM_BYTES).options().get("flinkMaster"),
        is("[local]"));
  }

  @Test
  void compressedFilesCountByTheirText() {
    assertThat(runner("a.jsonl.gz", EngineChoice.FLINK_FROM_BYTES - 1), is("FlinkRunner"));
  }

  @Test
  void whatASmallHeapCannotHoldRunsOnFlinkWhichSpills() {
    List<InputFile> files = List.of(new InputFile("a.jsonl", 100L << 20, 0));
    ReadSettings reading = ReadSettings.defaults();

    assertThat(
        EngineChoice.of(files, reading, 1L << 30).options().get("runner"), is("FlinkRunner"));
    assertThat(
        EngineChoice.of(files, reading, 2L << 30).options().get("runner"), is("DirectRunner"));
  }

  @Test
  void aTextThatMayBeOneArticleOfDifferentNamesRunsOnTheDirectRunnerWhereTheHeapHoldsItTwice() {
    List<InputFile> files = List.of(new InputFile("a.jsonl", 16L << 20, 0));
    ReadSettings reading = ReadSettings.defaults();

    assertThat(
        EngineChoice.of(files, reading, 1L << 30).options().get("runner"), is("FlinkRunner"));
    assertThat(
        EngineChoice.of(files, reading, 1500L << 20).options().get("runner"), is("DirectRunner"));
    assertThat(
        EngineChoice.of(List.of(new InputFile("a.jsonl", 8L << 20, 0)), reading, 1L << 30)
            .options()
            .get("runner"),
        is("DirectRunner"));
  }

  @Test
  void theSentenceTellsTheSizeAndHowToChoose() {
    assertThat(choice("a.jsonl", 3 << 20).sentence(), containsString("3.0 MiB of text"));
    assertThat(choice("a.jsonl", 3 << 20).sentence(), containsString("--runner"));
  }

  private static String runner(String path, long bytes) {
    return choice(path, bytes).options().get("runner");
  }

  private static EngineChoice choice(String path, long bytes) {
    return EngineChoice.of(
        List.of(new InputFile(path, bytes, 0)), ReadSettings.defaults(), 8L << 30);
  }
}

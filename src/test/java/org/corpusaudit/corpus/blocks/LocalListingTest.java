package org.corpusaudit.corpus.blocks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corpusaudit.corpus.formats.BadInputException;
import org.corpusaudit.corpus.formats.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a pattern means is passed over without a word. */
class LocalListingTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("in/2024/خبر"));
    Files.writeString(folder.resolve("in/a.jsonl"), "{}");
    Files.writeString(folder.resolve("in/2024/b.jsonl"), "{}");
    Files.writeString(folder.resolve("in/2024/خبر/ج.jsonl"), "{}");
  }

  @Test
  void patternsMatchAsTheyAreWritten() throws IOException {
    assertThat(names("in/*.jsonl"), equalTo(List.of("in/a.jsonl")));
    assertThat(names("in/*/*.jsonl"), equalTo(List.of("in/2024/b.jsonl")));
    assertThat(names("in/**"), hasSize(3));
    assertThat(names("in/2024/خبر/?.jsonl"), hasSize(1));
    assertThat(names("in/{a,x}.jsonl"), hasSize(1));
    assertThat(names("in/none*"), hasSize(0));
  }

  @Test
  void aNameWithWildCardsThatIsAFileIsThatFile() throws IOException {
    Files.writeString(folder.resolve("in/[1].jsonl"), "{}");
    Files.writeString(folder.resolve("in/1.jsonl"), "{}");

    assertThat(names("in/[1].jsonl"), equalTo(List.of("in/[1].jsonl")));
  }

  @Test
  void oneNameThatMatchesNothingBesideOthersIsRefused() {
    String message = refused("in/*.jsonl", "in/2023/*.jsonl");

    assertThat(
        message, allOf(containsString("no file matches"), containsString("in/2023/*.jsonl")));
  }

  @Test
  void aDirectoryMeansTheFilesInIt() throws IOException {
    assertThat(names("in"), equalTo(List.of("in/a.jsonl")));
    assertThat(names("in/2024/"), equalTo(List.of("in/2024/b.jsonl")));
    Path marked = Files.createDirectories(folder.resolve("a{b}[c]*?,d"));
    Files.writeString(marked.resolve("x,y.jsonl"), "{}");
    Files.writeString(marked.resolve(".x.jsonl.crc"), "crc");
    Files.writeString(marked.resolve("_SUCCESS"), "");

    assertThat(names("a{b}[c]*?,d"), equalTo(List.of("a{b}[c]*?,d/x,y.jsonl")));
  }

  @Test
  void aDirectoryThatHoldsDirectoriesAloneIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("empty/below"));

    assertThat(refused("empty"), containsString("is a directory without files: write"));
  }

  @Test
  void aLinkToNothingIsRefusedByName() throws IOException {
    Files.createSymbolicLink(folder.resolve("in/gone.jsonl"), folder.resolve("away.jsonl"));

    assertThat(refused("in/*.jsonl"), containsString("gone.jsonl is a link to nothing"));
    assertThat(refused("in/gone.jsonl"), containsString("is a link to nothing"));
    assertThat(names("in/2024/*.jsonl"), hasSize(1));
  }

  @Test
  void loopsAndSeveralWaysToAFileGiveItOnce() throws IOException {
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/2024/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/latest.jsonl"), folder.resolve("in/a.jsonl"));

    assertThat(
        names("in/**.jsonl"),
        equalTo(List.of("in/2024/b.jsonl", "in/2024/خبر/ج.jsonl", "in/a.jsonl")));
    assertThat(names("in/latest.jsonl"), hasSize(1));
  }

  @Test
  void twoStarsStandForNoDirectoryToo() throws IOException {
    assertThat(
        names("in/**/*.jsonl"),
        equalTo(List.of("in/2024/b.jsonl", "in/2024/خبر/ج.jsonl", "in/a.jsonl")));
    assertThat(names("**/a.jsonl"), equalTo(List.of("in/a.jsonl")));
    assertThat(names("in/**/2024/**/b.jsonl"), equalTo(List.of("in/2024/b.jsonl")));
    assertThat(names("{in,out}/**/?.jsonl"), hasSize(3));
  }

  @Test
  void aFileThatSeveralPatternsComeToIsReadOnce() throws IOException {
    Files.createSymbolicLink(folder.resolve("in/latest.jsonl"), folder.resolve("in/a.jsonl"));
    for (String other : List.of("in/latest.jsonl", "in/2024/../a.jsonl", "./in/*.jsonl", "in")) {
      List<String> both = List.of(folder + "/in/a.jsonl", folder + "/" + other);
      assertThat(other, MatchInput.files(both), hasSize(1));
    }
  }

  @Test
  void aDirectoryNamedLikeAFileIsNotPassedOver() throws IOException {
    Path table = Files.createDirectories(folder.resolve("in/table.parquet"));
    Files.writeString(table.resolve("part-0.parquet"), "");

    assertThat(refused("in/*"), containsString("table.parquet is a directory: write"));
    assertThat(refused("in/*.parquet"), containsString("table.parquet/* for the files in it"));
    assertThat(names("in/table.parquet"), equalTo(List.of("in/table.parquet/part-0.parquet")));
    assertThat(names("in/*.jsonl"), equalTo(List.of("in/a.jsonl")));
  }

  @Test
  void whatIsNoFileIsRefusedByName() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    Files.createSymbolicLink(folder.resolve("in/device.jsonl"), Path.of("/dev/null"));

    assertThat(refused("in/*.jsonl"), containsString("device.jsonl is a pipe, a socket or a"));
    assertThat(refused("in/device.jsonl"), containsString("write - and pass"));
  }

  private List<String> names(String pattern) throws IOException {
    return MatchInput.files(List.of(folder + "/" + pattern)).stream()
        .map(InputFile::path)
        .map(path -> folder.relativize(Path.of(path)).toString())
        .toList();
  }

  private String refused(String... patterns) {
    List<String> all = List.of(patterns).stream().map(pattern -> folder + "/" + pattern).toList();
    return assertThrows(BadInputException.class, () -> MatchInput.files(all)).getMessage();
  }
}

package org.corpusaudit.output;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPlaceTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | is empty",
        "\"  \" | is empty",
        "/ | is the root",
        "// | is the root",
        "/../.. | is the root",
        "/tmp/.. | is the root",
        "file:/// | is the root",
        "file:/ | is the root",
        "FILE:///tmp/.. | is the root",
        "gs:// | is the root",
        "s3:/// | is the root",
        "out[1] | has one of",
        "out* | has one of",
        "a/{b}/c | has one of",
        "what? | has one of",
        "a\\b | has one of",
        "\"a\tb\" | control character"
      })
  void aNameThatMeansAnotherPlaceIsRefused(String name, String sentence) {
    assertThat(OutputPlace.fault(name).orElse("nothing"), containsString(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build/audit",
        "audit/",
        "audit//",
        "./audit",
        "../audit",
        ".",
        "..",
        "a b",
        "تقرير",
        "gs://bucket",
        "s3://bucket/audits/2026-11/",
        "hdfs://host:9000/audit",
        "file:///tmp/audit",
        "#1",
        "~audit",
        "a,b",
        "-x"
      })
  void otherNamesAreNot(String name) {
    assertThat(OutputPlace.fault(name).orElse("nothing"), is("nothing"));
  }

  @Test
  void aFileIsNoPlaceAndNothingBelowIt() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    for (String name : new String[] {file.toString(), file + "/", file + "/below/it"}) {
      BadAuditException refusal =
          assertThrows(BadAuditException.class, () -> OutputPlace.require(place(name), true));
      assertThat(refusal.getMessage(), containsString(file + " is a file"));
    }
  }

  @Test
  void aDirectoryThatHoldsAnythingIsTakenOnlyWithOverwrite() throws IOException {
    OutputPlace.require(place(folder + "/new"), false);
    Files.createDirectories(folder.resolve("empty/.incomplete-dead"));
    Files.writeString(folder.resolve("empty/.incomplete-dead/x"), "half");
    OutputPlace.require(place(folder + "/empty//"), false);
    Files.createDirectories(folder.resolve("full/terms"));
    Files.writeString(folder.resolve("full/terms/notes.txt"), "mine");

    assertThrows(
        BadAuditException.class, () -> OutputPlace.require(place(folder + "/full"), false));
    OutputPlace.require(place(folder + "/full"), true);
  }

  private static OutputDirectory place(String name) {
    return new OutputDirectory(name, "run", ShardCompression.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///tmp/audit/, /tmp/audit",
    "file:/tmp/audit, /tmp/audit",
    "FILE:///tmp/audit, /tmp/audit",
    "file:audit, file:audit",
    "gs://bucket/a/, gs://bucket/a",
  })
  void theSchemeOfThisMachineIsNoFolder(String name, String directory) {
    assertThat(new OutputDirectory(name, "", ShardCompression.NONE).directory(), is(directory));
  }
}

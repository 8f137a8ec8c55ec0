package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print of an audit that is safe for spreadsheets is so too. */
class SpreadsheetSafeCommandsTest {
  @TempDir private Path folder;

  @Test
  void cellsThatASpreadsheetWouldComputeAreMarkedAndNumbersAreNot() throws IOException {
    Path in = folder.resolve("a.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append("{\"id\":\"=HYPERLINK(" + i + ")\",\"title\":\"+1 of " + i);
      lines.append("\",\"site\":\"s.org\",\"text\":\"@evil bridges stand by river " + i + "\"}\n");
    }
    Files.writeString(in, lines);
    String audit = audit(in, "marked", "true");

    assertThat(
        CommandRun.output("concordance", audit, "bridges", "--tsv"),
        allOf(
            containsString("\n'=HYPERLINK("),
            containsString("\t'+1 of"),
            not(containsString("\n=HYPER"))));
    String key = CommandRun.output("keyness", audit, audit, "--tsv");
    assertThat(key, allOf(containsString("\n'@evil\t"), not(containsString("\t'-"))));
    assertThat(
        CommandRun.output("trend", audit, audit, audit, "--tsv"),
        allOf(containsString("\t'@evil\t"), not(containsString("\t@evil"))));
  }

  @Test
  void othersAreAsTheyWere() throws IOException {
    Path in = folder.resolve("a.jsonl");
    Files.writeString(in, "{\"id\":\"=1+1\",\"text\":\"bridges stand by the river\"}\n");
    String audit = audit(in, "plain", "false");

    assertThat(
        CommandRun.output("concordance", audit, "bridges", "--tsv"), containsString("\n=1+1\t"));
  }

  private String audit(Path in, String name, String safe) {
    String output = folder.resolve(name).toString();
    assertThat(
        CommandRun.run(
            "run",
            "--quiet",
            "--runner=DirectRunner",
            "--input=" + in,
            "--output=" + output,
            "--set=boilerplate=false",
            "--set=duplicates=false",
            "--set=entities=false",
            "--set=output.spreadsheetSafe=" + safe),
        is(0));
    return output;
  }
}

package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page, a summary and a manifest take of fields of three megabytes is bounded. */
class LargeFieldsTest {
  private static final int FIELD = 3_000_000;
  private static final long MOST_PAGE = 1_500_000;
  private static final long MOST_JSON = 300_000;

  @TempDir private Path folder;

  @Test
  void fieldsOfMegabytesStayOutOfWhatIsReadAtOnce() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      lines.append("{\"id\":\"").append("i".repeat(FIELD)).append(i);
      lines.append("\",\"title\":\"").append("Title ".repeat(FIELD / 6));
      lines.append("\",\"url\":\"https://").append("u".repeat(FIELD)).append(i);
      lines.append("\",\"site\":\"").append("s".repeat(FIELD)).append(i % 2);
      lines.append("\",\"language\":\"en\",\"text\":\"");
      lines.append("The council of Exampleton met on Monday and spoke of the harbour. ".repeat(3));
      lines.append("\"}\n");
    }
    Files.writeString(folder.resolve("large.jsonl"), lines);
    Path output = folder.resolve("out");

    JsonNode summary =
        AuditRuns.run(output, folder + "/large.jsonl", List.of("input.maxRejectedShare=1"));

    assertThat(summary.at("/articles/read").asInt(), equalTo(4));
    assertThat("report.html", Files.size(output.resolve("report.html")), lessThan(MOST_PAGE));
    for (String file : List.of("summary.json", "manifest.json")) {
      assertThat(file, Files.size(output.resolve(file)), lessThan(MOST_JSON));
    }
  }
}

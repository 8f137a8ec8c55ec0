package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corpusaudit.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that grows month by month, each audit matched to the earlier ones' indexes. */
class AuditAgainstTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MONTHS = 3;

  @TempDir private Path folder;

  @Test
  void monthsAddedOneByOneGiveTheClustersAndKeepersOfOneRun() throws Exception {
    List<ObjectNode> articles = new SampleCorpus().articles();
    // What is stripped depends on the pages seen so far, so nothing is stripped here, and copies on
    // other sites differ by the furniture.
    List<String> settings =
        List.of(
            "duplicates.threshold=0.4",
            "duplicates.recall=0.9999",
            "boilerplate=false",
            "terms=false",
            "cooccurrences=false");
    write(folder.resolve("all/part.jsonl"), articles);
    AuditRuns.run(folder.resolve("whole"), folder + "/all/*", settings);
    List<String> whole = AuditRuns.rows(folder.resolve("whole")).get("duplicates");

    List<String> against = new ArrayList<>();
    int matched = 0;
    for (int month = 0; month < MONTHS; month++) {
      List<ObjectNode> part = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      Set<String> added = new HashSet<>();
      for (int i = 0; i < articles.size(); i++) {
        String id = articles.get(i).get("id").asText();
        if (i % MONTHS == month) {
          part.add(articles.get(i));
          added.add(id);
        }
        if (i % MONTHS <= month) {
          seen.add(id);
        }
      }
      write(folder.resolve("month" + month + "/part.jsonl"), part);
      List<String> monthly = new ArrayList<>(settings);
      monthly.add("duplicates.against=" + JSON.writeValueAsString(against));
      Path output = folder.resolve("audit" + month);
      AuditRuns.run(output, folder + "/month" + month + "/*", monthly);

      List<String> rows = AuditRuns.rows(output).get("duplicates");
      if (month == MONTHS - 1) {
        // Only which audit an article is of differs.
        assertThat(ofOneRun(rows), equalTo(touching(whole, added)));
        matched = rows.size();
      }
      // No row names an article that no audit has seen.
      for (String row : rows) {
        assertThat(seen.contains(JSON.readTree(row).get("id").asText()), equalTo(true));
      }
      against.add(output.toString());
    }
    assertThat(matched, greaterThan(10));
  }

  /**
   * A month brings older articles first, so that by date they would displace what was kept; and one
   * that is similar to two articles which were kept beside each other.
   */
  @Test
  void whatAnEarlierAuditKeptIsNeverDisplaced() throws Exception {
    List<String> settings =
        List.of(
            "duplicates.keeper=earlier-audit",
            "duplicates.threshold=0.8",
            "duplicates.recall=0.9999",
            "boilerplate=false",
            "terms=false",
            "cooccurrences=false");
    write(
        folder.resolve("m0/part.jsonl"),
        List.of(
            story("kept", "2021-05-01", 0, 0),
            story("copy", "2021-06-01", 0, 0),
            story("left", "2021-05-01", 1000, 0),
            story("right", "2021-05-01", 1000, 16)));
    write(
        folder.resolve("m1/part.jsonl"),
        List.of(
            story("older", "2019-01-01", 0, 0),
            story("between", "2019-01-01", 1000, 8),
            story("fresh", "2019-01-01", 2000, 0)));
    Path first = folder.resolve("a0");
    Path second = folder.resolve("a1");
    AuditRuns.run(first, folder + "/m0/*", settings);
    List<String> monthly = new ArrayList<>(settings);
    monthly.add("duplicates.against=" + JSON.writeValueAsString(List.of(first.toString())));
    AuditRuns.run(second, folder + "/m1/*", monthly);

    Set<String> kept = new TreeSet<>();
    Set<String> dropped = new TreeSet<>();
    for (String line : AuditRuns.rows(second).get("duplicates")) {
      JsonNode row = JSON.readTree(line);
      (row.get("kept").asBoolean() ? kept : dropped)
          .add(row.get("id").asText() + (row.get("earlier").asBoolean() ? " earlier" : ""));
    }
    assertThat(kept, equalTo(Set.of("kept earlier", "left earlier", "right earlier")));
    assertThat(dropped, equalTo(Set.of("between", "copy earlier", "older")));
    assertThat(AuditRuns.rows(second).get("documents").size(), equalTo(1));
  }

  /** A story of 120 words from a number on, of which the first ones are others. */
  private static ObjectNode story(String id, String published, int from, int others) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append(i < others ? "other" : "word").append(from + i).append(' ');
    }
    return JSON.createObjectNode()
        .put("id", id)
        .put("published", published)
        .put("text", text.toString());
  }

  private static List<String> ofOneRun(List<String> rows) {
    return rows.stream().map(row -> row.replace("\"earlier\":true", "\"earlier\":false")).toList();
  }

  /** Rows of the clusters that hold one of these articles. */
  private static List<String> touching(List<String> rows, Set<String> ids) throws IOException {
    Set<String> clusters = new HashSet<>();
    for (String row : rows) {
      JsonNode member = JSON.readTree(row);
      if (ids.contains(member.get("id").asText())) {
        clusters.add(member.get("cluster").asText());
      }
    }
    List<String> touching = new ArrayList<>();
    for (String row : rows) {
      if (clusters.contains(JSON.readTree(row).get("cluster").asText())) {
        touching.add(row);
      }
    }
    return touching;
  }

  private static void write(Path file, List<ObjectNode> articles) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder lines = new StringBuilder();
    for (ObjectNode article : articles) {
      lines.append(JSON.writeValueAsString(article)).append('\n');
    }
    Files.writeString(file, lines);
  }
}

package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two crawls overlap: what becomes of records that have the id of another. */
class AuditRepeatedIdsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TOPICS = {
    "the ferry that runs again between both islands after a winter in the dock",
    "a bakery whose ovens were carried over the pass on the backs of mules",
    "an old tram that children painted and that now sells soup in the park",
    "the choir of the fish market and its first concert in a foreign town",
    "a map of wells which a teacher drew by asking every shepherd she met",
    "the clock on the school whose hands were stolen twice in one summer"
  };

  @TempDir private Path folder;

  @Test
  void anArticleOfTheSameIdAndTextIsAnExactCopyAndRejectsNothing() throws Exception {
    write("monday.jsonl", 0, 4, "");
    write("tuesday.jsonl", 2, 6, "");

    JsonNode summary = run(List.of());

    assertThat(summary.at("/articles/kept").asInt(), is(6));
    assertThat(summary.at("/articles/sound").asInt(), is(8));
    assertThat(summary.get("rejected").size(), is(0));
    assertThat(summary.at("/duplicates/exact").asInt(), is(2));
    assertThat(summary.at("/duplicates/dropped").asInt(), is(2));
    assertThat(summary.at("/duplicates/clusters").asInt(), is(2));
    List<JsonNode> rows = duplicates("t2");
    assertThat(rows.size(), is(2));
    assertThat(rows.get(0).get("cluster"), equalTo(rows.get(1).get("cluster")));
    JsonNode kept = rows.get(0).get("kept").asBoolean() ? rows.get(0) : rows.get(1);
    JsonNode copy = rows.get(0).get("kept").asBoolean() ? rows.get(1) : rows.get(0);
    assertThat(kept.get("place").isNull(), is(true));
    assertThat(copy.get("kind").asText(), equalTo("exact"));
    assertThat(copy.get("keeper").asText(), equalTo("t2"));
    assertThat(copy.get("place").asText(), containsString(".jsonl#"));
  }

  @Test
  void anotherTextUnderTheSameIdIsListedAsSameIdAndTheKeeperRuleChooses() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        article("v", TOPICS[0]).put("published", "2024-02-01")
            + "\n"
            + article("v", TOPICS[1] + ", and that is all there is to say of it")
                .put("published", "2024-03-01")
            + "\n"
            + article("w", TOPICS[2])
            + "\n");

    run(List.of());
    assertThat(documents().get("v").get("text").asText(), containsString("ferry"));
    assertThat(kinds("v"), equalTo(List.of("exact true", "same-id false")));

    Map<String, JsonNode> longest = documentsOf(List.of("duplicates.keeper=longest"));
    assertThat(longest.get("v").get("text").asText(), containsString("bakery"));
    assertThat(longest.keySet(), equalTo(java.util.Set.of("v", "w")));
  }

  @Test
  void copiesBelongToTheClusterOfTheArticleOfTheirId() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        article("first", TOPICS[3]).put("published", "2024-01-01")
            + "\n"
            + article("second", TOPICS[3]).put("published", "2024-01-02")
            + "\n");
    Files.writeString(
        folder.resolve("b.jsonl"),
        article("first", TOPICS[3]).put("published", "2024-01-01")
            + "\n"
            + article("second", TOPICS[3] + " (corrected)").put("published", "2024-01-05")
            + "\n");

    JsonNode summary = run(List.of());

    assertThat(documents().keySet(), equalTo(java.util.Set.of("first")));
    assertThat(summary.at("/duplicates/clusters").asInt(), is(1));
    assertThat(summary.at("/duplicates/exact").asInt(), is(2));
    assertThat(summary.at("/duplicates/sameId").asInt(), is(1));
    for (String id : List.of("first", "second")) {
      for (JsonNode row : duplicates(id)) {
        assertThat(row.get("keeper").asText(), equalTo("first"));
        assertThat(row.get("cluster"), equalTo(duplicates("first").get(0).get("cluster")));
      }
    }
  }

  @Test
  void whatStaysDoesNotDependOnTheOrderOfFiles() throws Exception {
    write("a.jsonl", 0, 6, "");
    write("b.jsonl", 0, 6, " More was learned later.");
    run(List.of());
    Map<String, JsonNode> one = documents();

    Files.move(folder.resolve("a.jsonl"), folder.resolve("c.jsonl"));

    assertThat(documentsOf(List.of()), equalTo(one));
  }

  @Test
  void idsStayUniqueWithoutTheStageOfDuplicatesToo() throws Exception {
    write("a.jsonl", 0, 3, "");
    write("b.jsonl", 0, 3, " More was learned later.");

    JsonNode summary = run(List.of("duplicates=false", "entities.writeMentions=true"));

    assertThat(summary.at("/articles/kept").asInt(), is(3));
    assertThat(kinds("t0"), equalTo(List.of("exact true", "same-id false")));
  }

  @Test
  void rejectRejectsThem() throws Exception {
    write("a.jsonl", 0, 3, "");
    write("b.jsonl", 2, 6, "");

    JsonNode summary = run(List.of("input.repeatedIds=reject", "input.maxRejectedShare=1"));

    assertThat(summary.at("/rejected/repeated-id").asInt(), is(1));
    assertThat(summary.at("/articles/kept").asInt(), is(6));
    assertThat(duplicates("t2").size(), is(0));
  }

  @Test
  void anArticleOfAnEarlierAuditIsNotKeptAgain() throws Exception {
    write("a.jsonl", 0, 4, "");
    AuditRuns.run(folder.resolve("january"), folder + "/a.jsonl", List.of("duplicates.index=true"));
    write("b.jsonl", 2, 6, "");

    AuditRuns.run(
        folder.resolve("out"),
        folder + "/b.jsonl",
        List.of("duplicates.against=[\"" + folder.resolve("january") + "\"]"));

    assertThat(documents().keySet(), equalTo(java.util.Set.of("t4", "t5")));
  }

  @Test
  void explainTellsOfTheArticleThatStays() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        article("v", TOPICS[1]).put("published", "2024-03-01")
            + "\n"
            + article("v", TOPICS[0]).put("published", "2024-02-01")
            + "\n");
    run(List.of());

    String told = CommandRun.output("explain", folder.resolve("out").toString(), "v");

    assertThat(told, containsString("ferry"));
  }

  private static ObjectNode article(String id, String topic) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("site", "crawl.example")
        .put("text", "This week we tell of " + topic + ".");
  }

  private void write(String file, int from, int to, String more) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      ObjectNode article = article("t" + i, TOPICS[i]);
      lines.append(article.put("text", article.get("text").asText() + more)).append('\n');
    }
    Files.writeString(folder.resolve(file), lines);
  }

  private JsonNode run(List<String> assignments) throws Exception {
    List<String> all = new ArrayList<>(assignments);
    all.add("output.overwrite=true");
    return AuditRuns.run(folder.resolve("out"), folder + "/*.jsonl", all);
  }

  private Map<String, JsonNode> documentsOf(List<String> assignments) throws Exception {
    run(assignments);
    return documents();
  }

  private Map<String, JsonNode> documents() throws IOException {
    Map<String, JsonNode> documents = new TreeMap<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).get("documents")) {
      JsonNode document = JSON.readTree(row);
      assertThat(row, documents.put(document.get("id").asText(), document), nullValue());
    }
    return documents;
  }

  private List<String> kinds(String id) throws IOException {
    return duplicates(id).stream()
        .map(row -> row.get("kind").asText() + " " + row.get("kept").asText())
        .sorted()
        .toList();
  }

  private List<JsonNode> duplicates(String id) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).getOrDefault("duplicates", List.of())) {
      JsonNode member = JSON.readTree(row);
      if (member.get("id").asText().equals(id)) {
        rows.add(member);
      }
    }
    return rows;
  }
}

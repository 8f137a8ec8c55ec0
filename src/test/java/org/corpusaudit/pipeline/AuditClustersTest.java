package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters in which not every member is like the keeper. */
class AuditClustersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORDS = 60;

  @TempDir private Path folder;

  private final StringBuilder lines = new StringBuilder();

  /** First and middle share 53 of 59 shingles, as do middle and last; first and last 50 of 62. */
  @Test
  void aMemberThatHangsOnThroughAnotherIsDroppedOnlyWithItsComponent() throws Exception {
    add("first", "2020-01-01", words(0));
    add("middle", "2021-01-01", changed(words(0), WORDS - 3));
    add("last", "2022-01-01", changed(changed(words(0), WORDS - 3), 0));

    JsonNode component = run("component", List.of());
    JsonNode keeper = run("keeper", List.of("duplicates.clusters=keeper"));

    Map<String, String> rows = rows("component");
    assertThat(rows.get("first"), equalTo("kept 1.0"));
    assertThat(rows.get("middle"), equalTo("dropped 0.898305"));
    assertThat(rows.get("last"), equalTo("dropped 0.806452"));
    rows.put("last", "kept 0.806452");
    assertThat(rows("keeper"), equalTo(rows));
    assertThat(component.get("duplicates").get("chainedClusters").asInt(), is(1));
    assertThat(component.get("duplicates").get("dropped").asInt(), is(2));
    assertThat(keeper.get("duplicates").get("dropped").asInt(), is(1));
    assertThat(keeper.get("articles").get("kept").asInt(), is(2));
  }

  @Test
  void theKeeperIsChosenByThePolicy() throws Exception {
    add("early", "2020-01-01", words(0));
    List<String> longer = words(0);
    longer.add("more");
    add("long", "2021-01-01", longer);

    run("earliest", List.of());
    run("longest", List.of("duplicates.keeper=longest"));
    run("sites", List.of("duplicates.keeper=sites", "duplicates.sites=[\"long.example\"]"));

    assertThat(rows("earliest").get("early"), equalTo("kept 1.0"));
    assertThat(rows("longest").get("long"), equalTo("kept 1.0"));
    assertThat(rows("sites").get("long"), equalTo("kept 1.0"));
  }

  @Test
  void membersThatWereComparedWithTheirKeeperAreNotReadAgain() throws Exception {
    for (int pair = 0; pair < 8; pair++) {
      add("a" + pair, "2020-01-01", words(pair * WORDS));
      add("b" + pair, "2021-01-01", changed(words(pair * WORDS), WORDS - 2));
    }

    run("pairs", List.of());

    JsonNode counters =
        JSON.readTree(folder.resolve("pairs/manifest.json").toFile()).get("counters");
    assertThat(counters.get("duplicates.dropped").asInt(), is(8));
    assertThat(counters.has("duplicates.measuredAgain"), is(false));
  }

  private static List<String> words(int first) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add("word" + (first + i));
    }
    return words;
  }

  private static List<String> changed(List<String> words, int from) {
    List<String> changed = new ArrayList<>(words);
    for (int i = from; i < Math.min(from + 3, words.size()); i++) {
      changed.set(i, "other" + i);
    }
    return changed;
  }

  private void add(String id, String published, List<String> words) throws IOException {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", id).put("site", id + ".example").put("language", "en");
    article.put("published", published).put("text", String.join(" ", words));
    lines.append(JSON.writeValueAsString(article)).append('\n');
  }

  private JsonNode run(String output, List<String> settings) throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/part.jsonl"), lines);
    List<String> all =
        new ArrayList<>(
            List.of(
                "duplicates.threshold=0.85",
                "duplicates.recall=0.9999",
                "boilerplate=false",
                "terms=false",
                "cooccurrences=false"));
    all.addAll(settings);
    return AuditRuns.run(folder.resolve(output), folder + "/in/*", all);
  }

  private Map<String, String> rows(String output) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : AuditRuns.rows(folder.resolve(output)).get("duplicates")) {
      JsonNode row = JSON.readTree(line);
      rows.put(
          row.get("id").asText(),
          (row.get("kept").asBoolean() ? "kept " : "dropped ") + row.get("similarity").asText());
    }
    return rows;
  }
}

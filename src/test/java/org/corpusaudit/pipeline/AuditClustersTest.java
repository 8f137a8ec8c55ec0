package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void ofDropAllNoMemberIsKeptAndOfDropNoneEveryMemberIsAndNamesItsKeeper() throws Exception {
    add("first", "2020-01-01", words(0));
    add("copy", "2021-01-01", words(0));
    add("near", "2022-01-01", changed(words(0), WORDS - 2));
    add("other", "2020-01-01", words(1000));

    JsonNode all = run("all", List.of("duplicates.drop=all"));
    JsonNode none = run("none", List.of("duplicates.drop=none"));

    assertThat(rows("all").values(), everyItem(startsWith("dropped")));
    assertThat(rows("none").values(), everyItem(startsWith("kept")));
    assertThat(all.at("/duplicates/dropped").asInt(), is(3));
    assertThat(none.at("/duplicates/dropped").asInt(), is(0));
    assertThat(duplicateOf("all"), equalTo(Map.of("other", "null null")));
    assertThat(
        duplicateOf("none"),
        equalTo(
            Map.of(
                "first", "null null",
                "copy", "first 1.0",
                "near", "first 0.931034",
                "other", "null null")));
  }

  @Test
  void anIdThatRepeatsIsAClusterToDropAllAsWell() throws Exception {
    add("twice", "2020-01-01", words(0));
    add("twice", "2021-01-01", words(500));
    add("other", "2020-01-01", words(1000));

    JsonNode all = run("all", List.of("duplicates.drop=all"));

    assertThat(duplicateOf("all").keySet(), equalTo(Set.of("other")));
    assertThat(all.at("/duplicates/dropped").asInt(), is(2));
    assertThat(all.at("/articles/kept").asInt(), is(1));
    assertThat(all.at("/articles/sound").asInt(), is(3));
  }

  @Test
  void everyArticleIsInDocumentsOrInRemovedWithItsReasonKeeperAndSimilarity() throws Exception {
    add("first", "2020-01-01", words(0));
    add("copy", "2021-01-01", words(0));
    add("near", "2022-01-01", changed(words(0), WORDS - 2));
    add("twice", "2020-01-01", words(1000));
    add("twice", "2021-01-01", words(1000));
    add("twice", "2022-01-01", words(2000));
    lines.append("{\"text\":\"a b c\",\"id\":\"own\",\"reason\":\"none\",\"mood\":[1]}\n");
    lines.append("{\"text\":\"a b c\",\"id\":\"own2\",\"reason\":\"none\",\"mood\":[1]}\n");

    JsonNode summary = run("removed", List.of("output.removed=true", "output.format=parquet"));

    List<String> removed = new ArrayList<>();
    List<String> rows = AuditRuns.rows(folder.resolve("removed")).get("removed");
    for (String line : rows) {
      JsonNode row = JSON.readTree(line);
      removed.add(
          String.join(
              " ",
              row.get("id").asText(),
              row.get("reason").asText(),
              row.get("keeper").asText(),
              row.get("similarity").asText(),
              String.valueOf(row.get("text").asText().split(" ").length)));
    }
    assertThat(
        removed,
        containsInAnyOrder(
            "copy exact first 1.0 60",
            "near near first 0.931034 60",
            "twice exact twice 1.0 60",
            "twice same-id twice null 60",
            "own2 exact own 1.0 3"));
    assertThat(rows.get(rows.size() - 1), containsString("\"mood\":[1]"));
    assertThat(
        summary.at("/articles/sound").asInt(),
        is(AuditRuns.rows(folder.resolve("removed")).get("documents").size() + removed.size()));
  }

  @Test
  void qualityPrefersRunningTextThenWhatIsDatedAndTitled() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      lines.add("word" + i + (i % 3 == 2 ? "\n" : "")); // Lines of three words run nowhere.
    }
    add("aList", "2019-01-01", lines);
    add("text", "2021-01-01", words(0));
    add("undated", "", words(1000));
    add("zDated", "2022-01-01", words(1000));

    run("earliest", List.of());
    run("quality", List.of("duplicates.keeper=quality"));

    assertThat(rows("earliest").get("aList"), equalTo("kept 1.0"));
    assertThat(rows("quality").get("text"), equalTo("kept 1.0"));
    assertThat(rows("quality").get("zDated"), equalTo("kept 1.0"));
    assertThat(rows("quality").get("undated"), equalTo("dropped 1.0"));
  }

  @Test
  void aRowSaysHowMuchLaterAMemberIsAndHowMuchOfItsTitleIsTheKeepers() throws Exception {
    add("first", "2020-01-01T10:00:00Z", words(0));
    add("later", "2020-01-01T10:01:40Z", words(0));
    add("undated", "", words(0));

    run("lags", List.of());

    assertThat(row("lags", "first").get("lagSeconds").asInt(), is(0));
    assertThat(row("lags", "later").get("lagSeconds").asInt(), is(100));
    assertThat(row("lags", "later").get("published").asText(), equalTo("2020-01-01T10:01:40Z"));
    assertThat(row("lags", "later").get("chars").asInt(), is(String.join(" ", words(0)).length()));
    // Titles are "The title of ID": three words of five are shared.
    assertThat(row("lags", "later").get("titleSimilarity").asDouble(), is(0.6));
    assertThat(row("lags", "undated").get("lagSeconds").isNull(), is(true));
  }

  private JsonNode row(String output, String id) throws IOException {
    for (String line : AuditRuns.rows(folder.resolve(output)).get("duplicates")) {
      JsonNode row = JSON.readTree(line);
      if (row.get("id").asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + id);
  }

  private Map<String, String> duplicateOf(String output) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String line : AuditRuns.rows(folder.resolve(output)).get("documents")) {
      JsonNode audit = JSON.readTree(line).get("audit");
      String of = audit.get("duplicateOf").asText() + " " + audit.get("similarity").asText();
      found.put(JSON.readTree(line).get("id").asText(), of);
    }
    return found;
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
    article.put("title", "The title of " + id);
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

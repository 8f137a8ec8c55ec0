package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that checks itself: what it says that it found and missed is so. */
class AuditRecallTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STORIES = 60;
  private static final int VERSIONS = 5;

  @TempDir private Path folder;

  /** So few contents are all in the sample, so each pair is counted from both its ends. */
  @Test
  void aRunThatMissesPairsSaysHowMany() throws Exception {
    write("in", 0);

    JsonNode good = run("good", "in", List.of("duplicates.recall=0.9999"));
    JsonNode poor = run("poor", "in", List.of("duplicates.recall=0.5"));

    assertThat(good.get("pairs").asInt(), greaterThan(2 * STORIES));
    assertThat(poor.get("pairs"), equalTo(good.get("pairs")));
    assertThat(good.get("found").asInt(), is(2 * pairs("good")));
    assertThat(poor.get("found").asInt(), is(2 * pairs("poor")));
    assertThat(poor.get("found").asInt(), lessThan(good.get("found").asInt()));
    double measured = poor.get("measured").asDouble();
    assertThat(measured, closeTo(poor.get("found").asDouble() / poor.get("pairs").asInt(), 1e-6));
    assertThat(
        measured,
        allOf(
            greaterThanOrEqualTo(poor.get("low").asDouble()),
            lessThanOrEqualTo(poor.get("high").asDouble())));
    assertThat(measured, closeTo(poor.get("promised").asDouble(), 0.15));
  }

  @Test
  void articlesOfEarlierAuditsAreComparedToo() throws Exception {
    write("first", 0);
    write("second", VERSIONS);
    run("audit", "first", List.of());

    JsonNode later =
        run(
            "later",
            "second",
            List.of(
                "duplicates.recall=0.9999",
                "duplicates.against=[\"" + folder.resolve("audit") + "\"]"));
    JsonNode alone = run("alone", "second", List.of("duplicates.recall=0.9999"));

    assertThat(later.get("sample"), equalTo(alone.get("sample")));
    assertThat(later.get("pairs").asInt(), greaterThan(2 * alone.get("pairs").asInt() - 1));
    assertThat(later.get("found"), equalTo(later.get("pairs")));
  }

  private int pairs(String output) throws IOException {
    return AuditRuns.rows(folder.resolve(output)).get("pairs").size();
  }

  /** Versions of stories in which some words are others. */
  private void write(String name, int firstVersion) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int story = 0; story < STORIES; story++) {
      for (int version = firstVersion; version < firstVersion + VERSIONS; version++) {
        Random random = new Random(1000L * story + version);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
          words.add("s" + story + "w" + i);
        }
        for (int change = 0; change < 2; change++) {
          words.set(random.nextInt(words.size()), "v" + version + "c" + change);
        }
        ObjectNode article = JSON.createObjectNode();
        article.put("id", story + "-" + version).put("text", String.join(" ", words));
        lines.append(JSON.writeValueAsString(article)).append('\n');
      }
    }
    Files.createDirectories(folder.resolve(name));
    Files.writeString(folder.resolve(name + "/part.jsonl"), lines);
  }

  private JsonNode run(String output, String input, List<String> settings) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                "duplicates.threshold=0.7",
                "duplicates.checkRecall=true",
                "duplicates.writePairs=true",
                "boilerplate=false",
                "terms=false",
                "cooccurrences=false"));
    all.addAll(settings);
    return AuditRuns.run(folder.resolve(output), folder + "/" + input + "/*", all)
        .at("/duplicates/recall");
  }
}

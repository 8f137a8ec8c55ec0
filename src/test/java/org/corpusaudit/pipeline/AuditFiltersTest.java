package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals and filters in a whole audit. */
class AuditFiltersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG =
      "The council agreed on Monday to the plan for the harbour, which had waited since spring.";

  @TempDir private Path folder;

  private final StringBuilder lines = new StringBuilder();

  @Test
  void whatIsOutsideABoundIsRemovedWithItsReasonAndComparedWithNothing() throws Exception {
    add("short", "Two words.");
    add("short copy", "Two words.");
    add("bracket", LONG + " {");
    add("long", LONG + " It did.");
    add("long copy", LONG + " It did.");
    add("twice", "Three short words.");
    add("twice", "Three short words.");

    JsonNode summary =
        run(
            "out",
            List.of(
                "filters={\"words\": {\"min\": 5}, \"curlyBrackets\": {\"max\": 0}}",
                "signals=true",
                "output.removed=true"));

    assertThat(ids("documents"), containsInAnyOrder("long"));
    assertThat(
        removed(),
        containsInAnyOrder(
            "short filter null words",
            "short copy filter null words",
            "bracket filter null curlyBrackets",
            "long copy exact long null",
            "twice filter null words",
            "twice exact twice null"));
    assertThat(summary.at("/filters/removed").asInt(), is(4));
    assertThat(summary.at("/filters/first/words").asInt(), is(3));
    assertThat(summary.at("/duplicates/dropped").asInt(), is(2));
    assertThat(
        summary.at("/articles/sound").asInt(),
        is(
            summary.at("/articles/kept").asInt()
                + summary.at("/filters/removed").asInt()
                + summary.at("/duplicates/dropped").asInt()));
    JsonNode signals = rows("documents").get(0).at("/audit/signals");
    assertThat(signals.get("words").asInt(), is(18));
    assertThat(signals.get("closedLines").asDouble(), is(1.0));
    assertThat(summary.at("/signals/measured").asInt(), is(6));
  }

  @Test
  void withoutTheWishNothingIsMeasuredAndAFilterAloneWritesNoSignals() throws Exception {
    add("one", LONG);

    JsonNode none = run("none", List.of());
    assertThat(none.has("signals"), is(false));
    assertThat(none.has("filters"), is(false));

    JsonNode filtered = run("out", List.of("filters={\"words\": {\"min\": 5}}"));
    assertThat(rows("documents").get(0).at("/audit/signals").isNull(), is(true));
    assertThat(rows("documents").get(0).at("/audit/tokens").asInt(), is(16));
    assertThat(filtered.at("/filters/removed").asInt(), is(0));
    assertThat(filtered.at("/signals/words/0.5").asInt(), is(16));
  }

  @Test
  void whereNothingIsCountedThereIsNoNumberOfTokens() throws Exception {
    add("one", LONG);

    run("out", List.of("terms=false"));

    assertThat(rows("documents").get(0).at("/audit/tokens").isNull(), is(true));
  }

  @Test
  void signalsAreOfTheCleanedTextInTheLanguageThatWasDetected() throws Exception {
    add("en", LONG + "\nShare");

    run("out", List.of("signals=true", "boilerplate.strip=[{\"pattern\": \"^Share$\"}]"));

    JsonNode signals = rows("documents").get(0).at("/audit/signals");
    assertThat(signals.get("words").asInt(), is(16));
    assertThat(signals.get("stopWords").asInt(), is(6));
  }

  @Test
  void aFilterOfAnUnknownSignalIsRefusedWithTheOneThatWasMeant() {
    BadPipelineException refused =
        assertThrows(
            BadPipelineException.class,
            () -> run("out", List.of("filters={\"bulletLine\": {\"max\": 0.5}}")));

    assertThat(
        refused.getMessage(),
        equalTo(
            "filters.bulletLine is not a key of a pipeline file; did you mean"
                + " filters.bulletLines?"));
  }

  private void add(String id, String text) throws IOException {
    lines.append(JSON.createObjectNode().put("id", id).put("text", text)).append('\n');
  }

  private JsonNode run(String output, List<String> settings) throws Exception {
    Path input = Files.writeString(folder.resolve("in.jsonl"), lines);
    List<String> all = new ArrayList<>(settings);
    all.add("entities=false");
    all.add("cooccurrences=false");
    return AuditRuns.run(folder.resolve(output), input.toString(), all);
  }

  private List<JsonNode> rows(String table) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : AuditRuns.rows(folder.resolve("out")).get(table)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private List<String> ids(String table) throws IOException {
    return rows(table).stream().map(row -> row.get("id").asText()).toList();
  }

  private List<String> removed() throws IOException {
    List<String> removed = new ArrayList<>();
    for (JsonNode row : rows("removed")) {
      removed.add(
          String.join(
              " ",
              row.get("id").asText(),
              row.get("reason").asText(),
              row.get("keeper").asText(),
              row.get("filter").asText()));
    }
    return removed;
  }
}

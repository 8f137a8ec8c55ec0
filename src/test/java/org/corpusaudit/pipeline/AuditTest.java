package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.corpusaudit.loss.AuditFailedException;
import org.corpusaudit.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on the DirectRunner, with its checks of immutability and encodability on. */
class AuditTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void thePlantedDuplicatesAreFoundAndNothingElse() throws Exception {
    SampleCorpus corpus = new SampleCorpus();
    writeParts(corpus.articles(), 3);

    AuditRuns.run(folder.resolve("out"), folder + "/in/*", List.of("terms=false"));

    Map<String, String> clusterOf = new HashMap<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).get("duplicates")) {
      JsonNode member = JSON.readTree(row);
      clusterOf.put(member.get("id").asText(), member.get("cluster").asText());
    }
    Set<String> expected = new HashSet<>();
    for (SampleCorpus.Planted pair : corpus.planted()) {
      if (!pair.kind().equals("embedded")) {
        assertThat(pair.toString(), clusterOf.get(pair.a()), equalTo(clusterOf.get(pair.b())));
        expected.add(pair.a());
        expected.add(pair.b());
      }
    }
    assertThat(clusterOf.keySet(), equalTo(expected));
  }

  @Test
  void rowsDoNotDependOnFileOrderOrShardsOrPartitions() throws Exception {
    List<ObjectNode> articles = new SampleCorpus().articles();
    writeParts(articles, 2);
    AuditRuns.run(folder.resolve("one"), folder + "/in/*", List.of("entities.writeMentions=true"));
    Map<String, List<String>> one = AuditRuns.rows(folder.resolve("one"));

    Collections.shuffle(articles, new Random(5));
    writeParts(articles, 7);
    AuditRuns.run(
        folder.resolve("two"),
        folder + "/in/*",
        List.of(
            "output.partitions=3",
            "output.shards=4",
            "input.blockBytes=50000",
            "entities.writeMentions=true"));

    // Of a table with a header each shard has one.
    Map<String, List<String>> two = AuditRuns.rows(folder.resolve("two"));
    removeHeaders(one);
    removeHeaders(two);
    assertThat(two, equalTo(one));
    assertThat(one.get("duplicates").size(), greaterThan(20));
  }

  /** A run leaves out columns that nothing asks for, so a heading is known by its first names. */
  private static void removeHeaders(Map<String, List<String>> tables) {
    Set<String> headings =
        AuditTables.ALL.stream()
            .map(table -> table.columns().names())
            .filter(names -> names.size() > 1)
            .map(names -> String.join("\t", names.subList(0, Math.min(3, names.size()))))
            .collect(Collectors.toSet());
    tables
        .values()
        .forEach(rows -> rows.removeIf(row -> headings.stream().anyMatch(row::startsWith)));
  }

  @Test
  void termCountsEqualANaiveRecountOfTheWrittenDocuments() throws Exception {
    writeParts(new SampleCorpus().articles(), 2);

    JsonNode summary = AuditRuns.run(folder.resolve("out"), folder + "/in/*", List.of());

    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve("out"));
    long tokens = 0;
    long documentsOfKassel = 0;
    for (String row : rows.get("documents")) {
      JsonNode document = JSON.readTree(row);
      tokens += document.get("audit").get("tokens").asLong();
      documentsOfKassel += document.get("text").asText().matches("(?s).*\\bKassel\\b.*") ? 1 : 0;
    }
    long sum = 0;
    long kassel = -1;
    for (String row : rows.get("terms")) {
      List<String> cells = List.of(row.split("\t", -1));
      if (!cells.get(0).equals("term")) {
        sum += Long.parseLong(cells.get(3));
        if (cells.get(0).equals("Kassel")) {
          kassel = Long.parseLong(cells.get(4));
        }
      }
    }
    assertThat(sum, equalTo(tokens));
    assertThat(summary.get("terms").get("tokens").asLong(), equalTo(tokens));
    assertThat(kassel, equalTo(documentsOfKassel));
  }

  @Test
  void cleanedTextIsTheOriginalLessItsSpans() throws Exception {
    List<ObjectNode> articles = new SampleCorpus().articles();
    writeParts(articles, 2);

    AuditRuns.run(
        folder.resolve("out"), folder + "/in/*", List.of("duplicates=false", "terms=false"));

    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve("out"));
    Map<String, JsonNode> spansOf = new HashMap<>();
    for (String row : rows.get("boilerplate/spans")) {
      JsonNode spans = JSON.readTree(row);
      spansOf.put(spans.get("id").asText(), spans.get("spans"));
    }
    Map<String, String> cleaned = new HashMap<>();
    for (String row : rows.get("documents")) {
      JsonNode document = JSON.readTree(row);
      cleaned.put(document.get("id").asText(), document.get("text").asText());
    }
    int stripped = 0;
    for (ObjectNode article : articles) {
      StringBuilder text = new StringBuilder(article.get("text").asText());
      List<JsonNode> spans = new ArrayList<>();
      if (spansOf.containsKey(article.get("id").asText())) {
        spansOf.get(article.get("id").asText()).forEach(spans::add);
      }
      Collections.reverse(spans);
      spans.forEach(span -> text.delete(span.get("start").asInt(), span.get("end").asInt()));
      stripped += article.get("text").asText().length() - text.length();
      assertThat(cleaned.get(article.get("id").asText()), equalTo(text.toString()));
    }
    assertThat(stripped, greaterThan(10_000));
  }

  @Test
  void anotherFieldPassesThroughUntouched() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("a.jsonl"),
        "{\"body\":\"Some text to keep.\",\"n\":1.50,\"o\":{\"x\":[1, 2]},\"e\":\"\\u00e9\"}\n");

    AuditRuns.run(folder.resolve("out"), folder + "/in/*", List.of("input.fields.text=body"));

    String row = AuditRuns.rows(folder.resolve("out")).get("documents").get(0);
    assertThat(row, containsString("\"n\":1.50,\"o\":{\"x\":[1, 2]},\"e\":\"\\u00e9\""));
    assertThat(row, containsString("\"text\":\"Some text to keep.\""));
    assertThat(row, containsString("\"audit\":{\"language\":\"en\""));
  }

  @Test
  void unsoundRecordsAreRejectedWithReasonsAndTheRestIsKept() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    byte[] bad = "{\"id\":\"u\",\"text\":\"\u00ff\u00fe\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(in.resolve("bad.jsonl"), bad);
    Files.writeString(
        in.resolve("mixed.jsonl"),
        "{\"id\":\"a\",\"text\":\"first\"}\n{\"id\":\"b\",\"text\":\"cut\n[1]\n"
            + "{\"id\":\"c\",\"text\":5}\n{\"id\":\"d\"}\n{\"id\":\"a\",\"text\":\"again\","
            + "\"published\":\"2020-01-01\"}\n");
    Files.write(in.resolve("empty.jsonl"), new byte[0]);
    Files.write(in.resolve("cut.jsonl.gz"), truncatedGzip());

    JsonNode summary =
        AuditRuns.run(
            folder.resolve("out"),
            folder + "/in/*",
            List.of("input.maxRejectedShare=1", "input.repeatedIds=reject"));

    assertThat(
        summary.get("rejected"),
        equalTo(
            JSON.readTree(
                "{\"bad-json\":2,\"bad-utf8\":1,\"missing-text\":1,\"repeated-id\":1,"
                    + "\"truncated-file\":1,\"wrong-type\":1}")));
    // Of two records with one id the dated one stays.
    List<String> kept = AuditRuns.rows(folder.resolve("out")).get("documents");
    assertThat(kept.stream().filter(row -> row.contains("\"again\"")).count(), is(1L));
    assertThat(kept.stream().filter(row -> row.contains("\"first\"")).count(), is(0L));
  }

  @Test
  void tooManyRejectedRecordsFailTheRunAndLeaveNoAudit() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.jsonl"), "{\"id\":\"a\",\"text\":\"x\"}\nnot json\n");

    AuditFailedException failure =
        assertThrows(
            AuditFailedException.class,
            () -> AuditRuns.run(folder.resolve("out"), folder + "/in/*", List.of()));

    assertThat(failure.getMessage(), containsString("1 of 2 records was rejected"));
    assertThat(Files.exists(folder.resolve("out/manifest.json")), is(false));
    assertThat(AuditRuns.rows(folder.resolve("out")).keySet(), equalTo(Set.of("rejected")));
  }

  @Test
  void aFinishedRunLeavesOnlyWholeOutputThatTheManifestLists() throws Exception {
    writeParts(new SampleCorpus().articles(), 2);
    Path out = folder.resolve("out");

    AuditRuns.run(out, folder + "/in/*", List.of());

    List<String> listed =
        new ArrayList<>(
            List.of("expectations.json", "manifest.json", "report.html", "summary.json"));
    JsonNode manifest = JSON.readTree(out.resolve("manifest.json").toFile());
    manifest.get("outputs").forEach(shard -> listed.add(shard.get("path").asText()));
    Collections.sort(listed);
    List<String> found;
    try (var files = Files.walk(out)) {
      found =
          new ArrayList<>(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> out.relativize(file).toString())
                  .toList());
    }
    Collections.sort(found);
    assertThat(found, equalTo(listed));
    try (var top = Files.list(out)) {
      assertThat(top.filter(f -> f.getFileName().toString().startsWith(".")).toList(), empty());
    }
  }

  private void writeParts(List<ObjectNode> articles, int parts) throws IOException {
    Path in = folder.resolve("in");
    if (Files.exists(in)) {
      try (var files = Files.list(in)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(in);
    for (int part = 0; part < parts; part++) {
      StringBuilder lines = new StringBuilder();
      for (int i = part; i < articles.size(); i += parts) {
        lines.append(JSON.writeValueAsString(articles.get(i))).append('\n');
      }
      Files.writeString(in.resolve("part-" + part + ".jsonl"), lines);
    }
  }

  private byte[] truncatedGzip() throws IOException {
    Path whole = folder.resolve("whole.gz");
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"id\":\"z").append(i).append("\",\"text\":\"").append(random.nextLong());
      lines.append(" words\"}\n");
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    assertThat(bytes.length, lessThan(1 << 20));
    return java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }
}

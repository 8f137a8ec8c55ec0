package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.output.TsvRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples of terms, entities and pairs in a whole audit. */
class AuditExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ASKED =
      List.of(
          "terms.examples=2",
          "entities.examples=3",
          "cooccurrences.examples=2",
          "cooccurrences.minimumCount=1",
          "boilerplate=false",
          "duplicates=false");

  @TempDir private Path folder;

  @Test
  void everyRowHasTheSameExamplesHoweverTheCorpusIsCutAndTheyStandWhereTheySay() throws Exception {
    List<String> articles = articles();
    List<List<String>> rows = new ArrayList<>();
    for (int files : new int[] {1, 3}) {
      write(articles, "in" + files, files);
      AuditRuns.run(folder.resolve("out" + files), folder + "/in" + files + "-*.jsonl", ASKED);
      Map<String, List<String>> tables = AuditRuns.rows(folder.resolve("out" + files));
      List<String> all = new ArrayList<>();
      for (String table : List.of("terms", "entities", "cooccurrences/terms")) {
        all.addAll(tables.get(table).stream().distinct().toList());
      }
      rows.add(all);
      Collections.shuffle(articles, new Random(9));
    }
    assertThat(rows.get(1), equalTo(rows.get(0)));

    AuditOutput audit = AuditOutput.open(folder.resolve("out1").toString());
    Map<String, String> texts = new HashMap<>();
    for (String row : AuditRuns.rows(folder.resolve("out1")).get("documents")) {
      JsonNode document = JSON.readTree(row);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    Map<String, Integer> held = new TreeMap<>();
    read(
        audit,
        "terms",
        row -> {
          JsonNode examples = JSON.readTree(row.text("examples"));
          long documents = row.number("documents");
          assertThat(row.text("term"), (long) examples.size(), equalTo(Math.min(2, documents)));
          examples.forEach(
              example -> {
                assertThat(place(example, texts), equalTo(row.text("term")));
                assertThat(example.get("text").asText(), equalTo(row.text("term")));
              });
          held.merge("terms", examples.size(), Integer::sum);
          return true;
        });
    read(
        audit,
        "entities",
        row -> {
          for (JsonNode example : JSON.readTree(row.text("examples"))) {
            String place = place(example, texts).toLowerCase(Locale.ROOT);
            assertThat(row.text("aliases").toLowerCase(Locale.ROOT).contains(place), equalTo(true));
            held.merge("entities", 1, Integer::sum);
          }
          return true;
        });
    read(
        audit,
        "cooccurrences/terms",
        row -> {
          JsonNode examples = JSON.readTree(row.text("examples"));
          assertThat(examples.size(), greaterThan(0));
          for (JsonNode example : examples) {
            List<String> ends = new ArrayList<>(List.of(row.text("a"), row.text("b")));
            String place = place(example, texts);
            assertThat(ends.removeIf(place::startsWith), equalTo(true));
            assertThat(ends.isEmpty() || place.endsWith(ends.get(0)), equalTo(true));
          }
          held.merge("pairs", examples.size(), Integer::sum);
          return true;
        });
    assertThat(held.toString(), held.size(), equalTo(3));
  }

  @Test
  void columnsThatNobodyAskedForAreNotThere() throws Exception {
    write(articles(), "in", 1);
    AuditRuns.run(folder.resolve("out"), folder + "/in-*.jsonl", List.of("terms.stems=true"));
    AuditOutput audit = AuditOutput.open(folder.resolve("out").toString());
    assertThat(columns(audit, "terms"), hasItem("stem"));
    assertThat(columns(audit, "terms"), not(hasItem("spellings")));
    for (String table : List.of("terms", "entities", "cooccurrences/terms")) {
      assertThat(columns(audit, table), not(hasItem("examples")));
    }
  }

  private static List<String> columns(AuditOutput audit, String table) throws IOException {
    List<String> columns = new ArrayList<>();
    read(
        audit,
        table,
        row -> {
          for (String column : List.of("stem", "spellings", "examples")) {
            if (row.has(column)) {
              columns.add(column);
            }
          }
          return false;
        });
    return columns;
  }

  private static void read(AuditOutput audit, String table, AuditOutput.Rows<TsvRow> rows)
      throws IOException {
    for (String shard : audit.shards(table)) {
      audit.readTsv(shard, rows);
    }
  }

  private static String place(JsonNode example, Map<String, String> texts) {
    String text = texts.get(example.get("id").asText());
    String place = text.substring(example.get("start").asInt(), example.get("end").asInt());
    String after = example.get("after").asText();
    assertThat(
        text.substring(example.get("end").asInt()).replaceAll("\\s+", " ").startsWith(after),
        equalTo(true));
    return Tsv.unescape(place);
  }

  private static List<String> articles() throws IOException {
    Random random = new Random(5);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      StringBuilder text =
          new StringBuilder("Minister Anna Kowalska met \"the press\" in Paris.\n");
      for (int word = 0; word < 40; word++) {
        text.append("word").append((char) ('a' + random.nextInt(20))).append(' ');
      }
      articles.add(
          JSON.writeValueAsString(
              Map.of("id", "a\t" + i, "text", text + "end.", "language", "en", "site", "s")));
    }
    return articles;
  }

  private void write(List<String> articles, String name, int files) throws IOException {
    for (int file = 0; file < files; file++) {
      List<String> part = new ArrayList<>();
      for (int i = file; i < articles.size(); i += files) {
        part.add(articles.get(i));
      }
      Files.write(folder.resolve(name + "-" + file + ".jsonl"), part);
    }
  }
}

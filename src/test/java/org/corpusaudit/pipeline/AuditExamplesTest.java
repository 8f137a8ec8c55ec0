package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.lessThan;
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
import java.util.stream.Collectors;
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
          "entities.pairs.examples=2",
          "entities.pairs.minimumCount=1",
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
      for (String table :
          List.of("terms", "entities", "cooccurrences/terms", "cooccurrences/entities")) {
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
    read(
        audit,
        "cooccurrences/entities",
        row -> {
          JsonNode examples = JSON.readTree(row.text("examples"));
          long articlesOfPair = Math.round(row.real("count")); // One sentence an article has it.
          assertThat((long) examples.size(), equalTo(Math.min(2, articlesOfPair)));
          for (JsonNode example : examples) {
            String place = place(example, texts);
            assertThat(place.contains(". "), equalTo(false));
            assertThat(place.contains("Kowalska") && place.endsWith("Paris"), equalTo(true));
          }
          held.merge("pairs of entities", examples.size(), Integer::sum);
          return true;
        });
    assertThat(held.toString(), held.size(), equalTo(4));
  }

  @Test
  void aPairOfEntitiesInAnArticleIsCutOutOfTheCleanedTextOfAKeptArticle() throws Exception {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text =
          "Subscribe to our evening letter and read it at home\n\nIn report%d "
              + "Minister Anna Kowalska denied%d it.\n\n%s\n\nThe talks of day%d in Paris went on";
      String filler =
          new Random(i)
              .ints(90, 0, 5_000)
              .mapToObj(word -> "word" + Integer.toString(word, 26).replaceAll("[0-9]", "q"))
              .collect(Collectors.joining(" ", "Then ", "."));
      articles.add(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  "b" + i,
                  "text",
                  text.formatted(i, i, filler, i),
                  "site",
                  "s",
                  "language",
                  "en")));
    }
    articles.add(articles.get(3).replace("\"b3\"", "\"copy of b3\""));
    write(articles, "in", 2);
    AuditRuns.run(
        folder.resolve("out"),
        folder + "/in-*.jsonl",
        List.of(
            "entities.pairs={\"scope\":\"article\",\"examples\":10,\"minimumCount\":1}",
            "input.blockBytes=1048576"));
    AuditOutput audit = AuditOutput.open(folder.resolve("out").toString());
    Map<String, String> texts = new HashMap<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).get("documents")) {
      JsonNode document = JSON.readTree(row);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    assertThat(texts.values().stream().filter(t -> t.contains("Subscribe")).toList(), empty());
    List<String> ids = new ArrayList<>();
    read(
        audit,
        "cooccurrences/entities",
        row -> {
          for (JsonNode example : JSON.readTree(row.text("examples"))) {
            ids.add(example.get("id").asText());
            String place = place(example, texts);
            assertThat(place, allOf(containsString("Kowalska"), endsWith("Paris")));
            assertThat(example.get("text").asText(), containsString(" … "));
            assertThat(example.get("text").asText().length(), lessThan(250));
          }
          return true;
        });
    assertThat(ids, hasSize(10));
    assertThat(ids, everyItem(in(texts.keySet())));
  }

  @Test
  void anAuditWithoutEntitiesOrPairsHasNoExamplesOfThem() throws Exception {
    write(List.of("{\"text\":\"nothing here\"}"), "in", 1);
    for (String off : List.of("cooccurrences=false", "entities.learn=false")) {
      AuditRuns.run(
          folder.resolve(off), folder + "/in-*.jsonl", List.of("entities.pairs.examples=3", off));
      AuditOutput audit = AuditOutput.open(folder.resolve(off).toString());
      assertThat(audit.rows("cooccurrences/entities"), equalTo(0L));
    }
  }

  @Test
  void columnsThatNobodyAskedForAreNotThere() throws Exception {
    write(articles(), "in", 1);
    AuditRuns.run(folder.resolve("out"), folder + "/in-*.jsonl", List.of("terms.stems=true"));
    AuditOutput audit = AuditOutput.open(folder.resolve("out").toString());
    assertThat(columns(audit, "terms"), hasItem("stem"));
    assertThat(columns(audit, "terms"), not(hasItem("spellings")));
    for (String table :
        List.of("terms", "entities", "cooccurrences/terms", "cooccurrences/entities")) {
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

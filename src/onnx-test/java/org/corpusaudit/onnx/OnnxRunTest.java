package org.corpusaudit.onnx;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusaudit.cli.CommandRun;
import org.corpusaudit.store.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole audits with a model, on the DirectRunner. */
class OnnxRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void modelAndArticles() throws IOException {
    new TinyModel(TinyTokenizer.WORD_PIECE)
        .tokens(
            new TreeMap<>(
                java.util.Map.of(
                    "brinna", "B-PER", "toral", "I-PER", "ketwil", "B-LOC", "monday", "B-DATE",
                    "came", "O", "to", "O", "محمد", "B-PER")))
        .write(folder.resolve("model"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      ObjectMapper json = JSON;
      lines.append(
          json.createObjectNode()
              .put("id", "a" + i)
              .put("site", "s" + i % 3 + ".example")
              .put(
                  "text",
                  "\uD83D\uDE00 Brinna Toral came to Ketwil as number "
                      + i
                      + " on Monday.\r\nLater Toral, of whom nobody knew a thing "
                      + "before ".repeat(i % 7)
                      + ", left.\n\nمُحَمَّد came to Ketwil. "
                      + "x".repeat(i)));
      lines.append('\n');
    }
    Files.writeString(folder.resolve("a.jsonl"), lines);
  }

  private JsonNode audit(String output, String... more) throws IOException {
    StringWriter err = new StringWriter();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + folder + "/a.jsonl",
                "--output=" + folder.resolve(output),
                "--set=duplicates=false",
                "--set=boilerplate=false",
                "--set=terms=false",
                "--set=cooccurrences=false",
                "--set=output.compression=none",
                "--set=output.shards=1",
                "--set=entities.writeMentions=true",
                "--set=entities.recognizer=onnx",
                "--set=entities.model=" + folder.resolve("model")));
    arguments.addAll(Arrays.asList(more));
    int status = CommandRun.run(new PrintWriter(err), arguments.toArray(new String[0]));
    assertThat(err.toString(), status, is(0));
    return JSON.readTree(folder.resolve(output).resolve("summary.json").toFile()).get("entities");
  }

  private List<String> rows(String output, String table) throws IOException {
    try (Stream<Path> shards = Files.list(folder.resolve(output).resolve(table))) {
      List<String> rows = new ArrayList<>();
      for (Path shard : shards.toList()) {
        rows.addAll(Files.readAllLines(shard));
      }
      rows.sort(null);
      return rows;
    }
  }

  @Test
  void entitiesAreFoldedAndCountedAsOthers() throws IOException {
    JsonNode entities = audit("out");

    List<String> counts =
        rows("out", "entities").stream()
            .map(row -> String.join(" ", Arrays.copyOf(row.split("\t"), 4)))
            .toList();
    assertThat(
        counts,
        containsInAnyOrder(
            "entity type count documents",
            "Brinna Toral PER 120 60",
            "Ketwil LOC 120 60",
            "مُحَمَّد PER 60 60"));
    JsonNode read = entities.get("transformer");
    assertThat(read.get("names").asLong(), is(300L));
    assertThat(read.at("/ignored/DATE").asLong(), is(60L));
    assertThat(read.get("sentences").asLong(), is(60L * 3));
    assertThat(entities.get("mentions").asLong(), is(300L));
    assertThat(entities.get("mentionsRaw").asLong(), is(300L));
    JsonNode first = JSON.readTree(rows("out", "mentions").get(0)).get("entities").get(0);
    assertThat(first.get("start").asInt(), is(3));
    assertThat(first.get("text").asText(), is("Brinna Toral"));
  }

  @Test
  void blocksBatchesAndThreadsChangeNoRow() throws IOException {
    audit("one", "--targetParallelism=1");
    JsonNode figures =
        audit(
            "many",
            "--targetParallelism=4",
            "--set=input.blockBytes=2048",
            "--set=entities.onnx.batch=1",
            "--set=entities.onnx.threads=2");
    for (String table : List.of("entities", "entity_facets", "mentions")) {
      assertThat(rows("many", table), equalTo(rows("one", table)));
    }
    assertThat(
        figures,
        equalTo(JSON.readTree(folder.resolve("one/summary.json").toFile()).get("entities")));
  }

  @Test
  void aModelInAnObjectStoreIsCopiedAndTheCopyRemovedAtTheEnd() throws Exception {
    for (String file : List.of("model.onnx", "tokenizer.json", "config.json")) {
      byte[] bytes = Files.readAllBytes(folder.resolve("model").resolve(file));
      ObjectStore.objects().put("store://models/ner/" + file, bytes);
    }
    ObjectStore.objects().put("store://models/ner/pytorch_model.bin", new byte[1]);
    Set<Path> before = copies();
    try {
      audit("out", "--set=entities.model=store://models/ner");
    } finally {
      ObjectStore.clear();
    }
    assertThat(rows("out", "entities").size(), is(4));
    // The runner tears its last workers down behind the end of the job.
    for (int i = 0; i < 50 && !copies().equals(before); i++) {
      Thread.sleep(100);
    }
    assertThat(copies(), equalTo(before));
  }

  @Test
  void whatIsStrippedCountsInTheOriginalTextsAlone() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String own = "Nobody had seen number " + i + " or " + i * 7919 + " since.";
      String text =
          "Home | Sport | Brinna Toral | Contact | Imprint\n\n"
              + own
              + " Toral came to Ketwil \uD83D\uDE00 for the "
              + i
              + "th time.\n\nAll rights reserved by the publishing house of Ketwil";
      lines.append(
          JSON.createObjectNode().put("id", "a" + i).put("site", "s.example").put("text", text));
      lines.append('\n');
    }
    Files.writeString(folder.resolve("a.jsonl"), lines);

    JsonNode both = audit("both", "--set=boilerplate={}");
    JsonNode cleaned = audit("cleaned", "--set=boilerplate={}", "--set=entities.countRaw=false");

    assertThat(both.get("mentions").asLong(), is(120L));
    assertThat(both.get("mentionsRaw").asLong(), is(240L));
    assertThat(both.at("/transformer/stripped").asLong(), is(120L));
    assertThat(cleaned.get("mentions").asLong(), is(120L));
    assertThat(rows("cleaned", "mentions"), equalTo(rows("both", "mentions")));
    assertThat(cleaned.at("/transformer/sentences").asLong(), is(120L));
  }

  private static Set<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("corpus-audit-model"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void namesBelowTheScoreAreLeftOutAndCounted() throws IOException {
    // Five labels at 0 and one at 8 give .998.
    JsonNode entities = audit("out", "--set=entities.onnx.minimumScore=0.999");
    assertThat(entities.at("/transformer/unsure").asLong(), is(360L));
    assertThat(entities.get("mentions").asLong(), is(0L));
  }

  @Test
  void mentionsThatComeWithTheInputAreNotReadAgain() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"id":"1","text":"Brinna Toral came.","e":[]}
        {"id":"2","text":"Brinna Toral came."}
        """);
    JsonNode entities = audit("out", "--set=input.fields.entities=e");
    assertThat(entities.get("mentions").asLong(), is(1L));
    assertThat(entities.at("/given/articles").asLong(), is(1L));
    assertThat(entities.at("/transformer/names").asLong(), is(1L));
  }
}

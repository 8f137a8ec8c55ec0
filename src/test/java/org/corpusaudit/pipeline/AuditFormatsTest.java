package org.corpusaudit.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.corpusaudit.corpus.formats.Archive;
import org.corpusaudit.parquet.ParquetFiles;
import org.corpusaudit.parquet.ParquetRows;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over the same articles in each format. */
@Tag("slow")
class AuditFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message m { required binary url (STRING); required binary text (STRING);"
              + " required binary warcRecordId (STRING); required binary warcDate (STRING); }");

  @TempDir private static Path folder;
  private static Map<String, List<String>> ofJsonLines;

  private record Page(String url, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }

    String html() {
      StringBuilder html = new StringBuilder("<!doctype html><head><script>1<2</script><body>");
      for (String line : lines) {
        html.append("<p>").append(line.replace("&", "&amp;").replace("<", "&lt;"));
      }
      return html.toString();
    }

    String[] values() {
      return new String[] {url, text(), Archive.recordId(url), "2026-03-01T12:00:00Z"};
    }
  }

  @BeforeAll
  static void auditJsonLines() throws BadPipelineException, IOException {
    StringBuilder lines = new StringBuilder();
    for (Page page : pages()) {
      ObjectNode line = JSON.createObjectNode();
      for (int i = 0; i < page.values().length; i++) {
        line.put(SCHEMA.getFieldName(i), page.values()[i]);
      }
      lines.append(line).append('\n');
    }
    ofJsonLines = rows("articles.jsonl", lines.toString().getBytes(UTF_8));
    assertThat(ofJsonLines, hasKey("cooccurrences/terms"));
    assertThat(ofJsonLines.get("duplicates").size(), greaterThan(3));
    assertThat(ofJsonLines.get("boilerplate/spans").size(), greaterThan(20));
  }

  @Test
  void webArchivesGiveTheSameRowsAsJsonLines() throws BadPipelineException, IOException {
    Archive texts = new Archive();
    Archive answers = new Archive();
    for (Page page : pages()) {
      texts.conversion(page.url(), page.text());
      answers.response(page.url(), page.html());
    }

    assertThat(rows("articles.warc.wet.gz", texts.gzip()), equalTo(ofJsonLines));
    assertThat(rows("articles.warc.gz", answers.gzip()), equalTo(ofJsonLines));
    assertThat(rows("articles.warc", answers.plain()), equalTo(ofJsonLines));
  }

  @Test
  void tablesGiveTheSameRowsAsJsonLines() throws BadPipelineException, IOException {
    List<Group> groups = new ArrayList<>();
    StringBuilder csv = new StringBuilder("url,text,warcRecordId,warcDate\n");
    for (Page page : pages()) {
      Group group = new SimpleGroup(SCHEMA);
      for (int i = 0; i < page.values().length; i++) {
        group.add(i, page.values()[i]);
        csv.append(i == 0 ? "" : ",").append('"').append(page.values()[i]).append('"');
      }
      csv.append('\n');
      groups.add(group);
    }
    byte[] parquet = ParquetFiles.of(SCHEMA, groups, CompressionCodecName.GZIP, 8 << 10);

    assertThat(rows("articles.parquet", parquet, "input.blockBytes=3000"), equalTo(ofJsonLines));
    assertThat(rows("00000_0", parquet, "input.format=parquet"), equalTo(ofJsonLines));
    assertThat(rows("articles.csv", csv.toString().getBytes(UTF_8)), equalTo(ofJsonLines));
  }

  @Test
  void parquetTablesHoldTheRowsOfTheirTsvTwins() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Page page : pages()) {
      lines.append(JSON.createObjectNode().put("url", page.url()).put("text", page.text()));
      lines.append('\n');
    }
    rows(
        "twins.jsonl",
        lines.toString().getBytes(UTF_8),
        "output.format=parquet",
        "output.compression=zstd",
        "output.shards=2",
        "terms.ngrams={\"sizes\":[2],\"minimumCount\":1}");
    Path output = folder.resolve("audit of twins-jsonl");
    JsonNode manifest = JSON.readTree(output.resolve("manifest.json").toFile());
    org.corpusaudit.output.AuditOutput audit =
        org.corpusaudit.output.AuditOutput.open(output.toString());
    long compared = 0;
    for (String table :
        List.of(
            "terms",
            "facets",
            "ngrams",
            "cooccurrences/terms",
            "entities",
            "entity_facets",
            "cooccurrences/entities")) {
      assertThat(table, audit.rows(table), greaterThan(0L));
      for (int shard = 0; shard < 2; shard++) {
        String name = String.format("part-%05d-of-00002", shard);
        Path file = output.resolve("parquet/" + table + "/" + name + ".parquet");
        try (SeekableByteChannel channel = FileChannel.open(file);
            ParquetRows rows = ParquetRows.open(channel, Files.size(file), 0, 1 << 30, 1 << 20)) {
          audit.readTsv(
              table + "/" + name + ".tsv.zst",
              row -> {
                try {
                  assertThat(rows.next(), is(true));
                } catch (ParquetRows.BrokenException e) {
                  throw new IOException(e);
                }
                Group group = rows.row();
                for (int i = 0; i < group.getType().getFieldCount(); i++) {
                  String column = group.getType().getFieldName(i);
                  String cell = row.text(column);
                  String value =
                      group.getFieldRepetitionCount(i) == 0 ? "" : group.getValueToString(i, 0);
                  boolean text = group.getType().getType(i).getLogicalTypeAnnotation() != null;
                  assertThat(
                      column,
                      text || value.isEmpty() ? value : Double.valueOf(value),
                      equalTo(text || value.isEmpty() ? cell : Double.valueOf(cell)));
                }
                return true;
              });
          assertThat(rows.next(), is(false));
          compared += rows.position() + 1;
        }
      }
      assertThat(audit.rows(table), equalTo(audit.rows("parquet/" + table)));
    }
    assertThat(compared, greaterThan(1000L));
    assertThat(manifest.at("/pipeline/output/format").asText(), equalTo("parquet"));
  }

  @Test
  void brokenFilesOfEveryFormatAreRejectedRecordsAndTheJobGoesOn()
      throws BadPipelineException, IOException {
    Archive archive = new Archive();
    List<Group> groups = new ArrayList<>();
    StringBuilder csv = new StringBuilder("url,text,warcRecordId,warcDate\n");
    for (Page page : pages()) {
      archive.response(page.url(), page.html());
      Group group = new SimpleGroup(SCHEMA);
      for (int i = 0; i < page.values().length; i++) {
        group.add(i, page.values()[i]);
        csv.append(i == 0 ? "" : ",").append('"').append(page.values()[i]).append('"');
      }
      groups.add(group);
      csv.append('\n');
    }
    Map<String, byte[]> sound =
        Map.of(
            ".warc", archive.plain(),
            ".warc.gz", archive.gzip(),
            ".warc.zst", archive.zstd(),
            ".parquet", ParquetFiles.of(SCHEMA, groups, CompressionCodecName.ZSTD, 8 << 10),
            ".csv", csv.toString().getBytes(UTF_8));
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Random random = new Random(8);
    for (Map.Entry<String, byte[]> file : sound.entrySet()) {
      for (int i = 0; i < 20; i++) {
        byte[] bytes = file.getValue().clone();
        for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        int length = i % 2 == 0 ? bytes.length : random.nextInt(bytes.length);
        Files.write(broken.resolve(i + file.getKey()), Arrays.copyOf(bytes, length));
      }
    }
    Path output = folder.resolve("audit of broken");
    JsonNode summary = AuditRuns.run(output, broken + "/*", List.of("input.maxRejectedShare=1"));

    assertThat(Files.exists(output.resolve("manifest.json")), is(true));
    assertThat(summary.at("/articles/sound").asLong(), greaterThan(20L));
    assertThat(summary.at("/articles/rejected").asLong(), greaterThan(50L));
  }

  private static Map<String, List<String>> rows(String name, byte[] bytes, String... assignments)
      throws BadPipelineException, IOException {
    Path input = Files.write(folder.resolve(name), bytes);
    Path output = folder.resolve("audit of " + name.replace('.', '-'));
    AuditRuns.run(output, input.toString(), List.of(assignments));
    return AuditRuns.rows(output);
  }

  /** Sites with menus, articles of made-up words, and copies of some of them. */
  private static List<Page> pages() {
    Random random = new Random(5);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> lines = new ArrayList<>(List.of("Home News Sport", "All rights & <reserved>"));
      boolean copy = i >= 55;
      for (int line = 0; line < 4; line++) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 30; word++) {
          words.append(word == 0 ? "" : " ").append("w").append(random.nextInt(400)).append("ة");
          words.append(word == 15 ? " in Paris and London" : "");
        }
        lines.add(line + 1, copy ? pages.get(i - 55).lines().get(line + 1) : words + ".");
      }
      pages.add(new Page("https://www.site" + i % 3 + ".org/" + i, lines));
    }
    return pages;
  }
}

package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code rejected/} tells of broken files of each compression: each loss once, where it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectedRowsTest {
  /** How Java shows an object that has no text of its own. */
  private static final Pattern OBJECT = Pattern.compile("[A-Za-z$]+@[0-9a-f]{4,8}\\b");

  private static final List<String> BAD =
      List.of("{\"id\": 7, \"text\": }", "[1, 2]", "{\"id\":\"none\"}", "no JSON at all \u0000");

  private final List<JsonNode> rows = new ArrayList<>();
  private JsonNode summary;
  private String lines;

  @BeforeAll
  void audit(@TempDir Path folder) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("{\"id\":\"a").append(i).append("\",\"text\":\"Ships came in on day ");
      text.append(i).append(" with number ").append(i * 7919 % 1000).append(" aboard.\"}\n");
      if (i % 40 == 3) {
        text.append(BAD.get(i / 40 % BAD.size())).append('\n');
      }
    }
    lines = text.toString();
    byte[] plain = lines.getBytes(StandardCharsets.UTF_8);
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.write(input.resolve("plain.jsonl"), plain);
    for (Map.Entry<String, String> kind :
        Map.of("gz", "gz", "bz2", "bzip2", "zst", "zstd").entrySet()) {
      byte[] packed = packed(kind.getValue(), plain);
      Files.write(
          input.resolve("cut.jsonl." + kind.getKey()),
          Arrays.copyOf(packed, packed.length * 3 / 4));
      byte[] flipped = packed.clone();
      flipped[flipped.length / 2] ^= 0x55;
      Files.write(input.resolve("flipped.jsonl." + kind.getKey()), flipped);
    }
    Files.writeString(input.resolve("bad.parquet"), "PAR1 no footer PAR1");
    Files.writeString(
        input.resolve("bad.warc"),
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200 OK\r\n\r\nends");
    Path output = folder.resolve("out");
    summary = AuditRuns.run(output, input + "/*", List.of("input.maxRejectedShare=1"));
    for (String row : AuditRuns.rows(output).get("rejected")) {
      rows.add(new ObjectMapper().readTree(row));
    }
  }

  @Test
  void everyLossIsOneRow() {
    Set<String> places = new TreeSet<>();
    for (JsonNode row : rows) {
      String place = row.path("file").asText() + " at " + row.path("position").asText();
      assertThat(place + " is told twice: " + row, places.add(place), is(true));
    }
    assertThat((long) rows.size(), equalTo(summary.at("/articles/rejected").asLong()));
    Map<String, Integer> files = new TreeMap<>();
    rows.forEach(row -> files.merge(name(row), 1, Integer::sum));
    assertThat(files.toString(), files.keySet(), hasSize(9));
  }

  @Test
  void noRowNamesAnObject() {
    for (JsonNode row : rows) {
      assertThat(row.toString(), OBJECT.matcher(row.toString()).find(), is(false));
    }
  }

  @Test
  void aRowStandsAtItsOwnRecord() {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    int checked = 0;
    for (JsonNode row : rows) {
      if (!name(row).equals("plain.jsonl")) {
        continue;
      }
      int at = row.path("position").asInt();
      String there = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
      assertThat(at == 0 || bytes[at - 1] == '\n', is(true));
      assertThat(there, not(startsWith("{\"id\":\"a")));
      checked++;
    }
    assertThat(checked, is(10));
  }

  @Test
  void recordsBeforeTheTearAreThere() {
    for (JsonNode row : rows) {
      if (row.path("reason").asText().endsWith("-file")) {
        assertThat(row.path("message").asText(), not(startsWith("java.")));
      }
    }
    // Of ten files but one has four hundred articles, and those of the torn ones are read so far.
    assertThat(summary.at("/articles/read").asLong() > 1000, is(true));
  }

  private static String name(JsonNode row) {
    String file = row.path("file").asText();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static byte[] packed(String kind, byte[] plain) throws IOException, CompressorException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        kind.equals("gz")
            ? new GZIPOutputStream(bytes)
            : new CompressorStreamFactory().createCompressorOutputStream(kind, bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}

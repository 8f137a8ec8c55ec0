package org.corpusaudit.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * A finished audit, read: its summary, its manifest and the rows of its tables, on any file system
 * that Beam knows. Rows are streamed, one in memory at a time, in the order of the shards.
 */
public final class AuditOutput {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 64 << 10;

  private final OutputDirectory directory;
  private final JsonNode summary;
  private final JsonNode manifest;

  /** The output of a run whose shards stand under their final names. */
  public AuditOutput(OutputDirectory directory, JsonNode summary, JsonNode manifest) {
    this.directory = directory;
    this.summary = summary;
    this.manifest = manifest;
  }

  /**
   * Opens the output in a directory.
   *
   * @throws FileNotFoundException when no finished audit stands there
   */
  public static AuditOutput open(String path) throws IOException {
    OutputDirectory directory = new OutputDirectory(path, "", Compression.NONE);
    try {
      return new AuditOutput(
          directory, json(directory, "summary.json"), json(directory, "manifest.json"));
    } catch (FileNotFoundException e) {
      throw new FileNotFoundException(
          path + " holds no finished audit: it has no summary.json and manifest.json");
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Rows<R> {
    /** Takes a row; returns whether more are wanted. */
    boolean row(R row) throws IOException;
  }

  /** Every figure. */
  public JsonNode summary() {
    return summary;
  }

  /** What ran and what it wrote. */
  public JsonNode manifest() {
    return manifest;
  }

  /** The output directory as it was given. */
  public String path() {
    return directory.directory();
  }

  /** Paths of a table's shards in order; empty when the run did not write it. */
  public List<String> shards(String folder) {
    List<String> shards = new ArrayList<>();
    for (JsonNode shard : manifest.path("outputs")) {
      if (folderOf(shard).equals(folder)) {
        shards.add(shard.path("path").asText());
      }
    }
    return shards;
  }

  /** Rows of a table. */
  public long rows(String folder) {
    long rows = 0;
    for (JsonNode shard : manifest.path("outputs")) {
      rows += folderOf(shard).equals(folder) ? shard.path("rows").asLong() : 0;
    }
    return rows;
  }

  /** Streams one shard of JSON Lines. */
  public void readJson(String shard, Rows<JsonNode> rows) throws IOException {
    readLines(shard, line -> rows.row(JSON.readTree(line)));
  }

  /** Streams one shard of tab-separated values, by column name. */
  public void readTsv(String shard, Rows<TsvRow> rows) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    readLines(
        shard,
        line -> {
          if (columns.isEmpty()) {
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
              columns.put(cells[i], i);
            }
            return true;
          }
          return rows.row(new TsvRow(columns, line));
        });
  }

  /** A small JSON file of the output, or nothing when it is not there. */
  public JsonNode json(String path) throws IOException {
    try {
      return json(directory, path);
    } catch (FileNotFoundException e) {
      return JSON.missingNode();
    }
  }

  /** Writes a small file of the output, replacing it. */
  public void write(String path, String text) throws IOException {
    ResourceId file = directory.file(path);
    try (OutputStream out = Channels.newOutputStream(FileSystems.create(file, MimeTypes.TEXT))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Streams one shard of JSON Lines whose rows have a text in them, which is quick to look for. */
  public void readJson(String shard, String having, Rows<JsonNode> rows) throws IOException {
    readLines(shard, line -> !line.contains(having) || rows.row(JSON.readTree(line)));
  }

  /** Streams the lines of one shard as they are. */
  public void readLines(String shard, Rows<String> lines) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(unpacked(directory, shard), StandardCharsets.UTF_8), BUFFER)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!lines.row(line)) {
          return;
        }
      }
    }
  }

  private static InputStream unpacked(OutputDirectory directory, String path) throws IOException {
    InputStream in = Channels.newInputStream(FileSystems.open(directory.file(path)));
    if (path.endsWith(Compression.GZIP.ending())) {
      return new GZIPInputStream(in, BUFFER);
    }
    return path.endsWith(Compression.ZSTD.ending()) ? new ZstdInputStream(in) : in;
  }

  private static JsonNode json(OutputDirectory directory, String path) throws IOException {
    try (InputStream in = OutputDirectory.openIfThere(directory.file(path))) {
      return JSON.readTree(in);
    }
  }

  private static String folderOf(JsonNode shard) {
    String path = shard.path("path").asText();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}

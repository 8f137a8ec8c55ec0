package org.corpusaudit.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A finished audit, read: its summary, its manifest and the rows of its tables, on any file system
 * that Beam knows. Rows are streamed, one in memory at a time, in the order of the shards.
 *
 * <p>What is opened goes by its manifest alone: only files that it lists are read, and each must
 * have the size and SHA-256 that it says. A shard's hash is known at its end, so what was made of
 * its rows is to be shown only after the reading method has returned. Reading a part costs reading
 * the stored bytes of the whole, once. Several threads may read shards at once.
 */
public final class AuditOutput {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 64 << 10;

  private final OutputDirectory directory;
  private final JsonNode summary;
  private final JsonNode manifest;
  private final CheckedFiles files;

  private AuditOutput(
      OutputDirectory directory, JsonNode summary, JsonNode manifest, CheckedFiles files) {
    this.directory = directory;
    this.summary = summary;
    this.manifest = manifest;
    this.files = files;
  }

  /** The output of a run in this process, whose shards stand under their final names, whole. */
  public AuditOutput(OutputDirectory directory, JsonNode summary, JsonNode manifest) {
    this(directory, summary, manifest, new CheckedFiles(directory, Optional.empty()));
  }

  /**
   * Opens the output in a directory.
   *
   * @throws FileNotFoundException when no finished audit stands there
   * @throws BadAuditException when what stands there is not what its manifest says
   */
  public static AuditOutput open(String path) throws IOException {
    Optional<String> fault = OutputPlace.fault(path);
    if (fault.isPresent()) {
      throw new BadAuditException(fault.get());
    }
    OutputDirectory directory = new OutputDirectory(path, "", ShardCompression.NONE);
    try {
      JsonNode manifest = manifest(directory);
      CheckedFiles files = new CheckedFiles(directory, Optional.of(ListedFiles.of(path, manifest)));
      if (!files.has(AuditFiles.SUMMARY)) {
        throw new BadAuditException(
            "the manifest of " + path + " does not list summary.json: write the audit again");
      }
      return new AuditOutput(directory, json(files, AuditFiles.SUMMARY), manifest, files);
    } catch (FileNotFoundException e) {
      throw new FileNotFoundException(
          path + " holds no finished audit: it has no summary.json and manifest.json");
    }
  }

  private static JsonNode manifest(OutputDirectory directory) throws IOException {
    InsideLinks.refuse(directory, AuditFiles.MANIFEST, true);
    try (InputStream in =
        HeldBytes.whole(
            OutputDirectory.openIfThere(directory.file(AuditFiles.MANIFEST)),
            AuditFiles.MANIFEST + " of " + directory.directory())) {
      JsonNode manifest = JSON.readTree(in);
      if (manifest.isObject()) {
        return manifest;
      }
    } catch (JsonProcessingException | CharConversionException e) {
      throw new BadAuditException(unreadable(directory), e);
    }
    throw new BadAuditException(unreadable(directory));
  }

  private static String unreadable(OutputDirectory directory) {
    return "the manifest.json of "
        + directory.directory()
        + " is no JSON object: write the audit again";
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
    boolean marked = manifest.at("/pipeline/output/spreadsheetSafe").asBoolean();
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
          return rows.row(new TsvRow(columns, line, marked));
        });
  }

  /**
   * A file of the output as the manifest lists it, for those who read it themselves: it has the
   * size that the manifest says.
   */
  public StoredFile stored(String path) throws IOException {
    return files.stored(path);
  }

  /**
   * A file as a manifest lists it.
   *
   * @param path its full path
   * @param bytes its size
   * @param modifiedMillis its last change, milliseconds since 1970; 0 where the storage does not
   *     say
   * @param sha256 of its bytes, hexadecimal
   */
  public record StoredFile(String path, long bytes, long modifiedMillis, String sha256) {}

  /** A small JSON file of the output, or nothing when the audit has none. */
  public JsonNode json(String path) throws IOException {
    return json(files, path);
  }

  private static JsonNode json(CheckedFiles files, String path) throws IOException {
    if (!files.has(path)) {
      return JSON.missingNode();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      files.read(
          path, in -> HeldBytes.whole(in, path + " of " + files.directory()).transferTo(bytes));
      return JSON.readTree(bytes.toByteArray());
    } catch (JsonProcessingException | CharConversionException e) {
      throw new BadAuditException(
          path + " of " + files.directory() + " is no JSON: write the audit again", e);
    }
  }

  /** Writes a small file of the output, replacing it, whole or not at all. */
  public void write(String path, String text) throws IOException {
    OutputDirectory own =
        new OutputDirectory(path(), UUID.randomUUID().toString(), ShardCompression.NONE);
    ResourceId temporary = own.temporaryFolder().resolve(path, StandardResolveOptions.RESOLVE_FILE);
    try {
      try (OutputStream out = OutputDirectory.create(temporary)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      FileSystems.rename(List.of(temporary), List.of(directory.file(path)));
    } finally {
      FileSystems.delete(
          List.of(temporary, own.temporaryFolder()), StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  /** Streams one shard of JSON Lines whose rows have a text in them, which is quick to look for. */
  public void readJson(String shard, String having, Rows<JsonNode> rows) throws IOException {
    readLines(shard, line -> !line.contains(having) || rows.row(JSON.readTree(line)));
  }

  /** Streams the lines of one shard as they are. */
  public void readLines(String shard, Rows<String> lines) throws IOException {
    files.read(
        shard,
        in -> {
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(unpacked(in, shard), StandardCharsets.UTF_8), BUFFER);
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!lines.row(line)) {
              return;
            }
          }
        });
  }

  /** Takes several rows as the bytes that they are written in, valid until it returns. */
  @FunctionalInterface
  public interface RowBytes {
    /**
     * Takes {@code bytes[from, to)}: whole lines in UTF-8 with their ends, which the last may lack.
     */
    void rows(byte[] bytes, int from, int to) throws IOException;
  }

  /**
   * Streams the lines of one shard undecoded, many at a time. Memory: the longest line, or {@value
   * ByteLines#BYTES} bytes, and while it grows both.
   */
  public void readBytes(String shard, RowBytes rows) throws IOException {
    files.read(shard, in -> ByteLines.of(unpacked(in, shard), rows));
  }

  private InputStream unpacked(InputStream in, String path) throws IOException {
    return HeldBytes.rows(stream(in, path), path + " of " + path());
  }

  private static InputStream stream(InputStream in, String path) throws IOException {
    if (path.endsWith(ShardCompression.GZIP.ending())) {
      return new GZIPInputStream(in, BUFFER);
    }
    return path.endsWith(ShardCompression.ZSTD.ending()) ? new ZstdInputStream(in) : in;
  }

  private static String folderOf(JsonNode shard) {
    String path = shard.path("path").asText();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}

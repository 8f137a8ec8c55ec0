package org.corpusaudit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.corpusaudit.output.AuditOutput;

/** An audit's output, written by hand for tests. */
public final class WrittenAudit {
  private static final ObjectMapper JSON = new ObjectMapper();

  public final ObjectNode summary = JSON.createObjectNode();
  public final ObjectNode manifest = JSON.createObjectNode();
  private final Path directory;

  public WrittenAudit(Path directory) {
    this.directory = directory;
    manifest.put("started", "2026-01-02T03:04:05Z");
    manifest.putArray("outputs");
    summary.putObject("articles").put("read", 4).put("sound", 4).put("kept", 3);
  }

  /** Writes a table of one shard; the first line of a .tsv is its header. */
  public WrittenAudit table(String path, String... lines) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    listed(manifest.withArray("outputs").addObject(), path)
        .put("rows", lines.length - (path.endsWith(".tsv") ? 1 : 0));
    return this;
  }

  public AuditOutput open() throws IOException {
    Files.writeString(directory.resolve("summary.json"), summary.toString());
    listed(manifest.putArray("files").addObject(), "summary.json");
    Files.writeString(directory.resolve("manifest.json"), manifest.toString());
    return AuditOutput.open(directory.toString());
  }

  private ObjectNode listed(ObjectNode entry, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(path));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return entry
          .put("path", path)
          .put("bytes", bytes.length)
          .put("sha256", HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

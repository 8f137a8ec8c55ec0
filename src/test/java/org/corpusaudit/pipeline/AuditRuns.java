package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.job.AuditJob;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;

/** Runs whole audits for tests and reads what they wrote. */
public final class AuditRuns {
  private AuditRuns() {}

  /** Runs an audit of files that a pattern names. */
  public static JsonNode run(
      Path output, String pattern, List<String> assignments, String... beamOptions)
      throws BadPipelineException, IOException {
    PipelineFile file = PipelineFile.empty();
    file.set("input.files=[\"" + pattern + "\"]");
    file.set("output.directory=" + output);
    for (String assignment : assignments) {
      file.set(assignment);
    }
    return AuditJob.run(file.settings(), PipelineOptionsFactory.fromArgs(beamOptions).create());
  }

  /** The rows of every table, each table's in ascending order. */
  public static Map<String, List<String>> rows(Path output) throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
        String table = output.relativize(file.getParent()).toString();
        tables.computeIfAbsent(table, t -> new ArrayList<>()).addAll(lines(file));
      }
    }
    tables.values().forEach(rows -> rows.sort(null));
    return tables;
  }

  /** A hash of the rows of every table in ascending order, headers once. */
  public static Map<String, String> hashes(Path output) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    rows(output)
        .forEach(
            (table, rows) -> {
              MessageDigest hash = sha256();
              String before = "";
              long counted = 0;
              for (String row : rows) {
                // Each shard of a table has its header; other rows are never equal.
                if (!row.equals(before)) {
                  hash.update((row + "\n").getBytes(StandardCharsets.UTF_8));
                  counted++;
                }
                before = row;
              }
              hashes.put(
                  table,
                  counted + " rows " + HexFormat.of().formatHex(hash.digest()).substring(0, 16));
            });
    return hashes;
  }

  /** A new SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

package org.corpusaudit.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that a manifest lists, checked: a manifest is input too. Paths are names within the
 * audit's directory; each file has the size and SHA-256 with which it was written.
 */
final class ListedFiles {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, Listed> files = new LinkedHashMap<>();
  private final List<String> shards = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ListedFiles() {}

  /**
   * A file as it was written.
   *
   * @param path under the audit's directory
   * @param rows its rows; 0 of a file that is no shard
   * @param bytes stored size
   * @param sha256 of the stored bytes, hexadecimal
   */
  record Listed(String path, long rows, long bytes, String sha256) {}

  /**
   * The files that a manifest lists.
   *
   * @param directory what messages call the audit
   * @throws BadAuditException when one is no name within the directory or has no size and hash
   */
  static ListedFiles of(String directory, JsonNode manifest) throws BadAuditException {
    ListedFiles listed = new ListedFiles();
    for (JsonNode shard : manifest.path("outputs")) {
      listed.shards.add(listed.add(directory, shard));
    }
    for (JsonNode file : manifest.path("files")) {
      listed.add(directory, file);
    }
    return listed;
  }

  private String add(String directory, JsonNode entry) throws BadAuditException {
    String path = entry.path("path").asText();
    if (!AuditFiles.isInside(path)) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the manifest of %s lists %s, which is no name of a file in it: write the audit"
                  + " again",
              directory,
              entry.path("path")));
    }
    JsonNode bytes = entry.path("bytes");
    JsonNode rows = entry.path("rows");
    String sha256 = entry.path("sha256").asText();
    if (!bytes.canConvertToLong()
        || bytes.asLong() < 0
        || rows.asLong() < 0
        || !SHA256.matcher(sha256).matches()) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the manifest of %s does not give the size and SHA-256 of %s: write the audit again",
              directory,
              path));
    }
    files.put(path, new Listed(path, rows.asLong(), bytes.asLong(), sha256));
    // Where letters' case makes no other name, two names would be one file, counted twice.
    if (!names.add(path.toLowerCase(Locale.ROOT))) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the manifest of %s lists %s twice: write the audit again",
              directory,
              path));
    }
    return path;
  }

  /** Paths of the shards, in the manifest's order. */
  List<String> shards() {
    return shards;
  }

  /** Whether a file is listed. */
  boolean has(String path) {
    return files.containsKey(path);
  }

  /** A file that is listed. */
  Listed get(String path) {
    return files.get(path);
  }
}

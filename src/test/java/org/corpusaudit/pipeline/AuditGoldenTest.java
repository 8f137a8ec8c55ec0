package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed sample gives the committed rows. Where a change of the rows is meant, {@code mvn
 * test -Dtest=AuditGoldenTest -Dgolden=write} writes them anew, and the difference is reviewed.
 *
 * <p>A golden file holds the number of a table's rows, a hash of all of them, and the first rows,
 * long ones cut.
 */
class AuditGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int SHOWN_ROWS = 150;
  private static final int SHOWN_CHARS = 240;

  @TempDir private Path folder;

  @Test
  void theSampleGivesTheCommittedRows() throws Exception {
    AuditRuns.run(
        folder.resolve("out"),
        "sample-data/articles/*",
        List.of("duplicates.writePairs=true", "entities.writeMentions=true", "output.shards=1"));
    Map<String, String> tables = new TreeMap<>();
    AuditRuns.rows(folder.resolve("out"))
        .forEach((table, rows) -> tables.put(table.replace('/', '-') + ".txt", digest(rows)));

    if ("write".equals(System.getProperty("golden"))) {
      write(tables);
    }

    assertThat(golden(), equalTo(tables));
  }

  private static String digest(List<String> rows) {
    // Rejected rows name the file by its absolute path.
    String root = Path.of("").toAbsolutePath().toString();
    List<String> lines = new ArrayList<>();
    MessageDigest hash = AuditRuns.sha256();
    for (String row : rows) {
      String portable = row.replace(root, "");
      hash.update((portable + "\n").getBytes(StandardCharsets.UTF_8));
      if (lines.size() < SHOWN_ROWS) {
        lines.add(
            portable.length() > SHOWN_CHARS ? portable.substring(0, SHOWN_CHARS) + "…" : portable);
      }
    }
    lines.add(0, rows.size() + " rows, SHA-256 " + HexFormat.of().formatHex(hash.digest()));
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.toList()) {
        tables.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return tables;
  }

  private static void write(Map<String, String> tables) throws IOException {
    Files.createDirectories(GOLDEN);
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Files.writeString(GOLDEN.resolve(table.getKey()), table.getValue());
    }
  }
}

package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample audited where digits, calendars and capitals are others. */
@Tag("slow")
class AuditLocaleTest {
  private final Locale usual = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(usual);
  }

  @Test
  void everyLocaleGivesTheSameFilesAndBytes() throws Exception {
    Map<String, String> expected = audit("en-US");
    for (String tag : List.of("ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "fa-IR")) {
      assertThat(tag, audit(tag), equalTo(expected));
    }
  }

  private Map<String, String> audit(String tag) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(tag));
    Path output = folder.resolve(tag);
    AuditRuns.run(
        output,
        "sample-data/articles/*",
        List.of(
            "duplicates.writePairs=true",
            "duplicates.index=true",
            "entities.writeMentions=true",
            "output.format=parquet",
            "output.shards=2"));
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        // The figures, the manifest and the report of a run hold its times.
        files.put(name, name.contains("part-") ? hash(file) : "");
      }
    }
    return files;
  }

  private static String hash(Path file) throws IOException {
    return HexFormat.of().formatHex(AuditRuns.sha256().digest(Files.readAllBytes(file)));
  }
}

package org.corpusaudit.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.corpus.formats.Reading;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Publication;
import org.corpusaudit.output.ShardCompression;
import org.corpusaudit.output.ShardWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest and an index are input: what is not as it was written is refused, and no more. */
class AuditFuzzTest {
  @TempDir private Path folder;

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @Test
  void aManifestIsTakenOrRefusedAndNothingOutsideIsTouched() throws Exception {
    Path audit = Files.createDirectories(folder.resolve("audit"));
    Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
    ObjectNode manifest = new ObjectMapper().createObjectNode();
    Files.createDirectories(audit.resolve("terms"));
    byte[] shard = "term\tcount\none\t1\n".getBytes(StandardCharsets.UTF_8);
    Files.write(audit.resolve("terms/part-00000-of-00001.tsv"), shard);
    byte[] summary = "{\"articles\":{\"read\":1}}".getBytes(StandardCharsets.UTF_8);
    Files.write(audit.resolve("summary.json"), summary);
    listed(manifest.put("run", "one").putArray("outputs").addObject(), shard)
        .put("path", "terms/part-00000-of-00001.tsv")
        .put("rows", 1);
    listed(manifest.putArray("files").addObject(), summary).put("path", "summary.json");
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    seeds.put("manifest.json", manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));

    SortedMap<String, Long> outcomes =
        Fuzzing.run(
            "manifest",
            seeds,
            (name, input) -> {
              Files.write(audit.resolve("manifest.json"), input);
              String outcome = open(audit.toString());
              if (Math.floorMod(input.length, 17) == 0) {
                // The next run there goes by names, not by the list.
                OutputDirectory next =
                    new OutputDirectory(audit.toString(), "next", ShardCompression.NONE);
                Publication publication = new Publication(next, true);
                publication.write("summary.json", new String(summary, StandardCharsets.UTF_8));
                publication.cleanUp();
                Files.createDirectories(audit.resolve("terms"));
                Files.write(audit.resolve("terms/part-00000-of-00001.tsv"), shard);
              }
              assertThat(Files.readString(victim), equalTo("mine"));
              return outcome;
            });

    assertThat(outcomes, hasKey("opened"));
    assertThat(outcomes, hasKey("refused"));
  }

  @Test
  void anIndexIsReadAsItWasWrittenOrRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ShardWriter writer = new ShardWriter(bytes, ShardCompression.NONE, "")) {
      for (int i = 1; i < 9; i++) {
        byte[] frame = "frame ".repeat(i * i).getBytes(StandardCharsets.UTF_8);
        writer.writeFrame(frame, frame.length);
      }
    }
    byte[] whole = bytes.toByteArray();
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    seeds.put("a.index", whole);

    SortedMap<String, Long> outcomes =
        Fuzzing.run(
            "index",
            seeds,
            (name, input) -> {
              try {
                Reading.of("a.index", input, 1 << 16);
                return "read";
              } catch (BadAuditException e) {
                return "refused";
              }
            });

    assertThat(outcomes, hasKey("refused"));
  }

  private static String open(String path) throws Exception {
    try {
      AuditOutput audit = AuditOutput.open(path);
      for (String shard : audit.shards("terms")) {
        audit.readTsv(
            shard,
            row -> {
              row.text("term");
              return true;
            });
      }
      audit.json("expectations.json");
      return "opened";
    } catch (BadAuditException | FileNotFoundException e) {
      return "refused";
    }
  }

  private static ObjectNode listed(ObjectNode entry, byte[] bytes) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return entry.put("bytes", bytes.length).put("sha256", HexFormat.of().formatHex(hash));
  }
}

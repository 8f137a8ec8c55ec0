package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that reads an audit goes by its manifest, and by nothing that it does not say. */
class DamagedAuditTest {
  @TempDir private static Path whole;
  @TempDir private Path folder;

  private AuditReaders readers;

  @BeforeAll
  static void audit() throws IOException {
    AuditReaders.write(whole);
  }

  @BeforeEach
  void readers() {
    readers = new AuditReaders(whole, folder);
  }

  @Test
  void aWholeAuditIsRead() throws Exception {
    Path audit = readers.copy();
    for (String reader : AuditReaders.READERS) {
      assertThat(reader + " " + readers.err(), readers.execute(reader, audit), is(0));
    }
  }

  @Test
  void oneWithoutAManifestIsRefused() throws Exception {
    Path audit = readers.copy();
    Files.delete(audit.resolve("manifest.json"));
    for (String reader : AuditReaders.READERS) {
      readers.refuses(reader, audit, "holds no finished audit");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "5", "{", "nonsense", "{\"outputs\":", "\u0000\u0000"})
  void aManifestThatIsNoObjectIsRefused(String text) throws Exception {
    Path audit = readers.copy();
    Files.writeString(audit.resolve("manifest.json"), text);
    for (String reader : AuditReaders.READERS) {
      readers.refuses(reader, audit, "is no JSON object");
    }
  }

  @Test
  void aSummaryOfAnotherRunIsRefused() throws Exception {
    Path audit = readers.copy();
    String summary = Files.readString(audit.resolve("summary.json"));
    Files.writeString(
        audit.resolve("summary.json"), summary.replace("\"read\" : 12", "\"read\" : 13"));
    for (String reader : AuditReaders.READERS) {
      readers.refuses(reader, audit, "summary.json of " + audit + " is not what its manifest says");
    }
  }

  @Test
  void aShardThatIsCutChangedOrGoneIsRefusedByThoseThatReadIt() throws Exception {
    for (String damage : List.of("cut", "changed", "gone", "longer")) {
      damaged("report", "terms", damage);
      damaged("diff", "terms", damage);
      damaged("explain", "duplicates", damage);
      damaged("run against", "index", damage);
      damaged("run expecting", "terms", damage);
      damaged("run knowing", "names", damage);
      damaged("concordance", "documents", damage);
      damaged("collocates", "cooccurrences/terms", damage);
      damaged("collocates", "documents", damage);
      damaged("keyness", "terms", damage);
      damaged("keyness against", "terms", damage);
      damaged("trend", "terms", damage);
      damaged("wordlist", "terms", damage);
    }
  }

  @Test
  void oneThatListsNoDocumentsIsRefusedByThoseThatLookThroughThem() throws Exception {
    Path audit = readers.copy();
    ObjectNode manifest = AuditReaders.manifest(audit);
    Iterator<JsonNode> outputs = manifest.path("outputs").elements();
    while (outputs.hasNext()) {
      if (outputs.next().path("path").asText().startsWith("documents/")) {
        outputs.remove();
      }
    }
    Files.writeString(audit.resolve("manifest.json"), manifest.toString());
    for (String reader : List.of("concordance", "collocates")) {
      readers.refuses(reader, audit, "lists no documents/, which every run writes");
    }
  }

  /** Whatever a shard of kilobytes unpacks to, no row of it is held past a share of the heap. */
  @Test
  void aShardThatUnpacksToOneEndlessRowIsRefusedBeforeItIsHeld() throws Exception {
    Path audit = readers.copy();
    for (String table : List.of("documents", "terms", "duplicates", "names")) {
      Path shard = AuditReaders.shard(audit, table);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(shard))) {
        byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (long i = Runtime.getRuntime().maxMemory() / 16; i >= 0; i -= block.length) {
          out.write(block);
        }
      }
      list(audit, shard);
    }
    for (String reader :
        List.of("concordance", "report", "keyness", "trend", "explain", "run knowing")) {
      int status = readers.execute(reader, audit);
      assertThat(reader + ": " + readers.err(), status, not(is(0)));
      assertThat(reader, readers.err(), containsString("which is more than this heap holds"));
      assertThat(readers.err().lines().filter(l -> l.contains("\tat ")).count(), is(0L));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "summary.json"})
  void aFileThatIsReadWholeIsRefusedBeforeItIsHeld(String name) throws Exception {
    Path audit = readers.copy();
    Path file = audit.resolve(name);
    String text = Files.readString(file);
    int more = (int) (Runtime.getRuntime().maxMemory() / 64);
    Files.writeString(file, "{" + " ".repeat(more) + text.substring(1));
    if (name.equals("summary.json")) {
      list(audit, file);
    }
    readers.refuses("concordance", audit, name + " of " + audit + " has a text of more than");
    readers.refuses("report", audit, "which is more than this heap holds");
    readers.refuses("run against", audit, "which is more than this heap holds");
  }

  /** Says in the manifest what a file now is. */
  private static void list(Path audit, Path file) throws Exception {
    ObjectNode manifest = AuditReaders.manifest(audit);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] bytes = Files.readAllBytes(file);
    for (String list : List.of("outputs", "files")) {
      for (JsonNode output : manifest.path(list)) {
        if (audit.resolve(output.path("path").asText()).equals(file)) {
          ((ObjectNode) output)
              .put("bytes", bytes.length)
              .put("sha256", HexFormat.of().formatHex(digest.digest(bytes)));
        }
      }
    }
    Files.writeString(audit.resolve("manifest.json"), manifest.toString());
  }

  private void damaged(String reader, String table, String damage) throws IOException {
    Path audit = readers.copy();
    Path shard = AuditReaders.shard(audit, table);
    byte[] bytes = Files.readAllBytes(shard);
    switch (damage) {
      case "cut" -> Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 1));
      case "longer" -> Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length + 1));
      case "changed" -> {
        bytes[bytes.length / 2] ^= 1;
        Files.write(shard, bytes);
      }
      default -> Files.delete(shard);
    }
    int status = readers.execute(reader, audit);
    assertThat(reader + " " + table + " " + damage + ": " + readers.err(), status, not(is(0)));
    assertThat(readers.err(), containsString(shard.getFileName().toString()));
    assertThat(readers.err().lines().filter(l -> l.contains("\tat ")).count(), is(0L));
  }
}

package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

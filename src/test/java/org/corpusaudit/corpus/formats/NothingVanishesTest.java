package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.corpusaudit.parquet.ParquetFiles;
import org.junit.jupiter.api.Test;

/** Of files that were broken at random, what is not read is rejected or skipped, and counted. */
class NothingVanishesTest {
  private static final int RECORDS = 24;
  private static final int ROUNDS = Integer.getInteger("corpusaudit.fuzz.rounds", 150);

  @Test
  void aRecordThatIsNotReadIsAccountedFor() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        Random random = new Random(file.getKey().hashCode() + round);
        byte[] broken = file.getValue().clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
          broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
        }
        check(file.getKey() + ", flips of round " + round, file.getKey(), broken);
      }
    }
  }

  @Test
  void aFileThatIsCutIsAccountedFor() throws IOException {
    Map<String, byte[]> files = files();
    // Where records are compressed one by one nothing tells that whole ones are missing.
    files.keySet().removeAll(List.of("a.jsonl", "a.warc", "a.warc.gz", "a.warc.zst"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        int length = 1 + new Random(round).nextInt(file.getValue().length - 1);
        byte[] cut = Arrays.copyOf(file.getValue(), length);
        check(file.getKey() + " cut to " + length, file.getKey(), cut);
      }
    }
  }

  private static void check(String what, String name, byte[] bytes) throws IOException {
    Reading read = Reading.of(name, bytes, 1 << 20);
    if (read.articles.size() + read.skipped.size() < RECORDS) {
      boolean counted = !read.rejected.isEmpty() && read.account.lostRecords() > 0;
      assertThat(what + " " + read.rejected, counted, is(true));
      boolean bytesOrTorn = read.account.lostBytes() > 0 || read.account.isTorn();
      assertThat(what + " " + read.rejected + read.account, bytesOrTorn, is(true));
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary id (STRING); required binary text (STRING); }");
    Random random = new Random(1);
    Archive archive = new Archive();
    StringBuilder lines = new StringBuilder();
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      String text = "text of the record " + i + " " + random.nextLong();
      archive.conversion("http://a.org/" + i, text);
      lines.append("{\"id\":\"" + i + "\",\"text\":\"" + text + "\"}\n");
      Group row = new SimpleGroup(schema);
      row.add("id", "n" + i);
      row.add("text", text);
      rows.add(row);
    }
    byte[] jsonl = lines.toString().getBytes(UTF_8);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.jsonl", jsonl);
    files.put("a.jsonl.gz", gzip(jsonl));
    files.put("a.jsonl.zst", Zstd.compress(jsonl));
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
      out.write(jsonl);
    }
    files.put("a.jsonl.bz2", bzip2.toByteArray());
    files.put("a.warc", archive.plain());
    files.put("a.warc.gz", archive.gzip());
    files.put("a.warc.zst", archive.zstd());
    files.put("whole.warc.gz", gzip(archive.plain()));
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD)) {
      files.put(codec + ".parquet", ParquetFiles.of(schema, rows, codec, 512));
    }
    return files;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }
}

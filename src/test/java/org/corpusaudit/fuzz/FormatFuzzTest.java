package org.corpusaudit.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;
import org.corpusaudit.corpus.formats.Archive;
import org.corpusaudit.corpus.formats.Reading;
import org.corpusaudit.parquet.ParquetFiles;
import org.junit.jupiter.api.Test;

/** Whatever a file of any format holds, its reader ends, and every byte is accounted for. */
class FormatFuzzTest {
  private static final int MOST_RECORD_BYTES = 1 << 16;

  private static final String FIRST_LINE =
      "{\"id\":\"1\",\"url\":\"http://a.org/1\",\"text\":\"One two.\",\"n\":[1,{\"x\":null}]}\n";

  private final SortedMap<String, Long> records = new TreeMap<>();

  /** Lines of text that hold something, counted by the test itself. */
  private long lines;

  private long recordsOfLines;

  @Test
  void noFileOfAnyFormatThrowsOrIsLost() throws Exception {
    SortedMap<String, Long> outcomes = Fuzzing.run("formats", seeds(), this::read);

    long all = records.values().stream().mapToLong(Long::longValue).sum();
    Fuzzing.print("formats", "records", all, records);
    SortedMap<String, Long> ofLines = new TreeMap<>();
    ofLines.put("articles and rejected records of JSON lines", recordsOfLines);
    Fuzzing.print("formats", "JSON lines", lines, ofLines);
    assertThat(outcomes, hasKey("read"));
    assertThat(records, hasKey("articles"));
    assertThat(records, hasKey("bad-json"));
  }

  private String read(String name, byte[] file) throws IOException {
    Reading reading = Reading.of(name, file, MOST_RECORD_BYTES);
    records.merge("articles", (long) reading.articles.size(), Long::sum);
    records.merge("skipped", (long) reading.skipped.size(), Long::sum);
    for (String rejected : reading.rejected) {
      records.merge(rejected.substring(0, rejected.indexOf('@')), 1L, Long::sum);
    }
    if (name.equals("a.jsonl") && beginsAs(file, FIRST_LINE)) { // Else it may be one value.
      lines += lines(file);
      recordsOfLines += reading.articles.size() + reading.rejected.size();
      assertThat(
          "records", reading.articles.size() + reading.rejected.size(), equalTo(lines(file)));
    }
    if (file.length > 0) {
      assertThat("an account", reading.account, notNullValue());
      assertThat("bytes", reading.account.bytes(), equalTo((long) file.length));
      assertThat("lost", reading.account.lostBytes(), lessThanOrEqualTo((long) file.length));
    }
    return reading.rejected.isEmpty() ? "read" : "read in part";
  }

  private static boolean beginsAs(byte[] file, String line) {
    byte[] whole = utf8(line);
    return file.length >= whole.length
        && Arrays.equals(file, 0, whole.length, whole, 0, whole.length);
  }

  /** Lines that are not blank. */
  private static int lines(byte[] file) {
    int lines = 0;
    boolean blank = true;
    for (byte at : file) {
      lines += at == '\n' && !blank ? 1 : 0;
      blank = at == '\n' || (blank && (at == ' ' || at == '\t' || at == '\r'));
    }
    return lines + (blank ? 0 : 1);
  }

  private static SortedMap<String, byte[]> seeds() throws IOException {
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    byte[] lines =
        utf8(
            FIRST_LINE
                + "{\"id\":\"2\",\"text\":\"Zwei"
                + " \\u00e4\\ud83d\\ude00\",\"published\":\"2026-01-02\"}\n"
                + "{\"id\":\"3\",\"text\":\"نص قصير\"}\n");
    seeds.put("a.jsonl", lines);
    seeds.put("a.jsonl.gz", gzip(lines));
    seeds.put("a.jsonl.zst", Zstd.compress(lines));
    seeds.put("a.jsonl.bz2", bzip2(lines));
    seeds.put("a.txt", utf8("A line.\nAnother one.\n"));
    byte[] csv = utf8("id,text,url\r\n1,\"one, \"\"two\"\"\r\nthree\",http://a.org\r\n2,four,\r\n");
    seeds.put("a.csv", csv);
    seeds.put("a.csv.gz", gzip(csv));
    seeds.put("a.tsv", utf8("id\ttext\n1\tone\\ttwo\n2\tthree\n"));
    Archive archive =
        new Archive()
            .conversion("http://a.org/1", "The text of a page.")
            .response("http://a.org/2", "<html><body><p>Some text</p></body></html>");
    seeds.put("a.warc", archive.plain());
    seeds.put("a.warc.gz", archive.gzip());
    seeds.put("a.warc.zst", archive.zstd());
    for (CompressionCodecName codec :
        List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.ZSTD)) {
      seeds.put("a-" + codec + ".parquet", parquet(codec));
    }
    return seeds;
  }

  private static byte[] parquet(CompressionCodecName codec) throws IOException {
    MessageType schema =
        Types.buildMessage()
            .required(PrimitiveType.PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("id")
            .optional(PrimitiveType.PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("text")
            .repeated(PrimitiveType.PrimitiveTypeName.INT32)
            .named("numbers")
            .named("articles");
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Group row = new SimpleGroup(schema);
      row.add("id", "n" + i);
      row.add("text", "text of number " + i);
      row.add("numbers", i);
      row.add("numbers", i * i);
      rows.add(row);
    }
    return ParquetFiles.of(schema, rows, codec, 512);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }
}

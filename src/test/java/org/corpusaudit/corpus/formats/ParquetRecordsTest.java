package org.corpusaudit.corpus.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.corpusaudit.parquet.ParquetFiles;
import org.junit.jupiter.api.Test;

class ParquetRecordsTest {
  private static final int BOUND = 1 << 20;
  private static final MessageType PLAIN =
      MessageTypeParser.parseMessageType(
          "message m { required binary id (STRING); required binary text (STRING); }");

  @Test
  void columnsAreFieldsWhateverTheirTypes() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { optional binary id (STRING); required binary text (STRING); optional int64"
                + " published (TIMESTAMP(MICROS,true)); optional int32 day (DATE); optional int96"
                + " old; optional int64 price (DECIMAL(9,2)); optional double d; optional binary"
                + " raw; optional binary none (STRING); optional int32 u (INTEGER(32,false));"
                + " repeated int32 many; optional group tags (LIST) { repeated group list {"
                + " optional binary element (STRING); } } optional group names (MAP) { repeated"
                + " group key_value { required binary key (STRING); optional int32 value; } }"
                + " optional group inner { optional boolean yes; } }");
    Group row = new SimpleGroup(schema);
    row.add("id", "n1");
    row.add("text", "a \"quoted\"\ntext خبر");
    row.add("published", 1_767_323_045_000_006L);
    row.add("day", 20_000);
    row.add("old", new NanoTime(2_440_589, 1_500_000_000L));
    row.add("price", 12_345L);
    row.add("d", Double.NaN);
    row.add("raw", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF, 0}));
    row.add("u", -1);
    row.add("many", 1);
    row.add("many", 2);
    Group tags = row.addGroup("tags");
    tags.addGroup("list").add("element", "x");
    tags.addGroup("list");
    Group entry = row.addGroup("names").addGroup("key_value");
    entry.add("key", "k");
    entry.add("value", 7);
    row.addGroup("inner").add("yes", true);

    Reading read =
        Reading.of(
            "a.parquet",
            ParquetFiles.of(schema, List.of(row), CompressionCodecName.ZSTD, BOUND),
            BOUND);

    assertThat(
        read.records,
        equalTo(
            List.of(
                "{\"id\":\"n1\",\"text\":\"a \\\"quoted\\\"\\ntext خبر\","
                    + "\"published\":\"2026-01-02T03:04:05.000006Z\",\"day\":\"2024-10-04\","
                    + "\"old\":\"1970-01-02T00:00:01.500Z\",\"price\":123.45,\"d\":null,"
                    + "\"raw\":\"/wA=\",\"u\":4294967295,\"many\":[1,2],\"tags\":[\"x\",null],"
                    + "\"names\":{\"k\":7},\"inner\":{\"yes\":true}}")));
    assertThat(read.published, equalTo(List.of("2026-01-02T03:04:05Z")));
  }

  @Test
  void rangesGiveEachRowGroupOnce() throws IOException {
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD)) {
      byte[] file = rows(codec, 3000);
      Reading whole = Reading.of("a.parquet", file, BOUND);
      Reading cut = new Reading();
      for (int start = 0; start < file.length; start += 1000) {
        Reading part =
            Reading.of("a.parquet", file, start, Math.min(file.length, start + 1000), BOUND);
        cut.articles.addAll(part.articles);
        cut.rejected.addAll(part.rejected);
      }

      assertThat(codec.name(), whole.articles, hasSize(3000));
      assertThat(codec.name(), cut.articles, equalTo(whole.articles));
      assertThat(codec.name(), cut.rejected, hasSize(0));
    }
  }

  @Test
  void aRowWithoutAnIdIsNamedByItsNumber() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType("message m { required binary text (STRING); }");
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Group row = new SimpleGroup(schema);
      row.add("text", "t" + i);
      rows.add(row);
    }
    byte[] file = ParquetFiles.of(schema, rows, CompressionCodecName.UNCOMPRESSED, 512);

    assertThat(
        Reading.of("a.parquet", file, BOUND).articles.get(499), equalTo("a.parquet#499=t499"));
  }

  @Test
  void aRowOverTheBoundIsRejectedAndTheNextIsRead() throws IOException {
    Group large = new SimpleGroup(PLAIN);
    large.add("id", "large");
    large.add("text", "x".repeat(5000));
    Group small = new SimpleGroup(PLAIN);
    small.add("id", "small");
    small.add("text", "y");
    byte[] file = ParquetFiles.of(PLAIN, List.of(large, small), CompressionCodecName.ZSTD, BOUND);
    Reading read = Reading.of("a.parquet", file, 4096);

    assertThat(read.articles, equalTo(List.of("small=y")));
    assertThat(read.rejected, equalTo(List.of("too-long@0")));
  }

  @Test
  void whatIsNoParquetFileIsOneRejectedRecordOfItsFirstRange() throws IOException {
    byte[] file = new byte[5000];

    assertThat(
        Reading.of("a.parquet", file, 0, 1000, BOUND).rejected, equalTo(List.of("corrupt-file@0")));
    assertThat(Reading.of("a.parquet", file, 1000, 5000, BOUND).rejected, hasSize(0));
    assertThat(Reading.of("a.parquet", new byte[0], BOUND).rejected, hasSize(1));
  }

  @Property(tries = 600)
  void flippedBytesNeverThrow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] file =
        rows(
            random.nextBoolean() ? CompressionCodecName.GZIP : CompressionCodecName.UNCOMPRESSED,
            60);
    // Half of them at the end, where the footer is.
    int from = random.nextBoolean() ? file.length * 3 / 4 : 0;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      file[from + random.nextInt(file.length - from)] ^= (byte) (1 + random.nextInt(255));
    }
    if (random.nextInt(4) == 0) {
      file = Arrays.copyOf(file, random.nextInt(file.length) + 1);
    }
    Reading read = Reading.of("a.parquet", file, BOUND);

    assertThat(read.articles.size(), is(lessThanOrEqualTo(1000)));
  }

  private static byte[] rows(CompressionCodecName codec, int count) throws IOException {
    List<Group> rows = new ArrayList<>();
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      Group row = new SimpleGroup(PLAIN);
      row.add("id", "n" + i);
      row.add("text", "text " + random.nextLong());
      rows.add(row);
    }
    return ParquetFiles.of(PLAIN, rows, codec, 1024);
  }
}

package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** A broken record costs that record. */
class BrokenArchiveTest {
  private static final int BOUND = 64 << 10;
  private static final int RECORDS = 12;
  private static final int BROKEN = 6;

  @Test
  void aLengthThatIsWrongCostsTheRecordThatStatesIt() throws IOException {
    for (long off : new long[] {-700, -5, 300, 2000, 30_000, 1L << 40}) {
      Archive archive = new Archive();
      long position = 0;
      for (int i = 0; i < RECORDS; i++) {
        byte[] text = text(i);
        if (i == BROKEN) {
          position = archive.plain().length;
          archive.record(
              "conversion", url(i), "text/plain", "", text, Math.max(0, text.length + off));
        } else {
          archive.record("conversion", url(i), "text/plain", text);
        }
      }
      for (Stored stored : stored(archive)) {
        Reading read = Reading.of(stored.name, stored.bytes, BOUND);

        String what = stored.name + " " + off;
        assertThat(what, read.articles, equalTo(allBut(BROKEN)));
        assertThat(what, read.rejected, equalTo(List.of("corrupt-record@" + position)));
      }
    }
  }

  @Test
  void aLengthThatForgetsALineEndIsThatOfTheWholeBlock() throws IOException {
    for (int off = -4; off < 0; off++) {
      Archive archive = new Archive();
      for (int i = 0; i < RECORDS; i++) {
        byte[] text = text(i);
        boolean wrong = i == BROKEN || i == RECORDS - 1; // The last one of an archive too.
        archive.record(
            "conversion", url(i), "text/plain", "", text, text.length + (wrong ? off : 0));
      }
      for (Stored stored : stored(archive)) {
        Reading read = Reading.of(stored.name, stored.bytes, BOUND);

        String what = stored.name + " " + off;
        assertThat(what, read.articles, equalTo(allBut(-1)));
        assertThat(what, read.rejected, hasSize(0));
      }
    }
  }

  @Test
  void aHeaderThatIsNoneCostsItsRecord() throws IOException {
    for (String broken :
        List.of(
            "XARC/1.0\r\n", "WARC/1.0\r\nno field\r\n", "\u0000\u0001WARC", "WARC/1.0\r\n\r\n")) {
      Archive archive = archive();
      byte[] head = broken.getBytes(UTF_8);
      byte[] record = archive.records().get(BROKEN + 1);
      long position = 0;
      for (byte[] before : archive.records().subList(0, BROKEN + 1)) {
        position += before.length;
      }
      System.arraycopy(head, 0, record, 0, head.length);
      for (Stored stored : stored(archive)) {
        Reading read = Reading.of(stored.name, stored.bytes, BOUND);

        String what = stored.name + " " + broken;
        assertThat(what, read.articles, equalTo(allBut(BROKEN)));
        assertThat(what, read.rejected, hasSize(1));
        assertThat(what, read.rejected.get(0), startsWith("corrupt-record@"));
        long found = Long.parseLong(read.rejected.get(0).substring("corrupt-record@".length()));
        assertThat(what, Math.abs(found - position) <= 2, is(true)); // Behind zeros, if any.
      }
    }
  }

  @Test
  void brokenCompressedDataCostsItsMember() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 60; round++) {
      for (boolean zstd : new boolean[] {false, true}) {
        Archive archive = archive();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < archive.records().size(); i++) {
          Archive one = new Archive();
          one.records().clear();
          one.records().add(archive.records().get(i));
          byte[] member = zstd ? one.zstd() : one.gzip();
          if (i == BROKEN + 1) {
            member[8 + random.nextInt(member.length - 16)] ^= (byte) (1 + random.nextInt(255));
          }
          file.writeBytes(member);
        }
        Reading read = Reading.of(zstd ? "a.wet.zst" : "a.wet.gz", file.toByteArray(), BOUND);

        // A flip may also do no harm, or harm that no checksum shows.
        assertThat(
            "round " + round + zstd + read.rejected,
            read.articles.containsAll(allBut(BROKEN)),
            is(true));
      }
    }
  }

  @Test
  void aFalseChecksumCostsTheRecordThatItBelongsTo() throws IOException {
    Archive archive = archive();
    long position = 0;
    for (byte[] before : archive.records().subList(0, BROKEN + 1)) {
      position += before.length;
    }
    for (Compressor compressor :
        List.<Compressor>of(BrokenArchiveTest::gzip, BrokenArchiveTest::bzip2)) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int i = 0; i < archive.records().size(); i++) {
        byte[] member = compressor.compress(archive.records().get(i));
        if (i == BROKEN + 1) { // The checksum: of gzip the last but four, of bzip2's block here.
          member[member[0] == 'B' ? 10 : member.length - 6] ^= 0x10;
        }
        file.writeBytes(member);
      }
      String name = file.toByteArray()[0] == 'B' ? "a.wet.bz2" : "a.wet.gz";
      Reading read = Reading.of(name, file.toByteArray(), BOUND);

      assertThat(name, read.articles, equalTo(allBut(BROKEN)));
      assertThat(name, read.rejected, equalTo(List.of("corrupt-record@" + position)));
    }
  }

  @Test
  void aRecordWhoseWritingBrokeOffCostsNoOther() throws IOException {
    for (int left : new int[] {5, 14, 25, 60, 130, 210, 230, 300, 350}) {
      Archive archive = archive();
      byte[] cut = archive.records().get(BROKEN + 1);
      archive.records().set(BROKEN + 1, Arrays.copyOf(cut, left));
      for (Stored stored : stored(archive)) {
        Reading read = Reading.of(stored.name, stored.bytes, BOUND);

        assertThat(stored.name + " " + left, read.articles, equalTo(allBut(BROKEN)));
        assertThat(stored.name + " " + left, read.rejected, hasSize(1));
      }
    }
  }

  @Test
  void anAddressThatLooksLikeABeginningIsNone() throws IOException {
    String url = "http://a.org/WARC/1.0";
    Archive archive = new Archive().conversion(url, "x").conversion(url(1), "y");

    assertThat(
        Reading.of("a.wet", archive.plain(), BOUND).articles,
        equalTo(List.of(url + "=x", url(1) + "=y")));
  }

  @Test
  void anArchiveCompressedAsAWholeIsReadUpToItsFault() throws IOException {
    Archive archive = archive();
    byte[] whole = gzip(archive.plain());
    whole[whole.length / 2] ^= 0x55;
    Reading read = Reading.of("a.wet.gz", whole, BOUND);

    assertThat(read.articles.isEmpty(), is(false));
    assertThat(read.rejected, hasSize(1));
    assertThat(read.rejected.get(0), containsString("-file@"));
    assertThat(read.account.isTorn(), is(true));
    assertThat(
        read.account.lostBytes() > read.account.bytes() / 4
            && read.account.lostBytes() < read.account.bytes(),
        is(true));
  }

  @Test
  void aPageAboutArchivesIsNoRecord() throws IOException {
    String text = "so beginnt ein Satz:\n\nWARC/1.0\r\nWARC-Type: conversion\r\n\r\nund so weiter";
    Archive nested = new Archive().conversion("http://n.org/1", "inside");
    Archive archive =
        new Archive()
            .conversion(url(0), text)
            .record("resource", url(1), "application/warc", nested.plain())
            .conversion(url(2), "y");
    for (Stored stored : stored(archive)) {
      Reading read = Reading.of(stored.name, stored.bytes, BOUND);

      assertThat(read.articles, equalTo(List.of(url(0) + "=" + text, url(2) + "=y")));
      assertThat(read.rejected, hasSize(0));
    }
  }

  @Test
  void aLongerRecordThanIsHeldIsPassedOverWithWhatItHolds() throws IOException {
    Archive nested = new Archive();
    while (nested.plain().length < 2 * BOUND) {
      nested.conversion("http://n.org/" + nested.records().size(), "inside ".repeat(500));
    }
    Archive archive =
        new Archive()
            .conversion(url(0), "x")
            .record("resource", url(1), "application/warc", nested.plain())
            .response(url(2), "200 OK", "Content-Type: video/mp4", new byte[BOUND * 3])
            .conversion(url(3), "y");
    for (Stored stored : stored(archive)) {
      Reading read = Reading.of(stored.name, stored.bytes, BOUND);

      assertThat(read.articles, equalTo(List.of(url(0) + "=x", url(3) + "=y")));
      assertThat(read.rejected, hasSize(0));
      assertThat(read.skipped, hasSize(2));
    }
  }

  @Test
  void whatIsNoArchiveOrEmptyIsRejectedOnce() throws IOException {
    for (String name : List.of("a.warc", "a.warc.gz", "a.wet.zst", "a.arc.bz2")) {
      assertThat(name, Reading.of(name, new byte[0], BOUND).rejected, hasSize(1));
      assertThat(
          name, Reading.of(name, "{\"text\":\"x\"}\n".getBytes(UTF_8), BOUND).rejected, hasSize(1));
    }
    assertThat(Reading.of("a.warc.gz", gzip(new byte[0]), BOUND).rejected, hasSize(1));
  }

  @Test
  void zerosBehindTheLastRecordArePadding() throws IOException {
    for (Stored stored : stored(archive())) {
      byte[] padded = Arrays.copyOf(stored.bytes, stored.bytes.length + 5000);
      Reading read = Reading.of(stored.name, padded, BOUND);

      assertThat(stored.name, read.articles, hasSize(RECORDS));
      assertThat(stored.name, read.rejected, hasSize(0));
    }
  }

  private record Stored(String name, byte[] bytes) {}

  private static List<Stored> stored(Archive archive) throws IOException {
    return List.of(
        new Stored("a.warc", archive.plain()),
        new Stored("a.warc.gz", archive.gzip()),
        new Stored("a.warc.zst", archive.zstd()),
        new Stored("a.warc.bz2", members(archive.records(), BrokenArchiveTest::bzip2)),
        new Stored("whole.warc.gz", gzip(archive.plain())));
  }

  private static Archive archive() {
    Archive archive = new Archive();
    for (int i = 0; i < RECORDS; i++) {
      archive.record("conversion", url(i), "text/plain", text(i));
    }
    return archive;
  }

  private static String url(int i) {
    return "http://a.org/" + i;
  }

  private static byte[] text(int i) {
    Random random = new Random(i);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 60; word++) {
      text.append(Integer.toString(random.nextInt(100_000), 36)).append(' ');
    }
    return text.append('.').toString().getBytes(UTF_8);
  }

  private static List<String> allBut(int broken) {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      if (i != broken) {
        articles.add(url(i) + "=" + new String(text(i), UTF_8));
      }
    }
    return articles;
  }

  @FunctionalInterface
  private interface Compressor {
    byte[] compress(byte[] plain) throws IOException;
  }

  private static byte[] members(List<byte[]> records, Compressor compressor) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] record : records) {
      file.writeBytes(compressor.compress(record));
    }
    return file.toByteArray();
  }

  private static byte[] bzip2(byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }
}

package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record becomes in memory, and how long that takes, is bounded while it becomes it. */
@Timeout(200)
class RecordBoundsTest {
  private static final int BOUND = 4 << 20;

  /** Of a record's bytes: what reading one may allocate, with what it outgrows on the way. */
  private static final long TIMES = 40;

  private static final String GOOD = "{\"id\":\"good\",\"text\":\"sound\"}\n";

  @Test
  void fieldsWithoutNumberAreRejectedAndTakeNoTimeThatGrowsWithTheirSquare() throws IOException {
    StringBuilder record = new StringBuilder("{\"id\":\"a\",\"text\":\"b\"");
    for (int i = 0; record.length() < BOUND - 40; i++) {
      record.append(",\"_").append(Integer.toString(i, 36)).append("\":0");
    }
    Reading read = read("a.jsonl", record + "}\n" + GOOD);

    assertThat(read.articles, contains("good=sound"));
    assertThat(read.rejected, contains("too-long@0"));
    assertThat(read.messages.get(0), containsString("more than 65536 fields"));
  }

  @Test
  void fieldsUpToTheBoundPassThrough() throws IOException {
    StringBuilder record = new StringBuilder("{\"id\":\"a\",\"text\":\"b\"");
    for (int i = 0; i < 60_000; i++) {
      record.append(",\"").append(i % 50_000).append("\":").append(i);
    }
    Reading read = read("a.jsonl", record + "}\n" + GOOD);

    assertThat(read.articles, contains("a=b", "good=sound"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,", "[{\"x\":[]},", "{\"k\":{\"%d\":", "[\"\\u0000\","})
  void structuresThatPassThroughAreReadPast(String piece) throws IOException {
    StringBuilder value = new StringBuilder();
    StringBuilder ends = new StringBuilder();
    if (piece.startsWith("{")) { // Nested objects whose names all differ, under the depth allowed.
      for (int i = 0; i < 400; i++) {
        value.append(piece.formatted(i));
        ends.append("}}");
      }
      value.append('0');
    } else {
      value.append('[');
      while (value.length() < BOUND - 100) {
        value.append(piece.substring(1));
      }
      value.append('0');
      ends.append(']');
    }
    Reading read =
        read("a.jsonl", "{\"id\":\"a\",\"text\":\"b\",\"x\":" + value + ends + "}\n" + GOOD);

    assertThat(read.articles, contains("a=b", "good=sound"));
  }

  @ParameterizedTest
  @CsvSource({"id", "url", "site", "title"})
  void fieldsThatPassesHoldAreBounded(String field) throws IOException {
    String record = "{\"text\":\"b\",\"%s\":\"%s\"}\n";
    Reading read =
        read(
            "a.jsonl",
            record.formatted(field, "x".repeat(16_384))
                + record.formatted(field, "x".repeat(16_385))
                + GOOD);

    assertThat(read.articles.size(), equalTo(2));
    assertThat(read.messages.get(0), containsString("the field " + field + " is longer than"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.", "a/", "/", "?", "&", "a@", ":", "%41", "xn--", "[", "。", "//", "\\\\", "#"})
  void anAddressOfAnyFormIsReadInTimeAndOnAnyStack(String piece) throws IOException {
    String url = piece.repeat(16_000 / piece.length());
    for (String scheme : List.of("", "http://", "www.")) {
      String escaped = (scheme + url).replace("\\", "\\\\");
      Reading read =
          read("a.jsonl", "{\"text\":\"b\",\"id\":\"a\",\"url\":\"" + escaped + "\"}\n" + GOOD);

      assertThat(scheme + piece, read.articles, contains("a=b", "good=sound"));
    }
  }

  @Test
  void languagesThatNameNoneAreNotKept() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      records.append("{\"id\":\"a\",\"text\":\"b\",\"language\":\"");
      records.append(("l" + i).repeat(10_000)).append("\"}\n");
    }
    assertThat(read("a.jsonl", records.toString()).articles.size(), equalTo(20));
  }

  @ParameterizedTest
  @CsvSource({"a.csv, ','", "a.tsv, '\t'"})
  void valuesWithoutNumberAreRejectedInARowAndInAHeader(String name, String separator)
      throws IOException {
    String many = separator.repeat(BOUND - 10);
    String head = "id" + separator + "text\n";
    Reading read = read(name, head + "1" + many + "\n2" + separator + "sound\n");

    assertThat(read.articles, contains("2=sound"));
    assertThat(read.messages, contains("the row has more than 65536 values"));
    assertThat(read(name, many + "\n1" + separator + "lost\n").rejected, contains("too-long@0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\\\\", "\"\"", "é", "😀"})
  void lettersThatGrowAsTheyAreWrittenStayWithinTheBound(String letter) throws IOException {
    String value = letter.repeat((BOUND - 100) / letter.getBytes(UTF_8).length);
    Reading read = read("a.csv", "id,text\n1,\"" + value + " sound\"\n");

    assertThat(read.rejected, equalTo(List.of()));
    assertThat(read.articles.size(), equalTo(1));
  }

  @Test
  void aHeadOfAnAnswerIsBounded() throws IOException {
    StringBuilder answer = new StringBuilder("HTTP/1.1 200 OK\r\n");
    while (answer.length() < BOUND - 100) {
      answer.append("a:b\r\n");
    }
    answer.append("\r\n<p>lost</p>");
    byte[] archive =
        new Archive()
            .record(
                "response",
                "http://a.org/1",
                "application/http;msgtype=response",
                answer.toString().getBytes(UTF_8))
            .response("http://a.org/2", "<html><body><p>sound</p></body></html>")
            .plain();
    Reading read = read("a.warc", archive);

    assertThat(read.articles, contains("http://a.org/2=sound"));
    assertThat(read.rejected.get(0), containsString("corrupt-record"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "a.csv.gz", "a.txt.gz", "a.warc.gz"})
  void aFileOfKilobytesThatUnpacksToGigabytesIsNotHeld(String name) throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(
          "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 99999999\r\n\r\n".getBytes(UTF_8));
      byte[] part = new byte[1 << 20];
      java.util.Arrays.fill(part, (byte) 'x');
      for (int i = 0; i < 40; i++) {
        out.write(part);
      }
    }
    Reading read = read(name, bomb.toByteArray());

    assertThat(read.articles, equalTo(List.of()));
    assertThat(read.rejected.size(), lessThan(5));
  }

  private static Reading read(String name, String text) throws IOException {
    return read(name, text.getBytes(UTF_8));
  }

  private static Reading read(String name, byte[] bytes) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    Reading read = Reading.of(name, bytes, BOUND);
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat("bytes allocated for " + name, allocated, lessThan(TIMES * BOUND));
    return read;
  }
}

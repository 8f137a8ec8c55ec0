package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are compressed more than once, and files that hold no text at all. */
class LayersTest {
  private static final byte[] LINES =
      "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n".getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource({"gzip gzip", "bzip2 gzip", "gzip bzip2", "zstd gzip", "gzip zstd", "gzip gzip gzip"})
  void whatIsCompressedAgainIsReadUnderAnyName(String layers) throws IOException {
    byte[] stored = LINES;
    for (String layer : layers.split(" ", -1)) {
      stored = compressed(layer, stored);
    }
    for (String name : List.of("a.jsonl", "a.jsonl.gz", "a.jsonl.bz2")) {
      Reading read = Reading.of(name, stored, 4096);

      assertThat(read.articles, equalTo(List.of("1=one", "2=two")));
      assertThat(read.rejected, hasSize(0));
    }
  }

  @Test
  void layersHaveAnEnd() throws IOException {
    byte[] stored = LINES;
    for (int i = 0; i < 9; i++) {
      stored = compressed("gzip", stored);
    }
    Reading read = Reading.of("a.jsonl.gz", stored, 4096);

    assertThat(read.articles, hasSize(0));
    assertThat(read.rejected.isEmpty(), equalTo(false));
  }

  @Test
  void aFileThatBreaksOffGivesWhatItHolds() throws IOException {
    byte[] inner = compressed("gzip", LINES);
    byte[] cut = compressed("gzip", Arrays.copyOf(inner, inner.length - 4));
    Reading read = Reading.of("a.jsonl.gz", cut, 4096);

    assertThat(read.articles, equalTo(List.of("1=one", "2=two")));
    assertThat(read.rejected, equalTo(List.of("truncated-file@" + LINES.length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00FD7zXZ\0\0\u0004",
        "PK\u0003\u0004\u0014",
        "%PDF-1.7\n%",
        "SQLite format 3\0",
        "\u0004\"M\u0018d@",
        "Rar!\u001A\u0007\1\0",
        "PAR1\u0015\u0004"
      })
  void aFileOfAnotherKindIsOneRejectedRecordThatSaysWhatItIs(String mark) throws IOException {
    byte[] bytes =
        (mark + "\n\n\u00FF\n").repeat(50).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String name : List.of("a.jsonl", "a.csv", "a.txt", "a.warc")) {
      for (byte[] stored : List.of(bytes, compressed("gzip", bytes))) {
        Reading read = Reading.of(name, stored, 4096);

        assertThat(read.rejected, equalTo(List.of("corrupt-file@0")));
        assertThat(read.messages.get(0), containsString("the bytes are those of a"));
      }
    }
  }

  private static byte[] compressed(String layer, byte[] bytes) throws IOException {
    if (layer.equals("zstd")) {
      return Zstd.compress(bytes);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream coded =
        layer.equals("gzip") ? new GZIPOutputStream(out) : new BZip2CompressorOutputStream(out)) {
      coded.write(bytes);
    }
    return out.toByteArray();
  }
}

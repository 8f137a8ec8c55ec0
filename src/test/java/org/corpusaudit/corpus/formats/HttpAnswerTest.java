package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label is a claim, the bytes decide. */
class HttpAnswerTest {
  private static final int BOUND = 1 << 20;
  private static final String URL = "http://a.org/1";
  private static final String PAGE =
      "<html><title>Der Hafen</title><p>Am Montag lief die neue Fähre ein.</p></html>";
  private static final String TEXT = URL + "=Am Montag lief die neue Fähre ein.";

  // "Am Montag lief die neue Fähre ein." in a paragraph, as Brotli's own program writes it.
  private static final byte[] BROTLI =
      HexFormat.of()
          .parseHex(
              "8b14803c703e416d204d6f6e746167206c69656620646965206e6575652046c3a4687265206569"
                  + "6e2e3c2f703e03");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Content-Encoding: GZIP",
        "Content-Encoding: x-gzip, identity",
        "Content-Encoding: br",
        "Content-Encoding: deflate",
        "Content-Encoding: zstd",
        "Content-Encoding: compress",
        "Content-Encoding: identity",
        "Content-Encoding: none",
        "Content-Encoding: utf-8",
        "Content-Encoding: text/html",
        "Content-Encoding: ",
        "Content-Encoding: ,",
        "Content-Encoding: gzip\r\nContent-Encoding: gzip",
        "Content-Encoding: dcb",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked\r\nContent-Encoding: br",
        "Content-Length: 7",
        "Content-Length: 99999999",
        "Content-Length: many",
        "Content-Length: -1",
      })
  void aBodyStoredPlainIsReadUnderAnyLabel(String header) throws IOException {
    assertThat(read(header, PAGE.getBytes(UTF_8)), equalTo(List.of(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Content-Encoding: x-gzip",
        "Content-Encoding: deflate",
        "Content-Encoding: br",
        "Content-Encoding: identity",
        "Content-Encoding: gzip, gzip",
        "X-None: 1",
      })
  void aBodyThatItsFirstBytesMarkIsDecodedUnderAnyLabel(String header) throws IOException {
    assertThat(read(header, gzip(PAGE)), equalTo(List.of(TEXT)));
    assertThat(read(header, Zstd.compress(PAGE.getBytes(UTF_8))), equalTo(List.of(TEXT)));
  }

  @Test
  void codingsAreUndoneInTheOrderInWhichTheyWerePut() throws IOException {
    byte[] twice = gzip(new String(gzip(PAGE), ISO_8859_1), ISO_8859_1);
    byte[] deflatedFirst = gzip(new String(deflated(false), ISO_8859_1), ISO_8859_1);

    assertThat(read("Content-Encoding: gzip, gzip", twice), equalTo(List.of(TEXT)));
    assertThat(read("Content-Encoding: deflate, gzip", deflatedFirst), equalTo(List.of(TEXT)));
    assertThat(
        read(
            "Content-Encoding: deflate\r\nTransfer-Encoding: gzip, chunked",
            chunked(deflatedFirst, 11, true)),
        equalTo(List.of(TEXT)));
  }

  @Test
  void deflateIsReadInBothItsForms() throws IOException {
    assertThat(read("Content-Encoding: deflate", deflated(false)), equalTo(List.of(TEXT)));
    assertThat(read("Content-Encoding: deflate", deflated(true)), equalTo(List.of(TEXT)));
  }

  @Test
  void brotliIsReadAndWhatIsNoneIsRejectedByName() throws IOException {
    byte[] noise = new byte[600];
    new java.util.Random(7).nextBytes(noise);
    Reading rejected = reading("Content-Encoding: br", noise);

    assertThat(read("Content-Encoding: br", BROTLI), equalTo(List.of(TEXT)));
    assertThat(rejected.articles, hasSize(0));
    assertThat(rejected.rejected.get(0).startsWith("corrupt-record@"), is(true));
  }

  @Test
  void chunksAreUndoneAlsoWhereTheLastIsMissingOrCut() throws IOException {
    byte[] body = PAGE.getBytes(UTF_8);
    byte[] cut = chunked(body, 16, false);
    String header = "Transfer-Encoding: chunked";

    assertThat(read(header, chunked(body, 16, true)), equalTo(List.of(TEXT)));
    assertThat(read(header, chunked(body, 1000, false)), equalTo(List.of(TEXT)));
    assertThat(read("Transfer-Encoding: Chunked", cut), equalTo(List.of(TEXT)));
    assertThat(read(header, Arrays.copyOf(cut, cut.length - 9)), equalTo(List.of(TEXT)));
    assertThat(read("X-None: 1", chunked(body, 16, true)), equalTo(List.of(TEXT)));
    assertThat(
        read(header + "\r\nContent-Encoding: gzip", chunked(gzip(PAGE), 20, true)),
        equalTo(List.of(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "BR", "\"br\"", "x-br", "br;q=1", "identity, br", "gzip", "zstd"})
  void brotliIsReadUnderLabelsThatNameItOddlyOrAnother(String label) throws IOException {
    assertThat(read("Content-Encoding: " + label, BROTLI), equalTo(List.of(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deflate", "\"deflate\"", "deflate;q=0.5", "gzip", "br", "unheard"})
  void deflateIsReadUnderLabelsThatNameItOddlyOrAnother(String label) throws IOException {
    assertThat(read("Content-Encoding: " + label, deflated(false)), equalTo(List.of(TEXT)));
  }

  @Test
  void codingsThatNothingMarksAreUndoneTwice() throws IOException {
    byte[] twice = deflated(deflated(false), true);

    assertThat(read("Content-Encoding: deflate, deflate", twice), equalTo(List.of(TEXT)));
    assertThat(
        read("Content-Encoding: deflate\r\nContent-Encoding: deflate", twice),
        equalTo(List.of(TEXT)));
  }

  @Test
  void bytesBehindBrotlisEndAreNoneOfIt() throws IOException {
    for (int padding = 1; padding < 9; padding++) {
      byte[] padded = Arrays.copyOf(BROTLI, BROTLI.length + padding);
      assertThat(read("Content-Encoding: br", padded), equalTo(List.of(TEXT)));
    }
  }

  @Test
  void chunksOfOddFormAreUndone() throws IOException {
    String header = "Transfer-Encoding: chunked";
    String page = new String(chunked(PAGE.getBytes(UTF_8), 30, true), UTF_8);
    for (String odd :
        List.of(
            page.replace(";name=value", "\t"),
            page.replace("1e;", "0000000000001E;"),
            "\r\n" + page,
            page.replace("\r\n", "\n"))) {
      assertThat(read(header, odd.getBytes(UTF_8)), equalTo(List.of(TEXT)));
    }
    byte[] twice = chunked(page.getBytes(UTF_8), 50, true);
    assertThat(read(header + ", chunked", twice), equalTo(List.of(TEXT)));
    assertThat(read(header + "\r\n" + header, page.getBytes(UTF_8)), equalTo(List.of(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain\r\nContent-Type: text/html; charset=utf-8",
        "Content-Type: text/html, text/html",
        "Content-Type: text/html\r\nContent-Type: */*",
        "Content-Type: \"text/html\"",
        "Content-Type: html",
      })
  void theLastTypeThatSaysSomethingIsTheServers(String headers) throws IOException {
    Archive archive = new Archive().response(URL, "200 OK", headers, PAGE.getBytes(UTF_8));

    assertThat(Reading.of("a.warc", archive.plain(), BOUND).articles, equalTo(List.of(TEXT)));
  }

  @Test
  void aTextThatBeginsWithDigitsIsNoChunk() throws IOException {
    assertThat(
        read("X-None: 1", "12 Fähren\r\nund mehr".getBytes(UTF_8)),
        equalTo(List.of(URL + "=12 Fähren und mehr")));
  }

  @Test
  void whatWasStoredOfABodyThatBreaksOffIsRead() throws IOException {
    byte[] body = gzip(PAGE + "<p>" + new java.util.Random(1).doubles(999).boxed().toList());

    for (int left : new int[] {body.length - 8, body.length / 2, 2000}) {
      assertThat(read("Content-Encoding: gzip", Arrays.copyOf(body, left)), hasSize(1));
    }
    assertThat(
        reading("Content-Encoding: gzip", Arrays.copyOf(body, 20)).rejected.get(0),
        startsWith("corrupt-record@"));
  }

  @Test
  void interimAnswersComeBeforeTheOneThatCounts() throws IOException {
    String head = "HTTP/1.1 103 Early Hints\r\nLink: </s.css>\r\n\r\nHTTP/1.1 200 OK\r\n";
    byte[] answer = (head + "Content-Type: text/html\r\n\r\n" + PAGE).getBytes(UTF_8);
    Archive archive = new Archive().record("response", URL, "application/http", answer);

    assertThat(Reading.of("a.warc", archive.plain(), BOUND).articles, equalTo(List.of(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC-Identified-Payload-Type: \r\n",
        "WARC-Identified-Payload-Type:\r\n",
        "WARC-Identified-Payload-Type: application/octet-stream\r\n",
        "WARC-Identified-Payload-Type: unknown\r\n",
        "",
      })
  void aTypeThatTheCrawlerDoesNotKnowIsTheServers(String header) throws IOException {
    byte[] typed = ("HTTP/1.1 200 OK\r\nContent-Type: TEXT/HTML;x\r\n\r\n" + PAGE).getBytes(UTF_8);
    byte[] untyped = ("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n \n" + PAGE).getBytes(UTF_8);
    byte[] picture = "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\nGIF89a".getBytes(UTF_8);
    Archive archive = new Archive();
    for (byte[] answer : List.of(typed, untyped, picture)) {
      archive.record("response", URL, "application/http", header, answer, answer.length);
    }
    Reading read = Reading.of("a.warc", archive.plain(), BOUND);

    assertThat(read.articles, equalTo(List.of(TEXT, TEXT)));
    assertThat(read.rejected, hasSize(0));
    assertThat(read.skipped, hasSize(1));
  }

  @Test
  void aProxysAnswerComesBeforeTheServers() throws IOException {
    String head = "HTTP/1.0 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n";
    byte[] answer = (head + "Content-Type: text/html\r\n\r\n" + PAGE).getBytes(UTF_8);
    Archive archive = new Archive().record("response", URL, "application/http", answer);

    assertThat(Reading.of("a.warc", archive.plain(), BOUND).articles, equalTo(List.of(TEXT)));
  }

  @Test
  void brotliThatNoHeaderTellsOfIsRead() throws IOException {
    assertThat(read("X-None: 1", BROTLI), equalTo(List.of(TEXT)));
  }

  @Test
  void whatIsServedAsAPageAndIsNoTextIsRejected() throws IOException {
    byte[] noise = new byte[3000];
    new java.util.Random(5).nextBytes(noise);
    noise[0] = 'x';
    byte[] document = "%PDF-1.4\n1 0 obj << /Type /Catalog >>\n".getBytes(UTF_8);

    assertThat(reading("X-None: 1", noise).rejected, hasSize(1));
    assertThat(reading("X-None: 1", document).rejected, hasSize(1));
    assertThat(
        reading("X-None: 1", ("\u0000\u0000\u0000\u0001" + PAGE).getBytes(UTF_8)).articles,
        hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
  void aPageInWideCharactersIsNoPictureInAnyScript(String encoding) throws IOException {
    for (String text :
        List.of(
            "В гавань вчера вошёл новый паром. ".repeat(20).strip(),
            "وصلت العبارة الجديدة إلى الميناء أمس. ".repeat(20).strip(),
            "המעבורת החדשה הגיעה לנמל אתמול. ".repeat(20).strip())) {
      byte[] body = ("<html><p>" + text + "</p></html>").getBytes(Charset.forName(encoding));
      for (String type : List.of("Content-Type: text/html\r\n", "")) {
        byte[] head = ("HTTP/1.1 200 OK\r\n" + type + "\r\n").getBytes(UTF_8);

        assertThat(encoding, answered(head, body), equalTo(List.of(URL + "=" + text)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http/1.1 200 ok", "Http/1.0 200", "\r\nHTTP/1.1 200 OK", "\n\nhttp/2 200"})
  void aStatusLineIsKnownInLettersOfAnyCaseAndBehindLineEnds(String status) throws IOException {
    byte[] head = (status + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n").getBytes(UTF_8);

    assertThat(answered(head, PAGE.getBytes(UTF_8)), equalTo(List.of(TEXT)));
  }

  private static List<String> answered(byte[] head, byte[] body) throws IOException {
    byte[] answer = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    Archive archive =
        new Archive().record("response", URL, "application/http; msgtype=response", answer);
    Reading read = Reading.of("a.warc", archive.plain(), BOUND);
    assertThat(read.messages, hasSize(0));
    return read.articles;
  }

  private static List<String> read(String header, byte[] body) throws IOException {
    Reading read = reading(header, body);
    assertThat(header + read.messages, read.rejected, hasSize(0));
    return read.articles;
  }

  private static Reading reading(String header, byte[] body) throws IOException {
    Archive archive =
        new Archive()
            .response(URL, "200 OK", "Content-Type: text/html; charset=utf-8\r\n" + header, body);
    return Reading.of("a.warc", archive.plain(), BOUND);
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text, UTF_8);
  }

  private static byte[] gzip(String text, java.nio.charset.Charset charset) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(text.getBytes(charset));
    }
    return stored.toByteArray();
  }

  private static byte[] deflated(boolean raw) throws IOException {
    return deflated(PAGE.getBytes(UTF_8), raw);
  }

  private static byte[] deflated(byte[] body, boolean raw) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(stored, new Deflater(9, raw))) {
      out.write(body);
    }
    return stored.toByteArray();
  }

  private static byte[] chunked(byte[] body, int size, boolean last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += size) {
      int count = Math.min(size, body.length - at);
      out.writeBytes((Integer.toHexString(count) + ";name=value\r\n").getBytes(UTF_8));
      out.write(body, at, count);
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes((last ? "0\r\nTrailer: x\r\n\r\n" : "").getBytes(UTF_8));
    return out.toByteArray();
  }
}

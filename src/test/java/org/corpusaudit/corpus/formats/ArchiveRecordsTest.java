package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corpusaudit.corpus.Skipped;
import org.junit.jupiter.api.Test;

class ArchiveRecordsTest {
  private static final int BOUND = 64 << 10;
  private static final String PAGE = "<title>T</title><p>One</p><p>Two</p>";

  @Test
  void textOfWetRecordsAndPagesOfWarcRecordsAreArticles() throws IOException {
    Archive archive =
        new Archive().conversion("http://a.org/1", "سطر\nline").response("http://a.org/2", PAGE);
    List<String> expected = List.of("http://a.org/1=سطر\nline", "http://a.org/2=One\nTwo");

    assertThat(Reading.of("a.warc", archive.plain(), BOUND).articles, equalTo(expected));
    assertThat(Reading.of("a.wet.gz", archive.gzip(), BOUND).articles, equalTo(expected));
    assertThat(Reading.of("a.warc.zst", archive.zstd(), BOUND).articles, equalTo(expected));
    assertThat(Reading.of("a.warc.gz", gzip(archive.plain()), BOUND).articles, equalTo(expected));
  }

  @Test
  void versionsInSmallLettersAndAByteOrderMarkAreNoFaults() throws IOException {
    String archive =
        new String(
            new Archive().response("http://a.org/1", PAGE).response("http://a.org/2", PAGE).plain(),
            UTF_8);
    String small = archive.replace("WARC/1.", "warc/1.");
    List<String> expected = List.of("http://a.org/1=One\nTwo", "http://a.org/2=One\nTwo");

    for (String read :
        List.of(
            small, archive.replaceFirst("WARC", "warc"), "\uFEFF" + archive, "\uFEFF" + small)) {
      Reading reading = Reading.of("a.warc", read.getBytes(UTF_8), BOUND);
      assertThat(reading.articles, equalTo(expected));
      assertThat(reading.rejected, hasSize(0));
    }
  }

  @Test
  void theLinesOfAPageAreMarkedAndThoseOfATextAreNot() throws IOException {
    Archive archive =
        new Archive()
            .response("http://a.org/1", "<nav>a</nav><p>b<p><a href=x>c</a>")
            .conversion("http://a.org/2", "a\nb")
            .response("http://a.org/3", PAGE);

    Reading reading = Reading.of("a.warc", archive.plain(), BOUND);

    assertThat(reading.markup, equalTo(List.of("\u0003\u0000`", "", "\u0000\u0000")));
    assertThat(reading.records.get(0), not(containsString("markup")));
  }

  @Test
  void aRecordTellsWhereItIsInTheArchive() throws IOException {
    Archive archive = new Archive().conversion("http://a.org/1", "x");

    assertThat(
        Reading.of("a.wet", archive.plain(), BOUND).records.get(0),
        equalTo(
            "{\"url\":\"http://a.org/1\",\"text\":\"x\",\"warcRecordId\":\""
                + Archive.recordId("http://a.org/1")
                + "\",\"warcDate\":\"2026-03-01T12:00:00Z\"}"));
  }

  @Test
  void aPageIsNotPublishedAfterTheDayBehindThatOfItsFetching() throws IOException {
    Archive archive = new Archive(); // Fetched at noon of 2026-03-01.
    for (String stated : List.of("2026-02-28", "2026-03-02T23:59:00+03:00", "2026-03-03")) {
      archive.response(
          "http://a.org/" + stated,
          "<meta property='article:published_time' content='" + stated + "'><p>One</p>");
    }

    assertThat(
        Reading.of("a.warc", archive.plain(), BOUND).published,
        equalTo(List.of("2026-02-28T00:00:00Z", "2026-03-02T20:59:00Z", "")));
  }

  @Test
  void otherAnswersThanPagesAreCountedAndNotRejected() throws IOException {
    Archive archive =
        new Archive()
            .response("http://a.org/1", "404 Not Found", "Content-Type: text/html", new byte[9])
            .response("http://a.org/2", "200 OK", "Content-Type: image/png", new byte[BOUND * 3])
            .record("revisit", "http://a.org/3", "application/http", new byte[0])
            .record("metadata", "http://a.org/3", "application/warc-fields", new byte[0])
            .response("http://a.org/4", PAGE);
    Reading read = Reading.of("a.warc.gz", archive.gzip(), BOUND);

    assertThat(read.articles, hasSize(1));
    assertThat(read.rejected, hasSize(0));
    assertThat(read.skipped, equalTo(List.of(Skipped.STATUS, Skipped.NOT_HTML, Skipped.REVISIT)));
  }

  @Test
  void pagesAreDecodedAsTheServerThePageOrItsBytesSay() throws IOException {
    Charset arabic = Charset.forName("windows-1256");
    String text = "خبر عاجل من مدينة القاهرة اليوم عن الحكومة المصرية الجديدة في البلاد";
    byte[] declared =
        ("<meta http-equiv=content-type content='text/html; charset=windows-1256'><p>" + text)
            .getBytes(arabic);
    Archive archive =
        new Archive()
            .response(
                "http://a.org/1",
                "200 OK",
                "Content-Type: text/html;charset=\"Windows-1256\"",
                ("<p>" + text).getBytes(arabic))
            .response("http://a.org/2", "200 OK", "Content-Type: text/html", declared)
            .response(
                "http://a.org/3",
                "200 OK",
                "Content-Type: text/html",
                ("<p>" + text).getBytes(UTF_8))
            .response(
                "http://a.org/4",
                "200 OK",
                "Content-Type: text/html",
                ("<p>" + text).getBytes(arabic));

    for (String article : Reading.of("a.warc", archive.plain(), BOUND).articles) {
      assertThat(article, containsString(text));
    }
  }

  @Test
  void encodedBodiesAreDecodedAndBombsRejected() throws IOException {
    byte[] chunked = "5\r\n<p>On\r\n7\r\ne</p>ab\r\n0\r\n\r\n".getBytes(UTF_8);
    byte[] bomb = gzip(new byte[BOUND * 1000]);
    Archive archive =
        new Archive()
            .response(
                "http://a.org/1",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                gzip(PAGE.getBytes(UTF_8)))
            .response(
                "http://a.org/2",
                "200 OK",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked",
                chunked)
            .response(
                "http://a.org/3",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                bomb)
            .response(
                "http://a.org/4",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                "no gzip".getBytes(UTF_8))
            .response("http://a.org/5", PAGE);
    Reading read = Reading.of("a.warc", archive.plain(), BOUND);

    assertThat(
        read.articles,
        equalTo(
            List.of(
                "http://a.org/1=One\nTwo",
                "http://a.org/2=One\nab",
                "http://a.org/4=no gzip",
                "http://a.org/5=One\nTwo")));
    assertThat(
        read.rejected.stream().map(r -> r.substring(0, r.indexOf('@'))).toList(),
        equalTo(List.of("too-long")));
  }

  @Test
  void whatIsOverTheBoundsOrHasNoTextIsRejectedAndTheNextIsRead() throws IOException {
    Archive archive =
        new Archive()
            .conversion("http://a.org/1", "x".repeat(BOUND + 1))
            .response("http://a.org/2", "<script>1</script>")
            .conversion("http://a.org/3", "y");
    Reading read = Reading.of("a.warc.gz", archive.gzip(), BOUND);

    assertThat(read.articles, equalTo(List.of("http://a.org/3=y")));
    assertThat(
        read.rejected.stream().map(r -> r.substring(0, r.indexOf('@'))).toList(),
        equalTo(List.of("too-long", "missing-text")));
  }

  @Test
  void aPageOfMoreTagsThanAreParsedIsRejected() throws IOException {
    Archive archive =
        new Archive()
            .response("http://a.org/1", "<b>".repeat(200_001))
            .response("u:2", "a&#xD800;b");
    Reading read = Reading.of("a.warc", archive.plain(), 8 << 20);

    assertThat(read.articles, equalTo(List.of("u:2=a\uFFFDb")));
    assertThat(read.rejected.get(0), containsString("too-long"));
  }

  @Test
  void anArchiveThatBreaksOffGivesWhatCameBefore() throws IOException {
    Archive archive = new Archive();
    for (int i = 0; i < 50; i++) {
      archive.conversion("http://a.org/" + i, "text ".repeat(40) + i);
    }
    for (byte[] whole : List.of(archive.plain(), archive.gzip(), archive.zstd())) {
      String name = "a.wet" + (whole[0] == 'W' ? "" : whole[0] == 0x1F ? ".gz" : ".zst");
      Reading read = Reading.of(name, Arrays.copyOf(whole, whole.length * 3 / 4), BOUND);

      // Of Zstandard the reader loses what came in one piece with the fault.
      assertThat(name, read.articles.size(), name.endsWith(".zst") ? greaterThan(10) : is(37));
      assertThat(name, read.rejected, hasSize(1));
      assertThat(name, read.rejected.get(0), containsString("truncated-file"));
    }
  }

  @Test
  void aBrokenHeaderBetweenGzipMembersIsNotTheEndOfTheFile() throws IOException {
    byte[] first = new Archive().conversion("http://a.org/1", "x").gzip();
    byte[] second = new Archive().conversion("http://a.org/2", "y").gzip();
    second[0] ^= 1;
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Reading read = Reading.of("a.wet.gz", both, BOUND);

    assertThat(read.articles, equalTo(List.of("http://a.org/1=x", "http://a.org/2=y")));
    assertThat(read.rejected, hasSize(1)); // The warcinfo whose member is broken.
  }

  @Test
  void aDictionaryAtTheHeadOfAZstdArchiveIsUsed() throws IOException {
    byte[] dictionary = "WARC/1.0 Content-Type: text/plain and words ".repeat(20).getBytes(UTF_8);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(dictionary.length)
            .array());
    file.writeBytes(dictionary);
    byte[] plain = new Archive().conversion("http://a.org/1", "and words").plain();
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.loadDict(dictionary);
      file.writeBytes(context.compress(Arrays.copyOf(plain, 200)));
      file.writeBytes(context.compress(Arrays.copyOfRange(plain, 200, plain.length)));
    }
    assertThat(
        Reading.of("a.warc.zst", file.toByteArray(), BOUND).articles,
        equalTo(List.of("http://a.org/1=and words")));
  }

  @Test
  void aHeaderWithoutAnEndIsNotHeld() throws IOException {
    byte[] bytes = ("WARC/1.0\r\nX: " + "x".repeat(4 << 20)).getBytes(UTF_8);
    Reading read = Reading.of("a.warc", bytes, BOUND);

    assertThat(read.rejected, hasSize(1));
  }

  @Property(tries = 600)
  void flippedBytesNeverThrow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Archive archive = new Archive();
    for (int i = 0; i < 8; i++) {
      archive.conversion("http://a.org/" + i, "some text");
      archive.response("http://b.org/" + i, PAGE);
    }
    int kind = random.nextInt(3);
    byte[] bytes = kind == 0 ? archive.plain() : kind == 1 ? archive.gzip() : archive.zstd();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    }
    if (random.nextBoolean()) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
    }
    Reading read = Reading.of(List.of("a.warc", "a.warc.gz", "a.warc.zst").get(kind), bytes, BOUND);

    assertThat(read.articles.size() <= 16, is(true));
    assertThat(read.articles, everyItem(not(containsString("WARC/1.0"))));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }
}

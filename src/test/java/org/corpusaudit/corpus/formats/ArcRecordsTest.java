package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** ARC, what archives were written in before WARC. */
class ArcRecordsTest {
  private static final int BOUND = 64 << 10;
  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hafen";

  @Test
  void pagesOfAnArcFileAreArticles() throws IOException {
    byte[] plain =
        file(
            record("filedesc://a.arc 0.0.0.0 20080430204825 text/plain", "1 1 X\nURL IP\n\n"),
            record("dns:a.org 10.0.0.1 20080430204826 text/dns", "20080430204826\na.org. IN A\n"),
            record("http://a.org/1 10.0.0.1 20080430204827 text/html", PAGE),
            record("http://a.org/a b 2001:db8::1 20080430 text/html; charset=utf-8", PAGE),
            record(
                "http://a.org/2 10.0.0.1 20080430204829 text/html 200 X - 123 a.arc", PAGE + "!"));
    for (String name : List.of("a.arc", "a.arc.gz", "a.warc")) {
      Reading read = Reading.of(name, name.endsWith("gz") ? gzip(plain) : plain, BOUND);

      assertThat(
          name,
          read.articles,
          equalTo(
              List.of("http://a.org/1=Hafen", "http://a.org/a b=Hafen", "http://a.org/2=Hafen!")));
      assertThat(name, read.rejected, hasSize(0));
      assertThat(read.records.get(0), containsString("\"warcDate\":\"2008-04-30T20:48:27Z\""));
      assertThat(read.records.get(1), containsString("\"warcDate\":\"2008-04-30T00:00:00Z\""));
    }
  }

  @Test
  void aLengthThatIsWrongCostsItsRecord() throws IOException {
    for (int off : new int[] {-3, 5, 100_000}) {
      String[] records = {
        record("filedesc://a.arc 0.0.0.0 20080430204825 text/plain", "1 1 X\nURL IP\n\n"),
        record("http://a.org/1 10.0.0.1 20080430204827 text/html", PAGE),
        "http://a.org/2 10.0.0.1 20080430204827 text/html "
            + (PAGE.length() + off)
            + "\n"
            + PAGE
            + "\n",
        record("http://a.org/3 10.0.0.1 20080430204827 text/html", PAGE)
      };
      Reading read = Reading.of("a.arc", file(records), BOUND);

      assertThat(read.articles, equalTo(List.of("http://a.org/1=Hafen", "http://a.org/3=Hafen")));
      assertThat(
          read.rejected,
          equalTo(List.of("corrupt-record@" + (records[0].length() + records[1].length()))));
    }
  }

  private static String record(String line, String block) {
    return line + " " + block.length() + "\n" + block + "\n";
  }

  private static byte[] file(String... records) {
    return String.join("", records).getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }
}

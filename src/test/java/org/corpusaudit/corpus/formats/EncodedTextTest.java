package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.corpusaudit.corpus.DateRules;
import org.corpusaudit.corpus.ReadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files in other encodings than UTF-8, and fields under other names. */
@SuppressWarnings("StringConcatToTextBlock") // The line ends are what is tested.
class EncodedTextTest {
  private static final String LINES =
      "{\"id\":\"1\",\"text\":\"خبر أول 😀\"}\n{\"id\":\"2\",\"text\":\"خبر ثان\"}\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
  void aMarkSaysHowLinesAreStored(String encoding) throws IOException {
    byte[] bytes = ("\uFEFF" + LINES).getBytes(Charset.forName(encoding));

    assertThat(read("a.jsonl", bytes, "").articles, equalTo(List.of("1=خبر أول 😀", "2=خبر ثان")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-32BE"})
  void aWideFileIsReadOnceHoweverItIsDivided(String encoding) throws IOException {
    byte[] bytes = ("\uFEFF" + LINES.repeat(20)).getBytes(Charset.forName(encoding));
    int articles = 0;
    for (int from = 0; from < bytes.length; from += 100) {
      int to = Math.min(bytes.length, from + 100);
      articles += Reading.of("a.jsonl", bytes, from, to, settings("")).articles.size();
    }

    assertThat(articles, is(40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void withoutAMarkItsLinesAreRejectedAndOthersAreRead(String encoding) throws IOException {
    byte[] wide = "{\"id\":\"w\",\"text\":\"x\"}".getBytes(Charset.forName(encoding));
    String mixed = LINES + new String(wide, ISO_8859_1) + "\n" + LINES;
    byte[] bytes = new byte[LINES.getBytes(UTF_8).length * 2 + wide.length + 1];
    byte[] good = LINES.getBytes(UTF_8);
    System.arraycopy(good, 0, bytes, 0, good.length);
    System.arraycopy(wide, 0, bytes, good.length, wide.length);
    bytes[good.length + wide.length] = '\n';
    System.arraycopy(good, 0, bytes, good.length + wide.length + 1, good.length);

    Reading read = read("a.jsonl", bytes, "");

    assertThat(mixed, read.articles, hasSize(4));
    assertThat(read.rejected, equalTo(List.of("bad-json@" + good.length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "iso-8859-6", "utf-16le", "utf-16be", "utf-32le"})
  void aCorpusInOneEncodingIsReadUnderItsName(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    byte[] lines = LINES.replace(" 😀", "").getBytes(charset);
    byte[] table = "id,text\r\n1,خبر أول\r\n2,\"خبر\nثان\"\r\n".getBytes(charset);
    byte[] text = "نص كامل".getBytes(charset);

    assertThat(
        read("a.jsonl", lines, encoding).articles, equalTo(List.of("1=خبر أول", "2=خبر ثان")));
    assertThat(
        read("a.csv", table, encoding).articles, equalTo(List.of("1=خبر أول", "2=خبر\nثان")));
    assertThat(read("a.txt", text, encoding).articles, equalTo(List.of("a.txt#0=نص كامل")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "iso-8859-6", "utf-16be", "utf-32le"})
  void theTailIsReadOfTextThatIsLongerOrShorterThanItsStoredForm(String encoding)
      throws IOException {
    String line = "{\"id\":\"%d\",\"text\":\"" + "خبر من المدينة ".repeat(20) + "\"}\n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(String.format(Locale.ROOT, line, i));
    }
    Reading read = read("a.jsonl", lines.toString().getBytes(Charset.forName(encoding)), encoding);

    assertThat(read.articles, hasSize(200));
    assertThat(read.articles.get(199), startsWith("199="));
  }

  @Test
  void whatIsMalformedInAnEncodingCostsItsRecord() throws IOException {
    byte[] bytes =
        "{\"id\":\"1\",\"text\":\"a\u00FFb\"}\n{\"id\":\"2\",\"text\":\"c\"}\n"
            .getBytes(ISO_8859_1);

    Reading read = read("a.jsonl", bytes, "euc-kr");

    assertThat(read.rejected, equalTo(List.of("bad-utf8@0")));
    assertThat(read.articles, equalTo(List.of("2=c")));
  }

  @Test
  void fieldsInsideObjectsAreKnownByDottedNames() throws IOException {
    String nested =
        "{\"body\":{\"n\":1,\"full\":{\"text\":\"words\",\"x\":[{\"text\":2}]}},"
            + "\"meta\":{\"key\":7},\"full\":{\"text\":\"no\"}}\n";
    String flat = "{\"body.full.text\":\"flat\",\"meta\":{\"key\":\"b\"}}\n";
    byte[] bytes = (nested + flat).getBytes(UTF_8);
    ReadSettings settings =
        new ReadSettings(
            new ReadSettings.FieldNames(
                "meta.key", "url", "site", "title", "body.full.text", "published", "language"),
            4096,
            false);

    assertThat(
        Reading.of("a.jsonl", bytes, 0, bytes.length, settings).articles,
        equalTo(List.of("7=words", "b=flat")));
  }

  @Test
  void aNameThatNoRecordHasIsSaidWithTheNamesThatAreThere() throws IOException {
    String said =
        fault("a.jsonl", "{\"id\":\"1\",\"content\":\"x\"}\n{\"head\":\"y\"}\n").orElse("");

    assertThat(said, containsString("the field text"));
    assertThat(said, containsString("they have id, content, head"));
    assertThat(fault("a.csv", "id,body\n1,x\n").orElse(""), containsString("they have id, body"));
    assertThat(fault("a.jsonl", "{\"id\":\"1\"}\n" + LINES).isPresent(), is(false));
    assertThat(fault("a.jsonl", "no json\n").isPresent(), is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n \"date\": \"x\",\n \"items\": [\n  {\"text\": \"x\"},\n  {\"text\": \"y\"}\n ]\n}",
        "{\"items\":[{\"text\":\"x\"}]}",
        "{\"date\":1,\"items\": [\n{\"text\":\"x\"},\n{\"text\":\"y\"},\n{}\n]}"
      })
  void recordsInAFieldOfOneObjectAreRefusedWithTheCommandThatTakesThemOut(String json)
      throws IOException {
    assertThat(
        fault("a.json", json).orElse(""),
        containsString("take them out by jq -c '.items[]' a.json > a-records.jsonl"));
  }

  @Test
  void whatIsNoJsonIsSaidWithTheFirstReason() throws IOException {
    assertThat(
        fault("a.jsonl", "{\"text\":\"x\",\"n\":None}\n".repeat(3)).orElse(""),
        startsWith("a.jsonl holds little JSON among its first 3 records, the first: Unrecog"));
    assertThat(fault("a.json", "{\n" + LINES + LINES).isPresent(), is(false));
  }

  @Test
  void recordsThatASettingMayMendAreRefusedWithTheSetting() throws IOException {
    byte[] latin = "{\"text\":\"\u00e9\"}\n".repeat(3).getBytes(ISO_8859_1);

    assertThat(
        faultOf(List.of(latin, LINES.getBytes(UTF_8)), 0.01).orElse(""),
        containsString("0.jsonl, byte 0: byte 9 of the record begins no UTF-8 character; write"));
    assertThat(
        fault("a.jsonl", "{\"id\":{\"k\":1},\"text\":\"x\"}\n").orElse(""),
        containsString("the field id holds no string but an object; write --set input.fields.KEY"));
    assertThat(
        fault("a.jsonl", "{\"id\":\"1\",\"text\":[\"x\"]}\n").orElse(""),
        containsString("the field text holds no string but an array"));
    assertThat(
        fault("a.csv", "id;text\n1;x\n").orElse(""), containsString("set input.separator=;"));
    assertThat(
        fault("a.csv", "i\u0000d\u0000\n\u0000").orElse(""),
        containsString("input.encoding=utf-16le"));
    assertThat(faultOf(List.of(latin, LINES.getBytes(UTF_8)), 1).isPresent(), is(false));
  }

  @Test
  void oneFileOfNoJsonAmongOthersIsNoReasonToRefuseThem() throws IOException {
    byte[] bad = "{'text':'x'}\n".getBytes(UTF_8);
    byte[] good = LINES.getBytes(UTF_8);

    assertThat(faultOf(List.of(bad, good, good), 0.01).isPresent(), is(false));
    assertThat(
        faultOf(List.of(good, bad, bad, bad, bad), 0.01).orElse(""),
        startsWith("1.jsonl holds little JSON among its first 1 records"));
    assertThat(faultOf(List.of(bad, bad), 1).isPresent(), is(false));
  }

  @Test
  void sixteenFilesAreLookedAt() throws IOException {
    List<String> opened = new ArrayList<>();
    byte[] bytes = LINES.getBytes(UTF_8);
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(new InputFile(i + ".jsonl", bytes.length, 0));
    }
    FieldSurvey.fault(
        files,
        settings(""),
        0.01,
        path -> {
          opened.add(path);
          return new SeekableInMemoryByteChannel(bytes);
        });

    assertThat(opened.size(), is(16));
  }

  private static Optional<String> faultOf(List<byte[]> files, double mostRejected)
      throws IOException {
    List<InputFile> named = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      named.add(new InputFile(i + ".jsonl", files.get(i).length, 0));
    }
    return FieldSurvey.fault(
        named,
        settings(""),
        mostRejected,
        path ->
            new SeekableInMemoryByteChannel(
                files.get(Integer.parseInt(path.substring(0, path.indexOf('.'))))));
  }

  private static Optional<String> fault(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    return FieldSurvey.fault(
        List.of(new InputFile(name, bytes.length, 0)),
        settings(""),
        0.01,
        path -> new SeekableInMemoryByteChannel(bytes));
  }

  private static Reading read(String name, byte[] bytes, String encoding) throws IOException {
    return Reading.of(name, bytes, 0, bytes.length, settings(encoding));
  }

  private static ReadSettings settings(String encoding) {
    return new ReadSettings(
        ReadSettings.FieldNames.defaults(),
        4096,
        false,
        ReadSettings.AUTO,
        encoding,
        ",",
        DateRules.defaults());
  }
}

package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON over several lines. */
class JsonValuesTest {
  private static final int BOUND = 4096;
  private static final int RECORDS = 8;
  private static final int BROKEN = 4;

  /** How a record is written over lines, each indented by two more than what is around it. */
  private static String record(int i, String margin) {
    return String.join(
        "\n" + margin,
        "{",
        "  \"id\": \"" + i + "\",",
        "  \"tags\": [",
        "    {\"of\": \"}\"},",
        "    {",
        "      \"of\": null",
        "    }",
        "  ],",
        "  \"text\": \"Der {Hafen} \\\"" + i + "\\\", [alt]\\\\\"",
        "}");
  }

  private static List<String> records(String margin) {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(margin + record(i, margin));
    }
    return records;
  }

  private static List<String> articles(int but) {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      if (i != but) {
        articles.add(i + "=Der {Hafen} \"" + i + "\", [alt]\\");
      }
    }
    return articles;
  }

  private static String array(List<String> records) {
    return "[\n" + String.join(",\n", records) + "\n]\n";
  }

  @Test
  void arraysAndObjectsAreReadHoweverTheyAreLaidOut() throws IOException {
    String array = array(records("  "));
    String objects = String.join("\n", records(""));
    for (String text :
        List.of(
            array,
            objects,
            "\uFEFF" + array,
            "\n \n" + objects,
            array.replace("\n", "\r\n"),
            objects.replace("\n", "\r"),
            array.replaceAll("\n +", "\n"),
            objects.replaceAll("\n +", ""),
            array.replaceAll("\n *", ""),
            objects.replaceAll("\n *", ""),
            "[\n" + String.join("\n,", records("")) + "]",
            String.join(",\n", records("").stream().map(r -> r.replaceAll("\n *", "")).toList()),
            "\u001E" + String.join("\n\u001E", records("")))) {
      Reading read = read("a.json", text.getBytes(UTF_8));

      assertThat(text, read.articles, equalTo(articles(-1)));
      assertThat(text, read.rejected, hasSize(0));
      assertThat(text, read.records.get(0).indexOf('\n'), is(-1));
    }
    assertThat(read("a.json", (array + array).getBytes(UTF_8)).articles, hasSize(2 * RECORDS));
    assertThat(
        read("a.json", ("\uFEFF" + array).getBytes(UTF_16LE)).articles, equalTo(articles(-1)));
    assertThat(read("a.json.gz", gzip(array)).articles, equalTo(articles(-1)));
    assertThat(read("a.json", "[\n]\n".getBytes(UTF_8)).rejected, hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 333, 1000})
  void aFileIsReadOnceHoweverItIsDivided(int block) throws IOException {
    for (String text : List.of(array(records("  ")), String.join("\n", records("")))) {
      byte[] bytes = text.getBytes(UTF_8);
      List<String> articles = new ArrayList<>();
      for (int start = 0; start < bytes.length; start += block) {
        int end = Math.min(bytes.length, start + block);
        articles.addAll(Reading.of("a.json", bytes, start, end, BOUND).articles);
      }
      assertThat(articles, equalTo(articles(-1)));
    }
  }

  @Test
  void aBrokenRecordCostsItselfAndIsNamedByItsPlace() throws IOException {
    for (String margin : List.of("  ", "")) {
      String sound = records(margin).get(BROKEN);
      for (String broken :
          List.of(
              sound.substring(0, sound.indexOf("Hafen")),
              sound.substring(0, sound.length() - 1),
              sound.substring(0, sound.length() / 2),
              sound.replaceFirst("\"id\"", "\"id"),
              sound.replaceFirst("\\],", ""),
              sound.replaceFirst(":", ""),
              sound.replace("null", "None"),
              sound.replace("Hafen", "Ha\tfen"),
              sound.replace("\"text\"", "\"body\""),
              margin + "nonsense { \" here",
              margin + "null",
              margin + "\"words\"")) {
        List<String> records = records(margin);
        records.set(BROKEN, broken);
        for (String text : List.of(array(records), String.join("\n", records))) {
          if (margin.isEmpty() && JsonLayout.of(text.getBytes(UTF_8), 40) == JsonLayout.LINES) {
            continue;
          }
          Reading read = read("a.json", text.getBytes(UTF_8));

          assertThat(text, read.articles, equalTo(articles(BROKEN)));
          assertThat(text, read.rejected, hasSize(1));
          long place = Long.parseLong(read.rejected.get(0).replaceFirst(".*@", ""));
          String before = records.get(BROKEN - 1);
          int from = text.indexOf(before) + before.length() + (text.startsWith("[") ? 2 : 1);
          assertThat(place, equalTo((long) from + margin.length()));
        }
      }
    }
  }

  @Test
  void aFileThatEndsWithinItsArrayIsTruncated() throws IOException {
    String array = array(records("  "));
    int inLast = array.indexOf("\"" + (RECORDS - 1) + "\"");
    Reading cut = read("a.json", array.substring(0, inLast).getBytes(UTF_8));
    Reading open = read("a.json", array.substring(0, array.length() - 3).getBytes(UTF_8));

    assertThat(cut.articles, equalTo(articles(RECORDS - 1)));
    assertThat(
        cut.rejected, equalTo(List.of("truncated-file@" + (array.lastIndexOf("\n  {\n") + 3))));
    assertThat(cut.account.isTorn(), is(true));
    assertThat(open.articles, equalTo(articles(-1)));
    assertThat(open.rejected, hasSize(1));
  }

  @Test
  void aRecordOverTheBoundIsRejectedAndTheNextIsRead() throws IOException {
    List<String> records = records("  ");
    records.set(BROKEN, "  {\"text\": \"" + "x".repeat(2 * BOUND) + "\"\n  }");
    Reading read = read("a.json", array(records).getBytes(UTF_8));

    assertThat(read.articles, equalTo(articles(BROKEN)));
    assertThat(read.rejected.get(0).startsWith("too-long@"), is(true));
    assertThat(read.account.lostBytes() > 2 * BOUND, is(true));
  }

  @Test
  void brokenLinesAreNoReasonToReadOverThem() throws IOException {
    String lines = "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n";
    for (String first :
        List.of(
            "{\"id\":\"0\",\"text\":\"cut",
            "{\"id\":\"0\",",
            "{\"id\":\"0\",\"tags\":[",
            "{\"id\":\"0\",\"text\":\"x\"} rest",
            "{",
            "2026-03-01 log {\"id\":\"0\"}")) {
      Reading read = read("a.jsonl", (first + "\n" + lines).getBytes(UTF_8));

      assertThat(first, read.articles, equalTo(List.of("1=a", "2=b")));
      assertThat(first, read.rejected, equalTo(List.of("bad-json@0")));
    }
  }

  @Test
  void oneBrokenByteCostsItsRecordOnly() throws IOException {
    byte[] bytes = array(records("  ")).getBytes(UTF_8);
    for (int at = 1; at < bytes.length; at++) {
      for (char broken : "{}[]\",:\n\\ x\u0000".toCharArray()) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) broken;
        Reading read = read("a.json", changed);

        assertThat(at + ": " + broken, read.articles.size() >= RECORDS - 1, is(true));
        assertThat(read.articles.size() == RECORDS || !read.rejected.isEmpty(), is(true));
      }
    }
  }

  @Property(tries = 300)
  void flippedBytesNeverThrowAndAreNamed(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] bytes = array(records("  ")).getBytes(UTF_8);
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          (byte) "{}[]\",:\n\\ x\u0000".charAt(random.nextInt(12));
    }
    int length = bytes.length - random.nextInt(3) * random.nextInt(bytes.length / 2);
    Reading read = read("a.json", Arrays.copyOf(bytes, length));

    assertThat(
        read.articles.size() == RECORDS || !read.rejected.isEmpty() || length < bytes.length,
        is(true));
  }

  @Test
  void whatHoldsArticlesIsNoArticle() throws IOException {
    String pages =
        "[" + array(records(" ").subList(0, 3)) + ", " + array(records(" ").subList(3, 8)) + "]";

    Reading read = read("a.json", pages.getBytes(UTF_8));

    assertThat(read.articles, equalTo(articles(-1)));
    assertThat(read.rejected, equalTo(List.of()));
  }

  @Test
  void aBracketTooManyTakesNothingWithIt() throws IOException {
    for (String open : List.of("{ ", "{\n ", "[")) {
      List<String> records = records(" ");
      records.set(0, open + records.get(0));
      Reading read = read("a.json", array(records).getBytes(UTF_8));

      assertThat(open, read.articles, equalTo(articles(-1)));
      assertThat(open, read.rejected, hasSize(1));
    }
  }

  private static Reading read(String name, byte[] bytes) throws IOException {
    return Reading.of(name, bytes, BOUND);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      out.write(text.getBytes(UTF_8));
    }
    return stored.toByteArray();
  }

  @Test
  void aFirstLineThatEndsWithinAnArrayIsNoRecordOfItsOwn() throws IOException {
    for (String rest : new String[] {"\"x\"]", "1, -2]", "]", ", \"y\"]", "true]", "null]"}) {
      String open = rest.startsWith(",") ? "[\"x\"" : "[";
      String text = "{\"id\": \"a\", \"tags\": " + open + "\n" + rest + ", \"text\": \"one\"}\n";
      Reading read = read("a.json", (text + text.replace("\"a\"", "\"b\"")).getBytes(UTF_8));

      assertThat(rest, read.articles, equalTo(List.of("a=one", "b=one")));
    }
  }

  @Test
  void aLineThatBreaksOffWithinAnArrayCostsNoOther() throws IOException {
    String text = "{\"id\": \"a\", \"tags\": [\n{\"id\": \"b\", \"text\": \"one\"}\n";

    Reading read = read("a.jsonl", text.getBytes(UTF_8));

    assertThat(read.articles, equalTo(List.of("b=one")));
    assertThat(read.rejected, hasSize(1));
  }
}

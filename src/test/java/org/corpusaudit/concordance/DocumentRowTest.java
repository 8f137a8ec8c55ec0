package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows read in place are as a whole parser reads them, or left to it. */
class DocumentRowTest {
  private static final JsonFactory JSON = new JsonFactory();

  private static List<String> fields(Document document) {
    return List.of(
        document.id(),
        document.url(),
        document.site(),
        document.published(),
        document.title(),
        document.language(),
        document.text(),
        new String(document.chars(), 0, document.length()));
  }

  /** What is read in place, as far as it is known, is what the parser reads. */
  private static int same(byte[] rows, int from, int to, DocumentRow row) throws IOException {
    int end = row.read(rows, from, to);
    if (end >= 0) {
      List<String> found = fields(row);
      assertThat(found, equalTo(fields(WholeDocument.of(rows, from, end - from))));
    }
    return end;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a','text':'one','audit':{'site':'s','language':'en','tokens':1}}",
        "{'id':'a','site':'t','text':'','audit':{'site':null,'language':'und','stripping':[[1,2],[3,4]]}}",
        "{'id':7,'title':true,'published':null,'text':'b','audit':{'language':'ar'}}",
        "{'tags':['}','{',{'id':'no'}],'more':{'text':'no','audit':{'site':'no'}},'text':'yes','id':'i'}",
        "{'text':'first','text':'last','id':'1','id':'2'}",
        "{'text':'q\\\"u\\\\o\\/t\\n\\t\\r\\b\\f\\u0041\\ud83d\\ude00\\ud800','title':'\\\"','id':'\\u00e9'}",
        "{'text':'العربية 中国 😀 é','url':'http://x/😀','id':'ع'}",
      })
  void rowsOfAnAuditAreReadInPlace(String row) throws IOException {
    byte[] bytes = (row.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(same(bytes, 0, bytes.length, new DocumentRow()), equalTo(bytes.length - 1));
    assertThat(same(bytes, 0, bytes.length - 1, new DocumentRow()), equalTo(bytes.length - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "nothing",
        "{'id':'a'",
        "{'id':'a'}}",
        "{'id':'a','text':'no end",
        "{'text':'\\u12G4'}",
        "{'text':'\\x'}",
        "{'text':'\u0001'}",
        "{'id':abc,'text':''}",
        "{'id':'a',}",
      })
  void whatIsNoRowIsLeftToTheParserWhichRefusesIt(String row) {
    byte[] bytes = row.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(new DocumentRow().read(bytes, 0, bytes.length), equalTo(DocumentRow.UNKNOWN));
    if (row.length() > 2 && !row.endsWith("}}")) {
      assertThrows(JsonProcessingException.class, () -> WholeDocument.of(bytes, 0, bytes.length));
    }
  }

  @Test
  void bytesThatAreNoUtf8AreNotReadInPlace() {
    int[][] broken = {
      {0x80},
      {0xC3},
      {0xC0, 0x80},
      {0xC3, 0x28},
      {0xE0, 0x80, 0x80},
      {0xED, 0xA0, 0x80},
      {0xE2, 0x82},
      {0xF0, 0x80, 0x80, 0x80},
      {0xF4, 0x90, 0x80, 0x80},
      {0xF8, 0x88, 0x80, 0x80, 0x80},
      {0xFF}
    };
    for (int[] bytes : broken) {
      byte[] row = "{\"text\":\"xxxxx\"}".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        row[9 + i] = (byte) bytes[i];
      }
      assertThat(new DocumentRow().read(row, 0, row.length), equalTo(DocumentRow.UNKNOWN));
    }
  }

  /** Many rows in one array, as a shard gives them, by the generator that writes audits. */
  @Test
  void rowsOfAnyCharactersAreReadAsTheParserReadsThem() throws IOException {
    Random random = new Random(3);
    StringWriter written = new StringWriter();
    for (int i = 0; i < 2_000; i++) {
      JsonGenerator out = JSON.createGenerator(written);
      out.setHighestNonEscapedChar(random.nextInt(4) == 0 ? 127 : 0);
      out.writeStartObject();
      for (String field : List.of("id", "url", "extra", "title", "text", "published")) {
        if (random.nextInt(5) > 0) {
          out.writeStringField(field, any(random));
        }
      }
      out.writeObjectFieldStart("audit");
      out.writeStringField("language", random.nextBoolean() ? "ar" : any(random));
      out.writeStringField("site", any(random));
      out.writeEndObject();
      out.writeEndObject();
      out.flush();
      written.write('\n');
    }
    byte[] rows = written.toString().getBytes(StandardCharsets.UTF_8);
    DocumentRow row = new DocumentRow();
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < rows.length; at = ends.get(ends.size() - 1) + 1) {
      int end = same(rows, at, rows.length, row);
      assertThat(end, greaterThan(at));
      ends.add(end);
    }
    assertThat(ends.size(), equalTo(2_000));
  }

  /** Any byte of a row may be another: what is still read in place is what the parser reads. */
  @Test
  void rowsWithChangedBytesAreRefusedOrReadAsTheParserReadsThem() throws IOException {
    byte[] row =
        "{\"id\":\"a\",\"text\":\"b\\n\u0639\",\"n\":[1,{\"x\":\"]\"}],\"audit\":{\"site\":\"s\"}}"
            .getBytes(StandardCharsets.UTF_8);
    int known = 0;
    int refused = 0;
    for (int i = 0; i < row.length; i++) {
      for (int b = 0; b < 256; b++) {
        byte[] changed = row.clone();
        changed[i] = (byte) b;
        DocumentRow read = new DocumentRow();
        int end = read.read(changed, 0, changed.length);
        List<String> expected;
        try {
          expected = fields(WholeDocument.of(changed, 0, Math.max(0, end)));
        } catch (IOException e) {
          refused++;
          continue; // Lenient beside the fields that are read.
        }
        if (end >= 0) {
          known++;
          assertThat(new String(changed, StandardCharsets.UTF_8), fields(read), equalTo(expected));
        }
      }
    }
    assertThat(known, greaterThan(2_000));
    assertThat(refused, greaterThan(100));
  }

  private static String any(Random random) {
    StringBuilder text = new StringBuilder();
    int[] from = {0x20, 0x20, 0x5C, 0xE0, 0x620, 0x4E00, 0x1F600, 0, 0x2028};
    int script = from[random.nextInt(from.length)];
    for (int i = random.nextInt(30); i > 0; i--) {
      int block = random.nextInt(4) == 0 ? from[random.nextInt(from.length)] : script;
      text.appendCodePoint(block + random.nextInt(40));
    }
    return text.toString();
  }
}

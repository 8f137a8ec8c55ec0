package org.corpusaudit.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalInt;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.signals.SignalValues;
import org.junit.jupiter.api.Test;

/** A row of documents has every known field once, and what else the record has. */
class DocumentWriterTest {
  private static final String AUDIT =
      ",\"audit\":{\"language\":\"en\",\"site\":\"\",\"cluster\":null,\"duplicateOf\":null,"
          + "\"similarity\":null,\"agency\":null,\"stripping\":null,\"strippingReason\":null,\"strippedChars\":0,"
          + "\"tokens\":2,\"signals\":null}}";

  @Test
  void whatARecordLacksIsNull() throws Exception {
    assertThat(
        row(ReadSettings.FieldNames.defaults(), "{'text':'a b','mood':[1.50]}"),
        is(
            "{'text':'a b','mood':[1.50],'id':'f#0','url':null,'site':null,'title':null,"
                + "'published':null,'language':null"));
  }

  @Test
  void aNumberOfAKnownFieldIsAText() throws Exception {
    assertThat(
        row(
            ReadSettings.FieldNames.defaults(),
            "{'id':7,'published':20260102,'text':'a b','title':null,'language':'en'}"),
        is(
            "{'id':'7','published':'20260102','text':'a b','title':null,'language':'en',"
                + "'url':null,'site':null"));
  }

  @Test
  void aFieldThatIsCalledLikeAKnownOneGivesWay() throws Exception {
    ReadSettings.FieldNames names =
        new ReadSettings.FieldNames(
            "key", "url", "site", "headline", "body", "published", "language");
    assertThat(
        row(
            names,
            "{'id':{'x':1},'title':'other','text':'other','body':'a b','headline':'t','key':'k',"
                + "'audit':'gone'}"),
        is(
            "{'text':'a b','title':'t','id':'k','url':null,'site':null,'published':null,"
                + "'language':null"));
    assertThat(
        row(names, "{'title':'other','body':'a b'}"),
        is(
            "{'text':'a b','id':'f#0','url':null,'site':null,'title':null,'published':null,"
                + "'language':null"));
  }

  @Test
  void aFieldWithoutANamePassesThroughAndNoSurrogateStandsAlone() throws Exception {
    assertThat(
        row(
            ReadSettings.FieldNames.defaults(),
            "{'':1,'text':'a b \\ud83d','title':'\\udc00','url':'\\ud83d\\ude00','x':['\\ud800']}"),
        is(
            "{'':1,'text':'a b \\uFFFD','title':'\\uFFFD','url':'\\ud83d\\ude00','x':['\\uFFFD'],"
                + "'id':'😀','site':null,'published':null,'language':null"));
  }

  @Test
  void aKnownFieldThatIsRepeatedHasItsLastValue() throws Exception {
    assertThat(
        row(ReadSettings.FieldNames.defaults(), "{'url':'a','text':'x','url':'b','text':'a b'}"),
        is(
            "{'url':'b','text':'a b','id':'b','site':null,'title':null,'published':null,"
                + "'language':null"));
  }

  /** The row in single quotes, less the audit's object. */
  private static String row(ReadSettings.FieldNames names, String record) throws Exception {
    ReadSettings settings = new ReadSettings(names, 1 << 20, false);
    byte[] line = record.replace('\'', '"').getBytes(UTF_8);
    Article article = new RecordParser(settings).json("f", 0, line, line.length).in("en");
    ByteWriter out = new ByteWriter();
    new DocumentWriter(names)
        .write(
            out,
            article,
            article.text(),
            new DocumentWriter.Audit("", "", 1, "", "", 0, OptionalInt.of(2), new SignalValues()));
    String row = new String(out.toByteArray(), UTF_8);
    assertThat(row.substring(row.length() - AUDIT.length()), is(AUDIT));
    return row.substring(0, row.length() - AUDIT.length()).replace('"', '\'');
  }
}

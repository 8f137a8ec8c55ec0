package org.corpusaudit.entity.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.entity.GivenSettings;
import org.corpusaudit.entity.GivenSettings.Offsets;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mentions that come with the input: a value and a text in, spans and refusals out. */
class GivenSpansTest {
  private static final String TEXT = "Ana Roy met Bo in Rome.";

  private static String read(Offsets unit, Map<String, String> types, String text, String json) {
    GivenSpans spans = new GivenSpans(new GivenSettings("e", unit, new TreeMap<>(types)));
    byte[] bytes = json.replace('\'', '"').getBytes(UTF_8);
    List<String> found = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (GivenSpan span : spans.read(bytes, 0, bytes.length, text, refused::add)) {
      found.add(
          span.type() + " " + text.substring(span.start(), span.end()) + span.entity() + span.id());
    }
    refused.forEach(reason -> found.add("-" + reason));
    return String.join(", ", found);
  }

  static Stream<List<String>> shapes() {
    return Stream.of(
        List.of("[{'start':0,'end':7,'type':'PER'}]", "PER Ana Roy"),
        List.of("[{'start':18,'end':22,'label':'GPE'}]", "LOC Rome"),
        List.of("[{'start':18,'end':22,'entity_group':'LOC','score':0.9}]", "LOC Rome"),
        List.of("[{'start_char':0,'end_char':7,'type':'PERSON','text':'Ana Roy'}]", "PER Ana Roy"),
        List.of("[{'BeginOffset':0,'EndOffset':7,'Type':'PERSON','Score':1}]", "PER Ana Roy"),
        List.of("[{'offset':18,'length':4,'category':'Location'}]", "LOC Rome"),
        List.of("{'text':'x','ents':[{'start':0,'end':7,'label':'PERSON'}]}", "PER Ana Roy"),
        List.of("{'id':'a','entities':[{'start':18,'end':22,'type':'LOC'}]}", "LOC Rome"),
        List.of("[[0,7,'PER'],[18,22,'LOC']]", "PER Ana Roy, LOC Rome"),
        List.of(
            "'[{\\'start\\':18,\\'end\\':22,\\'label\\':\\'LOC\\'}]'".replace("\\'", "\\\""),
            "LOC Rome"),
        List.of(
            "[{'entity':'B-PER','start':0,'end':3},{'entity':'I-PER','start':4,'end':7},"
                + "{'entity':'B-PER','start':12,'end':14}]",
            "PER Ana Roy, PER Bo"),
        List.of(
            "[{'start':12,'end':14,'type':'PER','entity':'Bo Li','entity_id':'x:1'}]",
            "PER BoBo Lix:1"),
        List.of("[{'start':18,'end':22,'label':'WORK_OF_ART'}]", "MISC Rome"),
        List.of("[{'start':18,'end':22,'label':'DATE'}]", ""),
        List.of("[]", ""),
        List.of("[{'start':7,'end':15,'label':'PER'}]", "PER met Bo"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theShapesOfCommonRecognisersAreRead(List<String> line) {
    assertThat(read(Offsets.UTF_16, Map.of(), TEXT, line.get(0)), is(line.get(1)));
  }

  static Stream<List<String>> refused() {
    return Stream.of(
        List.of("[{'start':0,'type':'PER'}]", "-shape"),
        List.of("[{'start':0,'end':7}]", "-shape"),
        List.of("['PER',3,null]", "-shape, -shape, -shape"),
        List.of("[{'start':'0','end':7,'type':'PER'}]", "-shape"),
        List.of("[{'start':0,'end':7.5,'type':'PER'}]", "-shape"),
        List.of("{'a':1}", "-shape"),
        List.of("'no list'", "-shape"),
        List.of("7", "-shape"),
        List.of("[{'start':-1,'end':3,'type':'PER'}]", "-bounds"),
        List.of("[{'start':7,'end':7,'type':'PER'}]", "-bounds"),
        List.of("[{'start':9,'end':7,'type':'PER'}]", "-bounds"),
        List.of("[{'start':18,'end':24,'type':'LOC'}]", "-bounds"),
        List.of("[{'start':1,'end':99999999999,'type':'LOC'}]", "-bounds"),
        List.of("[{'start':18,'end':22,'type':'LOC','text':'Paris'}]", "-text"),
        List.of("[{'start':22,'end':23,'type':'LOC'}]", "-blank"),
        List.of(
            "[{'start':0,'end':3,'type':'PER'},{'start':0,'end':7,'type':'PER'},"
                + "{'start':4,'end':11,'type':'PER'}]",
            "PER Ana Roy, -overlap, -overlap"),
        List.of(
            "[{'start':3,'end':2,'type':'PER'},{'start':0,'end':7,'type':'PER'}]",
            "PER Ana Roy, -bounds"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeAMentionIsRefusedAndTheOthersStay(List<String> line) {
    assertThat(read(Offsets.UTF_16, Map.of(), TEXT, line.get(0)), is(line.get(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF_16,      7, 11, LOC Rome",
    "CODE_POINTS, 5, 9,  LOC Rome",
    "BYTES,      12, 16, LOC Rome",
    "UTF_16,      1, 11, -character",
    "BYTES,      10, 16, -character",
    "CODE_POINTS, 0, 10, -bounds",
    "BYTES,      12, 17, -bounds",
  })
  void offsetsCountTheUnitThatIsSet(Offsets unit, int start, int end, String found) {
    String json = "[{'start':" + start + ",'end':" + end + ",'type':'LOC'}]";
    // Two emoji and an e with an accent of its own: 4 UTF-16 units, 2 code points, 8 bytes; then 3.
    String text = "😀😀e\u0301 Rome";
    assertThat(read(unit, Map.of(), text, json), is(found));
  }

  @Test
  void aSettingSaysWhatALabelIs() {
    Map<String, String> types = Map.of("norp", "none", "Team", "ORG", "PER", "MISC");
    String json =
        "[{'start':0,'end':7,'label':'B-PER'},{'start':12,'end':14,'label':'NORP'},"
            + "{'start':18,'end':22,'label':'team'}]";
    assertThat(read(Offsets.UTF_16, types, TEXT, json), is("MISC Ana Roy, ORG Rome"));
  }

  @Test
  void givenMentionsAreFoldedAndMovedByWhatWasStripped() throws Exception {
    String record =
        "{'text':'More news. Angela Merkel met Putin in ROME. Later Merkel left.','language':'en',"
            + "'e':[{'start':0,'end':4,'label':'ORG'},{'start':11,'end':24,'label':'PER'},"
            + "{'start':29,'end':34,'label':'PER'},{'start':38,'end':42,'label':'LOC'},"
            + "{'start':50,'end':56,'label':'PER'}]}";
    byte[] line = record.replace('\'', '"').getBytes(UTF_8);
    Article article = new RecordParser(ReadSettings.defaults()).json("f", 0, line, line.length);
    GivenSettings settings = new GivenSettings("e", Offsets.CODE_POINTS, new TreeMap<>());
    BuiltInRecognizer names =
        new BuiltInRecognizer(Lexicon.empty(), LearnedNames.none(), RecognitionSettings.DEFAULT);
    GivenRecognizer given =
        new GivenRecognizer(settings, names, new IgnoredNames(names, List.of("Rome")));
    Spans stripped = new Spans().add(0, 11, 0);
    String cleaned = stripped.removeFrom(article.text());
    Tally tally = new Tally();
    List<String> found =
        given.read(article, stripped, true, tally).cleaned(cleaned).stream()
            .map(m -> cleaned.substring(m.start(), m.end()) + "=" + m.entity())
            .toList();
    assertThat(
        found,
        is(List.of("Angela Merkel=Angela Merkel", "Putin=Vladimir Putin", "Merkel=Angela Merkel")));
    assertThat(new Counted(tally).counters().get("entities.given.stripped"), is(1L));
    assertThat(GivenRecognizer.isGiven(settings, article), is(true));
  }

  @ParameterizedTest
  @CsvSource({"'[]', true", "null, false", "'\"\"', false", "'\"[]\"', true", "'7', true"})
  void anArticleWhoseFieldIsNullOrEmptyIsRecognisedAsOthersAre(String value, boolean given)
      throws Exception {
    byte[] line = ("{\"text\":\"a b\",\"e\":" + value + "}").getBytes(UTF_8);
    Article article = new RecordParser(ReadSettings.defaults()).json("f", 0, line, line.length);
    GivenSettings settings = new GivenSettings("e", Offsets.UTF_16, new TreeMap<>());
    assertThat(GivenRecognizer.isGiven(settings, article), is(given));
  }
}

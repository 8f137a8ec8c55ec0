package org.corpusaudit.report.expectations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.WrittenAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'duplicates.share': {'max': 0.25}} | true",
        "{'duplicates.share': {'max': 0.24}} | false",
        "{'articles.kept': {'min': 3}} | true",
        "{'articles.kept': {'min': 4}} | false",
        "{'language.ar.share': {'min': 0.7, 'max': 0.8}} | true",
        "{'language.ar.share': {'min': 0.8, 'max': 0.9}} | false",
        "{'rejected.share': {'max': 0}} | true",
        "{'sites.a.example.articles': {'min': 4}} | true",
        "{'sites.a.example.articles': {'min': 5}} | false",
        "{'no.such.figure': {'min': 0}} | false",
        "{} | true",
      })
  void aBoundIsInclusiveAndAFigureThatIsMissingFails(String bounds, boolean passed)
      throws IOException {
    assertThat(check(bounds.replace('\'', '"')).path("passed").asBoolean(), is(passed));
  }

  @Test
  void figuresOfTheComparisonWithAnEarlierAuditAreBoundedToo() throws IOException {
    String path = new ObjectMapper().writeValueAsString(folder.toString());

    assertThat(
        check("{\"against\": " + path + ", \"terms.jsd\": {\"max\": 0}}")
            .path("passed")
            .asBoolean(),
        is(true));
    assertThat(
        check("{\"against\": " + path + ", \"terms.jsd\": {\"min\": 0.1}}")
            .path("passed")
            .asBoolean(),
        is(false));
  }

  @Test
  void aFigureThatTheAuditLacksNamesOneThatItHas() throws IOException {
    JsonNode result = check("{\"sites.b.example.articles\": {\"min\": 1}}").at("/results/0");

    assertThat(result.path("passed").asBoolean(), is(false));
    assertThat(result.path("nearest").asText(), is("sites.a.example.articles"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'duplicates.shar': {'max': 1}} | did you mean duplicates.share?",
        "{'terms.jds': {'max': 1}} | did you mean terms.jsd?",
        "{'difference.nothing': {'max': 1}} | bounds no figure",
        "{'terms.jsd': {'max': 1}} | name the output of an earlier audit in expectations.against",
        "{'ratio.articles.kept': {'min': 1}} | expectations.against",
        "{'articles.kept': {}} | has no bound",
        "{'articles.kept': {'min': 2, 'max': 1}} | its min is above its max",
      })
  void whatCannotBeCheckedIsRefusedWithWhatToWriteInstead(String bounds, String sentence)
      throws IOException {
    JsonNode section = new ObjectMapper().readTree(bounds.replace('\'', '"'));

    assertThat(Expectations.fault(section).orElse(""), containsString(sentence));
  }

  private JsonNode check(String bounds) throws IOException {
    return Expectations.check(new ObjectMapper().readTree(bounds), audit());
  }

  private AuditOutput audit() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("duplicates").put("share", 0.25);
    audit.summary.putObject("languages").put("ar", 3).put("en", 1);
    audit.summary.putArray("sites").addObject().put("name", "a.example").put("articles", 4);
    return audit.table("terms/part.tsv", "term\tlanguage\tcount\tdocuments", "x\ten\t3\t2").open();
  }
}

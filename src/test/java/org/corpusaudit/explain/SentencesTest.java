package org.corpusaudit.explain;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasToString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A span of {@code boilerplate/spans/} in, its sentence out. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'reason':'line-form','documents':0,'contents':0,'owner':null} "
            + "| line-form: looks like navigation text by its form and its neighbours",
        "{'reason':'line-form'} "
            + "| line-form: looks like navigation text by its form and its neighbours",
        "{'reason':'mine','documents':1200,'contents':64,'owner':null} "
            + "| mine; on 1,200 articles with 64 or more different contents",
        "{'reason':'mine','documents':2,'contents':2,'owner':'a-1'} "
            + "| mine; on 2 articles with 2 different contents; its own page is a-1",
      })
  void aReasonSaysOnlyTheEvidenceThatItHas(String span, String sentence)
      throws JsonProcessingException {
    assertThat(
        Sentences.reason(new ObjectMapper().readTree(span.replace('\'', '"'))),
        hasToString(sentence));
  }
}

package org.corpusaudit.report.comparison;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparabilityTest {
  @Test
  void settingsThatChangeWhatAFigureMeansAreNamedWithBothValues() throws IOException {
    assertThat(
        differences(
            "{'duplicates': {'threshold': 0.8, 'shingle': {'size': 5}}, 'terms': {'form':"
                + " 'surface'}}",
            "{'duplicates': {'threshold': 0.7, 'shingle': {'size': 4}}, 'terms': {'form':"
                + " 'surface'}}"),
        contains("duplicates.shingle.size (5, 4)", "duplicates.threshold (0.8, 0.7)"));
  }

  @Test
  void settingsThatOnlyChooseWhatIsReadAndWrittenAreNot() throws IOException {
    assertThat(
        differences(
            "{'input': {'files': ['a']}, 'output': {'compression': 'gzip'}, 'beam': {},"
                + " 'duplicates': {'writePairs': false, 'against': [], 'index': true},"
                + " 'terms': {'ngrams': {'sizes': []}, 'stems': false, 'examples': 0}, 'entities':"
                + " {'examples': 0, 'facets': true, 'pairs': {'minimumCount': 5}}, 'expectations': {}}",
            "{'input': {'files': ['b']}, 'output': {'compression': 'zstd'}, 'beam': {'runner':"
                + " 'x'}, 'duplicates': {'writePairs': true, 'against': ['a'], 'index': false},"
                + " 'terms': {'ngrams': {'sizes': [2]}, 'stems': true, 'examples': 2}, 'entities':"
                + " {'examples': 3, 'facets': false, 'pairs': {'minimumCount': 1}}, 'expectations':"
                + " {'x': 1}}"),
        empty());
  }

  @Test
  void aStageThatOneAuditLacksIsNamed() throws IOException {
    assertThat(
        differences(
            "{'duplicates': false, 'boilerplate': {}}", "{'duplicates': {}, 'boilerplate': {}}"),
        contains("duplicates (false, on)"));
  }

  @Test
  void whatIsNotCountedInOneAuditIsOnlyNotCompared() throws IOException {
    assertThat(
        differences("{'terms': false, 'entities': false}", "{'terms': {}, 'entities': {'a': 1}}"),
        empty());
  }

  @Test
  void aKeyOfAnotherVersionIsPassedOver() throws IOException {
    assertThat(differences("{'terms': {}}", "{'terms': {'fold': {'alef': true}}}"), empty());
  }

  private static List<String> differences(String old, String now) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return Comparability.differences(
        json.readTree(old.replace('\'', '"')), json.readTree(now.replace('\'', '"')));
  }
}

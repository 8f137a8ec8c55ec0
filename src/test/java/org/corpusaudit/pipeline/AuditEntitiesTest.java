package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in a whole run. */
class AuditEntitiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void everyMentionIsInItsDocumentAndCountedAndTheUsersListsWin() throws Exception {
    Path lexicon = folder.resolve("names.tsv");
    Files.writeString(lexicon, "Harbour Council\tORG\tBristol|Port of Bristol\n");
    Path ignored = folder.resolve("ignored.txt");
    Files.writeString(ignored, "# not wanted\nKassel\n");
    JsonNode summary =
        AuditRuns.run(
            folder.resolve("out"),
            "sample-data/articles/*",
            List.of(
                "entities.writeMentions=true",
                "entities.lexicon=[\"" + lexicon + "\"]",
                "entities.ignore=[\"" + ignored + "\",\"Swansea\"]",
                "entities.pairs.minimumCount=1"));

    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve("out"));
    Map<String, String> texts = new HashMap<>();
    for (String row : rows.get("documents")) {
      JsonNode document = JSON.readTree(row);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Set<String>> documents = new TreeMap<>();
    long mentions = 0;
    for (String row : rows.get("mentions")) {
      JsonNode article = JSON.readTree(row);
      String id = article.get("id").asText();
      int before = 0;
      for (JsonNode mention : article.get("entities")) {
        int start = mention.get("start").asInt();
        int end = mention.get("end").asInt();
        assertThat(start >= before && end > start, is(true));
        before = end;
        assertThat(texts.get(id).substring(start, end), equalTo(mention.get("text").asText()));
        String key = mention.get("entity").asText() + '\t' + mention.get("type").asText();
        counts.merge(key, 1L, Long::sum);
        documents.computeIfAbsent(key, k -> new HashSet<>()).add(id);
        mentions++;
      }
    }
    assertThat(mentions, greaterThan(100L));
    Map<String, Long> written = new TreeMap<>();
    for (String row : rows.get("entities")) {
      String[] cells = row.split("\t", -1);
      if (!cells[0].equals("entity")) {
        String key = cells[0] + '\t' + cells[1];
        written.put(key, Long.valueOf(cells[2]));
        assertThat(key, Integer.valueOf(cells[3]), is(documents.get(key).size()));
      }
    }
    assertThat(written, equalTo(counts));
    assertThat(summary.at("/entities/mentions").asLong(), is(mentions));
    for (String wanted : List.of("Harbour Council\tORG", "Cardiff\tLOC")) {
      assertThat(wanted, counts.containsKey(wanted), is(true));
    }
    for (String unwanted : List.of("Bristol\tLOC", "Kassel\tLOC", "Swansea\tLOC")) {
      assertThat(unwanted, counts.containsKey(unwanted), is(false));
    }
    assertThat(rows.get("cooccurrences/entities").size(), greaterThan(10));
    assertThat(rows.get("entity_facets").size(), greaterThan(10));
    assertThat(
        Files.readString(folder.resolve("out/report.html")),
        containsString("id=\"cooccurrences-entities\""));
  }

  @Test
  void badFilesAreRefusedBeforeWorkStarts() throws Exception {
    Path lexicon = folder.resolve("names.tsv");
    Files.writeString(lexicon, "Water Company\tfirm\n");
    assertThat(
        refusal("entities.lexicon=[\"" + lexicon + "\"]"),
        containsString("line 1 of the lexicon " + lexicon));
    assertThat(
        refusal("entities.lexicon=[\"" + folder + "/none.tsv\"]"),
        containsString("none.tsv of the section entities does not exist"));
    assertThat(
        refusal("entities.ignore=[\"" + folder + "/none.txt\"]"), containsString("none.txt"));
    assertThat(
        refusal("entities={\"recognizer\":\"opennlp\",\"model\":\"" + lexicon + "\"}"),
        containsString("is no model of OpenNLP's name finder"));
  }

  private static String refusal(String assignment) throws BadPipelineException {
    PipelineFile file = PipelineFile.empty();
    file.set(assignment);
    AuditSettings settings = file.settings();
    return assertThrows(IOException.class, settings::checkUserFiles).getMessage();
  }
}

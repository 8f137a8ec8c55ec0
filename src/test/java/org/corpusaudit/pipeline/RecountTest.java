package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counts of a whole default audit against plain recounts of the texts that it wrote to {@code
 * documents/}: maps of strings, one article after the other.
 *
 * <p>The input is the sample; {@code -Daudit.input=GLOB} takes other files.
 */
@Tag("slow")
class RecountTest {
  private static final int WINDOW = 5;

  @TempDir private Path folder;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, Integer> documents = new HashMap<>();
  private final Map<Integer, Long> margins = new HashMap<>();
  private final Map<Long, long[]> pairs = new HashMap<>();
  private long tokens;
  private long articles;
  private long events;

  @Test
  void termsAndPairsOfAnAuditAreThoseOfItsDocuments() throws Exception {
    Path output = folder.resolve("out");
    String input = System.getProperty("audit.input", "sample-data/articles/*");
    JsonNode summary = AuditRuns.run(output, input, List.of("terms.minimumCount=1"));
    Map<String, List<String>> tables = AuditRuns.rows(output);

    List<String> pairRows = tables.get("cooccurrences/terms");
    for (String row : pairRows) {
      String[] cells = row.split("\t", -1);
      pairs.put(pair(id(Tsv.unescape(cells[0])), id(Tsv.unescape(cells[1]))), new long[1]);
    }
    ObjectMapper json = new ObjectMapper();
    for (String row : tables.get("documents")) {
      article(json.readTree(row));
    }

    terms(tables.get("terms"));
    assertThat(summary.at("/terms/tokens").asLong(), is(tokens));
    assertThat(summary.at("/cooccurrences/events").asLong(), is(2 * events));
    int checked = 0;
    for (String row : pairRows) {
      String[] cells = row.split("\t", -1);
      if (!row.startsWith("a\tb\tcount\t")) {
        int a = id(Tsv.unescape(cells[0]));
        int b = id(Tsv.unescape(cells[1]));
        assertThat(row, Long.parseLong(cells[2]), is(pairs.get(pair(a, b))[0]));
        assertThat(row, Long.parseLong(cells[3]), is(margins.get(a)));
        assertThat(row, Long.parseLong(cells[4]), is(margins.get(b)));
        checked++;
      }
    }
    assertThat(checked, greaterThan(1000));
    System.out.printf(
        "%d articles, %d tokens, %d terms, %d events, %d pairs: all as recounted%n",
        articles, tokens, documents.size(), events, checked);
  }

  private void terms(List<String> rows) {
    Set<Long> seen = new HashSet<>();
    Map<String, Integer> columns = new HashMap<>();
    String header = rows.stream().filter(r -> r.startsWith("term\tnormalized\t")).findFirst().get();
    String[] names = header.split("\t", -1);
    for (int i = 0; i < names.length; i++) {
      columns.put(names[i], i);
    }
    for (String row : rows) {
      if (!row.equals(header)) {
        String[] cells = row.split("\t", -1);
        long key = key(cells[columns.get("language")], Tsv.unescape(cells[0]));
        assertThat(row, Integer.valueOf(cells[columns.get("count")]), is(counts.get(key)));
        int in = Integer.parseInt(cells[columns.get("documents")]);
        assertThat(row, in, is(documents.get(key)));
        assertThat(row, (long) in, lessThanOrEqualTo(articles));
        seen.add(key);
      }
    }
    assertThat(counts, aMapWithSize(seen.size()));
  }

  private void article(JsonNode article) throws IOException {
    articles++;
    TokenBuffer buffer = new TokenBuffer();
    String language = article.at("/audit/language").asText();
    new Tokenizer().tokenize(article.get("text").asText(), language, buffer);
    Set<Long> present = new HashSet<>();
    int[] words = new int[buffer.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = id(buffer.surface(i));
      long key = key(language, buffer.surface(i));
      counts.merge(key, 1, Integer::sum);
      if (present.add(key)) {
        documents.merge(key, 1, Integer::sum);
      }
    }
    tokens += words.length;
    for (int i = 0; i < words.length; i++) {
      for (int j = i + 1; j <= i + WINDOW && j < words.length; j++) {
        events++;
        margins.merge(words[i], 1L, Long::sum);
        margins.merge(words[j], 1L, Long::sum);
        long[] counted = pairs.get(pair(words[i], words[j]));
        if (counted != null) {
          counted[0]++;
        }
      }
    }
  }

  private int id(String word) {
    return ids.computeIfAbsent(word, w -> ids.size());
  }

  private long key(String language, String word) {
    return (long) id("\n" + language) << 32 | id(word);
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }
}

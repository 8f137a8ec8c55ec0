package org.corpusaudit.cooccurrence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.measure.Association;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.Vocabulary;
import org.junit.jupiter.api.Test;

/** Pairs of kept articles, of dropped ones and of stripped text are counted apart. */
class PairViewsTest {
  private static final Scope SCOPE = new Scope(Scope.Unit.WINDOW, 1, false, false);
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;

  private final Partitioning partitioning = new Partitioning(3, 1, 1);
  private final Map<Integer, List<byte[]>> sent = new TreeMap<>();
  private final List<String> rows = new ArrayList<>();
  private final Counted counted = new Counted();

  @Test
  void measuresAreOfKeptArticlesAndBothOtherViewsAreAdded() throws IOException {
    count(PairView.KEPT, A, B, A);
    count(PairView.DROPPED, A, B);
    count(PairView.FURNITURE, B, A, C, C, C);
    merge();

    assertThat(rows.size(), is(1));
    List<String> cells = List.of(rows.get(0).split("\t", -1));
    assertThat(cells.subList(0, 3), contains("a", "b", "2"));
    assertThat(cells.subList(cells.size() - 2, cells.size()), contains("3", "4"));
  }

  @Test
  void pairsThatOnlyStrippedTextHasAreListedThoughNoRowIsWritten() throws IOException {
    count(PairView.FURNITURE, C, C, C, B);
    count(PairView.DROPPED, C, B);
    merge();

    assertThat(rows.size(), is(0));
    JsonNode inflated = summary().at("/cooccurrences/inflated");
    assertThat(
        inflated.path("byBoilerplate").toString(),
        is(
            "[{\"a\":\"c\",\"b\":\"c\",\"countRaw\":2,\"countStripped\":0,\"count\":0},"
                + "{\"a\":\"b\",\"b\":\"c\",\"countRaw\":2,\"countStripped\":1,\"count\":0}]"));
    assertThat(
        inflated.path("byDuplicates").toString(),
        is("[{\"a\":\"b\",\"b\":\"c\",\"countRaw\":2,\"countStripped\":1,\"count\":0}]"));
    assertThat(summary().at("/cooccurrences/pairs").asLong(), is(0L));
  }

  private ObjectNode summary() {
    ObjectNode summary = new ObjectMapper().createObjectNode();
    PairFigures.TERMS.section().under(null).write(summary, counted);
    return summary;
  }

  private void count(PairView view, int... items) {
    Routes out =
        new Routes(
            List.of(PairStep.PAIRS),
            partitioning,
            (route, key, page) -> {
              if (route == PairStep.PAIRS) {
                sent.computeIfAbsent(key, k -> new ArrayList<>()).add(page);
              }
            });
    PairStep step = new PairStep(SCOPE, view, out);
    step.article(items, items.length);
    step.flush();
    out.flush();
  }

  private void merge() throws IOException {
    Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    for (String term : List.of("a", "b", "c")) {
      vocabulary.add(term, 1, 10, 10);
    }
    ByteWriter packed = new ByteWriter();
    vocabulary.writeTo(packed, 100);
    PairMerge merge =
        new PairMerge(
            new PairSettings(SCOPE, 1, 10, Association.LOG_LIKELIHOOD, 0), PairFigures.TERMS);
    for (Map.Entry<Integer, List<byte[]>> partition : sent.entrySet()) {
      Routes out = new Routes(merge.routes(), partitioning, this::take);
      try (EntrySorter sorter = new EntrySorter()) {
        merge.merge(
            partition.getKey(),
            sorter.addPages(partition.getValue()).sorted(),
            new ByteReader(packed.toByteArray()),
            out);
      }
      out.flush();
    }
  }

  private void take(Route route, int key, byte[] page) {
    PageCursor entries = new PageCursor(page);
    while (entries.next()) {
      ByteReader entry = entries.read(new ByteReader());
      if (route == Routes.FIGURES) {
        counted.merge(entry);
      } else {
        entry.skip(PairTables.TERMS.sortKeyBytes());
        rows.add(new String(entry.getBytes(entry.remaining()), StandardCharsets.UTF_8));
      }
    }
  }
}

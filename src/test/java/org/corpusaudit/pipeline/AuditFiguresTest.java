package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.report.comparison.ComparisonFigures;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.summary.AuditFigures;
import org.corpusaudit.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every number that an audit tells is a declared figure, and the page of figures is what is
 * declared: {@code mvn test -Dtest=AuditFiguresTest -Ddocs=write} writes it anew.
 */
class AuditFiguresTest {
  private static final Path PAGE = Path.of("docs/figures.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void everyNumberOfAFullSummaryIsAKnownFigure() throws Exception {
    JsonNode summary =
        AuditRuns.run(
            folder.resolve("out"),
            "sample-data/articles/*",
            List.of("entities.countRaw=true", "terms.ngrams={\"sizes\":[2]}"));

    List<String> unknown = new ArrayList<>();
    collect("", summary, unknown);
    assertThat(unknown, is(empty()));
    for (String section :
        List.of("skipped", "boilerplate", "duplicates", "terms", "cooccurrences", "entities")) {
      assertThat(section, summary.has(section), is(true));
    }
    JsonNode counters =
        JSON.readTree(folder.resolve("out/manifest.json").toFile()).path("counters");
    assertThat(counters.size(), greaterThan(50));
    for (Map.Entry<String, JsonNode> counter : counters.properties()) {
      boolean declared =
          AuditFigures.of(counter.getKey()).isPresent()
              || AuditFigures.ofManifest().stream().anyMatch(f -> f.isNamed(counter.getKey()));
      assertThat(counter.getKey(), declared, is(true));
    }
  }

  @Test
  void aBoundOnWhatArchivesHoldBesidePagesIsAccepted() throws IOException {
    JsonNode bounds = JSON.readTree("{\"skipped.status\": {\"max\": 10}}");
    assertThat(Expectations.fault(bounds), is(Optional.empty()));
  }

  @Test
  void aBoundOnANameThatNoAuditHasIsRefused() throws IOException {
    for (String name : List.of("entities.mention", "skipped", "terms.inflated.a", "sites.a.b")) {
      JsonNode bounds = JSON.readTree("{\"" + name + "\": {\"max\": 10}}");
      assertThat(name, Expectations.fault(bounds).isPresent(), is(true));
    }
  }

  @Test
  void thePageOfFiguresIsWhatIsDeclared() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE), equalTo(page));
  }

  /** Numbers that are no figure, nor in a column of a declared list. */
  private static void collect(String path, JsonNode node, List<String> unknown) {
    if (node.isNumber()) {
      if (AuditFigures.of(path).filter(figure -> figure.columns().size() == 0).isEmpty()) {
        unknown.add(path);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        collect(name, field.getValue(), unknown);
      }
    } else if (node.isArray()) {
      List<String> columns =
          AuditFigures.of(path).map(figure -> figure.columns().names()).orElse(List.of());
      for (JsonNode row : node) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
          if (!columns.contains(field.getKey())) {
            unknown.add(path + "[]." + field.getKey());
          }
        }
      }
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# The figures\n\n");
    page.append("Made from the declarations; a test holds that it is up to date. Names are paths");
    page.append(" of `summary.json`, and those that\n`expectations` may bound; a star stands for");
    page.append(" a name of the corpus. `docs/counting.md` defines those of counting.\n");
    page.append("\n## Of `summary.json`\n\n");
    table(AuditFigures.ofSummary(), page);
    for (Figure figure : AuditFigures.ofSummary()) {
      if (figure.columns().size() > 0) {
        list(figure, page);
      }
    }
    page.append("\n## That follow from it\n\n");
    table(ComparisonFigures.ofOne(), page);
    page.append("\n## Of a comparison\n\n");
    page.append("With `expectations.against`; also `difference.FIGURE`, new less old, and");
    page.append(" `ratio.FIGURE`, new over old, of each above.\n\n");
    table(ComparisonFigures.ofTwo(), page);
    page.append("\n## Of the manifest's `counters` alone\n\n");
    page.append("What others are computed from; they cannot be bounded.\n\n");
    table(AuditFigures.ofManifest(), page);
    return page.toString();
  }

  private static void table(List<Figure> figures, StringBuilder page) {
    page.append("| figure | unit | how | what |\n|---|---|---|---|\n");
    for (Figure figure : figures) {
      boolean list = figure.columns().size() > 0;
      page.append("| `").append(figure.name()).append(list ? "[]" : "").append("` | ");
      page.append(figure.unit()).append(" | ").append(figure.adds()).append(" | ");
      page.append(figure.meaning()).append(" |\n");
    }
  }

  private static void list(Figure figure, StringBuilder page) {
    page.append("\nRows of `").append(figure.name()).append("`");
    List<String> numbers = figure.numbers();
    if (!numbers.isEmpty()) {
      page.append(", whose numbers are figures such as `").append(numbers.get(0)).append("`");
    }
    page.append(":\n\n| field | what |\n|---|---|\n");
    for (Column column : figure.columns()) {
      page.append("| `").append(column.name()).append("` | ").append(column.meaning());
      page.append(" |\n");
    }
  }
}

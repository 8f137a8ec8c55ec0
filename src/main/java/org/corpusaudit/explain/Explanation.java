package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.BlockReader;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.Spans;
import org.corpusaudit.text.WordScanner;

/**
 * Everything that happened to one article: its cluster, what it stands in, what stands in it, what
 * was stripped, and how it differs from its keeper. Cost: one reading of the tables that say so,
 * and of the input up to the article.
 */
public final class Explanation {
  private static final int MOST_MEMBERS = 20;
  private static final String[] STRIPPED = {"\u001b[31;9m", "\u001b[0m"};
  private static final String[] BRACKETS = {"⟦", "⟧"};

  private final AuditOutput audit;
  private final BlockReader reader;
  private final boolean colours;
  private final StringBuilder text = new StringBuilder();

  /**
   * Explains articles of an audit.
   *
   * @param reader of the audit's input files, with the audit's own settings
   * @param colours whether stripped text is red and struck through rather than in brackets
   */
  public Explanation(AuditOutput audit, BlockReader reader, boolean colours) {
    this.audit = audit;
    this.reader = reader;
    this.colours = colours;
  }

  /**
   * The explanation of one article, for a terminal.
   *
   * @return empty when neither the output nor the input knows the id
   */
  public String of(String id) throws IOException {
    text.setLength(0);
    List<JsonNode> own = rows("duplicates", row -> is(row, "id", id), 1);
    List<JsonNode> cluster = new ArrayList<>();
    String keeper = id;
    if (!own.isEmpty()) {
      keeper = own.get(0).path("keeper").asText();
      String name = own.get(0).path("cluster").asText();
      cluster = rows("duplicates", row -> is(row, "cluster", name), Integer.MAX_VALUE);
    }
    Set<String> wanted = new TreeSet<>(List.of(id, keeper));
    Map<String, Article> found =
        ArticleSearch.find(audit.manifest().path("inputs"), reader, wanted);
    if (!found.containsKey(id)) {
      return "";
    }
    Article article = found.get(id);
    line("%s%s", id, article.site().isEmpty() ? "" : " of " + article.site());
    if (!article.title().isEmpty()) {
      line("%s", article.title());
    }
    fate(own, cluster);
    contained(id);
    Spans spans = stripped(article);
    if (!keeper.equals(id)) {
      if (found.containsKey(keeper)) {
        beside(article, spans, found.get(keeper));
      } else {
        line("The keeper's text is not in this audit's input: it is of an earlier audit.");
      }
    }
    return text.toString();
  }

  private void fate(List<JsonNode> own, List<JsonNode> cluster) {
    if (own.isEmpty()) {
      line("Kept: no duplicate of it was found.");
      return;
    }
    JsonNode row = own.get(0);
    if (is(row, "keeper", row.path("id").asText())) {
      line("Kept: it is the keeper of the cluster %s.", row.path("cluster").asText());
    } else {
      line(
          "%s: %s duplicate of %s, similarity %s, in the cluster %s.",
          row.path("kept").asBoolean() ? "Kept" : "Dropped",
          row.path("kind").asText(),
          row.path("keeper").asText(),
          row.path("similarity").asText(),
          row.path("cluster").asText());
    }
    line("The cluster has %d members:", cluster.size());
    for (JsonNode member : cluster.subList(0, Math.min(MOST_MEMBERS, cluster.size()))) {
      line(
          "  %-8s%-6s%-10s%s  %s",
          member.path("kept").asBoolean() ? "kept" : "dropped",
          member.path("kind").asText(),
          member.path("similarity").asText(),
          member.path("id").asText(),
          member.path("url").asText());
    }
    if (cluster.size() > MOST_MEMBERS) {
      line("  … and %d more", cluster.size() - MOST_MEMBERS);
    }
  }

  private void contained(String id) throws IOException {
    Predicate<JsonNode> touches = row -> is(row, "id", id) || is(row, "container", id);
    for (JsonNode row : rows("contained", touches, MOST_MEMBERS)) {
      line(
          "%s of %s stands in %s, characters %d to %d.",
          percent(row.path("containment").asDouble()),
          row.path("id").asText(),
          row.path("container").asText(),
          row.path("start").asInt(),
          row.path("end").asInt());
    }
  }

  private Spans stripped(Article article) throws IOException {
    List<JsonNode> rows = spanRows(article.id());
    Spans spans = spans(rows);
    if (spans.size() == 0) {
      line("Nothing was stripped from it.");
      return spans;
    }
    String[] marks = colours ? STRIPPED : BRACKETS;
    String original = article.text();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (int i = 0; i < spans.size(); i++) {
      marked.append(original, at, spans.start(i)).append(marks[0]);
      marked.append(original, spans.start(i), spans.end(i)).append(marks[1]);
      marked.append('(').append(rows.get(i).path("reason").asText()).append(')');
      at = spans.end(i);
    }
    marked.append(original, at, original.length());
    line(
        "Stripped: %d spans, %d of %d characters.", spans.size(), spans.chars(), original.length());
    line("%s", marked);
    return spans;
  }

  private List<JsonNode> spanRows(String id) throws IOException {
    List<JsonNode> spans = new ArrayList<>();
    for (JsonNode row : rows("boilerplate/spans", row -> is(row, "id", id), 1)) {
      row.path("spans").forEach(spans::add);
    }
    return spans;
  }

  private static Spans spans(List<JsonNode> rows) {
    Spans spans = new Spans();
    for (JsonNode span : rows) {
      spans.add(span.path("start").asInt(), span.path("end").asInt(), 0);
    }
    return spans;
  }

  private void beside(Article article, Spans spans, Article keeper) throws IOException {
    String a = spans(spanRows(keeper.id())).removeFrom(keeper.text());
    String b = spans.removeFrom(article.text());
    WordScanner wordsOfA = scanned(a);
    WordScanner wordsOfB = scanned(b);
    LongestPassage passage = LongestPassage.of(wordsOfB, wordsOfA);
    line(
        "Beside its keeper %s, of %d and %d words: the longest common passage has %d.",
        keeper.id(), wordsOfA.count(), wordsOfB.count(), passage.words());
    if (passage.words() > 0) {
      line("  %s", WordDifference.piece(b, wordsOfB, passage.start(), passage.words()));
    }
    List<String> differences = WordDifference.of(a, wordsOfA, b, wordsOfB);
    line(
        differences.isEmpty()
            ? "Word for word the same."
            : "Only the keeper has (-), only this has (+):");
    differences.forEach(difference -> line("  %s", difference));
  }

  private static WordScanner scanned(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    return words;
  }

  private List<JsonNode> rows(String table, Predicate<JsonNode> wanted, int most)
      throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String shard : audit.shards(table)) {
      if (found.size() < most) {
        audit.readJson(
            shard,
            row -> {
              if (wanted.test(row)) {
                found.add(row);
              }
              return found.size() < most;
            });
      }
    }
    return found;
  }

  private static boolean is(JsonNode row, String field, String value) {
    return row.path(field).asText().equals(value);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(java.util.Locale.ROOT, format, values));
    text.append('\n');
  }
}

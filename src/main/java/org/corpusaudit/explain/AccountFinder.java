package org.corpusaudit.explain;

import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.report.layout.Message;

/**
 * Reads what an audit's output says of one article. A row's shard follows from its key: spans are
 * read from the one shard of the id, a cluster from the one shard of the cluster. The other tables
 * are streamed, and only lines in which the id stands are parsed.
 */
final class AccountFinder {
  private static final int MOST = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditOutput audit;
  private final BlockReader reader;
  private final String idField;

  AccountFinder(AuditOutput audit, BlockReader reader) {
    this.audit = audit;
    this.reader = reader;
    this.idField = audit.manifest().at("/pipeline/input/fields/id").asText("id");
  }

  /**
   * The account of an article.
   *
   * @param nearest is told the id most like it when nothing knows this one
   */
  Optional<ArticleAccount> find(String id, StringBuilder nearest) throws IOException {
    Optional<JsonNode> duplicate =
        rows(
                audit.shards("duplicates"),
                id,
                row -> is(row, "id", id) && !row.hasNonNull("place"),
                1)
            .stream()
            .findFirst();
    List<JsonNode> cluster = new ArrayList<>();
    if (duplicate.isPresent()) {
      String name = duplicate.get().path("cluster").asText();
      cluster = rows(shardOf("duplicates", name), name, row -> is(row, "cluster", name), -1);
    }
    List<JsonNode> contained =
        rows(
            audit.shards("contained"),
            id,
            row -> is(row, "id", id) || is(row, "container", id),
            MOST);
    List<JsonNode> rejected = rejected(id);
    Optional<Other> other = other(id, duplicate, cluster, contained);
    Set<String> wanted = new TreeSet<>(Set.of(id));
    other.ifPresent(found -> wanted.add(found.id));
    ArticleSearch search = ArticleSearch.of(audit, reader, id, wanted);
    Optional<Article> article = Optional.ofNullable(search.found().get(id));
    if (article.isEmpty() && duplicate.isEmpty() && contained.isEmpty() && rejected.isEmpty()) {
      nearest.append(search.nearest());
      return Optional.empty();
    }
    Optional<ArticleAccount.Beside> beside =
        other.isEmpty() ? Optional.empty() : Optional.of(beside(other.get(), search));
    return Optional.of(
        new ArticleAccount(
            id,
            article,
            duplicate,
            cluster,
            contained,
            spans(id),
            withheld(id),
            filtered(id, article.isPresent() && duplicate.isEmpty()),
            rejected,
            beside));
  }

  /**
   * What filter removed an article that was read and is in no cluster: its row of {@code removed/},
   * or where there is none that it is not among the documents.
   */
  private Optional<String> filtered(String id, boolean alone) throws IOException {
    if (!alone || audit.manifest().at("/pipeline/filters").isEmpty()) {
      return Optional.empty();
    }
    Predicate<JsonNode> of = row -> is(row, "id", id) || is(row, idField, id);
    for (JsonNode row :
        rows(audit.shards("removed"), id, of.and(r -> is(r, "reason", "filter")), 1)) {
      return Optional.of(row.path("filter").asText());
    }
    return rows(audit.shards("documents"), id, of, 1).isEmpty()
        ? Optional.of("")
        : Optional.empty();
  }

  /** Rejected records with the id; of those that are no JSON, the ones that seem to have it. */
  private List<JsonNode> rejected(String id) throws IOException {
    Pattern seems =
        Pattern.compile(Pattern.quote(quoted(idField)) + "\\s*:\\s*" + Pattern.quote(quoted(id)));
    return rows(audit.shards("rejected"), quoted(id), row -> has(row, id, seems), MOST);
  }

  private record Other(String id, Message role) {}

  /** Its keeper; of a keeper the least similar that it dropped; else the article it stands in. */
  private static Optional<Other> other(
      String id, Optional<JsonNode> duplicate, List<JsonNode> cluster, List<JsonNode> contained) {
    if (duplicate.isPresent() && !is(duplicate.get(), "keeper", id)) {
      return Optional.of(new Other(duplicate.get().path("keeper").asText(), say("its keeper")));
    }
    Optional<JsonNode> dropped =
        cluster.stream()
            .filter(row -> !is(row, "id", id) && is(row, "keeper", id))
            .min(Comparator.comparingDouble(row -> row.path("similarity").asDouble()));
    if (dropped.isPresent()) {
      return Optional.of(
          new Other(
              dropped.get().path("id").asText(), say("the least similar that it stands for")));
    }
    return contained.stream()
        .filter(row -> is(row, "id", id))
        .findFirst()
        .map(
            row -> new Other(row.path("container").asText(), say("the article that it stands in")));
  }

  private ArticleAccount.Beside beside(Other other, ArticleSearch search) throws IOException {
    Article found = search.found().get(other.id);
    Optional<String> text =
        found == null
            ? earlier(other.id)
            : Optional.of(ArticleAccount.spans(spans(other.id)).removeFrom(found.text()));
    return new ArticleAccount.Beside(other.id, other.role, text);
  }

  /** The cleaned text of an article that an earlier audit kept. */
  private Optional<String> earlier(String id) throws IOException {
    Optional<String> text = Optional.empty();
    for (JsonNode path : audit.manifest().at("/pipeline/duplicates/against")) {
      if (text.isEmpty()) {
        text = earlier(path.asText(), id);
      }
    }
    return text;
  }

  private static Optional<String> earlier(String path, String id) throws IOException {
    AuditOutput earlier;
    try {
      earlier = AuditOutput.open(path);
    } catch (FileNotFoundException e) {
      return Optional.empty(); // It may have been removed since.
    }
    String field = earlier.manifest().at("/pipeline/input/fields/id").asText("id");
    List<String> texts = new ArrayList<>();
    for (String shard : earlier.shards("documents")) {
      if (texts.isEmpty()) {
        earlier.readJson(
            shard,
            quoted(id),
            row -> {
              if (is(row, field, id) || is(row, "url", id)) {
                texts.add(row.path("text").asText());
              }
              return texts.isEmpty();
            });
      }
    }
    return texts.stream().findFirst();
  }

  private List<JsonNode> spans(String id) throws IOException {
    List<JsonNode> spans = new ArrayList<>();
    for (JsonNode row : stripping(id)) {
      row.path("spans").forEach(spans::add);
    }
    return spans;
  }

  private String withheld(String id) throws IOException {
    for (JsonNode row : stripping(id)) {
      return row.path("withheld").asText();
    }
    return "";
  }

  private List<JsonNode> stripping(String id) throws IOException {
    return rows(shardOf("boilerplate/spans", id), id, row -> is(row, "id", id), 1);
  }

  /** The one shard in which rows with a key stand. */
  private List<String> shardOf(String table, String key) {
    List<String> shards = audit.shards(table);
    return shards.size() < 2
        ? shards
        : List.of(shards.get(new Partitioning(1, shards.size(), 0).shardOf(key)));
  }

  /** Rows whose line has a text in it and that are wanted; at most so many, or all for -1. */
  private List<JsonNode> rows(
      List<String> shards, String text, Predicate<JsonNode> wanted, int most) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    String having = JSON.writeValueAsString(text);
    String escaped = having.substring(1, having.length() - 1);
    for (String shard : shards) {
      if (found.size() != most) {
        audit.readJson(
            shard,
            escaped,
            row -> {
              if (wanted.test(row)) {
                found.add(row);
              }
              return found.size() != most;
            });
      }
    }
    return found;
  }

  private boolean has(JsonNode rejected, String id, Pattern seems) {
    String record = rejected.path("record").asText();
    try {
      return is(JSON.readTree(record), idField, id);
    } catch (JsonProcessingException e) {
      return seems.matcher(record).find();
    }
  }

  private static String quoted(String id) throws JsonProcessingException {
    return JSON.writeValueAsString(id);
  }

  private static boolean is(JsonNode row, String field, String value) {
    return row.path(field).asText().equals(value);
  }
}

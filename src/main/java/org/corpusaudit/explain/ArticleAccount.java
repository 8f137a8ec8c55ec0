package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.text.Spans;

/**
 * What an audit's output says of one article.
 *
 * @param id its id
 * @param article the article as it was read; empty when its input file is gone
 * @param duplicate its row of {@code duplicates/}; empty when it has no duplicate
 * @param cluster all rows of its cluster
 * @param contained rows of {@code contained/} in which it is one side
 * @param stripped its spans in {@code boilerplate/spans/}
 * @param withheld why nothing was stripped of it although rules would, or empty
 * @param filtered the signal that a filter removed it for, empty where that is not written; nothing
 *     where none did
 * @param rejected rows of {@code rejected/} of records with its id
 * @param beside the article that it is to be compared with
 */
record ArticleAccount(
    String id,
    Optional<Article> article,
    Optional<JsonNode> duplicate,
    List<JsonNode> cluster,
    List<JsonNode> contained,
    List<JsonNode> stripped,
    String withheld,
    Optional<String> filtered,
    List<JsonNode> rejected,
    Optional<Beside> beside) {

  /**
   * The article that another is compared with.
   *
   * @param id its id
   * @param role what it is to the other: its keeper, what was dropped for it, its container
   * @param text its cleaned text; empty when it can be found nowhere
   */
  record Beside(String id, Message role, Optional<String> text) {}

  /** The stripped spans as places in the text. */
  Spans spans() {
    return spans(stripped);
  }

  /** The text without its stripped spans. */
  Optional<String> cleaned() {
    return article.map(found -> spans().removeFrom(found.text()));
  }

  static Spans spans(List<JsonNode> stripped) {
    Spans spans = new Spans();
    for (JsonNode span : stripped) {
      spans.add(span.path("start").asInt(), span.path("end").asInt(), 0);
    }
    return spans;
  }
}

package org.corpusaudit.neardup;

import java.util.Locale;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * The rows of {@code duplicates/} for records that repeat an id. They are members of the cluster of
 * the article that stays of their id; where that has none, it and they are one.
 */
public final class RepeatedIdRows {
  /** The route of the rows. */
  public static final Route ROWS = Route.of("repeated ids");

  private final ByteWriter entry = new ByteWriter();

  /**
   * Sends the row of an article that stays of its id where it is in no cluster, given all that was
   * decided about it.
   */
  public void send(Article article, ArticleDecisions decisions, Routes out) {
    if (decisions.copies() > 0 && decisions.cluster().isEmpty()) {
      String cluster = name(article.id());
      Published published = article.published();
      boolean kept = !decisions.isDropped();
      JsonRow row =
          start(cluster, article.id(), article.url(), article.site(), kept, "exact")
              .put(DuplicateTables.SIMILARITY, 1)
              .put(DuplicateTables.KEEPER, keeper(article.id(), decisions))
              .put(DuplicateTables.EARLIER, false)
              .put(DuplicateTables.PUBLISHED, DuplicateRow.published(published.epochSeconds()))
              .put(DuplicateTables.CHARS, article.text().length() - decisions.spans().chars());
      if (article.title().isEmpty()) {
        row.putNone(DuplicateTables.TITLE_SIMILARITY);
      } else {
        row.put(DuplicateTables.TITLE_SIMILARITY, 1);
      }
      row.putNone(DuplicateTables.LAG_SECONDS).putNone(DuplicateTables.PLACE).end();
      out.to(ROWS).toShard(cluster, entry);
      int dropped = kept || decisions.isFiltered() ? 0 : 1; // A filtered one is counted there.
      DuplicateFigures.EXACT.count(out.tally(), dropped);
      DuplicateFigures.DROPPED.count(out.tally(), dropped);
      DuplicateFigures.CLUSTERS.count(out.tally(), 1);
      DuplicateFigures.LARGEST_CLUSTER.count(out.tally(), decisions.copies() + 1L);
    }
  }

  /**
   * Sends the row of a record that repeats an id.
   *
   * @param decisions about the article that stays of the id: its cluster
   */
  public void copy(ArticleDecisions.Copy copy, ArticleDecisions decisions, Routes out) {
    String cluster = decisions.cluster().isEmpty() ? name(copy.id()) : decisions.cluster();
    String kind = copy.exact() ? "exact" : "same-id";
    JsonRow row = start(cluster, copy.id(), copy.url(), copy.site(), false, kind);
    if (copy.exact() && decisions.duplicateOf().isEmpty()) {
      row.put(DuplicateTables.SIMILARITY, 1);
    } else {
      row.putNone(DuplicateTables.SIMILARITY);
    }
    row.put(DuplicateTables.KEEPER, keeper(copy.id(), decisions))
        .put(DuplicateTables.EARLIER, false)
        .put(DuplicateTables.PUBLISHED, DuplicateRow.published(copy.epochSeconds()))
        .putNone(DuplicateTables.CHARS)
        .putNone(DuplicateTables.TITLE_SIMILARITY)
        .putNone(DuplicateTables.LAG_SECONDS)
        .put(DuplicateTables.PLACE, copy.place())
        .end();
    out.to(ROWS).toShard(cluster, entry);
  }

  private static String keeper(String id, ArticleDecisions decisions) {
    return decisions.duplicateOf().isEmpty() ? id : decisions.duplicateOf();
  }

  private JsonRow start(
      String cluster, String id, String url, String site, boolean kept, String kind) {
    return JsonRow.row(DuplicateTables.DUPLICATES.columns(), entry.reset())
        .put(DuplicateTables.CLUSTER, cluster)
        .put(DuplicateTables.ID, id)
        .put(DuplicateTables.URL, url)
        .put(DuplicateTables.SITE, site)
        .put(DuplicateTables.KEPT, kept)
        .put(DuplicateTables.KIND, kind);
  }

  /** A cluster is named for its keeper. */
  static String name(String keeper) {
    return "c" + String.format(Locale.ROOT, "%016x", IdHash.of(keeper));
  }
}

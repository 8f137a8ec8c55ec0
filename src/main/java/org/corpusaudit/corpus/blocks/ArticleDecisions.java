package org.corpusaudit.corpus.blocks;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.Spans;

/**
 * What the passes before decided about one article: whether it is rejected for its id, what is
 * stripped of its text, which language it is in, and whether another of its cluster is kept
 * instead. Written and read here alone, for every pass.
 */
public final class ArticleDecisions {
  private final Spans spans = new Spans();
  private boolean repeated;
  private boolean dropped;
  private String cluster = "";
  private String language = "";
  private String withheld = "";

  /** Writes that another record has the article's id. */
  public static ByteWriter repeated(ByteWriter entry, int ordinal) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.REPEATED_ID);
  }

  /** Writes what is stripped of an article. */
  public static ByteWriter stripped(ByteWriter entry, int ordinal, Spans spans) {
    BlockEntry.toArticle(entry, ordinal, BlockEntry.SPANS);
    spans.writeTo(entry);
    return entry;
  }

  /** Writes the language that was detected for an article which states none. */
  public static ByteWriter language(ByteWriter entry, int ordinal, String language) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.LANGUAGE).putString(language);
  }

  /** Writes why nothing is stripped of an article. */
  public static ByteWriter withheld(ByteWriter entry, int ordinal, String reason) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.WITHHELD).putString(reason);
  }

  /** Writes the cluster of an article, and whether it is kept of it. */
  public static ByteWriter member(ByteWriter entry, int ordinal, String cluster, boolean kept) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.CLUSTER)
        .putByte(kept ? 1 : 0)
        .putString(cluster);
  }

  /** Takes an entry if it is a decision; any other is a stage's own. */
  boolean take(int kind, ByteReader payload) {
    switch (kind) {
      case BlockEntry.REPEATED_ID -> repeated = true;
      case BlockEntry.SPANS -> spans.readFrom(payload);
      case BlockEntry.WITHHELD -> withheld = payload.getString();
      case BlockEntry.CLUSTER -> {
        dropped = payload.getByte() == 0;
        cluster = payload.getString();
      }
      case BlockEntry.LANGUAGE -> language = payload.getString();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Forgets all, for the next article. */
  void reset() {
    repeated = false;
    dropped = false;
    cluster = "";
    language = "";
    withheld = "";
    spans.clear();
  }

  /** Whether the article is rejected for its id. */
  public boolean isRepeated() {
    return repeated;
  }

  /** Why nothing is stripped of it although rules would, or empty. */
  public String withheld() {
    return withheld;
  }

  /** Whether another article of its cluster is kept instead. */
  public boolean isDropped() {
    return dropped;
  }

  /** The article with the language that was detected for it, if one was. */
  Article told(Article article) {
    return language.isEmpty() ? article : article.in(language);
  }

  /** The name of its cluster, or empty. */
  public String cluster() {
    return cluster;
  }

  /** What is stripped of its text. */
  public Spans spans() {
    return spans;
  }
}

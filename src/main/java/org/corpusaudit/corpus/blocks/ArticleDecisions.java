package org.corpusaudit.corpus.blocks;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.text.Spans;

/** What the passes before decided about the article that comes next. */
public final class ArticleDecisions {
  private final Spans spans = new Spans();
  private boolean repeated;
  private boolean dropped;
  private String cluster = "";
  private String language = "";

  /** Takes one decision. */
  public void take(int kind, ByteReader payload) {
    switch (kind) {
      case BlockEntry.REPEATED_ID -> repeated = true;
      case BlockEntry.SPANS -> spans.readFrom(payload);
      case BlockEntry.CLUSTER -> {
        dropped = payload.getByte() == 0;
        cluster = payload.getString();
      }
      case BlockEntry.LANGUAGE -> language = payload.getString();
      default -> throw new IllegalStateException("a decision of kind " + kind);
    }
  }

  /** Forgets all, for the next article. */
  public void reset() {
    repeated = false;
    dropped = false;
    cluster = "";
    language = "";
    spans.clear();
  }

  /** Whether the article is rejected for its id. */
  public boolean isRepeated() {
    return repeated;
  }

  /** Whether another article of its cluster is kept instead. */
  public boolean isDropped() {
    return dropped;
  }

  /** The article with the language that was detected for it, if one was. */
  public Article told(Article article) {
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

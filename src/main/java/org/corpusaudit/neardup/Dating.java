package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;

/**
 * The stretch of time in which an article was published: of a day without a time the whole day.
 *
 * @param first its first second since 1970; {@link Long#MAX_VALUE} when unknown
 * @param last its last
 */
record Dating(long first, long last) {
  static Dating of(Article article) {
    return new Dating(article.published().epochSeconds(), article.published().lastSecond());
  }

  /** Whether it is known. */
  boolean isKnown() {
    return first != Long.MAX_VALUE;
  }

  /** Whether all of it is before another that is known. */
  boolean isBefore(Dating other) {
    return other.isKnown() && last < other.first;
  }
}

package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * An article that may stand in another, as that one's block is told.
 *
 * @param handle where it stands in this run
 * @param earlier whether it is of an earlier audit
 * @param id its id
 * @param site its site
 * @param dates when it was published
 */
record HeldArticle(long handle, boolean earlier, String id, String site, Dating dates) {
  static HeldArticle of(Article article, long handle) {
    return new HeldArticle(handle, false, article.id(), article.site(), Dating.of(article));
  }

  static HeldArticle of(ContentEntry entry) {
    return new HeldArticle(
        entry.handle(),
        entry.origin().isEarlier(),
        entry.id(),
        entry.site(),
        new Dating(entry.epochSeconds(), entry.lastSecond()));
  }

  void writeTo(ByteWriter out) {
    out.putLong(handle).putByte(earlier ? 1 : 0).putString(id).putString(site);
    out.putLong(dates.first()).putLong(dates.last());
  }

  static HeldArticle readFrom(ByteReader in) {
    return new HeldArticle(
        in.getLong(),
        in.getByte() == 1,
        in.getString(),
        in.getString(),
        new Dating(in.getLong(), in.getLong()));
  }
}

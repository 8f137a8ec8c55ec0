package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;
import org.corpusaudit.text.WordScanner;

/** The shingles of an article as it stands after stripping, with its spans at hand. */
final class ArticleShingles {
  private Spans spans = new Spans();
  private final Spans furniture = new Spans();
  private final WordScanner words;
  private final Shingler shingler;
  private Spans removed = new Spans();

  ArticleShingles(ShingleUnit unit, int size) {
    this.words = unit.scanner();
    this.shingler = new Shingler(size);
  }

  /** Takes the spans that are stripped from the article that is shingled next. */
  void strip(Spans stripped) {
    spans = stripped;
  }

  /** Shingles an article. */
  Shingler of(Article article) {
    return without(spans, article);
  }

  /** Shingles an article with what is embedded in it: the text in which others are looked for. */
  Shingler withEmbedded(Article article) {
    return without(furniture.copyWithout(spans, Reason.EMBEDDED_ARTICLE.code()), article);
  }

  private Shingler without(Spans stripped, Article article) {
    removed = stripped;
    words.scan(stripped.removeFrom(article.text()));
    shingler.shingle(words);
    return shingler;
  }

  /** The shingles that an earlier audit kept. */
  Shingler of(IndexRecord record) {
    shingler.restore(record.set(), record.set().length);
    return shingler;
  }

  /** Where a word of the last shingling starts in the article's own text. */
  int start(int word) {
    return removed.original(words.start(word));
  }

  /** Where a word ends in the article's own text, exclusive. */
  int end(int word) {
    return removed.original(words.end(word) - 1) + 1;
  }
}

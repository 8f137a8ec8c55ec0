package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.WordScanner;

/**
 * Makes the records of {@code index/} in the pass that knows which articles are kept: each is
 * shingled once more, which is cheaper than to hold its shingles until then.
 */
public final class IndexStep {
  private final WordScanner words;
  private final WordScanner titles = new WordScanner();
  private final Shingler shingler;

  /** A step for one block. */
  public IndexStep(DuplicateSettings settings) {
    this.words = settings.unit().scanner();
    this.shingler = new Shingler(settings.shingleSize());
  }

  /**
   * Writes the record of an article.
   *
   * @param cleaned its text without what is stripped
   * @param kept whether it is in {@code documents/}
   * @return whether there is one: an article without words has none
   */
  public boolean article(Article article, String cleaned, boolean kept, ByteWriter record) {
    record.reset();
    words.scan(cleaned);
    shingler.shingle(words);
    if (shingler.count() == 0) {
      return false;
    }
    int running = Quality.running(cleaned, words);
    Title title = Title.of(article.title(), titles);
    ContentEntry entry =
        ContentEntry.of(article, shingler, 0, cleaned.length(), running, title)
            .from(kept ? Origin.KEPT_EARLIER : Origin.DROPPED_EARLIER);
    IndexRecord.write(record, entry, shingler);
    return true;
  }
}

package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.WordScanner;

/**
 * What a pass does with each cleaned article for near-duplicates: sends its content entry, and a
 * band entry for each band of its sketch. About 20 bytes a band and 100 an article.
 */
public final class SketchStep {
  private final BandPlan plan;
  private final int block;
  private final Partitioning partitioning;
  private final Routes out;
  private final int contentRoute;
  private final int bandRoute;
  private final WordScanner words = new WordScanner();
  private final Shingler shingler;
  private final Sketcher sketcher;
  private final ByteWriter entry = new ByteWriter();

  /** A step for one block, sending to two routes of its pass. */
  public SketchStep(
      BandPlan plan,
      int shingleSize,
      int block,
      Partitioning partitioning,
      Routes out,
      int contentRoute,
      int bandRoute) {
    this.plan = plan;
    this.block = block;
    this.partitioning = partitioning;
    this.out = out;
    this.contentRoute = contentRoute;
    this.bandRoute = bandRoute;
    this.shingler = new Shingler(shingleSize);
    this.sketcher = new Sketcher(plan.components());
  }

  /** Sketches one article; one without words sends nothing and is in no cluster. */
  public void article(int ordinal, Article article, String cleaned) {
    words.scan(cleaned);
    shingler.shingle(words);
    if (shingler.count() == 0) {
      return;
    }
    long handle = ArticleHandle.of(block, ordinal);
    ContentEntry.of(article, shingler, handle, cleaned.length()).writeTo(entry.reset());
    long content = shingler.fingerprint();
    out.send(contentRoute, partitioning.partitionOf(content), entry);
    long shuffled = entry.length();
    long[] sketch = sketcher.sketch(shingler.hashes(), shingler.count());
    for (int band = 0; band < plan.bands(); band++) {
      long hash = Sketcher.band(sketch, band, plan.rows());
      entry.reset().putLong(hash).putLong(content).putLong(handle);
      out.send(bandRoute, partitioning.partitionOf(hash), entry);
      shuffled += entry.length();
    }
    out.tally().add("duplicates.shuffledBytes", shuffled);
  }
}

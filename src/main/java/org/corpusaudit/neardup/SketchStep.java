package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.WordScanner;

/**
 * What a pass does with each cleaned article for near-duplicates: sends its content entry, a bucket
 * entry for each band of its sketch and one for each sampled shingle. About 100 bytes an article,
 * 17 a band and 13 a sample.
 */
public final class SketchStep {
  /** The route of content entries. */
  public static final Route CONTENTS = Route.of("contents");

  /** The route of bucket entries. */
  public static final Route BUCKETS = Route.of("buckets");

  /** The route of contents to check the recall with. */
  public static final Route SAMPLED = RecallSample.SAMPLED;

  private final DuplicateSettings settings;
  private final BandPlan plan;
  private final int block;
  private final Routes out;
  private final BucketEntry buckets;
  private final WordScanner words;
  private final WordScanner titles = new WordScanner();
  private final Shingler shingler;
  private final Sketcher sketcher;
  private final RecallSample sample;
  private final ByteWriter entry = new ByteWriter();

  /** A step for one block. */
  public SketchStep(DuplicateSettings settings, int block, Routes out) {
    this.settings = settings;
    this.plan = settings.bands();
    this.block = block;
    this.out = out;
    this.buckets = new BucketEntry(out);
    this.words = settings.unit().scanner();
    this.shingler = new Shingler(settings.shingleSize());
    this.sample = new RecallSample(out.partitioning());
    this.sketcher = new Sketcher(plan.components());
  }

  /**
   * Sketches one article; one without words sends nothing and is in no cluster.
   *
   * @param cleaned its text without what is stripped
   * @param whole its text without what is stripped but for embedded articles
   */
  public void article(int ordinal, Article article, String cleaned, String whole) {
    words.scan(cleaned);
    shingler.shingle(words);
    if (shingler.count() == 0) {
      return;
    }
    long handle = ArticleHandle.of(block, ordinal);
    int running = Quality.running(cleaned, words);
    Title title = Title.of(article.title(), titles);
    ContentEntry content =
        ContentEntry.of(article, shingler, handle, cleaned.length(), running, title);
    send(content);
    if (settings.checkRecall()) {
      sample.add(content.content(), shingler);
    }
    if (settings.findContained()) {
      if (whole.length() != cleaned.length()) {
        words.scan(whole);
        shingler.shingle(words);
      }
      sendSamples(content);
    }
  }

  /** Sends what the block proposes to check the recall with; to be called when it has ended. */
  public void end() {
    sample.send(out);
  }

  /** Does the same for an article of an earlier audit. */
  void indexed(IndexRecord record) {
    shingler.restore(record.set(), record.set().length);
    send(record.entry());
    if (settings.findContained()) {
      sendSamples(record.entry());
    }
  }

  private void send(ContentEntry content) {
    content.writeTo(entry.reset());
    out.to(CONTENTS).toPartition(content.content(), entry);
    DuplicateFigures.SHUFFLED.count(
        out.tally(), entry.length() + buckets(content.content(), content.handle()));
  }

  private long buckets(long content, long handle) {
    long shuffled = 0;
    long[] hashes = shingler.hashes();
    long[] sketch = sketcher.sketch(hashes, shingler.count());
    for (int band = 0; band < plan.bands(); band++) {
      shuffled += buckets.band(Sketcher.band(sketch, band, plan.rows()), content, handle);
    }
    return shuffled;
  }

  private void sendSamples(ContentEntry content) {
    long shuffled = 0;
    long[] hashes = shingler.hashes();
    for (int i = 0; i < shingler.count(); i++) {
      if (Samples.contains(hashes[i])) {
        shuffled +=
            buckets.sample(hashes[i], shingler.count(), content.content(), content.handle());
      }
    }
    DuplicateFigures.SHUFFLED.count(out.tally(), shuffled);
  }
}

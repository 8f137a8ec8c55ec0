package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/** Sends what {@link SketchStep} sends for the articles of earlier audits' indexes. */
final class IndexPass implements ArticlePass {
  static final int CONTENTS = 1;
  static final int BUCKETS = 2;

  private final FindDuplicates.Settings settings;

  IndexPass(FindDuplicates.Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "2 read indexes";
  }

  @Override
  public int routes() {
    return 3;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    SketchStep step = new SketchStep(settings, block, partitioning, out, CONTENTS, BUCKETS);
    return new Visitor() {
      @Override
      public void article(int ordinal, Article article) {
        throw new IllegalStateException("an index holds no articles");
      }

      @Override
      public void frame(int ordinal, ByteReader frame) {
        if (ordinal > 0) {
          step.indexed(IndexRecord.read(frame, block, ordinal));
          out.tally().add("duplicates.earlier", 1);
        }
      }
    };
  }
}

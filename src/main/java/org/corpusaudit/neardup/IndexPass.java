package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/** Sends what {@link SketchStep} sends for the articles of earlier audits' indexes. */
final class IndexPass implements ArticlePass {

  private final DuplicateSettings settings;

  IndexPass(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(SketchStep.CONTENTS, SketchStep.BUCKETS);
  }

  @Override
  public Visitor open(int block, Routes out) {
    SketchStep step = new SketchStep(settings, block, out);
    return new Visitor() {
      @Override
      public void article(int ordinal, Article article, ArticleDecisions decisions) {
        throw new IllegalStateException("an index holds no articles");
      }

      @Override
      public void frame(int ordinal, ByteReader frame) throws IOException {
        if (ordinal == 0) {
          IndexRecord.requireHeader(settings, frame);
        } else {
          step.indexed(IndexRecord.read(frame, block, ordinal));
          DuplicateFigures.EARLIER.count(out.tally(), 1);
        }
      }
    };
  }
}

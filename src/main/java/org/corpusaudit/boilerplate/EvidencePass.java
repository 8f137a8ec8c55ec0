package org.corpusaudit.boilerplate;

import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Sends where the pieces that repeat stand: a pass of its own, since which repeat is known only
 * when all have been scanned.
 */
final class EvidencePass implements ArticlePass {
  @Override
  public List<Route> routes() {
    return List.of(EvidenceStep.EVIDENCE, EvidenceMerge.DECISIONS);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Gather(new EvidenceStep(block, out));
  }

  private static final class Gather implements Visitor {
    private final EvidenceStep pieces;

    Gather(EvidenceStep pieces) {
      this.pieces = pieces;
    }

    @Override
    public void blockEntry(int kind, ByteReader payload) {
      pieces.repeatedKeys(payload);
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return pieces.wantsArticles() && !decisions.isRepeated();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      pieces.article(article);
    }

    @Override
    public void end() {
      pieces.end();
    }
  }
}

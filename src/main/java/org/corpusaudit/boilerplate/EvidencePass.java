package org.corpusaudit.boilerplate;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/** The pass between scanning and cleaning: sends where the pieces that repeat stand. */
public final class EvidencePass implements ArticlePass {
  public static final int EVIDENCE = 1;

  @Override
  public String name() {
    return "1b repeats";
  }

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    return new Gather(new EvidenceStep(block, partitioning, out, EVIDENCE));
  }

  private static final class Gather implements Visitor {
    private final EvidenceStep pieces;
    private boolean rejected;

    Gather(EvidenceStep pieces) {
      this.pieces = pieces;
    }

    @Override
    public void blockDecision(int kind, ByteReader payload) {
      pieces.repeatedKeys(payload);
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      rejected |= kind == BlockEntry.REPEATED_ID;
    }

    @Override
    public boolean wantsNext() {
      boolean wanted = pieces.wantsArticles() && !rejected;
      rejected = false;
      return wanted;
    }

    @Override
    public void article(int ordinal, Article article) {
      pieces.article(article);
    }
  }
}

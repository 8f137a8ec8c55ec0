package org.corpusaudit.pipeline;

import org.corpusaudit.boilerplate.ScanStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.IdEntry;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/** The first pass: rejects what is not sound, sends ids and, for boilerplate, keys. */
final class ScanPass implements ArticlePass {
  static final int IDS = 1;
  static final int KEYS = 2;
  static final int REJECTED = 3;

  private final boolean boilerplate;

  ScanPass(boolean boilerplate) {
    this.boilerplate = boilerplate;
  }

  @Override
  public String name() {
    return "1 scan";
  }

  @Override
  public int routes() {
    return 4;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    return new Scan(block, partitioning, out);
  }

  private final class Scan implements Visitor {
    private final int block;
    private final Partitioning partitioning;
    private final Routes out;
    private final ScanStep pieces;
    private final RejectedRows rejectedRows = new RejectedRows();
    private final ByteWriter entry = new ByteWriter();

    Scan(int block, Partitioning partitioning, Routes out) {
      this.block = block;
      this.partitioning = partitioning;
      this.out = out;
      this.pieces = new ScanStep(block, partitioning, out, KEYS);
    }

    @Override
    public void article(int ordinal, Article article) {
      long handle = ArticleHandle.of(block, ordinal);
      IdEntry.send(article, handle, entry, partitioning, out, IDS);
      if (boilerplate) {
        pieces.article(article);
      }
      out.tally().add("records.read", 1);
    }

    @Override
    public void end() {
      pieces.end();
    }

    @Override
    public void rejected(Rejected rejected) {
      rejectedRows.send(rejected, partitioning, out, REJECTED);
      out.tally().add("records.read", 1);
    }

    @Override
    public void skipped(Skipped why) {
      out.tally().add("skipped." + why.label(), 1);
    }
  }
}

package org.corpusaudit.pipeline;

import java.util.List;
import org.corpusaudit.boilerplate.ScanStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.IdEntry;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.loss.FirstRejected;
import org.corpusaudit.loss.InputLoss;
import org.corpusaudit.neardup.DuplicateSettings;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.plan.RepeatedIds;

/** The first pass: rejects what is not sound, sends ids and, for boilerplate, keys. */
final class ScanPass implements ArticlePass {

  private final boolean boilerplate;
  private final RepeatedIds repeatedIds;
  private final DuplicateSettings duplicates;

  ScanPass(boolean boilerplate, RepeatedIds repeatedIds, DuplicateSettings duplicates) {
    this.boilerplate = boilerplate;
    this.repeatedIds = repeatedIds;
    this.duplicates = duplicates;
  }

  @Override
  public List<Route> routes() {
    return List.of(IdEntry.IDS, ScanStep.KEYS, RejectedRows.ROWS, FirstRejected.BLOCKS);
  }

  @Override
  public boolean isFirst() {
    return true;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Scan(block, out);
  }

  private final class Scan implements Visitor {
    private final int block;
    private final Routes out;
    private final ScanStep pieces;
    private final RejectedRows rejectedRows = new RejectedRows();
    private final FirstRejected.Block first = new FirstRejected.Block();
    private final ByteWriter entry = new ByteWriter();
    private int followedFiles;

    Scan(int block, Routes out) {
      this.block = block;
      this.out = out;
      this.pieces = new ScanStep(block, out);
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      long handle = ArticleHandle.of(block, ordinal);
      int rank = repeatedIds == RepeatedIds.COPIES ? duplicates.rank(article) : 0;
      IdEntry.send(article, rank, handle, entry, out);
      if (boilerplate) {
        pieces.article(article);
      }
      ReadingFigures.READ.count(first.tally(), 1);
    }

    @Override
    public void ended(RangeAccount account) {
      followedFiles += InputLoss.count(account, followedFiles, first.tally()) ? 1 : 0;
    }

    @Override
    public void end() {
      first.end(out);
      pieces.end();
    }

    @Override
    public void rejected(Rejected rejected) {
      rejectedRows.send(rejected, out);
      first.rejected(rejected, out);
      ReadingFigures.READ.count(first.tally(), 1);
    }

    @Override
    public void skipped(Skipped why) {
      ReadingFigures.SKIPPED.count(out.tally(), why.label(), 1);
    }
  }
}

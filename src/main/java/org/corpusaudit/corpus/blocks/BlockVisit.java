package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Progress;

/**
 * Joins a block's entries with its records as they are read: both are in the order of the ordinals,
 * so each entry is held only until its record comes.
 */
final class BlockVisit implements RecordReceiver {
  private final EntryCursor entries;
  private final ArticlePass.Visitor visitor;
  private final ByteReader reader = new ByteReader();
  private final ArticleDecisions decisions = new ArticleDecisions();
  private final List<FileRange> ranges = new ArrayList<>();
  private int slot;
  private int kind;
  private int ordinal;
  private final Progress.Pass progress;
  private final LargeArticles large;

  /** Starts a visit: the block's own entries are taken at once. */
  BlockVisit(
      EntryCursor entries, ArticlePass.Visitor visitor, LargeArticles large, Progress.Pass progress)
      throws IOException {
    this.large = large;
    this.entries = entries;
    this.visitor = visitor;
    this.progress = progress;
    advance();
    while (slot == 0) {
      if (kind == BlockEntry.RANGE) {
        ranges.add(FileRange.readFrom(reader));
      } else {
        visitor.blockEntry(kind, reader);
      }
      advance();
    }
  }

  /** What the block consists of. */
  List<FileRange> ranges() {
    return ranges;
  }

  @Override
  public boolean wantsNext() throws IOException {
    decisions.reset();
    while (slot <= ordinal + 1) {
      if (slot == ordinal + 1) {
        take();
      }
      advance();
    }
    return visitor.wantsNext(decisions);
  }

  private void take() {
    if (kind == BlockEntry.COPY) {
      visitor.copy(decisions.takeCopy(reader), decisions);
    } else if (!decisions.take(kind, reader)) {
      visitor.request(kind, reader);
    }
  }

  @Override
  public void article(Article article) throws IOException {
    large.await(article.text());
    try {
      visitor.article(ordinal, decisions.told(article), decisions);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // Of a million articles one ends the job: whoever looks for the fault must know which.
      throw new IOException(
          "the article " + article.id() + " is not at fault, this program is: " + e, e);
    }
    passed();
  }

  @Override
  public void frame(ByteReader frame) throws IOException {
    visitor.frame(ordinal, frame);
    passed();
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    visitor.rejected(rejected);
    passed();
  }

  @Override
  public void skipped(Skipped why) {
    visitor.skipped(why);
  }

  @Override
  public void ended(RangeAccount account) {
    visitor.ended(account);
  }

  @Override
  public void passed() {
    ordinal++;
    progress.record();
  }

  private void advance() throws IOException {
    if (!entries.next()) {
      slot = Integer.MAX_VALUE;
      return;
    }
    entries.read(reader);
    slot = reader.getInt();
    kind = reader.getByte();
  }
}

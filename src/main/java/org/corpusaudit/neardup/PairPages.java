package org.corpusaudit.neardup;

import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.BlockEntry;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Asks for pairs of contents to be compared: sends each pair to a home partition, and asks the
 * block of each content to send its shingles there. {@link ShinglePass} and {@link PairMerge}
 * answer.
 *
 * <p>Pair entry: home (8 bytes), 0, content a (8), content b (8), context (the rest). Wanted entry,
 * to the article: home (8), content (8). All pairs of one home are compared in one place, so a
 * content's shingles travel once for each home that it is compared in.
 */
final class PairPages {
  static final int PAIR = 0;
  static final int SHINGLES = 1;

  private final Routes out;
  private final Partitioning partitioning;
  private final int pairRoute;
  private final int wantedRoute;
  private final ByteWriter entry = new ByteWriter();

  PairPages(Routes out, Partitioning partitioning, int pairRoute, int wantedRoute) {
    this.out = out;
    this.partitioning = partitioning;
    this.pairRoute = pairRoute;
    this.wantedRoute = wantedRoute;
  }

  /** Asks for one pair; the context comes back with its similarity. */
  void pair(long home, long contentA, long contentB, ByteWriter context) {
    entry.reset().putLong(home).putByte(PAIR).putLong(contentA).putLong(contentB);
    entry.putBytes(context.array(), 0, context.length());
    out.send(pairRoute, partitioning.partitionOf(home), entry);
  }

  /** Asks for the shingles of a content, at an article that has it. */
  void want(long home, long content, long handle) {
    BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.SHINGLES_WANTED);
    entry.putLong(home).putLong(content);
    out.send(wantedRoute, ArticleHandle.block(handle), entry);
  }
}

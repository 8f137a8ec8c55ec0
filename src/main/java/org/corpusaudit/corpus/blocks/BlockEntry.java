package org.corpusaudit.corpus.blocks;

import org.corpusaudit.page.ByteWriter;

/**
 * The entries that are sent to a block: what the block is, and decisions about it or about one of
 * its articles. They are keyed by the block's number and begin with the article's slot, so that
 * sorting them puts them in the order in which the block is read.
 *
 * <p>Layout: slot (4 bytes; 0 the block, ordinal + 1 an article), kind (1 byte), payload.
 */
public final class BlockEntry {
  /** Payload: a {@code FileRange} of the block. */
  public static final int RANGE = 0;

  /** To a block, from boilerplate: what is known of a piece of text that repeats on its site. */
  public static final int EVIDENCE = 1;

  /**
   * To an article: another record of its id stays; payload: handle of that, whether their texts are
   * the same.
   */
  public static final int REPEATED_ID = 2;

  /** To an article, from boilerplate: the spans to strip. */
  public static final int SPANS = 3;

  /** To an article, from near-duplicates: its shingles are wanted. */
  public static final int SHINGLES_WANTED = 4;

  /** To an article, from near-duplicates: its cluster and whether it is kept. */
  public static final int CLUSTER = 5;

  /** To an article, from near-duplicates: the handle of an article that may contain it. */
  public static final int CONTAINER = 6;

  /** To an article, from near-duplicates: the shingles of one that may stand in it. */
  public static final int CONTAINED = 7;

  /** To an article, from near-duplicates: its similarity to its keeper is to be measured. */
  public static final int SIMILARITY_WANTED = 8;

  /** To a block, from boilerplate: keys of its pieces of text that repeat. */
  public static final int REPEATED_KEYS = 9;

  /** To an article that states no language: the one that was detected after stripping. */
  public static final int LANGUAGE = 11;

  /** To an article, from boilerplate: why nothing is stripped of it although rules would. */
  public static final int WITHHELD = 10;

  /** To an article: a further record with its id, which is not read further. */
  public static final int COPY = 12;

  /** To an article, from near-duplicates: it stands inside another; payload: its standing. */
  public static final int HELD = 13;

  /**
   * To an article, from near-duplicates: how many of its characters stand in other sites' articles
   * that were first, and in such of which it is not known.
   */
  public static final int HOLDS = 14;

  /** To an article, from signals: what was measured of its cleaned text. */
  public static final int SIGNALS = 15;

  /** To an article, from filters: the signal whose bound it is outside of. */
  public static final int FILTERED = 16;

  /** To an article, from entities: where the items of its units stand. */
  public static final int UNIT_PLACES = 17;

  private BlockEntry() {}

  /** Starts an entry for a whole block. */
  public static ByteWriter toBlock(ByteWriter entry, int kind) {
    return entry.reset().putInt(0).putByte(kind);
  }

  /** Starts an entry for one article of a block. */
  public static ByteWriter toArticle(ByteWriter entry, int ordinal, int kind) {
    return entry.reset().putInt(Math.addExact(ordinal, 1)).putByte(kind);
  }
}

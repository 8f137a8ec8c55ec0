package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * What is done with every article in one pass over the corpus: a kernel that a transform a driver
 * runs once for each block.
 */
public interface ArticlePass extends Serializable {
  /** What the pass is called, in the engine's graph as in displays: as its class. */
  default String name() {
    return getClass().getSimpleName().replaceFirst("Pass$", "");
  }

  /** Routes that the pass sends to. */
  List<Route> routes();

  /**
   * Whether the pass sees what is read for the first time, with what is not sound or no article, so
   * that the articles are kept for the passes behind it.
   */
  default boolean isFirst() {
    return false;
  }

  /**
   * Whether the pass needs the records as they stand in the files, or the articles alone: then
   * {@link Article#record} may tell only where the record stands. What was kept of an article is
   * read in either way.
   */
  default boolean needsRecords() {
    return true;
  }

  /**
   * Called by each copy of the pass before its first block: holds what a worker's threads share.
   */
  default void setUp() {}

  /** Called after its last block, unless the worker ends first: lets go of that. */
  default void tearDown() throws IOException {}

  /** Begins a block. */
  Visitor open(int block, Routes out) throws IOException;

  /**
   * Sees one block: what is known of it, then its records in order, each after what is asked of it.
   */
  interface Visitor {
    /** Something that is known of the whole block. */
    default void blockEntry(int kind, ByteReader payload) {
      throw new IllegalStateException("an entry of kind " + kind + " to a block");
    }

    /** Something that a stage asks of the article that comes next. */
    default void request(int kind, ByteReader payload) {
      throw new IllegalStateException("an entry of kind " + kind + " to an article");
    }

    /**
     * A further record with the id of the article that comes next: one at a time, since a corpus
     * may repeat one id a million times.
     *
     * @param decisions about that article, of which those of kinds below {@link BlockEntry#COPY}
     *     are known, such as its cluster; valid during the call
     */
    default void copy(ArticleDecisions.Copy copy, ArticleDecisions decisions) {}

    /**
     * Whether the article that comes next is wanted, asked when its requests have been given. A
     * record that is not wanted is not even parsed.
     *
     * @param decisions about it; valid until the article has been seen
     */
    default boolean wantsNext(ArticleDecisions decisions) {
      return true;
    }

    /**
     * One article that was wanted.
     *
     * @param ordinal its place in the block, counting rejected records too
     * @param decisions about it; valid during the call
     */
    void article(int ordinal, Article article, ArticleDecisions decisions) throws IOException;

    /** One wanted frame of an earlier audit's index, in the place of an article. */
    default void frame(int ordinal, ByteReader frame) throws IOException {}

    /** One wanted record that cannot be read. */
    default void rejected(Rejected rejected) throws IOException {}

    /** Something of an archive that is no article; it has no ordinal. */
    default void skipped(Skipped why) {}

    /** What was read and lost of one of the block's file ranges. */
    default void ended(RangeAccount account) {}

    /** The block has ended. */
    default void end() throws IOException {}
  }
}

package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import java.io.Serializable;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * What is done with every article in one pass over the corpus: a kernel that a transform a driver
 * runs once for each block.
 */
public interface ArticlePass extends Serializable {
  /** What the pass is called in displays; passes are shown in the order of their names. */
  String name();

  /** Routes that the pass sends to, the figures' route 0 included. */
  int routes();

  /** Begins a block. */
  Visitor open(int block, Partitioning partitioning, Routes out) throws IOException;

  /** Sees one block: decisions to it, then its records in order, each after its decisions. */
  interface Visitor {
    /** A decision about the whole block. */
    default void blockDecision(int kind, ByteReader payload) {}

    /** A decision about the article that comes next. */
    default void articleDecision(int kind, ByteReader payload) {}

    /**
     * Whether the article that comes next is wanted, asked when its decisions have been given. A
     * record that is not wanted is not even parsed.
     */
    default boolean wantsNext() {
      return true;
    }

    /**
     * One article that was wanted.
     *
     * @param ordinal its place in the block, counting rejected records too
     */
    void article(int ordinal, Article article) throws IOException;

    /** One wanted frame of an earlier audit's index, in the place of an article. */
    default void frame(int ordinal, ByteReader frame) throws IOException {}

    /** One wanted record that cannot be read. */
    default void rejected(Rejected rejected) throws IOException {}

    /** Something of an archive that is no article; it has no ordinal. */
    default void skipped(Skipped why) {}

    /** The block has ended. */
    default void end() throws IOException {}
  }
}

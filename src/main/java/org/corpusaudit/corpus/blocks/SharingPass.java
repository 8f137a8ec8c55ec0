package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Routes;

/** An {@link ArticlePass} that reads a {@link org.corpusaudit.page.Broadcast} entry. */
public interface SharingPass extends ArticlePass {
  /**
   * Begins a block.
   *
   * @param shared the entry that all blocks are given; empty when there is none
   */
  Visitor open(int block, ByteReader shared, Routes out) throws IOException;

  @Override
  default Visitor open(int block, Routes out) throws IOException {
    return open(block, new ByteReader(), out);
  }
}

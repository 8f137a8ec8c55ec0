package org.corpusaudit.corpus.blocks;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import org.corpusaudit.corpus.ArticleMemory;

/**
 * Lets one visit of a block at a time hold what large articles take; the others of the process wait
 * before theirs. A visit that has been let in stays so to its end, as its buffers do: it waits for
 * no other, so none waits for ever. Not thread-safe itself.
 */
final class LargeArticles implements Closeable {
  private static final Semaphore ONE = new Semaphore(1, true);

  private boolean inside;

  /** Waits before a text, if it is large. */
  void await(String text) throws InterruptedIOException {
    if (inside || !ArticleMemory.isLarge(text)) {
      return;
    }
    try {
      ONE.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before a large article");
    }
    inside = true;
  }

  @Override
  public void close() {
    if (inside) {
      inside = false;
      ONE.release();
    }
  }
}

package org.corpusaudit.corpus;

/**
 * Where an article stands, as one number: its block in the high half, its ordinal in the block in
 * the low half. It names the article within one run; the article's id names it for people.
 */
public final class ArticleHandle {
  private ArticleHandle() {}

  /** The handle of an article. */
  public static long of(int block, int ordinal) {
    return (long) block << 32 | ordinal;
  }

  /** The block. */
  public static int block(long handle) {
    return (int) (handle >>> 32);
  }

  /** The ordinal in the block. */
  public static int ordinal(long handle) {
    return (int) handle;
  }
}

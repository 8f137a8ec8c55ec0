package org.corpusaudit.boilerplate;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Where a piece of a site stands: what travels from {@link EvidenceStep} to {@link EvidenceMerge}.
 *
 * <p>Layout: key (8 bytes), position (2, at most {@value #MOST}), content (8), words of running
 * text (2, at most {@value #MOST}; of pages that have a piece at one place the shortest owns it),
 * hash of the id (8), block (4); then the pages that the entry stands for, and where they are more
 * than one the last position in them (2) and the other contents that have the piece, each with how
 * much later it has it than the first and its signature (8); last, for a piece with which the
 * article may begin, its id and its {@link Work} (16).
 *
 * <p>Of one piece in one block the {@value #MOST_DISTINCT} contents that have it earliest are sent,
 * each once where it stands earliest: a menu of 200,000 pages, or an article that stands 200,000
 * times, is told by a few entries of each block. The merge looks at the {@value #MOST_DISTINCT}
 * earliest contents of all blocks, which are among those of each block, so what it finds does not
 * depend on how articles are dealt to blocks.
 */
final class EvidenceEntry {
  /** Positions and lengths are cut here. */
  static final int MOST = 0xFFFF;

  /** Different contents of one piece that are looked at. */
  static final int MOST_DISTINCT = 128;

  /** Bytes before the count of pages. */
  static final int HEAD = 4 * Long.BYTES;

  private EvidenceEntry() {}

  /** Writes an entry of one page without an id. */
  static void write(
      ByteWriter entry, long key, int position, long content, int length, long id, int block) {
    entry.reset().putLong(key).putByte(position >>> 8).putByte(position).putLong(content);
    entry.putByte(length >>> 8).putByte(length).putLong(id).putInt(block);
    entry.putVarLong(1);
  }

  /** Appends who the page is. */
  static void putArticle(ByteWriter entry, Article article, Work work) {
    entry.putString(article.id()).putLong(work.address()).putLong(work.title());
  }

  /** A position of two bytes in an array. */
  static int position(byte[] entry, int at) {
    return ((entry[at] & 0xFF) << 8) | (entry[at + 1] & 0xFF);
  }

  /** A position of two bytes. */
  static int position(ByteReader in) {
    return (in.getByte() << 8) | in.getByte();
  }
}

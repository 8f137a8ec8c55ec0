package org.corpusaudit.boilerplate;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCombiner;
import org.corpusaudit.page.EntryCursor;

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

  /** Folds the entries of one block, which {@link EntryCombiner} has sorted. */
  static void fold(EntryCursor sorted, EntryCombiner.Sink out) throws IOException {
    Folded folded = new Folded(out);
    while (sorted.next()) {
      folded.add(sorted);
    }
    folded.end();
  }

  /** The entries of one piece while they are walked, earliest position first. */
  private static final class Folded {
    private final EntryCombiner.Sink out;
    private final KeySet contents = new KeySet();
    private final ByteReader reader = new ByteReader();
    private final ByteWriter entry = new ByteWriter();

    /** The first of the piece, which stands for all that are sent no further. */
    private byte[] first = new byte[0];

    private int restOfFirst;
    private long key;
    private long pages;
    private int last;

    Folded(EntryCombiner.Sink out) {
      this.out = out;
    }

    void add(EntryCursor at) {
      reader.reset(at.array(), at.offset(), at.length());
      long next = reader.getLong();
      if (first.length == 0 || next != key) {
        end();
        key = next;
        begin(at);
        return;
      }
      long content = reader.skip(Short.BYTES).getLong();
      reader.skip(HEAD - 2 * Long.BYTES - Short.BYTES);
      if (contents.size() < MOST_DISTINCT && contents.add(content)) {
        // Whose page it is matters of the first alone.
        if (reader.getVarLong() > 1) {
          reader.skip(Short.BYTES).getVarInt();
        }
        out.entry(at.array(), at.offset(), at.length() - reader.remaining());
        return;
      }
      int position = positionOf(at);
      long more = reader.getVarLong();
      pages += more;
      last = Math.max(last, more > 1 ? position(reader) : position);
    }

    private void begin(EntryCursor at) {
      first = new ByteReader().reset(at.array(), at.offset(), at.length()).getBytes(at.length());
      reader.reset(first, 0, first.length).skip(Long.BYTES + Short.BYTES);
      contents.clear();
      contents.add(reader.getLong());
      reader.skip(HEAD - 2 * Long.BYTES - Short.BYTES);
      pages = reader.getVarLong();
      last = positionOf(at);
      if (pages > 1) {
        last = position(reader);
        reader.getVarInt();
      }
      restOfFirst = reader.position();
    }

    void end() {
      if (first.length > 0) {
        entry.reset().putBytes(first, 0, HEAD).putVarLong(pages);
        if (pages > 1) {
          entry.putByte(last >>> 8).putByte(last).putVarLong(0);
        }
        entry.putBytes(first, restOfFirst, first.length - restOfFirst);
        out.entry(entry.array(), 0, entry.length());
      }
    }
  }

  private static int positionOf(EntryCursor at) {
    return position(at.array(), at.offset() + Long.BYTES);
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

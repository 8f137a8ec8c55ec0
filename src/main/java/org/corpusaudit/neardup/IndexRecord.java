package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.WordScanner;

/**
 * An article in {@code index/}: what a later run needs to match new articles to it without its
 * text. The first frame of a shard is {@link #header}; each further one is a {@link ContentEntry}
 * and the set of shingle hashes in {@link SetCode}. From the set every sketch can be made, whatever
 * threshold the later run has, and every similarity is exact.
 *
 * @param entry the article; its handle is that of its place in the index
 * @param set its shingle hashes, ascending
 */
public record IndexRecord(ContentEntry entry, long[] set) {
  /** The shards. */
  public static final Table INDEX = Table.frames("index", Format.FRAMES_ENDING);

  private static final int VERSION = 2;

  /** What a shard says of itself: two indexes of one header can be compared. */
  public static byte[] header(FindDuplicates.Settings settings) {
    String unit = settings.unit() == ShingleUnit.CHARACTER ? "character" : "word";
    return String.format(
            "{\"format\":\"corpus-audit index\",\"version\":%d,\"folding\":%d,"
                + "\"unit\":\"%s\",\"size\":%d}",
            VERSION, WordScanner.VERSION, unit, settings.shingleSize())
        .getBytes(StandardCharsets.UTF_8);
  }

  static void write(ByteWriter out, ContentEntry entry, Shingler shingler) {
    entry.writeTo(out);
    ExactComparison.writeSet(out, shingler.set(), shingler.distinct());
  }

  /** Reads a frame that stands in a block of this run. */
  static IndexRecord read(ByteReader frame, int block, int ordinal) {
    long content = frame.getLong();
    ContentEntry entry =
        ContentEntry.readFrom(content, frame.skip(1)).at(ArticleHandle.of(block, ordinal));
    return new IndexRecord(entry, ExactComparison.readSet(frame));
  }
}

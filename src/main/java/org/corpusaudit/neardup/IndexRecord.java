package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.output.BadAuditException;
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
  public static final Table INDEX =
      Table.frames("index", "an article's id and shingles, by which later audits match theirs");

  /** Raised when the format, the hashes of words and shingles or the code of sets change. */
  private static final int VERSION = 4;

  /** What a shard says of itself: two indexes of one header can be compared. */
  public static byte[] header(DuplicateSettings settings) {
    return header(settings.unit(), settings.shingleSize());
  }

  /** Refuses an index that this run cannot be compared with. */
  static void requireHeader(DuplicateSettings settings, ByteReader frame) throws BadAuditException {
    byte[] found =
        Arrays.copyOfRange(frame.array(), frame.position(), frame.position() + frame.remaining());
    byte[] wanted = header(settings);
    if (!Arrays.equals(found, wanted)) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the index of an earlier audit was made as %s and this run compares as %s: set"
                  + " duplicates.shingle as it was then, or write that audit again",
              new String(found, StandardCharsets.UTF_8),
              new String(wanted, StandardCharsets.UTF_8)));
    }
  }

  static byte[] header(ShingleUnit shingleUnit, int size) {
    String unit = shingleUnit == ShingleUnit.CHARACTER ? "character" : "word";
    return String.format(
            Locale.ROOT,
            "{\"format\":\"corpus-audit index\",\"version\":%d,\"folding\":%d,"
                + "\"unit\":\"%s\",\"size\":%d}",
            VERSION,
            WordScanner.VERSION,
            unit,
            size)
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

package org.corpusaudit.corpus.formats;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.page.ByteReader;

/** Takes what is read. */
public interface RecordReceiver {
  /** Whether the next record is to be parsed; when not, {@link #passed} is called for it. */
  default boolean wantsNext() throws IOException {
    return true;
  }

  /** A record that was not wanted. */
  default void passed() {}

  /** A sound record. */
  void article(Article article) throws IOException;

  /** A frame, of a file of frames; those are not articles. */
  default void frame(ByteReader frame) throws IOException {}

  /** A record, or the rest of a file, that is not sound. */
  void rejected(Rejected rejected) throws IOException;

  /** Something that an archive holds beside its pages; it has no place in the records' order. */
  default void skipped(Skipped why) {}

  /** What was read and lost of a range, once it has been read. */
  default void ended(RangeAccount account) throws IOException {}
}

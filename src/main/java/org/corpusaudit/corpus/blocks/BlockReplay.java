package org.corpusaudit.corpus.blocks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.formats.RecordReceiver;

/** Gives the articles of a block that {@link BlockKeeper} wrote. */
final class BlockReplay {
  private static final int BUFFER = 128 << 10;

  private BlockReplay() {}

  /**
   * Reads a file.
   *
   * @param withRecords whether the records are wanted too, or the articles alone
   * @param storedBytes of the input that it stands for
   * @param progress told how many of those have been read, piece by piece
   */
  static void read(
      Path file,
      boolean withRecords,
      long storedBytes,
      RecordReceiver receiver,
      LongConsumer progress)
      throws IOException {
    KeptArticle kept = new KeptArticle();
    KeptRecord records = new KeptRecord();
    byte[] bytes = new byte[BUFFER];
    long left = Files.size(file);
    long all = Math.max(1, left);
    long told = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      while (left > 0) {
        int length = in.readInt();
        left -= Integer.BYTES + length;
        if (length == 0) {
          receiver.passed(); // It was rejected.
        } else {
          boolean wanted = receiver.wantsNext();
          Article article = null;
          if (wanted) {
            if (length > bytes.length) {
              bytes = new byte[Math.max(length, bytes.length * 2)];
            }
            in.readFully(bytes, 0, length);
            article = kept.read(bytes, length);
          } else {
            in.skipNBytes(length);
          }
          int record = in.readInt();
          left -= Integer.BYTES + record;
          if (wanted && withRecords) {
            article = records.read(in, record, article);
          } else {
            in.skipNBytes(record);
          }
          if (wanted) {
            receiver.article(article);
          } else {
            receiver.passed();
          }
        }
        long reached = Math.round((double) (all - left) / (double) all * (double) storedBytes);
        progress.accept(reached - told);
        told = reached;
      }
    }
  }
}

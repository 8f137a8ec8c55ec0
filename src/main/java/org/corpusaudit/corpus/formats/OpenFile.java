package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;

/**
 * A file that is being read.
 *
 * @param range the part to read
 * @param stored its bytes as they are stored, from {@code from} on
 * @param from where in the file those begin
 * @param in the same bytes decompressed
 * @param compressed whether the two differ
 */
record OpenFile(
    FileRange range, StorageStream stored, long from, InputStream in, boolean compressed) {

  String path() {
    return range.file().path();
  }

  /** A rejected record of the file. */
  Rejected rejected(
      long position, RejectedReason reason, String message, byte[] shown, int length) {
    return Rejected.of(path(), position, reason, message, shown, length);
  }

  /**
   * What is said of the rest of the file when it cannot be read.
   *
   * @param what the subject of the sentence: "the compressed data"
   * @throws IOException the fault, when it is the storage's: that is no fault of the file
   */
  Rejected broken(long position, String what, Exception fault) throws IOException {
    stored.throwFault();
    boolean truncated =
        fault instanceof EOFException || String.valueOf(fault.getMessage()).contains("runcated");
    return rejected(
        position,
        truncated ? RejectedReason.TRUNCATED_FILE : RejectedReason.CORRUPT_FILE,
        what + (truncated ? " ends early" : " is broken") + ": records from here on are lost",
        new byte[0],
        0);
  }

  /** The same of data that cannot be decompressed; of plain data the fault is the storage's. */
  Rejected undecompressed(long position, IOException fault) throws IOException {
    if (!compressed) {
      throw fault;
    }
    return broken(position, "the compressed data", fault);
  }
}

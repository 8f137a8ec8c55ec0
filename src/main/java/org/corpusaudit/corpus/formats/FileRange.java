package org.corpusaudit.corpus.formats;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * A part of an input file. A record belongs to the range in which its first byte stands.
 *
 * @param file the file
 * @param start first stored byte
 * @param end stored byte after the last; for compressed files the whole size
 */
public record FileRange(InputFile file, long start, long end) {

  /** Appends the range to an entry. */
  public void writeTo(ByteWriter out) {
    out.putString(file.path()).putVarLong(file.bytes()).putVarLong(file.modifiedMillis());
    out.putString(file.sha256());
    out.putVarLong(start).putVarLong(end);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static FileRange readFrom(ByteReader in) {
    InputFile file =
        new InputFile(in.getString(), in.getVarLong(), in.getVarLong(), in.getString());
    return new FileRange(file, in.getVarLong(), in.getVarLong());
  }
}

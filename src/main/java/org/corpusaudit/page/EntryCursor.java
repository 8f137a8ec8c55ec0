package org.corpusaudit.page;

import java.io.IOException;

/**
 * A walk over entries. After {@link #next()} answered true, the entry is the slice {@link
 * #length()} long from {@link #offset()} of {@link #array()}, valid until the next call.
 */
public interface EntryCursor {
  /** Goes to the next entry, or answers false at the end. */
  boolean next() throws IOException;

  /** The array that holds the entry. */
  byte[] array();

  /** Where the entry starts in the array. */
  int offset();

  /** The entry's length in bytes. */
  int length();

  /** Puts the reader on the entry. */
  default ByteReader read(ByteReader reader) {
    return reader.reset(array(), offset(), length());
  }
}

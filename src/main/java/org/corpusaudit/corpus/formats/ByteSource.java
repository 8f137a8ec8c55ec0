package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/** Opens stored files. */
@FunctionalInterface
public interface ByteSource {
  /**
   * Opens a file.
   *
   * @return a channel at the file's start; a {@link java.nio.channels.SeekableByteChannel} where
   *     the storage allows reading from any place
   * @throws IOException when the storage fails; readers pass it on, never end early because of it
   */
  ReadableByteChannel open(String path) throws IOException;
}

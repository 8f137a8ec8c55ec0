package org.corpusaudit.corpus.formats;

import java.io.Serializable;

/**
 * An input file as it was when the run began.
 *
 * @param path full path or URI
 * @param bytes stored size
 * @param modifiedMillis last change, milliseconds since 1970; 0 where the storage does not say
 * @param sha256 that a manifest promises, hexadecimal; empty where nobody does
 */
public record InputFile(String path, long bytes, long modifiedMillis, String sha256)
    implements Serializable {
  /** A file of which nobody promises what it holds. */
  public InputFile(String path, long bytes, long modifiedMillis) {
    this(path, bytes, modifiedMillis, "");
  }
}

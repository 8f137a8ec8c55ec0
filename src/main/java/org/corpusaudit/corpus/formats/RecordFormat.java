package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.records.RecordParser;

/**
 * One kind of input: what its files are called, how they are divided and read. Each is declared
 * once, by the class that reads it, and listed in {@link Format}.
 *
 * @param name the value of {@code input.format}
 * @param endings how names of its files end, without the dot and the compression's ending
 * @param access how its bytes are reached
 * @param usualRatio bytes of text for one stored byte, roughly, beside the compression's
 * @param fields what its records say beside their text
 * @param charset who says how its text is encoded
 * @param reading makes a reader for some settings
 */
record RecordFormat(
    String name,
    List<String> endings,
    Access access,
    int usualRatio,
    Fields fields,
    Charset charset,
    Reading reading) {

  /** Whether its records have fields of the input's own names. */
  boolean hasFields() {
    return fields == Fields.NAMED;
  }

  /** What records say beside their text. */
  enum Fields {
    /** Fields with the input's own names, which settings map. */
    NAMED,
    /** What the format itself knows. */
    TEXT_ALONE
  }

  /** Who says how text is encoded. */
  enum Charset {
    /** A mark at its beginning or {@code input.encoding}. */
    SET,
    /** The file or the record itself. */
    OWN
  }

  /** How a file's bytes are reached. */
  enum Access {
    /** From the first to the last. */
    STREAM,
    /** From the first to the last, where the file is not compressed of any range alone. */
    DIVISIBLE_STREAM,
    /** From any place, of any range alone; what is compressed is so inside. */
    RANDOM
  }

  /** Makes readers. */
  @FunctionalInterface
  interface Reading {
    /** A reader, which parses records with the parser that is given. */
    Reader reader(ReadSettings settings, RecordParser parser);
  }

  /** Reads files of the kind. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads the records of a file's range in their order.
     *
     * @throws IOException when the storage or the receiver fails; whatever is wrong with the file
     *     is given as rejected
     */
    void read(OpenFile file, RecordSink sink) throws IOException;
  }
}

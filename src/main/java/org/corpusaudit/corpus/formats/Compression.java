package org.corpusaudit.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** How the bytes of a file are stored. */
enum Compression {
  /** As they are: the file can be read from any place. */
  NONE(1, ""),
  /** RFC 1952, also of several members. */
  GZIP(4, ".gz", 0x1F, 0x8B, 8),
  /** bzip2, also of several streams. */
  BZIP2(5, ".bz2", 'B', 'Z', 'h'),
  /** Zstandard, also of several frames. */
  ZSTD(4, ".zst", 0x28, 0xB5, 0x2F, 0xFD);

  private static final int LOOKED_AT = 512;
  private static final int MOST_LAYERS = 4;

  /** Stored bytes of one, about, before which nothing of it is known. */
  private static final int BZIP2_BLOCK = 1 << 20;

  private static final int SKIPPABLE_ZSTD_FRAME = 0x184D2A50;

  private final int usualRatio;
  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // Nothing writes to it.
  private final byte[] mark;

  Compression(int usualRatio, String ending, int... mark) {
    this.usualRatio = usualRatio;
    this.ending = ending;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      this.mark[i] = (byte) mark[i];
    }
  }

  /** The compression that a file's name tells of. */
  static Compression ofName(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && name.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** A file's name without the ending that tells of its compression, in small letters. */
  static String nameWithout(String path) {
    return path.substring(0, path.length() - ofName(path).ending.length()).toLowerCase(Locale.ROOT);
  }

  /**
   * The compression that a file's bytes tell of, else this one: a store or a downloader may have
   * undone what the name says, or have compressed what it does not say.
   */
  Compression orAsStored(StoredBytes stored) throws IOException {
    byte[] first = stored.peek(LOOKED_AT);
    Compression told = marked(first);
    if (told != NONE) {
      return told;
    }
    return this != NONE && first.length > 0 && isText(first) ? NONE : this;
  }

  /**
   * Opens stored bytes, and what is compressed within them too: downloaders and uploaders compress
   * again what has been. Of such only the outermost is gone on in behind a fault.
   */
  Opened openAll(StoredBytes stored) throws IOException {
    Compression outer = this;
    StoredBytes bytes = stored;
    byte[] first = outer.first(bytes);
    for (int layer = 1; layer < MOST_LAYERS && outer != NONE; layer++) {
      Compression inner = marked(first);
      if (inner == NONE) {
        break;
      }
      bytes = new StoredBytes(outer.open(bytes));
      outer = inner;
      first = outer.first(bytes);
    }
    InputStream in = outer.open(bytes);
    return new Opened(bytes == stored ? in : new LookedAhead(in, 0), first);
  }

  /**
   * Stored bytes that were opened.
   *
   * @param in what they hold, decompressed
   * @param first the first bytes of that
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on at once, compared by nobody.
  record Opened(InputStream in, byte[] first) {}

  /** The first bytes of what stored bytes hold, as far as they can be decompressed. */
  byte[] first(StoredBytes stored) throws IOException {
    if (this == NONE) {
      return stored.peek(LOOKED_AT);
    }
    byte[] head = stored.peek(this == BZIP2 ? BZIP2_BLOCK : OpenFile.HEAD);
    try (InputStream in = new Decompressed(open(new StoredBytes(new ByteArrayInputStream(head))))) {
      LookedAhead start = new LookedAhead(in, LOOKED_AT);
      return Arrays.copyOf(start.first(), start.length());
    } catch (IOException e) { // Not even a header: who reads it finds the same fault.
      return new byte[0];
    }
  }

  private static Compression marked(byte[] first) {
    for (Compression compression : values()) {
      if (compression.isMarked(first)) {
        return compression;
      }
    }
    return NONE;
  }

  /** The bytes that every member or frame begins with. */
  byte[] mark() {
    return mark;
  }

  /** Whether bytes begin as a member or a frame does. */
  boolean begins(byte[] bytes) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Whether the first bytes of some data are those of its kind, beyond what may be text. */
  boolean isMarked(byte[] first) {
    if (this == ZSTD && first.length >= Integer.BYTES) {
      int magic =
          (first[0] & 0xFF)
              | (first[1] & 0xFF) << 8
              | (first[2] & 0xFF) << 16
              | (first[3] & 0xFF) << 24;
      if ((magic & 0xFFFFFFF0) == SKIPPABLE_ZSTD_FRAME) {
        return true;
      }
    }
    if (!begins(first)) {
      return false;
    }
    // The word BZh is text as well; the level and the mark of a block are not.
    return this == BZIP2
        ? first.length > 4
            && first[3] >= '1'
            && first[3] <= '9'
            && (first[4] == 0x31 || first[4] == 0x17)
        : this != NONE;
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  /** Bytes of news text for one stored byte, roughly: for planning, not for figures. */
  int usualRatio() {
    return usualRatio;
  }

  InputStream open(StoredBytes stored) throws IOException {
    return switch (this) {
      case NONE -> stored;
      case GZIP -> new GzipMembers(stored);
      case BZIP2 -> new Bzip2Members(stored);
      case ZSTD -> new ZstdFrames(stored);
    };
  }
}

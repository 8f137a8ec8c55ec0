package org.corpusaudit.corpus;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * How a file is read, which its name's ending says.
 *
 * @param records what one record is
 * @param compression how the bytes are stored
 */
public record Format(Records records, Compression compression) {
  /** What one record of a file is. */
  public enum Records {
    /** A line that holds a JSON object. */
    JSON_LINES,
    /** The whole file, as plain text. */
    PLAIN_TEXT,
    /** Frames of bytes, each behind its length: what an earlier run wrote for later ones. */
    FRAMES
  }

  /** How the bytes of a file are stored. */
  public enum Compression {
    /** As they are: the file can be read from any place. */
    NONE(1),
    /** RFC 1952, also of several members. */
    GZIP(4),
    /** bzip2, also of several streams. */
    BZIP2(5),
    /** Zstandard, also of several frames. */
    ZSTD(4);

    private final int usualRatio;

    Compression(int usualRatio) {
      this.usualRatio = usualRatio;
    }

    /** Bytes of news text for one stored byte, roughly: for planning, not for figures. */
    public int usualRatio() {
      return usualRatio;
    }

    InputStream open(InputStream stored) throws IOException {
      return switch (this) {
        case NONE -> stored;
        case GZIP -> new GZIPInputStream(stored, BUFFER);
        case BZIP2 -> new BZip2CompressorInputStream(stored, true);
        case ZSTD -> new ZstdInputStream(stored);
      };
    }
  }

  private static final int BUFFER = 64 << 10;

  /** How the name of a file of frames ends. */
  public static final String FRAMES_ENDING = ".index";

  /** The endings of input that can be read, for messages. */
  public static final String ENDINGS =
      ".jsonl, .ndjson, .json or .txt, alone or with .gz, .bz2 or .zst";

  /** The format that a path's ending names, if it is one that can be read. */
  public static Optional<Format> of(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    Compression compression = Compression.NONE;
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      compression =
          switch (name.substring(dot)) {
            case ".gz" -> Compression.GZIP;
            case ".bz2" -> Compression.BZIP2;
            case ".zst" -> Compression.ZSTD;
            default -> Compression.NONE;
          };
      if (compression != Compression.NONE) {
        name = name.substring(0, dot);
      }
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
      return Optional.of(new Format(Records.JSON_LINES, compression));
    }
    if (name.endsWith(FRAMES_ENDING)) {
      return Optional.of(new Format(Records.FRAMES, compression));
    }
    return name.endsWith(".txt")
        ? Optional.of(new Format(Records.PLAIN_TEXT, compression))
        : Optional.empty();
  }
}

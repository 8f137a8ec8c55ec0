package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.corpusaudit.corpus.ReadSettings;

/**
 * How a file is read, which its name's ending says unless {@code input.format} does.
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
    /** A record of a web archive, WARC or WET, that holds a page or its text. */
    WARC,
    /** A row of a Parquet file. */
    PARQUET,
    /** A row of comma-separated values under a header line, RFC 4180. */
    CSV,
    /** A line of tab-separated values under a header line, escaped as in this audit's tables. */
    TSV,
    /** Frames of bytes, each behind its length: what an earlier run wrote for later ones. */
    FRAMES
  }

  /** How the bytes of a file are stored. */
  public enum Compression {
    /** As they are: the file can be read from any place. */
    NONE(1, ""),
    /** RFC 1952, also of several members. */
    GZIP(4, ".gz"),
    /** bzip2, also of several streams. */
    BZIP2(5, ".bz2"),
    /** Zstandard, also of several frames. */
    ZSTD(4, ".zst");

    private final int usualRatio;
    private final String ending;

    Compression(int usualRatio, String ending) {
      this.usualRatio = usualRatio;
      this.ending = ending;
    }

    /** Bytes of news text for one stored byte, roughly: for planning, not for figures. */
    public int usualRatio() {
      return usualRatio;
    }

    InputStream open(StorageStream stored) throws IOException {
      return switch (this) {
        case NONE -> stored;
        case GZIP -> new GzipMembers(stored);
        case BZIP2 -> new BZip2CompressorInputStream(stored, true);
        case ZSTD -> ZstdArchive.open(stored);
      };
    }
  }

  private static final int PARQUET_RATIO = 3;

  /** How the name of a file of frames ends. */
  public static final String FRAMES_ENDING = ".index";

  /** The endings of input that can be read, for messages. */
  public static final String ENDINGS =
      ".jsonl, .ndjson, .json, .txt, .csv, .tsv, .warc or .wet, alone or with .gz, .bz2 or .zst, or"
          + " .parquet";

  /** The format that a path's ending names, if it is one that can be read. */
  public static Optional<Format> of(String path) {
    Compression compression = compression(path);
    return records(withoutCompression(path))
        .filter(records -> records != Records.PARQUET || compression == Compression.NONE)
        .map(records -> new Format(records, compression));
  }

  /** The format of a file as settings say, if it is one that can be read. */
  public static Optional<Format> of(String path, ReadSettings settings) {
    return switch (settings.format()) {
      case ReadSettings.AUTO -> of(path);
      case "jsonl" -> Optional.of(of(path, Records.JSON_LINES));
      case "text" -> Optional.of(of(path, Records.PLAIN_TEXT));
      default -> Optional.of(of(path, Records.valueOf(settings.format().toUpperCase(Locale.ROOT))));
    };
  }

  /**
   * The format of a file whose records are known, whatever its name; the name still says how it is
   * compressed. An earlier audit's index is always one.
   */
  static Format of(String path, Records records) {
    boolean index = path.endsWith(FRAMES_ENDING);
    Compression compression =
        records == Records.PARQUET || index ? Compression.NONE : compression(path);
    return new Format(index ? Records.FRAMES : records, compression);
  }

  /** Whether ranges of a file can be read each alone. */
  public boolean isDivisible() {
    return records == Records.PARQUET
        || (records == Records.JSON_LINES && compression == Compression.NONE);
  }

  /** Bytes of text for one stored byte, roughly: for planning, not for figures. */
  public int usualRatio() {
    return records == Records.PARQUET ? PARQUET_RATIO : compression.usualRatio();
  }

  private static Compression compression(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    for (Compression compression : Compression.values()) {
      if (!compression.ending.isEmpty() && name.endsWith(compression.ending)) {
        return compression;
      }
    }
    return Compression.NONE;
  }

  private static String withoutCompression(String path) {
    return path.substring(0, path.length() - compression(path).ending.length())
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Records> records(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "jsonl", "ndjson", "json" -> Optional.of(Records.JSON_LINES);
      case "txt" -> Optional.of(Records.PLAIN_TEXT);
      case "warc", "wet" -> Optional.of(Records.WARC);
      case "parquet" -> Optional.of(Records.PARQUET);
      case "csv" -> Optional.of(Records.CSV);
      case "tsv" -> Optional.of(Records.TSV);
      case "index" -> Optional.of(Records.FRAMES);
      default -> Optional.empty();
    };
  }
}

package org.corpusaudit.corpus.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.output.Table;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.SettingsSection;

/** How a file is read, which its name's ending says unless {@code input.format} does. */
public final class Format {
  /** Endings of archives and compressions that are unpacked first. */
  private static final List<String> PACKED =
      List.of(".xz", ".lzma", ".lz4", ".br", ".snappy", ".zip", ".7z", ".rar", ".tar", ".tgz");

  /** Endings of what other programs convert. */
  private static final List<String> FOREIGN =
      List.of(".arrow", ".feather", ".avro", ".orc", ".xml", ".xlsx", ".xls", ".pdf", ".docx");

  private static final List<RecordFormat> ALL =
      List.of(
          LineRecords.FORMAT,
          TextRecord.FORMAT,
          TableRows.CSV,
          TableRows.TSV,
          ArchiveRecords.FORMAT,
          ParquetRecords.FORMAT);

  /** How the name of a file of frames ends. */
  public static final String FRAMES_ENDING = Table.Format.FRAMES.ending();

  /** The endings of input that can be read, for messages. */
  public static final String ENDINGS = endings();

  /** The formats whose encoding {@code input.encoding} says. */
  public static final String ENCODED =
      ALL.stream()
          .filter(format -> format.charset() == RecordFormat.Charset.SET)
          .map(RecordFormat::name)
          .collect(Collectors.joining(", "));

  private final RecordFormat records;
  private final Compression compression;

  private final boolean isUtf8;

  private Format(RecordFormat records, Compression compression, boolean isUtf8) {
    this.records = records;
    this.compression = compression;
    this.isUtf8 = isUtf8;
  }

  /** The values of {@code input.format}, beside the one that goes by the names. */
  public static List<String> names() {
    return ALL.stream().map(RecordFormat::name).toList();
  }

  /**
   * The format of a file as settings say, if it is one that can be read. Whatever they say, the
   * name tells how it is compressed, and an earlier audit's index is always one.
   */
  public static Optional<Format> of(String path, ReadSettings settings) {
    if (path.endsWith(FRAMES_ENDING)) {
      return Optional.of(new Format(FrameReader.FORMAT, Compression.NONE, true));
    }
    Compression compression = Compression.ofName(path);
    String name = Compression.nameWithout(path);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean auto = settings.format().equals(ReadSettings.AUTO);
    for (RecordFormat format : ALL) {
      boolean wanted =
          auto ? format.endings().contains(ending) : format.name().equals(settings.format());
      boolean compressedInside = format.access() == RecordFormat.Access.RANDOM;
      if (wanted && !(auto && compressedInside && compression != Compression.NONE)) {
        return Optional.of(
            new Format(
                format,
                compressedInside ? Compression.NONE : compression,
                settings.charset().isEmpty()));
      }
    }
    return Optional.empty();
  }

  /**
   * What the sections {@code input} and {@code language} say, where the format takes it.
   *
   * @throws BadPipelineException also for an encoding of files that say their own
   */
  public static ReadSettings reading(SettingsSection input, SettingsSection language)
      throws BadPipelineException {
    for (RecordFormat format : ALL) {
      boolean own = format.charset() == RecordFormat.Charset.OWN;
      if (own && format.name().equals(input.text("format")) && !input.text("encoding").isEmpty()) {
        throw input.refused(
            "encoding",
            "is that of text files, and input.format is "
                + format.name()
                + ", which says its own: leave one out");
      }
    }
    return ReadSettings.of(input, language);
  }

  /** A sentence that refuses a file which {@link #of} knows no format of. */
  public static String refusal(String path) {
    String name = Compression.nameWithout(path);
    if (name.endsWith(".wat")) {
      return path
          + " is a WAT file, which holds what is known of pages and not their text: name the WARC"
          + " or WET files of the same crawl";
    }
    if (PACKED.stream().anyMatch(name::endsWith)) {
      return path
          + " is packed as no reader here unpacks: unpack it, and compress its files with gzip,"
          + " bzip2 or zstd where they should stay compressed";
    }
    if (FOREIGN.stream().anyMatch(name::endsWith)) {
      return path + " is of a format that is not read: convert it to JSON Lines, CSV or Parquet";
    }
    return path
        + " is of no known format: its name must end in "
        + ENDINGS
        + "; or set input.format to what it is, one of "
        + String.join(", ", names());
  }

  RecordFormat records() {
    return records;
  }

  Compression compression() {
    return compression;
  }

  /** Whether ranges of a file can be read each alone. */
  public boolean isDivisible() {
    return switch (records.access()) {
      case STREAM -> false;
      case DIVISIBLE_STREAM -> compression == Compression.NONE && isUtf8;
      case RANDOM -> true;
    };
  }

  /** Bytes of text for one stored byte, roughly: for planning, not for figures. */
  public int usualRatio() {
    return records.usualRatio() * compression.usualRatio();
  }

  private static String endings() {
    List<String> streams = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (RecordFormat format : ALL) {
      (format.access() == RecordFormat.Access.RANDOM ? whole : streams)
          .addAll(format.endings().stream().map(ending -> "." + ending).toList());
    }
    return String.join(", ", streams)
        + ", alone or with .gz, .bz2 or .zst, or "
        + whole.stream().collect(Collectors.joining(" or "));
  }
}

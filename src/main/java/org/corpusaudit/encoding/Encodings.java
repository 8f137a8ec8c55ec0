package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Encodings by the labels of the Encoding Standard. What its encodings decode to is the standard's
 * table, not the Java runtime's, which differs from it and from version to version.
 */
public final class Encodings {
  /** Stands for bytes that are no character. */
  public static final char REPLACEMENT = '\uFFFD';

  private static final Map<String, String> NAMES =
      TableLines.of("labels.tsv")
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));

  private static final Map<String, Charset> MADE = new ConcurrentHashMap<>();

  private static final int WIDE_START = 8;

  /** How Windows calls the code pages of DOS. */
  private static final Pattern DOS = Pattern.compile("^dos-(\\d{3})$");

  private Encodings() {}

  /** The encoding that a label of the standard names; empty for all other words. */
  public static Optional<Charset> ofLabel(String label) {
    return Optional.ofNullable(NAMES.get(trimmed(label)))
        .map(name -> MADE.computeIfAbsent(name, Encodings::named));
  }

  /**
   * The same, and for words that the standard does not know the Java runtime's encoding of that
   * name, where its first half is ASCII: code pages of DOS, of the Macintosh and the like.
   */
  public static Optional<Charset> ofStatement(String label) {
    return ofLabel(label)
        .or(() -> ofRuntime(trimmed(label)))
        .or(() -> ofRuntime(DOS.matcher(trimmed(label)).replaceFirst("cp$1")));
  }

  /**
   * The encoding that a setting names: of the standard, or any that the Java runtime knows, UTF-32
   * for one; none that the standard has browsers refuse.
   */
  public static Optional<Charset> ofSetting(String label) {
    return ofLabel(label)
        .filter(charset -> !charset.name().equals("replacement"))
        .or(() -> known(trimmed(label)));
  }

  /** A text's characters; what is malformed is {@link #REPLACEMENT} as the standard says. */
  public static String decode(byte[] bytes, int from, int length, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  /**
   * UTF-16 or UTF-32 as a mark tells it, or without one the first characters: those of markup and
   * of JSON are ASCII, whose other bytes are zero. Empty for every other encoding.
   */
  public static Optional<Charset> wide(byte[] bytes, int length) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes, length);
    if (mark.isPresent()) {
      return mark.filter(ByteOrderMark::isWide).map(ByteOrderMark::charset);
    }
    for (boolean big : new boolean[] {true, false}) {
      int at = big ? 3 : 0;
      boolean wider = length >= WIDE_START && bytes[at] != 0 && bytes[at + 4] != 0;
      for (int i = 0; i < WIDE_START && wider; i++) {
        wider = i % 4 == at || bytes[i] == 0;
      }
      if (wider) {
        return ofSetting(big ? "utf-32be" : "utf-32le");
      }
    }
    int[] zeros = new int[2];
    for (int i = 0; i < WIDE_START && length >= WIDE_START; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] != WIDE_START / 2 || zeros[0] * zeros[1] != 0) {
      return Optional.empty();
    }
    return ofLabel(zeros[0] > 0 ? "utf-16be" : "utf-16le");
  }

  private static Charset named(String name) {
    return switch (name) {
      case "UTF-8" -> new StandardCharset(name, Utf8Decoder::new);
      case "UTF-16BE" -> new StandardCharset(name, c -> new Utf16Decoder(c, true));
      case "UTF-16LE" -> new StandardCharset(name, c -> new Utf16Decoder(c, false));
      case "GBK", "gb18030" -> new StandardCharset("GB18030", Gb18030Decoder::new);
      case "Big5" -> new StandardCharset(name, Big5Decoder::new);
      case "EUC-JP" -> new StandardCharset(name, EucJpDecoder::new);
      case "ISO-2022-JP" -> new StandardCharset(name, Iso2022JpDecoder::new);
      case "Shift_JIS" -> new StandardCharset(name, ShiftJisDecoder::new);
      case "EUC-KR" -> new StandardCharset(name, EucKrDecoder::new);
      case "replacement" -> new StandardCharset(name, ReplacementDecoder::new);
      default -> {
        char[] upper = SingleByteDecoder.table(name);
        yield new StandardCharset(name, c -> new SingleByteDecoder(c, upper));
      }
    };
  }

  private static Optional<Charset> ofRuntime(String label) {
    return known(label).filter(Encodings::keepsAscii);
  }

  private static Optional<Charset> known(String label) {
    try {
      return Charset.isSupported(label) ? Optional.of(Charset.forName(label)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not even the name of an encoding.
    }
  }

  private static boolean keepsAscii(Charset charset) {
    byte[] ascii = new byte[0x7F - ' '];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) (' ' + i);
    }
    return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
  }

  private static String trimmed(String label) {
    int from = 0;
    int to = label.length();
    while (from < to && isSpace(label.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(label.charAt(to - 1))) {
      to--;
    }
    return label.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\u000B');
  }
}

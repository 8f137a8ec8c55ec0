package org.corpusaudit.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a page, found as browsers do: its byte order mark, the server's word, the page's
 * own {@code meta} within the first 1024 bytes; of a page that says nothing UTF-8 where it is sound
 * UTF-8, else what ICU's detector takes it for.
 */
final class PageCharset {
  private static final int SCANNED = 1024;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{1,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private PageCharset() {}

  static Charset of(byte[] bytes, int length, String server) {
    if (markLength(bytes, length) == 3) {
      return StandardCharsets.UTF_8;
    }
    if (markLength(bytes, length) == 2) {
      return bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return named(server)
        .or(() -> ofMeta(bytes, length))
        .orElseGet(() -> isUtf8(bytes, length) ? StandardCharsets.UTF_8 : detected(bytes, length));
  }

  /** Bytes of the mark that the page begins with, or 0. */
  static int markLength(byte[] bytes, int length) {
    if (length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return 3;
    }
    boolean big = length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    boolean little = length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return big || little ? 2 : 0;
  }

  private static Optional<Charset> ofMeta(byte[] bytes, int length) {
    String start = new String(bytes, 0, Math.min(length, SCANNED), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(start);
    if (!meta.find()) {
      return Optional.empty();
    }
    // What could be read as ASCII so far is not UTF-16, whatever it says.
    return meta.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
        ? Optional.of(StandardCharsets.UTF_8)
        : named(meta.group(1));
  }

  /** The encoding that browsers take for a label: the one that contains what the label names. */
  private static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    String known =
        switch (name) {
          case "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii" -> "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "iso-8859-11", "tis-620", "windows-874" -> "x-windows-874";
          case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
          case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
          case "ks_c_5601-1987", "euc-kr", "korean", "windows-949" -> "x-windows-949";
          case "big5", "big5-hkscs", "x-x-big5" -> "Big5-HKSCS";
          default -> name;
        };
    try {
      return Charset.isSupported(known) ? Optional.of(Charset.forName(known)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not even the name of an encoding.
    }
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset detected(byte[] bytes, int length) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, length));
    CharsetMatch match = detector.detect();
    return match == null
        ? StandardCharsets.UTF_8
        : named(match.getName()).orElse(StandardCharsets.UTF_8);
  }
}

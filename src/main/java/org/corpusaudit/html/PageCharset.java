package org.corpusaudit.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.encoding.ByteOrderMark;
import org.corpusaudit.encoding.Encodings;
import org.corpusaudit.encoding.Utf8;

/**
 * From a page's bytes to its characters. Evidence in the order of browsers: the byte order mark,
 * the server's word, the page's own ({@code meta}, XML declaration), and of a page that says
 * nothing what {@link DetectedCharset} takes it for. Beyond browsers, where evidence and bytes are
 * at odds:
 *
 * <ul>
 *   <li>sound UTF-8 with {@value #FEWEST_UTF8} characters past ASCII is UTF-8, whatever is said;
 *   <li>UTF-16 and UTF-32 are what has their zero bytes, marked or not, and nothing else is;
 *   <li>ASCII with the escapes of ISO-2022-JP is that;
 *   <li>a statement under which the page is {@linkplain #isGarbled garbled} gives way to the next
 *       one, and where there is none to the detector, but for UTF-8 that is damaged here and there;
 *   <li>so does that of ISO 8859-1, which servers make unasked, where the letters are those of no
 *       language that it was made for.
 * </ul>
 */
final class PageCharset {
  /** Chance does not make so many sound sequences of letters in another encoding. */
  static final int FEWEST_UTF8 = 4;

  /** What servers and templates state unasked. */
  private static final String DEFAULT = "windows-1252";

  private static final int FEW = 3;
  private static final int GARBLED_SHARE = 20;
  private static final int LONGEST_XML_DECLARATION = 512;
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  private static final Pattern JAPANESE_ESCAPE = Pattern.compile("\u001B\\$[@B]");

  private final byte[] bytes;
  private final int length;

  private PageCharset(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /**
   * A page's characters, without a mark.
   *
   * @param contentType what the server said of the page, or empty
   */
  static String decode(byte[] bytes, int length, String contentType) {
    return new PageCharset(bytes, length).decode(contentType);
  }

  /**
   * Whether more than a few of the characters past ASCII are none: bytes that stand for nothing, or
   * for the controls of ISO 6429, which nobody writes and which encodings have for bytes that they
   * leave free.
   */
  static boolean isGarbled(String text) {
    int broken = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      broken += Alphabets.isNone(c) ? 1 : 0;
      others += c > 0x7F ? 1 : 0;
    }
    return broken > FEW && broken * GARBLED_SHARE > others;
  }

  private String decode(String contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes, length);
    if (mark.isPresent()) {
      int from = mark.get().length();
      return Encodings.decode(bytes, from, length - from, mark.get().charset());
    }
    Optional<Charset> wide = Encodings.wide(bytes, length);
    if (wide.isPresent()) {
      return decoded(wide.get());
    }
    boolean utf8 = Utf8.firstMalformed(bytes, length) < 0;
    if (utf8 && Utf8.characters(bytes, length) >= FEWEST_UTF8) {
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
    if (utf8 && JAPANESE_ESCAPE.matcher(start(length)).find()) {
      return decoded(Encodings.ofLabel("iso-2022-jp").orElseThrow());
    }
    String first = null;
    for (Charset stated : stated(contentType)) {
      String text = decoded(stated);
      boolean isDefault = stated.name().equals(DEFAULT);
      if (!isGarbled(text) && !(isDefault && Alphabets.isNoWesternWriting(text))) {
        return text;
      }
      first = first == null ? text : first;
    }
    boolean isUtf8 = utf8 || Utf8.isMostly(bytes, length);
    if (first != null && isUtf8) {
      return first;
    }
    return decoded(isUtf8 ? utf8() : DetectedCharset.of(bytes, length));
  }

  private String decoded(Charset charset) {
    return Encodings.decode(bytes, 0, length, charset);
  }

  /** What is stated, in the order of its weight; words that name no encoding are passed over. */
  private List<Charset> stated(String contentType) {
    List<Charset> stated = new ArrayList<>();
    for (String label : MetaPrescan.charsets(contentType)) {
      Encodings.ofStatement(label).ifPresent(stated::add);
    }
    List<String> own = MetaPrescan.labels(bytes, length);
    Matcher xml = XML_ENCODING.matcher(start(LONGEST_XML_DECLARATION));
    if (xml.find()) {
      own.add(contentType.contains("xml") ? 0 : own.size(), xml.group(1));
    }
    for (String label : own) { // The HTML standard's prescan: that one is a server's to say.
      String name = label.equals("x-user-defined") ? "windows-1252" : label;
      Encodings.ofStatement(name).ifPresent(stated::add);
    }
    // What can be read as ASCII so far is not UTF-16, whatever it says.
    stated.replaceAll(charset -> charset.name().startsWith("UTF-16") ? utf8() : charset);
    return stated;
  }

  private static Charset utf8() {
    return Encodings.ofLabel("utf-8").orElseThrow();
  }

  private String start(int most) {
    return new String(bytes, 0, Math.min(length, most), StandardCharsets.ISO_8859_1);
  }
}

package org.corpusaudit.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The labels of encodings that a page states of itself: the HTML standard's prescan of a byte
 * stream over its first 1024 bytes, and then on over the whole page as a browser's parser meets
 * them, less what scripts and styles hold. Comments hold none. Cost: a look at each byte. Not
 * thread-safe.
 */
final class MetaPrescan {
  private static final Set<String> RAW =
      Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

  private static final int PRESCANNED = 1024;

  private final byte[] bytes;
  private final int length;
  private int at;

  private MetaPrescan(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** The labels of the page's {@code meta} elements, in their order. */
  static List<String> labels(byte[] bytes, int length) {
    return new MetaPrescan(bytes, length).scan();
  }

  private List<String> scan() {
    List<String> labels = new ArrayList<>();
    while (at < length) {
      if (bytes[at] != '<') {
        at++;
      } else if (isNext("<!--")) {
        at += 2; // Its first dashes may be its last.
        skipPast("-->");
      } else if (isNext("<meta")
          && at + 5 < length
          && (isSpace(bytes[at + 5]) || bytes[at + 5] == '/')) {
        at += 5;
        meta(labels);
      } else if (startsTag()) {
        tag();
      } else if (at + 1 < length
          && (bytes[at + 1] == '!' || bytes[at + 1] == '/' || bytes[at + 1] == '?')) {
        skipPast(">");
      } else {
        at++;
      }
    }
    return labels;
  }

  private boolean startsTag() {
    int name = at + 1 < length && bytes[at + 1] == '/' ? at + 2 : at + 1;
    return name < length && isLetter(bytes[name]);
  }

  private void tag() {
    boolean end = bytes[at + 1] == '/';
    int from = end ? at + 2 : at + 1;
    at = from;
    while (at < length && !isSpace(bytes[at]) && bytes[at] != '>') {
      at++;
    }
    String name = end ? "" : ascii(from, at);
    List<String> attribute = new ArrayList<>();
    do {
      attribute.clear();
      attribute(attribute);
    } while (!attribute.isEmpty());
    // Within its first bytes browsers look at scripts too; only later they parse.
    if (at > PRESCANNED && RAW.contains(name)) {
      skipRaw(name);
    }
  }

  /** To the end tag; a page that has none is not skipped. */
  private void skipRaw(String name) {
    int begin = at;
    while (at < length && !isNext("</" + name)) {
      at++;
    }
    at = at < length ? at : begin;
  }

  private void meta(List<String> labels) {
    boolean pragma = false;
    String ofContent = "";
    String ofCharset = null;
    Set<String> seen = new HashSet<>();
    List<String> attribute = new ArrayList<>();
    for (attribute(attribute); !attribute.isEmpty(); attribute(attribute)) {
      String value = attribute.get(1);
      if (seen.add(attribute.get(0))) {
        switch (attribute.get(0)) {
          case "http-equiv" -> pragma = value.equals("content-type");
          case "content" -> ofContent = value;
          case "charset" -> ofCharset = value;
          default -> {}
        }
      }
      attribute.clear();
    }
    if (at == length) {
      return; // No tag, since it does not end.
    }
    if (ofCharset != null) {
      labels.add(ofCharset);
    } else if (pragma) {
      labels.addAll(charsets(ofContent));
    }
  }

  /**
   * What follows each {@code charset=} of a content type: the HTML standard takes the first; the
   * next ones are for when that names nothing.
   */
  static List<String> charsets(String contentType) {
    List<String> found = new ArrayList<>();
    String lower = contentType.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("charset"); at >= 0; at = lower.indexOf("charset", at)) {
      at = pastSpaces(lower, at + "charset".length());
      if (at >= lower.length() || lower.charAt(at) != '=') {
        continue;
      }
      at = pastSpaces(lower, at + 1);
      if (at >= lower.length()) {
        break;
      }
      char quote = lower.charAt(at);
      int end = quote == '"' || quote == '\'' ? lower.indexOf(quote, at + 1) : -1;
      if (end >= 0) {
        found.add(lower.substring(at + 1, end));
        at = end;
        continue;
      }
      end = at;
      while (end < lower.length() && " \t\n\r\f;,\"'".indexOf(lower.charAt(end)) < 0) {
        end++;
      }
      found.add(lower.substring(at, end));
      at = end;
    }
    return found;
  }

  private static int pastSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace((byte) text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Adds the next attribute's name and value, in small letters, unless the tag ends. */
  private void attribute(List<String> out) {
    while (at < length && (isSpace(bytes[at]) || bytes[at] == '/')) {
      at++;
    }
    if (at == length || bytes[at] == '>') {
      return;
    }
    int from = at;
    while (at < length && !isSpace(bytes[at]) && bytes[at] != '/' && bytes[at] != '>') {
      if (bytes[at] == '=' && at > from) {
        break;
      }
      at++;
    }
    out.add(ascii(from, at));
    skipSpaces();
    if (at == length || bytes[at] != '=') {
      out.add("");
      return;
    }
    at++;
    skipSpaces();
    out.add(value());
  }

  private String value() {
    if (at == length) {
      return "";
    }
    byte quote = bytes[at];
    int from = at;
    if (quote == '"' || quote == '\'') {
      at++;
      while (at < length && bytes[at] != quote) {
        at++;
      }
      String value = ascii(from + 1, at);
      at = Math.min(length, at + 1);
      return value;
    }
    while (at < length && !isSpace(bytes[at]) && bytes[at] != '>') {
      at++;
    }
    return ascii(from, at);
  }

  private void skipSpaces() {
    while (at < length && isSpace(bytes[at])) {
      at++;
    }
  }

  private void skipPast(String end) {
    while (at < length && !isNext(end)) {
      at++;
    }
    at = Math.min(length, at + end.length());
  }

  private boolean isNext(String wanted) {
    if (at + wanted.length() > length) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      int found = bytes[at + i];
      if (found >= 'A' && found <= 'Z') {
        found |= 0x20;
      }
      if (found != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r';
  }

  private static boolean isLetter(byte b) {
    return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
  }
}

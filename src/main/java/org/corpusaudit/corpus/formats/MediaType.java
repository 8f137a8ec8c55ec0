package org.corpusaudit.corpus.formats;

import java.util.Locale;
import java.util.regex.Pattern;

/** What headers say of the kind of a body: RFC 9110, section 8.3. */
final class MediaType {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9a-z-]+";
  private static final Pattern ESSENCE = Pattern.compile(TOKEN + "/" + TOKEN);

  private MediaType() {}

  /** A type without its parameters, in small letters. */
  static String essence(String type) {
    int end = 0;
    while (end < type.length() && type.charAt(end) != ';' && type.charAt(end) != ',') {
      end++;
    }
    return type.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a type is one, and not what is written where it is not known. */
  static boolean saysSomething(String type) {
    String essence = essence(type);
    return ESSENCE.matcher(essence).matches()
        && !essence.endsWith("/octet-stream")
        && !essence.equals("unknown/unknown")
        && !essence.equals("application/unknown")
        && !essence.equals("*/*");
  }

  static boolean isHtml(String type) {
    String essence = essence(type);
    return essence.equals("text/html") || essence.equals("application/xhtml+xml");
  }

  /** Whether a type is plain text, or not told. */
  static boolean isText(String type) {
    return type.isBlank() || essence(type).equals("text/plain");
  }
}

package org.corpusaudit.concordance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One row of {@code documents/} after another, read in place: the text is decoded into an array
 * that is used again, other fields when they are asked for. It knows the JSON that an audit writes;
 * of any other row it says so, for a whole parser to read or refuse. Memory: two bytes a byte of
 * the rows that are given at once. Not thread-safe.
 */
final class DocumentRow implements Document {
  /** What {@link #read} returns where a whole parser is needed. */
  static final int UNKNOWN = -1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final int FIELDS = RowField.values().length;

  private final JsonText decoder = new JsonText();
  private final int[] starts = new int[FIELDS];
  private final int[] ends = new int[FIELDS];
  private final String[] strings = new String[FIELDS];
  private byte[] bytes = {};
  private int to;

  /**
   * Reads the row that starts at {@code from}.
   *
   * @param rows whole rows in UTF-8, to be left as they are while the document is used
   * @return where it ends, at its line's end or {@code end}; or {@link #UNKNOWN}
   */
  int read(byte[] rows, int from, int end) {
    bytes = rows;
    to = end;
    Arrays.fill(starts, UNKNOWN);
    Arrays.fill(strings, null);
    decoder.clear(end - from);
    int at = from < end && rows[from] == '{' ? object(from + 1, false) : UNKNOWN;
    return at >= 0 && (at == end || rows[at] == '\n') ? at : UNKNOWN;
  }

  /** Reads the fields of an object; returns where it has ended. */
  private int object(int from, boolean inAudit) {
    int at = from;
    while (at >= 0 && at < to && bytes[at] == '"') {
      int name = at + 1;
      int nameEnd = stringEnd(name);
      if (nameEnd < 0 || nameEnd + 2 > to || bytes[nameEnd + 1] != ':') {
        return UNKNOWN;
      }
      at = value(field(name, nameEnd, inAudit), nameEnd + 2, isAudit(name, nameEnd, inAudit));
      if (at < 0 || at >= to || bytes[at] == '}') {
        return at < 0 || at >= to ? UNKNOWN : at + 1;
      }
      at = bytes[at] == ',' ? at + 1 : UNKNOWN;
    }
    return UNKNOWN;
  }

  private boolean isAudit(int name, int end, boolean inAudit) {
    return !inAudit && end - name == 5 && is("audit", name);
  }

  private RowField field(int name, int end, boolean inAudit) {
    // Of names of other lengths no string need be made.
    return switch (end - name) {
      case 2, 3, 4, 5, 8, 9 -> known(name, end, inAudit);
      default -> RowField.NONE;
    };
  }

  private RowField known(int name, int end, boolean inAudit) {
    return RowField.of(new String(bytes, name, end - name, StandardCharsets.ISO_8859_1), inAudit);
  }

  private boolean is(String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Notes where a value stands; returns where it has ended. */
  private int value(RowField field, int at, boolean audit) {
    if (at >= to) {
      return UNKNOWN;
    }
    int end =
        switch (bytes[at]) {
          case '"' -> field == RowField.TEXT ? decoder.read(bytes, at + 1, to) : quoted(at);
          case '{' -> audit ? object(at + 1, true) : nested(at);
          case '[' -> nested(at);
          default -> plain(at);
        };
    if (field == RowField.TEXT && bytes[at] != '"' && bytes[at] != 'n') {
      return UNKNOWN; // A text that is no string is left to the whole parser.
    }
    boolean scalar = bytes[at] != '{' && bytes[at] != '[' && bytes[at] != 'n';
    if (field != RowField.NONE && scalar) {
      starts[field.place()] = at;
      ends[field.place()] = end;
    }
    return end;
  }

  private int quoted(int at) {
    int end = stringEnd(at + 1);
    return end < 0 ? UNKNOWN : end + 1;
  }

  /** The quotation mark that ends a string. */
  private int stringEnd(int from) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '"') {
        return i;
      }
      i += b == '\\' ? 1 : 0;
    }
    return UNKNOWN;
  }

  private int nested(int from) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      switch (bytes[i]) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> i = stringEnd(i + 1);
        default -> {}
      }
      if (i < 0) {
        return UNKNOWN;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return UNKNOWN;
  }

  /** A number, true, false or null. */
  private int plain(int from) {
    if ("-0123456789tfn".indexOf(bytes[from]) < 0) {
      return UNKNOWN;
    }
    int i = from;
    while (i < to && bytes[i] > ' ' && bytes[i] != ',' && bytes[i] != '}') {
      i++;
    }
    return i;
  }

  private String string(RowField field) {
    int place = field.place();
    if (strings[place] == null) {
      strings[place] = starts[place] < 0 ? "" : decoded(starts[place], ends[place]);
    }
    return strings[place];
  }

  private String decoded(int start, int end) {
    if (bytes[start] != '"') {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\\') {
        return parsed(start, end);
      }
    }
    return new String(bytes, start + 1, end - start - 2, StandardCharsets.UTF_8);
  }

  private String parsed(int start, int end) {
    try (JsonParser parser = JSON.createParser(bytes, start, end - start)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String id() {
    return string(RowField.ID);
  }

  @Override
  public String url() {
    return string(RowField.URL);
  }

  @Override
  public String site() {
    String site = string(RowField.AUDIT_SITE);
    return site.isEmpty() ? string(RowField.SITE) : site;
  }

  @Override
  public String published() {
    return string(RowField.PUBLISHED);
  }

  @Override
  public String title() {
    return string(RowField.TITLE);
  }

  @Override
  public String language() {
    return string(RowField.AUDIT_LANGUAGE);
  }

  @Override
  public String text() {
    int place = RowField.TEXT.place();
    if (strings[place] == null) {
      strings[place] = new String(decoder.chars(), 0, decoder.length());
    }
    return strings[place];
  }

  @Override
  public int length() {
    return decoder.length();
  }

  @Override
  public char[] chars() {
    return decoder.chars();
  }
}

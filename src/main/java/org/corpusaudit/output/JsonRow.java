package org.corpusaudit.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;

/** Builds one row of JSON Lines into a {@link ByteWriter}: an object of flat fields in order. */
public final class JsonRow {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private final ByteWriter out;
  private boolean first = true;

  private JsonRow(ByteWriter out) {
    this.out = out;
    out.putByte('{');
  }

  /** Starts a row after what the writer already holds. */
  public static JsonRow row(ByteWriter out) {
    return new JsonRow(out);
  }

  /** Adds a text. */
  public JsonRow text(String name, String value) {
    name(name);
    quote(out, value);
    return this;
  }

  /** Adds a number without a fraction. */
  public JsonRow number(String name, long value) {
    return raw(name, Long.toString(value));
  }

  /** Adds true or false. */
  public JsonRow flag(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  /** Adds a share or similarity, rounded to six decimals. */
  public JsonRow share(String name, double value) {
    return raw(name, Double.toString(Math.round(value * 1e6) / 1e6));
  }

  /** Adds a value that is JSON already. */
  public JsonRow raw(String name, String json) {
    name(name);
    out.putBytes(json.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a value that is JSON in UTF-8 already. */
  public JsonRow raw(String name, ByteWriter json) {
    name(name);
    out.putBytes(json.array(), 0, json.length());
    return this;
  }

  /** Ends the row. */
  public void end() {
    out.putByte('}');
  }

  /** Appends a text as a JSON string. */
  public static void quote(ByteWriter out, String value) {
    out.putByte('"').putBytes(ENCODER.quoteAsUTF8(value)).putByte('"');
  }

  /** Appends a text given in UTF-8 as a JSON string; malformed bytes stay as they are. */
  public static void quote(ByteWriter out, byte[] utf8, int offset, int length) {
    out.putByte('"');
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      byte b = utf8[i];
      if (b >= 0 && (b < ' ' || b == '"' || b == '\\')) {
        out.putBytes(utf8, from, i - from);
        escape(out, b);
        from = i + 1;
      }
    }
    out.putBytes(utf8, from, end - from).putByte('"');
  }

  private static void escape(ByteWriter out, byte b) {
    int letter =
        switch (b) {
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '"', '\\' -> b;
          default -> 0;
        };
    out.putByte('\\');
    if (letter != 0) {
      out.putByte(letter);
    } else {
      out.putBytes(String.format("u%04X", b).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A text as a JSON string. */
  public static String quoted(String value) {
    return '"' + new String(ENCODER.quoteAsString(value)) + '"';
  }

  private void name(String name) {
    if (!first) {
      out.putByte(',');
    }
    first = false;
    quote(out, name);
    out.putByte(':');
  }
}

package org.corpusaudit.corpus.formats;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.RecordFields;

/** A file that is one JSON object, in a field of which the records stand: what is said of it. */
final class WrappedRecords {
  private static final Pattern OPENS = Pattern.compile("\"([^\"\\\\]+)\"\\s*:\\s*\\[$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private WrappedRecords() {}

  /** The field that is open at the end of a file's first line. */
  static Optional<String> fieldOf(String firstLine) {
    Matcher opens = OPENS.matcher(firstLine);
    return firstLine.startsWith("{") && opens.find()
        ? Optional.of(opens.group(1))
        : Optional.empty();
  }

  /** The first field of an object that is an array of objects. */
  static Optional<String> fieldOf(byte[] object, RecordFields fields) {
    for (int i = 0; i < fields.size(); i++) {
      int end = Math.min(object.length, fields.end(i));
      int start = Math.min(end, fields.start(i));
      String value = new String(object, start, end - start, StandardCharsets.UTF_8);
      if (value.startsWith("[") && value.substring(1).stripLeading().startsWith("{")) {
        return Optional.of(fields.name(i));
      }
    }
    return Optional.empty();
  }

  /** Refuses the file with the command that takes the records out. */
  static String refusal(String path, String field) {
    String filter = WORD.matcher(field).matches() ? "." + field + "[]" : ".[\"" + field + "\"][]";
    String unpack =
        switch (Compression.ofName(path)) {
          case NONE -> "";
          case GZIP -> "zcat ";
          case BZIP2 -> "bzcat ";
          case ZSTD -> "zstdcat ";
        };
    String name = Compression.nameWithout(path);
    String plain = path.substring(0, name.length());
    int dot = plain.lastIndexOf('.');
    return path
        + " is one object, and its records stand in the field "
        + field
        + ": take them out by "
        + (unpack.isEmpty() ? "" : unpack + path + " | ")
        + "jq -c '"
        + filter
        + "'"
        + (unpack.isEmpty() ? " " + path : "")
        + " > "
        + (dot < 0 ? plain : plain.substring(0, dot))
        + "-records.jsonl";
  }
}

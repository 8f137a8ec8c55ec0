package org.corpusaudit.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code --input} gives: patterns of files, separated by commas. */
final class InputPatterns {
  /** Names standard input instead of files. */
  static final String STANDARD_INPUT = "-";

  private InputPatterns() {}

  /**
   * The patterns of one value. A comma within {@code { }} belongs to its pattern, and a name that a
   * file has is that file's, commas and all.
   */
  static List<String> of(String value) {
    if (isThere(value)) {
      return List.of(value);
    }
    List<String> patterns = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    int open = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      open = Math.max(0, open + (c == '{' ? 1 : c == '}' ? -1 : 0));
      if (c == ',' && open == 0) {
        patterns.add(pattern.toString());
        pattern.setLength(0);
      } else {
        pattern.append(c);
      }
    }
    patterns.add(pattern.toString());
    return patterns;
  }

  /**
   * A name that begins with {@code ~/}, which a shell leaves alone within quotes and after an
   * equals sign, under the user's home.
   */
  static String atHome(String name) {
    return name.equals("~") || name.startsWith("~/")
        ? System.getProperty("user.home") + name.substring(1)
        : name;
  }

  private static boolean isThere(String name) {
    try {
      return Files.exists(Path.of(atHome(name)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

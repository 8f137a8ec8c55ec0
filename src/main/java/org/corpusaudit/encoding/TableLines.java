package org.corpusaudit.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The lines of one of the standard's tables, which lie beside this class; comments are left out.
 */
final class TableLines {
  private TableLines() {}

  static Stream<String> of(String file) {
    try (InputStream in = TableLines.class.getResourceAsStream(file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // By line feeds alone: the tables hold other line ends as characters.
      return Arrays.stream(all.split("\n")).filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

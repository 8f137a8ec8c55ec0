package org.corpusaudit.entity.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A shipped file of names or words: tab-separated, lines that begin with # are its head. */
public final class SeedFile {
  private static final String FOLDER = "/org/corpusaudit/entity/";

  private SeedFile() {}

  /** The rows of a file, each split into at least {@code columns} values; none if it is missing. */
  public static List<String[]> rows(String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = SeedFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return rows;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        String[] values = line.split("\t", -1);
        if (values.length < columns) {
          throw new IllegalStateException(
              name + ": a row of " + values.length + " columns, not " + columns + ": " + line);
        }
        rows.add(values);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }

  /** The values of a cell of several, separated by |. */
  public static String[] values(String cell) {
    return cell.split("\\|", -1);
  }
}

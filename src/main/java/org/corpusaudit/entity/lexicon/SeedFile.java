package org.corpusaudit.entity.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shipped file of names or words: tab-separated, lines that begin with # are its head. */
public final class SeedFile {
  private static final String FOLDER = "/org/corpusaudit/entity/";

  private static final Map<String, SoftReference<Map<String, List<String[]>>>> READ =
      new ConcurrentHashMap<>();

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

  /**
   * The rows of a file by the value of a column, in the file's order. Read once while memory lasts:
   * every language asks for the same files.
   *
   * @param column from 0
   */
  public static Map<String, List<String[]>> rowsBy(String name, int columns, int column) {
    String key = name + column;
    SoftReference<Map<String, List<String[]>>> held = READ.get(key);
    Map<String, List<String[]>> rows = held == null ? null : held.get();
    if (rows == null) {
      rows = new LinkedHashMap<>();
      for (String[] row : rows(name, columns)) {
        rows.computeIfAbsent(row[column], value -> new ArrayList<>()).add(row);
      }
      READ.put(key, new SoftReference<>(rows));
    }
    return rows;
  }

  /** The values of a cell of several, separated by |. */
  public static String[] values(String cell) {
    return cell.split("\\|", -1);
  }
}

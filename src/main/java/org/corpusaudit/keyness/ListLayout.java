package org.corpusaudit.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How the lines of a frequency list are read, found from its first lines.
 *
 * <ul>
 *   <li>with a heading that names a column of words and one of counts: AntConc 4 (Type, Rank,
 *       Freq), Sketch Engine (Item, Frequency; what stands above the heading is passed over), this
 *       project's {@code terms/}
 *   <li>rank, count and word: AntConc 3, below lines that begin with #, which tell the tokens
 *   <li>word and count in either order
 * </ul>
 *
 * Between the columns stand tabs, or commas or semicolons with quotes (RFC 4180), or blanks.
 */
final class ListLayout {
  private static final List<String> WORDS =
      List.of(
          "word",
          "term",
          "type",
          "item",
          "token",
          "form",
          "wordform",
          "lemma",
          "lempos",
          "headword",
          "keyword",
          "ngram");
  private static final List<String> COUNTS =
      List.of(
          "count",
          "counts",
          "freq",
          "frequency",
          "rawfreq",
          "rawfrequency",
          "rawcount",
          "absfreq",
          "absolutefreq",
          "absolutefrequency",
          "occurrences",
          "hits",
          "f");
  private static final Pattern TOKENS =
      Pattern.compile("(?i).*\\btokens\\b\\D*([0-9][0-9,.\\s]*)\\D*");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}(,[0-9]{3})+");

  private final String file;
  private final Separator separator;
  private final int word;
  private final int count;
  private final int before;
  private final long tokens;

  /** A word and its count. */
  record Entry(String word, long count) {}

  private enum Separator {
    TAB("\t"),
    COMMA(","),
    SEMICOLON(";"),
    BLANKS(" ");

    private final String text;

    Separator(String text) {
      this.text = text;
    }
  }

  private ListLayout(
      String file, Separator separator, int word, int count, int before, long tokens) {
    this.file = file;
    this.separator = separator;
    this.word = word;
    this.count = count;
    this.before = before;
    this.tokens = tokens;
  }

  /** Finds the layout from the first lines. */
  static ListLayout of(String file, List<String> lines) throws IOException {
    for (Separator separator : Separator.values()) {
      for (int i = 0; i < lines.size(); i++) {
        List<String> names = fields(separator, lines.get(i)).stream().map(ListLayout::key).toList();
        int word = first(WORDS, names);
        int count = first(COUNTS, names);
        if (word >= 0 && count >= 0) {
          return new ListLayout(file, separator, word, count, i + 1, stated(lines.subList(0, i)));
        }
      }
    }
    int before = 0;
    while (before < lines.size() && isComment(lines.get(before))) {
      before++;
    }
    List<String> rows =
        lines.subList(before, lines.size()).stream().filter(line -> !line.isBlank()).toList();
    for (Separator separator : Separator.values()) {
      if (!rows.isEmpty() && rows.stream().allMatch(line -> fields(separator, line).size() > 1)) {
        return unnamed(file, separator, rows, before, stated(lines.subList(0, before)));
      }
    }
    throw new IllegalArgumentException(
        file
            + " is neither an audit nor a frequency list: write lines of a word, a tab and its"
            + " count, or a heading that names the columns word and count");
  }

  private static ListLayout unnamed(
      String file, Separator separator, List<String> rows, int before, long tokens) {
    List<List<String>> cells = rows.stream().map(row -> fields(separator, row)).toList();
    int columns = cells.stream().mapToInt(List::size).min().orElseThrow();
    List<Integer> whole = new ArrayList<>();
    int word = -1;
    for (int column = 0; column < columns; column++) {
      int at = column;
      if (cells.stream().allMatch(row -> WHOLE.matcher(row.get(at)).matches())) {
        whole.add(column);
      } else if (word < 0) {
        word = column;
      }
    }
    if (word < 0 && whole.size() > 1) {
      word = whole.remove(0); // Words that are all numbers.
    }
    if (word < 0 || whole.isEmpty()) {
      throw new IllegalArgumentException(
          "no column of "
              + file
              + " holds whole numbers alone: write lines of a word, a tab and its count");
    }
    boolean ranked = whole.size() > 1 && isRank(cells, whole.get(0));
    return new ListLayout(file, separator, word, whole.get(ranked ? 1 : 0), before, tokens);
  }

  /** Whether a column counts from 1 upward; equal counts may share a rank. */
  private static boolean isRank(List<List<String>> cells, int column) {
    long last = 0;
    for (List<String> row : cells) {
      long rank = whole(row.get(column));
      if (rank < last || (last == 0 && rank != 1)) {
        return false;
      }
      last = rank;
    }
    return true;
  }

  /** Above the first row: a line that begins with # and is no row of a hashtag and its count. */
  private static boolean isComment(String line) {
    if (!line.startsWith("#")) {
      return line.isBlank();
    }
    String[] cells = line.split("\t", -1);
    return cells.length < 2
        || !WHOLE.matcher(cells[cells.length - 1].strip()).matches()
        || cells[0].strip().endsWith(":");
  }

  private static long stated(List<String> above) {
    for (String line : above) {
      Matcher found = TOKENS.matcher(line);
      if (found.matches()) {
        String digits = found.group(1).replaceAll("[^0-9]", "");
        return digits.length() > 18 ? 0 : Long.parseLong(digits);
      }
    }
    return 0;
  }

  private static int first(List<String> wanted, List<String> names) {
    return wanted.stream().mapToInt(names::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  private static List<String> fields(Separator separator, String line) {
    return switch (separator) {
      case TAB -> Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      case BLANKS -> Arrays.asList(line.strip().split("\\s+", -1));
      default -> quoted(separator, line);
    };
  }

  private static List<String> quoted(Separator separator, String line) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator.text).get();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      for (CSVRecord row : parser) {
        return row.stream().map(String::strip).toList();
      }
      return List.of();
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
      return List.of(line); // A quote that does not end: no row of this layout.
    }
  }

  /** Lines above the first row. */
  int before() {
    return before;
  }

  /** Tokens of the corpus, where the list states them; 0 where not. */
  long tokens() {
    return tokens;
  }

  /**
   * Reads a row.
   *
   * @param number of the line, from 1
   * @throws IllegalArgumentException with the line and what is wrong with it
   */
  Entry entry(String line, int number) {
    List<String> cells = fields(separator, line);
    if (cells.size() <= Math.max(word, count)) {
      throw new IllegalArgumentException(
          where(number)
              + " has "
              + cells.size()
              + " columns: each line needs a word and its count");
    }
    String cell = cells.get(count);
    if (!WHOLE.matcher(cell).matches() || cell.length() > 18) {
      throw new IllegalArgumentException(
          where(number)
              + " has the count '"
              + cell
              + "': counts are whole numbers from 0, not shares or frequencies per million");
    }
    return new Entry(cells.get(word), whole(cell));
  }

  private static long whole(String cell) {
    return Long.parseLong(cell.replace(",", ""));
  }

  private String where(int number) {
    return "line " + number + " of " + file;
  }
}

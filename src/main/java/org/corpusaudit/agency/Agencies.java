package org.corpusaudit.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The news agencies that credits name. Immutable.
 *
 * <p>A file of them is tab-separated, a line for the credits of an agency in some languages: its
 * name, codes of languages with spaces between them or {@code *}, and the credits with {@code |}
 * between them. Empty lines and those that begin with {@code #} are passed over. Credits of up to
 * four letters are matched as they are written, longer ones in any case; {@code …} stands for up to
 * 20 characters; {@code ~} before a credit says that it is also a word or a name of something else.
 */
public final class Agencies {
  private static final int SHORT = 4;
  private static final String ANY = "*";

  /**
   * A form of an agency's credit, with the languages that have it.
   *
   * @param whole whether the form alone makes it sure, whatever follows
   * @param word whether the form is also a word or a name of something else
   */
  record Credit(
      String agency, Set<String> languages, Pattern form, int length, boolean whole, boolean word) {
    boolean isOf(String language) {
      return languages.contains(ANY) || language.equals("und") || languages.contains(language);
    }
  }

  private final Map<Character, List<Credit>> byFirst = new HashMap<>();

  /** Whether credits begin with a character: an array, since it is asked of whole texts. */
  private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];

  private Agencies() {}

  /** Those that ship with the program. */
  public static Agencies standard() {
    return Standard.AGENCIES;
  }

  private static final class Standard {
    private static final Agencies AGENCIES = of(List.of());
  }

  /** Those that ship with the program and a user's, whose lines {@link #lines} has checked. */
  public static Agencies of(List<List<String>> more) {
    Agencies agencies = new Agencies();
    for (List<String> lines : more) {
      lines.forEach(agencies::add);
    }
    try (InputStream in = Agencies.class.getResourceAsStream("agencies.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines("agencies.tsv", reader).forEach(agencies::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    agencies.byFirst.forEach(
        (first, credits) -> {
          agencies.firsts[first] = true;
          credits.sort((a, b) -> b.length - a.length);
        });
    return agencies;
  }

  /**
   * The lines of a file.
   *
   * @param name what messages call the file
   * @throws IOException with a sentence that names the line when one cannot be understood
   */
  public static List<String> lines(String name, BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String row = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      String[] cells = row.split("\t", -1);
      if (cells.length != 3 || cells[0].isBlank() || cells[1].isBlank() || cells[2].isBlank()) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "line %d of the agencies %s is \"%s\": write an agency, a tab, codes of languages"
                    + " with spaces between them or *, a tab, and its credits with | between them",
                number,
                name,
                row.length() > 80 ? row.substring(0, 80) + "…" : row));
      }
      lines.add(row);
    }
    return lines;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Set<String> languages = new TreeSet<>(List.of(cells[1].strip().split("\\s+", -1)));
    for (String credit : cells[2].split("\\|", -1)) {
      boolean word = credit.strip().startsWith("~");
      String form = credit.strip().substring(word ? 1 : 0).strip();
      if (!form.isEmpty()) {
        Credit added =
            new Credit(
                cells[0].strip(),
                languages,
                pattern(form),
                form.length(),
                form.contains("…"),
                word);
        char first = form.charAt(0);
        new TreeSet<>(List.of(Character.toLowerCase(first), Character.toUpperCase(first)))
            .forEach(letter -> byFirst.computeIfAbsent(letter, l -> new ArrayList<>()).add(added));
      }
    }
  }

  private static Pattern pattern(String form) {
    String[] parts = form.split("\\s+", -1);
    boolean letters = parts.length > 1;
    StringBuilder regex = new StringBuilder();
    for (String part : parts) {
      letters &= part.length() == 1;
    }
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : letters ? "[.\\s\u0640]{0,3}" : "\\s+");
      int gap = parts[i].indexOf('…');
      regex.append(
          gap < 0
              ? Pattern.quote(parts[i])
              : Pattern.quote(parts[i].substring(0, gap))
                  + "[^\\n。]{0,20}?"
                  + Pattern.quote(parts[i].substring(gap + 1)));
    }
    int flags =
        form.codePoints().filter(Character::isLetter).count() > SHORT
            ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
            : 0;
    return Pattern.compile(regex.append(letters ? "\\.?" : "").toString(), flags);
  }

  /** Whether any credit begins with a letter. */
  boolean beginsWith(char first) {
    return firsts[first];
  }

  /** The credits that begin with a letter, the longest first. */
  List<Credit> beginningWith(char first) {
    return byFirst.getOrDefault(first, List.of());
  }
}

package org.corpusaudit.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before a name says what is credited to it: {@code Source:} the text, {@code Photo:} a
 * picture beside it, which anybody may buy for an article of their own, {@code Tags:} nothing.
 * Thread safe.
 */
final class CreditLabels {
  private static final String ANY = "*";
  private static final String UNKNOWN = "und";
  private static final CreditLabels STANDARD = new CreditLabels();

  /**
   * The labels of a language.
   *
   * @param source what says that a text is from whom is named behind it
   * @param other what says that something else is
   * @param known whether the language has labels of sources of its own
   */
  private record Labels(Pattern source, Pattern other, boolean known) {}

  /** By what they say, then by language. */
  private final Map<String, Map<String, List<String>>> phrases = new HashMap<>();

  private final Map<String, Labels> byLanguage = new ConcurrentHashMap<>();

  private CreditLabels() {
    try (InputStream in = CreditLabels.class.getResourceAsStream("labels.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#")) {
          phrases
              .computeIfAbsent(cells[0], kind -> new HashMap<>())
              .computeIfAbsent(cells[1], language -> new ArrayList<>())
              .addAll(List.of(cells[2].split("\\|", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether something else than the text is credited to the name that begins at {@code start}.
   *
   * @param from where its line begins
   */
  static boolean isOfOther(String text, int from, int start, String language, boolean shortLine) {
    int opened = opened(text, from, start);
    int piece = opened >= 0 || shortLine ? Math.max(from, opened + 1) : lastWord(text, from, start);
    return STANDARD.of(language).other.matcher(text.substring(piece, start)).find();
  }

  /**
   * Whether the colon before the name, if there is one, stands behind the word for a source, in a
   * language of which that is known.
   */
  static boolean isLabelled(String text, int from, int start, String language) {
    int colon = start - 1;
    while (colon >= from && isSpace(text.charAt(colon))) {
      colon--;
    }
    if (colon < from || (text.charAt(colon) != ':' && text.charAt(colon) != '：')) {
      return true;
    }
    String label = text.substring(Math.max(from, opened(text, from, start) + 1), colon);
    Labels labels = STANDARD.of(language);
    return label.isBlank() || !labels.known || labels.source.matcher(label).find();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The bracket that is open before {@code start}, or -1. */
  private static int opened(String text, int from, int start) {
    for (int i = start - 1; i >= from; i--) {
      CreditMark mark = CreditMark.of(text.charAt(i));
      if (mark == CreditMark.OPENING || mark == CreditMark.CLOSING) {
        return mark == CreditMark.OPENING ? i : -1;
      }
    }
    return -1;
  }

  private static int lastWord(String text, int from, int start) {
    int i = start;
    while (i > from && !Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    while (i > from && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private Labels of(String language) {
    return byLanguage.computeIfAbsent(language, this::labels);
  }

  private Labels labels(String language) {
    return new Labels(
        pattern(phrases("source", language), "^\\s*(?:", ")\\s*$"),
        pattern(phrases("other", language), "(?:", ")"),
        language.equals(UNKNOWN) || phrases.get("source").containsKey(language));
  }

  private Set<String> phrases(String kind, String language) {
    Set<String> found = new TreeSet<>();
    phrases
        .get(kind)
        .forEach(
            (of, list) -> {
              if (of.equals(ANY) || of.equals(language) || language.equals(UNKNOWN)) {
                found.addAll(list);
              }
            });
    return found;
  }

  /**
   * Any of some phrases, as whole words; where a script sets no spaces, a piece of the line in a
   * frame.
   */
  private static Pattern pattern(Set<String> phrases, String before, String after) {
    Map<Boolean, String> alternatives =
        phrases.stream()
            .collect(
                Collectors.partitioningBy(
                    CreditLabels::hasSpaces,
                    Collectors.mapping(Pattern::quote, Collectors.joining("|"))));
    String spaced = "(?<![\\p{L}\\p{M}])(?:" + alternatives.get(true) + ")(?![\\p{L}\\p{M}])";
    String dense = alternatives.get(false);
    return Pattern.compile(
        dense.isEmpty() ? spaced : spaced + "|" + before + dense + after,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static boolean hasSpaces(String phrase) {
    UnicodeScript script = UnicodeScript.of(phrase.codePointAt(0));
    return script != UnicodeScript.HAN
        && script != UnicodeScript.HIRAGANA
        && script != UnicodeScript.KATAKANA
        && script != UnicodeScript.HANGUL;
  }
}

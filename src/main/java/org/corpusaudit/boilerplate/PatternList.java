package org.corpusaudit.boilerplate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of a person who knows a site better: {@code boilerplate.keep} and {@code
 * boilerplate.strip}. RE2 syntax, so that no pattern takes more than linear time; {@code ^} and
 * {@code $} match at lines. A match is widened to whole words.
 */
public final class PatternList implements Serializable {
  /** A list without patterns. */
  public static final PatternList NONE = new PatternList(List.of());

  /**
   * One pattern.
   *
   * @param site the site whose articles it is for; empty for every site
   * @param pattern what it matches
   */
  public record Entry(String site, String pattern) implements Serializable {
    /** Refuses a pattern that is none. */
    public Entry {
      try {
        Pattern.compile(pattern, Pattern.MULTILINE);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(e.getDescription() + ": " + pattern, e);
      }
    }
  }

  /** Takes matches. */
  interface Found {
    void match(int start, int end);
  }

  private final ArrayList<Entry> entries;
  private transient List<Pattern> compiled;

  /** A list of patterns. */
  public PatternList(List<Entry> entries) {
    this.entries = new ArrayList<>(entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Finds every match in an article of a site. */
  void find(String site, String text, Found found) {
    if (compiled == null) {
      compiled = new ArrayList<>();
      for (Entry entry : entries) {
        compiled.add(Pattern.compile(entry.pattern, Pattern.MULTILINE));
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).site.isEmpty() && !entries.get(i).site.equals(site)) {
        continue;
      }
      Matcher matcher = compiled.get(i).matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          found.match(wordStart(text, matcher.start()), wordEnd(text, matcher.end()));
        }
      }
    }
  }

  private static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && isInWord(text, start)) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isInWord(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Whether a place has a letter, digit or mark on both sides. */
  private static boolean isInWord(String text, int at) {
    return isWordPart(text.codePointBefore(at)) && isWordPart(text.codePointAt(at));
  }

  private static boolean isWordPart(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}

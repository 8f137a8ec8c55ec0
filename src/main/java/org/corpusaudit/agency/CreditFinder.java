package org.corpusaudit.agency;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.text.Spans;

/**
 * Finds the agency that an article is credited to: in a field of the record that holds a byline or
 * a source; in its first lines, as a dateline has it ({@code CAIRO (Reuters) -}, {@code واس -
 * الرياض}, {@code MOSCOW, March 3. /TASS/}); or in its last lines ({@code (AFP)}, {@code Source:
 * dpa}). What stands in a sentence is no credit. Not thread-safe.
 *
 * <p>Cost: the look at the first and last 200 characters.
 */
public final class CreditFinder {
  /** Fields of records that say who wrote an article or where it is from. */
  private static final Set<String> FIELDS =
      Set.of(
          "byline",
          "author",
          "authors",
          "by",
          "creator",
          "source",
          "sources",
          "agency",
          "credit",
          "credits",
          "provider",
          "publisher",
          "dateline",
          "dc.creator",
          "dc:creator",
          "article:author");

  private static final int LONGEST_FIELD = 200;

  /** Characters that may be stripped beside an article whose credit is still looked for. */
  private static final int ZONE = 160;

  private static final int ZONE_LINES = 2;

  private final CreditLine line;

  /** A finder of the credits of some agencies. */
  public CreditFinder(Agencies agencies) {
    line = new CreditLine(agencies);
  }

  /**
   * The name of the agency that an article is credited to, or empty.
   *
   * @param spans what was stripped of the article's text, which left {@code cleaned}
   */
  public String agency(Article article, String cleaned, Spans spans) {
    String language = primary(article.language());
    String found = inFields(article.record(), language);
    if (found.isEmpty()) {
      String text = cleaned.stripTrailing();
      found = inFirstLines(text, language);
      if (found.isEmpty()) {
        found = inLastLines(text, language);
      }
    }
    return found.isEmpty() ? besideKept(article.text(), spans, language) : found;
  }

  /**
   * A credit in the line that was stripped at once before or behind the article: the dateline or
   * the end mark of an agency's own pages is the same on all of them. Only where little was
   * stripped there, since a menu's item or a tag is no credit.
   */
  private String besideKept(String original, Spans spans, String language) {
    int head = 0;
    for (int i = 0; i < spans.size() && isBlank(original, head, spans.start(i)); i++) {
      head = spans.end(i);
    }
    if (head > 0 && head <= ZONE) {
      int to = backOverBlank(original, head);
      int from = original.lastIndexOf('\n', to - 1) + 1;
      String found = line.asDateline(original, from, to, language);
      if (!found.isEmpty()) {
        return found;
      }
    }
    int tail = original.length();
    for (int i = spans.size() - 1; i >= 0 && isBlank(original, spans.end(i), tail); i--) {
      tail = spans.start(i);
    }
    if (tail > head && original.length() - tail <= ZONE) {
      int from = tail;
      while (from < original.length() && Character.isWhitespace(original.charAt(from))) {
        from++;
      }
      int to = original.indexOf('\n', from);
      to = to < 0 ? original.length() : to;
      return from < to
          ? line.asLastLine(original, from, backOverBlank(original, to), language)
          : "";
    }
    return "";
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String primary(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }

  private String inFields(RecordSource record, String language) {
    if (record == null) {
      return "";
    }
    RecordFields fields = record.fields();
    for (int i = 0; i < fields.size(); i++) {
      int length = fields.end(i) - fields.start(i);
      if (length > 2
          && length <= LONGEST_FIELD * 3
          && FIELDS.contains(fields.name(i).toLowerCase(Locale.ROOT))) {
        String value =
            new String(record.line(), fields.start(i), length, StandardCharsets.UTF_8)
                .replace('"', ' ');
        String found = value.length() > LONGEST_FIELD ? "" : line.anywhere(value, language);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private String inFirstLines(String text, String language) {
    int from = 0;
    for (int i = 0; i < ZONE_LINES; i++) {
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int lineEnd = text.indexOf('\n', from);
      if (i > 0 && lineEnd < 0) {
        return ""; // A last line is judged as one.
      }
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      String found = line.asDateline(text, from, lineEnd, language);
      if (!found.isEmpty()) {
        return found;
      }
      from = lineEnd;
    }
    return "";
  }

  private String inLastLines(String text, String language) {
    int to = text.length();
    for (int i = 0; i < ZONE_LINES && to > 0; i++) {
      int from = text.lastIndexOf('\n', to - 1) + 1;
      if (i > 0 && from == 0) {
        return ""; // A first line is judged as one.
      }
      String found = line.asLastLine(text, from, to, language);
      if (!found.isEmpty()) {
        return found;
      }
      to = backOverBlank(text, from);
    }
    return "";
  }

  private static int backOverBlank(String text, int to) {
    int end = to;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}

package org.corpusaudit.agency;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Characters of the first and of the last lines in which a credit may stand. */
  private static final int ZONE = 160;

  /** Characters of a place and a date before the credit of a dateline. */
  private static final int DATELINE = 60;

  private static final int ZONE_LINES = 2;
  private static final Pattern YEAR = Pattern.compile("(?U)(?<!\\d)\\d{4}(?!\\d)");

  private static final String OPENING = "([{（【［「«〈＜";
  private static final String CLOSING = ")]}）】］」»〉＞";
  private static final String DASHES = "-–—―−|:：•·*";
  private static final String SLASHES = "/\\";
  private static final String LOOSE = ",،;؛、.。…&+";
  private static final String QUOTES = "\"“”„‟‘’'″";
  private static final String SENTENCE_ENDS = ".!?…؟۔。！？।";

  private final Agencies agencies;
  private String text = "";
  private int end;

  // The line that is looked at, and the match in it.
  private int begin;
  private int start;
  private int matched;
  private boolean whole;

  /** A finder of the credits of some agencies. */
  public CreditFinder(Agencies agencies) {
    this.agencies = agencies;
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
      found = inFirstLines(cleaned, language);
    }
    if (found.isEmpty()) {
      found = inLastLines(cleaned, language);
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
    text = original;
    if (head > 0 && head <= ZONE) {
      int to = backOverBlank(head);
      int from = text.lastIndexOf('\n', to - 1) + 1;
      String found = inDateline(from, to, to, language);
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
      return from < to ? inLastLine(from, backOverBlank(to), language) : "";
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

  private int backOverBlank(int to) {
    while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
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
        String found = value.length() > LONGEST_FIELD ? "" : anywhere(value, language);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /** A credit between any two marks: a byline is short and holds nothing else. */
  private String anywhere(String value, String language) {
    text = value;
    end = value.length();
    for (int i = 0; i < end; i++) {
      if (isWordStart(i)) {
        Agencies.Credit credit = at(i, language);
        if (credit != null && (before(i) != Mark.NONE || after() != Mark.NONE)) {
          return credit.agency();
        }
      }
    }
    return "";
  }

  private String inFirstLines(String cleaned, String language) {
    text = cleaned;
    int from = 0;
    for (int line = 0; line < ZONE_LINES; line++) {
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int lineEnd = text.indexOf('\n', from);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      String found = inDateline(from, Math.min(lineEnd, from + ZONE), lineEnd, language);
      if (!found.isEmpty()) {
        return found;
      }
      from = lineEnd;
    }
    return "";
  }

  private String inDateline(int from, int to, int lineEnd, String language) {
    begin = from;
    end = lineEnd;
    int latest = Math.min(to, from + DATELINE);
    for (int i = from; i < latest; i++) {
      Mark left = isWordStart(i) ? before(i) : Mark.NONE;
      boolean dated = left == Mark.NONE && isWordStart(i) && isBehindDate(i, lineEnd);
      Agencies.Credit credit = left == Mark.NONE && !dated ? null : at(i, language);
      if (credit != null && (dated ? after() == Mark.EDGE : isDateline(left, after()))) {
        return credit.agency();
      }
    }
    return "";
  }

  /** Whether a short line of a place and a date goes before: {@code Riyadh 11 August 2015 SPA}. */
  private boolean isBehindDate(int i, int lineEnd) {
    return lineEnd - begin <= 2 * DATELINE && YEAR.matcher(text).region(begin, i).find();
  }

  /** Whether the marks on both sides are those of a credit before an article's first words. */
  private boolean isDateline(Mark left, Mark right) {
    return switch (left) {
      case EDGE ->
          right == Mark.EDGE || right == Mark.DASH || right == Mark.CLOSING || right == Mark.SLASH;
      case OPENING ->
          (right == Mark.CLOSING
                  || right == Mark.SLASH
                  || right == Mark.LOOSE
                  || right == Mark.DASH)
              && isBracketOfDateline();
      case SLASH -> right != Mark.NONE;
      case DASH ->
          right == Mark.EDGE || right == Mark.DASH || right == Mark.SLASH || isBeforeStop();
      case LOOSE -> right == Mark.DASH || right == Mark.EDGE;
      case NONE, CLOSING -> false;
    };
  }

  /** Whether the bracket begins the line, or a dash, a full stop or the line's end follows it. */
  private boolean isBracketOfDateline() {
    int opened = start - 1;
    while (opened > begin && OPENING.indexOf(text.charAt(opened)) < 0) {
      opened--;
    }
    if (text.substring(begin, opened).isBlank()) {
      return true;
    }
    int i = matched;
    while (i < end && CLOSING.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    for (i++; i < end && isGap(text.charAt(i)); i++) {
      // What follows the bracket decides.
    }
    return i >= end || DASHES.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '.';
  }

  private String inLastLines(String cleaned, String language) {
    text = cleaned.stripTrailing();
    int to = text.length();
    for (int line = 0; line < ZONE_LINES && to > 0; line++) {
      int from = text.lastIndexOf('\n', to - 1) + 1;
      String found = inLastLine(from, to, language);
      if (!found.isEmpty()) {
        return found;
      }
      to = backOverBlank(from);
    }
    return "";
  }

  /** A line that is nothing but a credit, or ends with one in brackets or behind a dash. */
  private String inLastLine(int from, int to, String language) {
    begin = from;
    end = to;
    for (int i = Math.max(from, to - ZONE); i < to; i++) {
      Mark left = isWordStart(i) ? before(i) : Mark.NONE;
      Agencies.Credit credit = left == Mark.NONE ? null : at(i, language);
      if (credit == null) {
        continue;
      }
      Mark right = after();
      boolean closes = right == Mark.EDGE || isLastBracket(right);
      boolean small = to - from <= DATELINE;
      boolean begins =
          left == Mark.OPENING
              || left == Mark.EDGE
              || left == Mark.SLASH
              || (left == Mark.DASH && small)
              || (left == Mark.LOOSE && small && isList(from, start));
      boolean goesOn =
          right == Mark.SLASH || right == Mark.DASH || (right == Mark.LOOSE && isList(from, to));
      boolean inBrackets = left == Mark.OPENING && right == Mark.SLASH && isLastBracket(Mark.SLASH);
      boolean alone = left == Mark.LOOSE && isLastSentence(from, to);
      if ((closes && begins) || (small && left == Mark.EDGE && goesOn) || inBrackets || alone) {
        return credit.agency();
      }
    }
    return "";
  }

  /** Whether only marks stand behind the bracket that holds the match. */
  private boolean isLastBracket(Mark right) {
    if (right != Mark.CLOSING && right != Mark.SLASH && right != Mark.LOOSE) {
      return false;
    }
    int i = matched;
    while (right != Mark.CLOSING && i < end && CLOSING.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    if (i == end) {
      return false;
    }
    for (; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the match, bare or in quotes, is all that stands between the end of a sentence and the
   * line's end: {@code It fell again. "Reuters"}.
   */
  private boolean isLastSentence(int from, int to) {
    int left = start;
    int right = matched;
    int gap = 0;
    while (left > from && isGap(text.charAt(left - 1))) {
      left--;
      gap++;
    }
    if (left > from && QUOTES.indexOf(text.charAt(left - 1)) >= 0) {
      for (left--; left > from && isGap(text.charAt(left - 1)); left--) {
        gap++;
      }
    }
    while (right < to && QUOTES.indexOf(text.charAt(right)) >= 0) {
      right++;
    }
    return gap > 0
        && right == to
        && left > from
        && SENTENCE_ENDS.indexOf(text.charAt(left - 1)) >= 0;
  }

  private boolean isBeforeStop() {
    return matched < end && text.charAt(matched) == '.';
  }

  /** Whether a piece of a line is a list of few words: {@code AP, AFP, Reuters}. */
  private boolean isList(int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == ' ').count() <= 3;
  }

  private Agencies.Credit at(int i, String language) {
    for (Agencies.Credit credit : agencies.beginningWith(text.charAt(i))) {
      if (credit.isOf(language)) {
        Matcher matcher = credit.form().matcher(text).region(i, end);
        if (matcher.lookingAt() && isWordEnd(matcher.end())) {
          start = i;
          matched = matcher.end();
          whole = credit.whole();
          return credit;
        }
      }
    }
    return null;
  }

  private boolean isWordStart(int i) {
    return Character.isLetter(text.charAt(i)) && (i == 0 || !isWord(text.charAt(i - 1)));
  }

  private boolean isWordEnd(int i) {
    return i >= text.length() || !isWord(text.charAt(i)) || isHan(text.charAt(i - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** What stands beside a match. */
  private enum Mark {
    EDGE,
    OPENING,
    CLOSING,
    DASH,
    SLASH,
    LOOSE,
    NONE
  }

  private Mark before(int i) {
    int at = i - 1;
    while (at >= begin && isGap(text.charAt(at))) {
      at--;
    }
    if (at == i - 1 && at > begin && isHyphen(at)) {
      return Mark.NONE;
    }
    return at < begin ? Mark.EDGE : mark(text.charAt(at));
  }

  /** Whether a mark joins two words, as in {@code AA-minus}. */
  private boolean isHyphen(int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && isLatinOrDigit(text.charAt(at - 1))
        && isLatinOrDigit(text.charAt(at + 1));
  }

  private static boolean isLatinOrDigit(char c) {
    return Character.isDigit(c)
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private Mark after() {
    if (whole) {
      return Mark.EDGE;
    }
    int at = matched;
    while (at < end && isGap(text.charAt(at))) {
      at++;
    }
    if (at == matched && at < end && isHyphen(at)) {
      return Mark.NONE;
    }
    return at >= end ? Mark.EDGE : mark(text.charAt(at));
  }

  private static boolean isGap(char c) {
    return c != '\n'
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT);
  }

  private static Mark mark(char c) {
    if (OPENING.indexOf(c) >= 0) {
      return Mark.OPENING;
    }
    if (CLOSING.indexOf(c) >= 0) {
      return Mark.CLOSING;
    }
    if (DASHES.indexOf(c) >= 0) {
      return Mark.DASH;
    }
    if (SLASHES.indexOf(c) >= 0) {
      return Mark.SLASH;
    }
    boolean loose =
        LOOSE.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0 || SENTENCE_ENDS.indexOf(c) >= 0;
    return loose ? Mark.LOOSE : Mark.NONE;
  }
}

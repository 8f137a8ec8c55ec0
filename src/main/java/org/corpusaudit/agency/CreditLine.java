package org.corpusaudit.agency;

import java.util.regex.Matcher;

/**
 * One line that may hold a credit: where an agency's name stands in it, and whether the marks
 * around the name make it a credit. Not thread-safe; reused for many lines.
 */
final class CreditLine {
  /** Characters of the end of a line in which a credit may stand. */
  private static final int ZONE = 160;

  /** Characters of a place and a date before the credit of a dateline. */
  private static final int DATELINE = 60;

  private static final int DIGITS_OF_YEAR = 4;

  private final Agencies agencies;

  // The line that is looked at, and the match in it.
  private String text = "";
  private int begin;
  private int end;
  private int start;
  private int matched;
  private boolean whole;

  CreditLine(Agencies agencies) {
    this.agencies = agencies;
  }

  private void set(String line, int from, int to) {
    text = line;
    begin = from;
    end = to;
  }

  /** A credit between any two marks: a byline is short and holds nothing else. */
  String anywhere(String value, String language) {
    set(value, 0, value.length());
    for (int i = 0; i < end; i++) {
      if (mayBegin(i)) {
        Agencies.Credit credit = at(i, language);
        if (credit != null
            && CreditMark.areOfByline(before(i), after(), credit.word())
            && !CreditLabels.isOfOther(value, 0, i, language, true)) {
          return credit.agency();
        }
      }
    }
    return "";
  }

  /** A credit as a dateline has it, before an article's first words. */
  String asDateline(String line, int from, int to, String language) {
    set(line, from, to);
    int latest = Math.min(to, from + DATELINE);
    int yearEnd = to - from <= 2 * DATELINE ? endOfYear(from, latest) : latest;
    for (int i = from; i < latest; i++) {
      if (!mayBegin(i)) {
        continue;
      }
      CreditMark left = before(i);
      boolean dated = left == CreditMark.NONE && yearEnd <= i;
      Agencies.Credit credit = left == CreditMark.NONE && !dated ? null : at(i, language);
      if (credit != null
          && (dated ? after() == CreditMark.EDGE : isDateline(left, after()))
          && (!credit.word() || left != CreditMark.EDGE || after() != CreditMark.DASH)
          && !CreditLabels.isOfOther(line, from, i, language, true)) {
        return credit.agency();
      }
    }
    return "";
  }

  /**
   * Where the first year of a line ends, or its end: a short line of a place and a date goes before
   * a credit, as in {@code Riyadh 11 August 2015 SPA}.
   */
  private int endOfYear(int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      } else if (digits == DIGITS_OF_YEAR) {
        return i;
      } else {
        digits = 0;
      }
    }
    return to;
  }

  /** Whether the marks on both sides are those of a credit before an article's first words. */
  private boolean isDateline(CreditMark left, CreditMark right) {
    return switch (left) {
      case EDGE ->
          right == CreditMark.EDGE
              || right == CreditMark.DASH
              || right == CreditMark.CLOSING
              || right == CreditMark.SLASH;
      case OPENING ->
          (right == CreditMark.CLOSING
                  || right == CreditMark.SLASH
                  || right == CreditMark.LOOSE
                  || right == CreditMark.DASH)
              && isBracketOfDateline();
      case SLASH -> right != CreditMark.NONE;
      case DASH ->
          right == CreditMark.EDGE
              || right == CreditMark.DASH
              || right == CreditMark.SLASH
              || isBeforeStop();
      case LOOSE -> right == CreditMark.DASH || right == CreditMark.EDGE;
      case NONE, CLOSING -> false;
    };
  }

  /** A line that is nothing but a credit, or ends with one in brackets or behind a dash. */
  String asLastLine(String line, int from, int to, String language) {
    set(line, from, to);
    for (int i = Math.max(from, to - ZONE); i < to; i++) {
      CreditMark left = mayBegin(i) ? before(i) : CreditMark.NONE;
      Agencies.Credit credit = left == CreditMark.NONE ? null : at(i, language);
      if (credit == null) {
        continue;
      }
      CreditMark right = after();
      boolean closes = right == CreditMark.EDGE || isLastBracket(right);
      boolean small = to - from <= DATELINE;
      boolean begins =
          left == CreditMark.OPENING
              || left == CreditMark.EDGE
              || left == CreditMark.SLASH
              || (left == CreditMark.DASH && small)
              || (left == CreditMark.LOOSE && small && isList(from, start));
      boolean goesOn =
          right == CreditMark.SLASH
              || right == CreditMark.DASH
              || (right == CreditMark.LOOSE && isList(from, to));
      boolean inBrackets =
          left == CreditMark.OPENING
              && right == CreditMark.SLASH
              && isLastBracket(CreditMark.SLASH);
      boolean alone = left == CreditMark.LOOSE && isLastSentence(from, to);
      boolean credited =
          (closes && begins)
              || (small && left == CreditMark.EDGE && goesOn && !credit.word())
              || inBrackets
              || alone;
      if (credited
          && CreditLabels.isLabelled(line, from, i, language)
          && !CreditLabels.isOfOther(line, from, i, language, small)) {
        return credit.agency();
      }
    }
    return "";
  }

  /** Whether the bracket begins the line, or a dash, a full stop or the line's end follows it. */
  private boolean isBracketOfDateline() {
    int opened = start - 1;
    while (opened > begin && CreditMark.of(text.charAt(opened)) != CreditMark.OPENING) {
      opened--;
    }
    if (text.substring(begin, opened).isBlank()) {
      return true;
    }
    int i = matched;
    while (i < end && CreditMark.of(text.charAt(i)) != CreditMark.CLOSING) {
      i++;
    }
    for (i++; i < end && LineChars.isGap(text.charAt(i)); i++) {
      // What follows the bracket decides.
    }
    return i >= end || CreditMark.of(text.charAt(i)) == CreditMark.DASH || text.charAt(i) == '.';
  }

  /** Whether only marks stand behind the bracket that holds the match. */
  private boolean isLastBracket(CreditMark right) {
    if (right != CreditMark.CLOSING && right != CreditMark.SLASH && right != CreditMark.LOOSE) {
      return false;
    }
    int i = matched;
    while (right != CreditMark.CLOSING
        && i < end
        && CreditMark.of(text.charAt(i)) != CreditMark.CLOSING) {
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
    while (left > from && LineChars.isGap(text.charAt(left - 1))) {
      left--;
      gap++;
    }
    if (left > from && CreditMark.isQuote(text.charAt(left - 1))) {
      for (left--; left > from && LineChars.isGap(text.charAt(left - 1)); left--) {
        gap++;
      }
    }
    while (right < to && CreditMark.isQuote(text.charAt(right))) {
      right++;
    }
    return gap > 0 && right == to && left > from && CreditMark.endsSentence(text.charAt(left - 1));
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

  /** Whether a word stands here of whose first letter there is a credit. */
  private boolean mayBegin(int i) {
    return agencies.beginsWith(text.charAt(i)) && isWordStart(i);
  }

  private boolean isWordStart(int i) {
    return LineChars.isLetter(text.charAt(i)) && (i == 0 || !LineChars.isWord(text.charAt(i - 1)));
  }

  private boolean isWordEnd(int i) {
    return i >= text.length()
        || !LineChars.isWord(text.charAt(i))
        || LineChars.isHan(text.charAt(i - 1));
  }

  private CreditMark before(int i) {
    int at = i - 1;
    while (at >= begin && LineChars.isGap(text.charAt(at))) {
      at--;
    }
    if (at == i - 1 && at > begin && isHyphen(at)) {
      return CreditMark.NONE;
    }
    return at < begin ? CreditMark.EDGE : CreditMark.of(text.charAt(at));
  }

  /** Whether a mark joins two words, as in {@code AA-minus}. */
  private boolean isHyphen(int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && LineChars.isLatinOrDigit(text.charAt(at - 1))
        && LineChars.isLatinOrDigit(text.charAt(at + 1));
  }

  private CreditMark after() {
    if (whole) {
      return CreditMark.EDGE;
    }
    int at = matched;
    while (at < end && LineChars.isGap(text.charAt(at))) {
      at++;
    }
    if (at == matched && at < end && isHyphen(at)) {
      return CreditMark.NONE;
    }
    return at >= end ? CreditMark.EDGE : CreditMark.of(text.charAt(at));
  }
}

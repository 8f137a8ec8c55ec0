package org.corpusaudit.concordance;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression over the characters of the text, in RE2's syntax: the time it takes grows
 * with the text alone, whatever the expression. Matches do not overlap; empty ones are none.
 */
public final class PatternQuery implements Query {
  private final Pattern pattern;

  /**
   * A query.
   *
   * @throws IllegalArgumentException where the expression is none, with what is wrong with it
   */
  public PatternQuery(String expression) {
    try {
      pattern = Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + expression + "' is no regular expression of RE2: " + e.getDescription(), e);
    }
  }

  @Override
  public Search open() {
    return (document, hit) -> {
      Matcher matcher = pattern.matcher(document.text());
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          hit.at(matcher.start(), matcher.end());
        }
      }
    };
  }
}

package org.corpusaudit.signals;

import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * Measures texts. Cost: one pass of the tokeniser, one over the lines, and one for each size of run
 * of words. Memory: about 60 bytes a word of the longest text. Not thread-safe.
 */
public final class SignalMeter {
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final LineSignals lines = new LineSignals();
  private final WordSignals words = new WordSignals();
  private final RunSignals runs = new RunSignals();

  /**
   * Measures a text.
   *
   * @param language BCP 47, or {@code und}
   * @param values takes what was measured
   */
  public void measure(String text, String language, SignalValues values) {
    String even = LineEnds.even(text);
    tokenizer.tokenize(even, language, tokens);
    values.clear();
    int units = words.measure(even, language, tokens, values);
    lines.measure(even, tokens, units, values);
    runs.measure(even, tokens, values);
  }
}

package org.corpusaudit.entity.lexicon;

import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * The form under which names are compared: folded tokens with a space between those that do not
 * touch. Case, accents, vowel marks, hamza, ya, ta marbuta and digits are folded, so that spellings
 * of one name meet; whether a text writes a name with capitals is judged apart. Not thread-safe.
 */
public final class NameForm {
  /** Every difference that spellings of one name show. */
  public static final Normalization FOLDING =
      new Normalization(true, true, true, true, true, true, true);

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final CountedForm form = new CountedForm(true, FOLDING);
  private final StringBuilder key = new StringBuilder();

  /** The folded form of a name, empty where it has no letter or digit. */
  public String of(String name, String language) {
    tokenizer.tokenize(name, language, tokens);
    key.setLength(0);
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && isApart(name, tokens.end(i - 1), tokens.start(i))) {
        key.append(' ');
      }
      appendFolded(i, language);
    }
    return SpelledAlike.plain(key.toString());
  }

  /** Whether anything stands between two places of a text, or only marks where a line may break. */
  public static boolean isApart(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\u200B') {
        return true;
      }
    }
    return false;
  }

  private void appendFolded(int i, String language) {
    form.set(tokens, i, language);
    int start = key.length();
    key.append(form.chars(), form.offset(), form.length());
    // An apostrophe inside a token divides words of names: d'Ottawa, Trump's.
    for (int k = start; k < key.length(); k++) {
      if (Apostrophe.is(key.charAt(k))) {
        key.setCharAt(k, ' ');
      }
    }
  }
}

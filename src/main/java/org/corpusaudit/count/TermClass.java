package org.corpusaudit.count;

import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenClass;
import org.corpusaudit.text.Tokenizer;

/** Tells what a term is: a word, number, address and so on. Not thread-safe. */
final class TermClass {
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();

  /** The class of the token that the term is, a word if it is several. */
  TokenClass of(String term, String language) {
    if (isLetters(term)) {
      return TokenClass.WORD;
    }
    tokenizer.tokenize(term, language, tokens);
    return tokens.size() == 1 ? tokens.tokenClass(0) : TokenClass.WORD;
  }

  /** Whether all characters are letters: most terms, which need no tokenizer. */
  private static boolean isLetters(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (!Character.isLetter(term.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

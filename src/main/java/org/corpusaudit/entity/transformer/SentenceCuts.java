package org.corpusaudit.entity.transformer;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.TextPieces;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * The sentences of a text as a model is given them: those of {@link Tokenizer}, without white space
 * at their ends, a mark in the sentence of the word that it touches. What has no word in it is in
 * none. A sentence of more than {@value #MOST_CHARS} code units is cut where {@link TextPieces}
 * cuts. Not thread-safe.
 */
final class SentenceCuts {
  /** UTF-16 code units of the longest sentence. */
  static final int MOST_CHARS = 10_000;

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer words = new TokenBuffer();

  /**
   * A sentence.
   *
   * @param start first UTF-16 code unit in the text
   * @param end the code unit after its last
   */
  record Sentence(int start, int end) {}

  /** The sentences of a text in order. */
  List<Sentence> of(String text, String language) {
    tokenizer.tokenize(text, language, words);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < words.size(); i++) {
      if (words.sentence(i) != words.sentence(i - 1)) {
        int cut = behindLastSpace(text, words.end(i - 1), words.start(i));
        add(text, start, cut, sentences);
        start = cut;
      }
    }
    if (words.size() > 0) {
      add(text, start, text.length(), sentences);
    }
    return sentences;
  }

  private static int behindLastSpace(String text, int from, int to) {
    int at = to;
    while (at > from && !isSpace(text.charAt(at - 1))) {
      at--;
    }
    // Where nothing but marks stands between two sentences, they end the first one.
    return at == from ? to : at;
  }

  private static void add(String text, int from, int to, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end) {
      int cut = Math.min(end, TextPieces.end(text, start, MOST_CHARS));
      sentences.add(new Sentence(start, cut));
      start = cut;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

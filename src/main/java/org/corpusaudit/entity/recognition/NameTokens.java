package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * A text as OpenNLP's name finder takes it: sentences of words and punctuation marks, each mark a
 * token. Words and sentences are those of {@link Tokenizer}; a mark belongs to the sentence of the
 * word that it touches. Not thread-safe.
 */
final class NameTokens {
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer words = new TokenBuffer();
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * A sentence.
   *
   * @param tokens its words and marks
   * @param starts where each starts in the text
   * @param ends where each ends
   */
  record Sentence(List<String> tokens, List<Integer> starts, List<Integer> ends) {
    private Sentence() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void add(String token, int start, int end) {
      tokens.add(token);
      starts.add(start);
      ends.add(end);
    }

    String[] array() {
      return tokens.toArray(new String[0]);
    }
  }

  /** The sentences of a text. */
  List<Sentence> of(String text, String language) {
    sentences.clear();
    tokenizer.tokenize(text, language, words);
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      boolean opens = i == 0 || words.sentence(i) != words.sentence(i - 1);
      int cut = opens ? afterLastGap(text, end, start) : start;
      if (i > 0) {
        marks(text, end, cut);
      }
      if (opens) {
        sentences.add(new Sentence());
        marks(text, i == 0 ? 0 : cut, start);
      }
      last().add(words.surface(i), start, words.end(i));
      end = words.end(i);
    }
    if (!sentences.isEmpty()) {
      marks(text, end, text.length());
    }
    return List.copyOf(sentences);
  }

  private static int afterLastGap(String text, int from, int to) {
    int at = to;
    while (at > from && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void marks(String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        last().add(text.substring(i, next), i, next);
      }
      i = next;
    }
  }

  private Sentence last() {
    return sentences.get(sentences.size() - 1);
  }

  /** The index of the token that holds a position or is the first after it. */
  static int tokenAt(Sentence sentence, int position) {
    int at = Arrays.binarySearch(sentence.ends.toArray(), position + 1);
    return at < 0 ? -at - 1 : at;
  }
}

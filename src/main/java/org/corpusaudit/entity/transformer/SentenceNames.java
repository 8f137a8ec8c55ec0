package org.corpusaudit.entity.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Puts the labels of a sentence's tokens together to names.
 *
 * <ul>
 *   <li>A word is what the tokenizer takes for one, and never goes over white space. Its label is
 *       that of its first token with a letter or a digit in it, else of its first token.
 *   <li>{@code B-}, {@code S-} and {@code U-} begin a name. {@code I-}, {@code E-}, {@code L-} and
 *       a label without a mark go on with a name of their kind that the word before is in and did
 *       not end, and else begin one. {@code O} ends what there is.
 *   <li>A name has no white space and no marks at its ends ({@link NameEdges}).
 *   <li>Its score is the mean of its words' probabilities.
 * </ul>
 */
final class SentenceNames {
  private final String text;
  private final LabelledTokens sentence;
  private final IntFunction<TokenLabel> labels;
  private final List<LabelledName> names = new ArrayList<>();
  private TokenLabel open = TokenLabel.OUTSIDE;
  private int start;
  private int end;
  private double scores;
  private int words;

  private SentenceNames(String text, LabelledTokens sentence, IntFunction<TokenLabel> labels) {
    this.text = text;
    this.sentence = sentence;
    this.labels = labels;
  }

  /**
   * The names of a sentence, in offsets of its text, none overlapping another.
   *
   * @param text the sentence
   * @param labels what the number of a label says
   */
  static List<LabelledName> of(
      String text, LabelledTokens sentence, IntFunction<TokenLabel> labels) {
    return new SentenceNames(text, sentence, labels).names();
  }

  private List<LabelledName> names() {
    int size = sentence.tokens().size();
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || opensWord(i)) {
        word(from, i);
        from = i;
      }
    }
    close();
    return names;
  }

  private boolean opensWord(int token) {
    TokenizedText tokens = sentence.tokens();
    long word = tokens.words()[token];
    if (word < 0 || word != tokens.words()[token - 1]) {
      return true;
    }
    // Also where a token takes the space before it along.
    int to = Math.min(tokens.ends()[token], tokens.starts()[token] + 1);
    return text.substring(Math.min(tokens.ends()[token - 1], to), to)
        .codePoints()
        .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private void word(int from, int to) {
    TokenizedText tokens = sentence.tokens();
    int told = from;
    while (told < to && !isWord(tokens.starts()[told], tokens.ends()[told])) {
      told++;
    }
    told = told == to ? from : told;
    int number = sentence.label(told);
    TokenLabel label = number < 0 ? TokenLabel.OUTSIDE : labels.apply(number);
    if (!label.goesOnFrom(open)) {
      close();
      start = tokens.starts()[from];
      scores = 0;
      words = 0;
    }
    open = label;
    end = tokens.ends()[to - 1];
    scores += sentence.score(told);
    words++;
  }

  private boolean isWord(int from, int to) {
    return from < to && text.substring(from, to).codePoints().anyMatch(NameEdges::isWord);
  }

  /** Ends the name that is open. */
  private void close() {
    if (open.place() == TokenLabel.Place.OUTSIDE) {
      return;
    }
    int before = names.isEmpty() ? 0 : names.get(names.size() - 1).end();
    // A normalising tokenizer may cut one character into several words.
    int from = NameEdges.start(text, Math.max(start, before), Math.max(before, end));
    int to = NameEdges.end(text, from, Math.max(from, end));
    if (from < to) {
      names.add(new LabelledName(from, to, open.name(), scores / words));
    }
  }
}

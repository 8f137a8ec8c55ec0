package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import java.util.Optional;
import org.corpusaudit.entity.Forms;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.lexicon.Apostrophe;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenClass;
import org.corpusaudit.text.Tokenizer;

/**
 * One article as words with what stands between them. Words are the {@link Tokenizer}'s tokens,
 * divided at apostrophes, so that {@code d'Ottawa} and {@code Trump's} show their names. Reused
 * from article to article; not thread-safe.
 */
final class ArticleWords {
  /** Marks behind the place that opens a report. */
  private static final String OPENING_MARKS = ",(-\u2013\u2014:/";

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer own = new TokenBuffer();
  private TokenBuffer tokens = own;
  private UnspacedNames unspaced;
  private String text = "";
  private LanguageKnowledge knowledge;
  private Word[] words = new Word[256];
  private Gap[] gaps = new Gap[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] sentences = new int[256];
  private int[] before = new int[256];
  private int[] after = new int[256];
  private int size;

  /** The words of tokens that were met before, and room to find them. */
  private Word[] met = new Word[0];

  private int[] places = new int[0];

  /** Reads an article with the knowledge of its language. */
  void read(String newText, String language, Words dictionary) {
    tokenizer.tokenize(newText, language, own);
    read(newText, own, language, dictionary);
  }

  /** Reads an article that a tokenizer has cut already, in its language. */
  void read(String newText, TokenBuffer cut, String language, Words dictionary) {
    text = newText;
    knowledge = dictionary.knowledge();
    tokens = cut;
    size = 0;
    unspaced = dictionary.unspaced();
    unspaced.find(text, tokens, language);
    if (tokens.size() > met.length) {
      met = new Word[2 * tokens.size()];
      places = new int[2 * tokens.size()];
    }
    dictionary.met(tokens, met, places);
    for (int i = 0; i < tokens.size(); i++) {
      token(i, dictionary);
    }
    cues(dictionary);
  }

  private void token(int i, Words dictionary) {
    TokenClass found = tokens.tokenClass(i);
    int start = tokens.start(i);
    int end = tokens.end(i);
    if (found != TokenClass.WORD) {
      boolean number = found == TokenClass.NUMBER;
      add(start, end, tokens.sentence(i), number ? Words.NUMBER : Words.OTHER);
      return;
    }
    if (!unspaced.isEmpty() && unspaced.next(start, end) < end) {
      cut(i, dictionary);
      return;
    }
    if (!hasApostrophe(i)) {
      Word word =
          met[i] != null
              ? met[i]
              : dictionary.of(tokens.chars(), tokens.offset(i), tokens.length(i), tokens.hash(i));
      int split = word.split();
      if (split > 0 && end - start == word.surface().length()) {
        int middle = start + split;
        add(start, middle, tokens.sentence(i), dictionary.of(text.substring(start, middle)));
        add(middle, end, tokens.sentence(i), dictionary.of(text.substring(middle, end)));
        gaps[size - 1] = Gap.OTHER;
      } else {
        add(start, end, tokens.sentence(i), word);
      }
      return;
    }
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || Apostrophe.is(text.charAt(at))) {
        if (at > from) {
          add(from, at, tokens.sentence(i), dictionary.of(text.substring(from, at)));
        }
        from = at + 1;
      }
    }
  }

  /** A word of a script without spaces in which names begin or end. */
  private void cut(int i, Words dictionary) {
    int end = tokens.end(i);
    for (int from = tokens.start(i); from < end; ) {
      int to = unspaced.next(from, end);
      add(from, to, tokens.sentence(i), dictionary.of(text.substring(from, to)));
      from = to;
    }
  }

  private boolean hasApostrophe(int i) {
    char[] chars = tokens.chars();
    int offset = tokens.offset(i);
    for (int k = offset; k < offset + tokens.length(i); k++) {
      if (chars[k] == '\'' || (chars[k] > 0x2BB && Apostrophe.is(chars[k]))) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int end, int sentence, Word word) {
    if (size == words.length) {
      int capacity = size * 2;
      words = Arrays.copyOf(words, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      sentences = Arrays.copyOf(sentences, capacity);
      before = Arrays.copyOf(before, capacity);
      after = Arrays.copyOf(after, capacity);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    sentences[size] = sentence;
    gaps[size] =
        size == 0
            ? Gap.OTHER
            : Gap.between(text, ends[size - 1], start, sentence == sentences[size - 1]);
    before[size] = 0;
    after[size] = 0;
    size++;
  }

  /** Marks where cues of one or more words start and end. */
  private void cues(Words dictionary) {
    for (int i = 0; i < size; i++) {
      after[i] |= words[i].kinds();
      before[i] |= words[i].kinds();
      if (words[i].opensPhrase()) {
        phrase(i, dictionary);
      }
    }
  }

  private void phrase(int from, Words dictionary) {
    StringBuilder phrase = new StringBuilder(words[from].folded());
    for (int at = from + 1; at < size && at < from + 4 && !isBreak(at); at++) {
      phrase.append(' ').append(words[at].folded());
      Optional<Integer> kinds = dictionary.phrase(phrase);
      if (kinds.isEmpty()) {
        return;
      }
      after[from] |= kinds.get();
      before[at] |= kinds.get();
    }
  }

  int size() {
    return size;
  }

  LanguageKnowledge knowledge() {
    return knowledge;
  }

  Word word(int i) {
    return words[i];
  }

  /** Where a word starts in the text. */
  int start(int i) {
    return starts[i];
  }

  /** Where a word ends in the text, exclusive. */
  int end(int i) {
    return ends[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  Gap gap(int i) {
    return gaps[i];
  }

  String text() {
    return text;
  }

  /** Whether no character stands between a word and the one before it. */
  boolean touches(int i) {
    return gaps[i] == Gap.NONE;
  }

  /** Whether a name cannot go on from the word before to this one. */
  boolean isBreak(int i) {
    return gaps[i] == Gap.OTHER || sentences[i] != sentences[i - 1];
  }

  boolean startsSentence(int i) {
    return i == 0 || sentences[i] != sentences[i - 1];
  }

  /** Kinds of the cues that end with a word, 0 before the first. */
  int cuesEndingAt(int i) {
    return i < 0 ? 0 : before[i];
  }

  /** Kinds of the cues that start at a word, 0 behind the last. */
  int cuesStartingAt(int i) {
    return i >= size ? 0 : after[i];
  }

  /** The folded form of words as {@code NameForm} writes it. */
  String key(int from, int to) {
    if (to == from + 1) {
      return words[from].folded();
    }
    StringBuilder key = new StringBuilder(words[from].folded());
    for (int i = from + 1; i < to; i++) {
      key.append(touches(i) ? "" : " ").append(words[i].folded());
    }
    return key.toString();
  }

  /** The form under which a name is learned: of one word as {@link Word#learnedKey} has it. */
  String learnedKey(int from, int to) {
    return to == from + 1 ? words[from].learnedKey() : key(from, to);
  }

  /**
   * Whether capitals are no sign of an abbreviation at a word: where its sentence has no small
   * letters, a long word or two neighbours in capitals, and where a place opens a report (PARIS -).
   */
  boolean isEmphasized(int at) {
    boolean small = false;
    int from = at;
    while (!startsSentence(from)) {
      from--;
    }
    boolean before = false;
    for (int i = from; i < size && (i == from || !startsSentence(i)); i++) {
      boolean capitals = words[i].isCapitals();
      if (capitals && i != at && (!words[i].isShortCapitals() || before)) {
        return true;
      }
      before = capitals && i != at;
      small |= words[i].shape() == Word.Shape.LOWER;
    }
    return !small || (from == at && OPENING_MARKS.indexOf(markAfter(at)) >= 0);
  }

  /** The text of words, with one space where a line breaks between them. */
  String surface(int from, int to) {
    return Forms.of(text, starts[from], ends[to - 1]);
  }

  /** The character before a word that is no space, or 0. */
  char markBefore(int i) {
    int at = starts[i] - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 ? 0 : text.charAt(at);
  }

  /** The character behind a word that is no space, or 0. */
  char markAfter(int i) {
    int at = ends[i];
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at == text.length() ? 0 : text.charAt(at);
  }
}

package org.corpusaudit.text;

import java.util.Arrays;

/**
 * The tokens of one article, as {@link Tokenizer} leaves them; reused from article to article.
 *
 * <p>Layout: parallel arrays of offsets, hashes, classes and boundaries, and one array of
 * characters that holds the cleaned surfaces with one space after each. So the tokens {@code i} to
 * {@code i + n - 1} are also one slice, their surfaces with a space between: an n-gram costs no
 * copy.
 *
 * <p>Memory: about 40 bytes a token. Not thread-safe; every slice is valid until the next article.
 */
public final class TokenBuffer {
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] slices = new int[257];
  private int[] sentences = new int[256];
  private int[] paragraphsOfSentences = new int[64];
  private long[] hashes = new long[256];
  private byte[] classes = new byte[256];
  private char[] chars = new char[2048];

  /** Tokens of the article. */
  public int size() {
    return size;
  }

  /** Where a token starts in the original text, in UTF-16 code units. */
  public int start(int token) {
    return starts[token];
  }

  /** Where a token ends in the original text, exclusive. */
  public int end(int token) {
    return ends[token];
  }

  /** What a token is. */
  public TokenClass tokenClass(int token) {
    return TokenClass.of(classes[token]);
  }

  /** The number of the sentence that holds a token, from 0, without gaps. */
  public int sentence(int token) {
    return sentences[token];
  }

  /** The number of the paragraph that holds a token, from 0, without gaps. */
  public int paragraph(int token) {
    return paragraphsOfSentences[sentences[token]];
  }

  /** The hash of a token's surface ({@link TokenHash#of}). */
  public long hash(int token) {
    return hashes[token];
  }

  /** The array that {@link #offset} and {@link #length} point into; not to be changed. */
  public char[] chars() {
    return chars;
  }

  /** Where a token's surface starts in {@link #chars()}. */
  public int offset(int token) {
    return slices[token];
  }

  /** UTF-16 code units of a token's surface, 1 to {@value Tokenizer#LONGEST_SURFACE}. */
  public int length(int token) {
    return slices[token + 1] - 1 - slices[token];
  }

  /**
   * Units of {@code n} surfaces from a token on, with a space between; they start at its offset.
   */
  public int length(int token, int n) {
    return slices[token + n] - 1 - slices[token];
  }

  /**
   * The hash of {@code n} tokens from one on, for n of 2 and more. It depends on the surfaces and
   * their order alone.
   */
  public long hash(int token, int n) {
    long hash = TokenHash.SEED;
    for (int i = token; i < token + n; i++) {
      hash = TokenHash.mix(hash, hashes[i]);
    }
    return TokenHash.finish(hash);
  }

  /** Whether {@code n} tokens from one on exist and stand in one sentence. */
  public boolean isWithinSentence(int token, int n) {
    return token + n <= size && sentences[token] == sentences[token + n - 1];
  }

  /** A token's surface as a new string. */
  public String surface(int token) {
    return new String(chars, offset(token), length(token));
  }

  void clear() {
    size = 0;
  }

  /** Makes room for one more token of at most {@code length} units; returns where to write it. */
  int reserve(int length) {
    if (size + 1 >= starts.length) {
      int capacity = starts.length * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      slices = Arrays.copyOf(slices, capacity + 1);
      sentences = Arrays.copyOf(sentences, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      classes = Arrays.copyOf(classes, capacity);
    }
    int at = slices[size];
    if (at + length + 1 > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(at + length + 1, chars.length * 2));
    }
    return at;
  }

  /** Adds the token whose surface was written where {@link #reserve} said. */
  void add(
      int start, int end, int length, long hash, TokenClass found, int sentence, int paragraph) {
    int at = slices[size] + length;
    chars[at] = ' ';
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    classes[size] = found.code();
    sentences[size] = sentence;
    if (size == 0 || sentences[size - 1] != sentence) {
      noteParagraph(sentence, paragraph);
    }
    slices[++size] = at + 1;
  }

  private void noteParagraph(int sentence, int paragraph) {
    if (sentence == paragraphsOfSentences.length) {
      paragraphsOfSentences = Arrays.copyOf(paragraphsOfSentences, sentence * 2);
    }
    paragraphsOfSentences[sentence] = paragraph;
  }
}

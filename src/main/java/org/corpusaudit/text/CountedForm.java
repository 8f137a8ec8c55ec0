package org.corpusaudit.text;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The form of a token that counts as its term: its surface, or its normalised form. Normalising
 * costs up to a microsecond, so forms of surfaces are remembered, at most {@value #MOST_REMEMBERED}
 * of them. Not thread-safe.
 */
public final class CountedForm {
  /**
   * What the form of a term is.
   *
   * @param normalized whether the normalised form is the term, or the surface
   * @param normalization the rules of the normalised form
   */
  public record Rules(boolean normalized, Normalization normalization) implements Serializable {
    /** A form under these rules. */
    public CountedForm open() {
      return new CountedForm(normalized, normalization);
    }
  }

  private static final int MOST_REMEMBERED = 1 << 17;

  private final boolean normalized;
  private final Normalizer normalizer;
  private final int[] slots = new int[MOST_REMEMBERED * 2];
  private final Spelling[] spellings;
  private int remembered;
  private char[] chars = new char[0];
  private int offset;
  private int length;
  private long hash;
  private Spelling spelling = new Spelling("", "", "");

  /** The surface, or the form under these rules when {@code normalized}. */
  public CountedForm(boolean normalized, Normalization rules) {
    this.normalized = normalized;
    normalizer = new Normalizer(rules);
    spellings = new Spelling[normalized ? MOST_REMEMBERED : 0];
  }

  /** Whether terms are normalised forms. */
  public boolean isNormalized() {
    return normalized;
  }

  /** Puts this on a token of an article in a language. */
  public void set(TokenBuffer tokens, int token, String language) {
    if (normalized) {
      spelling = remembered(tokens, token, language);
      chars = spelling.chars;
      offset = 0;
      length = spelling.formLength;
      hash = spelling.formHash;
    } else {
      chars = tokens.chars();
      offset = tokens.offset(token);
      length = tokens.length(token);
      hash = tokens.hash(token);
    }
  }

  /** The array that holds the form. */
  public char[] chars() {
    return chars;
  }

  /** Where the form starts. */
  public int offset() {
    return offset;
  }

  /** UTF-16 units of the form. */
  public int length() {
    return length;
  }

  /** The form's {@link TokenHash}. */
  public long hash() {
    return hash;
  }

  /**
   * Normalised form, a tab, and the surface that it was made of: one key for each spelling of a
   * term. Only when {@link #isNormalized()}.
   */
  public char[] spelling() {
    return spelling.chars;
  }

  /** The hash of {@link #spelling()}. */
  public long spellingHash() {
    return spelling.hash;
  }

  private Spelling remembered(TokenBuffer tokens, int token, String language) {
    long surfaceHash = tokens.hash(token);
    int mask = slots.length - 1;
    int slot = (int) surfaceHash & mask;
    while (slots[slot] != 0) {
      Spelling found = spellings[slots[slot] - 1];
      if (found.surfaceHash == surfaceHash
          && found.language.equals(language)
          && found.isSurface(tokens.chars(), tokens.offset(token), tokens.length(token))) {
        return found;
      }
      slot = (slot + 1) & mask;
    }
    String surface = tokens.surface(token);
    Spelling made = new Spelling(surface, normalizer.normalize(surface, language), language);
    if (remembered == MOST_REMEMBERED) {
      Arrays.fill(slots, 0);
      remembered = 0;
      slot = (int) surfaceHash & mask;
    }
    spellings[remembered] = made;
    slots[slot] = ++remembered;
    return made;
  }

  private static final class Spelling {
    private final String language;
    private final long surfaceHash;
    private final char[] chars;
    private final int formLength;
    private final long formHash;
    private final long hash;

    Spelling(String surface, String form, String language) {
      this.language = language;
      surfaceHash = TokenHash.of(surface);
      formLength = form.length();
      formHash = TokenHash.of(form);
      String key = form + '\t' + surface;
      chars = key.toCharArray();
      hash = TokenHash.of(key);
    }

    boolean isSurface(char[] other, int from, int otherLength) {
      int start = formLength + 1;
      return Arrays.equals(chars, start, chars.length, other, from, from + otherLength);
    }
  }
}

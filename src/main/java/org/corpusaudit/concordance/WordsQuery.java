package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * A word, or several that follow each other in one sentence, in the form that an audit counted or
 * normalised. What is looked for is tokenised as articles are, so {@code *} stands within words
 * only. Every start is a hit, as every one is counted in {@code terms/} and {@code ngrams/}.
 */
public final class WordsQuery implements Query {
  private final List<String> words;
  private final CountedForm.Rules rules;

  /**
   * A query.
   *
   * @param text the word or words, between white space
   * @param rules the form in which words are compared; the query's words are brought into it
   * @throws IllegalArgumentException where no word stands in it, with what to write
   */
  public WordsQuery(String text, CountedForm.Rules rules) {
    this.rules = rules;
    this.words = words(text, rules);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "no word stands in '" + text + "': write a word, or --regex for a pattern of characters");
    }
  }

  private static List<String> words(String text, CountedForm.Rules rules) {
    CountedForm form = rules.open();
    Tokenizer tokenizer = new Tokenizer();
    TokenBuffer tokens = new TokenBuffer();
    List<String> words = new ArrayList<>();
    for (String part : text.strip().split("\\s+", -1)) {
      if (part.indexOf('*') >= 0) {
        words.add(starred(part, form, tokenizer, tokens));
      } else {
        tokenizer.tokenize(part, "", tokens);
        for (int i = 0; i < tokens.size(); i++) {
          words.add(form(form, tokens, i));
        }
      }
    }
    return words;
  }

  /** The pieces between stars in their form; they may be parts of words. */
  private static String starred(
      String part, CountedForm form, Tokenizer tokenizer, TokenBuffer tokens) {
    StringBuilder pattern = new StringBuilder();
    for (String piece : part.split("(?<=\\*)|(?=\\*)", -1)) {
      tokenizer.tokenize(piece, "", tokens);
      if (piece.equals("*") || tokens.size() != 1) {
        pattern.append(piece);
      } else {
        pattern.append(form(form, tokens, 0));
      }
    }
    return pattern.toString();
  }

  private static String form(CountedForm form, TokenBuffer tokens, int token) {
    form.set(tokens, token, "");
    return new String(form.chars(), form.offset(), form.length());
  }

  /** The words in the form in which they are compared. */
  public List<String> words() {
    return words;
  }

  /** What must stand in a text that has these words in their counted form. */
  public static List<char[]> needed(List<String> words) {
    List<char[]> needed = new ArrayList<>();
    for (String word : words) {
      for (String piece : word.split("\\*", -1)) {
        char[] letters = LetterFold.isSafe(piece) ? LetterFold.of(piece) : new char[0];
        if (letters.length > 0) {
          needed.add(letters);
        }
      }
    }
    return needed;
  }

  @Override
  public Search open() {
    return new WordSearch(
        words.stream().map(WordPattern::new).toList(),
        WordPlaces.of(words),
        new RunPlaces(words),
        rules.open());
  }

  static final class WordSearch implements Search {
    private final List<WordPattern> patterns;
    private final Optional<WordPlaces> places;
    private final RunPlaces run;
    private final PieceHits known = new PieceHits();
    private final CountedForm form;
    private final Tokenizer tokenizer = new Tokenizer();
    private final TokenBuffer tokens = new TokenBuffer();

    WordSearch(
        List<WordPattern> patterns, Optional<WordPlaces> places, RunPlaces run, CountedForm form) {
      this.patterns = patterns;
      this.places = places;
      this.run = run;
      this.form = form;
    }

    @Override
    public void find(Document document, Hit hit) {
      char[] chars = document.chars();
      String language = document.language();
      WordPlaces.Piece piece =
          (text, from, to) -> {
            int[] found = within(text, from, to, language);
            for (int i = 0; i < found.length; i += 2) {
              hit.at(from + found[i], from + found[i + 1]);
            }
          };
      if (places.isPresent()) {
        places.get().find(chars, document.length(), piece);
        return;
      }
      int[] stretches = run.stretches(chars, document.length());
      for (int i = 0; i < stretches.length; i += 2) {
        piece.between(chars, stretches[i], stretches[i + 1]);
      }
    }

    /** Places between white space: what the words there are depends on nothing beyond. */
    private int[] within(char[] text, int from, int to, String language) {
      Optional<int[]> before = known.of(text, from, to, language);
      if (before.isPresent()) {
        return before.get();
      }
      tokenizer.tokenize(new String(text, from, to - from), language, tokens);
      int[] found = new int[tokens.size() * 2];
      int size = 0;
      int words = patterns.size();
      for (int i = 0; i + words <= tokens.size(); i++) {
        if (matches(language, i)) {
          found[size++] = tokens.start(i);
          found[size++] = tokens.end(i + words - 1);
        }
      }
      found = Arrays.copyOf(found, size);
      known.know(text, from, to, found);
      return found;
    }

    private boolean matches(String language, int first) {
      for (int i = 0; i < patterns.size(); i++) {
        form.set(tokens, first + i, language);
        if (!patterns.get(i).matches(form.chars(), form.offset(), form.length())) {
          return false;
        }
      }
      return tokens.isWithinSentence(first, patterns.size());
    }
  }
}

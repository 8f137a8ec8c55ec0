package org.corpusaudit.collocation;

import java.util.Map;
import org.corpusaudit.concordance.Document;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenHash;

/** Places of terms: tokens in the form that the audit counted. */
final class TermPlaces implements ItemPlaces {
  private final String word;
  private final Map<String, Integer> numbers;
  private final CountedForm.Rules rules;

  /** The word has the number 0 in the map, its partners others. */
  TermPlaces(String word, Map<String, Integer> numbers, CountedForm.Rules rules) {
    this.word = word;
    this.numbers = numbers;
    this.rules = rules;
  }

  @Override
  public Finder open() {
    CountedForm form = rules.open();
    long hash = TokenHash.of(word);
    return (document, tokens, items, ends) -> {
      if (!stands(document, tokens, form, hash)) {
        return false;
      }
      for (int i = 0; i < tokens.size(); i++) {
        form.set(tokens, i, document.language());
        String term = new String(form.chars(), form.offset(), form.length());
        items[i] = numbers.getOrDefault(term, -1);
        ends[i] = tokens.end(i);
      }
      return true;
    };
  }

  private boolean stands(Document document, TokenBuffer tokens, CountedForm form, long hash) {
    for (int i = 0; i < tokens.size(); i++) {
      form.set(tokens, i, document.language());
      if (form.hash() == hash && form.length() == word.length()) {
        return true;
      }
    }
    return false;
  }
}

package org.corpusaudit.export;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.Stemmer;

/**
 * The normalised form and the stem of words, remembered: at most {@value #MOST} of them. Not
 * thread-safe.
 */
final class WordForms {
  private static final int MOST = 1 << 16;

  private final Normalizer normalizer;
  private final Map<String, Stemmer> stemmers = new HashMap<>();
  private final Map<String, Forms> remembered = new HashMap<>();

  WordForms(Normalization rules) {
    normalizer = new Normalizer(rules);
  }

  /**
   * A word's other forms.
   *
   * @param normalized its normalised form
   * @param stem the stem of that, or that itself where its language has no stemmer
   */
  record Forms(String normalized, String stem) {}

  Forms of(String surface, String language) {
    if (remembered.size() == MOST) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(language + '\t' + surface, unused -> made(surface, language));
  }

  private Forms made(String surface, String language) {
    int subtag = language.indexOf('-');
    String code = subtag < 0 ? language : language.substring(0, subtag);
    String normalized = normalizer.normalize(surface, language);
    normalized = normalized.isEmpty() ? surface : normalized;
    String stem =
        Stemmer.languages().contains(code)
            ? stemmers.computeIfAbsent(code, Stemmer::of).stem(normalized)
            : normalized;
    return new Forms(normalized, stem.isEmpty() ? normalized : stem);
  }
}

package org.corpusaudit.entity.lexicon;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.corpusaudit.text.Normalizer;

/**
 * {@link NameForm} of shipped names, of which most serve every language: folded once for all those
 * that fold alike, while memory lasts. Not thread-safe; what is remembered is shared.
 */
public final class FoldedNames {
  private static SoftReference<Map<String, String>> remembered = new SoftReference<>(null);

  private final NameForm form = new NameForm();
  private final String language;
  private final Map<String, String> known;

  private FoldedNames(String language, Map<String, String> known) {
    this.language = language;
    this.known = known;
  }

  /** Names in a language, by the first subtag of its tag. */
  public static FoldedNames of(String language) {
    return new FoldedNames(
        language, Normalizer.foldsAsMost(language) ? shared() : new ConcurrentHashMap<>());
  }

  private static synchronized Map<String, String> shared() {
    Map<String, String> held = remembered.get();
    if (held == null) {
      held = new ConcurrentHashMap<>();
      remembered = new SoftReference<>(held);
    }
    return held;
  }

  /** The folded form of a name. */
  public String folded(String name) {
    String found = known.get(name);
    if (found == null) {
      found = form.of(name, language);
      known.put(name, found);
    }
    return found;
  }
}

package org.corpusaudit.entity.learning;

import java.util.Optional;
import org.corpusaudit.text.SliceMap;

/**
 * What the corpus has taught of one language; made by {@link LearnedNames}. Immutable, safe for
 * many threads. Slices come with their {@code TokenHash}.
 */
public final class LearnedLanguage {
  static final LearnedLanguage UNKNOWN = new LearnedLanguage();

  final SliceMap<LearnedWord> words = new SliceMap<>();
  final SliceMap<LearnedBase> bases = new SliceMap<>();
  final SliceMap<int[]> contexts = new SliceMap<>();
  final SliceMap<LearnedName> names = new SliceMap<>();
  final SliceMap<FullName> aliases = new SliceMap<>();

  DeclinedNames declined = new DeclinedNames();

  LearnedLanguage() {}

  /** Whether the corpus has shown how its words are affixed. */
  public boolean knowsBases() {
    return bases.size() > 0;
  }

  /** Whether the corpus has shown what stands around names. */
  public boolean knowsContexts() {
    return contexts.size() > 0;
  }

  /** How the corpus writes and uses a folded word. */
  public LearnedWord word(String folded) {
    return known(words.get(folded));
  }

  /** The same of a slice. */
  public LearnedWord word(char[] chars, int offset, int length, long hash) {
    return known(words.get(chars, offset, length, hash));
  }

  private static LearnedWord known(LearnedWord found) {
    return found == null ? LearnedWord.UNKNOWN : found;
  }

  /** How the corpus uses a folded base. */
  public LearnedBase base(String base) {
    return known(bases.get(base));
  }

  /** The same of a slice. */
  public LearnedBase base(char[] chars, int offset, int length, long hash) {
    return known(bases.get(chars, offset, length, hash));
  }

  private static LearnedBase known(LearnedBase found) {
    return found == null ? LearnedBase.UNKNOWN : found;
  }

  /** The weights of a context's feature for each type, none where it was not learned. */
  public Optional<int[]> context(char[] chars, int offset, int length, long hash) {
    return Optional.ofNullable(contexts.get(chars, offset, length, hash));
  }

  /** The full name that the corpus' articles mean by a folded short one, if they agree. */
  public Optional<FullName> fullName(String folded) {
    return Optional.ofNullable(aliases.get(folded));
  }

  /**
   * How a person is called whose folded words have stems, which spaces divide, where the corpus has
   * the name in several cases; else empty.
   */
  public String nominative(String stems) {
    return declined.nominative(stems);
  }

  /** What is known of a folded name. */
  public Optional<LearnedName> name(String folded) {
    return Optional.ofNullable(names.get(folded));
  }
}

package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.lexicon.Lexicon;

/**
 * All lexicons behind one look-up, in the order in which they win: the user's, the seeds. Not
 * thread-safe.
 */
final class KnownNames {
  private final List<LexiconMatcher> exact;
  private final Optional<LexiconMatcher> user;
  private final Optional<LexiconMatcher> stems;
  private Optional<LexiconMatcher> last = Optional.empty();
  private boolean stemmed;

  KnownNames(Lexicon user, Lexicon seeds, boolean inflected) {
    Optional<LexiconMatcher> seedMatcher = LexiconMatcher.of(seeds, 1);
    this.user = LexiconMatcher.of(user, 0);
    exact = Stream.of(this.user, seedMatcher).flatMap(Optional::stream).toList();
    stems = inflected ? seedMatcher : Optional.empty();
  }

  /** Whether the user has names. */
  boolean hasUsers() {
    return user.isPresent();
  }

  /** Whether a name may begin with a word of these forms. */
  boolean opens(AttachedForms forms, boolean endingsAreUsers, String stem) {
    for (LexiconMatcher matcher : exact) {
      boolean users = user.isPresent() && matcher == user.get();
      int most = endingsAreUsers && !users ? forms.endings() : forms.size();
      for (int form = 0; form < most; form++) {
        if (matcher.opens(forms.form(form))) {
          return true;
        }
      }
    }
    return stems.isPresent() && stems.get().opens(Lexicon.STEMMED + stem);
  }

  /** Words of the longest known name from a word on that ends before {@code limit}; 0 for none. */
  int longest(ArticleWords article, int from, int limit) {
    int longest = 0;
    last = Optional.empty();
    stemmed = false;
    if (!article.word(from).opensName()) {
      return 0;
    }
    for (LexiconMatcher matcher : exact) {
      int found = matcher.longest(article, from, limit, false);
      if (found > longest) {
        longest = found;
        last = Optional.of(matcher);
      }
    }
    if (stems.isPresent() && article.word(from).stem().length() >= 4) {
      int found = stems.get().longest(article, from, limit, true);
      if (found > longest) {
        longest = found;
        stemmed = true;
        last = stems;
      } else if (longest > 0 && last.equals(stems)) {
        // The stems' walk overwrote the exact match of the same matcher.
        exact.get(exact.size() - 1).longest(article, from, limit, false);
      }
    }
    return longest;
  }

  /**
   * UTF-16 units of the longest known name that begins at a place of a folded run without spaces; 0
   * for none.
   */
  int longestRun(String folded, int from) {
    int longest = 0;
    last = Optional.empty();
    stemmed = false;
    for (LexiconMatcher matcher : exact) {
      int found = matcher.longestRun(folded, from);
      if (found > longest) {
        longest = found;
        last = Optional.of(matcher);
      }
    }
    return longest;
  }

  boolean isPlace(ArticleWords article, int from, int to) {
    return longest(article, from, to) == to - from && type() == EntityType.LOC;
  }

  /** The entity of the last match that was found. */
  String entity() {
    return last.map(LexiconMatcher::entity).orElse("");
  }

  /** What identifies the entity of the last match, or empty. */
  String id() {
    return last.map(LexiconMatcher::id).orElse("");
  }

  /** The form of the last word without its ending, 0 where the last match has none. */
  int lastForm() {
    return isEnded() ? last.map(LexiconMatcher::lastForm).orElse(0) : 0;
  }

  EntityType type() {
    return last.map(LexiconMatcher::type).orElse(EntityType.MISC);
  }

  /** Which form of the first word the last match begins with. */
  int form() {
    return last.map(LexiconMatcher::form).orElse(0);
  }

  /** Whether the last word of the last match goes on behind the name with an ending. */
  boolean isEnded() {
    return last.map(LexiconMatcher::isEnded).orElse(false);
  }

  /** Whether the list writes the last match in capitals. */
  boolean isCapitals() {
    return last.map(LexiconMatcher::isCapitals).orElse(false);
  }

  boolean isSmall() {
    return last.map(LexiconMatcher::isSmall).orElse(false);
  }

  boolean isBorne() {
    return last.map(LexiconMatcher::isBorne).orElse(false);
  }

  boolean isWeak() {
    return last.map(LexiconMatcher::isWeak).orElse(false);
  }

  /** Whether the last match is of the user's lexicon. */
  boolean isUsers() {
    return last.isPresent() && user.isPresent() && last.get() == user.get();
  }

  boolean isStemmed() {
    return stemmed;
  }
}

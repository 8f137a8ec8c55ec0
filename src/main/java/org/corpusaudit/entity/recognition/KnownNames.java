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
  /** Letters of the shortest stem that is looked up. */
  private static final int SHORTEST_STEM = 4;

  private final List<LexiconMatcher> exact;
  private final Optional<LexiconMatcher> user;
  private final Optional<LexiconMatcher> stems;

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

  /** The longest known name from a word on that ends before {@code limit}. */
  KnownName longest(ArticleWords article, int from, int limit) {
    KnownName longest = KnownName.NONE;
    if (!article.word(from).opensName()) {
      return longest;
    }
    for (LexiconMatcher matcher : exact) {
      longest = longer(longest, matcher.longest(article, from, limit, false));
    }
    return stems.isPresent() && article.word(from).stem().length() >= SHORTEST_STEM
        ? longer(longest, stems.get().longest(article, from, limit, true))
        : longest;
  }

  /** Of two as long the first. */
  private static KnownName longer(KnownName first, KnownName second) {
    return second.length() > first.length() ? second : first;
  }

  /** The longest known name that begins at a place of a folded run without spaces. */
  KnownName longestRun(String folded, int from) {
    KnownName longest = KnownName.NONE;
    for (LexiconMatcher matcher : exact) {
      longest = longer(longest, matcher.longestRun(folded, from));
    }
    return longest;
  }

  /** The place whose name some words are, all of them. */
  KnownName place(ArticleWords article, int from, int to) {
    KnownName name = longest(article, from, to);
    return name.length() == to - from && name.type() == EntityType.LOC ? name : KnownName.NONE;
  }
}

package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.function.Consumer;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;

/**
 * Names that are listed together, with commas or a conjunction between them, are of one type: what
 * the known ones of a list are, the others are too, where nothing much says otherwise. Stateless.
 */
final class NameLists {
  /** From this lead on a listed name tells the type of its neighbours, and keeps its own. */
  private static final int SURE = 20;

  /** What the other names of a list say of a name's type. */
  private static final int LISTED = 30;

  /** And that it is a name. */
  private static final int NAMED = 20;

  /** Names of the shortest list whose members only commas part: two may be an apposition. */
  private static final int SHORTEST = 3;

  private NameLists() {}

  /**
   * Adds to the scores of an article's candidates, which are in order.
   *
   * @param weighing weighs those that are idle, where their scores are asked
   */
  static void weigh(
      ArticleWords article, List<Candidate> candidates, Consumer<Candidate> weighing) {
    for (int from = 0; from < candidates.size(); ) {
      int to = from + 1;
      boolean joined = false;
      while (to < candidates.size()
          && isListed(article, candidates.get(to - 1), candidates.get(to))) {
        joined |= isJoined(article, candidates.get(to - 1), candidates.get(to));
        to++;
      }
      if (to - from >= SHORTEST || (joined && to - from > 1)) {
        list(candidates.subList(from, to), weighing);
      }
      from = to;
    }
  }

  private static void list(List<Candidate> names, Consumer<Candidate> weighing) {
    EntityType type = null;
    for (Candidate name : names) {
      if (isSure(name)) {
        if (type != null && type != name.best()) {
          return;
        }
        type = name.best();
      }
    }
    if (type == null || type == EntityType.MISC) {
      return;
    }
    for (Candidate name : names) {
      weighing.accept(name);
      if (name.name > -30 && name.entity.isEmpty() && !isSure(name)) {
        name.add(type, LISTED, "list");
        name.name += NAMED;
      }
    }
  }

  private static boolean isSure(Candidate c) {
    return c.name > 0 && !c.weak && !c.isFaint() && c.margin() >= SURE;
  }

  private static boolean isListed(ArticleWords article, Candidate left, Candidate right) {
    if (article.sentence(left.to - 1) != article.sentence(right.from)) {
      return false;
    }
    return isJoined(article, left, right)
        || (right.from == left.to && isComma(article, left.to - 1, right.from));
  }

  /** Whether a conjunction alone stands between two names. */
  private static boolean isJoined(ArticleWords article, Candidate left, Candidate right) {
    int at = left.to;
    return right.from == at + 1
        && article.word(at).is(Kind.CONJUNCTION)
        && article.word(at).shape() == Word.Shape.LOWER
        && article.gap(right.from) == Gap.SPACE
        && (article.gap(at) == Gap.SPACE || isComma(article, at - 1, at));
  }

  private static boolean isComma(ArticleWords article, int left, int right) {
    String between = article.text().substring(article.end(left), article.start(right)).strip();
    return between.equals(",") || between.equals("\u060C");
  }
}

package org.corpusaudit.entity.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.PlaceGenerics;

/**
 * Adds to names of places the word in front of them that belongs to them: {@link PlaceGenerics}.
 * What a lexicon knows stays what it is behind a word that only says what it is (îles Galápagos);
 * joined by a preposition the whole is another place (golfe de Naples). Not thread-safe.
 */
final class NamesBehindGenerics {
  private static final int MOST_JOINTS = 2;

  /** Behind a country's name, what its team is called in every language. */
  private static final String TEAM = " national team";

  /** What a name's being in full in its article weighs, in the units of {@link Candidate}. */
  private static final int SAID = 40;

  /** What speaks for an organisation where a word for a team stands in front of a country. */
  private static final int PLAYS = 100;

  private final KnownNames known;
  private final Map<String, String> wholes = new HashMap<>();

  NamesBehindGenerics(KnownNames known) {
    this.known = known;
  }

  /** Looks in front of an article's candidates, which are weighed and in order. */
  void extend(ArticleWords article, List<Candidate> candidates) {
    PlaceGenerics generics = article.knowledge().placeGenerics();
    if (generics.isEmpty()) {
      return;
    }
    wholes.clear();
    int free = 0;
    for (Candidate c : candidates) {
      int at = mayBelong(c) ? generic(article, generics, c.from, free) : c.from;
      boolean team = at < c.from && generics.isTeam(article.word(at).folded());
      if (team && c.isKnown && c.listed == EntityType.LOC && !c.isSmall) {
        team(c, at);
      } else if (at < c.from && !team && c.best() == EntityType.LOC) {
        extend(article, c, at);
      }
      free = c.to;
    }
    for (Candidate c : candidates) {
      String whole = wholes.isEmpty() ? null : wholes.get(article.key(c.from, c.to));
      if (whole != null && c.generic == 0 && isOpen(c)) {
        c.entity = whole;
        c.add(EntityType.LOC, SAID, "alias");
      }
    }
  }

  /** Whether nothing is known of a name that would not be a place. */
  private static boolean isOpen(Candidate c) {
    return c.name > 0
        && !c.weak
        && !c.isKnown
        && (c.best() == EntityType.LOC || c.best() == EntityType.MISC);
  }

  private static boolean mayBelong(Candidate c) {
    boolean place = c.best() == EntityType.LOC || c.listed == EntityType.LOC;
    return c.name > 0 && !c.weak && !c.isFaint() && place;
  }

  /** Where the word stands that belongs to a name, or where the name begins. */
  private static int generic(ArticleWords article, PlaceGenerics generics, int from, int free) {
    int at = from - 1;
    while (at > free
        && at >= from - MOST_JOINTS
        && isLinked(article, at + 1)
        && generics.isJoint(article.word(at).folded())) {
      at--;
    }
    boolean found =
        at >= free
            && isLinked(article, at + 1)
            && article.word(at).shape() == Word.Shape.LOWER
            && generics.contains(article.word(at).folded(), at < from - 1);
    return found ? at : from;
  }

  private static boolean isLinked(ArticleWords article, int at) {
    return !article.isBreak(at)
        && (article.gap(at) == Gap.SPACE || article.gap(at) == Gap.APOSTROPHE);
  }

  /** Makes of a country the team that plays for it: сборная Канады, équipe de France. */
  private static void team(Candidate c, int at) {
    c.generic = c.from - at;
    c.entity = c.entity + TEAM;
    c.id = "";
    c.add(EntityType.ORG, PLAYS, "club");
  }

  private void extend(ArticleWords article, Candidate c, int at) {
    boolean joined = at < c.from - 1;
    c.generic = c.from - at;
    KnownName place = known.place(article, at, c.to);
    if (place.isFound()) {
      c.entity = place.entity();
      c.id = place.id();
    } else if (joined || !c.isKnown) {
      String whole = article.surface(at, c.to);
      if (!joined) {
        wholes.put(article.key(c.from, c.to), whole);
      }
      c.entity = whole;
      c.id = "";
    }
  }
}

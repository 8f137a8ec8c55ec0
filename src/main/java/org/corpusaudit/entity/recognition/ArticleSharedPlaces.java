package org.corpusaudit.entity.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.SharedPlaces;
import org.corpusaudit.entity.learning.FullName;
import org.corpusaudit.entity.learning.LearnedLanguage;

/**
 * Which of two places that share a name an article means: the one whose country and neighbours it
 * names, their adjectives told with them; in doubt the one that nearly all articles mean, else the
 * better known one.
 */
final class ArticleSharedPlaces {
  /** So many times oftener must one place's neighbours be named than the other's. */
  private static final int CLEARLY = 2;

  private final LearnedLanguage learned;

  ArticleSharedPlaces(LearnedLanguage learned) {
    this.learned = learned;
  }

  /** Settles the candidates of an article that lists know. */
  void settle(ArticleWords article, List<Candidate> candidates) {
    SharedPlaces shared = article.knowledge().sharedPlaces();
    if (shared.isEmpty()) {
      return;
    }
    // One name is of one place in all of an article: its words are gone through once for each.
    Map<String, Meant> meant = new HashMap<>();
    for (Candidate c : candidates) {
      if (c.words() == 1 && c.form >= 0 && c.listed == EntityType.LOC && c.best() == c.listed) {
        String name = article.word(c.from).form(c.form);
        List<SharedPlaces.Place> places = shared.named(name);
        if (places.stream().anyMatch(place -> place.entity().equals(c.entity))) {
          meant.computeIfAbsent(name, n -> meant(article, candidates, places, n)).settle(c, name);
        }
      }
    }
  }

  /**
   * What a name means in an article.
   *
   * @param place the place, or nothing: it stays what the list says
   * @param told whether the article itself tells
   */
  private record Meant(Optional<SharedPlaces.Place> place, boolean told) {
    void settle(Candidate c, String name) {
      place.ifPresent(
          found -> {
            c.entity = found.entity();
            c.id = found.id();
          });
      if (told) {
        c.sharedName = name;
      }
    }
  }

  private Meant meant(
      ArticleWords article,
      List<Candidate> candidates,
      List<SharedPlaces.Place> places,
      String name) {
    SharedPlaces.Place best = null;
    int most = 0;
    int second = 0;
    for (SharedPlaces.Place place : places) {
      int near = near(article, candidates, place, name);
      if (near > most) {
        second = most;
        most = near;
        best = place;
      } else {
        second = Math.max(second, near);
      }
    }
    if (best != null && most >= CLEARLY * second) {
      return new Meant(Optional.of(best), true);
    }
    String voted = learned.fullName(name).map(FullName::entity).orElse("");
    return new Meant(
        places.stream().filter(place -> place.entity().equals(voted)).findFirst(), false);
  }

  /** How often an article names what is near a place, by other names than the shared one. */
  private static int near(
      ArticleWords article, List<Candidate> candidates, SharedPlaces.Place place, String name) {
    int near = 0;
    for (Candidate c : candidates) {
      boolean other =
          c.words() > 1 || c.form < 0 || !article.word(c.from).form(c.form).equals(name);
      near += other && c.name > 0 && place.near().contains(c.entity) ? 1 : 0;
    }
    for (int i = 0; i < article.size(); i++) {
      Word word = article.word(i);
      if (word.is(Kind.DEMONYM)) {
        near += place.near().contains(article.knowledge().demonym(word.folded())) ? 1 : 0;
      }
    }
    return near;
  }
}

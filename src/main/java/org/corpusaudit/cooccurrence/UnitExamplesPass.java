package org.corpusaudit.cooccurrence;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Cuts examples of the pairs that are written out of the kept, cleaned articles, by the places that
 * {@link UnitPlaces} noted: the passage from the first to the second of the two, of an article the
 * first unit that holds them. Articles that hold no such pair are not read. Shared: {@link
 * ChosenPairs}.
 */
final class UnitExamplesPass implements SharingPass {
  private final PairSettings settings;

  UnitExamplesPass(PairSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(FoundExamples.EXAMPLES);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, ByteReader shared, Routes out) {
    return new Look(ChosenPairs.readFrom(shared), out);
  }

  private final class Look implements Visitor {
    private final ChosenPairs chosen;
    private final FoundExamples found;
    private final List<Place> places = new ArrayList<>();

    Look(ChosenPairs chosen, Routes out) {
      this.chosen = chosen;
      found = new FoundExamples(settings.examples(), chosen, out);
    }

    /** A chosen pair's number and its passage. */
    private record Place(int number, int start, int end) {}

    @Override
    public void request(int kind, ByteReader payload) {
      if (kind != BlockEntry.UNIT_PLACES) {
        throw new IllegalStateException("an entry of kind " + kind + " to an article");
      }
      places.clear();
      UnitPlaces.read(payload, chosen, this::pairsOf);
    }

    private void pairsOf(UnitPlaces.Unit unit) {
      for (int i = 0; i < unit.items().length; i++) {
        for (int j = i + 1; unit.items()[i] >= 0 && j < unit.items().length; j++) {
          int number =
              unit.items()[j] < 0
                  ? -1
                  : chosen.find(PairEntry.pair(unit.items()[i], unit.items()[j], false));
          if (number >= 0) {
            places.add(
                new Place(
                    number,
                    Math.min(unit.starts()[i], unit.starts()[j]),
                    Math.max(unit.ends()[i], unit.ends()[j])));
          }
        }
      }
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !places.isEmpty();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      found.startArticle(article.id(), decisions.spans().removeFrom(article.text()));
      places.forEach(place -> found.offer(place.number, place.start, place.end));
      places.clear();
      found.endArticle();
    }

    @Override
    public void end() {
      found.end();
    }
  }
}

package org.corpusaudit.cooccurrence;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;

/**
 * Cuts examples out of the articles by the places that {@link UnitPlaces} noted. Articles that hold
 * no such pair are not read.
 */
final class UnitExamplesPass extends ExamplesPass {
  UnitExamplesPass(PairSettings settings) {
    super(settings);
  }

  @Override
  Visitor look(ChosenPairs chosen, FoundExamples examples) {
    return new Look(chosen, examples);
  }

  private static final class Look implements Visitor {
    private final ChosenPairs chosen;
    private final FoundExamples examples;
    private final List<Place> places = new ArrayList<>();

    Look(ChosenPairs chosen, FoundExamples examples) {
      this.chosen = chosen;
      this.examples = examples;
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
      examples.startArticle(article.id(), decisions.spans().removeFrom(article.text()));
      places.forEach(place -> examples.offer(place.number, place.start, place.end));
      places.clear();
      examples.endArticle();
    }

    @Override
    public void end() {
      examples.end();
    }
  }
}

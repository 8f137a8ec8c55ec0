package org.corpusaudit.cooccurrence;

import java.util.List;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Looks for examples of the pairs that are written, in the kept, cleaned articles: of an article
 * the first passage from one of the two to the other. Shared: {@link ChosenPairs}.
 */
abstract class ExamplesPass implements SharingPass {
  private final PairSettings settings;

  ExamplesPass(PairSettings settings) {
    this.settings = settings;
  }

  /** What is paired and how. */
  final PairSettings settings() {
    return settings;
  }

  @Override
  public final List<Route> routes() {
    return List.of(FoundExamples.EXAMPLES);
  }

  @Override
  public final boolean needsRecords() {
    return false;
  }

  @Override
  public final Visitor open(int block, ByteReader shared, Routes out) {
    ChosenPairs chosen = ChosenPairs.readFrom(shared);
    return look(chosen, new FoundExamples(settings.examples(), chosen, out));
  }

  /** Begins to look for examples of the chosen pairs in a block. */
  abstract Visitor look(ChosenPairs chosen, FoundExamples examples);
}

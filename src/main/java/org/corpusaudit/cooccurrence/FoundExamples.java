package org.corpusaudit.cooccurrence;

import org.corpusaudit.example.ExampleTable;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * Examples of chosen pairs found in a block, sent whenever they hold {@value #BUDGET_BYTES} bytes.
 * Not thread-safe.
 */
final class FoundExamples {
  /** The route of examples, to {@link PairExamplesMerge}. */
  static final Route EXAMPLES = Route.of("examples of pairs");

  private static final long BUDGET_BYTES = 32L << 20;

  private final ChosenPairs chosen;
  private final Routes out;
  private final ExampleTable examples;
  private final ByteWriter entry = new ByteWriter();

  /** At most {@code most} of each pair. */
  FoundExamples(int most, ChosenPairs chosen, Routes out) {
    this.chosen = chosen;
    this.out = out;
    examples = new ExampleTable(most);
  }

  void startArticle(String id, String cleaned) {
    examples.startArticle(id, cleaned);
  }

  /** Offers a passage of the article that holds a chosen pair, which is given by its number. */
  void offer(int number, int start, int end) {
    examples.offer(number, TokenHash.finish(chosen.pair(number)), start, end);
  }

  void endArticle() {
    if (examples.heldBytes() >= BUDGET_BYTES) {
      end();
    }
  }

  /** Sends what is held. */
  void end() {
    for (int number = 0; number < chosen.size(); number++) {
      if (examples.size(number) > 0) {
        long pair = chosen.pair(number);
        PairEntry.start(entry, pair, PairEntry.EXAMPLES);
        examples.write(entry, number);
        PairEntry.send(out.to(EXAMPLES), pair, entry);
      }
    }
    examples.clear();
  }
}

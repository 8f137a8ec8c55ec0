package org.corpusaudit.cooccurrence;

import java.util.function.Consumer;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Notes for an article where the items of its units stand, so that examples of their pairs can be
 * cut out of its text once the pairs that are written are known ({@link UnitExamplesPass}) without
 * looking for the items again.
 *
 * <p>An entry an article that has pairs; payload: for each unit the number of its items, and of
 * each the item, its start and its length in the cleaned text, UTF-16 code units. Not thread-safe.
 */
public final class UnitPlaces {
  /** The route of the entries, back to the article's block. */
  public static final Route PLACES = Route.of("places in units");

  private final int block;
  private final Routes out;
  private final ByteWriter entry = new ByteWriter();
  private final ByteWriter units = new ByteWriter();

  /** Notes the articles of one block. */
  public UnitPlaces(int block, Routes out) {
    this.block = block;
    this.out = out;
  }

  /** Begins a unit of so many different items, each of which {@link #item} is told next. */
  public void unit(int items) {
    units.putVarLong(items);
  }

  /** One item of the unit, with the first place where it stands there. */
  public void item(String item, int start, int end) {
    units.putString(item).putVarLong(start).putVarLong(end - start);
  }

  /** Sends the units of the article that ends. */
  public void endArticle(int ordinal) {
    if (units.length() > 0) {
      BlockEntry.toArticle(entry, ordinal, BlockEntry.UNIT_PLACES)
          .putBytes(units.array(), 0, units.length());
      out.to(PLACES).send(block, entry);
      units.reset();
    }
  }

  /** Items of one unit in parallel arrays: numbers in the vocabulary, or -1, with their places. */
  record Unit(int[] items, int[] starts, int[] ends) {}

  /** Reads an article's units. */
  static void read(ByteReader payload, ChosenPairs chosen, Consumer<Unit> units) {
    while (payload.remaining() > 0) {
      int size = payload.getVarInt();
      Unit unit = new Unit(new int[size], new int[size], new int[size]);
      for (int i = 0; i < size; i++) {
        unit.items[i] = chosen.item(payload.getString());
        unit.starts[i] = payload.getVarInt();
        unit.ends[i] = unit.starts[i] + payload.getVarInt();
      }
      units.accept(unit);
    }
  }
}

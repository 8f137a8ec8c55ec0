package org.corpusaudit.cooccurrence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Notes which items stand together in the units of a block's articles, before the vocabulary whose
 * pairs are counted is known; {@link UnitMerge} counts them then. So what finds the items, which
 * may cost more than all else, is done once, and no text is read again.
 *
 * <p>Entries of a block go to one partition. An item is sent once and after that is a number, about
 * two bytes. Numbers start over when the items held exceed {@value #BUDGET_BYTES} bytes; an entry
 * begins with the block and how often they did (4 bytes each), then its kind. Not thread-safe.
 */
public final class UnitStep {
  /** The route of the units' items, to {@link UnitMerge}. */
  public static final Route UNIT_ITEMS = Route.of("unit items");

  /** Payload: number, item. */
  static final int ITEM = 0;

  /** Payload: for some units of an article the number of their items and their numbers. */
  static final int UNITS = 1;

  private static final long BUDGET_BYTES = 32L << 20;
  private static final int MOST_OF_ENTRY = 128 << 10;
  private static final int BYTES_OF_ITEM = 96;

  private final int block;
  private final Routes out;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ByteWriter entry = new ByteWriter();
  private final ByteWriter units = new ByteWriter();
  private long heldBytes;
  private int generation;

  /** A step for one block. */
  public UnitStep(int block, Routes out) {
    this.block = block;
    this.out = out;
  }

  /** Notes one unit of the article: its different items, in any order. */
  public void unit(Collection<String> items) {
    if (items.size() < 2) {
      return;
    }
    units.putVarLong(items.size());
    for (String item : items) {
      units.putVarLong(numbers.computeIfAbsent(item, this::add));
    }
    if (units.length() > MOST_OF_ENTRY || heldBytes > BUDGET_BYTES) {
      sendUnits(); // Engines bound the size of what they shuffle.
    }
    if (heldBytes > BUDGET_BYTES) {
      numbers.clear();
      heldBytes = 0;
      generation++;
    }
  }

  /** Sends the units of the article that ends. */
  public void endArticle() {
    if (units.length() > 0) {
      sendUnits();
    }
  }

  private void sendUnits() {
    entry
        .reset()
        .putInt(block)
        .putInt(generation)
        .putByte(UNITS)
        .putBytes(units.array(), 0, units.length());
    out.to(UNIT_ITEMS).toPartition((block + 1) * 0x9E3779B97F4A7C15L, entry);
    units.reset();
  }

  private int add(String item) {
    int number = numbers.size();
    entry.reset().putInt(block).putInt(generation).putByte(ITEM).putVarLong(number).putString(item);
    out.to(UNIT_ITEMS).toPartition((block + 1) * 0x9E3779B97F4A7C15L, entry);
    heldBytes += BYTES_OF_ITEM + 2L * item.length();
    return number;
  }
}

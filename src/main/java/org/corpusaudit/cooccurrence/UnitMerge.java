package org.corpusaudit.cooccurrence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.Vocabulary;

/**
 * Counts the pairs in the units that {@link UnitStep} noted of blocks, for {@link PairMerge}.
 *
 * <p>Shared: the {@link Vocabulary}; items outside it are in no pair. Memory: the vocabulary, four
 * bytes for each item of a block, and what {@link PairStep} holds.
 */
public final class UnitMerge implements SharingMerge {

  private final Scope scope;

  /** The kernel for a scope that is no window. */
  public UnitMerge(Scope scope) {
    if (scope.isWindow()) {
      throw new IllegalArgumentException("units are not windows");
    }
    this.scope = scope;
  }

  @Override
  public List<Route> routes() {
    return List.of(PairStep.PAIRS);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.readFrom(shared);
    PairStep pairs = new PairStep(scope, PairView.KEPT, out);
    ByteReader reader = new ByteReader();
    int[] items = new int[1024];
    int[] unit = new int[64];
    while (entries.next()) {
      entries.read(reader);
      // Items of a block's generation come before its units, and write over those of the one
      // before.
      reader.skip(2 * Integer.BYTES);
      if (reader.getByte() == UnitStep.ITEM) {
        int number = reader.getVarInt();
        if (number >= items.length) {
          items = Arrays.copyOf(items, Math.max(number + 1, items.length * 2));
        }
        items[number] = find(vocabulary, reader.getString());
        continue;
      }
      while (reader.remaining() > 0) {
        int size = reader.getVarInt();
        if (size > unit.length) {
          unit = new int[size * 2];
        }
        for (int i = 0; i < size; i++) {
          unit[i] = items[reader.getVarInt()];
        }
        pairs.unit(unit, 0, size);
      }
    }
    pairs.flush();
  }

  private static int find(Vocabulary vocabulary, String item) {
    return vocabulary.find(item.toCharArray(), 0, item.length(), TokenHash.of(item));
  }
}

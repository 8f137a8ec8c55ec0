package org.corpusaudit.page;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * One entry that every worker of a later step is given whole, such as a vocabulary: a side input of
 * the pieces of a {@link SharedEntry}. It is in the memory of each worker, so whoever makes it
 * states its size.
 */
public final class Broadcast {
  private Broadcast() {}

  /** The view of a route that carries the pieces of one entry, or none: then an empty entry. */
  public static PCollectionView<Iterable<KV<Integer, byte[]>>> of(
      String name, PCollection<KV<Integer, byte[]>> route) {
    return route.apply(name, View.asIterable());
  }

  /** A reader of the entry. */
  public static ByteReader read(Iterable<KV<Integer, byte[]>> pages) {
    Map<Integer, byte[]> pieces = new HashMap<>();
    pages.forEach(page -> pieces.put(page.getKey(), page.getValue()));
    return SharedEntry.join(pieces);
  }
}

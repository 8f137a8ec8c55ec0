package org.corpusaudit.page;

import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * One entry that every worker of a later step is given whole, such as a vocabulary: a packed
 * singleton side input. It is in the memory of each worker, so whoever makes it states its size.
 */
public final class Broadcast {
  private Broadcast() {}

  /** The view of a route that carries one entry on one page, or none: then an empty entry. */
  public static PCollectionView<KV<Integer, byte[]>> of(
      String name, PCollection<KV<Integer, byte[]>> route) {
    return route.apply(
        name, View.<KV<Integer, byte[]>>asSingleton().withDefaultValue(KV.of(0, new byte[0])));
  }

  /** A reader of the entry. */
  public static ByteReader read(KV<Integer, byte[]> page) {
    PageCursor entries = new PageCursor(page.getValue());
    return entries.next() ? entries.read(new ByteReader()) : new ByteReader();
  }
}

package org.corpusaudit.page;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Brings the pages of each key together, from any number of inputs: one shuffle. The values of a
 * key come in no order and can be walked only once.
 */
public final class GroupPages
    extends PTransform<
        PCollectionList<KV<Integer, byte[]>>, PCollection<KV<Integer, Iterable<byte[]>>>> {

  private GroupPages() {}

  /** The transform. */
  public static GroupPages create() {
    return new GroupPages();
  }

  /** The coder of a keyed page. */
  public static KvCoder<Integer, byte[]> coder() {
    return KvCoder.of(VarIntCoder.of(), PageCoder.of());
  }

  @Override
  public PCollection<KV<Integer, Iterable<byte[]>>> expand(
      PCollectionList<KV<Integer, byte[]>> pages) {
    PCollection<KV<Integer, byte[]>> one =
        pages.size() == 1
            ? pages.get(0)
            : pages.apply("Flatten", Flatten.pCollections()).setCoder(coder());
    return one.apply("Group", GroupByKey.create());
  }
}

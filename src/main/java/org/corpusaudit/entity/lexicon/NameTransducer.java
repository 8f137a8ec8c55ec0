package org.corpusaudit.entity.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/** Lucene's finite state transducer from names to numbers, over UTF-16. */
final class NameTransducer {
  private static final double SHARING_MIB = 32;

  private NameTransducer() {}

  /** The transducer in one array: what a compiler holds is read through buffers, far slower. */
  private static FST<Long> onHeap(FST<Long> built) throws IOException {
    ByteBuffersDataOutput metadata = new ByteBuffersDataOutput();
    ByteBuffersDataOutput body = new ByteBuffersDataOutput();
    built.save(metadata, body);
    return new FST<>(
        FST.readMetadata(metadata.toDataInput(), PositiveIntOutputs.getSingleton()),
        body.toDataInput());
  }

  /**
   * Compiles names.
   *
   * @param sorted in the order of their UTF-16 code units
   * @param outputs of each its number, positive or 0
   * @param sharesEnds whether names that end alike share their ends: smaller, and built later
   * @return nothing where there are no names
   */
  static Optional<FST<Long>> of(String[] sorted, Map<String, Long> outputs, boolean sharesEnds) {
    try {
      FSTCompiler<Long> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton())
              // A table of labels is counted bit by bit from the first one: a search is faster.
              .directAddressingMaxOversizingFactor(-1)
              .suffixRAMLimitMB(sharesEnds ? SHARING_MIB : 0)
              .build();
      IntsRefBuilder scratch = new IntsRefBuilder();
      for (String key : sorted) {
        compiler.add(Util.toUTF16(key, scratch), outputs.get(key));
      }
      FST.FSTMetadata<Long> metadata = compiler.compile();
      return metadata == null
          ? Optional.empty()
          : Optional.of(onHeap(FST.fromFSTReader(metadata, compiler.getFSTReader())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

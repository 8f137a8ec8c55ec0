package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.corpusaudit.plan.PipelineFile;
import org.junit.jupiter.api.Test;

/** The check of the recall holds no more for a corpus of long texts, or of copies. */
class RecallBoundsTest {
  private static final Partitioning DIVIDED = new Partitioning(8, 1, 4);

  private final Map<Route, List<byte[]>> sent = new HashMap<>();
  private final Counted counted = new Counted();

  @Test
  void longTextsMakeASmallerSampleAndTheLongestAreNotInIt() throws IOException {
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(60, 100_000));
    sizes.addAll(Collections.nCopies(20, RecallSample.MOST_OF_ONE + 1));
    List<RecallSample.Sampled> sample = sample(sizes, 1);
    long shingles = sample.stream().mapToLong(of -> of.set().length).sum();

    assertThat(shingles, lessThanOrEqualTo((long) RecallSample.SHINGLES));
    assertThat(sample.size(), is(RecallSample.SHINGLES / 100_000));
    assertThat(sample.stream().mapToInt(of -> of.set().length).max().orElse(0), is(100_000));
    // Whatever the blocks are and the order within them.
    assertThat(names(sample(sizes, 4)), equalTo(names(sample)));
  }

  @Test
  void copiesOfOneContentLeaveThePlacesToOthers() throws IOException {
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(50, 30));
    assertThat(sample(sizes, 2_000).size(), is(50));
  }

  @Test
  void ofACopiedContentAFewPairsCount() throws Exception {
    int copies = 10 * RecallMerge.MOST_OF_ONE;
    List<byte[]> entries = new ArrayList<>();
    for (int other = 1; other <= copies; other++) {
      // Of three pairs one was missed.
      entries.add(told(0, other, other % 3 == 0));
      entries.add(told(other, 0, other % 3 == 0));
    }
    Collections.shuffle(entries, new Random(3));
    PipelineFile file = PipelineFile.empty();
    file.setFiles(List.of("articles.jsonl"));
    file.set("output.directory=audit");
    run(new RecallMerge(file.settings().duplicates()), entries);

    assertThat(
        DuplicateFigures.CHECKED_PAIRS.of(counted), is((long) copies + RecallMerge.MOST_OF_ONE));
  }

  @Test
  void whatTheRunFoundIsToldPairByPair() throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (int other = 1; other <= 50_000; other++) {
      entries.add(
          new ByteWriter()
              .putLong(7)
              .putByte(LabelMerge.EDGE)
              .putLong(other * 2L)
              .putDouble(1)
              .toByteArray());
    }
    for (int other : List.of(2, 3, 4, 99_999, 100_000, 100_002)) {
      entries.add(
          new ByteWriter()
              .putLong(7)
              .putByte(RecallPairsMerge.SIMILAR)
              .putLong(other)
              .putDouble(.9)
              .putByte(1)
              .toByteArray());
    }
    run(new RecallPairsMerge(), entries);

    Map<Long, Integer> told = new TreeMap<>();
    for (byte[] page : sent.get(RecallPairsMerge.TOLD)) {
      for (PageCursor cursor = new PageCursor(page); cursor.next(); ) {
        ByteReader reader = cursor.read(new ByteReader()).skip(2 * Long.BYTES);
        told.put(reader.getLong(), reader.getByte());
      }
    }
    assertThat(told, equalTo(Map.of(2L, 0, 3L, 1, 4L, 0, 99_999L, 1, 100_000L, 0, 100_002L, 1)));
  }

  private static byte[] told(long sampled, long other, boolean missed) {
    return new ByteWriter()
        .putLong(sampled)
        .putLong(RecallSample.hash(other, 0))
        .putLong(other)
        .putByte(missed ? RecallPairsMerge.MISSED : RecallPairsMerge.FOUND)
        .putDouble(.9)
        .toByteArray();
  }

  /** The sample of contents of these sizes, each so many times, over two blocks. */
  private List<RecallSample.Sampled> sample(List<Integer> sizes, int times) throws IOException {
    sent.clear();
    SplittableRandom random = new SplittableRandom(5);
    RecallSample[] blocks = {new RecallSample(DIVIDED), new RecallSample(DIVIDED)};
    for (int content = 0; content < sizes.size(); content++) {
      long[] set =
          random
              .longs(2L * sizes.get(content), 0, 1L << Shingler.HASH_BITS)
              .sorted()
              .distinct()
              .limit(sizes.get(content))
              .toArray();
      Shingler shingler = new Shingler(5);
      shingler.restore(set, set.length);
      for (int i = 0; i < times; i++) {
        blocks[(content + i) % blocks.length].add(content, shingler);
      }
    }
    List<byte[]> proposed = new ArrayList<>();
    for (RecallSample block : blocks) {
      Routes out = routes(List.of(RecallSample.SAMPLED));
      block.send(out);
      out.flush();
    }
    for (byte[] page : sent.get(RecallSample.SAMPLED)) {
      for (PageCursor cursor = new PageCursor(page); cursor.next(); ) {
        proposed.add(
            Arrays.copyOfRange(cursor.array(), cursor.offset(), cursor.offset() + cursor.length()));
      }
    }
    run(new RecallSampleMerge(), proposed);
    Map<Integer, byte[]> pieces = new TreeMap<>();
    sent.get(RecallSampleMerge.SAMPLE).forEach(page -> pieces.put(pieces.size(), page));
    assertThat(pieces.size(), greaterThan(0));
    return RecallSample.readFrom(SharedEntry.join(pieces));
  }

  private static List<Long> names(List<RecallSample.Sampled> sample) {
    return sample.stream().map(RecallSample.Sampled::content).toList();
  }

  private void run(PartitionMerge kernel, List<byte[]> entries) throws IOException {
    try (EntrySorter sorter = new EntrySorter()) {
      for (byte[] entry : entries) {
        sorter.add(entry, 0, entry.length);
      }
      Routes out = routes(kernel.routes());
      kernel.merge(0, sorter.sorted(), out);
      out.flush();
    }
  }

  private Routes routes(List<Route> routes) {
    return new Routes(
        routes,
        DIVIDED,
        (route, key, page) -> {
          if (route == Routes.FIGURES) {
            for (PageCursor cursor = new PageCursor(page); cursor.next(); ) {
              counted.merge(cursor.read(new ByteReader()));
            }
          } else {
            sent.computeIfAbsent(route, r -> new ArrayList<>()).add(page);
          }
        });
  }
}

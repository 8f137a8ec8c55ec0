package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.junit.jupiter.api.Test;

/** Entries of buckets in, what is asked of articles out: "block:ordinal home content" or handle. */
class BucketMergeTest {
  private static final Partitioning PARTITIONING = new Partitioning(1, 1, 1);
  private static final long BAND = 77L << 8;
  private static final long SHINGLE = 123_456_789L;
  private static final long OTHER_SHINGLE = SHINGLE * 7919;

  @Test
  void aBucketOfOneContentAsksForNothing() throws IOException {
    assertThat(asked(bucket -> bucket.band(BAND, 5, handle(1))), empty());
  }

  @Test
  void theSmallestContentIsTheHomeOfAllOthersInWhateverOrderTheyCome() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.band(BAND, 9, handle(1));
              bucket.band(BAND, 5, handle(2));
              bucket.band(BAND, 7, handle(3));
            }),
        contains("1: 5 9", "2: 5 5", "3: 5 7"));
  }

  @Test
  void theFirstArticleStandsForAllOfEqualContent() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.band(BAND, 5, handle(1));
              bucket.band(BAND, 5, handle(2));
            }),
        empty());
    assertThat(
        asked(
            bucket -> {
              bucket.band(BAND, 5, handle(1));
              bucket.band(BAND, 5, handle(2));
              bucket.band(BAND, 7, handle(3));
              bucket.band(BAND, 7, handle(4));
            }),
        contains("1: 5 5", "3: 5 7"));
  }

  @Test
  void contentsOfTwoBucketsAreNotPaired() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.band(BAND, 5, handle(1));
              bucket.band(BAND + (1 << 8), 7, handle(2));
            }),
        empty());
  }

  @Test
  void aShorterArticleIsToldWhichLongerOneMayContainIt() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.sample(SHINGLE, 90, 1, handle(1));
              bucket.sample(SHINGLE, 20, 2, handle(2));
            }),
        contains("2: in 1"));
  }

  @Test
  void anArticleOfTooFewShinglesIsContainedInNone() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.sample(SHINGLE, Samples.FEWEST_SHINGLES - 1, 1, handle(1));
              bucket.sample(SHINGLE, 90, 2, handle(2));
            }),
        empty());
    assertThat(
        asked(
            bucket -> {
              bucket.sample(SHINGLE, Samples.FEWEST_SHINGLES, 1, handle(1));
              bucket.sample(SHINGLE, 90, 2, handle(2));
            }),
        contains("1: in 2"));
  }

  @Test
  void onlyTheShortestContentsAreSoughtInTheLongest() throws IOException {
    assertThat(
        asked(
                bucket -> {
                  for (int i = 0; i <= BucketMerge.SHORTEST; i++) {
                    bucket.sample(SHINGLE, 20 + i, i, handle(i));
                  }
                  bucket.sample(SHINGLE, 90, 90, handle(90));
                })
            .stream()
            .filter(asked -> asked.endsWith(" 90"))
            .toList(),
        contains("0: in 90", "1: in 90", "2: in 90", "3: in 90"));
  }

  @Test
  void articlesOfEqualContentAreNotSoughtInEachOtherAndOnlyTheFirstOfThemTakePart()
      throws IOException {
    assertThat(
        asked(
            bucket -> {
              for (int i = 0; i <= BucketMerge.MOST_COPIES; i++) {
                bucket.sample(SHINGLE, 20, 7, handle(i));
              }
              bucket.sample(SHINGLE, 90, 90, handle(90));
            }),
        contains("0: in 90", "1: in 90", "2: in 90", "3: in 90"));
  }

  @Test
  void articlesOfTwoShinglesAreNotSoughtInEachOther() throws IOException {
    assertThat(
        asked(
            bucket -> {
              bucket.sample(SHINGLE, 20, 1, handle(1));
              bucket.sample(OTHER_SHINGLE, 90, 2, handle(2));
            }),
        empty());
  }

  @Test
  void ofEachShingleTheShortestAreCountedAnew() throws IOException {
    assertThat(
        asked(
                bucket -> {
                  for (long shingle : new long[] {SHINGLE, OTHER_SHINGLE}) {
                    for (int i = 0; i < BucketMerge.SHORTEST; i++) {
                      bucket.sample(shingle, 20 + i, i, handle(i));
                    }
                    bucket.sample(shingle, 90, 90, handle(90));
                  }
                })
            .stream()
            .filter(asked -> asked.endsWith(" 90"))
            .toList(),
        contains(
            "0: in 90",
            "0: in 90",
            "1: in 90",
            "1: in 90",
            "2: in 90",
            "2: in 90",
            "3: in 90",
            "3: in 90"));
  }

  @Test
  void ofEachShingleCopiesAreCountedAnew() throws IOException {
    for (long last : new long[] {SHINGLE, OTHER_SHINGLE}) {
      assertThat(
          asked(
              bucket -> {
                for (int i = 0; i < BucketMerge.MOST_COPIES; i++) {
                  bucket.sample(SHINGLE, 20, 7, handle(i));
                  bucket.sample(OTHER_SHINGLE, 20, 7, handle(i));
                }
                bucket.sample(last, 90, 90, handle(90));
              }),
          contains("0: in 90", "1: in 90", "2: in 90", "3: in 90"));
    }
  }

  private static long handle(int ordinal) {
    return ArticleHandle.of(0, ordinal);
  }

  /** What a merge of a partition asks, in order. */
  private static List<String> asked(Consumer<BucketEntry> entries) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    Routes buckets =
        new Routes(
            List.of(SketchStep.BUCKETS),
            PARTITIONING,
            (route, key, page) -> add(route, page, pages));
    entries.accept(new BucketEntry(buckets));
    buckets.flush();
    List<byte[]> wanted = new ArrayList<>();
    Routes out =
        new Routes(
            List.of(BucketMerge.WANTED),
            PARTITIONING,
            (route, key, page) -> add(route, page, wanted));
    try (EntrySorter sorter = new EntrySorter()) {
      new BucketMerge().merge(0, sorter.addPages(pages).sorted(), out);
    }
    out.flush();
    List<String> asked = new ArrayList<>();
    try (EntrySorter sorter = new EntrySorter()) {
      EntryCursor cursor = sorter.addPages(wanted).sorted();
      ByteReader reader = new ByteReader();
      while (cursor.next()) {
        cursor.read(reader);
        int ordinal = reader.getInt() - 1;
        asked.add(
            ordinal
                + (reader.getByte() == BlockEntry.CONTAINER
                    ? ": in " + ArticleHandle.ordinal(reader.getLong())
                    : ": " + reader.getLong() + " " + reader.getLong()));
      }
    }
    return asked;
  }

  private static void add(Route route, byte[] page, List<byte[]> pages) {
    if (route != Routes.FIGURES) {
      pages.add(page);
    }
  }
}

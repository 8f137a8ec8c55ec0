package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels, articles and edges in, what is said of each member out, a rule each. */
class ClusterMergeTest {
  private static final int A = 5;
  private static final int B = 9;
  private static final int C = 14;

  private static ClosedClusters clusters(KeeperPolicy keeper, Drop drop) {
    return clusters(keeper, drop, false);
  }

  private static ClosedClusters clusters(KeeperPolicy keeper, Drop drop, boolean writePairs) {
    return new ClosedClusters(
        new DuplicateSettings(
            0.8,
            0.95,
            ShingleUnit.WORD,
            5,
            Verification.EXACT,
            DuplicateSettings.NONE_CONTAINED,
            false,
            keeper,
            List.of("siteb"),
            drop,
            false,
            false,
            writePairs));
  }

  private static ClosedClusters clusters() {
    return clusters(KeeperPolicy.EARLIEST, Drop.COPIES);
  }

  @Test
  void articlesOfOneContentAreACluster() throws IOException {
    assertThat(
        clusters().article("a", A, 2, 10).article("b", A, 1, 10).article("c", A, 3, 10).close(),
        contains("a dropped, exact 1.0 b", "b kept, exact 1.0 b", "c dropped, exact 1.0 b"));
  }

  @Test
  void oneOfOtherWordsWithTheSameFingerprintIsNot() throws IOException {
    assertThat(
        clusters()
            .article("a", A, 1, 2, 10, Origin.NEW)
            .article("b", A, 2, 1, 10, Origin.NEW)
            .close(),
        empty());
  }

  @Test
  void anArticleThatIsAloneIsNoCluster() throws IOException {
    assertThat(clusters().article("a", A, 2, 10).article("b", B, 1, 10).close(), empty());
  }

  @Test
  void contentsOfOneLabelAreAClusterWithTheSimilarityOfTheirEdge() throws IOException {
    assertThat(
        clusters()
            .label(A, A)
            .label(B, A)
            .edge(B, A, 0.875)
            .article("a", A, 2, 10)
            .article("b", B, 1, 10)
            .close(),
        contains("a dropped, near 0.875 b", "b kept, exact 1.0 b"));
  }

  @Test
  void aMemberWithoutAnEdgeToTheKeeperIsToBeMeasured() throws IOException {
    assertThat(
        clusters()
            .label(A, A)
            .label(B, A)
            .label(C, A)
            .edge(B, A, 0.875)
            .edge(C, B, 0.9)
            .article("a", A, 1, 10)
            .article("b", B, 2, 10)
            .article("c", C, 3, 10)
            .close(),
        contains("a kept, exact 1.0 a", "b dropped, near 0.875 a", "c to be measured with a"));
  }

  @Test
  void labelsOfAnotherContentSayNothingOfTheNext() throws IOException {
    assertThat(
        clusters().label(A, A).article("a", A, 2, 10).article("b", A + 3, 1, 10).close(),
        contains("a kept, exact 1.0 a"));
  }

  @Test
  void oneOfAnotherContentIsNoCopyThoughItsSecondFingerprintIsTheSame() throws IOException {
    assertThat(
        clusters()
            .article("a", A, 1, 2, 10, Origin.NEW)
            .article("b", A + 3, 1, 1, 10, Origin.NEW)
            .close(),
        empty());
  }

  @Test
  void twoLabelsOfOnePartitionAreTwoClusters() throws IOException {
    assertThat(
        clusters()
            .label(A, A)
            .label(A + 3, A)
            .edge(A + 3, A, 0.875)
            .label(A + 6, A + 6)
            .label(A + 9, A + 6)
            .edge(A + 9, A + 6, 0.75)
            .article("a", A, 1, 10)
            .article("b", A + 3, 2, 10)
            .article("c", A + 6, 3, 10)
            .article("d", A + 9, 4, 10)
            .close(),
        contains(
            "a kept, exact 1.0 a",
            "b dropped, near 0.875 a",
            "c kept, exact 1.0 c",
            "d dropped, near 0.75 c"));
  }

  @Test
  void twoClustersOfOnePartitionAreClosedEach() throws IOException {
    assertThat(
        clusters()
            .article("a", A, 1, 10)
            .article("b", A, 2, 10)
            .article("c", B, 2, 10)
            .article("d", B, 1, 10)
            .close(),
        contains(
            "a kept, exact 1.0 a",
            "b dropped, exact 1.0 a",
            "c dropped, exact 1.0 d",
            "d kept, exact 1.0 d"));
  }

  @Test
  void theKeeperIsTheOneThatThePolicySays() throws IOException {
    assertThat(
        three(clusters(KeeperPolicy.LONGEST, Drop.COPIES)),
        contains("a dropped, exact 1.0 c", "b dropped, exact 1.0 c", "c kept, exact 1.0 c"));
    assertThat(
        three(clusters(KeeperPolicy.SITES, Drop.COPIES)),
        contains("a dropped, exact 1.0 b", "b kept, exact 1.0 b", "c dropped, exact 1.0 b"));
    assertThat(
        three(clusters(KeeperPolicy.EARLIEST, Drop.COPIES)),
        contains("a kept, exact 1.0 a", "b dropped, exact 1.0 a", "c dropped, exact 1.0 a"));
  }

  private static List<String> three(ClosedClusters clusters) throws IOException {
    return clusters.article("a", A, 1, 10).article("b", A, 2, 10).article("c", A, 3, 11).close();
  }

  @Test
  void amongEqualsTheSmallestIdIsKept() throws IOException {
    assertThat(
        clusters().article("b", A, 1, 10).article("a", A, 1, 10).close(),
        contains("a kept, exact 1.0 a", "b dropped, exact 1.0 a"));
  }

  /** A live page in three states of one address, and a copy of its first one on another site. */
  private static List<String> live(KeeperPolicy keeper) throws IOException {
    String address = "https://a.example/live/7";
    return clusters(keeper, Drop.COPIES)
        .label(A, A)
        .label(B, A)
        .edge(B, A, 0.875)
        .version("a", address + "?page=1", A, 1, 10)
        .version("b", "https://www.a.example/live/7#top", B, 2, 15)
        .version("c", address, A, 3, 11)
        .version("d", "https://d.example/live/7", B, 4, 90)
        .close();
  }

  @Test
  void ofVersionsOfTheEarliestTheLongestIsKept() throws IOException {
    assertThat(
        live(KeeperPolicy.EARLIEST),
        contains(
            "a dropped, near 0.875 b",
            "b kept, exact 1.0 b",
            "c dropped, near 0.875 b",
            "d dropped, exact 1.0 b"));
  }

  @Test
  void policiesThatAskForSomethingElseKnowNoVersions() throws IOException {
    assertThat(live(KeeperPolicy.CLEANEST).get(0), is("a kept, exact 1.0 a"));
    assertThat(live(KeeperPolicy.EARLIER_AUDIT).get(0), is("a kept, exact 1.0 a"));
  }

  @Test
  void allOrNoneAreDroppedWhereThatIsAsked() throws IOException {
    assertThat(
        clusters(KeeperPolicy.EARLIEST, Drop.ALL)
            .article("a", A, 1, 10)
            .article("b", A, 2, 10)
            .close(),
        contains("a dropped, exact 1.0 a", "b dropped, exact 1.0 a"));
    assertThat(
        clusters(KeeperPolicy.EARLIEST, Drop.NONE)
            .article("a", A, 1, 10)
            .article("b", A, 2, 10)
            .close(),
        contains("a kept, exact 1.0 a", "b kept, exact 1.0 a"));
  }

  @Test
  void aClusterOfEarlierArticlesAloneIsNotWrittenAgain() throws IOException {
    assertThat(
        clusters()
            .article("a", A, A, 1, 10, Origin.KEPT_EARLIER)
            .article("b", A, A, 2, 10, Origin.DROPPED_EARLIER)
            .close(),
        empty());
  }

  @Test
  void whatAnEarlierAuditKeptGoesBeforeAnEarlierArticleOfThisOne() throws IOException {
    assertThat(
        clusters(KeeperPolicy.EARLIER_AUDIT, Drop.COPIES)
            .article("a", A, A, 2, 10, Origin.KEPT_EARLIER)
            .article("b", A, A, 3, 10, Origin.DROPPED_EARLIER)
            .article("c", A, 1, 10)
            .close(),
        contains("a kept, exact 1.0 a", "b dropped, exact 1.0 a", "c dropped, exact 1.0 a"));
  }

  @Test
  void whereAllElseIsTheSameAnEarlierAuditsArticleGoesFirst() throws IOException {
    assertThat(
        clusters().article("a", A, 1, 10).article("a", A, A, 1, 10, Origin.KEPT_EARLIER).close(),
        contains("a dropped, exact 1.0 a", "a kept, exact 1.0 a"));
  }

  @Test
  void aMemberIsToldWithItsTitleToTheKeepersAndItsTimeBehindTheFirst() throws IOException {
    ClosedClusters clusters =
        clusters()
            .onSite("a", A, 1, "one", "rain in the north")
            .onSite("b", A, 3, "two", "rain in the south")
            .onSite("c", A, 4, "three", "")
            .onSite("d", A, 0, "four", "rain in the north");
    clusters.close();
    assertThat(
        clusters.told(),
        contains(
            "a title 1.0, behind 0",
            "b title 0.6, behind 172800",
            "c title null, behind 259200",
            "d title 1.0, behind null"));
  }

  @Test
  void whereTheKeeperHasNoTitleNoneIsCompared() throws IOException {
    ClosedClusters clusters =
        clusters().onSite("a", A, 1, "one", "").onSite("b", A, 2, "two", "rain");
    clusters.close();
    assertThat(clusters.told().get(1), is("b title null, behind 86400"));
  }

  @Test
  void timesAreThoseBehindTheFirstThoughAnotherIsKept() throws IOException {
    ClosedClusters clusters =
        clusters(KeeperPolicy.LONGEST, Drop.COPIES).article("a", A, 1, 10).article("b", A, 3, 99);
    assertThat(clusters.close().get(1), is("b kept, exact 1.0 b"));
    assertThat(clusters.told().get(1), is("b title 1.0, behind 172800"));
  }

  @Test
  void whatOtherSitesHaveOfTheFirstIsTakenFromIt() throws IOException {
    ClosedClusters clusters =
        clusters()
            .label(A, A)
            .label(B, A)
            .edge(B, A, 0.875)
            .onSite("a", A, 1, "one", "rain in the north")
            .onSite("b", A, 2, "one", "rain in the north")
            .onSite("c", A, 3, "two", "rain in the north")
            .onSite("d", B, 5, "three", "rain in the south")
            .onSite("e", B, 6, "four", "");
    clusters.close();
    assertThat(
        clusters.taken(),
        contains(
            "one > four NEAR, title unknown, day 6",
            "one > four after 432000",
            "one > three NEAR, title changed, day 5",
            "one > three after 345600",
            "one > two EXACT, title same, day 3",
            "one > two after 172800"));
  }

  @Test
  void sitesOfOneDayAreInNoOrderNorIsAnArticleWithoutADate() throws IOException {
    ClosedClusters clusters =
        clusters().onSite("a", A, 1, "one", "").onSite("b", A, 1, "an other", "rain");
    clusters.close();
    assertThat(clusters.taken(), contains("an other ? one EXACT, title unknown, day 1"));
    ClosedClusters undated =
        clusters().onSite("a", A, 1, "one", "rain").onSite("b", A, 0, "two", "rain");
    undated.close();
    assertThat(undated.taken(), contains("one ? two EXACT, title same, undated"));
  }

  @Test
  void anArticleOfAnEarlierAuditTakesNothingAgain() throws IOException {
    ClosedClusters clusters =
        clusters().article("a", A, 1, 10).article("b", A, A, 2, 10, Origin.KEPT_EARLIER);
    clusters.close();
    assertThat(clusters.taken(), empty());
  }

  @Test
  void clustersAreCountedWithTheLargestOfThem() throws IOException {
    ClosedClusters clusters =
        clusters()
            .article("a", A, 1, 10)
            .article("b", A, 2, 10)
            .article("c", A + 3, 1, 10)
            .article("d", A + 3, 2, 10)
            .article("e", A + 3, 3, 10)
            .article("f", B, 1, 10)
            .article("g", B, 2, 10);
    clusters.close();
    assertThat(clusters.counted(), contains(3L, 3L));
    ClosedClusters earlier =
        clusters()
            .article("a", A, A, 1, 10, Origin.KEPT_EARLIER)
            .article("b", A, A, 2, 10, Origin.DROPPED_EARLIER);
    earlier.close();
    assertThat(earlier.counted(), contains(0L, 0L));
  }

  @Test
  void theKeeperIsReadOnceForAllWhoAreToBeMeasuredWithIt() throws IOException {
    ClosedClusters clusters =
        clusters()
            .label(A, A)
            .label(B, A)
            .label(C, A)
            .article("a", A, 1, 10)
            .article("b", B, 2, 10)
            .article("c", C, 3, 10);
    clusters.close();
    assertThat(clusters.keepersWanted(), is(1));
    assertThat(clusters.measuredAgain(), is(2L));
  }

  /** The last of three is like the second alone. */
  private static List<String> chain(boolean writePairs) throws IOException {
    ClosedClusters clusters =
        clusters(KeeperPolicy.EARLIEST, Drop.COPIES, writePairs)
            .label(A, A)
            .label(B, A)
            .label(C, A)
            .edge(B, A, 0.875)
            .edge(C, B, 0.9)
            .article("a", A, 1, 10)
            .article("b", B, 2, 10)
            .article("c", C, 3, 10);
    clusters.close();
    return clusters.pairs();
  }

  @Test
  void pairsAreWrittenWhereThatIsAskedThoseWithoutTheKeeperToo() throws IOException {
    assertThat(chain(false), empty());
    assertThat(
        chain(true).stream().map(row -> row.replaceAll("[^a-z0-9.]+", " ").strip()).toList(),
        contains("a a b b similarity 0.875 kind near", "a b b c similarity 0.9 kind near"));
  }
}

package org.corpusaudit.neardup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.junit.jupiter.api.Test;

/** Of the pairs of a cluster so many are written as fit, the same ones in any order. */
class ClusterPairsTest {
  private final Counted counted = new Counted();
  private final List<String> rows = new ArrayList<>();
  private final Routes out =
      new Routes(
          List.of(ClusterPairs.ROWS),
          new Partitioning(1, 1, 1),
          (route, key, page) -> {
            PageCursor entries = new PageCursor(page);
            while (entries.next()) {
              ByteReader reader = entries.read(new ByteReader());
              if (route == Routes.FIGURES) {
                counted.merge(reader);
              } else {
                rows.add(new String(reader.getBytes(reader.remaining()), UTF_8));
              }
            }
          });

  @Test
  void allPairsOfASmallClusterAreWritten() {
    ClusterPairs pairs = new ClusterPairs();
    pairs.edge(1, 2, 0.9, out);
    List.of("a", "b", "c").forEach(id -> pairs.article(1, id));
    List.of("x", "y").forEach(id -> pairs.article(2, id));
    pairs.send("c1", out);
    out.flush();

    assertThat(rows.size(), is(3 + 1 + 3 * 2));
    assertThat(notWritten(), is(0L));
  }

  @Test
  void twoHundredThousandEqualArticlesMakeNoTwentyThousandMillionRows() {
    ClusterPairs pairs = new ClusterPairs(500);
    for (int i = 0; i < 200_000; i++) {
      pairs.article(7, "id" + i);
    }
    pairs.send("c1", out);
    out.flush();

    assertThat(rows.size(), is(500));
    assertThat(notWritten(), is(200_000L * 199_999 / 2 - 500));
  }

  @Test
  void whichPairsAreWrittenDoesNotDependOnTheOrder() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      order.add(i);
    }
    List<TreeSet<String>> written = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      Collections.shuffle(order, new Random(seed));
      ClusterPairs pairs = new ClusterPairs(1000);
      order.forEach(i -> pairs.article(i % 3, "id" + i));
      rows.clear();
      pairs.send("c1", out);
      out.flush();
      written.add(new TreeSet<>(rows));
    }
    assertThat(written.get(0), equalTo(written.get(1)));
    assertThat(written.get(0).size(), is(1000));
  }

  private long notWritten() {
    return DuplicateFigures.PAIRS_NOT_WRITTEN.of(counted);
  }
}

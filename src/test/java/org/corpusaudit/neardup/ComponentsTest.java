package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private record Edge(long a, long b) {}

  @Property(tries = 200)
  void labelsEqualThoseOfANaiveSearchInAnyOrderOfEdges(
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 80) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      edges.add(new Edge(random.nextInt(nodes), random.nextInt(nodes)));
    }
    Map<Long, Long> expected = naive(edges);

    assertThat(labels(edges), equalTo(expected));
    Collections.shuffle(edges, random);
    assertThat(labels(edges), equalTo(expected));
  }

  @Test
  void aLongPathAndAStarAreOneComponentEach() {
    Components components = new Components();
    int forest = 0;
    for (int i = 0; i < 200_000; i++) {
      forest += components.join(i, i + 1) ? 1 : 0;
      forest += components.join(1_000_000, 2_000_000 + i) ? 1 : 0;
      forest += components.join(i + 1, i) ? 1 : 0;
    }
    List<Long> wrong = new ArrayList<>();
    components.forEach(
        (node, label) -> {
          if (label != (node < 1_000_000 ? 0 : 1_000_000)) {
            wrong.add(node);
          }
        });
    assertThat(wrong, equalTo(List.of()));
    assertThat(forest, is(400_000));
    assertThat(components.size(), is(400_002));
  }

  /** Paths, stars, cliques and random graphs of a million edges each. */
  @Test
  void labelsEqualThoseOfStarRoundsOnLargeGraphs() {
    StarRounds.graphs(1_000_000)
        .forEach(
            (name, edges) -> {
              int[] expected = StarRounds.run(edges).labels(2_000_000);
              Components components = new Components();
              for (long edge : edges) {
                components.join(edge >>> 32, edge & 0xFFFFFFFFL);
              }
              int[] labels = new int[2_000_000];
              Arrays.setAll(labels, i -> i);
              components.forEach((node, label) -> labels[(int) node] = (int) label);
              assertThat(name, Arrays.equals(labels, expected), is(true));
            });
  }

  private static Map<Long, Long> labels(List<Edge> edges) {
    Components components = new Components();
    edges.forEach(edge -> components.join(edge.a, edge.b));
    Map<Long, Long> labels = new TreeMap<>();
    components.forEach(labels::put);
    return labels;
  }

  private static Map<Long, Long> naive(List<Edge> edges) {
    Map<Long, Long> labels = new TreeMap<>();
    edges.forEach(
        edge -> {
          labels.put(edge.a, edge.a);
          labels.put(edge.b, edge.b);
        });
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge edge : edges) {
        long least = Math.min(labels.get(edge.a), labels.get(edge.b));
        changed |= labels.put(edge.a, least) != least;
        changed |= labels.put(edge.b, least) != least;
      }
    }
    return labels;
  }
}

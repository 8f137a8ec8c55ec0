package org.corpusaudit.neardup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Connected components by rounds of large-star and small-star (Kiveris et al. 2014, "Connected
 * Components in MapReduce and Beyond"), as an engine would run them: the measure for {@link
 * Components}. Nodes are 0 to 2^31 - 1. {@code main} prints rounds, messages and times.
 */
final class StarRounds {
  private long[] edges;
  private int rounds;
  private long messages;

  private StarRounds(long[] edges) {
    this.edges = edges;
  }

  /** Runs to the end; the edges are then one star for each component, around its least node. */
  static StarRounds run(long[] edges) {
    StarRounds stars = new StarRounds(distinct(edges.clone()));
    long[] before;
    do {
      before = stars.edges;
      stars.largeStar();
      stars.smallStar();
      stars.rounds++;
    } while (!Arrays.equals(before, stars.edges));
    return stars;
  }

  static long edge(int a, int b) {
    return (long) Math.max(a, b) << 32 | Math.min(a, b);
  }

  int rounds() {
    return rounds;
  }

  /** Edges that were sent to nodes over all rounds. */
  long messages() {
    return messages;
  }

  /** The least node of each component by node. */
  int[] labels(int nodes) {
    int[] labels = new int[nodes];
    Arrays.setAll(labels, i -> i);
    for (long edge : edges) {
      labels[(int) (edge >>> 32)] = (int) edge;
    }
    return labels;
  }

  /** Connects each node's larger neighbours to its least one. */
  private void largeStar() {
    long[] both = new long[edges.length * 2];
    for (int i = 0; i < edges.length; i++) {
      both[2 * i] = edges[i];
      both[2 * i + 1] = edges[i] << 32 | edges[i] >>> 32;
    }
    messages += both.length;
    Arrays.sort(both);
    long[] out = new long[both.length];
    int count = 0;
    for (int i = 0; i < both.length; ) {
      int node = (int) (both[i] >>> 32);
      int least = Math.min(node, (int) both[i]);
      for (; i < both.length && (int) (both[i] >>> 32) == node; i++) {
        if ((int) both[i] > node) {
          out[count++] = edge((int) both[i], least);
        }
      }
    }
    edges = distinct(Arrays.copyOf(out, count));
  }

  /** Connects each node and its smaller neighbours to the least of them. */
  private void smallStar() {
    messages += edges.length;
    long[] out = new long[edges.length];
    int count = 0;
    for (int i = 0; i < edges.length; ) {
      int node = (int) (edges[i] >>> 32);
      int least = (int) edges[i];
      for (; i < edges.length && (int) (edges[i] >>> 32) == node; i++) {
        int neighbour = (int) edges[i];
        out[count++] = edge(neighbour == least ? node : neighbour, least);
      }
    }
    edges = distinct(Arrays.copyOf(out, count));
  }

  private static long[] distinct(long[] edges) {
    Arrays.sort(edges);
    int count = 0;
    for (int i = 0; i < edges.length; i++) {
      if (i == 0 || edges[i] != edges[i - 1]) {
        edges[count++] = edges[i];
      }
    }
    return Arrays.copyOf(edges, count);
  }

  /** Graphs of about so many edges over fewer nodes than twice that, in no order. */
  static Map<String, long[]> graphs(int size) {
    SplittableRandom random = new SplittableRandom(4);
    int[] names = random.ints(0, 2 * size).distinct().limit(size + 1L).toArray();
    long[] path = new long[size];
    long[] star = new long[size];
    long[] sparse = new long[size];
    for (int i = 0; i < size; i++) {
      path[i] = edge(names[i], names[i + 1]);
      star[i] = edge(names[0], names[i + 1]);
      int a = names[random.nextInt(size)];
      int b = names[random.nextInt(size)];
      sparse[i] = edge(a, a == b ? names[size] : b);
    }
    long[] cliques = new long[size / 45 * 45];
    for (int i = 0; i < cliques.length; i++) {
      int clique = i / 45;
      int pair = i % 45;
      int b = (int) ((1 + Math.sqrt(1 + 8 * pair)) / 2);
      cliques[i] = edge(names[clique * 10 + pair - b * (b - 1) / 2], names[clique * 10 + b]);
    }
    Map<String, long[]> graphs = new LinkedHashMap<>();
    graphs.put("path", path);
    graphs.put("star", star);
    graphs.put("random", sparse);
    graphs.put("cliques of 10", cliques);
    return graphs;
  }

  public static void main(String[] args) {
    int size = Integer.parseInt(args[0]);
    graphs(size)
        .forEach(
            (name, edges) -> {
              long start = System.nanoTime();
              StarRounds stars = run(edges);
              long middle = System.nanoTime();
              Components components = new Components();
              for (long edge : edges) {
                components.join(edge >>> 32, edge & 0xFFFFFFFFL);
              }
              long end = System.nanoTime();
              System.out.printf(
                  "%s: %d edges; stars %d rounds, %.1f messages an edge, %d ms; union-find %d ms%n",
                  name,
                  edges.length,
                  stars.rounds(),
                  stars.messages() / (double) edges.length,
                  (middle - start) / 1_000_000,
                  (end - middle) / 1_000_000);
            });
  }
}

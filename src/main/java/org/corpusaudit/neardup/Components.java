package org.corpusaudit.neardup;

import java.util.Arrays;

/**
 * Connected components of a graph whose nodes are 64-bit numbers: union-find with path halving,
 * nodes in an open-addressing table. The label of a component is its smallest node in unsigned
 * order, whatever the order of the edges.
 *
 * <p>Cost: near-constant time an edge; at most 40 bytes a node. At most 2^29 nodes.
 */
final class Components {
  /** Takes a node and the label of its component. */
  interface Labels {
    void accept(long node, long label);
  }

  private static final int MOST_NODES = 1 << 29;

  private long[] nodes = new long[16];
  private int[] parents = new int[16];
  private int[] table = new int[32];
  private int size;

  /** Nodes that some edge named. */
  int size() {
    return size;
  }

  /** Adds an edge; true when it joined two components, false when they were one already. */
  boolean join(long a, long b) {
    int rootA = root(index(a));
    int rootB = root(index(b));
    if (rootA == rootB) {
      return false;
    }
    // The smaller node becomes the root, so the root is the label. Path halving alone keeps finds
    // at O(log n) amortised.
    if (Long.compareUnsigned(nodes[rootA], nodes[rootB]) < 0) {
      parents[rootB] = rootA;
    } else {
      parents[rootA] = rootB;
    }
    return true;
  }

  /** Every node with its label, in the order in which nodes were first named. */
  void forEach(Labels labels) {
    for (int i = 0; i < size; i++) {
      labels.accept(nodes[i], nodes[root(i)]);
    }
  }

  private int root(int node) {
    while (parents[node] != node) {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
    return node;
  }

  private int index(long node) {
    if (size * 2 >= table.length) {
      grow();
    }
    int mask = table.length - 1;
    int slot = slot(node, mask);
    while (table[slot] != 0) {
      int found = table[slot] - 1;
      if (nodes[found] == node) {
        return found;
      }
      slot = slot + 1 & mask;
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      parents = Arrays.copyOf(parents, size * 2);
    }
    nodes[size] = node;
    parents[size] = size;
    table[slot] = ++size;
    return size - 1;
  }

  private void grow() {
    if (size >= MOST_NODES) {
      throw new IllegalStateException(
          "more than " + MOST_NODES + " similar articles: clusters of that many need more workers");
    }
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = slot(nodes[i], mask);
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = i + 1;
    }
  }

  private static int slot(long node, int mask) {
    long mixed = node * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}

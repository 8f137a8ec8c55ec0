package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How far two distributions are apart: the Jensen-Shannon divergence (Lin 1991) in bits, 0 for the
 * same and 1 for nothing in common. Of distributions of articles, which are independent, its
 * significance is the chi-squared probability of the G-test, whose statistic it is (G = 2 ln 2 · n
 * · JSD, weighted by size); values of which either side is expected to have fewer than {@value
 * #EXPECTED} articles are tested as one, for which the approximation holds.
 */
final class Divergence {
  private static final int EXPECTED = 5;
  private static final int MOST = 200;

  private record Value(String name, double old, double now, double part) {}

  private Divergence() {}

  /**
   * Adds {@code {jsd, g, degrees, probability, values}} to a node, the values being {@code {name,
   * old, new, part}} by their part of the divergence; where a side is empty, only the values.
   */
  static void write(
      ObjectNode node, NavigableMap<String, Double> old, NavigableMap<String, Double> now) {
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    double first = sum(old);
    double second = sum(now);
    TopRows<Value> top =
        new TopRows<>(
            MOST, Comparator.comparingDouble((Value v) -> -v.part).thenComparing(Value::name));
    double half = 0;
    List<Value> values = new ArrayList<>();
    for (String name : names) {
      double a = old.getOrDefault(name, 0.0);
      double b = now.getOrDefault(name, 0.0);
      double part = first == 0 || second == 0 ? 0 : part(a / first, b / second, 0.5);
      half += part;
      values.add(new Value(name, a, b, part));
    }
    values.forEach(top::offer);
    if (first > 0 && second > 0) {
      node.put("jsd", clean(half));
      test(node, values, first, second);
    }
    ArrayNode rows = node.putArray("values");
    for (Value value : top.inOrder()) {
      rows.addObject()
          .put("name", value.name)
          .put("old", value.old)
          .put("new", value.now)
          .put("part", clean(value.part));
    }
  }

  private static void test(ObjectNode node, List<Value> values, double first, double second) {
    double share = first / (first + second);
    double weighted = 0;
    double[] rare = new double[2];
    int cells = 0;
    for (Value value : values) {
      if ((value.old + value.now) * Math.min(share, 1 - share) < EXPECTED) {
        rare[0] += value.old;
        rare[1] += value.now;
      } else {
        weighted += part(value.old / first, value.now / second, share);
        cells++;
      }
    }
    if (rare[0] + rare[1] > 0) {
      weighted += part(rare[0] / first, rare[1] / second, share);
      cells++;
    }
    if (cells > 1) {
      double g = Math.max(0, 2 * Math.log(2) * (first + second) * weighted);
      double probability = 1 - new ChiSquaredDistribution(cells - 1).cumulativeProbability(g);
      node.put("g", clean(g)).put("degrees", cells - 1).put("probability", clean(probability));
    }
  }

  /** One value's part of the divergence, in bits, with the first distribution's weight. */
  static double part(double p, double q, double weight) {
    double middle = weight * p + (1 - weight) * q;
    double sum = p == 0 ? 0 : weight * p * Math.log(p / middle);
    sum += q == 0 ? 0 : (1 - weight) * q * Math.log(q / middle);
    return sum / Math.log(2);
  }

  /** Without the last digits, in which sums of equal parts may differ from zero. */
  static double clean(double value) {
    return Math.round(value * 1e9) / 1e9;
  }

  private static double sum(NavigableMap<String, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}

package org.corpusaudit.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much a line looks like main text: gradient boosted trees (Friedman 2001) over {@link
 * LineFeatures}, from the table {@code line-model.tsv}, which says on what they were fitted.
 *
 * <p>A score is a sum of whole numbers, thousandths of the logarithm of odds, so it is the same on
 * every machine. Cost: one comparison for each level of each tree, about 500 a line.
 */
final class LineModel {
  private static final LineModel SHIPPED = read();

  private final int[] roots;
  private final int[] features;
  private final int[] limits;
  private final int[] lower;
  private final int[] higher;

  private LineModel(int[] roots, int[] features, int[] limits, int[] lower, int[] higher) {
    this.roots = roots;
    this.features = features;
    this.limits = limits;
    this.lower = lower;
    this.higher = higher;
  }

  /** The model that comes with the program. */
  static LineModel shipped() {
    return SHIPPED;
  }

  /** Thousandths of the logarithm of the odds that a line is main text. */
  int score(LineFeatures seen, int line) {
    int sum = 0;
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        node = seen.value(line, features[node]) <= limits[node] ? lower[node] : higher[node];
      }
      sum += limits[node];
    }
    return sum;
  }

  /** Rows: {@code tree node feature limit lower higher}, or {@code tree node leaf value}. */
  private static LineModel read() {
    List<Integer> roots = new ArrayList<>();
    List<int[]> nodes = new ArrayList<>();
    int tree = -1;
    int first = 0;
    try (InputStream file = LineModel.class.getResourceAsStream("line-model.tsv");
        BufferedReader rows =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (row.startsWith("#")) {
          continue;
        }
        String[] cells = row.split("\t", -1);
        if (Integer.parseInt(cells[0]) != tree) {
          tree = Integer.parseInt(cells[0]);
          first = nodes.size();
          roots.add(first);
        }
        int limit = Integer.parseInt(cells[3]);
        if (cells[2].equals("leaf")) {
          nodes.add(new int[] {-1, limit, 0, 0});
        } else {
          nodes.add(
              new int[] {
                LineFeature.valueOf(cells[2].toUpperCase(Locale.ROOT)).place(),
                limit,
                first + Integer.parseInt(cells[4]),
                first + Integer.parseInt(cells[5])
              });
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("line-model.tsv cannot be read", e);
    }
    return new LineModel(
        roots.stream().mapToInt(Integer::intValue).toArray(),
        column(nodes, 0),
        column(nodes, 1),
        column(nodes, 2),
        column(nodes, 3));
  }

  private static int[] column(List<int[]> nodes, int column) {
    int[] values = new int[nodes.size()];
    Arrays.setAll(values, i -> nodes.get(i)[column]);
    return values;
  }
}

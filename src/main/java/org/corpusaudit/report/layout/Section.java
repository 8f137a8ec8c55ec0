package org.corpusaudit.report.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One section of a page: figures, charts, tables.
 *
 * @param id its anchor
 * @param title its heading
 * @param intro what it tells, in a sentence or two
 * @param figures single numbers
 * @param charts drawings, each of which stands beside a table that says the same
 * @param grids tables that can be sorted and filtered
 * @param comparisons texts that are shown beside each other
 * @param findings what stands out among the section's figures, for the head of the page
 */
public record Section(
    String id,
    String title,
    String intro,
    List<Figure> figures,
    List<Chart> charts,
    List<Grid> grids,
    List<TwoTexts> comparisons,
    List<Finding> findings) {
  public static final String SUMMARY = "summary.json";

  public Section(String id, String title, String intro) {
    this(
        id,
        title,
        intro,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /**
   * One number.
   *
   * @param label what it counts
   * @param value the number as it is shown
   * @param file the output file that it comes from
   * @param row the key or kind of row in that file
   */
  record Figure(String label, String value, String file, String row) {}

  public Section count(String label, long value, String key) {
    figures.add(new Figure(label, String.format(Locale.ROOT, "%,d", value), SUMMARY, key));
    return this;
  }

  public Section share(String label, double value, String key) {
    figures.add(new Figure(label, Cell.share(value).shown(), SUMMARY, key));
    return this;
  }

  public Section figure(String label, String value, String file, String key) {
    figures.add(new Figure(label, value, file, key));
    return this;
  }

  public Section chart(Chart chart) {
    charts.add(chart);
    return this;
  }

  public Section grid(Grid grid) {
    grids.add(grid);
    return this;
  }

  public Section comparison(TwoTexts comparison) {
    comparisons.add(comparison);
    return this;
  }

  public Section finding(Finding finding) {
    findings.add(finding);
    return this;
  }
}

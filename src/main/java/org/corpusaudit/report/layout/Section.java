package org.corpusaudit.report.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusaudit.figure.Figure;

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
    Message title,
    Message intro,
    List<Shown> figures,
    List<Chart> charts,
    List<Grid> grids,
    List<TwoTexts> comparisons,
    List<Finding> findings) {
  public static final String SUMMARY = "summary.json";

  /** What the template and the page's script name their own parts. */
  private static final Set<String> TAKEN =
      Set.of("charts", "contents", "findings", "folds", "main", "more", "theme", "tip", "words");

  /** Refuses an id that would stand twice in the page. */
  public Section {
    if (TAKEN.contains(id)) {
      throw new IllegalArgumentException("a part of every page has the id " + id);
    }
  }

  public Section(String id, Message title, Message intro) {
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
   * @param meaning what it tells; empty where the label says it all
   */
  record Shown(Message label, Message value, String file, String row, Message meaning) {}

  /** A figure of the summary that counts something. */
  public Section count(Message label, JsonNode summary, Figure figure) {
    return add(label, Cell.count(figure.in(summary).asLong()), figure.name(), figure);
  }

  /** A figure of the summary that is a share. */
  public Section share(Message label, JsonNode summary, Figure figure) {
    return add(label, Cell.share(figure.in(summary).asDouble()), figure.name(), figure);
  }

  /** A figure of the summary that is another number. */
  public Section real(Message label, JsonNode summary, Figure figure) {
    return add(label, Cell.real(figure.in(summary).asDouble()), figure.name(), figure);
  }

  /** A member of a family of the summary that counts something. */
  public Section count(Message label, JsonNode summary, Figure family, String member) {
    long value = family.in(summary, member).asLong();
    return add(label, Cell.count(value), family.name().replace("*", member), family);
  }

  private Section add(Message label, Cell value, String key, Figure figure) {
    figures.add(
        new Shown(label, Message.verbatim(value.shown()), SUMMARY, key, Declared.meaning(figure)));
    return this;
  }

  /** A number of another file. */
  public Section figure(Message label, String value, String file, String key) {
    return figure(label, Message.verbatim(value), file, key);
  }

  /** What is told of another file. */
  public Section figure(Message label, Message value, String file, String key) {
    figures.add(new Shown(label, value, file, key, Message.verbatim("")));
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

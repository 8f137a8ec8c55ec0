package org.corpusaudit.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * What the summary tells under one name.
 *
 * <p>A name is a path of {@code summary.json} with dots; a star in it stands for a name of the
 * corpus, such as a language.
 */
public abstract sealed class Figure
    permits Counter, CounterFamily, Computed, ComputedFamily, Listing, Series {
  /** The column of a list whose rows have names: their numbers are figures. */
  public static final String NAME = "name";

  private final String name;
  private final String unit;
  private final String adds;
  private final String meaning;

  Figure(String name, String unit, String adds, String meaning) {
    this.name = name;
    this.unit = unit;
    this.adds = adds;
    this.meaning = meaning;
  }

  /** Its name. */
  public final String name() {
    return name;
  }

  /** What it counts or measures, such as {@code articles}; empty for plain numbers. */
  public final String unit() {
    return unit;
  }

  /** How it comes about: sum, least or largest of what is counted, or computed. */
  public final String adds() {
    return adds;
  }

  /** What it tells; Markdown without a vertical bar. */
  public final String meaning() {
    return meaning;
  }

  /** The fields of its rows, when it is a list. */
  public Columns columns() {
    return Columns.NONE;
  }

  /**
   * The names of its numbers: its own, or of a list whose rows have names one for each column of
   * numbers.
   */
  public final List<String> numbers() {
    if (columns().size() == 0) {
      return List.of(name);
    }
    boolean named = false;
    List<String> numbers = new ArrayList<>();
    for (Column column : columns()) {
      named |= column.name().equals(NAME);
      if (column instanceof Column.Count || column instanceof Column.Measure) {
        numbers.add(name + ".*." + column.name());
      }
    }
    return named ? numbers : List.of();
  }

  /**
   * Where it stands in a summary, missing when it does not: a number, an array of rows, or the
   * object of a family whose star stands last.
   */
  public final JsonNode in(JsonNode summary) {
    String path = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    JsonNode at = summary;
    for (String step : path.split("\\.", -1)) {
      at = at.path(step);
    }
    return at;
  }

  /** Where the number of one member stands in a summary, missing when it does not. */
  public final JsonNode in(JsonNode summary, String member) {
    JsonNode at = summary;
    for (String step : name.split("\\.", -1)) {
      at = at.path(step.equals("*") ? member : step);
    }
    return at;
  }

  /** Whether a name is its own, or of one of its numbers, something in place of a star. */
  public final boolean isNamed(String other) {
    return matches(name, other) || numbers().stream().anyMatch(number -> matches(number, other));
  }

  /** Whether a name is a pattern's, with something in place of its star. */
  public static boolean matches(String pattern, String other) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(other);
    }
    String head = pattern.substring(0, star);
    String tail = pattern.substring(star + 1);
    return other.length() >= head.length() + tail.length()
        && other.startsWith(head)
        && other.endsWith(tail);
  }

  @Override
  public final String toString() {
    return name;
  }
}

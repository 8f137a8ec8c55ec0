package org.corpusaudit.report.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A drawing of a page.
 *
 * @param id its anchor
 * @param kind bars, ranked (bars that lie), curve, scatter, multiples or network
 * @param title its heading
 * @param summary what it shows, for who does not see it
 * @param file the output file that it is drawn from
 * @param data what the page's script draws
 */
public record Chart(
    String id, String kind, String title, String summary, String file, ObjectNode data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Bars of one or more series over names. */
  public static Chart bars(String id, String kind, String title, String file, List<String> names) {
    ObjectNode data = JSON.createObjectNode();
    names.forEach(data.putArray("names")::add);
    data.putArray("series");
    return new Chart(
        id, kind, title, "Bars: " + names.size() + "; the table holds the numbers.", file, data);
  }

  /** A line through points. */
  public static Chart curve(
      String id, String title, String summary, String file, String x, String y) {
    ObjectNode data = JSON.createObjectNode().put("x", x).put("y", y);
    data.putArray("points");
    return new Chart(id, "curve", title, summary, file, data);
  }

  /** Named points on logarithmic axes. */
  public static Chart scatter(
      String id, String title, String summary, String file, String x, String y) {
    ObjectNode data = JSON.createObjectNode().put("x", x).put("y", y);
    data.putArray("points");
    return new Chart(id, "scatter", title, summary, file, data);
  }

  /** A small line of each series, each with an axis of its own, over names. */
  public static Chart multiples(String id, String title, String file, List<String> names) {
    ObjectNode data = JSON.createObjectNode();
    names.forEach(data.putArray("names")::add);
    data.putArray("series");
    return new Chart(
        id, "multiples", title, "Lines, one a series; the table holds the numbers.", file, data);
  }

  /** Nodes and links. */
  public static Chart network(String id, String title, String file) {
    ObjectNode data = JSON.createObjectNode();
    data.putArray("nodes");
    data.putArray("links");
    return new Chart(
        id,
        "network",
        title,
        "A circle of names with a line for each strong pair; the table holds the pairs.",
        file,
        data);
  }

  /** A series of a value for each name; null where there is none, which is not 0. */
  public Chart series(String name, List<Double> values) {
    ObjectNode series = ((ArrayNode) data.get("series")).addObject().put("name", name);
    values.forEach(series.putArray("values")::add);
    return this;
  }

  /** Names the table that says the same. */
  public Chart beside(String grid) {
    data.put("table", grid);
    return this;
  }

  /** Says below the drawing what it leaves out; nothing for an empty sentence. */
  public Chart note(String sentence) {
    if (!sentence.isEmpty()) {
      data.put("note", sentence);
    }
    return this;
  }

  /** Bars by month, or by what else a place of the axis is of. */
  public static Chart byMonth(
      String id, String title, String file, MonthAxis axis, String leftOut) {
    return bars(id, "bars", title + ", by " + axis.unit(), file, axis.names())
        .note(axis.leftOut(leftOut));
  }

  /** Where each bar begins, when not at 0. */
  public Chart from(List<Double> starts) {
    starts.forEach(data.putArray("from")::add);
    return this;
  }

  public Chart stacked() {
    data.put("stacked", true);
    return this;
  }

  public Chart shares() {
    data.put("share", true);
    return this;
  }

  /** Colours bars by their sign: rise and fall. */
  public Chart signed() {
    data.put("signed", true);
    return this;
  }

  public Chart logarithmic() {
    data.put("log", true);
    return this;
  }

  public Chart mark(double x) {
    data.put("mark", x);
    return this;
  }

  public Chart named(String name, double x, double y) {
    ((ArrayNode) data.get("points")).addArray().add(x).add(y).add(name);
    return this;
  }

  public Chart point(double x, double y) {
    ((ArrayNode) data.get("points")).addArray().add(x).add(y);
    return this;
  }
}

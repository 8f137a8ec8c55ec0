package org.corpusaudit.report.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A drawing of a page.
 *
 * @param id its anchor
 * @param kind bars, ranked (bars that lie), curve, scatter, multiples, histograms or network
 * @param title its heading
 * @param summary what it shows, for who does not see it
 * @param file the output file that it is drawn from
 * @param data what the page's script draws
 */
public record Chart(
    String id, String kind, Message title, Message summary, String file, ObjectNode data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Bars of one or more series over names: texts, or messages. */
  public static Chart bars(String id, String kind, Message title, String file, List<?> names) {
    ObjectNode data = JSON.createObjectNode();
    names(data, names);
    data.putArray("series");
    return new Chart(
        id,
        kind,
        title,
        Message.say("Bars: %,d; the table holds the numbers.", names.size()),
        file,
        data);
  }

  private static void names(ObjectNode data, List<?> names) {
    names.forEach(data.putArray("names")::addPOJO);
  }

  /** A line through points. */
  public static Chart curve(
      String id, Message title, Message summary, String file, Message x, Message y) {
    ObjectNode data = JSON.createObjectNode().putPOJO("x", x).putPOJO("y", y);
    data.putArray("points");
    return new Chart(id, "curve", title, summary, file, data);
  }

  /** Named points on logarithmic axes. */
  public static Chart scatter(
      String id, Message title, Message summary, String file, Message x, Message y) {
    ObjectNode data = JSON.createObjectNode().putPOJO("x", x).putPOJO("y", y);
    data.putArray("points");
    return new Chart(id, "scatter", title, summary, file, data);
  }

  /** A small line of each series, each with an axis of its own, over names. */
  public static Chart multiples(String id, Message title, String file, List<String> names) {
    ObjectNode data = JSON.createObjectNode();
    names(data, names);
    data.putArray("series");
    return new Chart(
        id,
        "multiples",
        title,
        Message.say("Lines, one a series; the table holds the numbers."),
        file,
        data);
  }

  /** A small histogram for each series, each with axes of its own. */
  public static Chart histograms(String id, Message title, String file) {
    ObjectNode data = JSON.createObjectNode();
    data.putArray("series");
    Message summary =
        Message.say("A small histogram for each signal; the table holds the quantiles.");
    return new Chart(id, "histograms", title, summary, file, data);
  }

  /** A series of {@link #histograms}: the largest value of each bar, and how much is in it. */
  public Chart histogram(String name, List<Double> largest, List<Double> values) {
    ObjectNode series = ((ArrayNode) data.get("series")).addObject().put("name", name);
    largest.forEach(series.putArray("largest")::add);
    values.forEach(series.putArray("values")::add);
    return this;
  }

  /** Nodes and links. */
  public static Chart network(String id, Message title, String file) {
    ObjectNode data = JSON.createObjectNode();
    data.putArray("nodes");
    data.putArray("links");
    return new Chart(
        id,
        "network",
        title,
        Message.say(
            "A circle of names with a line for each strong pair; the table holds the pairs."),
        file,
        data);
  }

  /** A series of a value for each name; null where there is none, which is not 0. */
  public Chart series(Message name, List<Double> values) {
    ObjectNode series = ((ArrayNode) data.get("series")).addObject().putPOJO("name", name);
    values.forEach(series.putArray("values")::add);
    return this;
  }

  /** Names the table that says the same. */
  public Chart beside(String grid) {
    data.put("table", grid);
    return this;
  }

  /** Says below the drawing what it leaves out. */
  public Chart note(Message sentence) {
    data.putPOJO("note", sentence);
    return this;
  }

  /** Bars by month, or by what else a place of the axis is of. */
  public static Chart byMonth(
      String id, Message title, String file, MonthAxis axis, Message leftOut) {
    Chart chart =
        bars(id, "bars", Message.say("%s, by %s", title, axis.unit()), file, axis.names());
    axis.leftOut(leftOut).ifPresent(chart::note);
    return chart;
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

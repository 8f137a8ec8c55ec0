package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.page.Progress;
import org.corpusaudit.text.Quantity;

/** What the stages of a run have done, in words, columns and JSON. */
final class ProgressText {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private ProgressText() {}

  /** A stage in a line of its own, for a log. */
  static String line(double seconds, Progress.Stage stage) {
    String done =
        say(
            "%5.0f s  %s: %s, %s, ",
            seconds,
            stage.name(),
            Quantity.of(stage.records(), "article"),
            size((double) stage.bytes()));
    return stage.isDone()
        ? done + say("done in %s, %s", time(stage.seconds()), rates(stage))
        : done + say("%.0f %%, %s%s", percent(stage), rates(stage), left(stage, ", "));
  }

  /**
   * A stage as a line of a table, cut to the terminal's width.
   *
   * @param columns the terminal's width
   */
  static String row(Progress.Stage stage, int columns) {
    String row =
        say(
            "%-12s %13s %-8s %11s %4.0f %%  %s  %s",
            stage.name(),
            say("%,d", stage.records()),
            stage.records() == 1 ? "article" : "articles",
            size((double) stage.bytes()),
            percent(stage),
            rates(stage),
            stage.isDone() ? "took " + time(stage.seconds()) : left(stage, ""));
    return row.length() < columns ? row : row.substring(0, Math.max(0, columns - 1));
  }

  /** All stages, for a program: an object in one line. */
  static String json(double seconds, List<Progress.Stage> stages) {
    return object(seconds, stages).toString();
  }

  /** All stages and the end of the run, for a program: an object in one line. */
  static String end(double seconds, List<Progress.Stage> stages, ObjectNode end) {
    ObjectNode root = object(seconds, stages);
    root.set("end", end);
    return root.toString();
  }

  private static ObjectNode object(double seconds, List<Progress.Stage> stages) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("seconds", Math.round(seconds * 10) / 10.0);
    ArrayNode passes = root.putArray("passes");
    for (Progress.Stage stage : stages) {
      ObjectNode node = passes.addObject();
      node.put("pass", stage.name()).put("records", stage.records()).put("bytes", stage.bytes());
      node.put("share", Math.round(stage.share() * 1e4) / 1e4);
      node.put("recordsPerSecond", Math.round(stage.recordsPerSecond()));
      node.put("bytesPerSecond", Math.round(stage.bytesPerSecond()));
      if (Double.isNaN(stage.secondsLeft())) {
        node.putNull("secondsLeft");
      } else {
        node.put("secondsLeft", Math.round(stage.secondsLeft()));
      }
    }
    return root;
  }

  /** Bytes in the unit that leaves one to four digits. */
  static String size(double bytes) {
    int unit = 0;
    double left = bytes;
    while (left >= 1024 && unit < UNITS.length - 1) {
      left /= 1024;
      unit++;
    }
    return say(unit == 0 ? "%.0f %s" : "%.1f %s", left, UNITS[unit]);
  }

  /** Seconds below a minute as they are, others as minutes or hours. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? say("%d:%02d min", whole / 60, whole % 60)
        : say("%d:%02d h", whole / 3600, whole / 60 % 60);
  }

  private static String rates(Progress.Stage stage) {
    return say("%,.0f/s, %s/s", stage.recordsPerSecond(), size(stage.bytesPerSecond()));
  }

  private static String left(Progress.Stage stage, String before) {
    return Double.isNaN(stage.secondsLeft()) ? "" : before + time(stage.secondsLeft()) + " left";
  }

  /** A stage that is not done never says 100 %. */
  private static double percent(Progress.Stage stage) {
    return Math.floor(100 * stage.share());
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

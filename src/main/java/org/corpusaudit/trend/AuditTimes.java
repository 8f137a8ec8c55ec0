package org.corpusaudit.trend;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.output.AuditOutput;

/** When the audits of a series were. */
public enum AuditTimes {
  /** At equal distances, in the order in which they are given. */
  ORDER,
  /** When each was begun, in days. */
  STARTED;

  private static final double DAY = 86_400_000;

  /**
   * The times of a name.
   *
   * @throws IllegalArgumentException with the names that there are
   */
  public static AuditTimes named(String name) {
    for (AuditTimes times : values()) {
      if (times.name().toLowerCase(Locale.ROOT).equals(name)) {
        return times;
      }
    }
    throw new IllegalArgumentException("--times cannot be " + name + ": write order or started");
  }

  double[] of(List<AuditOutput> audits) {
    double[] times = new double[audits.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = this == ORDER ? i : (started(audits.get(i)) - started(audits.get(0))) / DAY;
      if (i > 0 && times[i] <= times[i - 1]) {
        throw new IllegalArgumentException(
            audits.get(i).path()
                + " was not begun after "
                + audits.get(i - 1).path()
                + ": give the audits in the order of their beginnings, or leave out --times");
      }
    }
    return times;
  }

  private static double started(AuditOutput audit) {
    String started = audit.manifest().path("started").asText();
    try {
      return (double) Instant.parse(started).toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "the manifest of " + audit.path() + " does not say when it was begun: leave out --times",
          e);
    }
  }

  /** The unit of slopes. */
  String unit() {
    return this == ORDER ? "audit" : "day";
  }
}

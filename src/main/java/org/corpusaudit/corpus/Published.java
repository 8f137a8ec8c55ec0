package org.corpusaudit.corpus;

/**
 * When an article was published.
 *
 * @param instant ISO 8601 in UTC to the second, or empty when the date is unknown
 * @param epochSeconds the same as seconds since 1970; {@link Long#MAX_VALUE} when unknown, so that
 *     undated articles come after dated ones
 * @param lastSecond the last second that the date may mean: of a day or a month without a time its
 *     last; what was published within those seconds was published neither before nor after
 */
public record Published(String instant, long epochSeconds, long lastSecond) {
  /** No known date. */
  public static final Published UNKNOWN = new Published("", Long.MAX_VALUE);

  /** A date that is known to the second. */
  public Published(String instant, long epochSeconds) {
    this(instant, epochSeconds, epochSeconds);
  }

  /** Whether the date is known. */
  public boolean isKnown() {
    return epochSeconds != Long.MAX_VALUE;
  }

  /** The month, {@code yyyy-MM}, or empty. */
  public String month() {
    return isKnown() ? instant.substring(0, instant.indexOf('-', 1) + 3) : "";
  }
}

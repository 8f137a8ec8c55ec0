package org.corpusaudit.corpus;

import java.io.Serializable;
import org.corpusaudit.settings.SettingsSection;

/**
 * What dates may be.
 *
 * @param order of day and month where both are numbers and the year stands last
 * @param firstYear of the Gregorian calendar; a date before it is unknown
 * @param lastYear a date after it is unknown
 */
public record DateRules(Order order, int firstYear, int lastYear) implements Serializable {
  /** Which of day and month comes first. */
  public enum Order {
    /** Unless only one order is possible, the date is unknown. */
    UNKNOWN,
    /** {@code 31/12/2015}. */
    DAY_MONTH,
    /** {@code 12/31/2015}. */
    MONTH_DAY
  }

  /** What the section {@code input} says. */
  static DateRules of(SettingsSection input) {
    Order order =
        switch (input.text("dateOrder")) {
          case "day-month" -> Order.DAY_MONTH;
          case "month-day" -> Order.MONTH_DAY;
          default -> Order.UNKNOWN;
        };
    return new DateRules(order, input.integer("firstYear"), input.integer("lastYear"));
  }

  /** The rules unless they are set. */
  public static DateRules defaults() {
    return new DateRules(Order.UNKNOWN, 1800, 2100);
  }
}

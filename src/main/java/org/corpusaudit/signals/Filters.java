package org.corpusaudit.signals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.corpusaudit.page.Tally;
import org.corpusaudit.settings.BadPipelineException;

/**
 * Bounds on signals: an article outside one of them is not kept. An article that has no value of a
 * signal is within its bounds.
 *
 * @param entries the bounds, in the order of the signals
 */
public record Filters(ArrayList<Entry> entries) implements Serializable {
  /** A signal's bound. */
  public record Entry(Signal signal, Bound bound) implements Serializable {}

  /** No bounds. */
  public static Filters none() {
    return new Filters(new ArrayList<>());
  }

  /** The section {@code filters} of a pipeline file: {@code {"words": {"min": 50}}}. */
  public static Filters of(JsonNode section) throws BadPipelineException {
    Filters filters = none();
    for (Map.Entry<String, JsonNode> filter : section.properties()) {
      String key = "filters." + filter.getKey();
      Bound bound =
          new Bound(
              filter.getValue().path("min").asDouble(Bound.NONE),
              filter.getValue().path("max").asDouble(Bound.NONE));
      if (bound.isOpen()) {
        throw new BadPipelineException(
            key + " has no bound: write {\"min\": …}, {\"max\": …} or both");
      }
      if (bound.least() > bound.most()) {
        throw new BadPipelineException(key + " lets nothing in: its min is above its max");
      }
      filters.entries.add(new Entry(Signal.of(filter.getKey()), bound));
    }
    filters.entries.sort((a, b) -> a.signal.compareTo(b.signal));
    return filters;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * The first signal, in their order, whose bound a text is outside of. Counts each that it is
   * outside of.
   */
  public Optional<Signal> firstOutside(SignalValues values, Tally tally) {
    List<Signal> outside = new ArrayList<>();
    for (Entry entry : entries) {
      OptionalDouble value = values.of(entry.signal);
      if (value.isPresent() && !entry.bound.has(value.getAsDouble())) {
        outside.add(entry.signal);
        SignalFigures.OUTSIDE.count(tally, entry.signal.key(), 1);
      }
    }
    if (outside.isEmpty()) {
      return Optional.empty();
    }
    SignalFigures.FILTERED.count(tally, 1);
    SignalFigures.REASONS.count(tally, outside.get(0).key(), 1);
    return Optional.of(outside.get(0));
  }
}

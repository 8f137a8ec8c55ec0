package org.corpusaudit.entity.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.GivenSettings;

/**
 * Reads the mentions that come with a record: a list of objects with a start, an end and a label
 * under the names that recognisers use, such lists inside an object as spaCy's {@code to_json} and
 * this program's own {@code mentions/} have them, lists of three ({@code [0, 4, "PER"]}), or any of
 * these as a string. Tokens that a pipeline did not put together (B-PER, I-PER) are put together.
 * What cannot be a mention is refused one by one. Not thread-safe.
 */
final class GivenSpans {
  /** Neither start nor end nor label can be read. */
  static final String SHAPE = "shape";

  /** The offsets are outside the text, empty, or the wrong way round. */
  static final String BOUNDS = "bounds";

  /** An offset is inside a character. */
  static final String CHARACTER = "character";

  /** The text that comes with the span is not what stands there. */
  static final String TEXT = "text";

  /** It holds no letter or digit. */
  static final String BLANK = "blank";

  /** It overlaps one that begins before it, or there and is longer. */
  static final String OVERLAP = "overlap";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LISTS = List.of("ents", "entities", "mentions", "spans");
  private static final List<String> STARTS =
      List.of("start", "start_char", "begin", "beginOffset", "BeginOffset", "offset");
  private static final List<String> ENDS = List.of("end", "end_char", "endOffset", "EndOffset");
  private static final List<String> LABELS =
      List.of("type", "label", "entity_group", "label_", "category", "Type", "tag", "ner");
  private static final List<String> IDS = List.of("entity_id", "id", "kb_id");
  private static final List<String> TEXTS = List.of("text", "Text");
  private static final int TRIPLE = 3;

  private final GivenSettings settings;
  private final GivenLabels labels;

  GivenSpans(GivenSettings settings) {
    this.settings = settings;
    labels = new GivenLabels(settings.types());
  }

  /** A span as it was read, with its label. */
  private record Labelled(int start, int end, String label, String entity, String id) {}

  /**
   * The spans of a value in an article's original text, in order, none overlapping another.
   *
   * @param refused takes the reason of each that is refused
   */
  List<GivenSpan> read(byte[] json, int from, int to, String text, Consumer<String> refused) {
    Optional<JsonNode> items = items(json, from, to);
    if (items.isEmpty()) {
      refused.accept(SHAPE);
      return List.of();
    }
    TextOffsets offsets = new TextOffsets(text, settings.offsets());
    List<Labelled> read = new ArrayList<>();
    for (JsonNode item : items.get()) {
      Optional<Labelled> span =
          item.isArray() ? triple(item, offsets, refused) : span(item, offsets, text, refused);
      span.ifPresent(one -> join(read, one));
    }
    List<GivenSpan> spans = new ArrayList<>();
    for (Labelled span : read) {
      Optional<EntityType> type = labels.type(span.label);
      type.ifPresent(
          found -> spans.add(new GivenSpan(span.start, span.end, found, span.entity, span.id)));
    }
    return apart(spans, text, refused);
  }

  private static Optional<JsonNode> items(byte[] json, int from, int to) {
    try {
      JsonNode value = JSON.readTree(json, from, to - from);
      if (value.isTextual()) {
        value = JSON.readTree(value.asText());
      }
      for (String list : LISTS) {
        value = value.isObject() && value.path(list).isArray() ? value.get(list) : value;
      }
      return value.isArray() ? Optional.of(value) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Labelled> triple(JsonNode item, TextOffsets offsets, Consumer<String> refused) {
    boolean sound =
        item.size() == TRIPLE
            && item.get(0).isIntegralNumber()
            && item.get(1).isIntegralNumber()
            && item.get(2).isTextual();
    if (!sound) {
      refused.accept(SHAPE);
      return Optional.empty();
    }
    return placed(
        item.get(0).asLong(), item.get(1).asLong(), item.get(2).asText(), "", "", offsets, refused);
  }

  private Optional<Labelled> span(
      JsonNode item, TextOffsets offsets, String text, Consumer<String> refused) {
    Optional<Long> start = number(item, STARTS);
    Optional<Long> end = number(item, ENDS);
    if (end.isEmpty() && start.isPresent()) {
      end = number(item, List.of("length")).map(length -> start.get() + length);
    }
    Optional<String> label = text(item, LABELS);
    Optional<String> entity = text(item, List.of("entity"));
    if (label.isEmpty() && entity.filter(labels::isLabel).isPresent()) {
      label = entity;
      entity = Optional.empty();
    }
    if (start.isEmpty() || end.isEmpty() || label.isEmpty()) {
      refused.accept(SHAPE);
      return Optional.empty();
    }
    Optional<Labelled> span =
        placed(
            start.get(),
            end.get(),
            label.get(),
            entity.orElse(""),
            text(item, IDS).orElse(""),
            offsets,
            refused);
    Optional<String> told = text(item, TEXTS);
    if (span.isPresent() && told.isPresent()) {
      String there = text.substring(span.get().start, span.get().end);
      if (!spaced(told.get()).equals(spaced(there))) {
        refused.accept(TEXT);
        return Optional.empty();
      }
    }
    return span;
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static Optional<Labelled> placed(
      long start,
      long end,
      String label,
      String entity,
      String id,
      TextOffsets offsets,
      Consumer<String> refused) {
    if (start < 0 || end <= start || end > offsets.length()) {
      refused.accept(BOUNDS);
      return Optional.empty();
    }
    int from = offsets.utf16(start);
    int to = offsets.utf16(end);
    if (from < 0 || to < 0) {
      refused.accept(CHARACTER);
      return Optional.empty();
    }
    return Optional.of(new Labelled(from, to, label, entity.strip(), id.strip()));
  }

  /** Adds a span, or a token's to the one before it with which it goes on. */
  private static void join(List<Labelled> spans, Labelled next) {
    Labelled last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    boolean goesOn =
        last != null
            && GivenLabels.goesOn(next.label)
            && GivenLabels.hasScheme(last.label)
            && last.label.substring(2).equals(next.label.substring(2))
            && next.start >= last.end
            && next.start - last.end <= 1;
    if (goesOn) {
      spans.set(
          spans.size() - 1, new Labelled(last.start, next.end, last.label, last.entity, last.id));
    } else {
      spans.add(next);
    }
  }

  /** The spans without what cannot stand beside others, and without white space at their ends. */
  private static List<GivenSpan> apart(
      List<GivenSpan> spans, String text, Consumer<String> refused) {
    spans.sort(
        Comparator.comparingInt(GivenSpan::start)
            .thenComparing(Comparator.comparingInt(GivenSpan::end).reversed()));
    List<GivenSpan> apart = new ArrayList<>();
    int end = 0;
    for (GivenSpan span : spans) {
      GivenSpan trimmed = trimmed(span, text);
      boolean named =
          text.substring(trimmed.start(), trimmed.end())
              .codePoints()
              .anyMatch(Character::isLetterOrDigit);
      if (!named) {
        refused.accept(BLANK);
      } else if (trimmed.start() < end) {
        refused.accept(OVERLAP);
      } else {
        apart.add(trimmed);
        end = trimmed.end();
      }
    }
    return apart;
  }

  private static GivenSpan trimmed(GivenSpan span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return span.at(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Optional<Long> number(JsonNode item, List<String> names) {
    for (String name : names) {
      if (item.path(name).isIntegralNumber() && item.get(name).canConvertToLong()) {
        return Optional.of(item.get(name).asLong());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(JsonNode item, List<String> names) {
    for (String name : names) {
      if (item.path(name).isTextual() && !item.get(name).asText().isBlank()) {
        return Optional.of(item.get(name).asText());
      }
    }
    return Optional.empty();
  }
}

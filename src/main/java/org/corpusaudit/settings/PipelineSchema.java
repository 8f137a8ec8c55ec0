package org.corpusaudit.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The schema of pipeline files: the one declaration of every key, its type, range, default and
 * meaning. Checks a file against the part of JSON Schema that the schema uses, and fills in
 * defaults. Every refusal is one sentence that names the key, the value and what is allowed.
 */
public final class PipelineSchema {
  private static final String RESOURCE = "schema.json";

  /** Opens a value that stands for a list of words which another class declares. */
  private static final String WORDS = "${";

  private static final JsonNode SCHEMA = parsed(Map.of());

  private PipelineSchema() {}

  private static JsonNode parsed(Map<String, List<String>> words) {
    try {
      return new ObjectMapper().readTree(text(words));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the packaged schema is JSON", e);
    }
  }

  /**
   * The schema's text.
   *
   * @param words lists that the schema takes from the classes that declare them, by name
   */
  public static String text(Map<String, List<String>> words) {
    try (InputStream in = PipelineSchema.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, List<String>> list : words.entrySet()) {
        text = text.replace(WORDS + list.getKey() + "}", String.join("\", \"", list.getValue()));
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A copy of a pipeline file, checked, with every default filled in.
   *
   * @param words as for {@link #text}; of a list that is not among them any word is let in
   */
  public static ObjectNode complete(ObjectNode file, Map<String, List<String>> words)
      throws BadPipelineException {
    ObjectNode complete = file.deepCopy();
    check(words.isEmpty() ? SCHEMA : parsed(words), complete, "");
    return complete;
  }

  /**
   * Refuses a number outside the range that the schema declares for a key: for settings that no
   * file was checked for.
   *
   * @param key such as {@code duplicates.threshold}
   * @throws IllegalArgumentException with the sentence that a pipeline file is refused with
   */
  public static void requireInRange(String key, double number) {
    JsonNode declared = SCHEMA;
    for (String name : key.split("\\.", -1)) {
      declared = declared.path("properties").path(name);
    }
    if (!declared.has("minimum")) {
      throw new IllegalStateException("the schema declares no range for " + key);
    }
    JsonNode value =
        number == Math.rint(number)
            ? JsonNodeFactory.instance.numberNode((long) number)
            : JsonNodeFactory.instance.numberNode(number);
    try {
      checkRange(declared, value, key);
    } catch (BadPipelineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static void check(JsonNode schema, JsonNode value, String key)
      throws BadPipelineException {
    checkType(schema, value, key);
    if (schema.has("enum") && !isOpen(schema.get("enum")) && !contains(schema.get("enum"), value)) {
      throw refused(key, value, "write " + list(schema.get("enum")));
    }
    if (value.isNumber()) {
      checkRange(schema, value, key);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.get(i), key + "[" + i + "]");
      }
    }
    if (value.isObject()) {
      checkObject(schema, (ObjectNode) value, key);
    }
  }

  /** Whether words of an enumeration are still to be filled in. */
  private static boolean isOpen(JsonNode options) {
    return StreamSupport.stream(options.spliterator(), false)
        .anyMatch(option -> option.asText().startsWith(WORDS));
  }

  private static void checkRange(JsonNode schema, JsonNode value, String key)
      throws BadPipelineException {
    double number = value.doubleValue();
    if (!(number >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
        && number <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
      throw refused(
          key,
          value,
          "write a number from " + schema.get("minimum") + " to " + schema.get("maximum"));
    }
  }

  private static void checkObject(JsonNode schema, ObjectNode value, String key)
      throws BadPipelineException {
    JsonNode properties = schema.path("properties");
    JsonNode keys = schema.at("/propertyNames/enum");
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode others = schema.path("additionalProperties");
      if (keys.isArray() && !isOpen(keys) && !words(keys).contains(name)) {
        throw new BadPipelineException(
            path(key, name) + " is not a key of a pipeline file" + nearest(words(keys), key, name));
      }
      if (!properties.has(name) && others.isObject()) {
        check(others, value.get(name), path(key, name));
      } else if (!properties.has(name) && !others.asBoolean(true)) {
        throw new BadPipelineException(
            path(key, name)
                + " is not a key of a pipeline file"
                + nearest(names(properties), key, name));
      }
    }
    for (Map.Entry<String, JsonNode> property :
        (Iterable<Map.Entry<String, JsonNode>>) properties::fields) {
      String name = property.getKey();
      boolean isSection = property.getValue().has("properties");
      if (!value.has(name) && !property.getValue().has("default") && !isSection) {
        continue; // Nothing stands for a value that has no default.
      }
      if (!value.has(name)) {
        JsonNode missing = property.getValue().get("default");
        value.set(name, missing == null ? value.objectNode() : missing.deepCopy());
      }
      check(property.getValue(), value.get(name), path(key, name));
    }
  }

  private static void checkType(JsonNode schema, JsonNode value, String key)
      throws BadPipelineException {
    JsonNode type = schema.path("type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (types.isEmpty() || types.stream().anyMatch(one -> is(one, value))) {
      return;
    }
    throw refused(key.isEmpty() ? "the pipeline file" : key, value, "write " + spoken(types));
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new IllegalStateException("the schema names the type " + type);
    };
  }

  private static String spoken(List<String> types) {
    return types.stream()
        .map(
            type ->
                switch (type) {
                  case "object" -> "an object";
                  case "array" -> "a list";
                  case "string" -> "a string";
                  case "boolean" -> "true or false";
                  case "integer" -> "a whole number";
                  default -> "a number";
                })
        .collect(Collectors.joining(" or "));
  }

  private static BadPipelineException refused(String key, JsonNode value, String instead) {
    return new BadPipelineException(key + " cannot be " + value + ": " + instead);
  }

  private static boolean contains(JsonNode options, JsonNode value) {
    return StreamSupport.stream(options.spliterator(), false).anyMatch(value::equals);
  }

  private static String list(JsonNode options) {
    return StreamSupport.stream(options.spliterator(), false)
        .map(JsonNode::toString)
        .collect(Collectors.joining(" or "));
  }

  private static String path(String key, String name) {
    return key.isEmpty() ? name : key + "." + name;
  }

  /** The names of a pipeline file's sections. */
  public static Set<String> sections() {
    Set<String> names = new LinkedHashSet<>();
    SCHEMA.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  /**
   * The key that was meant: of those beside it the one most like it, else keys anywhere whose last
   * name is this one, else those whose last name is most like it.
   */
  private static String nearest(List<String> known, String key, String name) {
    List<String> beside = known.stream().map(other -> path(key, other)).toList();
    List<String> all = new ArrayList<>();
    addKeys(SCHEMA, "", all);
    List<String> meant = nearest(beside, name, Math.max(1, name.length() / 3));
    if (meant.isEmpty()) {
      meant = nearest(all, name, 0);
    }
    if (meant.isEmpty()) {
      meant = nearest(all, name, Math.max(1, name.length() / 3));
    }
    return meant.isEmpty()
        ? ": corpus-audit schema lists them"
        : "; did you mean " + String.join(" or ", meant) + "?";
  }

  /** Of keys those whose last name is nearest to a name, at most so many edits away. */
  private static List<String> nearest(List<String> keys, String name, int most) {
    List<String> nearest = new ArrayList<>();
    int least = most;
    for (String key : keys) {
      String last = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      int edits =
          LevenshteinDistance.getDefaultInstance().apply(last, name.toLowerCase(Locale.ROOT));
      if (edits < least) {
        nearest.clear();
      }
      if (edits <= least) {
        nearest.add(key);
        least = edits;
      }
    }
    return nearest;
  }

  private static void addKeys(JsonNode schema, String key, List<String> keys) {
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              keys.add(path(key, property.getKey()));
              addKeys(property.getValue(), path(key, property.getKey()), keys);
            });
  }
}

package org.corpusaudit.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Where a figure stands in {@code summary.json}: objects within objects, by the dots of its name.
 */
final class SummaryNodes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SummaryNodes() {}

  /** Puts the members of a family, whose object is there even if it has none. */
  static void putAll(ObjectNode summary, String name, Map<String, ? extends Number> members) {
    at(summary, name.substring(0, Math.max(0, name.indexOf('*') - 1)));
    members.forEach((member, value) -> put(summary, name, member, value));
  }

  /** Puts a number where its name says; a member's name may hold dots. */
  static void put(ObjectNode summary, String name, String member, Number value) {
    String[] steps = name.split("\\.", -1);
    ObjectNode node = summary;
    for (int i = 0; i < steps.length - 1; i++) {
      node = child(node, steps[i].equals("*") ? member : steps[i]);
    }
    String last = steps[steps.length - 1];
    putNumber(node, last.equals("*") ? member : last, value);
  }

  /** Puts a number, whole or not. */
  static void putNumber(ObjectNode node, String field, Number value) {
    if (value instanceof Double real) {
      node.put(field, real);
    } else {
      node.put(field, value.longValue());
    }
  }

  private static ObjectNode at(ObjectNode summary, String path) {
    ObjectNode node = summary;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      node = child(node, step);
    }
    return node;
  }

  private static ObjectNode child(ObjectNode node, String step) {
    return node.path(step) instanceof ObjectNode there ? there : node.putObject(step);
  }

  /** A new list where its name says. */
  static ArrayNode array(ObjectNode summary, String name) {
    int dot = name.lastIndexOf('.');
    return at(summary, name.substring(0, Math.max(0, dot))).putArray(name.substring(dot + 1));
  }

  /** A row of a list. */
  static JsonNode parsed(byte[] row) {
    try {
      return JSON.readTree(row);
    } catch (IOException e) {
      throw new UncheckedIOException("a row of a list is JSON that we wrote", e);
    }
  }
}

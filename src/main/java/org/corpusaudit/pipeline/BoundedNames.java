package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * What {@code summary.json} and {@code manifest.json} take of a name that the corpus gave: a site
 * or a language of three megabytes is a sound field, and no name for a figure. A longer one is cut
 * and told from others by a hash of the whole.
 */
final class BoundedNames {
  /** Longest name, in UTF-16 code units. */
  static final int MOST_CHARS = 300;

  private static final int KEPT_CHARS = 200;

  private BoundedNames() {}

  /** A name that is short enough. */
  static String of(String name) {
    if (name.length() <= MOST_CHARS) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(KEPT_CHARS - 1)) ? KEPT_CHARS - 1 : KEPT_CHARS;
    return name.substring(0, end) + "…" + Integer.toHexString(name.hashCode());
  }

  /** A copy whose names and texts are short enough. */
  static JsonNode in(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        copy.set(of(field.getKey()), in(field.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(in(item)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(of(node.asText())) : node;
  }
}

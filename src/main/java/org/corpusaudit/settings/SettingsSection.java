package org.corpusaudit.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A section of a pipeline file that {@link PipelineSchema} has checked, with every default filled
 * in: what a stage's settings are read from. A section that is off has its defaults.
 */
public final class SettingsSection {
  private final String path;
  private final JsonNode node;
  private final boolean on;

  private SettingsSection(String path, JsonNode node, boolean on) {
    this.path = path;
    this.node = node;
    this.on = on;
  }

  /** A section of a complete pipeline file. */
  public static SettingsSection of(ObjectNode complete, String name) {
    return section(name, complete.path(name), defaults().path(name));
  }

  private static SettingsSection section(String path, JsonNode node, JsonNode defaults) {
    boolean on = node.isObject() || node.asBoolean();
    return new SettingsSection(path, node.isObject() ? node : defaults, on);
  }

  private static ObjectNode defaults() {
    try {
      return PipelineSchema.complete(JsonNodeFactory.instance.objectNode(), Map.of());
    } catch (BadPipelineException e) {
      throw new IllegalStateException("the defaults keep to their own schema", e);
    }
  }

  /** Whether the section is wanted. */
  public boolean isOn() {
    return on;
  }

  /** Whether a key is set to true. */
  public boolean flag(String key) {
    return node.path(key).asBoolean();
  }

  /** A whole number. */
  public int integer(String key) {
    return node.path(key).asInt();
  }

  /** A whole number that may be large. */
  public long number(String key) {
    return node.path(key).asLong();
  }

  /** A real number. */
  public double real(String key) {
    return node.path(key).asDouble();
  }

  /** A text. */
  public String text(String key) {
    return node.path(key).asText();
  }

  /** A list of texts, or the only one. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }

  /** One of the words of an enum, which the file writes in small letters, with hyphens. */
  public <E extends Enum<E>> E choice(Class<E> type, String key) {
    return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A section in this one; where that is off it has its defaults. */
  public SettingsSection section(String key) {
    JsonNode standard = defaults();
    for (String name : (path + "." + key).split("\\.", -1)) {
      standard = standard.path(name);
    }
    return section(path + "." + key, node.path(key), standard);
  }

  /** A value as it stands in the file. */
  public JsonNode json(String key) {
    return node.path(key);
  }

  /** Refuses a key with a sentence that goes on after the key's name. */
  public BadPipelineException refused(String key, String why) {
    return new BadPipelineException(path + "." + key + " " + why);
  }
}

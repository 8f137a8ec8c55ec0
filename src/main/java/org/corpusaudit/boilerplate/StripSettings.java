package org.corpusaudit.boilerplate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.SettingsSection;

/**
 * What a person wants of stripping.
 *
 * @param keep what is never stripped
 * @param strip what is always stripped, unless it is kept
 */
public record StripSettings(PatternList keep, PatternList strip) implements Serializable {
  /** What the section {@code boilerplate} says. */
  public static StripSettings of(SettingsSection boilerplate) throws BadPipelineException {
    return new StripSettings(patterns(boilerplate, "keep"), patterns(boilerplate, "strip"));
  }

  private static PatternList patterns(SettingsSection boilerplate, String key)
      throws BadPipelineException {
    List<PatternList.Entry> entries = new ArrayList<>();
    for (JsonNode item : boilerplate.json(key)) {
      if (!item.has("pattern")) {
        throw boilerplate.refused(
            key, "has an entry without a pattern: write {\"pattern\": \"…\"}");
      }
      try {
        entries.add(
            new PatternList.Entry(item.path("site").asText(""), item.get("pattern").asText()));
      } catch (IllegalArgumentException e) {
        throw boilerplate.refused(key, "has a pattern that is not RE2 syntax: " + e.getMessage());
      }
    }
    return new PatternList(entries);
  }

  /** Nothing but what is found. */
  public static final StripSettings DEFAULT = new StripSettings(PatternList.NONE, PatternList.NONE);
}

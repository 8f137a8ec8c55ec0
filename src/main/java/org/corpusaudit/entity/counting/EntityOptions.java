package org.corpusaudit.entity.counting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.GivenSettings;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.recognition.Recognizers;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.SettingsSection;
import org.corpusaudit.text.Scope;

/**
 * What a run does with entities.
 *
 * @param recognizers what finds them
 * @param counting what is counted of them
 * @param writeMentions whether every mention is written
 * @param given how mentions that come with the input are read
 */
public record EntityOptions(
    Recognizers recognizers, EntitySettings counting, boolean writeMentions, GivenSettings given)
    implements Serializable {
  /**
   * What the section {@code entities} says.
   *
   * @param pairs whether pairs of entities are counted
   * @param unit what a pair stands in
   * @param field the field of records that holds mentions, or empty
   */
  public static EntityOptions of(
      SettingsSection entities, boolean pairs, Scope.Unit unit, String field)
      throws BadPipelineException {
    boolean builtIn = entities.text("recognizer").equals("built-in");
    List<String> names = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String item : entities.texts("ignore")) {
      (item.endsWith(".txt") ? files : names).add(item);
    }
    return new EntityOptions(
        new Recognizers(
            builtIn,
            models(entities, builtIn),
            entities.texts("lexicon"),
            List.copyOf(names),
            List.copyOf(files),
            entities.flag("learn"),
            entities.texts("knowledge"),
            new RecognitionSettings(entities.flag("seeds"), entities.flag("demonyms"))),
        new EntitySettings(
            entities.number("minimumCount"),
            entities.integer("examples"),
            entities.flag("countRaw"),
            entities.flag("facets"),
            entities.number("facetMinimumCount"),
            pairs ? entities.section("pairs").integer("vocabulary") : 0,
            unit,
            !field.isEmpty()),
        entities.flag("writeMentions"),
        given(entities.section("given"), field));
  }

  private static GivenSettings given(SettingsSection given, String field)
      throws BadPipelineException {
    SortedMap<String, String> types = new TreeMap<>();
    given
        .json("types")
        .fields()
        .forEachRemaining(of -> types.put(of.getKey(), of.getValue().asText()));
    return new GivenSettings(field, given.choice(GivenSettings.Offsets.class, "offsets"), types);
  }

  private static SortedMap<String, String> models(SettingsSection entities, boolean builtIn)
      throws BadPipelineException {
    JsonNode model = entities.json("model");
    SortedMap<String, String> models = new TreeMap<>();
    if (model.isTextual() && !model.asText().isEmpty()) {
      models.put("", model.asText());
    }
    model.fields().forEachRemaining(of -> models.put(of.getKey(), of.getValue().asText()));
    if (!builtIn && models.isEmpty()) {
      throw new BadPipelineException(
          "entities.recognizer cannot be \"opennlp\" without entities.model: write a file that"
              + " corpus-audit train-entities made, or {\"LANGUAGE\": \"FILE\"}");
    }
    if (builtIn && !models.isEmpty()) {
      throw new BadPipelineException(
          "entities.model is for entities.recognizer \"opennlp\" alone: write that too, or leave"
              + " the model out");
    }
    return models;
  }

  /** Whether pairs of entities are counted. */
  public boolean countPairs() {
    return counting.vocabulary() > 0;
  }

  /** Whether the corpus is searched for names that no list has. */
  public boolean learn() {
    return recognizers.builtIn() && recognizers.learn();
  }
}

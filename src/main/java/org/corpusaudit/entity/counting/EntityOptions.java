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
import org.corpusaudit.entity.transformer.TransformerSettings;
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
    String recognizer = entities.text("recognizer");
    boolean builtIn = recognizer.equals("built-in");
    boolean onnx = recognizer.equals("onnx");
    SortedMap<String, String> models = models(entities, builtIn, onnx);
    List<String> names = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String item : entities.texts("ignore")) {
      (item.endsWith(".txt") ? files : names).add(item);
    }
    return new EntityOptions(
        new Recognizers(
            builtIn,
            onnx ? new TreeMap<>() : models,
            transformer(entities, onnx ? models.get("") : ""),
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
            !field.isEmpty(),
            onnx),
        entities.flag("writeMentions"),
        given(entities.section("given"), field));
  }

  private static TransformerSettings transformer(SettingsSection entities, String folder)
      throws BadPipelineException {
    SettingsSection onnx = entities.section("onnx");
    return new TransformerSettings(
        folder,
        onnx.integer("batch"),
        onnx.integer("maxLength"),
        onnx.integer("overlap"),
        onnx.integer("threads"),
        onnx.real("minimumScore"),
        types(entities.section("given")));
  }

  private static GivenSettings given(SettingsSection given, String field)
      throws BadPipelineException {
    return new GivenSettings(
        field, given.choice(GivenSettings.Offsets.class, "offsets"), types(given));
  }

  private static SortedMap<String, String> types(SettingsSection given) {
    SortedMap<String, String> types = new TreeMap<>();
    given
        .json("types")
        .fields()
        .forEachRemaining(of -> types.put(of.getKey(), of.getValue().asText()));
    return types;
  }

  private static SortedMap<String, String> models(
      SettingsSection entities, boolean builtIn, boolean onnx) throws BadPipelineException {
    JsonNode model = entities.json("model");
    if (onnx && (!model.isTextual() || model.asText().isEmpty())) {
      throw new BadPipelineException(
          "entities.recognizer \"onnx\" needs entities.model: write the folder of model.onnx,"
              + " tokenizer.json and config.json, one for all languages");
    }
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
          "entities.model is for entities.recognizer \"opennlp\" and \"onnx\" alone: write one of"
              + " them too, or leave the model out");
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

package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.recognition.Recognizers;
import org.corpusaudit.measure.Association;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.text.Scope;

/** The section {@code entities} of a pipeline file. */
final class EntityKeys {
  private EntityKeys() {}

  /**
   * What the section says.
   *
   * @param section with every default
   * @param pairsAllowed whether the section {@code cooccurrences} is on
   */
  static EntityOptions options(JsonNode section, boolean pairsAllowed) throws BadPipelineException {
    JsonNode pairs = section.get("pairs");
    boolean countPairs = pairsAllowed && pairs.isObject();
    Scope.Unit unit =
        pairs.path("scope").asText().equals("article") ? Scope.Unit.DOCUMENT : Scope.Unit.SENTENCE;
    List<String> names = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (JsonNode item : section.get("ignore")) {
      (item.asText().endsWith(".txt") ? files : names).add(item.asText());
    }
    List<String> lexicons = new ArrayList<>();
    section.get("lexicon").forEach(item -> lexicons.add(item.asText()));
    boolean builtIn = section.get("recognizer").asText().equals("built-in");
    return new EntityOptions(
        new Recognizers(
            builtIn,
            models(section.get("model"), builtIn),
            List.copyOf(lexicons),
            List.copyOf(names),
            List.copyOf(files),
            section.get("learn").asBoolean(),
            new RecognitionSettings(
                section.get("seeds").asBoolean(), section.get("demonyms").asBoolean())),
        new EntitySettings(
            section.get("minimumCount").asLong(),
            section.get("countRaw").asBoolean(),
            section.get("facets").asBoolean(),
            section.get("facetMinimumCount").asLong(),
            countPairs ? pairs.get("vocabulary").asInt() : 0,
            unit),
        section.get("writeMentions").asBoolean(),
        new PairSettings(
            new Scope(unit, 1, false, false),
            pairs.path("minimumCount").asLong(1),
            pairs.path("perEntity").asInt(0),
            Association.valueOf(
                pairs.path("rankBy").asText("log_likelihood").toUpperCase(Locale.ROOT))));
  }

  private static SortedMap<String, String> models(JsonNode model, boolean builtIn)
      throws BadPipelineException {
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
}

package org.corpusaudit.pipeline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusaudit.boilerplate.PatternList;
import org.corpusaudit.boilerplate.StripSettings;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.measure.Association;
import org.corpusaudit.neardup.FindDuplicates;
import org.corpusaudit.neardup.KeeperPolicy;
import org.corpusaudit.neardup.ShingleUnit;
import org.corpusaudit.neardup.Verification;
import org.corpusaudit.output.Compression;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.PipelineSchema;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Scope;

/** A pipeline file: JSON as {@link PipelineSchema} says, with what the command line overrides. */
public final class PipelineFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final ObjectNode root;

  private PipelineFile(ObjectNode root) {
    this.root = root;
  }

  /** A file that says nothing: all defaults. */
  public static PipelineFile empty() {
    return new PipelineFile(JSON.createObjectNode());
  }

  /** Reads a file. */
  public static PipelineFile read(Path path) throws BadPipelineException {
    try {
      return parse(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new BadPipelineException("the pipeline file " + path + " cannot be read");
    }
  }

  /** The pipeline that a manifest holds. */
  public static PipelineFile of(JsonNode pipeline) throws BadPipelineException {
    return parse("the pipeline", pipeline.toString());
  }

  /** Reads a text; {@code name} is what messages call it. */
  static PipelineFile parse(String name, String text) throws BadPipelineException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadPipelineException(
          String.format(
              "%s is not JSON at line %d, column %d: %s",
              name,
              e.getLocation().getLineNr(),
              e.getLocation().getColumnNr(),
              e.getOriginalMessage()));
    }
    if (!(node instanceof ObjectNode object)) {
      throw new BadPipelineException(name + " holds no JSON object: write { } around its sections");
    }
    return new PipelineFile(object);
  }

  /** Overrides one key: {@code SECTION.KEY=VALUE}, the value JSON or a bare word. */
  public void set(String assignment) throws BadPipelineException {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new BadPipelineException(
          "--set " + assignment + " sets nothing: write --set SECTION.KEY=VALUE");
    }
    set(
        List.of(assignment.substring(0, equals).split("\\.", -1)),
        value(assignment.substring(equals + 1)));
  }

  /** Overrides one key by its path. */
  public void set(List<String> path, JsonNode value) {
    ObjectNode at = root;
    for (String name : path.subList(0, path.size() - 1)) {
      at = at.get(name) instanceof ObjectNode object ? object : at.putObject(name);
    }
    at.set(path.get(path.size() - 1), value);
  }

  /** Overrides the input files. */
  public void setFiles(List<String> patterns) {
    ArrayNode files = JSON.createArrayNode();
    patterns.forEach(files::add);
    set(List.of("input", "files"), files);
  }

  /** The whole pipeline with every default, as it stands in the manifest. */
  public ObjectNode effective() throws BadPipelineException {
    return PipelineSchema.complete(root);
  }

  /** Beam options of the file, by name. */
  public Map<String, String> beamOptions() throws BadPipelineException {
    Map<String, String> options = new TreeMap<>();
    effective()
        .path("beam")
        .fields()
        .forEachRemaining(o -> options.put(o.getKey(), o.getValue().asText()));
    return options;
  }

  /** What the run does. */
  public AuditSettings settings() throws BadPipelineException {
    ObjectNode all = effective();
    JsonNode input = all.get("input");
    JsonNode names = input.get("fields");
    JsonNode output = all.get("output");
    JsonNode duplicates = all.get("duplicates");
    JsonNode wanted = duplicates.isObject() ? duplicates : defaults("duplicates");
    Optional<String> fault = Expectations.fault(all.get("expectations"));
    if (fault.isPresent()) {
      throw new BadPipelineException(fault.get());
    }
    Optional<String> place = OutputPlace.fault(output.get("directory").asText());
    if (place.isPresent()) {
      throw new BadPipelineException(place.get());
    }
    return new AuditSettings(
        strings(input.get("files")),
        new ReadSettings(
            new ReadSettings.FieldNames(
                names.get("id").asText(),
                names.get("url").asText(),
                names.get("site").asText(),
                names.get("title").asText(),
                names.get("text").asText(),
                names.get("published").asText(),
                names.get("language").asText()),
            input.get("maxRecordBytes").asInt(),
            all.get("language").get("detect").asBoolean(),
            input.get("format").asText()),
        input.get("blockBytes").asLong(),
        input.get("maxRejectedShare").asDouble(),
        isOn(all.get("boilerplate")),
        stripping(section(all, "boilerplate")),
        isOn(duplicates),
        new FindDuplicates.Settings(
            wanted.get("threshold").asDouble(),
            wanted.get("recall").asDouble(),
            value(ShingleUnit.class, wanted.get("shingle").get("unit")),
            wanted.get("shingle").get("size").asInt(),
            value(Verification.class, wanted.get("verify")),
            wanted.get("containment").isBoolean() ? 2 : wanted.get("containment").asDouble(),
            wanted.get("clusters").asText().equals("keeper"),
            value(KeeperPolicy.class, wanted.get("keeper")),
            strings(wanted.get("sites")),
            wanted.get("index").asBoolean(),
            wanted.get("writePairs").asBoolean()),
        strings(wanted.get("against")),
        isOn(all.get("terms")),
        terms(all),
        isOn(all.get("cooccurrences")),
        pairs(all),
        isOn(all.get("entities")),
        EntityKeys.options(section(all, "entities"), isOn(all.get("cooccurrences"))),
        output.get("directory").asText(),
        value(Compression.class, output.get("compression")),
        output.get("format").asText().equals("parquet"),
        output.get("shards").asInt(),
        output.get("partitions").asInt(),
        output.get("overwrite").asBoolean(),
        all.toString());
  }

  private static StripSettings stripping(JsonNode boilerplate) throws BadPipelineException {
    return new StripSettings(patterns(boilerplate, "keep"), patterns(boilerplate, "strip"));
  }

  private static PatternList patterns(JsonNode boilerplate, String key)
      throws BadPipelineException {
    List<PatternList.Entry> entries = new ArrayList<>();
    for (JsonNode item : boilerplate.get(key)) {
      if (!item.has("pattern")) {
        throw new BadPipelineException(
            "boilerplate." + key + " has an entry without a pattern: write {\"pattern\": \"…\"}");
      }
      try {
        entries.add(
            new PatternList.Entry(item.path("site").asText(""), item.get("pattern").asText()));
      } catch (IllegalArgumentException e) {
        throw new BadPipelineException(
            "boilerplate." + key + " has a pattern that is not RE2 syntax: " + e.getMessage());
      }
    }
    return new PatternList(entries);
  }

  private static TermSettings terms(ObjectNode all) throws BadPipelineException {
    JsonNode terms = section(all, "terms");
    JsonNode fold = terms.get("fold");
    JsonNode pairs = section(all, "cooccurrences");
    boolean written = isOn(all.get("terms"));
    return new TermSettings(
        terms.get("form").asText().equals("normalized"),
        Normalization.DEFAULT
            .withFoldAlef(fold.get("alef").asBoolean())
            .withFoldYa(fold.get("ya").asBoolean())
            .withFoldTaMarbuta(fold.get("taMarbuta").asBoolean())
            .withDropDiacritics(fold.get("accents").asBoolean()),
        terms.get("stems").asBoolean(),
        written ? terms.get("minimumCount").asLong() : Long.MAX_VALUE,
        TermSettings.Parts.valueOf(upper(terms.get("dispersion"))),
        written && terms.get("facets").asBoolean(),
        terms.get("facetMinimumCount").asLong(),
        written ? ngrams(terms) : List.of(),
        terms.get("ngrams").get("minimumCount").asLong(),
        scope(pairs),
        isOn(all.get("cooccurrences")) ? pairs.get("vocabulary").asInt() : 0,
        pairs.get("stopWords").asBoolean());
  }

  private static List<Integer> ngrams(JsonNode terms) {
    TreeSet<Integer> sizes = new TreeSet<>();
    terms.get("ngrams").get("sizes").forEach(size -> sizes.add(size.asInt()));
    return List.copyOf(sizes);
  }

  private static PairSettings pairs(ObjectNode all) throws BadPipelineException {
    JsonNode pairs = section(all, "cooccurrences");
    return new PairSettings(
        scope(pairs),
        pairs.get("minimumCount").asLong(),
        pairs.get("perTerm").asInt(),
        Association.valueOf(upper(pairs.get("rankBy"))));
  }

  private static Scope scope(JsonNode pairs) throws BadPipelineException {
    JsonNode scope = pairs.get("scope");
    try {
      return new Scope(
          Scope.Unit.valueOf(upper(scope.get("unit"))),
          scope.get("size").asInt(),
          scope.get("ordered").asBoolean(),
          scope.get("weight").asText().equals("inverse"));
    } catch (IllegalArgumentException e) {
      throw new BadPipelineException(
          "cooccurrences.scope cannot be " + scope + ": " + e.getMessage());
    }
  }

  private static String upper(JsonNode word) {
    return word.asText().toUpperCase(Locale.ROOT);
  }

  private static JsonNode section(ObjectNode all, String name) throws BadPipelineException {
    JsonNode section = all.get(name);
    return section.isObject() ? section : defaults(name);
  }

  private static JsonNode defaults(String section) throws BadPipelineException {
    return empty().effective().get(section);
  }

  private static <E extends Enum<E>> E value(Class<E> type, JsonNode name) {
    return Enum.valueOf(type, name.asText().toUpperCase(Locale.ROOT));
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asText()));
    return strings;
  }

  private static boolean isOn(JsonNode section) {
    return section.isObject() || section.asBoolean();
  }

  private static JsonNode value(String text) {
    try {
      JsonNode value = JSON.readTree(text);
      return value.isMissingNode() ? JSON.getNodeFactory().textNode(text) : value;
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}

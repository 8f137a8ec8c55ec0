package org.corpusaudit.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.measure.Association;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.PipelineSchema;
import org.corpusaudit.signals.Signal;

/** A pipeline file: JSON as {@link PipelineSchema} says, with what the command line overrides. */
public final class PipelineFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** What the schema takes from the classes that declare it. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "measures", Association.names(),
          "formats", Format.names(),
          "endings", List.of(Format.ENDINGS),
          "encoded", List.of(Format.ENCODED),
          "signals", Signal.keys());

  /** The keys whose values are names of files or directories. */
  private static final List<String> PATHS =
      List.of(
          "/input/files",
          "/output/directory",
          "/duplicates/against",
          "/expectations/against",
          "/entities/lexicon",
          "/entities/knowledge",
          "/entities/model");

  private final ObjectNode root;

  private PipelineFile(ObjectNode root) {
    this.root = root;
  }

  /** The schema of pipeline files. */
  public static String schema() {
    return PipelineSchema.text(WORDS);
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
              Locale.ROOT,
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

  /**
   * Whether a file looks like a pipeline file and not like articles: its first JSON value is an
   * object of sections. One that is named {@code .json} and cannot be read as JSON looks like one.
   */
  public static boolean seems(Path path) {
    boolean named = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    if (!Files.isRegularFile(path)) {
      return Files.exists(path) ? !Files.isDirectory(path) : named; // A pipe is read once, later.
    }
    try (JsonParser parser = JSON.createParser(path.toFile())) {
      JsonNode first = parser.nextToken() == JsonToken.START_OBJECT ? JSON.readTree(parser) : null;
      if (first == null) {
        return false;
      }
      long sections = 0;
      for (Map.Entry<String, JsonNode> field : first.properties()) {
        boolean known = PipelineSchema.sections().contains(field.getKey());
        sections += known && !field.getValue().isTextual() ? 1 : 0;
      }
      return 2 * sections >= first.size();
    } catch (IOException e) {
      return named;
    }
  }

  /** Changes the names of files and directories that a pipeline reads and writes. */
  public void mapPaths(UnaryOperator<String> change) {
    for (String pointer : PATHS) {
      JsonNode value = root.at(pointer);
      List<String> path = List.of(pointer.substring(1).split("/", -1));
      if (value.isTextual()) {
        set(path, JSON.getNodeFactory().textNode(change.apply(value.asText())));
      } else if (value.isArray()) {
        ArrayNode changed = JSON.createArrayNode();
        value.forEach(
            one ->
                changed.add(one.isTextual() ? changed.textNode(change.apply(one.asText())) : one));
        set(path, changed);
      }
    }
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
    return PipelineSchema.complete(root, WORDS);
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
    return AuditSettings.of(effective());
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

package org.corpusaudit.entity.transformer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder as Hugging Face's libraries export one for token classification.
 *
 * @param folder where it stands
 * @param labels what the model's numbers stand for, by {@code id2label} of {@value #CONFIG}
 * @param longest most tokens of a chunk by what the files say, or {@link Integer#MAX_VALUE}
 */
public record ModelFolder(Path folder, List<String> labels, int longest) {
  /** The model. */
  public static final String MODEL = "model.onnx";

  /** The tokenizer, whole. */
  public static final String TOKENIZER = "tokenizer.json";

  /** The labels, and how many positions the model has. */
  public static final String CONFIG = "config.json";

  /** How long a text the tokenizer was made for; may be missing. */
  public static final String TOKENIZER_CONFIG = "tokenizer_config.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Families whose positions begin behind that of padding. */
  private static final Set<String> POSITIONS_BEHIND_PADDING =
      Set.of(
          "roberta",
          "xlm-roberta",
          "xlm-roberta-xl",
          "roberta-prelayernorm",
          "camembert",
          "longformer",
          "xmod",
          "mpnet",
          "data2vec-text");

  /** Whether a file of a folder belongs to its model; large ones keep their numbers beside it. */
  public static boolean isOfModel(String name) {
    return name.startsWith(MODEL)
        || name.equals(TOKENIZER)
        || name.equals(CONFIG)
        || name.equals(TOKENIZER_CONFIG)
        || name.endsWith(".onnx_data")
        || name.endsWith(".onnx.data");
  }

  /**
   * Reads what a folder says of itself.
   *
   * @param named what messages call it
   * @throws IOException with a sentence when a file is missing or cannot be used
   */
  public static ModelFolder read(String named, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "the folder "
              + named
              + " of entities.model does not exist: name the one with "
              + MODEL
              + ", "
              + TOKENIZER
              + " and "
              + CONFIG);
    }
    for (String file : List.of(MODEL, TOKENIZER, CONFIG)) {
      Path path = folder.resolve(file);
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        throw new IOException(
            "the folder "
                + named
                + " of entities.model has no "
                + file
                + " that can be read: it needs "
                + MODEL
                + ", "
                + TOKENIZER
                + " and "
                + CONFIG
                + ", as Hugging Face's exporter writes them");
      }
    }
    JsonNode config = json(named, folder.resolve(CONFIG));
    return new ModelFolder(folder, labels(named, config), longest(named, folder, config));
  }

  private static JsonNode json(String named, Path file) throws IOException {
    try {
      JsonNode read = JSON.readTree(Files.readAllBytes(file));
      if (read.isObject()) {
        return read;
      }
    } catch (IOException e) {
      throw new IOException(unreadable(named, file), e);
    }
    throw new IOException(unreadable(named, file));
  }

  private static String unreadable(String named, Path file) {
    return file.getFileName() + " in " + named + " is no JSON object: export the model again";
  }

  private static List<String> labels(String named, JsonNode config) throws IOException {
    JsonNode names = config.path("id2label");
    List<String> labels = new ArrayList<>();
    for (int id = 0; id < names.size(); id++) {
      JsonNode label = names.path(Integer.toString(id));
      if (!label.isTextual()) {
        throw new IOException(
            "id2label of "
                + CONFIG
                + " in "
                + named
                + " names no label "
                + id
                + " of its "
                + names.size()
                + ": write one for each number from 0 on");
      }
      labels.add(label.asText());
    }
    if (labels.isEmpty()) {
      throw new IOException(
          CONFIG
              + " in "
              + named
              + " has no id2label: the model's labels must stand there, such as {\"0\": \"O\","
              + " \"1\": \"B-PER\"}");
    }
    return labels;
  }

  private static int longest(String named, Path folder, JsonNode config) throws IOException {
    long longest = Integer.MAX_VALUE;
    JsonNode positions = config.path("max_position_embeddings");
    if (positions.canConvertToInt() && positions.asInt() > 0) {
      boolean behind = POSITIONS_BEHIND_PADDING.contains(config.path("model_type").asText());
      longest = positions.asLong() - (behind ? 1 + config.path("pad_token_id").asInt(1) : 0);
    }
    Path tokenizer = folder.resolve(TOKENIZER_CONFIG);
    if (Files.isReadable(tokenizer)) {
      double made = json(named, tokenizer).path("model_max_length").asDouble(0);
      longest = made > 0 ? Math.min(longest, (long) made) : longest;
    }
    return (int) longest;
  }
}

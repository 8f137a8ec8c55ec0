package org.corpusaudit.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder of a model that gives each token the label which its vocabulary has for it: a table of
 * numbers by token, looked up. Where it is told how many, the first positions of a chunk add
 * numbers for another label, as a model does that lacks context there.
 */
final class TinyModel {
  static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-DATE");

  private final TinyTokenizer tokenizer;
  private final List<String> vocabulary = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private List<String> named = LABELS;

  TinyModel(TinyTokenizer tokenizer) {
    this.tokenizer = tokenizer;
    List<String> special =
        tokenizer == TinyTokenizer.WORD_PIECE
            ? List.of("[CLS]", "[SEP]", "[UNK]")
            : List.of("<s>", "</s>", "<unk>");
    // Were those that begin and end a chunk counted, names would be there.
    special.forEach(
        token -> token(token, special.indexOf(token) == TinyTokenizer.UNKNOWN ? "O" : "B-LOC"));
  }

  /** Adds a token with its label. */
  TinyModel token(String token, String label) {
    vocabulary.add(token);
    labels.add(label);
    return this;
  }

  TinyModel tokens(Map<String, String> all) {
    all.forEach(this::token);
    return this;
  }

  /** The labels that config.json names. */
  TinyModel named(List<String> names) {
    named = names;
    return this;
  }

  float[][] numbers() {
    float[][] numbers = new float[vocabulary.size()][LABELS.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i][LABELS.indexOf(labels.get(i))] = 8;
    }
    return numbers;
  }

  /** The model with all inputs that Hugging Face's exporter may give one. */
  TinyOnnx plain() {
    return new TinyOnnx()
        .input("input_ids")
        .input("attention_mask")
        .input("token_type_ids")
        .table("numbers", numbers())
        .node("Gather", "logits", "numbers", "input_ids")
        .output("logits", "batch", "sequence", Integer.toString(LABELS.size()));
  }

  /** A model whose first positions say LOC of everything. */
  TinyOnnx shortSighted(int positions, int of) {
    float[][] places = new float[of][LABELS.size()];
    for (int i = 0; i < positions; i++) {
      places[i][LABELS.indexOf("B-LOC")] = 20;
    }
    return new TinyOnnx()
        .smallInput("input_ids")
        .input("position_ids")
        .table("numbers", numbers())
        .table("places", places)
        .node("Gather", "own", "numbers", "input_ids")
        .node("Gather", "there", "places", "position_ids")
        .node("Add", "scores", "own", "there")
        .output("scores", "batch", "sequence", Integer.toString(LABELS.size()));
  }

  Path write(Path folder) throws IOException {
    return write(folder, plain());
  }

  Path write(Path folder, TinyOnnx model) throws IOException {
    Files.createDirectories(folder);
    ObjectMapper json = new ObjectMapper();
    Files.write(folder.resolve("model.onnx"), model.model());
    json.writeValue(folder.resolve("tokenizer.json").toFile(), tokenizer.write(vocabulary));
    ObjectNode config = json.createObjectNode();
    ObjectNode ids = config.putObject("id2label");
    for (int i = 0; i < named.size(); i++) {
      ids.put(Integer.toString(i), named.get(i));
    }
    json.writeValue(folder.resolve("config.json").toFile(), config);
    return folder;
  }
}

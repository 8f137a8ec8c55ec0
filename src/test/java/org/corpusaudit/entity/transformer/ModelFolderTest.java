package org.corpusaudit.entity.transformer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {
  @TempDir private Path folder;

  private ModelFolder read(String config) throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Files.writeString(folder.resolve("config.json"), config);
    return ModelFolder.read("models/ner", folder);
  }

  private static String refused(org.junit.jupiter.api.function.Executable read) {
    return assertThrows(IOException.class, read).getMessage();
  }

  @Test
  void labelsStandByTheirNumber() throws IOException {
    ModelFolder read = read("{\"id2label\": {\"1\": \"B-PER\", \"0\": \"O\", \"2\": \"I-PER\"}}");
    assertThat(read.labels(), is(List.of("O", "B-PER", "I-PER")));
    assertThat(read.longest(), is(Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'max_position_embeddings': 512, 'model_type': 'bert'|512",
        "'max_position_embeddings': 514, 'model_type': 'xlm-roberta', 'pad_token_id': 1|512",
        "'max_position_embeddings': 514, 'model_type': 'roberta'|512",
        "'max_position_embeddings': -1, 'model_type': 'deberta'|2147483647",
      })
  void theLongestChunkFollowsThePositions(String config, int longest) throws IOException {
    String labels = "'id2label': {'0': 'O'}, ";
    assertThat(read(("{" + labels + config + "}").replace('\'', '"')).longest(), is(longest));
  }

  @Test
  void aTokenizerMadeForLessCounts() throws IOException {
    String config = "{\"id2label\": {\"0\": \"O\"}, \"max_position_embeddings\": 512}";
    Path tokenizer = folder.resolve("tokenizer_config.json");
    Files.writeString(tokenizer, "{\"model_max_length\": 128}");
    assertThat(read(config).longest(), is(128));
    // What Hugging Face writes for no bound.
    Files.writeString(tokenizer, "{\"model_max_length\": 1000000000000000019884624838656}");
    assertThat(read(config).longest(), is(512));
  }

  @Test
  void whatIsMissingOrCannotBeReadIsRefusedByName() throws IOException {
    assertThat(
        refused(() -> ModelFolder.read("models/ner", folder.resolve("none"))),
        is(
            "the folder models/ner of entities.model does not exist: name the one with model.onnx,"
                + " tokenizer.json and config.json"));
    for (String missing : List.of("model.onnx", "tokenizer.json", "config.json")) {
      read("{\"id2label\": {\"0\": \"O\"}}");
      Files.delete(folder.resolve(missing));
      assertThat(
          refused(() -> ModelFolder.read("models/ner", folder)),
          containsString("has no " + missing + " that can be read"));
    }
    assertThat(refused(() -> read("[]")), containsString("config.json in models/ner is no JSON"));
    assertThat(refused(() -> read("{\"id2label\"")), containsString("is no JSON object"));
    assertThat(refused(() -> read("{}")), containsString("has no id2label"));
    assertThat(
        refused(() -> read("{\"id2label\": {\"0\": \"O\", \"2\": \"B-PER\"}}")),
        containsString("names no label 1 of its 2"));
  }

  @Test
  void labelsThatTellNoEntitiesAreRefused() {
    Set<String> types = Set.of("PER");
    assertThat(
        refused(() -> TokenLabels.of("models/ner", List.of("LABEL_0", "LABEL_1"), types::contains)),
        is(
            "no label of the model in models/ner is a type of entity that is known (LABEL_0,"
                + " LABEL_1): say what they mean in entities.given.types, such as {\"LABEL_0\":"
                + " \"PER\"}, or take a model that labels entities"));
    assertThat(
        refused(() -> TokenLabels.of("models/ner", List.of("B-PER", "I-PER"), types::contains)),
        containsString("has no label O for what is no name (B-PER, I-PER)"));
  }

  @Test
  void theHighestIdIsFoundInEveryKindOfTokenizer() throws IOException {
    assertThat(highest("{'model': {'vocab': {'a': 3, 'b': 12}}}"), is(12L));
    assertThat(
        highest("{'model': {'type': 'Unigram', 'vocab': [['a', 0.0], ['b', -1.5]]}}"), is(1L));
    assertThat(
        highest("{'added_tokens': [{'id': 90, 'content': 'vocab'}], 'model': {'vocab': {'a': 3}}}"),
        is(90L));
    assertThat(highest("{'post_processor': {'x': {'id': '[CLS]', 'ids': [1]}}}"), is(0L));
    assertThrows(IOException.class, () -> highest("{'model': {'vocab': {'a"));
  }

  private long highest(String json) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(file, json.replace('\'', '"'));
    return TokenizerIds.highest(file);
  }

  @Test
  void aBuildWithoutTheLibrarySaysHowToGetIt() {
    assertThat(
        refused(TokenModels::ofThisBuild),
        is(
            "entities.recognizer \"onnx\" is not in this build: set CORPUS_AUDIT_PROFILES=onnx for"
                + " ./corpus-audit, or build with mvn -B package -Ponnx -DskipTests"));
  }
}

package org.corpusaudit.onnx;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit is refused with a sentence before any work. */
class OnnxRefusalsTest {
  @TempDir private Path folder;

  private Path model;

  @BeforeEach
  void articles() throws IOException {
    model = folder.resolve("model");
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"Ann was in Paris.\"}\n");
  }

  private static TinyModel tiny() {
    return new TinyModel(TinyTokenizer.WORD_PIECE)
        .token("ann", "B-PER")
        .token("paris", "B-LOC")
        .token("in", "O");
  }

  private String refused(String... more) {
    StringWriter err = new StringWriter();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + folder + "/a.jsonl",
                "--output=" + folder + "/out",
                "--set=entities.recognizer=onnx",
                "--set=entities.model=" + model,
                "--set=cooccurrences=false",
                "--set=terms=false"));
    arguments.addAll(Arrays.asList(more));
    int status = CommandRun.run(new PrintWriter(err), arguments.toArray(new String[0]));
    assertThat(err.toString(), status, is(2));
    assertThat(err.toString(), Files.exists(folder.resolve("out")), is(false));
    assertThat(err.toString(), not(containsString("Exception")));
    return err.toString();
  }

  @Test
  void aFolderThatIsMissingOrLacksAFileIsRefused() throws IOException {
    assertThat(refused(), containsString("does not exist: name the one with model.onnx"));
    tiny().write(model);
    Files.delete(model.resolve("tokenizer.json"));
    assertThat(refused(), containsString("has no tokenizer.json that can be read"));
  }

  @Test
  void aModelThatIsCutInHalfOrNoneIsRefused() throws IOException {
    tiny().write(model);
    byte[] whole = Files.readAllBytes(model.resolve("model.onnx"));
    Files.write(model.resolve("model.onnx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(), containsString("model.onnx is no ONNX model that can be run"));
    Files.write(model.resolve("model.onnx"), new byte[0]);
    assertThat(refused(), containsString("model.onnx is no ONNX model that can be run"));
  }

  @Test
  void aTokenizerThatIsCutInHalfIsRefused() throws IOException {
    tiny().write(model);
    String whole = Files.readString(model.resolve("tokenizer.json"));
    Files.writeString(model.resolve("tokenizer.json"), whole.substring(0, whole.length() / 2));
    assertThat(refused(), containsString("tokenizer.json is no tokenizer that can be read"));
    Files.writeString(model.resolve("tokenizer.json"), "{}");
    assertThat(refused(), containsString("tokenizer.json is no tokenizer that can be read"));
  }

  @Test
  void labelsThatAreTooFewTooManyOrUnknownAreRefused() throws IOException {
    String few = "tells 6 labels apart and id2label of config.json names 2";
    tiny().named(List.of("O", "B-PER")).write(model);
    assertThat(refused(), containsString(few));
    // Where the file does not tell, the first run does.
    TinyModel untold = tiny().named(List.of("O", "B-PER"));
    untold.write(
        model,
        new TinyOnnx()
            .input("input_ids")
            .table("numbers", untold.numbers())
            .node("Gather", "logits", "numbers", "input_ids")
            .output("logits", "batch", "sequence", "labels"));
    assertThat(refused(), containsString(few));
    tiny().named(List.of("LABEL_0", "LABEL_1", "L2", "L3", "L4", "L5")).write(model);
    assertThat(refused(), containsString("no label of the model"));
    assertThat(
        refused("--set=entities.given.types={\"LABEL_1\":\"PER\"}"),
        containsString("has no label O"));
  }

  @Test
  void inputsThatCannotBeGivenAndOutputsThatTellNoLabelsAreRefused() throws IOException {
    TinyModel tiny = tiny();
    tiny.write(model, tiny.plain().input("pixel_values"));
    assertThat(refused(), containsString("has the input pixel_values, which is none"));
    tiny.write(
        model,
        new TinyOnnx()
            .input("tokens")
            .table("numbers", tiny.numbers())
            .node("Gather", "logits", "numbers", "tokens")
            .output("logits", "batch", "sequence", "6"));
    assertThat(refused(), containsString("has the input tokens, which is none"));
    tiny.write(
        model,
        new TinyOnnx()
            .fixedInput("input_ids", "1", "128")
            .table("numbers", tiny.numbers())
            .node("Gather", "logits", "numbers", "input_ids")
            .output("logits", "1", "128", "6"));
    assertThat(refused(), containsString("of the shape [1, 128] alone: export it with dynamic"));
    tiny.write(
        model,
        new TinyOnnx()
            .input("input_ids")
            .table("numbers", tiny.numbers())
            .node("Gather", "a", "numbers", "input_ids")
            .node("Gather", "b", "numbers", "input_ids")
            .output("a", "batch", "sequence", "6")
            .output("b", "batch", "sequence", "6"));
    assertThat(refused(), containsString("has no output logits"));
  }

  @Test
  void aTokenizerWithMoreTokensThanTheModelIsRefused() throws IOException {
    TinyModel small = tiny();
    tiny().token("more", "O").token("still", "O").write(model, small.plain());
    assertThat(refused(), containsString("the model fails on a chunk of 512 tokens"));
  }

  @Test
  void chunksLongerThanTheModelsPositionsAreRefused() throws IOException {
    TinyModel tiny = tiny();
    tiny.write(model, tiny.shortSighted(1, 64));
    assertThat(refused(), containsString("or a smaller entities.onnx.maxLength"));
    assertThat(
        refused("--set=entities.onnx.maxLength=64"),
        containsString("entities.onnx.overlap of 64 is too much for chunks of 64 tokens"));
  }

  @Test
  void aFolderOfAnotherFileSystemThatIsNotThereIsRefused() {
    assertThat(
        refused("--set=entities.model=nowhere://bucket/model"),
        containsString("nowhere://bucket/model of entities.model cannot be read"));
  }
}

package org.corpusaudit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.recognition.OpenNlpTrainer;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model of OpenNLP's name finder on the user's annotated texts. */
@Command(
    name = "train-entities",
    mixinStandardHelpOptions = true,
    description = "Trains a model for entities.recognizer opennlp on annotated JSON Lines.",
    footer = {
      "",
      "One object a line: {\"text\": \"…\", \"entities\": [{\"start\": 0, \"end\": 4, \"type\":"
          + " \"PER\"}]},",
      "offsets in UTF-16 code units, types PER, LOC, ORG, MISC. Then:",
      "  corpus-audit run --set entities.recognizer=opennlp --set entities.model=model.bin"
    })
final class TrainEntitiesCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      required = true,
      split = ",",
      paramLabel = "FILE",
      description = "Annotated JSON Lines.")
  private List<Path> input;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "The model.")
  private Path output;

  @Option(
      names = "--language",
      defaultValue = "und",
      description = "Language of the texts, BCP 47 (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--iterations",
      defaultValue = "100",
      description = "Passes over the texts (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    if (iterations < 1) {
      throw new RefusedException("--iterations cannot be " + iterations + ": write 1 or more");
    }
    OpenNlpTrainer trainer = new OpenNlpTrainer(language);
    for (Path file : input) {
      read(file, trainer);
    }
    if (trainer.names() == 0) {
      throw new RefusedException("the input has no name to learn from");
    }
    try (OutputStream out = Files.newOutputStream(output)) {
      trainer.train(iterations, out);
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: trained on %s in %s; left out, since they cross a sentence's end: %d.%n",
            output,
            Quantity.of(trainer.names(), "name"),
            Quantity.of(trainer.sentences(), "sentence"),
            trainer.leftOut());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static void read(Path file, OpenNlpTrainer trainer) throws RefusedException, IOException {
    ObjectMapper json =
        new ObjectMapper(); // Not a constant: the help of all commands would make it.
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(json.readTree(line), trainer);
        }
      }
    } catch (NoSuchFileException missing) {
      throw new RefusedException("the file " + file + " does not exist: name one with --input");
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String fault =
          e instanceof JsonProcessingException parsing
              ? parsing.getOriginalMessage()
              : e.getMessage();
      throw new RefusedException("line " + number + " of " + file + ": " + fault);
    }
  }

  private static void add(JsonNode row, OpenNlpTrainer trainer) {
    if (!row.path("text").isTextual() || !row.path("entities").isArray()) {
      throw new IllegalArgumentException(
          "no text or no entities: write {\"text\": \"…\", \"entities\": [{\"start\": 0, \"end\":"
              + " 4, \"type\": \"PER\"}]}");
    }
    List<Mention> names = new ArrayList<>();
    for (JsonNode entity : row.get("entities")) {
      if (!entity.path("start").canConvertToInt() || !entity.path("end").canConvertToInt()) {
        throw new IllegalArgumentException(
            "an entity without start and end: write both as numbers");
      }
      String type = entity.path("type").asText();
      names.add(
          new Mention(
              entity.get("start").asInt(),
              entity.get("end").asInt(),
              EntityType.named(type)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "the type \"" + type + "\": write PER, LOC, ORG or MISC")),
              "",
              ""));
    }
    trainer.add(row.get("text").asText(), names);
  }
}

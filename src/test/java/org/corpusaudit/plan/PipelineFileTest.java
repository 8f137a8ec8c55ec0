package org.corpusaudit.plan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duplicates.treshold=0.7|duplicates.treshold is not a key of a pipeline file; did you mean"
            + " duplicates.threshold?",
        "duplicate=false|duplicate is not a key of a pipeline file; did you mean duplicates?",
        "duplicates.threshold=7|duplicates.threshold cannot be 7: write a number from 0.1 to 1",
        "duplicates.threshold=high|duplicates.threshold cannot be \"high\": write a number",
        "duplicates.shingle.size=2.5|duplicates.shingle.size cannot be 2.5: write a whole number",
        "output.compression=rar|output.compression cannot be \"rar\": write \"gzip\" or \"zstd\" or"
            + " \"none\"",
        "input.files=[3]|input.files[0] cannot be 3: write a string",
        "entities.recognizer=opennlp|entities.recognizer cannot be \"opennlp\" without"
            + " entities.model: write a file that corpus-audit train-entities made, or"
            + " {\"LANGUAGE\": \"FILE\"}",
        "entities.model=m.bin|entities.model is for entities.recognizer \"opennlp\" and \"onnx\""
            + " alone: write one of them too, or leave the model out",
        "entities.recognizer=onnx|entities.recognizer \"onnx\" needs entities.model: write the"
            + " folder of model.onnx, tokenizer.json and config.json, one for all languages",
        "boilerplate=3|boilerplate cannot be 3: write an object or true or false",
      })
  void whatIsNotAllowedIsRefusedWithASentence(String assignment, String sentence)
      throws BadPipelineException {
    PipelineFile file = PipelineFile.empty();
    file.set(assignment);

    BadPipelineException refused = assertThrows(BadPipelineException.class, file::settings);
    assertThat(refused.getMessage(), equalTo(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-9999", "latin", "utf-7", "auto", "ebcdic", "hz-gb-2312", "replacement"})
  void anEncodingThatIsNoneIsRefusedWithOnesThatAre(String encoding) throws BadPipelineException {
    assertThat(
        refusal("input.encoding=" + encoding),
        containsString(
            "names no encoding: "
                + encoding
                + "; write a label of the WHATWG Encoding Standard such as windows-1256"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"warc", "parquet"})
  void anEncodingIsRefusedOfAFormatThatSaysItsOwn(String format) throws BadPipelineException {
    assertThat(
        refusal("input.encoding=windows-1251", "input.format=" + format),
        containsString("input.format is " + format + ", which says its own: leave one out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;", "::", "tabs", "\"", "\n", "\r", "\u060C", "é"})
  void aSeparatorThatIsNotOneAsciiCharacterIsRefused(String separator) throws BadPipelineException {
    assertThat(
        refusal("input.separator=" + separator),
        containsString("is not one ASCII character: " + separator + "; write ; or tab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "text", "tsv", "warc", "parquet"})
  void aSeparatorIsRefusedOfAFormatThatHasNone(String format) throws BadPipelineException {
    assertThat(
        refusal("input.separator=;", "input.format=" + format),
        containsString("is that of CSV, and input.format is " + format + ": leave one out"));
  }

  @Test
  void encodingsAndSeparatorsThatFitAreTaken() throws BadPipelineException {
    for (String assignments :
        List.of(
            "input.encoding=WINDOWS-1256",
            "input.encoding=utf-32 input.format=tsv",
            "input.encoding=shift_jis input.format=csv input.separator=;",
            "input.separator=tab",
            "input.separator=|",
            "input.separator=, input.format=warc")) {
      PipelineFile file = PipelineFile.parse("p", "{}");
      for (String assignment : assignments.split(" ", -1)) {
        file.set(assignment);
      }
      file.settings();
    }
  }

  private static String refusal(String... assignments) throws BadPipelineException {
    PipelineFile file = PipelineFile.parse("p", "{}");
    for (String assignment : assignments) {
      file.set(assignment);
    }
    return assertThrows(BadPipelineException.class, file::settings).getMessage();
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() {
    BadPipelineException refused =
        assertThrows(
            BadPipelineException.class, () -> PipelineFile.parse("p.json", "{\n \"a\" 1}"));

    assertThat(refused.getMessage().startsWith("p.json is not JSON at line 2, column"), is(true));
    assertThrows(
        BadPipelineException.class,
        () -> PipelineFile.parse("p.json", "{\"terms\":true,\"terms\":false}"));
  }

  @Test
  void anAssignmentWinsOverTheFile() throws BadPipelineException {
    PipelineFile file =
        PipelineFile.parse("p", "{\"duplicates\":{\"threshold\":0.7,\"recall\":0.9}}");
    file.set("duplicates.threshold=0.6");
    file.set("terms=false");
    AuditSettings settings = file.settings();

    assertThat(settings.duplicates().threshold(), is(0.6));
    assertThat(settings.duplicates().recall(), is(0.9));
    assertThat(settings.duplicates().shingleSize(), is(5));
    assertThat(settings.writeTerms(), is(false));
    assertThat(settings.boilerplate(), is(true));
  }

  @Test
  void everyPipelineFileOfTheProjectIsSound() throws Exception {
    for (String name : List.of("audit.json", "deduplicate.json", "count.json")) {
      Path path = Path.of("pipelines", name);
      assertThat(name, Files.exists(path), is(true));
      PipelineFile.read(path).settings();
    }
  }
}

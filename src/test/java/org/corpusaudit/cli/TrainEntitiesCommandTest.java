package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainEntitiesCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aModelTrainedOnAnnotatedLinesFindsNamesInARun() throws Exception {
    StringBuilder lines = new StringBuilder();
    List<String> names = List.of("Brinna Toral", "Hob Kettwil", "Wila Torbra", "Ketton Delmar");
    for (int i = 0; i < 40; i++) {
      String name = names.get(i % names.size());
      lines.append(
          String.format(
              "{\"id\":\"%d\",\"text\":\"Today Mrs %s came to the meeting number %d.\","
                  + "\"entities\":[{\"start\":10,\"end\":%d,\"type\":\"PER\"}]}%n",
              i, name, i, 10 + name.length()));
    }
    Files.writeString(folder.resolve("annotated.jsonl"), lines);
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"text\":\"Today Mrs Santa Fenwil came to the meeting number 7.\"}\n");

    assertThat(train("annotated.jsonl"), is(0));
    assertThat(out.toString(), containsString("trained on 40 names in 40 sentences"));
    int status =
        execute(
            "run",
            "--input=" + folder + "/a.jsonl",
            "--output=" + folder + "/out",
            "--set=terms=false",
            "--set=cooccurrences=false",
            "--set=output.compression=none",
            "--set=entities.recognizer=opennlp",
            "--set=entities.model=" + folder + "/model.bin");

    assertThat(err.toString(), status, is(0));
    assertThat(
        Files.readString(folder.resolve("out/entities/part-00000-of-00001.tsv")),
        containsString("\nSanta Fenwil\tPER\t1\t1\tSanta Fenwil:1\t"));
  }

  @Test
  void whatCannotBeLearnedFromIsRefusedByItsLine() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "\n{\"text\":\"Hob\",\"entities\":[{}]}\n");
    Files.writeString(folder.resolve("b.jsonl"), "{\"text\":\"Hob\"");
    Files.writeString(folder.resolve("c.jsonl"), "{\"text\":\"Hob\",\"entities\":[]}\n");
    Files.writeString(
        folder.resolve("d.jsonl"),
        "{\"text\":\"Hob\",\"entities\":[{\"start\":0,\"end\":3,\"type\":\"cat\"}]}\n");

    assertThat(train("a.jsonl"), is(2));
    assertThat(err.toString(), containsString("line 2 of " + folder + "/a.jsonl: an entity"));
    assertThat(train("b.jsonl"), is(2));
    assertThat(err.toString(), containsString("line 1 of " + folder + "/b.jsonl"));
    assertThat(train("c.jsonl"), is(2));
    assertThat(err.toString(), containsString("no name to learn from"));
    assertThat(train("d.jsonl"), is(2));
    assertThat(err.toString(), containsString("the type \"cat\": write PER, LOC, ORG or MISC"));
    assertThat(train("none.jsonl"), is(2));
    assertThat(err.toString(), containsString("does not exist"));
  }

  private int train(String input) {
    return execute(
        "train-entities",
        "--input=" + folder.resolve(input),
        "--output=" + folder.resolve("model.bin"),
        "--language=en");
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}

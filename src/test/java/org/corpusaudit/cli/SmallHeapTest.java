package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in processes of their own whose heap is small for what they are given. */
@Tag("slow")
class SmallHeapTest {
  @TempDir private Path folder;

  @Test
  void anArticleOfTheLongestRecordPassesInTheHeapThatIsAskedForIt() throws Exception {
    write(1, 2_090_000); // Of words of seven letters: 16.7 MB.

    assertThat(run("-Xmx1g"), is(0));

    assertThat(text("out"), containsString("1 kept of 1 record; 0 rejected"));
  }

  @Test
  void aDirectRunnerWhoseHeapIsFullEndsWithASentence() throws Exception {
    write(60_000, 80);

    assertThat(
        run("-Xmx320m", "--runner=DirectRunner", "--set=input.maxRecordBytes=1000000"), is(1));

    String err = text("err");
    assertThat(err, containsString("ran out of memory"));
    assertThat(err, containsString("run it with --runner=FlinkRunner"));
    assertThat(err, not(containsString("\tat ")));
    assertThat(Files.exists(folder.resolve("audit/manifest.json")), is(false));
  }

  @Test
  void everyLineOfAFrequentPatternIsAsManyAsFit() throws Exception {
    write(5_000, 60);
    int ran = run("-Xmx1g", "--set=entities=false", "--set=cooccurrences=false");
    assertThat(text("err"), ran, is(0));
    String audit = folder + "/audit";

    for (String form : List.of("--width=80", "--tsv", "--html=" + folder + "/page.html")) {
      int status = java("-Xmx160m", "concordance", audit, "*", "--limit=100000000", form);

      assertThat(form + text("err"), status, is(0));
      String why = form.startsWith("--html") ? "which a page holds" : "which fit in memory";
      assertThat(text("err"), containsString("of 300,000 lines are shown, " + why));
    }
  }

  private int run(String heap, String... more) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "--input=" + folder + "/in.jsonl", "--output=" + folder + "/audit"));
    arguments.addAll(List.of(more));
    return java(heap, arguments.toArray(String[]::new));
  }

  private int java(String heap, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"));
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("--add-opens")) {
        command.add(argument);
      }
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), CorpusAudit.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("not ended after ten minutes: " + text("err"));
    }
    return process.exitValue();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Articles of words of seven letters, hardly one of them twice. */
  private void write(int articles, int words) throws IOException {
    SplittableRandom random = new SplittableRandom(19);
    char[] word = "seven   ".toCharArray();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("in.jsonl"))) {
      for (int article = 0; article < articles; article++) {
        out.write("{\"id\":\"a" + article + "\",\"language\":\"en\",\"site\":\"s" + article);
        out.write(".example\",\"text\":\"");
        for (int i = 0; i < words; i++) {
          for (int letter = 0; letter < 7; letter++) {
            word[letter] = (char) ('a' + random.nextInt(26));
          }
          out.write(word);
        }
        out.write("\"}\n");
      }
    }
  }
}

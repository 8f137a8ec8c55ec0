package org.corpusaudit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.corpusaudit.cli.CorpusAudit;

/**
 * Prints the peak memory of whole audits of corpora that are hard on it, each in a process of its
 * own under {@code -Xmx1g}: the heap after the collections that the run made, the whole process,
 * processor time, how the run ended and what its summary says of articles.
 *
 * <p>Arguments: a folder, the heap ({@code 1g}), then cases: {@code huge} (8 articles of 15 MB of
 * random words), {@code tiny} (1,000,000 of one word), {@code identical} (200,000 of one text),
 * {@code menu} (200,000 pages under one menu), {@code sites} (100,000 sites). {@code -Dscale=0.1}
 * makes each a tenth of that.
 */
public final class PeakMemory {
  private static final String RUN = "--in-this-process";
  private static final double SCALE = Double.parseDouble(System.getProperty("scale", "1"));
  private static final String MENU =
      "Home\\nWorld\\nPolitics\\nBusiness\\nSport\\nScience and health\\nOpinion\\nSubscribe to our"
          + " newsletter\\nMost read today\\nContact the editors\\n";

  private final SplittableRandom random = new SplittableRandom(20261129);

  private PeakMemory() {}

  /** Measures the cases, or is one. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals(RUN)) {
      Runtime.getRuntime().addShutdownHook(new Thread(PeakMemory::print));
      CorpusAudit.main(List.of(args).subList(1, args.length).toArray(new String[0]));
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String kind : List.of(args).subList(2, args.length)) {
      new PeakMemory().measure(folder, args[1], kind);
    }
  }

  private void measure(Path folder, String heap, String kind)
      throws IOException, InterruptedException {
    Path input = folder.resolve(kind + ".jsonl");
    int articles = write(input, kind);
    Path output = folder.resolve(kind + "-audit");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+UseParallelGC");
    command.add("-XX:TieredStopAtLevel=1"); // As the launcher has it.
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("--add-opens")) {
        command.add(argument);
      }
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            PeakMemory.class.getName(),
            RUN,
            "run",
            "--quiet",
            "--runner=" + System.getProperty("runner", "DirectRunner"),
            "--overwrite",
            "--input=" + input,
            "--output=" + output));
    long started = System.nanoTime();
    System.out.printf(
        Locale.ROOT, "%s: %,d articles, %,d bytes%n", kind, articles, Files.size(input));
    Process process = new ProcessBuilder(command).inheritIO().start();
    process.waitFor();
    System.out.printf(
        Locale.ROOT,
        "%s: exit %d after %d s, %s%n",
        kind,
        process.exitValue(),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started),
        counted(output));
    Files.delete(input);
  }

  /** What the audit says that it has read and kept: nothing may be lost for want of memory. */
  private static String counted(Path output) throws IOException {
    Path summary = output.resolve("summary.json");
    return Files.exists(summary)
        ? new ObjectMapper().readTree(summary.toFile()).path("articles").toString()
        : "no summary";
  }

  private static void print() {
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    String process = "unknown";
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        process = line.startsWith("VmHWM:") ? line.substring(6).strip() : process;
      }
    } catch (IOException e) {
      process = "unknown here";
    }
    System.out.printf(
        Locale.ROOT,
        "  peak heap at most %,d MiB of %,d MiB, process %s, processor time %s s%n",
        heap >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        process,
        ProcessHandle.current().info().totalCpuDuration().map(Duration::toSeconds).orElse(-1L));
  }

  private int write(Path file, String kind) throws IOException {
    int articles =
        switch (kind) {
          case "huge" -> 8;
          case "tiny" -> 1_000_000;
          case "identical", "menu" -> 200_000;
          case "sites" -> 100_000;
          default -> throw new IllegalArgumentException(kind + " is no case");
        };
    articles = Math.max(2, (int) (articles * SCALE));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        out.write("{\"id\":\"m" + i + "\",\"language\":\"en\",\"site\":\"");
        out.write(kind.equals("sites") ? "site" + i + ".example" : "one.example");
        out.write("\",\"text\":\"");
        switch (kind) {
          case "huge" -> words(out, 2_000_000);
          case "tiny" -> words(out, 1);
          case "identical" -> out.write("The same words of one text. ".repeat(20));
          case "menu" -> {
            out.write(MENU);
            words(out, 80);
          }
          default -> words(out, 80);
        }
        out.write("\"}\n");
      }
    }
    return articles;
  }

  /** Words of seven letters, hardly one of them twice. */
  private void words(BufferedWriter out, int count) throws IOException {
    char[] word = new char[8];
    word[7] = ' ';
    for (int i = 0; i < count; i++) {
      long bits = random.nextLong() >>> 1;
      for (int j = 0; j < 7; j++) {
        word[j] = (char) ('a' + bits % 26);
        bits /= 26;
      }
      out.write(word);
    }
  }
}

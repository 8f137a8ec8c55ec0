package org.corpusaudit.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.plan.AuditSettings;

/**
 * A run over so much text that Java's second compiler pays for itself. The launcher starts Java
 * with the first alone, which is better by far where a run ends within minutes, and what Java
 * compiles with is settled when it starts; a large run is therefore handed on to a process with
 * both, which ends with this one. {@code docs/performance.md} has the measurement.
 */
final class LargeRun {
  /** The property by which the launcher says from how many bytes of text both compilers pay. */
  static final String FROM = "corpusaudit.bothCompilersFrom";

  /** The property by which the process that goes on is told which one it belongs to. */
  static final String PARENT = "corpusaudit.parent";

  /** So many times as much text is read in the same time where no entities are recognised. */
  private static final int FASTER_WITHOUT_ENTITIES = 8;

  private static final String ARCHIVED = "-XX:ArchiveClassesAtExit=";

  /** Of the archives of loaded classes the launcher takes that of the process that loads most. */
  private static final String WHOLE = ".whole";

  private static final String BOTH = "-XX:TieredStopAtLevel=4";
  private static final int TERMINATED = 143;

  private LargeRun() {}

  /** Whether this process is to hand on a run over so many bytes of text. */
  static boolean pays(long bytes, AuditSettings settings) {
    long from = Long.getLong(FROM, Long.MAX_VALUE);
    return bytes / (settings.findEntities() ? 1 : FASTER_WITHOUT_ENTITIES) >= from;
  }

  /**
   * Runs the same command in a process with both compilers, whose streams are this one's.
   *
   * @param arguments of the command line
   * @return its exit status
   */
  static int run(List<String> arguments) throws IOException {
    List<String> command =
        command(ManagementFactory.getRuntimeMXBean().getInputArguments(), arguments);
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end of the large run"));
    return await(process);
  }

  /** The command of the process that goes on, from what this one was started with. */
  static List<String> command(List<String> ofJava, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String given : ofJava) {
      if (given.startsWith(ARCHIVED)) {
        command.add(given + WHOLE);
      } else if (!given.startsWith("-D" + FROM)) {
        command.add(given);
      }
    }
    command.add(BOTH);
    command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(CorpusAudit.class.getName());
    command.addAll(arguments);
    return command;
  }

  /** Ends this process when the one that handed the run on is gone, also if it was killed. */
  static void endWithParent() {
    Long parent = Long.getLong(PARENT);
    if (parent != null) {
      Thread watch =
          new Thread(
              () -> {
                ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
                System.exit(TERMINATED);
              },
              "end of the parent");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void end(Process process) {
    process.destroy();
    await(process);
  }

  private static int await(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroy(); // Whoever interrupts this wants the run to end.
      }
    }
  }
}

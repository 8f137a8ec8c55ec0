package org.corpusaudit.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.plan.AuditSettings;

/**
 * JSON Lines from standard input, kept in a file beside the output: every pass reads the input
 * again, an article without id or url is named by its place in it, and {@code explain} and {@code
 * concordance} read it later.
 */
final class StandardInput {
  /** How a compressed stream begins, and what its file is called. */
  private static final Map<String, List<Integer>> COMPRESSED =
      Map.of(
          ".gz", List.of(0x1f, 0x8b),
          ".bz2", List.of(0x42, 0x5a, 0x68),
          ".zst", List.of(0x28, 0xb5, 0x2f, 0xfd));

  private StandardInput() {}

  /** Whether an input is standard input. */
  static boolean isMeant(List<String> files) {
    return files.contains(InputPatterns.STANDARD_INPUT);
  }

  /**
   * Copies standard input to its file.
   *
   * @return the file's path
   */
  static String keep(InputStream in, AuditSettings settings, EngineOptions engine)
      throws RefusedException, IOException {
    if (settings.files().size() > 1) {
      throw new RefusedException(
          "standard input (-) cannot be read with other files: leave them out");
    }
    if (!engine.mayBeLocal()) {
      throw new RefusedException(
          "standard input (-) is read where the runner is in this process: name files that the"
              + " cluster's workers reach, or leave out --runner");
    }
    if (!OutputPlace.isLocal(settings.directory())) {
      throw new RefusedException(
          "standard input (-) is kept beside the output, and "
              + settings.directory()
              + " is no local directory: name one with --output");
    }
    OutputDirectory directory =
        new OutputDirectory(settings.directory(), "", settings.compression());
    OutputPlace.require(directory, settings.overwrite());
    BufferedInputStream from = new BufferedInputStream(in, 1 << 16);
    Path file = Path.of(directory.root().toString().replaceAll("/+$", "") + ending(from));
    if (Files.exists(file) && !settings.overwrite()) {
      throw new RefusedException(
          file
              + " is there already, where standard input would be kept: remove it, or write"
              + " --overwrite");
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream to =
        Files.newOutputStream(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      from.transferTo(to);
    }
    return file.toString();
  }

  private static String ending(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] first = in.readNBytes(4);
    in.reset();
    String compression = "";
    for (Map.Entry<String, List<Integer>> one : COMPRESSED.entrySet()) {
      List<Integer> magic = one.getValue();
      boolean same = first.length >= magic.size();
      for (int i = 0; same && i < magic.size(); i++) {
        same = (first[i] & 0xff) == magic.get(i);
      }
      compression = same ? one.getKey() : compression;
    }
    return ".stdin.jsonl" + compression;
  }
}

package org.corpusaudit.onnx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the tokenizers' library unpacks its native part: a folder of this process that its owner
 * alone may read, removed at its end, and not one in the user's home. Also keeps that library from
 * asking any network for anything. What the user has set in the environment stays.
 */
final class NativeFolder {
  private static final String CACHE = "DJL_CACHE_DIR";

  private NativeFolder() {}

  /** To be called before the library's first class is loaded. */
  static synchronized void prepare() throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    if (System.getenv(CACHE) != null || System.getProperty(CACHE) != null) {
      return;
    }
    Path folder = Files.createTempDirectory("corpus-audit-tokenizers");
    System.setProperty(CACHE, folder.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<File> all = files.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
      all.forEach(File::delete);
    } catch (IOException e) {
      // What is left is in the temporary folder, which the system empties.
      folder.toFile().deleteOnExit();
    }
  }
}

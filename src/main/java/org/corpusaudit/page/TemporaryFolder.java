package org.corpusaudit.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where this process spills: a folder of its own in the system's temporary one, which no other user
 * can look into (mode 700), since what is spilled is made of the corpus's text.
 */
public final class TemporaryFolder {
  private static Path folder;

  private TemporaryFolder() {}

  /** A new, empty file. */
  public static Path newFile() throws IOException {
    try {
      return Files.createTempFile(folder(), "", ".run");
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** A failure to write there, in a sentence. */
  public static IOException failure(IOException cause) {
    return new IOException(
        String.format(
            Locale.ROOT,
            "the temporary folder %s cannot be written: %s; make room there, or name another with"
                + " -Djava.io.tmpdir=DIR",
            System.getProperty("java.io.tmpdir"),
            cause.getMessage()),
        cause);
  }

  private static synchronized Path folder() throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      Path system = Path.of(System.getProperty("java.io.tmpdir"));
      folder = Files.createTempDirectory(system, "corpus-audit-");
      folder.toFile().deleteOnExit();
    }
    return folder;
  }
}

package org.corpusaudit.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The temporary folder of this process: one of its own that no other user can look into. Everything
 * goes there that asks the JVM for a place: what the engine spills, what libraries unpack. It is
 * deleted when the process ends.
 */
final class PrivateFolder {
  private static final String PROPERTY = "java.io.tmpdir";

  private PrivateFolder() {}

  /** Makes the folder and names it; to be called before anything has asked for a place. */
  static void use() {
    Path folder;
    try {
      folder = Files.createTempDirectory(Path.of(System.getProperty(PROPERTY)), "corpus-audit-");
    } catch (IOException e) {
      return; // A run that needs one says so; others need none.
    }
    System.setProperty(PROPERTY, folder.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "temporary folder"));
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure)
                throws IOException {
              Files.deleteIfExists(left);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return; // Another thread still writes there as the process ends.
    }
  }
}

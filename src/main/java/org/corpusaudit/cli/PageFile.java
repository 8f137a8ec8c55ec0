package org.corpusaudit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes and the user has named. */
final class PageFile {
  private PageFile() {}

  /**
   * Refuses a name that no file can be written under, before what it should hold is made.
   *
   * @param option that named it
   */
  static void require(Path file, String option) throws RefusedException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new RefusedException(
          option + " " + file + " is a directory: add the name of a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new RefusedException(
          option
              + " "
              + file
              + " cannot be written: "
              + folder
              + " is no directory, make it first");
    }
  }

  /** Writes it, or refuses it with the reason that the storage gives. */
  static void write(Path file, String option, String text) throws RefusedException, IOException {
    require(file, option);
    try {
      Files.writeString(file, text);
    } catch (FileSystemException e) {
      throw new RefusedException(option + " " + file + " cannot be written (" + why(e) + ")");
    }
  }

  /** Makes a directory that files are written to, or refuses it. */
  static void makeDirectory(Path directory, String option) throws RefusedException, IOException {
    try {
      Files.createDirectories(directory);
    } catch (FileSystemException e) {
      throw new RefusedException(
          option + " " + directory + " cannot be made (" + why(e) + "): name another");
    }
  }

  private static String why(FileSystemException fault) {
    return fault.getReason() == null ? fault.toString() : fault.getReason();
  }
}

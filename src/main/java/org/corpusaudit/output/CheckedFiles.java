package org.corpusaudit.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * The files of an audit, read by what its manifest lists: each must have the size and the SHA-256
 * that stand there. A file that was found whole is not checked again. Thread-safe.
 */
final class CheckedFiles {
  private final OutputDirectory directory;
  private final Optional<ListedFiles> listed;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * The files of a directory.
   *
   * @param listed what the manifest lists; empty for the run that wrote them, which need not check
   */
  CheckedFiles(OutputDirectory directory, Optional<ListedFiles> listed) {
    this.directory = directory;
    this.listed = listed;
  }

  /** Whether a file is listed, or none need be. */
  boolean has(String path) {
    return listed.isEmpty() || listed.get().has(path);
  }

  /** The directory as it was given. */
  String directory() {
    return directory.directory();
  }

  /** A file that has the size that is listed. */
  AuditOutput.StoredFile stored(String path) throws IOException {
    ListedFiles.Listed file = listed(path);
    InsideLinks.refuse(directory, path, true);
    MatchResult.Metadata found = FileSystems.matchSingleFileSpec(directory.file(path).toString());
    if (found.sizeBytes() != file.bytes()) {
      throw notWhole(path);
    }
    return new AuditOutput.StoredFile(
        found.resourceId().toString(), file.bytes(), found.lastModifiedMillis(), file.sha256());
  }

  /** What reads a file. */
  @FunctionalInterface
  interface Reading {
    void read(InputStream in) throws IOException;
  }

  /** Reads a file and checks, whatever was read of it, that it is what the manifest says. */
  void read(String path, Reading reading) throws IOException {
    if (listed.isEmpty()) {
      try (InputStream in = OutputDirectory.openIfThere(directory.file(path))) {
        reading.read(in);
      }
      return;
    }
    AuditOutput.StoredFile file = stored(path);
    try (CheckedStream in =
        new CheckedStream(
            Channels.newInputStream(
                FileSystems.open(FileSystems.matchNewResource(file.path(), false))))) {
      IOException failure = null;
      try {
        reading.read(in);
      } catch (JsonProcessingException | NumberFormatException e) {
        failure =
            new BadAuditException(
                path + " of " + directory() + " has a row that is none: write the audit again", e);
      } catch (IOException e) {
        failure = e;
      }
      if (!known.contains(path)) {
        if (!in.isWhole(file.bytes(), file.sha256())) {
          throw notWhole(path);
        }
        known.add(path);
      }
      if (failure != null) {
        throw failure;
      }
    } catch (FileNotFoundException e) {
      throw notWhole(path);
    }
  }

  private ListedFiles.Listed listed(String path) throws BadAuditException {
    if (listed.isEmpty() || !listed.get().has(path)) {
      throw new BadAuditException("the manifest of " + directory() + " does not list " + path);
    }
    return listed.get().get(path);
  }

  private BadAuditException notWhole(String path) {
    return new BadAuditException(
        String.format(
            Locale.ROOT,
            "%s of %s is not what its manifest says: restore it or write the audit again",
            path,
            directory()));
  }
}

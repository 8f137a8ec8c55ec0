package org.corpusaudit.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Whether a directory can take an audit. */
public final class OutputPlace {
  private static final Pattern OF_PATTERNS = Pattern.compile("[*?\\[\\]{}\\\\]");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  /** The scheme of this machine's files, which Beam takes for a folder's name where it writes. */
  private static final Pattern LOCAL_SCHEME =
      Pattern.compile("^file:(//)?(?=/)", Pattern.CASE_INSENSITIVE);

  private OutputPlace() {}

  /** A name without {@code file:} or {@code file://} before a path of this machine. */
  static String withoutLocalScheme(String directory) {
    return LOCAL_SCHEME.matcher(directory).replaceFirst("");
  }

  /** What is wrong with a directory's name, in a sentence, without a look at any storage. */
  public static Optional<String> fault(String directory) {
    if (directory.isBlank()) {
      return Optional.of("the output directory is empty: name one, such as build/audit");
    }
    if (OF_PATTERNS.matcher(directory).find()) {
      return Optional.of(
          "the output directory "
              + directory
              + " has one of * ? [ ] { } \\ in its name, which stand for other characters in"
              + " patterns of files: choose another name");
    }
    if (CONTROLS.matcher(directory).find()) {
      return Optional.of(
          "the output directory " + directory + " has a control character: choose another name");
    }
    String plain = withoutLocalScheme(directory);
    var scheme = SCHEME.matcher(plain);
    String rest = scheme.lookingAt() ? plain.substring(scheme.end()) : plain;
    if (isLocal(plain) ? isRoot(rest) : rest.replace("/", "").isBlank()) {
      return Optional.of(
          "the output directory " + directory + " is the root of its storage: name one below it");
    }
    return Optional.empty();
  }

  /**
   * Refuses a directory that cannot take an audit: a name with a fault, a file, a place that cannot
   * be written to, and without {@code overwrite} one that holds anything. What the run itself has
   * published there, in an attempt before, is no hindrance.
   *
   * @throws BadAuditException with a sentence
   */
  public static void require(OutputDirectory directory, boolean overwrite) throws IOException {
    Optional<String> fault = fault(directory.directory());
    if (fault.isPresent()) {
      throw new BadAuditException(fault.get());
    }
    if (isLocal(directory.directory())) {
      requireFolder(directory);
    }
    if (!overwrite && holdsFiles(directory) && !Publication.hasBegun(directory)) {
      throw new BadAuditException(
          "the output directory "
              + directory.directory()
              + " is not empty: choose another with --output, or write --overwrite");
    }
  }

  /** Whether anything stands there that no run under way writes. */
  private static boolean holdsFiles(OutputDirectory directory) throws IOException {
    for (MatchResult.Metadata file :
        FileSystems.match(directory.root() + "**", EmptyMatchTreatment.ALLOW).metadata()) {
      if (!file.resourceId().toString().contains("/" + OutputDirectory.TEMPORARY_PREFIX)) {
        return true;
      }
    }
    return false;
  }

  private static void requireFolder(OutputDirectory directory) throws BadAuditException {
    Path at = Path.of(directory.root().toString()).toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at)) {
      at = at.getParent();
    }
    if (!Files.isDirectory(at)) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the output directory %s cannot be: %s is a file; choose another with --output",
              directory.directory(),
              at));
    }
    if (!Files.isWritable(at)) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "the output directory %s cannot be written: %s lets us create nothing; choose another"
                  + " with --output",
              directory.directory(),
              at));
    }
  }

  /** Whether a directory's name is one of this machine. */
  public static boolean isLocal(String directory) {
    return !SCHEME.matcher(withoutLocalScheme(directory)).lookingAt()
        || directory.startsWith("file://");
  }

  private static boolean isRoot(String path) {
    try {
      return path.isEmpty() || Path.of(path).toAbsolutePath().normalize().getNameCount() == 0;
    } catch (InvalidPathException e) {
      return true;
    }
  }
}

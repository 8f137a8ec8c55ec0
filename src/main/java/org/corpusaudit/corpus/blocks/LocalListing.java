package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.formats.BadInputException;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.corpus.formats.InputFile;

/**
 * Lists local files. Where a listing could pass something over without a word it is refused by
 * name: directories that cannot be opened, links to nothing, names that the process' encoding
 * cannot express. A file that links lead to by several ways, or round in a loop, is listed once.
 */
final class LocalListing extends SimpleFileVisitor<Path> {
  private static final String PATTERN_MARKS = "*?[]{}\\";

  private final String pattern;
  private final Path wanted;
  private final PathMatcher matcher;
  private final List<InputFile> found = new ArrayList<>();
  private boolean anyLink;

  private LocalListing(String pattern) {
    this(pattern, Path.of(pattern).toAbsolutePath(), Path.of(pattern).toAbsolutePath().toString());
  }

  private LocalListing(String pattern, Path wanted, String glob) {
    this.pattern = pattern;
    this.wanted = wanted;
    this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + throughNone(glob));
  }

  /** A pattern whose {@code **} stands for no directory too, as shells and Python have it. */
  private static String throughNone(String glob) {
    StringBuilder wider = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '\\' && i + 1 < glob.length()) {
        wider.append(c).append(glob.charAt(++i));
      } else if (braces == 0 && glob.startsWith("/**/", i)) {
        wider.append("/{**/,}");
        i += "/**/".length() - 1;
      } else {
        wider.append(c);
      }
    }
    return wider.toString();
  }

  /** Whether a pattern is of local files. */
  static boolean isLocal(String pattern) {
    return !pattern.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
  }

  /**
   * The files that a pattern matches, each once; a name that is a file's own is no pattern.
   *
   * @throws BadInputException for what cannot be listed
   * @throws IllegalArgumentException when it is no pattern
   */
  static Collection<InputFile> of(String pattern) throws IOException {
    Path literal = Path.of(pattern).toAbsolutePath();
    if (Files.isRegularFile(literal)) {
      return List.of(
          new InputFile(
              literal.toString(),
              Files.size(literal),
              Files.getLastModifiedTime(literal).toMillis()));
    }
    if (Files.isDirectory(literal)) {
      return directory(pattern, literal);
    }
    LocalListing listing = new LocalListing(pattern);
    Path base = listing.wanted;
    while (base.getParent() != null && base.toString().matches(".*[*?\\[{].*")) {
      base = base.getParent();
    }
    int depth =
        pattern.contains("**")
            ? Integer.MAX_VALUE
            : listing.wanted.getNameCount() - base.getNameCount();
    if (Files.exists(base, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, listing);
    }
    return listing.anyLink ? once(listing.found) : listing.found;
  }

  /**
   * The files that stand in a directory itself; its name may hold what has a meaning in patterns.
   */
  private static Collection<InputFile> directory(String pattern, Path directory)
      throws IOException {
    StringBuilder literal = new StringBuilder();
    for (char c : directory.toString().toCharArray()) {
      literal.append(PATTERN_MARKS.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    LocalListing listing = new LocalListing(pattern, directory.resolve("*"), literal + "/*");
    Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, listing);
    listing.found.removeIf(file -> isNote(Path.of(file.path()).getFileName().toString()));
    if (listing.found.isEmpty()) {
      throw new BadInputException(
          "the input "
              + pattern
              + " is a directory without files: write "
              + pattern
              + "/** for"
              + " those of the directories in it",
          null);
    }
    return once(listing.found);
  }

  /** What tools leave beside data: {@code .crc}, {@code .DS_Store}, {@code _SUCCESS}. */
  private static boolean isNote(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  /** Each file under the name without links, or the shortest. */
  static Collection<InputFile> once(List<InputFile> found) throws IOException {
    List<InputFile> shortestFirst = new ArrayList<>(found);
    shortestFirst.sort(
        Comparator.comparing((InputFile file) -> file.path().length())
            .thenComparing(InputFile::path));
    Map<String, InputFile> files = new LinkedHashMap<>();
    for (InputFile file : shortestFirst) {
      String real = Path.of(file.path()).toRealPath().toString();
      files.merge(real, file, (first, second) -> second.path().equals(real) ? second : first);
    }
    return files.values();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    anyLink |= Files.isSymbolicLink(directory);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
      throws BadInputException {
    boolean matches = matcher.matches(file);
    if (matches && attributes.isSymbolicLink()) {
      throw refused(file + " is a link to nothing: remove it, or restore what it leads to");
    }
    if (matches && file.toString().indexOf('\uFFFD') >= 0) {
      throw refused(
          "the name of "
              + file
              + " cannot be expressed in the encoding of this process, "
              + System.getProperty("sun.jnu.encoding")
              + ": set LC_ALL=C.UTF-8, or rename the file");
    }
    if (matches && attributes.isOther()) {
      throw refused(
          file
              + " is a pipe, a socket or a device: write - and pass what it gives as standard"
              + " input");
    }
    if (matches && attributes.isDirectory() && isNamedAsFile(file)) {
      throw refused(file + " is a directory: write " + file + "/* for the files in it");
    }
    if (matches && attributes.isRegularFile()) {
      anyLink |= Files.isSymbolicLink(file);
      found.add(
          new InputFile(
              file.toString(), attributes.size(), attributes.lastModifiedTime().toMillis()));
    }
    return FileVisitResult.CONTINUE;
  }

  /** As other tools name the directories that they write tables to. */
  private static boolean isNamedAsFile(Path directory) {
    return Format.of(directory.toString(), ReadSettings.defaults()).isPresent();
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) throws BadInputException {
    if (fault instanceof FileSystemLoopException) {
      anyLink = true; // Its files are visited where the loop begins.
      return FileVisitResult.CONTINUE;
    }
    boolean within = pattern.contains("**") || file.getNameCount() < wanted.getNameCount();
    if (within || matcher.matches(file)) {
      throw refused(file + " cannot be opened: " + fault.getClass().getSimpleName());
    }
    return FileVisitResult.CONTINUE;
  }

  private BadInputException refused(String sentence) {
    return new BadInputException("of the input " + pattern + ", " + sentence, null);
  }
}

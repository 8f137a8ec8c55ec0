package org.corpusaudit.output;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Symbolic links inside an output directory: an audit writes none, and one that leads elsewhere
 * would let a name within the directory reach a file outside it. The directory itself may be a
 * link: that is the user's choice of a place.
 */
final class InsideLinks {
  private InsideLinks() {}

  /**
   * Refuses a path of which a folder, or with {@code fileToo} the file, is a link, and one whose
   * file is a folder, a pipe or a device.
   *
   * @param directory the output directory
   * @param path under it, with slashes
   */
  static void refuse(OutputDirectory directory, String path, boolean fileToo)
      throws BadAuditException {
    ResourceId root = directory.root();
    if (!"file".equals(root.getScheme())) {
      return; // Stores of objects have no links.
    }
    Path at = Path.of(root.toString());
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length - (fileToo ? 0 : 1); i++) {
      at = at.resolve(names[i]);
      if (Files.isSymbolicLink(at)) {
        throw new BadAuditException(
            at + " is a link and an audit has none: delete it or choose another directory");
      }
    }
    if (fileToo && Files.exists(at) && !Files.isRegularFile(at)) {
      // A pipe or a device would be waited for, or read without end.
      throw new BadAuditException(
          at + " is no file and an audit has files alone: delete it or choose another directory");
    }
  }
}

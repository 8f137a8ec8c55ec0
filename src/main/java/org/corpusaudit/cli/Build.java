package org.corpusaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Manifest;

/** What the jar's manifest tells of its build. */
final class Build {
  private static final String TITLE = "Implementation-Title";
  private static final String COMMIT = "Implementation-Build";

  private Build() {}

  /** The commit that was built, shortened; empty where none is known. */
  static String commit() {
    try {
      for (URL url :
          Collections.list(Build.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
        try (InputStream in = url.openStream()) {
          String commit = commit(new Manifest(in));
          if (!commit.isEmpty()) {
            return commit;
          }
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /** The commit that a manifest of ours tells. */
  static String commit(Manifest manifest) {
    String commit = manifest.getMainAttributes().getValue(COMMIT);
    boolean known = commit != null && commit.matches("[0-9a-f]{7,40}(-dirty)?");
    return known && "corpus-audit".equals(manifest.getMainAttributes().getValue(TITLE))
        ? commit
        : "";
  }
}

package org.corpusaudit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;

/** The storages that names of files lead to. Beam's file systems must be registered. */
final class Storages {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://.*");

  /** What the profile {@code cloud} brings. */
  private static final Set<String> OF_CLOUDS = Set.of("gs", "s3", "hdfs");

  private Storages() {}

  /** Refuses names of a storage that this build cannot reach. */
  static void require(List<String> names) throws RefusedException {
    for (String name : names) {
      Matcher matcher = SCHEME.matcher(name);
      if (matcher.matches() && !isReached(matcher.group(1))) {
        throw new RefusedException(refusal(name, matcher.group(1).toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static boolean isReached(String scheme) {
    try {
      FileSystems.matchNewResource(scheme + "://bucket/name", false);
      return true;
    } catch (IllegalArgumentException | IllegalStateException e) {
      return !String.valueOf(e.getMessage()).startsWith("No filesystem found");
    }
  }

  private static String refusal(String name, String scheme) {
    return OF_CLOUDS.contains(scheme)
        ? name
            + " cannot be reached: this build has no client for "
            + scheme
            + "://, which the profile cloud brings; start it as CORPUS_AUDIT_PROFILES=cloud"
            + " ./corpus-audit, or take the jar of mvn -B package -Pcloud -DskipTests"
        : name
            + " cannot be reached: "
            + scheme
            + ":// is no storage that is read here; copy the files to this machine and name them";
  }
}

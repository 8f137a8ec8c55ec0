package org.corpusaudit.output;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the files that an audit writes. By them {@code --overwrite} tells what it deletes,
 * whichever run wrote it and whether a manifest lists it or not.
 */
final class AuditFiles {
  /** Written last: where it stands, an audit is complete. */
  static final String MANIFEST = "manifest.json";

  /** Every figure. */
  static final String SUMMARY = "summary.json";

  private static final Set<String> SMALL =
      Set.of(MANIFEST, SUMMARY, "expectations.json", "report.html");

  /** The first folder of each table's path. */
  private static final Set<String> FOLDERS =
      Set.of(
          "boilerplate",
          "conllu",
          "contained",
          "cooccurrences",
          "documents",
          "duplicates",
          "entities",
          "entity_facets",
          "facets",
          "index",
          "mentions",
          "names",
          "ngrams",
          "pairs",
          "parquet",
          "rejected",
          "removed",
          "sites",
          "syndication",
          "terms",
          "vertical");

  private static final String SHARD_NAME = "part-\\d{5,}-of-\\d{5,}(\\.[a-z0-9]{1,12}){1,3}";
  private static final Pattern SHARD = Pattern.compile("([a-z_]+)(/[a-z_]+){0,3}/" + SHARD_NAME);

  /** A name inside the directory: no step up, no root, no scheme, no wild card. */
  private static final Pattern INSIDE =
      Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private AuditFiles() {}

  /** Whether an audit writes a file of this path under its directory. */
  static boolean isWritten(String path) {
    var shard = SHARD.matcher(path);
    return SMALL.contains(path) || (shard.matches() && FOLDERS.contains(shard.group(1)));
  }

  /** Whether a folder is of a table, so that what it holds is known to be an audit's. */
  static boolean isOfTable(String folder) {
    return FOLDERS.contains(folder.split("/", 2)[0]);
  }

  /** Whether a path names a file within a directory, whatever the directory is. */
  static boolean isInside(String path) {
    return path.length() <= 1024 && INSIDE.matcher(path).matches();
  }
}

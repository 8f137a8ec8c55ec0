package org.corpusaudit.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that a Flink cluster needs from us: the class path less what is a Flink process's own
 * (Flink, its serialisers, the log). Those would only be sent in vain, or be two of a kind there.
 */
final class StagedFiles {
  private static final Pattern OF_FLINK =
      Pattern.compile(
          "(flink-(?!\\d).*|kryo|minlog|objenesis|chill-java|javassist|async-profiler"
              + "|snakeyaml-engine|snappy-java|lz4-java|slf4j-.*|commons-cli|commons-collections"
              + "|beam-runners-direct-java)-\\d.*\\.jar");

  private StagedFiles() {}

  /** What of a class path is sent. */
  static List<String> of(String classPath) {
    List<String> staged = new ArrayList<>();
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      File file = new File(entry);
      if (file.exists() && !OF_FLINK.matcher(file.getName()).matches()) {
        staged.add(file.getPath());
      }
    }
    return staged;
  }
}

package org.corpusaudit.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;

/** Job graphs for tests of any runner, and the steps that the documentation lists. */
public final class JobGraphs {
  /**
   * Each shuffle of pages lowers the largest element that Flink takes (docs/flink.md): it is 8 MB
   * at 8 of them and 2.7 MB at 24, where pages are at most 1 MiB.
   */
  public static final int MOST_SHUFFLES = 37;

  private static final Set<String> STAGES =
      Set.of(
          "Find boilerplate",
          "Find duplicates",
          "Count terms",
          "Count pairs",
          "Learn names",
          "Count entities",
          "Count entity pairs");

  private static final Path LISTED = Path.of("docs/dataflow.md");

  private JobGraphs() {}

  /** The job with every stage and table on. */
  public static Pipeline whole(PipelineOptions options, String input, String output)
      throws BadPipelineException {
    PipelineFile file = PipelineFile.empty();
    file.setFiles(List.of(input));
    file.set("output.directory=" + output);
    file.set("duplicates.writePairs=true");
    file.set("terms.ngrams.sizes=[2,3]");
    Pipeline pipeline = Pipeline.create(options);
    Audit.addTo(pipeline, file.settings(), "run", 0);
    return pipeline;
  }

  /** Whether a step that groups is a shuffle of pages, and not of a side input's one element. */
  public static boolean isOfPages(String fullName) {
    return fullName.endsWith("/GroupPages/Group");
  }

  /** The step that a transform belongs to: a name below the root, of a stage's steps two. */
  public static String step(String fullName) {
    String[] names = fullName.split("/", -1);
    boolean isInner = names.length > 2 && STAGES.contains(names[1]);
    return isInner ? names[1] + "/" + names[2] : names.length > 1 ? names[1] : names[0];
  }

  /** The steps that the documentation lists, in order. */
  public static Set<String> listed() throws IOException {
    Set<String> steps = new LinkedHashSet<>();
    boolean within = false;
    for (String line : Files.readAllLines(LISTED)) {
      if (line.startsWith("| step |")) {
        within = true;
      } else if (within && line.isBlank()) {
        within = false;
      } else if (within && !line.startsWith("|---")) {
        steps.add(line.split("\\|", -1)[1].strip());
      }
    }
    return steps;
  }
}

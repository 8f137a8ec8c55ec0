package org.corpusaudit.cli;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The names of all options: a command's own, and Beam's with those of its runners. */
final class KnownOptions {
  private static final String DASHES = "--";

  private KnownOptions() {}

  /** Why an option that nobody knows is refused, in a sentence with the name most like it. */
  static String refusal(String name, CommandSpec command) {
    Set<String> ours = new TreeSet<>();
    for (OptionSpec option : command.options()) {
      ours.add(option.longestName());
    }
    Optional<String> nearest = nearest(DASHES + name, ours);
    if (nearest.isEmpty()) {
      nearest = nearest(DASHES + name, ofBeam());
    }
    return nearest
        .map(known -> "there is no option --" + name + "; did you mean " + known + "?")
        .orElse(
            "there is no option --"
                + name
                + ", neither here nor in Beam and its runners: "
                + command.qualifiedName()
                + " --help lists ours");
  }

  /**
   * Refuses an option's name after one dash, which is taken for single letters.
   *
   * @param argument as it was written
   */
  static Optional<String> singleDash(String argument, CommandSpec command) {
    if (!argument.matches("-[A-Za-z][A-Za-z-]+(=.*)?")) {
      return Optional.empty();
    }
    int equals = argument.indexOf('=');
    String name = "-" + (equals < 0 ? argument : argument.substring(0, equals));
    return command.optionsMap().containsKey(name)
        ? Optional.of("there is no option " + argument + "; did you mean -" + argument + "?")
        : Optional.empty();
  }

  private static Set<String> ofBeam() {
    Set<String> names = new TreeSet<>();
    for (Class<? extends PipelineOptions> options : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : options.getMethods()) {
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
          String name = method.getName().substring("set".length());
          names.add(DASHES + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        }
      }
    }
    return names;
  }

  /** The name that at most every third letter must change for. */
  private static Optional<String> nearest(String name, Set<String> known) {
    int most = Math.max(1, (name.length() - DASHES.length()) / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(one -> distance.apply(one.toLowerCase(Locale.ROOT), wanted) <= most)
        .min(
            Comparator.comparing(
                    (String one) -> distance.apply(one.toLowerCase(Locale.ROOT), wanted))
                .thenComparing(Comparator.naturalOrder()));
  }
}

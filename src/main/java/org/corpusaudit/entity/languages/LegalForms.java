package org.corpusaudit.entity.languages;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * What stands behind a firm's name for its legal form, in texts of any language: Inc, GmbH, ООО.
 */
public final class LegalForms {
  private static final Set<String> ALL =
      SeedFile.rows("legal-forms.tsv", 2).stream()
          .flatMap(row -> Stream.of(SeedFile.values(row[1])))
          .collect(Collectors.toUnmodifiableSet());

  private LegalForms() {}

  /**
   * A name of several words without the legal forms at its end: Texas Air Corp is Texas Air, but
   * what "and" joins to it is part of it: Keller and Co.
   */
  public static String without(String name) {
    String bare = name;
    for (int space = bare.lastIndexOf(' ');
        space > 0 && ALL.contains(bare.substring(space + 1).toLowerCase(Locale.ROOT));
        space = bare.lastIndexOf(' ')) {
      String rest = bare.substring(0, space);
      if (isJoint(rest.substring(rest.lastIndexOf(' ') + 1))) {
        break;
      }
      bare = rest;
    }
    return bare.indexOf(' ') > 0 ? bare : name;
  }

  /** Whether a part of a name only joins what stands around it: and, &. */
  private static boolean isJoint(String part) {
    return part.chars().noneMatch(c -> Character.isLetterOrDigit(c) && !Character.isLowerCase(c));
  }
}

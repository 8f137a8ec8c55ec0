package org.corpusaudit.entity.languages;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * Abbreviations that texts of any language have and that name nothing by themselves: DNA, GDP, СМИ.
 * Within a longer name they may stand: CD Numancia.
 */
public final class CommonAbbreviations {
  private static final Set<String> ALL =
      SeedFile.rows("abbreviations.tsv", 2).stream()
          .flatMap(row -> Stream.of(SeedFile.values(row[1])))
          .collect(Collectors.toUnmodifiableSet());

  private CommonAbbreviations() {}

  /** Whether a word is one, as it is written. */
  public static boolean contains(String surface) {
    return ALL.contains(surface);
  }
}

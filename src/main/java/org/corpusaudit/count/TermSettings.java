package org.corpusaudit.count;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.corpusaudit.settings.PipelineSchema;
import org.corpusaudit.settings.SettingsSection;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Scope;

/**
 * What counts as a term and what is written of it.
 *
 * @param normalized whether the normalised form is the term, or the surface
 * @param normalization the rules of the normalised form
 * @param stems whether there is a column of stems
 * @param examples most examples of a row in {@code terms/}
 * @param minimumCount least count of a row in {@code terms/}
 * @param dispersion the parts over which dispersion is measured
 * @param facets whether {@code facets/} is written
 * @param facetMinimumCount least count of a row in {@code facets/}
 * @param ngrams lengths of the n-grams that are counted, 2 to 5
 * @param ngramMinimumCount least count of a row in {@code ngrams/}
 * @param scope what pairs will be counted in, for the terms' margins
 * @param vocabulary most terms whose pairs are counted; 0 for none
 * @param stopWords whether function words may be among them
 */
public record TermSettings(
    boolean normalized,
    Normalization normalization,
    boolean stems,
    int examples,
    long minimumCount,
    Parts dispersion,
    boolean facets,
    long facetMinimumCount,
    List<Integer> ngrams,
    long ngramMinimumCount,
    Scope scope,
    int vocabulary,
    boolean stopWords)
    implements Serializable {
  /** Refuses what is out of range. */
  public TermSettings {
    for (int size : ngrams) {
      if (size < 2 || size > NgramStep.MOST) {
        throw new IllegalArgumentException(
            "terms.ngrams.sizes cannot be " + size + ": write numbers from 2 to " + NgramStep.MOST);
      }
    }
    PipelineSchema.requireInRange("terms.ngrams.minimumCount", (double) ngramMinimumCount);
    PipelineSchema.requireInRange("terms.examples", examples);
    PipelineSchema.requireInRange("terms.facetMinimumCount", (double) facetMinimumCount);
  }

  /**
   * What the section {@code terms} says.
   *
   * @param scope what pairs will be counted in
   * @param vocabulary most terms whose pairs are counted; 0 for none
   * @param stopWords whether function words may be among them
   */
  public static TermSettings of(
      SettingsSection terms, Scope scope, int vocabulary, boolean stopWords) {
    SettingsSection fold = terms.section("fold");
    SettingsSection ngrams = terms.section("ngrams");
    TreeSet<Integer> sizes = new TreeSet<>();
    ngrams.json("sizes").forEach(size -> sizes.add(size.asInt()));
    return new TermSettings(
        terms.text("form").equals("normalized"),
        Normalization.DEFAULT
            .withFoldAlef(fold.flag("alef"))
            .withFoldYa(fold.flag("ya"))
            .withFoldTaMarbuta(fold.flag("taMarbuta"))
            .withDropDiacritics(fold.flag("accents")),
        terms.flag("stems"),
        terms.isOn() ? terms.integer("examples") : 0,
        terms.isOn() ? terms.number("minimumCount") : Long.MAX_VALUE,
        terms.choice(Parts.class, "dispersion"),
        terms.isOn() && terms.flag("facets"),
        terms.number("facetMinimumCount"),
        terms.isOn() ? List.copyOf(sizes) : List.of(),
        ngrams.number("minimumCount"),
        scope,
        vocabulary,
        stopWords);
  }

  /** What the form of a term is. */
  public CountedForm.Rules form() {
    return new CountedForm.Rules(normalized, normalization);
  }

  /** The parts of a corpus. */
  public enum Parts {
    /** Sites. */
    SITE,
    /** Months of publication. */
    MONTH
  }
}

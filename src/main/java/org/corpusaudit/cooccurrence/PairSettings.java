package org.corpusaudit.cooccurrence;

import java.io.Serializable;
import org.corpusaudit.measure.Association;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.PipelineSchema;
import org.corpusaudit.settings.SettingsSection;
import org.corpusaudit.text.Scope;

/**
 * Which pairs are counted and which are written.
 *
 * @param scope how near two items stand
 * @param minimumCount least count of a pair that is written
 * @param perItem most pairs written for each item, the best ranked; 0 for all. A pair is written if
 *     it is among the best of either item
 * @param rankBy the measure that ranks pairs and orders the rows
 * @param examples most examples of a row
 */
public record PairSettings(
    Scope scope, long minimumCount, int perItem, Association rankBy, int examples)
    implements Serializable {
  /** Refuses what is out of range. */
  public PairSettings {
    PipelineSchema.requireInRange("cooccurrences.minimumCount", (double) minimumCount);
    PipelineSchema.requireInRange("cooccurrences.perTerm", perItem);
    PipelineSchema.requireInRange("cooccurrences.examples", examples);
  }

  /** What the section {@code cooccurrences} says. */
  public static PairSettings ofTerms(SettingsSection cooccurrences) throws BadPipelineException {
    return new PairSettings(
        scope(cooccurrences),
        cooccurrences.number("minimumCount"),
        cooccurrences.integer("perTerm"),
        cooccurrences.choice(Association.class, "rankBy"),
        cooccurrences.integer("examples"));
  }

  /** What the section {@code entities.pairs} says. */
  public static PairSettings ofEntities(SettingsSection pairs) {
    Scope.Unit unit =
        pairs.text("scope").equals("article") ? Scope.Unit.DOCUMENT : Scope.Unit.SENTENCE;
    return new PairSettings(
        new Scope(unit, 1, false, false),
        pairs.number("minimumCount"),
        pairs.integer("perEntity"),
        pairs.choice(Association.class, "rankBy"),
        pairs.integer("examples"));
  }

  private static Scope scope(SettingsSection cooccurrences) throws BadPipelineException {
    SettingsSection scope = cooccurrences.section("scope");
    try {
      return new Scope(
          scope.choice(Scope.Unit.class, "unit"),
          scope.integer("size"),
          scope.flag("ordered"),
          scope.text("weight").equals("inverse"));
    } catch (IllegalArgumentException e) {
      throw cooccurrences.refused(
          "scope", "cannot be " + cooccurrences.json("scope") + ": " + e.getMessage());
    }
  }
}

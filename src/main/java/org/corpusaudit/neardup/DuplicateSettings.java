package org.corpusaudit.neardup;

import java.io.Serializable;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.settings.PipelineSchema;
import org.corpusaudit.settings.SettingsSection;

/**
 * What is looked for.
 *
 * @param threshold least Jaccard similarity of a pair, 0 to 1
 * @param recall wanted share of the pairs at the threshold that become candidates
 * @param unit what shingles are runs of
 * @param shingleSize units in a shingle
 * @param verify how candidates are compared
 * @param containment least share of an article's shingles that stand in another for a row of {@code
 *     contained/}; above 1 none are looked for
 * @param keeperClusters whether only articles that are themselves similar to the keeper are
 *     dropped, not every member of the keeper's component
 * @param keeper which article of a cluster is kept
 * @param siteOrder sites whose articles are kept before others', the first before all; only for
 *     {@link KeeperPolicy#SITES}
 * @param drop what of a cluster is left out of {@code documents/}
 * @param writeIndex whether {@link IndexStep} gives what later runs can be compared with
 * @param checkRecall whether a sample is compared with all articles to measure the recall
 * @param writePairs whether the rows of {@code pairs/} are made
 */
public record DuplicateSettings(
    double threshold,
    double recall,
    ShingleUnit unit,
    int shingleSize,
    Verification verify,
    double containment,
    boolean keeperClusters,
    KeeperPolicy keeper,
    List<String> siteOrder,
    Drop drop,
    boolean writeIndex,
    boolean checkRecall,
    boolean writePairs)
    implements Serializable {
  /** Refuses what is out of range. */
  public DuplicateSettings {
    PipelineSchema.requireInRange("duplicates.threshold", threshold);
    PipelineSchema.requireInRange("duplicates.recall", recall);
    PipelineSchema.requireInRange("duplicates.shingle.size", shingleSize);
    if (containment != NONE_CONTAINED) {
      PipelineSchema.requireInRange("duplicates.containment", containment);
    }
  }

  /** The containment with which none is looked for. */
  public static final double NONE_CONTAINED = 2;

  /** What the section {@code duplicates} says. */
  public static DuplicateSettings of(SettingsSection duplicates) {
    SettingsSection shingle = duplicates.section("shingle");
    return new DuplicateSettings(
        duplicates.real("threshold"),
        duplicates.real("recall"),
        shingle.choice(ShingleUnit.class, "unit"),
        shingle.integer("size"),
        duplicates.choice(Verification.class, "verify"),
        duplicates.json("containment").isBoolean()
            ? NONE_CONTAINED
            : duplicates.real("containment"),
        duplicates.text("clusters").equals("keeper"),
        duplicates.choice(KeeperPolicy.class, "keeper"),
        duplicates.texts("sites"),
        duplicates.choice(Drop.class, "drop"),
        duplicates.flag("index"),
        duplicates.flag("checkRecall"),
        duplicates.flag("writePairs"));
  }

  /**
   * Which of the articles of one id is kept, as far as that is known before anything is stripped:
   * the one of the least rank, then the one published first.
   */
  public int rank(Article article) {
    return switch (keeper) {
      case LONGEST, QUALITY -> Integer.MAX_VALUE - article.text().length();
      case SITES -> {
        int place = siteOrder.indexOf(article.site());
        yield place < 0 ? Integer.MAX_VALUE : place;
      }
      default -> 0;
    };
  }

  /** The bands that the threshold and the recall need. */
  public BandPlan bands() {
    return BandPlan.solve(threshold, recall);
  }

  /** Whether articles that stand in others are looked for. */
  public boolean findContained() {
    return containment <= 1;
  }
}

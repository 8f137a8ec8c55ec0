package org.corpusaudit.entity.learning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.NearSpelling;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Adds up the entries of {@code HarvestStep} for each name, word and context of a partition, and
 * proposes those that pass the thresholds to {@link LearnedNamesMerge}:
 *
 * <ul>
 *   <li>a word that was met with a capital, which may open a sentence, at least {@value
 *       #FEWEST_WORDS} times in all; a word that its affixed relatives show to be common;
 *   <li>a feature of a context that stood beside at least {@value #FEWEST_CONTEXTS} sure names;
 *   <li>a name of at least {@value #FEWEST_NAMES} mentions, or with votes enough;
 *   <li>a short name that at least {@value #FEWEST_ALIASES} articles use for one full name, and
 *       {@value #SURE_ALIASES} of a hundred that use it for any.
 * </ul>
 *
 * <p>Memory: constant, however many spellings a name has.
 */
public final class NameMerge implements PartitionMerge {
  /** The route to {@link LearnedNamesMerge}, all under key 0. */
  public static final Route LEARNED = Route.of("learned");

  /** Which count of a word is that of capitals that open sentences. */
  private static final int OPENING = 5;

  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_CONTEXTS = 2;
  private static final int FEWEST_NAMES = 2;
  private static final int FEWEST_ALIASES = 5;

  /** Of a hundred articles that have a short name so many must mean one bearer. */
  private static final int SURE_ALIASES = 95;

  /** The same of an abbreviation, with what is spelled nearly as its most frequent full name. */
  private static final int SURE_ABBREVIATIONS = 75;

  /**
   * One in so many articles that have an Arabic short name must have its bearer in full; of one
   * that is a common noun as well fewer do.
   */
  private static final long MOST_UNTOLD = 4;

  /** The same of a place, which its own papers seldom name in full: المملكة. */
  private static final long MOST_UNTOLD_PLACES = 8;

  @Override
  public List<Route> routes() {
    return List.of(LEARNED);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Merge merge = new Merge(out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      merge.entry(entries.read(reader));
    }
    merge.end();
  }

  private static final class Merge {
    private final Routes out;
    private final ByteWriter proposal = new ByteWriter();
    private final Surfaces surfaces = new Surfaces();
    private int kind;
    private String language = "";
    private String key = "";
    private int[] sums = new int[0];
    private long sites;

    Merge(Routes out) {
      this.out = out;
    }

    void entry(ByteReader in) {
      int nextKind = in.getByte();
      String nextLanguage = in.getString();
      String nextKey = in.getString();
      if (nextKind != kind || !nextKey.equals(key) || !nextLanguage.equals(language)) {
        end();
        kind = nextKind;
        language = nextLanguage;
        key = nextKey;
        sums = new int[LearnedEntry.counts(kind)];
        sites = 0;
        surfaces.clear();
      }
      boolean spelled = LearnedProposal.isSpelled(kind);
      String surface = spelled ? in.getString() : "";
      int before = sums[0];
      LearnedEntry.add(in, sums);
      if (spelled) {
        sites |= in.getLong();
        if (!isUnclear(surface)) {
          surfaces.add(surface, sums[0] - before);
        }
      }
    }

    void end() {
      switch (kind) {
        case LearnedEntry.WORD -> {
          int all = sums[0] + sums[1];
          boolean capital = sums[1] > 0 || sums[OPENING] > 0;
          if ((capital || ArabicClitics.isArabic(key.charAt(0))) && all >= FEWEST_WORDS) {
            propose(all, "");
          }
        }
        case LearnedEntry.AFFIXES -> {
          int relatives = ArabicAffixes.relatives(sums);
          if (relatives > 0) {
            int all = 0;
            for (int count : sums) {
              all = Math.min(Integer.MAX_VALUE - count, all) + count;
            }
            sums =
                new int[] {
                  relatives,
                  ArabicAffixes.definite(sums),
                  ArabicAffixes.affixed(sums),
                  ArabicAffixes.bare(sums)
                };
            propose(all, "");
          }
        }
        case LearnedEntry.CONTEXT -> {
          int all = sums[0] + sums[1] + sums[2] + sums[3];
          if (all >= FEWEST_CONTEXTS) {
            propose(all, "");
          }
        }
        case LearnedEntry.NAME -> {
          if (sums[0] >= FEWEST_NAMES) {
            propose(sums[0], surfaces.mostFrequent());
          }
        }
        case LearnedEntry.ALIAS -> {
          String full = surfaces.mostFrequent();
          int articles = isCapitals() ? surfaces.nearMost() : surfaces.most();
          boolean told = !isArabic() || articles * untold(full) >= sums[0];
          long clear = isArabic() ? sums[0] - sums[1] : sums[0];
          int sure = isCapitals() ? SURE_ABBREVIATIONS : SURE_ALIASES;
          if (told && articles >= FEWEST_ALIASES && articles * 100L >= clear * sure) {
            propose(articles, full);
          }
        }
        default -> {}
      }
    }

    private static long untold(String full) {
      boolean place = !full.isEmpty() && FullName.of(full).type() == EntityType.LOC;
      return place ? MOST_UNTOLD_PLACES : MOST_UNTOLD;
    }

    private boolean isCapitals() {
      return !key.isEmpty() && Character.isUpperCase(key.charAt(0));
    }

    private boolean isArabic() {
      return !key.isEmpty() && ArabicClitics.isArabic(key.charAt(0));
    }

    /** Whether an article with an Arabic short name does not tell whose it is. */
    private boolean isUnclear(String surface) {
      return kind == LearnedEntry.ALIAS && surface.isEmpty() && isArabic();
    }

    private void propose(int rank, String surface) {
      LearnedProposal.write(proposal, kind, rank, language, key, sums, sites, surface);
      out.to(LEARNED).send(0, proposal);
    }
  }

  /** The spellings of one name, which come in order: of equals the first by letters is taken. */
  private static final class Surfaces {
    /** Spellings that are kept to be compared with the most frequent one. */
    private static final int MOST_KEPT = 32;

    private final TreeMap<String, Integer> kept = new TreeMap<>();
    private String best = "";
    private int most;
    private String current = "";
    private int count;

    void clear() {
      kept.clear();
      best = "";
      most = 0;
      current = "";
      count = 0;
    }

    void add(String surface, int more) {
      if (!surface.equals(current)) {
        settle();
        current = surface;
        count = 0;
      }
      count += more; // The sum of all stays within an int.
    }

    String mostFrequent() {
      settle();
      return best;
    }

    /** How often that one came. */
    int most() {
      settle();
      return most;
    }

    /** The same with what is spelled nearly as that one, or as such a one: of the first kept. */
    int nearMost() {
      settle();
      int all = most;
      Set<String> near = new HashSet<>(Set.of(best));
      boolean more = true;
      while (more) {
        more = false;
        for (Map.Entry<String, Integer> other : kept.entrySet()) {
          String spelling = other.getKey();
          if (!near.contains(spelling)
              && near.stream().anyMatch(known -> NearSpelling.isOf(known, spelling))) {
            near.add(spelling);
            all += other.getValue();
            more = true;
          }
        }
      }
      return all;
    }

    private void settle() {
      if (count > 0 && kept.size() < MOST_KEPT) {
        kept.put(current, count);
      }
      if (count > most || (count > 0 && count == most && current.compareTo(best) < 0)) {
        best = current;
        most = count;
      }
    }
  }
}

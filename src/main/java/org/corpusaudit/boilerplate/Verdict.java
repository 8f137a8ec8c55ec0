package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.text.Reason;

/**
 * Decides which lines of a page go: what {@link MainText} concludes, what the weights of {@link
 * LineModel} say of each line, and the law that holds both back.
 *
 * <p>The weights are asked on pages that show {@value #FEWEST_SIGNS} lines of furniture or more:
 * lines that repeat on the site, labels, lines that other sites have too. They can strip what the
 * rules keep and keep what the rules strip; what the site repeats and an embedded article are
 * beyond them.
 *
 * <p>Of a page of HTML the weights hear what its markup says of each line ({@link MarkupEvidence}),
 * and lines that it sets apart are signs too.
 *
 * <p>The law: {@link Prose} that is protected stays, and so do the page's lists, tables and title
 * ({@link EnumeratedLists}, {@link NumberedRows}, {@link TitleLine}); and when less than {@value
 * #LEAST_KEPT} of a page's own text and hardly any of its prose would be left, nothing is stripped
 * of it at all. Not thread-safe; reused.
 */
final class Verdict {
  /** Why nothing is stripped of a page. */
  enum Withheld {
    /** Nothing is withheld. */
    NO(""),
    /** Nearly all that only this page has would go. */
    OWN_TEXT("own-text"),
    /** Nearly all running text of the page would go. */
    ALL_TEXT("all-text");

    private final String label;

    Withheld(String label) {
      this.label = label;
    }

    /** The reason as it stands in outputs. */
    String label() {
      return label;
    }
  }

  private static final int FEWEST_SIGNS = 3;
  private static final int FEWEST_SITES = 3;

  /**
   * A line that the rules keep goes below this score. This and the next but one were chosen on the
   * 812 labelled web pages: 500 more gives 0.006 of F1 away for 0.1 % of main text, 500 less loses
   * three more pages a tenth of their text.
   */
  private static final int KEPT_GOES_BELOW = -2000;

  /**
   * So few pages of a site say little of what repeats on it: lines of them that no markup sets
   * apart are doubted more.
   */
  private static final int FEW_PAGES = 5;

  /**
   * The same on such a site, which at the limit of the others would lose half of what all lose by
   * their form; 1000 more would give 0.014 of F1 away for 0.1 % of main text.
   */
  private static final int KEPT_OF_FEW_GOES_BELOW = -3000;

  /** The same for a short line that opens with a label and ends no sentence. */
  private static final int LABELLED_GOES_BELOW = -1000;

  private static final int MOST_LABELLED_WORDS = 12;

  /** A line that the rules strip for its neighbours goes below this score. */
  private static final int BESIDE_GOES_BELOW = -1500;

  /** A line that the rules strip for what it is itself goes below this score. */
  private static final int STRIPPED_GOES_BELOW = 0;

  /** Of a thousand telling words of a summary so many stand in the page's running text. */
  private static final int LEAST_SHARE_OF_SUMMARY = 600;

  /** On a large site, the share of pages that must have a line that stands among text. */
  private static final double COMMON = 0.1;

  private static final int LARGE_SITE = 500;

  private static final double LEAST_KEPT = 0.1;
  private static final int FEWEST_OWN_WORDS = 60;
  private static final int FEWEST_KEPT_PROSE = 30;
  private static final int FEWEST_KEPT_WORDS = 10;

  private final LineFeatures features = new LineFeatures();
  private final LineModel model = LineModel.shipped();
  private final Labels labels = Labels.shipped();
  private final Prose prose = new Prose();
  private final EnumeratedLists lists = new EnumeratedLists();
  private final NumberedRows rows = new NumberedRows();
  private final BodyForms forms = new BodyForms();
  private final TitleLine title = new TitleLine();
  private final MarkupEvidence markup = new MarkupEvidence();
  private Reason[] reasons = new Reason[64];
  private Withheld withheld = Withheld.NO;
  private int headline = TitleLine.NONE;

  /** Decides about every line of a page. */
  void decide(
      PageText page,
      Article article,
      Evidence evidence,
      Coverage coverage,
      LineKinds kinds,
      MainText main) {
    int count = kinds.count();
    if (reasons.length < count) {
      reasons = new Reason[count * 2];
    }
    for (int i = 0; i < count; i++) {
      reasons[i] = main.reason(i);
    }
    prose.find(page, kinds, coverage);
    lists.find(page, evidence, prose);
    rows.find(page, kinds, prose);
    markup.read(page, article.markup());
    title.read(article.title());
    boolean weighed = signs(page, evidence, kinds) >= FEWEST_SIGNS;
    if (weighed || goesAny(count)) {
      forms.find(page, title, evidence, coverage, kinds, main, prose, lists, rows);
    } else {
      forms.clear(count);
    }
    if (weighed) {
      features.see(page, article.title(), evidence, coverage, kinds, main);
      for (int i = 0; i < count; i++) {
        if (kinds.kind(i) != Kind.EMBEDDED) {
          weigh(i);
          summaries(page, i);
        }
      }
    } else {
      for (int i = 0; i < count; i++) {
        if (isDoubtful(page, evidence, coverage, kinds.row(i), i)) {
          reasons[i] = null;
        }
      }
    }
    for (int i = 0; i < count; i++) {
      boolean held = prose.isProtected(i) || lists.isPart(i) || rows.isRow(i) || forms.isPart(i);
      reasons[i] = held ? null : reasons[i];
    }
    withheld = withheld(page, kinds);
    if (withheld != Withheld.NO) {
      Arrays.fill(reasons, 0, count, null);
    }
    // After what is withheld: a title alone is no article that was left.
    headline =
        title.find(page, evidence, coverage, prose, i -> reasons[i] != null || forms.isPart(i));
    if (headline != TitleLine.NONE) {
      reasons[headline] = null;
    }
  }

  private boolean goesAny(int count) {
    int line = 0;
    while (line < count && reasons[line] == null) {
      line++;
    }
    return line < count;
  }

  /** Why a line goes, or null when it stays. */
  Reason reason(int line) {
    return reasons[line];
  }

  /** Whether nothing is taken from within a line: of a page that keeps all, a title, a table. */
  boolean isWhole(int line) {
    return withheld != Withheld.NO || line == headline || rows.isRow(line);
  }

  /** Why nothing is stripped of the page, or {@link Withheld#NO}. */
  Withheld withheld() {
    return withheld;
  }

  private void weigh(int line) {
    Reason rule = reasons[line];
    if (rule == Reason.SITE_REPEATED) {
      return;
    }
    int form = model.score(features, line);
    int score = form + markup.weight(line);
    if (rule == null) {
      int limit = limitOfKept(line);
      Reason why = form < limit ? Reason.LINE_FORM : Reason.PAGE_MARKUP;
      reasons[line] = score < limit ? why : null;
    } else {
      reasons[line] = score < limitOfStripped(rule) ? rule : null;
    }
  }

  /** A line that stands more than once and says what the text says is its summary: one stays. */
  private void summaries(PageText page, int line) {
    if (reasons[line] == Reason.PAGE_REPEATED
        && page.isFirstCopy(line)
        && features.value(line, LineFeature.BODY_SHARE.place()) >= LEAST_SHARE_OF_SUMMARY) {
      reasons[line] = null;
    }
  }

  private static int limitOfStripped(Reason rule) {
    if (rule == Reason.PAGE_REPEATED || rule == Reason.TAG_LOOP) {
      return STRIPPED_GOES_BELOW;
    }
    return BESIDE_GOES_BELOW;
  }

  private int limitOfKept(int line) {
    if (opensWithLabel(line)) {
      return LABELLED_GOES_BELOW;
    }
    boolean few = features.value(line, LineFeature.SITE_PAGES.place()) < FEW_PAGES;
    return few && !markup.isSign(line) ? KEPT_OF_FEW_GOES_BELOW : KEPT_GOES_BELOW;
  }

  /** Whether a line may be text on a page that shows hardly any furniture. */
  private boolean isDoubtful(
      PageText page, Evidence evidence, Coverage coverage, int row, int line) {
    return reasons[line] == Reason.TAG_LOOP
        || (reasons[line] == Reason.PAGE_REPEATED && page.isFirstCopy(line))
        || (reasons[line] == Reason.SITE_REPEATED
            && coverage.sitePages() > LARGE_SITE
            && !isCommon(evidence, coverage, row));
  }

  private boolean opensWithLabel(int line) {
    return features.value(line, LineFeature.LABEL.place()) > 0
        && features.value(line, LineFeature.SENTENCE.place()) == 0
        && features.words(line) <= MOST_LABELLED_WORDS;
  }

  private static boolean isCommon(Evidence evidence, Coverage coverage, int row) {
    return row != Evidence.NONE && evidence.documents(row) >= COMMON * coverage.sitePages();
  }

  /** Lines that look like furniture by more than their form. */
  private int signs(PageText page, Evidence evidence, LineKinds kinds) {
    Lines lines = page.lines();
    int signs = 0;
    for (int i = 0; i < kinds.count(); i++) {
      int from = lines.firstWord(i);
      int words = lines.words(i);
      if (kinds.isFurniture(i) && kinds.isAgain(page, i)) {
        continue;
      }
      if (kinds.isFurniture(i)
          || markup.isSign(i)
          || (words > 0 && 2 * labels.longest(page.words(), from, lines.wordEnd(i)) >= words)) {
        signs++;
      } else if (page.formKey(i) != 0) {
        int row = evidence.find(page.formKey(i));
        signs += row != Evidence.NONE && evidence.contents(row) >= FEWEST_SITES ? 1 : 0;
      }
    }
    return signs;
  }

  private Withheld withheld(PageText page, LineKinds kinds) {
    int own = 0;
    int ownKept = 0;
    int proseGone = 0;
    int proseKept = 0;
    int running = 0;
    int kept = 0;
    for (int i = 0; i < kinds.count(); i++) {
      int words = page.weighedWords(i);
      boolean stays = reasons[i] == null;
      kept += stays ? words : 0;
      running += page.lines().isRunning(i) ? words : 0;
      if (prose.isOwn(i)) {
        own += words;
        ownKept += stays ? words : 0;
      }
      if (prose.isProse(i)) {
        proseKept += stays ? words : 0;
        proseGone += stays ? 0 : words;
      }
    }
    if (own >= FEWEST_OWN_WORDS
        && proseKept < FEWEST_KEPT_PROSE
        && (ownKept < LEAST_KEPT * own || proseGone >= FEWEST_OWN_WORDS)) {
      return Withheld.OWN_TEXT;
    }
    return running >= FEWEST_OWN_WORDS && kept < FEWEST_KEPT_WORDS
        ? Withheld.ALL_TEXT
        : Withheld.NO;
  }
}

package org.corpusaudit.boilerplate;

import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.boilerplate.Verdict.Withheld;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;

/**
 * What a pass behind {@code EvidencePass} does with each article: finds the spans to strip, given
 * the evidence sent to the block, and makes the rows about them. What is left rebuilds the original
 * with the spans.
 *
 * <p>Memory: about 50 bytes for each repeated piece of the block.
 */
public final class StripStep {
  /** The route of the rows of {@link BoilerplateTables#SEGMENTS}. */
  public static final Route SEGMENT_ROWS = Route.of("segment rows");

  /** The route of the rows of {@link BoilerplateTables#SPANS}. */
  public static final Route SPAN_ROWS = Route.of("span rows");

  private static final int MOST_SEGMENT_CHARS = 4_000;

  private final StripSettings settings;
  private final Routes out;
  private final Evidence evidence = new Evidence();
  private final PageText page = new PageText();
  private final Coverage coverage = new Coverage();
  private final Ownership ownership = new Ownership();
  private final LineKinds lines = new LineKinds();
  private final MainText mainText = new MainText();
  private final PartialRuns partialRuns = new PartialRuns(page, evidence, coverage);
  private final PassageCopies copies = new PassageCopies();
  private final StrippedSpans stripped = new StrippedSpans();
  private final ByteWriter entry = new ByteWriter();
  private final Verdict verdict = new Verdict();

  /** A step for one block. */
  public StripStep(StripSettings settings, Routes out) {
    this.settings = settings;
    this.out = out;
  }

  /** Takes a decision of {@link EvidenceMerge}. */
  public void evidence(ByteReader payload) {
    evidence.add(payload);
  }

  /** Finds the spans of one article. */
  public void strip(Article article, Spans spans) {
    page.read(article.site(), article.text());
    long id = EvidenceStep.idHash(article.id());
    coverage.measure(page, evidence);
    Work work = Work.of(article.url(), article.title());
    ownership.find(page, evidence, coverage, id, work);
    lines.tell(page, evidence, coverage);
    mainText.decide(page, lines, coverage);
    verdict.decide(page, article, evidence, coverage, lines, mainText);
    stripped.clear();
    for (int i = 0; i < lines.count(); i++) {
      Reason reason = verdict.reason(i);
      if (reason != null) {
        stripped.add(page.lines().start(i), page.lines().end(i), reason, lines.row(i), evidence);
      } else if (lines.hasCopies(i) && !verdict.isWhole(i)) {
        copies.find(page, i);
        for (int k = 0; k < copies.count(); k++) {
          stripped.add(
              copies.start(k), copies.end(k), Reason.PAGE_REPEATED, Evidence.NONE, evidence);
        }
      } else if (lines.kind(i) != Kind.FURNITURE && !verdict.isWhole(i)) {
        partialRuns.find(
            i,
            lines.kind(i),
            (start, end, why, row) -> stripped.add(start, end, why, row, evidence));
      }
    }
    describe(article, id);
    stripped.apply(settings, article.site(), article.text(), evidence);
    stripped.copyTo(spans);
    if (spans.size() > 0 || verdict.withheld() != Withheld.NO) {
      spanRow(article.id());
    }
  }

  /** Why nothing was stripped of the last article although rules would, or empty. */
  public String withheld() {
    return verdict.withheld().label();
  }

  /** Describes the repeated pieces that stand earliest on this page. */
  private void describe(Article article, long id) {
    int from = -1;
    for (int i = 0; i <= lines.count(); i++) {
      if (from >= 0 && (i == lines.count() || !goesOn(from, i))) {
        segment(article, page.lines().start(from), page.lines().bodyEnd(i - 1), lines.row(from));
        from = -1;
      }
      if (from < 0 && i < lines.count() && isDescribed(i, id)) {
        from = i;
      }
    }
  }

  private boolean isDescribed(int line, long id) {
    return verdict.reason(line) == Reason.SITE_REPEATED
        && lines.row(line) != Evidence.NONE
        && evidence.owner(lines.row(line)) == id;
  }

  private boolean goesOn(int first, int line) {
    return verdict.reason(line) == Reason.SITE_REPEATED
        && lines.row(line) != Evidence.NONE
        && evidence.owner(lines.row(line)) == evidence.owner(lines.row(first))
        && evidence.documents(lines.row(line)) == evidence.documents(lines.row(first));
  }

  private void segment(Article article, int start, int end, int row) {
    String text = article.text().substring(start, end).strip();
    int chars = text.length();
    if (chars > MOST_SEGMENT_CHARS) {
      int cut = MOST_SEGMENT_CHARS;
      text = text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut);
    }
    entry.reset().putLong(Long.MAX_VALUE - (long) evidence.documents(row) * chars);
    JsonRow.row(BoilerplateTables.SEGMENTS.columns(), entry)
        .put(BoilerplateTables.SITE, article.site())
        .put(BoilerplateTables.TEXT, text)
        .put(BoilerplateTables.DOCUMENTS, evidence.documents(row))
        .put(BoilerplateTables.CONTENTS, evidence.contents(row))
        .put(BoilerplateTables.CHARS, chars)
        .end();
    out.to(SEGMENT_ROWS).toShard(article.site(), entry);
    BoilerplateFigures.SEGMENTS.count(out.tally(), 1);
  }

  private void spanRow(String id) {
    JsonRow json = JsonRow.row(BoilerplateTables.SPANS.columns(), entry.reset());
    json.put(BoilerplateTables.ID, id).beginItems(BoilerplateTables.STRIPPED);
    int chars = 0;
    for (int i = 0; i < stripped.count(); i++) {
      span(i, json.beginItem(BoilerplateTables.STRIPPED));
      json.endObject();
      chars += stripped.end(i) - stripped.start(i);
    }
    Withheld withheld = verdict.withheld();
    json.endItems()
        .put(BoilerplateTables.WITHHELD, withheld == Withheld.NO ? null : withheld.label())
        .end();
    BoilerplateFigures.WITHHELD.count(out.tally(), withheld == Withheld.NO ? 0 : 1);
    out.to(SPAN_ROWS).toShard(id, entry);
    BoilerplateFigures.ARTICLES.count(out.tally(), stripped.count() > 0 ? 1 : 0);
    BoilerplateFigures.SPANS.count(out.tally(), stripped.count());
    BoilerplateFigures.STRIPPED_CHARS.count(out.tally(), chars);
  }

  private void span(int span, JsonRow json) {
    json.put(BoilerplateTables.START, stripped.start(span))
        .put(BoilerplateTables.END, stripped.end(span))
        .put(BoilerplateTables.REASON, stripped.reason(span).label());
    int row = stripped.row(span);
    if (row == Evidence.NONE) {
      json.putNone(BoilerplateTables.SPAN_DOCUMENTS)
          .putNone(BoilerplateTables.SPAN_CONTENTS)
          .putNone(BoilerplateTables.OWNER);
      return;
    }
    boolean embedded = stripped.reason(span) == Reason.EMBEDDED_ARTICLE;
    json.put(BoilerplateTables.SPAN_DOCUMENTS, evidence.documents(row))
        .put(BoilerplateTables.SPAN_CONTENTS, evidence.contents(row))
        .put(BoilerplateTables.OWNER, embedded ? evidence.ownerId(row) : null);
  }
}

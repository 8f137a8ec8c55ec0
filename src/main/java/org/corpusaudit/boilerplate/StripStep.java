package org.corpusaudit.boilerplate;

import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;

/**
 * What the third pass does with each article for boilerplate: finds the spans to strip, given the
 * evidence sent to the block, and makes the rows about them. What is left rebuilds the original
 * with the spans.
 *
 * <p>Memory: about 50 bytes for each repeated piece of the block.
 */
public final class StripStep {
  /** The table of repeated pieces; rows come largest first. */
  public static final Table SEGMENTS =
      Table.jsonLines("boilerplate/segments", Long.BYTES).distinctRows();

  /** The table of stripped spans. */
  public static final Table SPANS = Table.jsonLines("boilerplate/spans");

  private static final int MOST_SEGMENT_CHARS = 4_000;

  private final StripSettings settings;
  private final Partitioning partitioning;
  private final Routes out;
  private final int segmentRoute;
  private final int spanRoute;
  private final Evidence evidence = new Evidence();
  private final PageText page = new PageText();
  private final Coverage coverage = new Coverage();
  private final Ownership ownership = new Ownership();
  private final LineKinds lines = new LineKinds();
  private final MainText mainText = new MainText();
  private final PartialRuns partialRuns = new PartialRuns(page, evidence, coverage);
  private final StrippedSpans stripped = new StrippedSpans();
  private final ByteWriter entry = new ByteWriter();

  /** A step for one block, sending rows to two routes of its pass. */
  public StripStep(
      StripSettings settings,
      Partitioning partitioning,
      Routes out,
      int segmentRoute,
      int spanRoute) {
    this.settings = settings;
    this.partitioning = partitioning;
    this.out = out;
    this.segmentRoute = segmentRoute;
    this.spanRoute = spanRoute;
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
    ownership.find(page, evidence, coverage, id);
    lines.tell(page, evidence, coverage);
    mainText.decide(page, lines, coverage);
    stripped.clear();
    for (int i = 0; i < lines.count(); i++) {
      Reason reason = mainText.reason(i);
      if (reason != null) {
        stripped.add(page.lines().start(i), page.lines().end(i), reason, lines.row(i), evidence);
      } else if (lines.kind(i) != Kind.FURNITURE) {
        partialRuns.find(
            i,
            lines.kind(i),
            (start, end, why, row) -> stripped.add(start, end, why, row, evidence));
      }
    }
    describe(article, id);
    stripped.apply(settings, article.site(), article.text(), evidence);
    stripped.copyTo(spans);
    if (spans.size() > 0) {
      spanRow(article.id());
    }
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
    return mainText.reason(line) == Reason.SITE_REPEATED
        && lines.row(line) != Evidence.NONE
        && evidence.owner(lines.row(line)) == id;
  }

  private boolean goesOn(int first, int line) {
    return mainText.reason(line) == Reason.SITE_REPEATED
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
    JsonRow.row(entry)
        .text("site", article.site())
        .text("text", text)
        .number("documents", evidence.documents(row))
        .number("contents", evidence.contents(row))
        .number("chars", chars)
        .end();
    out.send(segmentRoute, partitioning.shardOf(article.site()), entry);
    out.tally().add("boilerplate.segments", 1);
  }

  private void spanRow(String id) {
    StringBuilder list = new StringBuilder("[");
    int chars = 0;
    for (int i = 0; i < stripped.count(); i++) {
      list.append(i == 0 ? "" : ",").append("{\"start\":").append(stripped.start(i));
      list.append(",\"end\":").append(stripped.end(i)).append(",\"reason\":\"");
      list.append(stripped.reason(i).label()).append('"');
      int row = stripped.row(i);
      if (row != Evidence.NONE) {
        list.append(",\"documents\":").append(evidence.documents(row));
        list.append(",\"contents\":").append(evidence.contents(row));
      }
      if (stripped.reason(i) == Reason.EMBEDDED_ARTICLE && row != Evidence.NONE) {
        list.append(",\"owner\":").append(JsonRow.quoted(evidence.ownerId(row)));
      }
      list.append('}');
      chars += stripped.end(i) - stripped.start(i);
    }
    JsonRow.row(entry.reset()).text("id", id).raw("spans", list.append(']').toString()).end();
    out.send(spanRoute, partitioning.shardOf(id), entry);
    out.tally().add("boilerplate.articles", 1);
    out.tally().add("boilerplate.spans", stripped.count());
    out.tally().add("boilerplate.strippedChars", chars);
  }
}

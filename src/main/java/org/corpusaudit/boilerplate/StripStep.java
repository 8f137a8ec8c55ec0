package org.corpusaudit.boilerplate;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Spans;

/**
 * What the second pass does with each article for boilerplate: finds the spans to strip, given the
 * decisions sent to the block, and makes the rows about them. Only whole lines are stripped, with
 * their line end, so no word is cut and what is left rebuilds the original with the spans.
 *
 * <p>Memory: about 100 bytes for each repeated line of the block.
 */
public final class StripStep {
  /** The table of repeated pieces; rows come largest first. */
  public static final Table SEGMENTS = Table.jsonLines("boilerplate/segments", Long.BYTES);

  /** The table of stripped spans. */
  public static final Table SPANS = Table.jsonLines("boilerplate/spans");

  private record Evidence(long documents, long contents) {}

  private final Partitioning partitioning;
  private final Routes out;
  private final int segmentRoute;
  private final int spanRoute;
  private final Map<Long, Evidence> navigation = new HashMap<>();
  private final Lines lines = new Lines();
  private final ByteWriter entry = new ByteWriter();

  /** A step for one block, sending rows to two routes of its pass. */
  public StripStep(Partitioning partitioning, Routes out, int segmentRoute, int spanRoute) {
    this.partitioning = partitioning;
    this.out = out;
    this.segmentRoute = segmentRoute;
    this.spanRoute = spanRoute;
  }

  /** Takes a decision of {@link SegmentMerge}. */
  public void segment(ByteReader payload) {
    navigation.put(payload.getLong(), new Evidence(payload.getVarLong(), payload.getVarLong()));
  }

  /** Finds the spans of one article. */
  public void strip(Article article, Spans spans) {
    spans.clear();
    if (navigation.isEmpty()) {
      return;
    }
    lines.split(article.site(), article.text());
    for (int i = 0; i < lines.count(); i++) {
      Evidence evidence = navigation.get(lines.key(i));
      if (evidence == null) {
        continue;
      }
      spans.add(lines.start(i), lines.end(i), Reason.SITE_REPEATED.code());
      if (evidence.documents > 0) {
        describe(article, lines.body(article.text(), i), lines.key(i), evidence);
      }
    }
    if (spans.size() > 0) {
      spanRow(article.id(), spans);
    }
  }

  private void describe(Article article, String body, long key, Evidence evidence) {
    navigation.put(key, new Evidence(0, 0));
    entry.reset().putLong(Long.MAX_VALUE - evidence.documents * body.length());
    JsonRow.row(entry)
        .text("site", article.site())
        .text("text", body)
        .number("documents", evidence.documents)
        .number("contents", evidence.contents)
        .number("chars", body.length())
        .end();
    out.send(segmentRoute, partitioning.shardOf(key), entry);
  }

  private void spanRow(String id, Spans spans) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < spans.size(); i++) {
      list.append(i == 0 ? "" : ",").append("{\"start\":").append(spans.start(i));
      list.append(",\"end\":").append(spans.end(i)).append(",\"reason\":\"");
      list.append(Reason.of(spans.code(i)).label()).append("\"}");
    }
    JsonRow.row(entry.reset()).text("id", id).raw("spans", list.append(']').toString()).end();
    out.send(spanRoute, partitioning.shardOf(id), entry);
    out.tally().add("boilerplate.articles", 1);
    out.tally().add("boilerplate.spans", spans.size());
    out.tally().add("boilerplate.strippedChars", spans.chars());
  }
}

package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.text.Spans;

/** Strips pages by the steps and merges of the three passes, without an engine. */
final class Stripping {
  private final Map<String, String> cleaned = new LinkedHashMap<>();
  private final Map<String, String> withheld = new LinkedHashMap<>();

  /** Strips pages, given as id and text, of one site. */
  static Stripping of(String site, Map<String, String> pages) throws IOException {
    List<Article> articles = new ArrayList<>();
    pages.forEach((id, text) -> articles.add(article(id, "", site, "", text)));
    return of(articles);
  }

  /** An article to strip. */
  static Article article(String id, String url, String site, String title, String text) {
    return new Article(id, url, site, title, text, Published.UNKNOWN, "und", null);
  }

  /** Strips articles. */
  static Stripping of(List<Article> articles) throws IOException {
    Partitioning partitioning = new Partitioning(2, 1, 1);
    Merging keys = new Merging(ScanStep.KEYS, partitioning);
    ScanStep scan = new ScanStep(0, keys.routes());
    articles.forEach(scan::article);
    scan.end();
    Merging repeats = keys.merge(new RepeatMerge(), RepeatMerge.DECISIONS);
    Merging gathered = new Merging(EvidenceStep.EVIDENCE, partitioning, EvidenceMerge.DECISIONS);
    EvidenceStep gather = new EvidenceStep(0, gathered.routes());
    repeats.decisions(0, gather::repeatedKeys);
    articles.forEach(gather::article);
    gather.end();
    Merging told = gathered.merge(new EvidenceMerge(), EvidenceMerge.DECISIONS);
    Merging rows = new Merging(StripStep.SPAN_ROWS, partitioning, StripStep.SEGMENT_ROWS);
    StripStep strip = new StripStep(StripSettings.DEFAULT, rows.routes());
    told.decisions(0, strip::evidence);
    Stripping stripping = new Stripping();
    Spans spans = new Spans();
    for (Article article : articles) {
      strip.strip(article, spans);
      stripping.cleaned.put(article.id(), spans.removeFrom(article.text()));
      stripping.withheld.put(article.id(), strip.withheld());
    }
    return stripping;
  }

  /** Strips one page that is alone on its site. */
  static Stripping of(String text) throws IOException {
    return of("alone.example", Map.of("page", text));
  }

  /** What is left of a page. */
  String cleaned(String id) {
    return cleaned.get(id);
  }

  /** Why nothing was stripped of a page although rules would, or empty. */
  String withheld(String id) {
    return withheld.get(id);
  }
}

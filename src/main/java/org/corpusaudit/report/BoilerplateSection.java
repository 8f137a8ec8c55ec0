package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.report.layout.Shortened;

/** Navigation text: the share stripped by site, and its pieces. */
final class BoilerplateSection implements SectionMaker {
  private static final int SEGMENTS = 300;
  private static final int CHARS = 300;
  private static final int SITES = 12;
  private static final int NAMED = 10;
  private static final int QUOTED_CHARS = 60;
  private static final double LARGE_SHARE = 0.1;

  private record Segment(String site, String text, long documents, long contents, long chars) {
    long stripped() {
      return documents * chars;
    }
  }

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode figures = audit.summary().path("boilerplate");
    if (figures.isMissingNode()) {
      return List.of();
    }
    Section section =
        new Section(
                "boilerplate",
                say("Navigation text"),
                say(
                    "What repeats among articles of a site whose other text differs: menus, tag"
                        + " lists, share strips, lists of headlines."))
            .share(say("Text stripped"), audit.summary(), BoilerplateFigures.SHARE)
            .count(say("Articles stripped"), audit.summary(), BoilerplateFigures.ARTICLES)
            .count(say("Spans"), audit.summary(), BoilerplateFigures.SPANS)
            .count(say("Almost emptied"), audit.summary(), BoilerplateFigures.EMPTIED)
            .count(say("Withheld"), audit.summary(), BoilerplateFigures.WITHHELD)
            .count(say("Pieces"), audit.summary(), BoilerplateFigures.SEGMENTS);
    sites(section, audit.summary());
    emptied(section, audit.summary());
    withheld(section, audit, figures.path("withheld").asLong());
    TopRows<Segment> top =
        new TopRows<>(
            SEGMENTS,
            Comparator.comparingLong((Segment s) -> -s.stripped())
                .thenComparing(Segment::site)
                .thenComparing(Segment::text));
    for (String shard : audit.shards("boilerplate/segments")) {
      audit.readJson(
          shard,
          row -> {
            top.offer(
                new Segment(
                    row.path("site").asText(),
                    Shortened.to(CHARS, row.path("text").asText()),
                    row.path("documents").asLong(),
                    row.path("contents").asLong(),
                    row.path("chars").asLong()));
            return true;
          });
    }
    Grid grid =
        new Grid(
                "segments-table",
                say("The largest pieces of navigation text"),
                SectionMaker.file(audit, "boilerplate/segments"),
                say("repeated pieces"),
                top.seen(),
                "site",
                "text",
                "#articles",
                "#contents",
                "#characters",
                "#in all")
            .means("site", BoilerplateTables.SEGMENTS.columns(), "site")
            .means("text", BoilerplateTables.SEGMENTS.columns(), "text")
            .means("articles", BoilerplateTables.SEGMENTS.columns(), "documents")
            .means("contents", BoilerplateTables.SEGMENTS.columns(), "contents")
            .means("characters", BoilerplateTables.SEGMENTS.columns(), "chars")
            .means("in all", say("characters of the piece times the pages that have it"));
    for (Segment segment : top.inOrder()) {
      grid.row(
          segment.site,
          segment.text,
          Cell.count(segment.documents),
          Cell.count(segment.contents),
          Cell.count(segment.chars),
          Cell.count(segment.stripped()));
    }
    top.inOrder().stream()
        .findFirst()
        .ifPresent(segment -> largest(section, segment, figures, grid.file()));
    return List.of(section.grid(grid));
  }

  private static void largest(Section section, Segment segment, JsonNode figures, String file) {
    double share = segment.stripped() / Math.max(1, figures.path("strippedChars").asDouble());
    section.finding(
        new Finding(
            share >= LARGE_SHARE ? Finding.Weight.LOOK : Finding.Weight.KNOW,
            say(
                "The largest piece of navigation text stands in %,d articles%s: %s",
                segment.documents,
                segment.site.isEmpty() ? "" : say(" of %s", isolated(segment.site)),
                isolated(Shortened.to(QUOTED_CHARS, segment.text.replaceAll("\\s+", " ")))),
            say("%,d characters", segment.stripped()),
            file,
            "repeated pieces",
            share >= LARGE_SHARE
                ? say(
                    "It alone is %.0f %% of all stripped text: keep it out when scraping.",
                    100 * share)
                : say("Glance over the list of pieces for anything that is an article's own."),
            "boilerplate"));
  }

  /** Names the articles of which stripping left almost nothing. */
  private static void emptied(Section section, JsonNode summary) {
    long count = BoilerplateFigures.EMPTIED.in(summary).asLong();
    JsonNode worst = BoilerplateFigures.MOST_EMPTIED.in(summary).path(0);
    if (count == 0 || worst.isMissingNode()) {
      return;
    }
    section.finding(
        new Finding(
            Finding.Weight.LOOK,
            say(
                "Stripping left less than a tenth of articles, %1$,d in number; of %2$s %3$,d"
                    + " characters of %4$,d.",
                count,
                isolated(Shortened.to(QUOTED_CHARS, worst.path("id").asText())),
                worst.path("left").asLong(),
                worst.path("chars").asLong()),
            Cell.count(count).shown(),
            Section.SUMMARY,
            BoilerplateFigures.MOST_EMPTIED.name(),
            say(
                "Look at one with explain: a page of headlines is rightly empty, an article is not;"
                    + " boilerplate.keep holds its text."),
            "boilerplate"));
  }

  /** Names articles whose stripping was withheld. */
  private static void withheld(Section section, AuditOutput audit, long count) throws IOException {
    if (count == 0) {
      return;
    }
    List<String> ids = new ArrayList<>();
    for (String shard : audit.shards("boilerplate/spans")) {
      audit.readJson(
          shard,
          row -> {
            if (row.hasNonNull("withheld")) {
              ids.add(row.path("id").asText());
              ids.sort(null);
              ids.subList(Math.min(NAMED, ids.size()), ids.size()).clear();
            }
            return true;
          });
    }
    section.finding(
        new Finding(
            Finding.Weight.LOOK,
            say(
                count == 1
                    ? "Of %,d article nothing was stripped, since nearly all of its text would have"
                        + " gone: %s"
                    : "Of %,d articles nothing was stripped, since nearly all of their text would"
                        + " have gone: %s",
                count,
                isolated(String.join(", ", ids))),
            Cell.count(count).shown(),
            SectionMaker.file(audit, "boilerplate/spans"),
            "stripped spans",
            say("Look at one with explain; if it is navigation text, strip it by a pattern."),
            "boilerplate"));
  }

  private static void sites(Section section, JsonNode summary) {
    List<JsonNode> sites = new ArrayList<>();
    summary.path("sites").forEach(sites::add);
    sites.removeIf(site -> site.path("name").asText().isEmpty());
    sites.sort(
        Comparator.comparingDouble((JsonNode site) -> -site.path("boilerplateShare").asDouble())
            .thenComparing(site -> site.path("name").asText()));
    if (sites.isEmpty()) {
      return;
    }
    List<JsonNode> largest = sites.subList(0, Math.min(SITES, sites.size()));
    section.chart(
        Chart.bars(
                "stripped-chart",
                "ranked",
                say("Share of text stripped, sites with the most"),
                Section.SUMMARY,
                largest.stream().map(site -> site.path("name").asText()).toList())
            .series(
                say("stripped"),
                largest.stream().map(site -> site.path("boilerplateShare").asDouble()).toList())
            .shares()
            .beside("sites-table"));
  }
}

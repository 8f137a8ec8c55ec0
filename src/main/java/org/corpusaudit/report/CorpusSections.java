package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;
import static org.corpusaudit.report.layout.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.MonthAxis;
import org.corpusaudit.report.layout.Section;

/** What the corpus is: sizes, sites, months, languages, what was rejected. */
final class CorpusSections implements SectionMaker {
  /** Most sites in a table. */
  static final int SITES = 500;

  private static final int BARS = 12;
  private static final double NAMED_LANGUAGE = 0.05;

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode summary = audit.summary();
    List<Section> sections = new ArrayList<>();
    sections.add(glance(summary));
    if (!summary.path("sites").isEmpty()) {
      Section where = where(summary);
      if (audit.rows("sites") > 0) {
        where.grid(FieldCompleteness.of(audit));
      }
      sections.add(where);
    }
    if (!summary.path("languages").isEmpty()) {
      sections.add(languages(summary));
    }
    return sections;
  }

  private static Section glance(JsonNode summary) {
    Section section =
        new Section("glance", say("The corpus at a glance"), inAWord(summary))
            .count(say("Records read"), summary, ReadingFigures.READ)
            .count(say("Articles kept"), summary, ReadingFigures.KEPT)
            .count(say("Records rejected"), summary, ReadingFigures.REJECTED);
    if (summary.has("duplicates")) {
      section.share(say("Duplicates dropped"), summary, DuplicateFigures.SHARE);
    }
    if (summary.has("boilerplate")) {
      section.share(say("Text stripped"), summary, BoilerplateFigures.SHARE);
    }
    if (summary.has("terms")) {
      section
          .count(say("Tokens counted"), summary, TermFigures.TOKENS)
          .count(say("Distinct terms"), summary, TermFigures.TYPES);
    }
    if (summary.has("siteCount")) {
      section.count(say("Sites"), summary, TermFigures.SITE_COUNT);
    }
    return section;
  }

  /** The corpus in a sentence or two. */
  private static Message inAWord(JsonNode summary) {
    List<Message> parts = new ArrayList<>();
    long read = ReadingFigures.READ.in(summary).asLong();
    parts.add(
        summary.has("siteCount")
            ? records(read, summary.path("siteCount").asLong())
            : say(read == 1 ? "%,d record" : "%,d records", read));
    List<String> months = new ArrayList<>();
    summary.path("months").forEach(month -> months.add(month.path("name").asText()));
    months.removeIf(String::isEmpty);
    if (!months.isEmpty()) {
      parts.add(say("%s to %s", months.get(0), months.get(months.size() - 1)));
    }
    double sound = Math.max(1, ReadingFigures.SOUND.in(summary).asDouble());
    for (Map.Entry<String, JsonNode> language : summary.path("languages").properties()) {
      double share = language.getValue().asDouble() / sound;
      if (share >= NAMED_LANGUAGE) {
        parts.add(say("%s %.0f %%", languageName(language.getKey()), 100 * share));
      }
    }
    long kept = ReadingFigures.KEPT.in(summary).asLong();
    return say(
        kept == 1 ? "%s. %,d article is kept." : "%s. %,d articles are kept.",
        Message.joined(", ", parts),
        kept);
  }

  private static Message records(long read, long sites) {
    if (sites == 1) {
      return say(read == 1 ? "%,d record of %,d site" : "%,d records of %,d site", read, sites);
    }
    return say(read == 1 ? "%,d record of %,d sites" : "%,d records of %,d sites", read, sites);
  }

  private static Section where(JsonNode summary) {
    List<JsonNode> months = list(summary.path("months"));
    List<JsonNode> sites = list(summary.path("sites"));
    sites.sort(
        Comparator.comparingLong((JsonNode site) -> -site.path("articles").asLong())
            .thenComparing(site -> site.path("name").asText()));
    Section section =
        new Section(
            "sites",
            say("Articles by month and site"),
            say(
                "Months are those of UTC. Articles without a date or site stand under (none) in the"
                    + " tables. Dropped articles are duplicates of one that is kept."));
    MonthAxis axis = axis(summary);
    if (!axis.isEmpty()) {
      section.chart(
          Chart.byMonth("months-chart", say("Articles"), SUMMARY, axis, say("articles"))
              .beside("months-table")
              .series(say("kept"), axis.sums(byName(months, CorpusSections::kept)))
              .series(say("dropped"), axis.sums(byName(months, CorpusSections::dropped)))
              .stacked());
    }
    List<JsonNode> largest = sites.subList(0, Math.min(BARS, sites.size()));
    section.chart(
        Chart.bars(
                "sites-chart",
                "ranked",
                say("Articles by site"),
                SUMMARY,
                largest.stream().map(CorpusSections::name).toList())
            .beside("sites-table")
            .series(say("kept"), largest.stream().map(CorpusSections::kept).toList())
            .series(say("dropped"), largest.stream().map(CorpusSections::dropped).toList())
            .stacked());
    return section
        .grid(table("months-table", say("Months"), "month", months))
        .grid(table("sites-table", sitesTitle(summary, sites.size()), "site", sites));
  }

  private static Message sitesTitle(JsonNode summary, int listed) {
    long all = summary.path("siteCount").asLong();
    return listed < all ? say("The %,d largest of %,d sites", listed, all) : say("Sites");
  }

  /** The axis of the articles by month. */
  static MonthAxis axis(JsonNode summary) {
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode month : summary.path("months")) {
      counts.put(month.path("name").asText(), month.path("articles").asLong());
    }
    return new MonthAxis(counts);
  }

  /** A value of each site or month by its name. */
  static Map<String, Double> byName(Iterable<JsonNode> groups, ToDoubleFunction<JsonNode> value) {
    Map<String, Double> values = new HashMap<>();
    groups.forEach(group -> values.put(group.path("name").asText(), value.applyAsDouble(group)));
    return values;
  }

  private static double kept(JsonNode group) {
    return group.path("kept").asDouble();
  }

  private static double dropped(JsonNode group) {
    return group.path("articles").asDouble() - kept(group);
  }

  private static Grid table(String id, Message title, String kind, List<JsonNode> groups) {
    Grid grid =
        new Grid(
                id,
                title,
                SUMMARY,
                verbatim(kind + "s"),
                groups.size(),
                kind,
                "#articles",
                "#kept",
                "#tokens",
                "#duplicates",
                "#stripped")
            .means(kind, TermFigures.SITES.columns(), Figure.NAME)
            .means("articles", TermFigures.SITES.columns(), "articles")
            .means("kept", TermFigures.SITES.columns(), "kept")
            .means("tokens", TermFigures.SITES.columns(), "tokens")
            .means("duplicates", TermFigures.SITES.columns(), "duplicateShare")
            .means("stripped", TermFigures.SITES.columns(), "boilerplateShare");
    for (JsonNode group : groups.subList(0, Math.min(SITES, groups.size()))) {
      grid.row(
          name(group),
          Cell.count(group.path("articles").asLong()),
          Cell.count(group.path("kept").asLong()),
          Cell.count(group.path("tokens").asLong()),
          Cell.share(group.path("duplicateShare").asDouble()),
          Cell.share(group.path("boilerplateShare").asDouble()));
    }
    return grid;
  }

  private static Section languages(JsonNode summary) {
    JsonNode languages = summary.path("languages");
    double sound = Math.max(1, ReadingFigures.SOUND.in(summary).asDouble());
    List<String> names = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    Grid grid =
        new Grid(
                "languages-table",
                say("Languages"),
                SUMMARY,
                verbatim("languages"),
                languages.size(),
                "language",
                "name",
                "#articles",
                "#share")
            .means(
                "language",
                say(
                    "the language's code, BCP 47; und where neither the record nor detection tells"))
            .means("name", say("what the code is called"))
            .means("articles", say("sound articles in that language, duplicates included"))
            .means("share", say("of the sound articles"));
    for (Map.Entry<String, JsonNode> language : languages.properties()) {
      names.add(language.getKey());
      counts.add(language.getValue().asDouble());
      grid.row(
          language.getKey(),
          languageName(language.getKey()),
          Cell.count(language.getValue().asLong()),
          Cell.share(language.getValue().asDouble() / sound));
    }
    int bars = Math.min(BARS, names.size());
    return new Section(
            "languages",
            say("Languages"),
            say(
                "As the records say, else as detected; und where neither tells. Duplicates included."))
        .chart(
            Chart.bars(
                    "languages-chart",
                    "ranked",
                    say("Articles by language"),
                    SUMMARY,
                    names.subList(0, bars))
                .series(say("articles"), counts.subList(0, bars))
                .beside("languages-table"))
        .grid(grid);
  }

  private static Message languageName(String code) {
    Locale language = Locale.forLanguageTag(code);
    return language.getLanguage().isEmpty()
        ? say("unknown")
        : page -> language.getDisplayName(page.locale());
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  static Message name(JsonNode group) {
    return named(group.path("name").asText());
  }

  static Message named(String name) {
    return name.isEmpty() ? say("(none)") : verbatim(name);
  }
}

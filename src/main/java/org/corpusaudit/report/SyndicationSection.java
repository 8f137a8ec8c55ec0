package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;
import static org.corpusaudit.report.layout.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.agency.AgencyFigures;
import org.corpusaudit.neardup.SyndicationFigures;
import org.corpusaudit.neardup.SyndicationTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.MonthAxis;
import org.corpusaudit.report.layout.Section;

/**
 * Who copies whom: pairs of sites as a network with directions, the largest sources and takers, how
 * the largest clusters spread, and agency copy by month. Memory: {@value #MOST_ROWS} pairs of
 * sites.
 */
final class SyndicationSection implements SectionMaker {
  private static final int MOST_ROWS = 100_000;
  private static final int SHOWN = 200;
  private static final int SITES = 100;
  private static final String FOLDER = "syndication";

  private record Pair(
      String from,
      String to,
      boolean ordered,
      long articles,
      long exact,
      long near,
      long contained,
      long lag,
      double changed) {}

  /** What a site gave or took. */
  private static final class Side {
    private final String site;
    private long articles;
    private long others;
    private long most;
    private String mostWith = "";

    Side(String site) {
      this.site = site;
    }

    private void add(Pair pair, String with) {
      articles += pair.articles;
      others++;
      if (pair.articles > most) {
        most = pair.articles;
        mostWith = with;
      }
    }
  }

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    if (audit.shards(FOLDER).isEmpty()) {
      return List.of();
    }
    List<Pair> pairs = pairs(audit);
    String file = SectionMaker.file(audit, FOLDER);
    Section section =
        new Section(
                "syndication",
                say("Who copies whom"),
                say(
                    "A site has an article from another when both have it in one cluster, or one inside"
                        + " the other's, and the other published it first. Where dates do not tell the"
                        + " order, nothing is said of it."))
            .count(say("Copied from another site"), audit.summary(), SyndicationFigures.ORDERED)
            .count(say("Of unknown order"), audit.summary(), SyndicationFigures.UNORDERED)
            .count(say("Pairs of sites"), audit.summary(), SyndicationFigures.PAIRS)
            .share(say("Agency copy"), audit.summary(), AgencyFigures.SHARE);
    if (!pairs.isEmpty()) {
      section.chart(network(pairs, file)).grid(pairsTable(pairs, audit, file));
      sides(section, pairs, file);
      section.grid(ClusterSpread.grid(audit));
    }
    agencies(section, audit.summary());
    return List.of(section);
  }

  private static List<Pair> pairs(AuditOutput audit) throws IOException {
    TopRows<Pair> top =
        new TopRows<>(
            MOST_ROWS,
            Comparator.comparingLong((Pair p) -> -p.articles)
                .thenComparing(Pair::from)
                .thenComparing(Pair::to)
                .thenComparing(p -> !p.ordered));
    for (String shard : audit.shards(FOLDER)) {
      int[] rows = {0};
      audit.readTsv(
          shard,
          row -> {
            top.offer(
                new Pair(
                    row.text("from"),
                    row.text("to"),
                    row.text("order").equals("ordered"),
                    row.number("articles"),
                    row.number("exact"),
                    row.number("near"),
                    row.number("contained"),
                    row.number("lag_median"),
                    row.text("changed_titles").isEmpty() ? -1 : row.real("changed_titles")));
            return ++rows[0] < MOST_ROWS; // Those with the most articles come first.
          });
    }
    return top.inOrder();
  }

  private static Chart network(List<Pair> pairs, String file) {
    return PairNetwork.directed(
            "network-syndication",
            say("From whom to whom: arrows point to the site that published later"),
            file,
            pairs.stream()
                .filter(pair -> pair.ordered)
                .limit(SHOWN)
                .map(
                    pair ->
                        new PairNetwork.Pair(
                            name(pair.from),
                            name(pair.to),
                            pair.articles,
                            say("%,d articles, half within %s", pair.articles, lag(pair.lag))))
                .toList())
        .beside("pairs-syndication");
  }

  private static Grid pairsTable(List<Pair> pairs, AuditOutput audit, String file) {
    Grid grid =
        new Grid(
                "pairs-syndication",
                say("Pairs of sites"),
                file,
                say("pairs"),
                audit.rows(FOLDER),
                "first",
                "then",
                "order",
                "#articles",
                "#exact",
                "#near",
                "#inside others",
                "half within",
                "#changed titles")
            .means("first", SyndicationTables.SYNDICATION.columns(), "from")
            .means("then", SyndicationTables.SYNDICATION.columns(), "to")
            .means("order", SyndicationTables.SYNDICATION.columns(), "order")
            .means("articles", SyndicationTables.SYNDICATION.columns(), "articles")
            .means("exact", SyndicationTables.SYNDICATION.columns(), "exact")
            .means("near", SyndicationTables.SYNDICATION.columns(), "near")
            .means("inside others", SyndicationTables.SYNDICATION.columns(), "contained")
            .means("half within", SyndicationTables.SYNDICATION.columns(), "lag_median")
            .means("changed titles", SyndicationTables.SYNDICATION.columns(), "changed_titles");
    for (Pair pair : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
      grid.row(
          named(pair.from),
          named(pair.to),
          pair.ordered ? say("known") : say("unknown"),
          Cell.count(pair.articles),
          Cell.count(pair.exact),
          Cell.count(pair.near),
          Cell.count(pair.contained),
          pair.ordered ? lag(pair.lag) : "",
          pair.changed < 0 ? Cell.real(Double.NaN) : Cell.share(pair.changed));
    }
    return grid;
  }

  private static void sides(Section section, List<Pair> pairs, String file) {
    Map<String, Side> sources = new HashMap<>();
    Map<String, Side> takers = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.ordered) {
        sources.computeIfAbsent(pair.from, Side::new).add(pair, pair.to);
        takers.computeIfAbsent(pair.to, Side::new).add(pair, pair.from);
      }
    }
    section
        .grid(side("sources", say("Sources"), "site", "mostly to", sources, file))
        .grid(side("takers", say("Takers"), "site", "mostly from", takers, file));
  }

  private static Grid side(
      String id, Message title, String site, String with, Map<String, Side> sides, String file) {
    Grid grid =
        new Grid(
                id,
                title,
                file,
                say("sites"),
                sides.size(),
                site,
                "#articles",
                "#sites",
                with,
                "#of it")
            .means(site, say("the site"))
            .means("articles", say("articles that it gave or took, where dates tell the order"))
            .means("sites", say("other sites that it shares them with"))
            .means(with, say("the site that it shares most of them with"))
            .means("of it", say("articles shared with that site"));
    sides.values().stream()
        .sorted(
            Comparator.comparingLong((Side side) -> -side.articles)
                .thenComparing(side -> side.site))
        .limit(SITES)
        .forEach(
            side ->
                grid.row(
                    named(side.site),
                    Cell.count(side.articles),
                    Cell.count(side.others),
                    named(side.mostWith),
                    Cell.count(side.most)));
    return grid;
  }

  private static void agencies(Section section, JsonNode summary) {
    Map<String, Double> articles =
        CorpusSections.byName(summary.path("months"), g -> g.path("articles").asDouble());
    Map<String, Double> copies = new HashMap<>();
    for (Map.Entry<String, JsonNode> month : summary.at("/agencies/byMonth").properties()) {
      copies.put(
          month.getKey(), month.getValue().asDouble() * articles.getOrDefault(month.getKey(), 0.0));
    }
    MonthAxis axis = CorpusSections.axis(summary);
    if (!axis.isEmpty() && copies.values().stream().anyMatch(copied -> copied > 0)) {
      section.chart(
          Chart.byMonth(
                  "agencies-months", say("Share of agency copy"), SUMMARY, axis, say("articles"))
              .series(say("agency copy"), axis.shares(copies, articles))
              .shares()
              .beside("agencies-table"));
    }
    JsonNode by = summary.at("/agencies/by");
    if (!by.isEmpty()) {
      Grid grid =
          new Grid(
                  "agencies-table",
                  say("Agencies"),
                  SUMMARY,
                  verbatim("agencies"),
                  by.size(),
                  "agency",
                  "#articles")
              .means("agency", say("the news agency that articles are credited to"))
              .means("articles", say("articles that are credited to it"));
      by.properties().forEach(of -> grid.row(of.getKey(), Cell.count(of.getValue().asLong())));
      section.grid(grid);
    }
  }

  private static Message named(String site) {
    return site.isEmpty() ? say("(none)") : verbatim(site);
  }

  /** A site's name, or a dash where none is stated. */
  static String name(String site) {
    return site.isEmpty() ? "–" : site;
  }

  /** A time in the largest unit that it fills: {@code 45 s}, {@code 12 min}, {@code 3.5 h}. */
  static Message lag(long seconds) {
    if (seconds < 60) {
      return say("%d s", seconds);
    }
    if (seconds < 3600) {
      return say("%d min", seconds / 60);
    }
    return seconds < 86_400 ? say("%.1f h", seconds / 3600.0) : say("%.1f d", seconds / 86_400.0);
  }
}

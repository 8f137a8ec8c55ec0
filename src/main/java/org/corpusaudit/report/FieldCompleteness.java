package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;

import java.io.IOException;
import java.util.Comparator;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Grid;

/** What a scraper should find of an article beside its text, and how often it did. */
final class FieldCompleteness {
  private FieldCompleteness() {}

  private record Fields(
      long rank, String site, long articles, long undated, long untitled, long unaddressed) {}

  /** How many of a site's articles have what a scraper should find, the largest sites first. */
  static Grid of(AuditOutput audit) throws IOException {
    TopRows<Fields> top =
        new TopRows<>(
            CorpusSections.SITES,
            Comparator.comparingLong(Fields::rank).thenComparing(Fields::site));
    for (String shard : audit.shards("sites")) {
      audit.readTsv(
          shard,
          row -> {
            if (!row.has("untitled")) {
              return false; // An audit from before these columns.
            }
            top.offer(
                new Fields(
                    row.number("rank"),
                    row.text("site"),
                    row.number("articles"),
                    row.number("undated"),
                    row.number("untitled"),
                    row.number("unaddressed")));
            return true;
          });
    }
    Grid grid =
        new Grid(
                "fields-table",
                say("Completeness of fields by site"),
                SectionMaker.file(audit, "sites"),
                say("sites"),
                top.seen(),
                "site",
                "#articles",
                "#with date",
                "#with title",
                "#with address")
            .means("site", say("the site; the largest in characters first"))
            .means("articles", say("articles that were read"))
            .means("with date", say("share of them of which the date is known"))
            .means("with title", say("share of them with a title"))
            .means("with address", say("share of them with an address"));
    for (Fields of : top.inOrder()) {
      double all = Math.max(1, of.articles);
      grid.row(
          CorpusSections.named(of.site),
          Cell.count(of.articles),
          Cell.share(1 - of.undated / all),
          Cell.share(1 - of.untitled / all),
          Cell.share(1 - of.unaddressed / all));
    }
    return grid;
  }
}

package org.corpusaudit.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.site.SiteSums.Sum;
import org.corpusaudit.table.Column;

/**
 * Ranks the sites by their characters and writes the rows of {@code sites/}; sites of one size have
 * one rank. One walk in one place: about 150 bytes a site, sorted in bounded memory.
 */
final class SiteRankMerge implements PartitionMerge {
  static final Route ROWS = Route.of("site rows");

  private final boolean counting;
  private final boolean comparing;

  /**
   * The merge.
   *
   * @param counting whether tokens were counted
   * @param comparing whether duplicates were looked for
   */
  SiteRankMerge(boolean counting, boolean comparing) {
    this.counting = counting;
    this.comparing = comparing;
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    long place = 0;
    long rank = 0;
    long size = 0;
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      String site = reader.getString();
      SiteSums sums = new SiteSums();
      sums.addFrom(reader);
      place++;
      rank = place == 1 || next != size ? place : rank;
      size = next;
      row(site, rank, sums, entry.reset().putLong(rank));
      out.to(ROWS).toShard(site, entry);
    }
  }

  private void row(String site, long rank, SiteSums sums, ByteWriter entry) {
    Tsv row =
        Tsv.row(SiteTables.SITES.columns(), entry)
            .put(SiteTables.SITE, site)
            .put(SiteTables.RANK, rank)
            .put(SiteTables.ARTICLES, sums.get(Sum.ARTICLES))
            .put(SiteTables.KEPT, sums.get(Sum.KEPT))
            .put(SiteTables.EXACT, sums.get(Sum.EXACT))
            .put(SiteTables.NEAR, sums.get(Sum.NEAR))
            .put(SiteTables.SAME_ID, sums.get(Sum.SAME_ID))
            .put(SiteTables.CONTAINED, sums.get(Sum.CONTAINED))
            .put(SiteTables.FILTERED, sums.get(Sum.FILTERED))
            .put(SiteTables.CHARS, sums.get(Sum.CHARS))
            .put(SiteTables.CLEANED_CHARS, sums.get(Sum.CLEANED_CHARS))
            .put(SiteTables.KEPT_CHARS, sums.get(Sum.KEPT_CHARS));
    if (counting) {
      row.put(SiteTables.TOKENS, sums.get(Sum.TOKENS));
    } else {
      row.putNone(SiteTables.TOKENS);
    }
    if (sums.isDated()) {
      row.put(SiteTables.FIRST_DAY, LocalDate.ofEpochDay(sums.firstDay()).toString())
          .put(SiteTables.LAST_DAY, LocalDate.ofEpochDay(sums.lastDay()).toString());
    } else {
      row.putNone(SiteTables.FIRST_DAY).putNone(SiteTables.LAST_DAY);
    }
    row.put(SiteTables.UNDATED, sums.get(Sum.UNDATED))
        .put(SiteTables.UNTITLED, sums.get(Sum.UNTITLED))
        .put(SiteTables.UNADDRESSED, sums.get(Sum.UNADDRESSED))
        .put(SiteTables.LANGUAGES, sums.languages())
        .put(SiteTables.STRIPPED_SHARE, sums.share(Sum.STRIPPED_CHARS, Sum.CHARS))
        .put(SiteTables.EMBEDDED_SHARE, sums.share(Sum.EMBEDDED_CHARS, Sum.CHARS));
    share(row, SiteTables.OWN_SHARE, sums, Sum.OWN_CHARS);
    share(row, SiteTables.COPIED_SHARE, sums, Sum.COPIED_CHARS);
    share(row, SiteTables.UNORDERED_SHARE, sums, Sum.UNORDERED_CHARS);
    row.put(SiteTables.AGENCY_ARTICLES, sums.get(Sum.AGENCY_ARTICLES))
        .put(SiteTables.AGENCY_SHARE, sums.share(Sum.AGENCY_CHARS, Sum.CLEANED_CHARS))
        .end();
  }

  private void share(Tsv row, Column.Measure column, SiteSums sums, Sum part) {
    if (comparing && sums.get(Sum.CLEANED_CHARS) > 0) {
      row.put(column, sums.share(part, Sum.CLEANED_CHARS));
    } else {
      row.putNone(column);
    }
  }
}

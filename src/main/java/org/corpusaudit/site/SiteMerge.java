package org.corpusaudit.site;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/** Adds up each site, and sends it to the one place that ranks them. Memory: one site. */
final class SiteMerge implements PartitionMerge {
  static final Route SITES = Route.of("whole sites");

  @Override
  public List<Route> routes() {
    return List.of(SITES);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    String site = "";
    SiteSums sums = null;
    while (entries.next()) {
      entries.read(reader);
      String next = reader.skip(Long.BYTES).getString();
      if (sums == null || !next.equals(site)) {
        if (sums != null) {
          send(site, sums, out);
        }
        site = next;
        sums = new SiteSums();
      }
      sums.addFrom(reader);
    }
    if (sums != null) {
      send(site, sums, out);
    }
  }

  private static void send(String site, SiteSums sums, Routes out) {
    ByteWriter entry = new ByteWriter();
    entry.putLong(~sums.get(SiteSums.Sum.CHARS)).putString(site);
    sums.writeTo(entry);
    out.to(SITES).send(0, entry);
  }
}

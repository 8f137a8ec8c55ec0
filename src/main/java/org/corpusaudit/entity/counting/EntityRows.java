package org.corpusaudit.entity.counting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Columns;
import org.corpusaudit.text.TokenHash;

/** Makes the rows of {@code entities/} and its facets; {@link EntityTables}. */
final class EntityRows {
  /** Most forms of a row's aliases. */
  static final int MOST_ALIASES = 30;

  private static final int LISTED_SITES = 3;
  private static final int MOST_EVIDENCE = 20;

  private final EntitySettings settings;
  private final Columns columns;
  private final Routes out;
  private final ByteWriter entry = new ByteWriter();

  EntityRows(EntitySettings settings, Routes out) {
    this.settings = settings;
    this.columns = EntityTables.entities(settings).columns();
    this.out = out;
  }

  void add(String entity, EntityType type, String label, String id, EntityMerge.Sums sums)
      throws IOException {
    MostFrequent sites = new MostFrequent(LISTED_SITES);
    sums.sites.forEach(
        (site, count, documents) -> {
          if (!site.isEmpty()) {
            sites.add(site, count);
            facet("site", site, entity, type, count, documents);
          }
        });
    if (sums.count >= settings.minimumCount()) {
      row(entity, type, label, id, sites, sums);
    }
    sums.months
        .tailMap("0")
        .forEach((month, part) -> facet("month", month, entity, type, part.count, part.documents));
  }

  private void row(
      String entity,
      EntityType type,
      String label,
      String id,
      MostFrequent sites,
      EntityMerge.Sums sums) {
    MostFrequent forms = sums.forms.all();
    List<CountedName> evidence = new ArrayList<>();
    sums.evidence.forEach((name, count) -> evidence.add(new CountedName(name, count)));
    evidence.sort(CountedName.ORDER);
    SortedMap<String, PartSums.Part> dated = sums.months.tailMap("0");
    entry.reset().putLong(Long.MAX_VALUE - sums.count);
    Tsv row =
        Tsv.row(columns, entry)
            .put(EntityTables.ENTITY, entity)
            .put(EntityTables.TYPE, type.name())
            .put(EntityTables.COUNT, sums.count)
            .put(EntityTables.DOCUMENTS, sums.documents)
            .put(EntityTables.ALIASES, CountedName.list(forms.names(), MOST_ALIASES, " | "))
            .put(EntityTables.LABEL, label)
            .put(EntityTables.ENTITY_ID, id)
            .put(EntityTables.COUNT_RAW, sums.raw)
            .put(EntityTables.FORMS, forms.given())
            .put(EntityTables.EVIDENCE, CountedName.list(evidence, MOST_EVIDENCE, " | "))
            .put(EntityTables.SITES, sites.given())
            .put(EntityTables.TOP_SITES, CountedName.list(sites.names(), LISTED_SITES, " "))
            .put(EntityTables.FIRST_MONTH, dated.isEmpty() ? "" : dated.firstKey())
            .put(EntityTables.LAST_MONTH, dated.isEmpty() ? "" : dated.lastKey());
    if (settings.examples() > 0) {
      row.put(EntityTables.EXAMPLES, sums.examples.cell());
    }
    out.to(EntityMerge.ROWS).toShard(TokenHash.of(entity), row.end());
  }

  private void facet(
      String facet, String value, String entity, EntityType type, long count, long documents) {
    if (!settings.facets() || count < settings.facetMinimumCount()) {
      return;
    }
    long hash = TokenHash.of(facet + '\t' + value);
    entry.reset().putLong(hash).putLong(Long.MAX_VALUE - count);
    Tsv row =
        Tsv.row(EntityTables.FACETS.columns(), entry)
            .put(EntityTables.FACET, facet)
            .put(EntityTables.VALUE, value)
            .put(EntityTables.ENTITY, entity)
            .put(EntityTables.TYPE, type.name())
            .put(EntityTables.FACET_COUNT, count)
            .put(EntityTables.FACET_DOCUMENTS, documents);
    out.to(EntityMerge.FACET_ROWS).toShard(hash, row.end());
  }
}

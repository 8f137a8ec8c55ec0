package org.corpusaudit.entity.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  void add(String entity, EntityType type, String label, EntityMerge.Sums sums) {
    if (sums.count >= settings.minimumCount()) {
      row(entity, type, label, sums);
    }
    if (settings.facets()) {
      facet("site", entity, type, sums.sites);
      facet("month", entity, type, sums.months);
    }
  }

  private void row(String entity, EntityType type, String label, EntityMerge.Sums sums) {
    sums.forms.sort(CountedName.ORDER);
    List<CountedName> evidence = new ArrayList<>();
    sums.evidence.forEach((name, count) -> evidence.add(new CountedName(name, count)));
    evidence.sort(CountedName.ORDER);
    List<CountedName> sites = new ArrayList<>();
    sums.sites.forEach((name, part) -> sites.add(new CountedName(name, part.count)));
    sites.removeIf(site -> site.name().isEmpty());
    sites.sort(CountedName.ORDER);
    SortedMap<String, EntityMerge.Part> dated = sums.months.tailMap("0");
    entry.reset().putLong(Long.MAX_VALUE - sums.count);
    Tsv row =
        Tsv.row(columns, entry)
            .put(EntityTables.ENTITY, entity)
            .put(EntityTables.TYPE, type.name())
            .put(EntityTables.COUNT, sums.count)
            .put(EntityTables.DOCUMENTS, sums.documents)
            .put(EntityTables.ALIASES, CountedName.list(sums.forms, MOST_ALIASES, " | "))
            .put(EntityTables.LABEL, label)
            .put(EntityTables.ENTITY_ID, sums.id())
            .put(EntityTables.COUNT_RAW, sums.raw)
            .put(EntityTables.FORMS, sums.forms.size())
            .put(EntityTables.EVIDENCE, CountedName.list(evidence, MOST_EVIDENCE, " | "))
            .put(EntityTables.SITES, sites.size())
            .put(EntityTables.TOP_SITES, CountedName.list(sites, LISTED_SITES, " "))
            .put(EntityTables.FIRST_MONTH, dated.isEmpty() ? "" : dated.firstKey())
            .put(EntityTables.LAST_MONTH, dated.isEmpty() ? "" : dated.lastKey());
    if (settings.examples() > 0) {
      row.put(EntityTables.EXAMPLES, sums.examples.cell());
    }
    out.to(EntityMerge.ROWS).toShard(TokenHash.of(entity), row.end());
  }

  private void facet(
      String facet, String entity, EntityType type, Map<String, EntityMerge.Part> parts) {
    parts.forEach(
        (value, part) -> {
          if (value.isEmpty() || part.count < settings.facetMinimumCount()) {
            return;
          }
          long hash = TokenHash.of(facet + '\t' + value);
          entry.reset().putLong(hash).putLong(Long.MAX_VALUE - part.count);
          Tsv row =
              Tsv.row(EntityTables.FACETS.columns(), entry)
                  .put(EntityTables.FACET, facet)
                  .put(EntityTables.VALUE, value)
                  .put(EntityTables.ENTITY, entity)
                  .put(EntityTables.TYPE, type.name())
                  .put(EntityTables.FACET_COUNT, part.count)
                  .put(EntityTables.FACET_DOCUMENTS, part.documents);
          out.to(EntityMerge.FACET_ROWS).toShard(hash, row.end());
        });
  }
}

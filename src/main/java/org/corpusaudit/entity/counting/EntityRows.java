package org.corpusaudit.entity.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/** Makes the rows of {@code entities/} and its facets; {@code docs/entities.md} defines them. */
final class EntityRows {
  static final int SORT_KEY_BYTES = Long.BYTES;

  /** A hash of facet and value, so that a value's rows follow each other, and the order there. */
  static final int FACET_SORT_KEY_BYTES = 2 * Long.BYTES;

  static final String[] COLUMNS = {
    "entity",
    "type",
    "count",
    "documents",
    "aliases",
    "count_raw",
    "forms",
    "evidence",
    "sites",
    "top_sites",
    "first_month",
    "last_month"
  };

  static final String[] FACET_COLUMNS = {"facet", "value", "entity", "type", "count", "documents"};

  /** Most forms of a row's aliases. */
  static final int MOST_ALIASES = 30;

  private static final int LISTED_SITES = 3;
  private static final int MOST_EVIDENCE = 20;

  private final EntitySettings settings;
  private final Partitioning partitioning;
  private final Routes out;
  private final ByteWriter entry = new ByteWriter();

  EntityRows(EntitySettings settings, Partitioning partitioning, Routes out) {
    this.settings = settings;
    this.partitioning = partitioning;
    this.out = out;
  }

  void add(String entity, EntityType type, EntityMerge.Sums sums) {
    if (sums.count >= settings.minimumCount()) {
      row(entity, type, sums);
    }
    if (settings.facets()) {
      facet("site", entity, type, sums.sites);
      facet("month", entity, type, sums.months);
    }
  }

  private void row(String entity, EntityType type, EntityMerge.Sums sums) {
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
    Tsv.row(entry)
        .text(entity)
        .text(type.name())
        .number(sums.count)
        .number(sums.documents)
        .text(CountedName.list(sums.forms, MOST_ALIASES, " | "))
        .number(sums.raw)
        .number(sums.forms.size())
        .text(CountedName.list(evidence, MOST_EVIDENCE, " | "))
        .number(sites.size())
        .text(CountedName.list(sites, LISTED_SITES, " "))
        .text(dated.isEmpty() ? "" : dated.firstKey())
        .text(dated.isEmpty() ? "" : dated.lastKey());
    out.send(EntityMerge.ROWS, partitioning.shardOf(TokenHash.of(entity)), entry);
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
          Tsv.row(entry)
              .text(facet)
              .text(value)
              .text(entity)
              .text(type.name())
              .number(part.count)
              .number(part.documents);
          out.send(EntityMerge.FACET_ROWS, partitioning.shardOf(hash), entry);
        });
  }
}

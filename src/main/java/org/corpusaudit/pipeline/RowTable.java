package org.corpusaudit.pipeline;

import org.apache.beam.sdk.schemas.Schema;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.output.Table;

/**
 * The tables of an audit as Beam rows. A row's fields are those of the table's files, under the
 * same names; {@code docs/tables.md} lists them.
 */
public enum RowTable {
  /** Kept articles, cleaned; {@code json} is the whole line, with the fields that pass through. */
  DOCUMENTS(CorpusTables.DOCUMENTS),
  /** Members of clusters. */
  DUPLICATES(DuplicateTables.DUPLICATES),
  /** Verified pairs. */
  PAIRS(DuplicateTables.PAIRS),
  /** Articles that stand in others. */
  CONTAINED(DuplicateTables.CONTAINED),
  /** Each site's repeated text. */
  SEGMENTS(BoilerplateTables.SEGMENTS),
  /** What is stripped from each article, in UTF-16 offsets. */
  SPANS(BoilerplateTables.SPANS),
  /** Terms. */
  TERMS(TermTables.TERMS),
  /** Runs of terms. */
  NGRAMS(TermTables.NGRAMS),
  /** Terms by site, month and language. */
  FACETS(TermTables.FACETS),
  /** Pairs of terms; counts are real numbers, since pairs may be weighted. */
  TERM_PAIRS(PairTables.TERMS),
  /** Entities. */
  ENTITIES(EntityTables.ENTITIES),
  /** Entities by site and month. */
  ENTITY_FACETS(EntityTables.FACETS),
  /** Pairs of entities. */
  ENTITY_PAIRS(PairTables.ENTITIES);

  @SuppressWarnings("ImmutableEnumChecker") // A record of values.
  private final transient Table table;

  @SuppressWarnings("ImmutableEnumChecker") // Built once, never changed.
  private final transient Schema schema;

  RowTable(Table table) {
    this.table = table;
    this.schema = RowSchema.of(table.columns());
  }

  /** The table whose rows these are. */
  Table table() {
    return table;
  }

  /** The type of its rows. */
  public Schema schema() {
    return schema;
  }
}

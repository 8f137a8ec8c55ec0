package org.corpusaudit.pipeline;

import java.util.Optional;
import org.apache.beam.sdk.schemas.Schema;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.output.Table;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.site.SiteTables;

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
  /** Sites. */
  SITES(SiteTables.SITES),
  /** Each site's repeated text. */
  SEGMENTS(BoilerplateTables.SEGMENTS),
  /** What is stripped from each article, in UTF-16 offsets. */
  SPANS(BoilerplateTables.SPANS),
  /** Records that were rejected. */
  REJECTED(CorpusTables.REJECTED),
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

  /** The table whose rows these are, with every column. */
  Table table() {
    return table;
  }

  /** The table as a run has it: without the columns that settings did not ask for. */
  Table table(AuditSettings settings) {
    return switch (this) {
      case TERMS -> TermTables.terms(settings.terms());
      case ENTITIES -> EntityTables.entities(settings.entities().counting());
      case TERM_PAIRS -> PairTables.terms(settings.pairs());
      case ENTITY_PAIRS -> PairTables.entities(settings.entityPairs());
      default -> table;
    };
  }

  /** The setting that keeps an audit from making these rows; nothing when it makes them. */
  Optional<String> switchedOff(AuditSettings settings) {
    return switch (this) {
      case DUPLICATES -> unless(settings.findDuplicates(), "duplicates");
      case PAIRS ->
          unless(settings.findDuplicates(), "duplicates")
              .or(() -> unless(settings.duplicates().writePairs(), "duplicates.writePairs"));
      case CONTAINED ->
          unless(settings.findDuplicates(), "duplicates")
              .or(() -> unless(settings.duplicates().findContained(), "duplicates.containment"));
      case SEGMENTS, SPANS -> unless(settings.boilerplate(), "boilerplate");
      case TERMS -> unless(settings.writeTerms(), "terms");
      case NGRAMS ->
          unless(settings.writeTerms(), "terms")
              .or(() -> unless(!settings.terms().ngrams().isEmpty(), "terms.ngrams.sizes"));
      case FACETS ->
          unless(settings.writeTerms(), "terms")
              .or(() -> unless(settings.terms().facets(), "terms.facets"));
      case TERM_PAIRS -> unless(settings.countPairs(), "cooccurrences");
      case ENTITIES -> unless(settings.findEntities(), "entities");
      case ENTITY_FACETS ->
          unless(settings.findEntities(), "entities")
              .or(() -> unless(settings.entities().counting().facets(), "entities.facets"));
      case ENTITY_PAIRS ->
          unless(settings.findEntities(), "entities")
              .or(() -> unless(settings.entities().countPairs(), "entities.pairs"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean made, String setting) {
    return made ? Optional.empty() : Optional.of(setting);
  }

  /** The type of its rows. */
  public Schema schema() {
    return schema;
  }
}

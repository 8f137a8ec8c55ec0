package org.corpusaudit.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.agency.AgencyFigures;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.boilerplate.StripSettings;
import org.corpusaudit.cooccurrence.PairFigures;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.blocks.MatchInput;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.counting.EntityOptions;
import org.corpusaudit.export.ExportSettings;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.neardup.DuplicateSettings;
import org.corpusaudit.neardup.SyndicationFigures;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.output.ShardCompression;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.settings.SettingsSection;
import org.corpusaudit.signals.Filters;
import org.corpusaudit.signals.SignalFigures;

/**
 * What one run does, every default filled in.
 *
 * @param files patterns of the input files
 * @param reading how records become articles
 * @param blockBytes text after which a new block of the input begins
 * @param maxRejectedShare share of rejected records past which the run fails
 * @param repeatedIds what becomes of records that have the id of another
 * @param agencies the news agencies that credits name
 * @param boilerplate whether repeated text is stripped
 * @param stripping what a person wants of it
 * @param signals whether documents carry what was measured of their text
 * @param filters bounds on that, outside which an article is not kept
 * @param findDuplicates whether duplicates are looked for
 * @param duplicates which duplicates, and what is kept of them
 * @param against directories of earlier audits that new articles are matched to
 * @param writeTerms whether terms are written
 * @param terms what counts as a term
 * @param countPairs whether pairs of terms are counted
 * @param pairs which pairs
 * @param findEntities whether entities are recognised
 * @param entities what is done with them
 * @param entityPairs which pairs of entities are written, if they are counted
 * @param directory where the output goes
 * @param compression of its shards
 * @param parquet whether tables are written as Parquet too
 * @param spreadsheetSafe whether texts of tables are marked for spreadsheets
 * @param writeRemoved whether dropped articles are written too
 * @param exports the formats in which kept articles are written word by word
 * @param shards of each table; 0 chooses by the input's size
 * @param partitions of each grouping; 0 chooses by the input's size
 * @param overwrite whether an earlier output there is replaced
 * @param effective the whole pipeline file as JSON, for the manifest
 */
public record AuditSettings(
    List<String> files,
    ReadSettings reading,
    long blockBytes,
    double maxRejectedShare,
    RepeatedIds repeatedIds,
    AgencyLists agencies,
    boolean boilerplate,
    StripSettings stripping,
    boolean signals,
    Filters filters,
    boolean findDuplicates,
    DuplicateSettings duplicates,
    List<String> against,
    boolean writeTerms,
    TermSettings terms,
    boolean countPairs,
    PairSettings pairs,
    boolean findEntities,
    EntityOptions entities,
    PairSettings entityPairs,
    String directory,
    ShardCompression compression,
    boolean parquet,
    boolean spreadsheetSafe,
    boolean writeRemoved,
    ExportSettings exports,
    int shards,
    int partitions,
    boolean overwrite,
    String effective)
    implements Serializable {
  /**
   * What a whole pipeline file says.
   *
   * @param all its sections, every default filled in
   */
  static AuditSettings of(ObjectNode all) throws BadPipelineException {
    SettingsSection input = SettingsSection.of(all, "input");
    SettingsSection output = SettingsSection.of(all, "output");
    SettingsSection boilerplate = SettingsSection.of(all, "boilerplate");
    SettingsSection duplicates = SettingsSection.of(all, "duplicates");
    SettingsSection terms = SettingsSection.of(all, "terms");
    SettingsSection cooccurrences = SettingsSection.of(all, "cooccurrences");
    SettingsSection entities = SettingsSection.of(all, "entities");
    Optional<String> fault =
        Expectations.fault(all.get("expectations"))
            .or(() -> OutputPlace.fault(output.text("directory")));
    if (fault.isPresent()) {
      throw new BadPipelineException(fault.get());
    }
    PairSettings pairs = PairSettings.ofTerms(cooccurrences);
    SettingsSection pairsOfEntities = entities.section("pairs");
    PairSettings entityPairs = PairSettings.ofEntities(pairsOfEntities);
    TermSettings counted =
        TermSettings.of(
            terms,
            pairs.scope(),
            cooccurrences.isOn() ? cooccurrences.integer("vocabulary") : 0,
            cooccurrences.flag("stopWords"));
    return new AuditSettings(
        input.texts("files"),
        Format.reading(input, SettingsSection.of(all, "language")),
        input.number("blockBytes"),
        input.real("maxRejectedShare"),
        input.choice(RepeatedIds.class, "repeatedIds"),
        new AgencyLists(input.texts("agencies")),
        boilerplate.isOn(),
        StripSettings.of(boilerplate),
        SettingsSection.of(all, "signals").isOn(),
        Filters.of(all.path("filters")),
        duplicates.isOn(),
        DuplicateSettings.of(duplicates),
        duplicates.texts("against"),
        terms.isOn(),
        counted,
        cooccurrences.isOn(),
        pairs,
        entities.isOn(),
        EntityOptions.of(
            entities,
            cooccurrences.isOn() && pairsOfEntities.isOn(),
            entityPairs.scope().unit(),
            input.section("fields").text("entities")),
        entityPairs,
        output.text("directory"),
        output.choice(ShardCompression.class, "compression"),
        output.text("format").equals("parquet"),
        output.flag("spreadsheetSafe"),
        output.flag("removed"),
        new ExportSettings(output.flag("vertical"), output.flag("conllu"), counted.normalization()),
        output.integer("shards"),
        output.integer("partitions"),
        output.flag("overwrite"),
        all.toString());
  }

  /** What matches the input and divides it. */
  public MatchInput input() {
    return MatchInput.of(files, against, blockBytes, partitions, shards).reading(reading);
  }

  /** Whether terms are counted, be it only to choose the vocabulary of pairs. */
  public boolean countTerms() {
    return writeTerms || countPairs;
  }

  /** The sections of the summary: what the stages that run tell. */
  public List<SummarySection.Told> told() {
    List<SummarySection.Told> told = new ArrayList<>();
    told.add(ReadingFigures.SECTION.under(reading));
    told.add(LossFigures.SECTION.under(reading));
    if (boilerplate) {
      told.add(BoilerplateFigures.SECTION.under(stripping));
    }
    if (signals || !filters.isEmpty()) {
      told.add(SignalFigures.SECTION.under(filters));
    }
    if (!filters.isEmpty()) {
      told.add(SignalFigures.FILTERS.under(filters));
    }
    if (findDuplicates) {
      told.add(DuplicateFigures.SECTION.under(duplicates));
      told.add(SyndicationFigures.SECTION.under(duplicates));
    }
    told.add(AgencyFigures.SECTION.under(true));
    if (countTerms()) {
      told.add(TermFigures.SECTION.under(terms));
      told.add(TermFigures.OF_CORPUS.under(terms));
    }
    if (countPairs) {
      told.add(TermFigures.OF_VOCABULARY.under(terms));
      told.add(PairFigures.TERMS.section().under(pairs));
    }
    if (findEntities) {
      told.add(EntityFigures.SECTION.under(entities.counting()));
      if (entities.countPairs()) {
        told.add(PairFigures.ENTITIES.section().under(entityPairs));
      }
    }
    return told;
  }

  /**
   * Reads the user's lists and models, so that a bad one is known before work starts.
   *
   * @throws IOException with a sentence that says what is wrong with which file
   */
  public void checkUserFiles() throws IOException {
    agencies.agencies();
    if (findEntities) {
      entities.recognizers().check();
    }
  }
}

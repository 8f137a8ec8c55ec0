package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.cooccurrence.UnitPlaces;
import org.corpusaudit.cooccurrence.UnitStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.counting.EntityOptions;
import org.corpusaudit.entity.counting.EntityStep;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.entity.counting.MentionRows;
import org.corpusaudit.entity.recognition.GivenRecognizer;
import org.corpusaudit.entity.recognition.MentionSource;
import org.corpusaudit.export.ExportSettings;
import org.corpusaudit.export.ExportStep;
import org.corpusaudit.output.OpenShard;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Finds the entities of every article, once what the corpus teaches is known, and counts them: in
 * the kept, cleaned texts and, where wanted, in all original ones. Writes the mentions, one shard
 * of {@code mentions/} a block, and the exports, which hold them too. Shared: the learned names.
 */
final class RecognizePass implements SharingPass {
  static final Route SHARDS = Route.of("shards");

  private final EntityOptions options;
  private final ExportSettings exports;
  private final OutputDirectory directory;
  private final boolean notesPlaces;

  /**
   * The pass.
   *
   * @param notesPlaces whether it tells where the names of each unit stand
   */
  RecognizePass(
      EntityOptions options,
      ExportSettings exports,
      OutputDirectory directory,
      boolean notesPlaces) {
    this.options = options;
    this.exports = exports;
    this.directory = directory;
    this.notesPlaces = notesPlaces;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                EntityStep.COUNTS,
                EntityStep.UNITS,
                EntityStep.LANGUAGES,
                UnitStep.UNIT_ITEMS,
                SHARDS));
    if (notesPlaces) {
      routes.add(UnitPlaces.PLACES);
    }
    return routes;
  }

  @Override
  public boolean needsRecords() {
    return options.given().isOn();
  }

  @Override
  public void setUp() {
    options.recognizers().setUp();
  }

  @Override
  public void tearDown() throws IOException {
    options.recognizers().tearDown();
  }

  @Override
  public Visitor open(int block, ByteReader shared, Routes out) throws IOException {
    Units units =
        new Units(
            new UnitStep(block, out),
            notesPlaces ? Optional.of(new UnitPlaces(block, out)) : Optional.empty());
    return new Recognize(
        options.recognizers().source(shared),
        new EntityStep(options.counting(), out, units::unit),
        units,
        options.writeMentions()
            ? Optional.of(directory.open(EntityTables.MENTIONS, block, out.partitioning().blocks()))
            : Optional.empty(),
        exports.isOn()
            ? Optional.of(new ExportStep(exports, directory, block, out.partitioning().blocks()))
            : Optional.empty(),
        options.given().isOn()
            ? Optional.of(options.recognizers().given(options.given(), shared))
            : Optional.empty(),
        out);
  }

  /** What is noted of the units of an article. */
  private record Units(UnitStep items, Optional<UnitPlaces> places) {
    void unit(Map<String, Mention> names) {
      items.unit(names.keySet());
      if (places.isPresent() && names.size() > 1) {
        places.get().unit(names.size());
        names.forEach((name, of) -> places.get().item(name, of.start(), of.end()));
      }
    }

    void endArticle(int ordinal) {
      items.endArticle();
      places.ifPresent(noted -> noted.endArticle(ordinal));
    }
  }

  private final class Recognize implements Visitor {
    private final MentionSource recognizer;
    private final EntityStep entities;
    private final Units units;
    private final Optional<OpenShard> shard;
    private final Optional<ExportStep> export;
    private final Optional<GivenRecognizer> given;
    private final Routes out;
    private final ByteWriter row = new ByteWriter();

    Recognize(
        MentionSource recognizer,
        EntityStep entities,
        Units units,
        Optional<OpenShard> shard,
        Optional<ExportStep> export,
        Optional<GivenRecognizer> given,
        Routes out) {
      this.recognizer = recognizer;
      this.entities = entities;
      this.units = units;
      this.shard = shard;
      this.export = export;
      this.out = out;
      this.given = given;
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      boolean counted = options.counting().countRaw() || !decisions.isDropped();
      return counted && !decisions.isRepeated();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions)
        throws IOException {
      boolean raw = options.counting().countRaw();
      MentionSource.ArticleMentions mentions =
          source(article).read(article, decisions.spans(), raw, out.tally());
      List<Mention> found = List.of();
      if (!decisions.isDropped()) {
        String cleaned = decisions.spans().removeFrom(article.text());
        found = mentions.cleaned(cleaned);
        keep(ordinal, article, cleaned, found);
      }
      if (raw) {
        boolean same = decisions.spans().size() == 0 && !decisions.isDropped();
        entities.raw(same ? found : mentions.original());
      }
    }

    private MentionSource source(Article article) {
      return given.isPresent() && GivenRecognizer.isGiven(options.given(), article)
          ? given.get()
          : recognizer;
    }

    private void keep(int ordinal, Article article, String cleaned, List<Mention> mentions)
        throws IOException {
      entities.kept(article, cleaned, mentions);
      units.endArticle(ordinal);
      if (export.isPresent()) {
        export.get().article(article, cleaned, mentions);
      }
      if (shard.isPresent() && !mentions.isEmpty()) {
        MentionRows.write(row.reset(), article.id(), cleaned, mentions);
        shard.get().write(row.array(), 0, row.length());
      }
    }

    @Override
    public void end() throws IOException {
      entities.end();
      recognizer.end();
      given.ifPresent(GivenRecognizer::end);
      if (export.isPresent()) {
        export.get().finish(out, SHARDS);
      }
      if (shard.isPresent()) {
        shard.get().finish(out, SHARDS);
      }
    }
  }
}

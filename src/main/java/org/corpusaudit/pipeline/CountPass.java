package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.corpusaudit.agency.AgencyFigures;
import org.corpusaudit.agency.CreditFinder;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleMemory;
import org.corpusaudit.corpus.DocumentWriter;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.ReusedStep;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.count.TermStep;
import org.corpusaudit.entity.recognition.GivenRecognizer;
import org.corpusaudit.entity.recognition.HarvestStep;
import org.corpusaudit.export.ExportStep;
import org.corpusaudit.neardup.RepeatedIdRows;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.RepeatedIds;
import org.corpusaudit.site.SiteStep;

/**
 * The pass that writes the articles, cleaned; counts terms; and harvests what the corpus teaches of
 * names. In another pipeline it sends the kept articles' rows along instead.
 */
final class CountPass implements ArticlePass {
  static final Route DOCUMENT_ROWS = Route.of("document rows");

  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final Documents documents;

  /** What becomes of the kept articles. */
  enum Documents {
    /** Shards of a block. */
    WRITTEN,
    /** Rows on their way to other steps. */
    SENT,
    /** Nothing: they are only counted. */
    COUNTED
  }

  CountPass(AuditSettings settings, OutputDirectory directory, Documents documents) {
    this.settings = settings;
    this.directory = directory;
    this.documents = documents;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        TermStep.TERMS,
        ArticleShards.SHARDS,
        TermStep.TOTALS,
        TermStep.EVENTS,
        TermStep.NGRAMS,
        TermStep.NGRAM_PLACES,
        HarvestStep.NAMES,
        RepeatedIdRows.ROWS,
        SiteStep.SITES,
        DOCUMENT_ROWS);
  }

  @Override
  public Visitor open(int block, Routes out) throws IOException {
    return new Count(block, out);
  }

  private final class Count implements Visitor {
    private final int block;
    private final Routes out;
    private final ReusedStep<TermStep> terms;
    private final SiteStep sites;
    private final CreditFinder credits;
    private final Optional<HarvestStep> harvest;
    private final Optional<ArticleShards> shards;
    private final Optional<ExportStep> export;
    private final RepeatedIdRows repeatedIds = new RepeatedIdRows();
    private final DocumentWriter writer = new DocumentWriter(settings.reading().fields());
    private final ByteWriter row = new ByteWriter();

    Count(int block, Routes out) throws IOException {
      this.block = block;
      this.out = out;
      terms = new ReusedStep<>(() -> new TermStep(settings.terms(), block, out), TermStep::end);
      sites = new SiteStep(out);
      credits = new CreditFinder(settings.agencies().agencies());
      harvest =
          settings.findEntities() && settings.entities().learn()
              ? Optional.of(new HarvestStep(settings.entities().recognizers().harvester(), out))
              : Optional.empty();
      shards =
          documents == Documents.WRITTEN
              ? Optional.of(
                  new ArticleShards(settings, directory, block, out.partitioning().blocks()))
              : Optional.empty();
      // With entities the pass that finds them writes the exports, which hold them too.
      export =
          shards.isPresent() && settings.exports().isOn() && !settings.findEntities()
              ? Optional.of(
                  new ExportStep(settings.exports(), directory, block, out.partitioning().blocks()))
              : Optional.empty();
    }

    @Override
    public void copy(ArticleDecisions.Copy copy, ArticleDecisions decisions) {
      repeatedIds.copy(copy, decisions, out);
      sites.copy(copy);
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      boolean rejected = settings.repeatedIds() == RepeatedIds.REJECT;
      return !decisions.isRepeated()
          || (settings.writeRemoved() && shards.isPresent() && !rejected);
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions)
        throws IOException {
      if (decisions.isRepeated()) {
        repeated(article, decisions);
        return;
      }
      ReadingFigures.LANGUAGES.count(out.tally(), article.language(), 1);
      repeatedIds.send(article, decisions, out);
      String cleaned = decisions.spans().removeFrom(article.text());
      boolean dropped = decisions.isDropped();
      String agency = credits.agency(article, cleaned, decisions.spans());
      AgencyFigures.count(out.tally(), article, agency, !dropped);
      int tokens = settings.countTerms() ? terms(article, cleaned, dropped, agency) : 0;
      sites.article(article, decisions, cleaned.length(), tokens, !agency.isEmpty());
      DocumentWriter.Audit audit =
          new DocumentWriter.Audit(
              decisions.cluster(),
              decisions.duplicateOf(),
              decisions.similarity(),
              agency,
              decisions.withheld(),
              decisions.spans().chars(),
              settings.countTerms() ? OptionalInt.of(tokens) : OptionalInt.empty(),
              decisions.signals());
      if (shards.isPresent() && !decisions.isFiltered()) {
        shards.get().index(article, cleaned, !dropped);
      }
      if (dropped) {
        removed(article, cleaned, audit, decisions);
        return;
      }
      ReadingFigures.KEPT.count(out.tally(), 1);
      if (export.isPresent()) {
        export.get().article(article, cleaned, List.of());
      }
      if (harvest.isPresent() && !GivenRecognizer.isGiven(settings.entities().given(), article)) {
        harvest(harvest.get(), article, cleaned);
      }
      if (documents == Documents.COUNTED) {
        return;
      }
      writer.write(row.reset(), article, cleaned, audit);
      if (shards.isPresent()) {
        shards.get().kept(row);
      } else {
        out.to(DOCUMENT_ROWS).send(block, row);
      }
    }

    private void harvest(HarvestStep step, Article article, String cleaned) {
      if (settings.countTerms() && !ArticleMemory.isLarge(article.text())) {
        step.article(cleaned, terms.reused().tokens(), article.language(), article.site());
      } else {
        step.article(cleaned, article.language(), article.site());
      }
    }

    private int terms(Article article, String cleaned, boolean dropped, String agency) {
      return terms.ask(
          article.text(), step -> step.article(article, cleaned, !dropped, !agency.isEmpty()));
    }

    private void removed(
        Article article, String cleaned, DocumentWriter.Audit audit, ArticleDecisions decisions)
        throws IOException {
      if (shards.isPresent()) {
        String keeper = decisions.keeper().isEmpty() ? article.id() : decisions.keeper();
        DocumentWriter.Removal removal =
            decisions.isFiltered()
                ? DocumentWriter.Removal.by(decisions.filter())
                : DocumentWriter.Removal.of(
                    decisions.kind(), keeper, Optional.of(decisions.similarity()));
        shards.get().removed(writer, article, cleaned, audit, removal);
      }
    }

    /**
     * A record that repeats an id: nothing of it was stripped, and the one that stays has its id.
     */
    private void repeated(Article article, ArticleDecisions decisions) throws IOException {
      boolean same = decisions.hasTextOfOriginal();
      DocumentWriter.Removal removal =
          DocumentWriter.Removal.of(
              same ? "exact" : "same-id", article.id(), same ? Optional.of(1.0) : Optional.empty());
      DocumentWriter.Audit audit =
          new DocumentWriter.Audit(
              "", article.id(), 1, "", "", 0, OptionalInt.empty(), decisions.signals());
      shards.orElseThrow().removed(writer, article, article.text(), audit, removal);
    }

    @Override
    public void end() throws IOException {
      if (settings.countTerms()) {
        terms.end();
      }
      sites.end();
      harvest.ifPresent(HarvestStep::end);
      if (export.isPresent()) {
        export.get().finish(out, ArticleShards.SHARDS);
      }
      if (shards.isPresent()) {
        shards.get().finish(out);
      }
    }
  }
}

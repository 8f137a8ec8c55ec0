package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.DocumentWriter;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.count.TermStep;
import org.corpusaudit.entity.recognition.HarvestStep;
import org.corpusaudit.entity.recognition.Recognizers;
import org.corpusaudit.neardup.RepeatedIdRows;
import org.corpusaudit.output.OpenShard;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * The pass that writes the kept articles, cleaned, one shard of {@code documents/} a block, so that
 * their text is never shuffled; counts terms; and harvests what the corpus teaches of names. In
 * another pipeline it sends the articles' rows along instead.
 */
final class CountPass implements ArticlePass {
  static final Route SHARDS = Route.of("shards");
  static final Route DOCUMENT_ROWS = Route.of("document rows");

  private final boolean counting;
  private final TermSettings terms;
  private final ReadSettings.FieldNames fields;
  private final OutputDirectory directory;
  private final boolean harvesting;
  private final Recognizers recognizers;
  private final Documents documents;

  /** What becomes of the kept articles. */
  enum Documents {
    /** A shard a block. */
    WRITTEN,
    /** Rows on their way to other steps. */
    SENT,
    /** Nothing: they are only counted. */
    COUNTED
  }

  CountPass(
      boolean counting,
      TermSettings terms,
      boolean harvesting,
      Recognizers recognizers,
      ReadSettings.FieldNames fields,
      OutputDirectory directory,
      Documents documents) {
    this.counting = counting;
    this.terms = terms;
    this.harvesting = harvesting;
    this.recognizers = recognizers;
    this.fields = fields;
    this.directory = directory;
    this.documents = documents;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        TermStep.TERMS,
        SHARDS,
        TermStep.TOTALS,
        TermStep.EVENTS,
        TermStep.NGRAMS,
        TermStep.NGRAM_PLACES,
        HarvestStep.NAMES,
        RepeatedIdRows.ROWS,
        DOCUMENT_ROWS);
  }

  @Override
  public Visitor open(int block, Routes out) throws IOException {
    Optional<OpenShard> shard =
        documents == Documents.WRITTEN
            ? Optional.of(
                directory.open(CorpusTables.DOCUMENTS, block, out.partitioning().blocks()))
            : Optional.empty();
    return new Count(
        new TermStep(terms, block, out),
        harvesting ? Optional.of(new HarvestStep(recognizers.harvester(), out)) : Optional.empty(),
        block,
        shard,
        out);
  }

  private final class Count implements Visitor {
    private final TermStep termStep;
    private final Optional<HarvestStep> harvest;
    private final int block;
    private final Optional<OpenShard> shard;
    private final Routes out;
    private final RepeatedIdRows repeatedIds = new RepeatedIdRows();
    private final DocumentWriter writer = new DocumentWriter(fields);
    private final ByteWriter row = new ByteWriter();

    Count(
        TermStep termStep,
        Optional<HarvestStep> harvest,
        int block,
        Optional<OpenShard> shard,
        Routes out) {
      this.termStep = termStep;
      this.harvest = harvest;
      this.block = block;
      this.shard = shard;
      this.out = out;
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !decisions.isRepeated();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions)
        throws IOException {
      ReadingFigures.LANGUAGES.count(out.tally(), article.language(), 1);
      repeatedIds.send(article, decisions, out);
      String cleaned = decisions.spans().removeFrom(article.text());
      boolean dropped = decisions.isDropped();
      int tokens = counting ? termStep.article(article, cleaned, !dropped) : 0;
      if (dropped) {
        return;
      }
      ReadingFigures.KEPT.count(out.tally(), 1);
      harvest.ifPresent(step -> step.article(cleaned, article.language(), article.site()));
      if (documents == Documents.COUNTED) {
        return;
      }
      writer.write(
          row.reset(),
          article,
          cleaned,
          new DocumentWriter.Audit(
              decisions.cluster(),
              decisions.withheld(),
              decisions.spans().chars(),
              tokens,
              decisions.signals()));
      if (shard.isPresent()) {
        shard.get().write(row.array(), 0, row.length());
      } else {
        out.to(DOCUMENT_ROWS).send(block, row);
      }
    }

    @Override
    public void end() throws IOException {
      if (counting) {
        termStep.end();
      }
      harvest.ifPresent(HarvestStep::end);
      if (shard.isPresent()) {
        shard.get().finish(out, SHARDS);
      }
    }
  }
}

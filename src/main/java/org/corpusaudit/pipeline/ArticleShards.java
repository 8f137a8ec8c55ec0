package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.DocumentWriter;
import org.corpusaudit.corpus.ReusedStep;
import org.corpusaudit.neardup.IndexRecord;
import org.corpusaudit.neardup.IndexStep;
import org.corpusaudit.output.OpenShard;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.plan.AuditSettings;

/**
 * The shards that a block's articles are written to, so that their text is never shuffled: {@code
 * documents/}, and as wished {@code removed/} and {@code index/}.
 */
final class ArticleShards {
  /** The shards written. */
  static final Route SHARDS = Route.of("shards");

  private final OpenShard documents;
  private final Optional<OpenShard> removed;
  private final Optional<OpenShard> index;
  private final ReusedStep<IndexStep> indexing;
  private final ByteWriter row = new ByteWriter();

  /** Opens the shards of a block. */
  ArticleShards(AuditSettings settings, OutputDirectory directory, int block, int blocks)
      throws IOException {
    documents = directory.open(CorpusTables.DOCUMENTS, block, blocks);
    removed =
        settings.writeRemoved()
            ? Optional.of(directory.open(CorpusTables.REMOVED, block, blocks))
            : Optional.empty();
    index =
        settings.findDuplicates() && settings.duplicates().writeIndex()
            ? Optional.of(directory.open(IndexRecord.INDEX, block, blocks))
            : Optional.empty();
    indexing = new ReusedStep<>(() -> new IndexStep(settings.duplicates()), step -> {});
    if (index.isPresent()) {
      byte[] header = IndexRecord.header(settings.duplicates());
      index.get().writeFrame(header, header.length);
    }
  }

  /** Writes the row of a kept article, which a writer has built. */
  void kept(ByteWriter built) throws IOException {
    documents.write(built.array(), 0, built.length());
  }

  /** Writes the row of a dropped article, if such rows are wanted. */
  void removed(
      DocumentWriter writer,
      Article article,
      String cleaned,
      DocumentWriter.Audit audit,
      DocumentWriter.Removal why)
      throws IOException {
    if (removed.isPresent()) {
      writer.writeRemoved(row.reset(), article, cleaned, audit, why);
      removed.get().write(row.array(), 0, row.length());
    }
  }

  /** Keeps what later audits match their articles to. */
  void index(Article article, String cleaned, boolean kept) throws IOException {
    if (index.isPresent()
        && indexing.ask(article.text(), step -> step.article(article, cleaned, kept, row))) {
      index.get().writeFrame(row.array(), row.length());
    }
  }

  /** Closes the shards and tells of them. */
  void finish(Routes out) throws IOException {
    documents.finish(out, SHARDS);
    if (removed.isPresent()) {
      removed.get().finish(out, SHARDS);
    }
    if (index.isPresent()) {
      index.get().finish(out, SHARDS);
    }
  }
}

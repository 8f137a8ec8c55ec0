package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.corpusaudit.boilerplate.StripSettings;
import org.corpusaudit.boilerplate.StripStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.language.LanguageDetector;
import org.corpusaudit.language.LanguageTag;
import org.corpusaudit.neardup.FindDuplicates;
import org.corpusaudit.neardup.IndexRecord;
import org.corpusaudit.neardup.SketchStep;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.OutputDirectory.OpenShard;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;

/**
 * The second pass: rejects repeated ids, finds the spans to strip, tells the language of what is
 * left where the record states none, and sketches it. Rejections, spans and languages go back to
 * the block for the passes after it.
 */
final class CleanPass implements ArticlePass {
  static final int DECISIONS = 1;
  static final int REJECTED = 2;
  static final int SEGMENT_ROWS = 3;
  static final int SPAN_ROWS = 4;
  static final int CONTENTS = 5;
  static final int BUCKETS = 6;
  static final int INDEX_SHARDS = 7;

  private final boolean detectLanguage;
  private final boolean boilerplate;
  private final StripSettings stripping;
  private final boolean findDuplicates;
  private final FindDuplicates.Settings duplicates;
  private final OutputDirectory directory;

  CleanPass(
      boolean detectLanguage,
      boolean boilerplate,
      StripSettings stripping,
      boolean findDuplicates,
      FindDuplicates.Settings duplicates,
      OutputDirectory directory) {
    this.detectLanguage = detectLanguage;
    this.boilerplate = boilerplate;
    this.stripping = stripping;
    this.findDuplicates = findDuplicates;
    this.duplicates = duplicates;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "2 clean";
  }

  @Override
  public int routes() {
    return 8;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) throws IOException {
    return new Clean(block, partitioning, out);
  }

  private final class Clean implements Visitor {
    private final int block;
    private final Partitioning partitioning;
    private final Routes out;
    private final StripStep strip;
    private final SketchStep sketch;
    private final LanguageDetector languages = new LanguageDetector();
    private final RejectedRows rejectedRows = new RejectedRows();
    private final Spans spans = new Spans();
    private final Spans furniture = new Spans();
    private final ByteWriter entry = new ByteWriter();
    private final ByteWriter indexed = new ByteWriter();
    private final Optional<OpenShard> index;
    private boolean repeated;

    Clean(int block, Partitioning partitioning, Routes out) throws IOException {
      this.block = block;
      this.partitioning = partitioning;
      this.out = out;
      this.strip = new StripStep(stripping, partitioning, out, SEGMENT_ROWS, SPAN_ROWS);
      this.sketch = new SketchStep(duplicates, block, partitioning, out, CONTENTS, BUCKETS);
      this.index =
          findDuplicates && duplicates.writeIndex()
              ? Optional.of(directory.open(IndexRecord.INDEX, block, partitioning.blocks()))
              : Optional.empty();
      if (index.isPresent()) {
        byte[] header = IndexRecord.header(duplicates);
        index.get().writer().writeFrame(header, header.length);
      }
    }

    @Override
    public void blockDecision(int kind, ByteReader payload) {
      strip.evidence(payload);
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      repeated |= kind == BlockEntry.REPEATED_ID;
    }

    @Override
    public void article(int ordinal, Article article) throws IOException {
      if (repeated) {
        repeated = false;
        rejectedRows.send(RejectedRows.repeatedId(article), partitioning, out, REJECTED);
        BlockEntry.toArticle(entry, ordinal, BlockEntry.REPEATED_ID);
        out.send(DECISIONS, block, entry);
        return;
      }
      if (boilerplate) {
        strip.strip(article, spans);
      }
      if (spans.size() > 0) {
        BlockEntry.toArticle(entry, ordinal, BlockEntry.SPANS);
        spans.writeTo(entry);
        out.send(DECISIONS, block, entry);
      }
      out.tally().add("articles.sound", 1);
      out.tally().add("articles.chars", article.text().length());
      boolean detects = detectLanguage && article.language().equals(LanguageTag.UNKNOWN);
      if (!detects && !findDuplicates) {
        return;
      }
      String cleaned = spans.removeFrom(article.text());
      if (detects) {
        BlockEntry.toArticle(entry, ordinal, BlockEntry.LANGUAGE);
        out.send(DECISIONS, block, entry.putString(languages.detect(cleaned)));
      }
      if (findDuplicates) {
        furniture.copyWithout(spans, Reason.EMBEDDED_ARTICLE.code());
        String whole =
            furniture.size() == spans.size() ? cleaned : furniture.removeFrom(article.text());
        sketch.article(ordinal, article, cleaned, whole, indexed);
        if (indexed.length() > 0) {
          index.orElseThrow().writer().writeFrame(indexed.array(), indexed.length());
        }
      }
    }

    @Override
    public void end() throws IOException {
      if (index.isPresent()) {
        index.get().finish().writeTo(entry.reset());
        out.send(INDEX_SHARDS, 0, entry);
      }
    }
  }
}

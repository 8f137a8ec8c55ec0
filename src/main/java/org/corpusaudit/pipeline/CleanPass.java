package org.corpusaudit.pipeline;

import java.util.List;
import java.util.Optional;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.boilerplate.StripSettings;
import org.corpusaudit.boilerplate.StripStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.ReusedStep;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.entity.languages.ExpectedLanguages;
import org.corpusaudit.language.LanguageDetector;
import org.corpusaudit.language.LanguageTag;
import org.corpusaudit.neardup.Drop;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.neardup.DuplicateSettings;
import org.corpusaudit.neardup.SketchStep;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.plan.RepeatedIds;
import org.corpusaudit.signals.Filters;
import org.corpusaudit.signals.Signal;
import org.corpusaudit.signals.SignalFigures;
import org.corpusaudit.signals.SignalMeter;
import org.corpusaudit.signals.SignalValues;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;

/**
 * The pass before duplicates are looked for: parts with records that repeat an id, finds the spans
 * to strip, tells the language of what is left where the record states none, measures it, and
 * sketches it unless a filter removes it. What is decided goes back to the block for the passes
 * after it.
 */
final class CleanPass implements ArticlePass {
  static final Route DECISIONS = Route.of("decisions");

  private final RepeatedIds repeatedIds;
  private final boolean detectLanguage;
  private final boolean boilerplate;
  private final StripSettings stripping;
  private final boolean signals;
  private final Filters filters;
  private final boolean findDuplicates;
  private final DuplicateSettings duplicates;
  private final boolean expectNames;

  CleanPass(
      RepeatedIds repeatedIds,
      boolean detectLanguage,
      boolean boilerplate,
      StripSettings stripping,
      boolean signals,
      Filters filters,
      boolean findDuplicates,
      DuplicateSettings duplicates,
      boolean expectNames) {
    this.repeatedIds = repeatedIds;
    this.detectLanguage = detectLanguage;
    this.boilerplate = boilerplate;
    this.stripping = stripping;
    this.signals = signals;
    this.filters = filters;
    this.findDuplicates = findDuplicates;
    this.duplicates = duplicates;
    this.expectNames = expectNames;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        DECISIONS,
        RejectedRows.ROWS,
        StripStep.SEGMENT_ROWS,
        StripStep.SPAN_ROWS,
        SketchStep.CONTENTS,
        SketchStep.BUCKETS,
        SketchStep.SAMPLED);
  }

  @Override
  public boolean needsRecords() {
    return repeatedIds == RepeatedIds.REJECT;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Clean(block, out);
  }

  private final class Clean implements Visitor {
    private final int block;
    private final Routes out;
    private final StripStep strip;
    private final ReusedStep<SketchStep> sketch;
    private final LanguageDetector languages = new LanguageDetector();
    private final ReusedStep<SignalMeter> meter = new ReusedStep<>(SignalMeter::new, m -> {});
    private final SignalValues values = new SignalValues();
    private final RejectedRows rejectedRows = new RejectedRows();
    private final Spans spans = new Spans();
    private final Spans furniture = new Spans();
    private final ByteWriter entry = new ByteWriter();

    Clean(int block, Routes out) {
      this.block = block;
      this.out = out;
      this.strip = new StripStep(stripping, out);
      this.sketch = new ReusedStep<>(() -> new SketchStep(duplicates, block, out), SketchStep::end);
    }

    @Override
    public void blockEntry(int kind, ByteReader payload) {
      strip.evidence(payload);
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      if (decisions.isRepeated()) {
        repeated(ordinal, article, decisions);
        return;
      }
      if (boilerplate) {
        strip.strip(article, spans);
        if (!strip.withheld().isEmpty()) {
          out.to(DECISIONS)
              .send(block, ArticleDecisions.withheld(entry, ordinal, strip.withheld()));
        }
      }
      if (spans.size() > 0) {
        out.to(DECISIONS).send(block, ArticleDecisions.stripped(entry, ordinal, spans));
        int chars = article.text().length();
        BoilerplateFigures.emptied(out, article.id(), chars, chars - spans.chars());
      }
      ReadingFigures.SOUND.count(out.tally(), 1);
      ReadingFigures.CHARS.count(out.tally(), article.text().length());
      boolean detects = detectLanguage && article.language().equals(LanguageTag.UNKNOWN);
      boolean measures = signals || !filters.isEmpty();
      if (!detects && !findDuplicates && !measures) {
        return;
      }
      String cleaned = spans.removeFrom(article.text());
      String language = article.language();
      if (detects) {
        language = languages.detect(cleaned);
        out.to(DECISIONS).send(block, ArticleDecisions.language(entry, ordinal, language));
      }
      if (expectNames) {
        ExpectedLanguages.ofProcess().met(language);
      }
      if (measures && isFiltered(ordinal, cleaned, language)) {
        return;
      }
      if (findDuplicates) {
        furniture.copyWithout(spans, Reason.EMBEDDED_ARTICLE.code());
        String whole =
            furniture.size() == spans.size() ? cleaned : furniture.removeFrom(article.text());
        sketch.give(article.text(), step -> step.article(ordinal, article, cleaned, whole));
      }
    }

    @Override
    public void end() {
      sketch.end();
    }

    /** Measures an article's cleaned text; whether a filter removes it. */
    private boolean isFiltered(int ordinal, String cleaned, String language) {
      meter.give(cleaned, step -> step.measure(cleaned, language, values));
      SignalFigures.count(values, out.tally());
      if (signals) {
        out.to(DECISIONS).send(block, ArticleDecisions.measured(entry, ordinal, values));
      }
      Optional<Signal> outside = filters.firstOutside(values, out.tally());
      outside.ifPresent(
          signal ->
              out.to(DECISIONS)
                  .send(block, ArticleDecisions.filtered(entry, ordinal, signal.key())));
      return outside.isPresent();
    }

    private void repeated(int ordinal, Article article, ArticleDecisions decisions) {
      long original = decisions.original();
      boolean exact = decisions.hasTextOfOriginal();
      ArticleDecisions.repeated(entry, ordinal, original, exact);
      out.to(DECISIONS).send(block, entry);
      if (repeatedIds == RepeatedIds.REJECT) {
        Rejected rejected = RejectedRows.repeatedId(article);
        rejectedRows.send(rejected, out);
        RejectedRows.count(rejected, out.tally());
        return;
      }
      String place = article.record().file() + "#" + article.record().position();
      ArticleDecisions.Copy copy =
          new ArticleDecisions.Copy(
              article.id(),
              article.url(),
              article.site(),
              place,
              exact,
              article.published().epochSeconds(),
              article.text().length());
      boolean dropsAll = findDuplicates && duplicates.drop() == Drop.ALL;
      ArticleDecisions.copy(entry, ArticleHandle.ordinal(original), copy, dropsAll);
      out.to(DECISIONS).send(ArticleHandle.block(original), entry);
      ReadingFigures.SOUND.count(out.tally(), 1);
      ReadingFigures.CHARS.count(out.tally(), article.text().length());
      (exact ? DuplicateFigures.EXACT : DuplicateFigures.SAME_ID).count(out.tally(), 1);
      DuplicateFigures.DROPPED.count(out.tally(), 1);
    }
  }
}

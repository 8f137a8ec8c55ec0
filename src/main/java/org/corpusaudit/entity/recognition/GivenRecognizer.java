package org.corpusaudit.entity.recognition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.GivenSettings;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;

/**
 * Takes the mentions that come with an article in place of recognising any. What they name is found
 * as the built-in recogniser finds it: by the lexicon, the shipped names, and the other names of
 * the article. Not thread-safe.
 */
public final class GivenRecognizer implements MentionSource {
  private static final String NULL = "null";
  private static final String EMPTY = "\"\"";

  private final GivenSettings settings;
  private final GivenSpans reader;
  private final SettledSpans.Naming naming;

  /** A reader whose spans' entities {@code names} tells. */
  GivenRecognizer(GivenSettings settings, BuiltInRecognizer names, IgnoredNames ignored) {
    this.settings = settings;
    this.naming = new SettledSpans.Naming(names, ignored, "given");
    reader = new GivenSpans(settings);
  }

  /** Whether mentions come with an article, if only an empty list. */
  public static boolean isGiven(GivenSettings settings, Article article) {
    RecordSource record = article.record();
    int field = settings.isOn() ? record.fields().of(settings.field()) : -1;
    return field >= 0 && !isAbsent(record, field);
  }

  /** Whether a field holds nothing: null, or the empty string of a table's empty cell. */
  private static boolean isAbsent(RecordSource record, int field) {
    int start = record.fields().start(field);
    int length = record.fields().end(field) - start;
    String value =
        length > NULL.length()
            ? ""
            : new String(record.line(), start, length, StandardCharsets.UTF_8);
    return value.equals(NULL) || value.equals(EMPTY);
  }

  @Override
  public void end() {
    Recognizers.release(naming.names());
  }

  /** Reads the mentions of an article that {@link #isGiven} says has them. */
  @Override
  public ArticleMentions read(Article article, Spans stripped, boolean original, Tally tally) {
    RecordSource record = article.record();
    int field = record.fields().of(settings.field());
    Consumer<String> refused = reason -> EntityFigures.GIVEN_REFUSED.count(tally, reason, 1);
    List<GivenSpan> spans =
        reader.read(
            record.line(),
            record.fields().start(field),
            record.fields().end(field),
            article.text(),
            refused);
    EntityFigures.GIVEN_ARTICLES.count(tally, 1);
    EntityFigures.GIVEN_SPANS.count(tally, spans.size());
    Runnable lost = () -> EntityFigures.GIVEN_STRIPPED.count(tally, 1);
    return new SettledSpans(naming, article, spans, stripped, lost);
  }
}

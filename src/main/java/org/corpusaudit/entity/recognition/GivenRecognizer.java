package org.corpusaudit.entity.recognition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.GivenSettings;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;

/**
 * Takes the mentions that come with an article in place of recognising any. What they name is found
 * as the built-in recogniser finds it: by the lexicon, the shipped names, and the other names of
 * the article. Not thread-safe.
 */
public final class GivenRecognizer {
  private static final String NULL = "null";
  private static final String EMPTY = "\"\"";

  private final GivenSettings settings;
  private final GivenSpans reader;
  private final BuiltInRecognizer names;
  private final IgnoredNames ignored;

  /** A reader whose spans' entities {@code names} tells. */
  GivenRecognizer(GivenSettings settings, BuiltInRecognizer names, IgnoredNames ignored) {
    this.settings = settings;
    this.names = names;
    this.ignored = ignored;
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

  /** The given mentions of an article. */
  public final class Given {
    private final Article article;
    private final List<GivenSpan> spans;

    private Given(Article article, List<GivenSpan> spans) {
      this.article = article;
      this.spans = spans;
    }

    /** The mentions in the original text. */
    public List<Mention> original() {
      return mentions(article.text(), spans);
    }

    /**
     * The mentions in the cleaned text, without those that anything was stripped of.
     *
     * @param lost takes each of these
     */
    public List<Mention> cleaned(String cleaned, Spans stripped, Runnable lost) {
      List<GivenSpan> left = new ArrayList<>();
      int next = 0;
      int removed = 0;
      for (GivenSpan span : spans) {
        while (next < stripped.size() && stripped.end(next) <= span.start()) {
          removed += stripped.end(next) - stripped.start(next);
          next++;
        }
        if (next < stripped.size() && stripped.start(next) < span.end()) {
          lost.run();
        } else {
          left.add(span.at(span.start() - removed, span.end() - removed));
        }
      }
      return mentions(cleaned, left);
    }

    private List<Mention> mentions(String text, List<GivenSpan> found) {
      return ignored.wanted(text, names.settle(text, article.language(), found));
    }
  }

  /** Gives back what it uses, to be called last. */
  public void end() {
    Recognizers.release(names);
  }

  /** Reads the mentions of an article that {@link #isGiven} says has them. */
  public Given read(Article article, Tally tally) {
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
    return new Given(article, spans);
  }
}

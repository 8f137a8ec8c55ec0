package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.text.Spans;

/**
 * Names that something else found in an article's original text, made mentions: what they name is
 * told by the lexicon, the shipped names and the article's other names, and they are moved by what
 * was stripped.
 */
final class SettledSpans implements MentionSource.ArticleMentions {
  private final Naming naming;
  private final Article article;
  private final List<GivenSpan> spans;
  private final Spans stripped;
  private final Runnable lost;

  /**
   * What makes mentions of spans.
   *
   * @param names what tells which entity a span names
   * @param ignored what is no mention
   * @param evidence what the mentions are taken for one by
   */
  record Naming(BuiltInRecognizer names, IgnoredNames ignored, String evidence) {}

  /**
   * The spans of an article.
   *
   * @param spans in its original text, in order, none overlapping another
   * @param lost runs for each that something was stripped of
   */
  SettledSpans(
      Naming naming, Article article, List<GivenSpan> spans, Spans stripped, Runnable lost) {
    this.naming = naming;
    this.article = article;
    this.spans = spans;
    this.stripped = stripped;
    this.lost = lost;
  }

  @Override
  public List<Mention> original() {
    return mentions(article.text(), spans);
  }

  @Override
  public List<Mention> cleaned(String cleaned) {
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
    List<Mention> settled =
        naming.names().settle(text, article.language(), found, naming.evidence());
    return naming.ignored().wanted(text, settled);
  }
}

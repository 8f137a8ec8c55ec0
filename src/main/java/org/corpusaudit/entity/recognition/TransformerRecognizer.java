package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.transformer.LabelledName;
import org.corpusaudit.entity.transformer.Transformer;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;

/**
 * Finds mentions with the user's own transformer. It reads the original text once, without the
 * sentences that were stripped where only the cleaned text counts; its names then go the way of
 * those that come with the input. Not thread-safe.
 */
final class TransformerRecognizer implements MentionSource {
  private static final Spans NOTHING = new Spans();

  private final Transformer transformer;
  private final GivenLabels labels;
  private final SettledSpans.Naming naming;

  TransformerRecognizer(
      Transformer transformer, GivenLabels labels, BuiltInRecognizer names, IgnoredNames ignored) {
    this.transformer = transformer;
    this.labels = labels;
    this.naming = new SettledSpans.Naming(names, ignored, "transformer");
  }

  @Override
  public ArticleMentions read(Article article, Spans stripped, boolean original, Tally tally)
      throws IOException {
    List<GivenSpan> spans = new ArrayList<>();
    Spans unread = original ? NOTHING : stripped;
    for (LabelledName name : transformer.names(article.text(), article.language(), unread, tally)) {
      Optional<EntityType> type = labels.listedType(name.label());
      if (type.isPresent()) {
        spans.add(new GivenSpan(name.start(), name.end(), type.get(), "", ""));
      } else {
        EntityFigures.IGNORED_NAMES.count(tally, name.label(), 1);
      }
    }
    EntityFigures.READ_NAMES.count(tally, spans.size());
    Runnable lost = () -> EntityFigures.STRIPPED_NAMES.count(tally, 1);
    return new SettledSpans(naming, article, spans, stripped, lost);
  }

  @Override
  public void end() {
    Recognizers.release(naming.names());
  }
}

package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;

/** Where the mentions of articles come from. For one thread. */
public interface MentionSource {
  /** The mentions of one article. */
  interface ArticleMentions {
    /** Those of the original text, in order. */
    List<Mention> original();

    /**
     * Those of the cleaned text, in order.
     *
     * @param cleaned the original text without what was stripped
     */
    List<Mention> cleaned(String cleaned);
  }

  /**
   * The mentions of an article.
   *
   * @param stripped what was stripped of it
   * @param original whether the original text's are wanted too
   * @param tally takes what is counted of them
   */
  ArticleMentions read(Article article, Spans stripped, boolean original, Tally tally)
      throws IOException;

  /** Gives back what it uses, to be called last. */
  void end();

  /** A recogniser that reads either text for itself. */
  static MentionSource of(EntityRecognizer recognizer) {
    return new MentionSource() {
      @Override
      public ArticleMentions read(Article article, Spans stripped, boolean original, Tally tally) {
        return new ArticleMentions() {
          @Override
          public List<Mention> original() {
            return cleaned(article.text());
          }

          @Override
          public List<Mention> cleaned(String cleaned) {
            return recognizer.recognize(cleaned, article.language(), article.site());
          }
        };
      }

      @Override
      public void end() {
        Recognizers.release(recognizer);
      }
    };
  }
}

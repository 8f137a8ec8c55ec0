package org.corpusaudit.keyness;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.report.layout.Message;

/** Counts of words that are compared: an audit's, or those of a frequency list. */
public interface Counts {
  /** Takes one count; a word may come several times, its counts are added up. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes it.
     *
     * @param language BCP 47, empty where counts are not by language; of an entity its type
     * @param documents articles that have it, 0 where that is not known
     */
    void count(String word, String language, long count, long documents) throws IOException;
  }

  /** Where they come from, as it is shown. */
  String name();

  /** Gives every count; to be called once. */
  void read(Sink sink) throws IOException;

  /**
   * Tokens of which the words are counted, once all are read.
   *
   * @param language as of {@link Sink#count}
   */
  long tokens(String language);

  /** Articles among which documents are counted; 0 where that is not known. */
  long articles(String language);

  /** What a reader is to know of these counts, a sentence each, once all are read. */
  List<Message> notes();
}

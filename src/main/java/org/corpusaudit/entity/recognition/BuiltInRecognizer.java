package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;

/**
 * The recogniser that needs no model: the user's lexicon, then seed names, names learned from the
 * corpus, and rules. Not thread-safe; the lexicon and the learned names may be shared.
 */
public final class BuiltInRecognizer implements EntityRecognizer {
  private final Lexicon lexicon;
  private final LearnedNames learned;
  private final RecognitionSettings settings;
  private final Map<String, Analyzer> analyzers = new HashMap<>();

  /** What identifies the entities of the article, by name. */
  private final Map<String, String> ids = new HashMap<>();

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

  /** What tells recognisers apart: two of equal knowledge find the same. */
  record Knowledge(Lexicon lexicon, LearnedNames learned, RecognitionSettings settings) {}

  Knowledge knowledge() {
    return new Knowledge(lexicon, learned, settings);
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    Analyzer analyzer = analyzer(language);
    List<Mention> mentions = new ArrayList<>();
    List<Candidate> candidates = analyzer.analyze(text);
    ids.clear();
    for (Candidate candidate : candidates) {
      if (!candidate.id.isEmpty() && !candidate.weak) {
        ids.putIfAbsent(candidate.entity, candidate.id);
      }
    }
    for (Candidate candidate : candidates) {
      if (candidate.name > 0 && !candidate.weak && !candidate.isFaint()) {
        mentions.add(mention(analyzer.article(), candidate));
      }
    }
    return mentions;
  }

  private Mention mention(ArticleWords article, Candidate c) {
    BareName bare = BareName.of(article, c);
    return new Mention(
        article.start(c.from),
        article.end(c.to - 1) - bare.cut(),
        c.best(),
        c.entity,
        c.evidence,
        ids.getOrDefault(c.entity, ""),
        bare.attached());
  }

  /** The analyser of a language, kept for the next article. */
  Analyzer analyzer(String tag) {
    LanguageKnowledge knowledge = LanguageKnowledge.of(tag);
    return analyzers.computeIfAbsent(
        knowledge.language(), k -> new Analyzer(knowledge, lexicon, learned, settings));
  }
}

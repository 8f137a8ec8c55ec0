package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.languages.Inflection;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.text.TokenBuffer;

/** Finds and weighs the candidates of articles in one language. Not thread-safe. */
final class Analyzer {
  private final LanguageKnowledge knowledge;
  private final Words words;
  private final ArticleWords article = new ArticleWords();
  private final CapitalizedRuns runs;
  private final UnmarkedNames unmarked;
  private final ArticleAliases aliases;
  private final TypeEvidence evidence;
  private final List<Candidate> candidates = new ArrayList<>();

  Analyzer(
      LanguageKnowledge knowledge,
      Lexicon lexicon,
      LearnedNames learned,
      RecognitionSettings settings) {
    this.knowledge = knowledge;
    Lexicon seeds = settings.seeds() ? knowledge.names() : Lexicon.empty();
    KnownNames known = new KnownNames(lexicon, seeds, Inflection.isInflected(knowledge.language()));
    words = new Words(knowledge, learned, known);
    runs = new CapitalizedRuns(known);
    unmarked = new UnmarkedNames(knowledge, known, learned, settings.demonyms());
    aliases = new ArticleAliases();
    evidence = new TypeEvidence(known, learned, settings.demonyms());
  }

  /** The candidates of an article, weighed, in order; valid until the next article. */
  List<Candidate> analyze(String text) {
    article.read(text, knowledge.language(), words);
    return candidates();
  }

  /** The same, of an article that a tokenizer has cut already. */
  List<Candidate> analyze(String text, TokenBuffer tokens) {
    article.read(text, tokens, knowledge.language(), words);
    return candidates();
  }

  private List<Candidate> candidates() {
    candidates.clear();
    if (knowledge.isArabic()) {
      unmarked.find(article, candidates);
    } else {
      runs.find(article, knowledge, candidates);
    }
    for (Candidate candidate : candidates) {
      evidence.weigh(article, knowledge, candidate);
    }
    aliases.resolve(article, candidates);
    return candidates;
  }

  LanguageKnowledge knowledge() {
    return knowledge;
  }

  ArticleWords article() {
    return article;
  }
}

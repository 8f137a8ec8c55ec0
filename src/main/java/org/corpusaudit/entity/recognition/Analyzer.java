package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.text.TokenBuffer;

/** Finds and weighs the candidates of articles in one language. Not thread-safe. */
final class Analyzer {
  /** The score of what is given. */
  private static final int SURE = 1000;

  private final LanguageKnowledge knowledge;
  private final Words words;
  private final ArticleWords article = new ArticleWords();
  private final CapitalizedRuns runs;
  private final UnmarkedNames unmarked;
  private final ArticleAliases aliases;
  private final NamesBehindGenerics generics;
  private final TypeEvidence evidence;
  private final List<Candidate> candidates = new ArrayList<>();

  Analyzer(
      LanguageKnowledge knowledge,
      Lexicon lexicon,
      LearnedLanguage learned,
      RecognitionSettings settings) {
    this.knowledge = knowledge;
    Lexicon seeds = settings.seeds() ? knowledge.names() : Lexicon.empty();
    KnownNames known = new KnownNames(lexicon, seeds, knowledge.inflection().isListed());
    words = new Words(knowledge, learned, known);
    runs = new CapitalizedRuns(known);
    CommonWords common = new CommonWords(knowledge, learned);
    unmarked = new UnmarkedNames(knowledge, known, common, settings.demonyms());
    aliases = new ArticleAliases(learned);
    generics = new NamesBehindGenerics(known);
    evidence = new TypeEvidence(known, learned, common, settings.demonyms());
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
      evidence.weighUnlessIdle(article, knowledge, candidate);
    }
    NameLists.weigh(article, candidates, this::wake);
    if (knowledge.isArabic()) {
      unmarked.clubs(candidates);
    }
    aliases.resolve(article, candidates, this::wake);
    generics.extend(article, candidates);
    return candidates;
  }

  /** Weighs a candidate that was not. */
  private void wake(Candidate candidate) {
    if (candidate.isIdle) {
      candidate.isIdle = false;
      evidence.weigh(article, knowledge, candidate);
    }
  }

  /**
   * The candidates of spans that are given, settled as those that are found; nothing for a span
   * that begins or ends within a word. Valid until the next article.
   */
  List<Optional<Candidate>> settle(String text, List<GivenSpan> spans) {
    article.read(text, knowledge.language(), words);
    candidates.clear();
    List<Optional<Candidate>> all = new ArrayList<>();
    int from = 0;
    for (GivenSpan span : spans) {
      while (from < article.size() && article.start(from) < span.start()) {
        from++;
      }
      int to = from;
      while (to < article.size() && article.end(to) <= span.end()) {
        to++;
      }
      boolean whole =
          to > from && article.start(from) == span.start() && article.end(to - 1) == span.end();
      if (whole) {
        Candidate candidate = new Candidate(from, to);
        evidence.weigh(article, knowledge, candidate);
        given(candidate, span.type());
        candidates.add(candidate);
        all.add(Optional.of(candidate));
      } else {
        all.add(Optional.empty());
      }
    }
    aliases.resolve(article, candidates, this::wake);
    return all;
  }

  /** Makes a candidate sure of a type; an entity of another type is not meant. */
  private static void given(Candidate candidate, EntityType type) {
    if (!candidate.entity.isEmpty() && candidate.listed != type) {
      candidate.entity = "";
      candidate.id = "";
      candidate.form = -1;
      candidate.lastForm = 0;
    }
    Arrays.fill(candidate.scores, 0);
    candidate.scores[type.code()] = SURE;
    candidate.name = SURE;
  }

  LanguageKnowledge knowledge() {
    return knowledge;
  }

  ArticleWords article() {
    return article;
  }
}

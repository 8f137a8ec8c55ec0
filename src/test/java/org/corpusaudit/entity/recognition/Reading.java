package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;

/** A line of text as the rules of recognition see it, one by one. */
final class Reading {
  private final LanguageKnowledge knowledge;
  private final LearnedLanguage learned;
  private final KnownNames known;
  private final Words words;
  private final ArticleWords article = new ArticleWords();

  private Reading(String language, LearnedNames names, Lexicon users) {
    knowledge = LanguageKnowledge.of(language);
    learned = names.in(knowledge.language());
    known = new KnownNames(users, knowledge.names(), knowledge.inflection().isListed());
    words = new Words(knowledge, learned, known);
  }

  static Reading of(String language) {
    return new Reading(language, LearnedNames.none(), Lexicon.empty());
  }

  static Reading of(String language, LearnedNames learned) {
    return new Reading(language, learned, Lexicon.empty());
  }

  /** With names of a user. */
  static Reading of(String language, Lexicon users) {
    return new Reading(language, LearnedNames.none(), users);
  }

  /** The candidates before anything is weighed, joined by bars; what is doubted ends with "?". */
  String candidates(String text) {
    return shown(find(text));
  }

  private String shown(List<Candidate> candidates) {
    return candidates.stream()
        .map(c -> article.surface(c.from, c.to) + (c.isDoubted ? "?" : "") + shownClub(c))
        .collect(Collectors.joining(" | "));
  }

  private static String shownClub(Candidate c) {
    return c.known.isEmpty() ? "" : " = " + c.known;
  }

  private List<Candidate> find(String text) {
    article.read(text, knowledge.language(), words);
    List<Candidate> candidates = new ArrayList<>();
    if (knowledge.isArabic()) {
      new UnmarkedNames(knowledge, known, new CommonWords(knowledge, learned), false)
          .find(article, candidates);
    } else {
      new CapitalizedRuns(known).find(article, knowledge, candidates);
    }
    return candidates;
  }

  /** A candidate of a line, weighed before the others of its article are asked. */
  Candidate weighed(String text, String name, boolean demonyms) {
    Candidate candidate = candidate(text, name);
    new TypeEvidence(known, learned, new CommonWords(knowledge, learned), demonyms)
        .weigh(article, knowledge, candidate);
    return candidate;
  }

  /** The candidates that nothing speaks for, with what would if they were weighed. */
  Map<String, Integer> idle(String text) {
    List<Candidate> candidates = find(text);
    CommonWords common = new CommonWords(knowledge, learned);
    TypeEvidence evidence = new TypeEvidence(known, learned, common, false);
    Map<String, Integer> idle = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      evidence.weighUnlessIdle(article, knowledge, candidate);
      if (candidate.isIdle) {
        evidence.weigh(article, knowledge, candidate);
        idle.put(article.surface(candidate.from, candidate.to), candidate.name);
      }
    }
    return idle;
  }

  /** The type of a candidate and the strongest reason; "none: " before it where it is no name. */
  String evidence(String text, String name) {
    Candidate c = weighed(text, name, false);
    return (c.name > 0 ? "" : "none: ") + c.best() + ", " + c.evidence;
  }

  /** The scores of a candidate that differ from 0, and what speaks for a name. */
  String scores(String text, String name) {
    Candidate c = weighed(text, name, false);
    StringJoiner scores = new StringJoiner(" ");
    for (EntityType type : EntityType.values()) {
      if (c.score(type) != 0) {
        scores.add(type + " " + c.score(type));
      }
    }
    return scores + ", name " + c.name + (c.weak ? ", weak" : "");
  }

  private Candidate candidate(String text, String name) {
    article.read(text, knowledge.language(), words);
    for (int from = 0; from < article.size(); from++) {
      for (int to = from + 1; to <= article.size(); to++) {
        if (article.surface(from, to).equals(name)) {
          return new Candidate(from, to);
        }
      }
    }
    throw new IllegalArgumentException(name + " is not in " + text);
  }

  /** The entities of a line's names, joined by bars. */
  String entities(String text) {
    Analyzer analyzer =
        new Analyzer(knowledge, Lexicon.empty(), learned, RecognitionSettings.DEFAULT);
    return analyzer.analyze(text).stream()
        .filter(c -> c.name > 0 && !c.weak && !c.isFaint())
        .map(c -> c.best() + " " + c.entity)
        .collect(Collectors.joining(" | "));
  }
}

package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;

/**
 * Names of articles through {@link ArticleAliases} alone: what was weighed of each is drawn.
 *
 * <p>{@code [Zorvana|ORG 31]} is a name for which 31 speaks for an organisation and 20 for a name;
 * behind it, divided by commas, {@code name 5} says otherwise, {@code = LOC York} that a list knows
 * it, {@code ~ LOC York} that one may, {@code weak} that it counts only with other evidence.
 */
final class SettledNames {
  private static final int GIVEN = 20;
  private static final Pattern DRAWN = Pattern.compile("\\[([^|]+)\\|([A-Z]+)( \\d+)?([^]]*)\\]");

  private final LanguageKnowledge knowledge;
  private final Words words;
  private final ArticleAliases aliases;
  private final ArticleWords article = new ArticleWords();

  SettledNames(String language, LearnedNames names) {
    knowledge = LanguageKnowledge.of(language);
    LearnedLanguage learned = names.in(knowledge.language());
    boolean stems = knowledge.inflection().isListed();
    words =
        new Words(knowledge, learned, new KnownNames(Lexicon.empty(), knowledge.names(), stems));
    aliases = new ArticleAliases(learned);
  }

  /** The best type, what speaks for it and for a name, and the entity of each name of a text. */
  String settled(String drawn) {
    Matcher names = DRAWN.matcher(drawn);
    article.read(names.replaceAll("$1"), knowledge.language(), words);
    List<Candidate> candidates = new ArrayList<>();
    int dropped = 0;
    names.reset();
    while (names.find()) {
      int from = names.start() - dropped;
      Candidate candidate = candidate(from, from + names.group(1).length());
      EntityType type = EntityType.valueOf(names.group(2));
      candidate.scores[type.code()] =
          names.group(3) == null ? GIVEN : Integer.parseInt(names.group(3).strip());
      candidate.name = GIVEN;
      for (String said : names.group(4).split(",", -1)) {
        say(candidate, said.strip());
      }
      candidates.add(candidate);
      dropped += names.group().length() - names.group(1).length();
    }
    aliases.resolve(article, candidates, candidate -> {});
    return candidates.stream().map(SettledNames::shown).collect(Collectors.joining(" | "));
  }

  private Candidate candidate(int start, int end) {
    int from = 0;
    while (article.start(from) < start) {
      from++;
    }
    int to = from;
    while (to < article.size() && article.end(to) <= end) {
      to++;
    }
    return new Candidate(from, to);
  }

  private static void say(Candidate candidate, String said) {
    String[] parts = said.split(" ", 3);
    switch (parts[0]) {
      case "" -> {}
      case "name" -> candidate.name = Integer.parseInt(parts[1]);
      case "weak" -> candidate.weak = true;
      case "unlisted" -> candidate.form = -1;
      default -> {
        candidate.listed = EntityType.valueOf(parts[1]);
        candidate.form = 0;
        if (parts[0].equals("=")) {
          candidate.entity = parts[2];
        } else {
          candidate.weakEntity = parts[2];
        }
      }
    }
  }

  private static String shown(Candidate c) {
    String best = c.best() + " " + c.score(c.best()) + "/" + c.name + " " + c.entity;
    String alias = c.alias.isEmpty() ? "" : c.alias.equals(c.entity) ? " alias" : " " + c.alias;
    return best + alias + (c.weak ? " weak" : "") + (c.isAmbiguous ? " ambiguous" : "");
  }
}

package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Set;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;

/**
 * Candidates of scripts without capitals, Arabic above all: known names, names of persons that a
 * title or a given name opens, organisations behind their head words, and single words that a cue
 * or the corpus marks as names. Not thread-safe.
 */
final class UnmarkedNames {
  /** Countries whose names begin with a direction. */
  private static final Set<String> COUNTRIES = Set.of("South Africa", "South Sudan");

  private final boolean demonyms;
  private final KnownNames known;
  private final LanguageKnowledge knowledge;
  private final CommonWords common;
  private final ArabicPersons persons;
  private final ArabicOrganisations organisations;
  private final CountryNouns countries;
  private ArticleWords article = new ArticleWords();

  UnmarkedNames(
      LanguageKnowledge knowledge, KnownNames known, LearnedNames learned, boolean demonyms) {
    this.demonyms = demonyms;
    this.known = known;
    this.knowledge = knowledge;
    common = new CommonWords(knowledge, learned);
    persons = new ArabicPersons(knowledge, common);
    organisations = new ArabicOrganisations(persons);
    countries = new CountryNouns(knowledge, known);
  }

  /** Adds the candidates of an article, in order, none overlapping another. */
  void find(ArticleWords newArticle, List<Candidate> out) {
    article = newArticle;
    persons.read(article);
    organisations.read(article);
    for (int i = 0; i < article.size(); ) {
      i = at(i, out);
    }
  }

  private int at(int i, List<Candidate> out) {
    Word word = article.word(i);
    int words = known.longest(article, i, article.size());
    if (word.shape() != Word.Shape.UNCASED) {
      return foreign(i, words, out);
    }
    EntityType type = known.type();
    boolean isPlace = words == 1 && type == EntityType.LOC && !known.isSmall() && !known.isWeak();
    int namesake = organisations.namesake(i);
    if (namesake > words) {
      return add(i, i + namesake, out);
    }
    int person = persons.at(i, isPlace);
    if (person > words) {
      return add(i, i + person, out);
    }
    // The names asked about above have moved the matcher.
    words = known.longest(article, i, article.size());
    if (words > 1 || (words == 1 && isTrusted(i))) {
      return known(i, words, type, out);
    }
    if (organisations.isNamedBehind(i)) {
      return add(i + 1, i + 2, out);
    }
    int organisation = organisations.at(i);
    if (organisation > 0) {
      return add(i, i + organisation, out);
    }
    if (persons.isNameLike(i) || (demonyms && word.is(Kind.DEMONYM))) {
      out.add(new Candidate(i, i + 1));
    }
    return i + 1;
  }

  private static int add(int from, int to, List<Candidate> out) {
    out.add(new Candidate(from, to));
    return to;
  }

  /** A known name, without the word for a place in front of it: مدينة حلب. */
  private int known(int i, int words, EntityType type, List<Candidate> out) {
    Word word = article.word(i);
    int end = i + words;
    if (type == EntityType.PER && words == 1) {
      end = persons.end(i, end, 0);
    }
    String entity = known.entity();
    boolean headed =
        type == EntityType.LOC
            && words > 1
            && (word.is(Kind.PLACE_HEAD) || word.is(Kind.PLACE_HINT))
            && !COUNTRIES.contains(entity);
    boolean behind = headed && known.isPlace(article, i + 1, end);
    // قناة السويس is not السويس, but جنوب لبنان counts as لبنان.
    boolean other = word.is(Kind.NAMESAKE_HEAD) && !known.entity().equals(entity);
    return add(behind && !other ? i + 1 : i, end, out);
  }

  /** A name in letters of another script, which only a lexicon can know: Reuters. */
  private int foreign(int i, int words, List<Candidate> out) {
    if (words == 0 || known.isWeak() || known.isSmall() || !article.word(i).isCapitalized()) {
      return i + 1;
    }
    return add(i, i + words, out);
  }

  /**
   * Whether a known name of one word means that name here: it is no cue, and the corpus does not
   * use it as a common word; if something is attached in front of it, the whole is no common word.
   */
  private boolean isTrusted(int i) {
    if (known.isUsers()) {
      return true;
    }
    Word word = article.word(i);
    int form = known.form();
    boolean strong = !known.isSmall() && !known.isWeak();
    if (strong && known.type() == EntityType.LOC && isOnlyDemonym(word.form(form))) {
      return countries.isCountry(article, i) && !common.isNoun(word.form(form));
    }
    if ((knowledge.kinds(word.folded()) & Kind.COMMON) != 0
        || (article.cuesEndingAt(i) & ~word.kinds()) != 0) {
      return false;
    }
    String name = word.form(form);
    if ((knowledge.kinds(name) & Kind.COMMON) != 0) {
      return false;
    }
    if (known.isSmall()) {
      return common.isTown(word, name);
    }
    return !common.isNoun(name)
        && !common.isDefiniteNoun(name)
        && (form == 0 || !common.isCommonWhole(word, name));
  }

  /** Whether a word is an adjective of a place and no other common word. */
  private boolean isOnlyDemonym(String form) {
    return (knowledge.kinds(form) & Kind.COMMON) == Kind.DEMONYM.bit();
  }
}

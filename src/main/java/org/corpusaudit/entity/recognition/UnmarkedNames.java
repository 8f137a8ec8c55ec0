package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Locale;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.lexicon.CldrPlaces;

/**
 * Candidates of scripts without capitals, Arabic above all: known names, names of persons that a
 * title or a given name opens, organisations behind their head words, and single words that a cue
 * or the corpus marks as names. Not thread-safe.
 */
final class UnmarkedNames {
  private static final int NEVER = Kind.NOT_A_NAME.bit();

  private final boolean demonyms;
  private final KnownNames known;
  private final LanguageKnowledge knowledge;
  private final CommonWords common;
  private final ArabicPersons persons;
  private final ArabicOrganisations organisations;
  private final CountryNouns countries;
  private final HeadedNames headed;
  private ArticleWords article = new ArticleWords();

  UnmarkedNames(
      LanguageKnowledge knowledge, KnownNames known, CommonWords common, boolean demonyms) {
    this.demonyms = demonyms;
    this.known = known;
    this.knowledge = knowledge;
    this.common = common;
    persons = new ArabicPersons(knowledge, common, known);
    headed = new HeadedNames(knowledge, known);
    organisations = new ArabicOrganisations(persons);
    countries = new CountryNouns(knowledge, known);
  }

  /** Settles those of an article's candidates, weighed, that clubs share with common words. */
  void clubs(List<Candidate> candidates) {
    headed.clubs(candidates);
  }

  /** Adds the candidates of an article, in order, none overlapping another. */
  void find(ArticleWords newArticle, List<Candidate> out) {
    article = newArticle;
    persons.read(article);
    organisations.read(article);
    headed.read(article);
    for (int i = 0; i < article.size(); ) {
      i = at(i, out);
    }
  }

  private int at(int i, List<Candidate> out) {
    Word word = article.word(i);
    KnownName name = known.longest(article, i, article.size());
    int words = name.length();
    if (word.shape() != Word.Shape.UNCASED) {
      return foreign(i, name, out);
    }
    EntityType type = name.type();
    boolean isPlace = words == 1 && name.isSurePlace();
    int newspaper = headed.quoted(i, type == EntityType.LOC && !name.isWeak());
    if (newspaper > 0) {
      Candidate candidate = new Candidate(i, i + newspaper);
      candidate.known = headed.newspaper(i, i + newspaper);
      out.add(candidate);
      return i + newspaper;
    }
    int namesake = organisations.namesake(i);
    if (namesake > words) {
      return add(i, i + namesake, out);
    }
    int person = persons.at(i, isPlace);
    if (person > words) {
      return add(i, i + person, out);
    }
    if (words > 1 && name.isWeak() && (article.cuesStartingAt(i) & ~word.kinds() & NEVER) != 0) {
      return i + words; // A phrase that is no name, whatever its words are: بفضل الله.
    }
    boolean doubted = words == 1 && !isTrusted(i, name);
    boolean isSupported =
        type == EntityType.PER
            || (!name.isSmall() && (word.kinds() & Kind.COMMON & ~Kind.PLACE_HEAD.bit()) == 0);
    if (words > 0 && !doubted) {
      if (words == 1 && headed.isOtherThing(i, name.form(), name.entity())) {
        return i + 1;
      }
      if (isClub(i + words - 1, name)) {
        Candidate club = new Candidate(i, i + words);
        club.known = article.surface(i, i + words).substring(attached(word, name));
        out.add(club);
        return i + words;
      }
      return known(i, name, out);
    }
    if (organisations.isNamedBehind(i) && !opensLonger(i + 1)) {
      return add(i + 1, i + 2, out);
    }
    int organisation = organisations.at(i);
    if (organisation > 0) {
      return add(i, i + organisation, out);
    }
    // What is doubted here counts where its article has the name without doubt.
    boolean asked = doubted && isSupported;
    if (asked || persons.isNameLike(i) || (demonyms && word.is(Kind.DEMONYM))) {
      Candidate candidate = new Candidate(i, i + 1);
      candidate.isDoubted = doubted;
      out.add(candidate);
    }
    return i + 1;
  }

  /** Whether a name of several words begins at a word: نادي محمد صلاح. */
  private boolean opensLonger(int i) {
    return known.longest(article, i, article.size()).length() > 1 || persons.at(i, false) > 1;
  }

  private static int add(int from, int to, List<Candidate> out) {
    out.add(new Candidate(from, to));
    return to;
  }

  /** A known name, without the word for a place in front of it: مدينة حلب. */
  private int known(int i, KnownName name, List<Candidate> out) {
    Word word = article.word(i);
    EntityType type = name.type();
    int words = name.length();
    int end = i + words;
    if (type == EntityType.PER && words == 1) {
      end = persons.end(i, end, 0);
    }
    String entity = name.entity();
    boolean headed =
        type == EntityType.LOC
            && words > 1
            && (word.is(Kind.PLACE_HEAD) || word.is(Kind.PLACE_HINT))
            && !isCountryOfDirection(entity);
    if (type == EntityType.ORG && words > 1) {
      return organisation(i, end, name, out);
    }
    KnownName behind = headed ? known.place(article, i + 1, end) : KnownName.NONE;
    // قناة السويس is not السويس, but جنوب لبنان counts as لبنان.
    boolean other = word.is(Kind.NAMESAKE_HEAD) && !behind.entity().equals(entity);
    return add(behind.isFound() && !other ? i + 1 : i, end, out);
  }

  /** Whether a place is a country that is called by a direction: South Africa. */
  private static boolean isCountryOfDirection(String entity) {
    int space = entity.indexOf(' ');
    return space > 0
        && CldrPlaces.isCountry(entity)
        && RuleWord.DIRECTION.isIn(
            LanguageKnowledge.of("en")
                .ruleWords(entity.substring(0, space).toLowerCase(Locale.ROOT)));
  }

  /**
   * A known organisation, without the word in front that only says what it is (صحيفة التايمز) and
   * the adjective of its country behind (ريال مدريد الإسباني).
   */
  private int organisation(int i, int end, KnownName name, List<Candidate> out) {
    int from = i;
    int to = end;
    if (article.word(i).is(Kind.ORGANISATION_APPOSITION)) {
      KnownName rest = known.longest(article, i + 1, end);
      from = rest.length() == end - i - 1 && rest.entity().equals(name.entity()) ? i + 1 : i;
    }
    int form = from == i ? name.form() : 0;
    Word first = article.word(from);
    boolean headless =
        !first.is(Kind.ORGANISATION_HEAD) && !ArabicClitics.hasArticle(first.form(form));
    if (to - from > 1 && headless && isNationality(to - 1)) {
      to--;
    }
    Candidate candidate = new Candidate(from, to);
    candidate.known = name.entity();
    candidate.id = name.id();
    candidate.form = form;
    out.add(candidate);
    return end;
  }

  /** Letters in front of a known name's first word. */
  private static int attached(Word word, KnownName name) {
    boolean aligned = word.surface().length() == word.folded().length();
    return aligned ? word.folded().length() - word.form(name.form()).length() : 0;
  }

  /** Whether a word is a definite adjective of a place: الإسباني. */
  private boolean isNationality(int i) {
    Word word = article.word(i);
    return word.is(Kind.DEMONYM) && word.hasArticle();
  }

  /**
   * Whether the club of a city is named: places are feminine, so that a masculine adjective of a
   * country behind one describes another thing that bears its name.
   */
  private boolean isClub(int i, KnownName city) {
    return city.type() == EntityType.LOC
        && i + 1 < article.size()
        && !article.isBreak(i + 1)
        && article.gap(i + 1) == Gap.SPACE
        && isNationality(i + 1)
        && ArabicAffixes.endsAsAdjective(article.word(i + 1).folded())
        && CldrPlaces.isCountry(knowledge.demonym(article.word(i + 1).folded()))
        && !CldrPlaces.isCountry(city.entity())
        && !isPlaced(i);
  }

  /** A name in letters of another script, which only a lexicon can know: Reuters. */
  private int foreign(int i, KnownName name, List<Candidate> out) {
    return name.isSure() && article.word(i).isCapitalized()
        ? add(i, i + name.length(), out)
        : i + 1;
  }

  /**
   * Whether a known name of one word means that name here: it is no cue, and the corpus does not
   * use it as a common word; if something is attached in front of it, the whole is no common word.
   */
  private boolean isTrusted(int i, KnownName found) {
    if (found.isUsers()) {
      return true;
    }
    Word word = article.word(i);
    String name = word.form(found.form());
    if (found.isSurePlace() && isOnlyDemonym(name, found.entity())) {
      return countries.isCountry(article, i) && !common.isRelatedNoun(name);
    }
    if ((knowledge.kinds(word.folded()) & Kind.COMMON) != 0
        || (article.cuesEndingAt(i) & ~word.kinds()) != 0) {
      return false;
    }
    if ((knowledge.kinds(name) & Kind.COMMON) != 0) {
      return false;
    }
    if (found.type() == EntityType.LOC && isPlaced(i)) {
      return true;
    }
    if (found.isSmall()) {
      return common.isTown(word, name);
    }
    if (found.type() == EntityType.PER && common.isDoubtful(name)) {
      return false;
    }
    // A name that takes the article or not has no noun's relatives: فيفا, الفيفا.
    return (!common.isNoun(name) || knowledge.names().contains(ArabicClitics.withArticle(name)))
        && !common.isDefiniteNoun(name)
        && (found.form() == 0 || !common.isCommonWhole(word, name));
  }

  /** Whether the word before says that a place is named: مدينة. */
  private boolean isPlaced(int i) {
    return i > 0
        && !article.isBreak(i)
        && article.word(i - 1).is(Kind.APPOSITION)
        && article.word(i - 1).is(Kind.PLACE_HEAD);
  }

  /** Whether a word is the adjective of the place that it names, and no other common word. */
  private boolean isOnlyDemonym(String form, String entity) {
    return (knowledge.kinds(form) & Kind.COMMON) == Kind.DEMONYM.bit()
        && knowledge.demonym(form).equals(entity);
  }
}

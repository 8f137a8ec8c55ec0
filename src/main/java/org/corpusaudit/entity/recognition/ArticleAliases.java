package org.corpusaudit.entity.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LegalForms;
import org.corpusaudit.entity.languages.NearSpelling;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.learning.FullName;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedName;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * What the mentions of one article say of each other: a surname alone goes to the full name beside
 * it, a weak alias counts where its entity is also named in full, and a name in parentheses behind
 * another stands for it. Not thread-safe.
 *
 * <p>Longer than other files: its rules are tried in one order and share what {@link #resolve}
 * noted of the article.
 */
final class ArticleAliases {
  private static final String AMBIGUOUS = "";
  private static final int SUPPORT = 40;

  /** Countries by the sign that names of their institutions in the lists begin with. */
  private static final Map<String, String> COUNTRIES =
      SeedFile.rows("country-signs.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  /** A name that takes the article is so many times rarer without it. */
  private static final int INDEFINITE = 5;

  /** Letters of the shortest surname that a headline may have in capitals. */
  private static final int SHORTEST_SHOUTED = 4;

  /** Words of the shortest name that its capitals stand for though no article says so. */
  private static final int FEWEST_INITIALS = 3;

  /**
   * What speaks for a place of a name in parentheses behind one: Омаха (Небраска). It came with the
   * weights of {@link TypeEvidence} and was measured with them alone.
   */
  private static final int REGION = 25;

  private final Map<String, String> surnames = new HashMap<>();

  /**
   * Those of names whose first word may be a common one, for it opens a sentence or all nouns have
   * capitals: Besides Reagan, Causa Lurdisch.
   */
  private final Map<String, String> openingSurnames = new HashMap<>();

  private final ArticleGivenNames givenNames = new ArticleGivenNames();

  private final ExplainedAbbreviations explained = new ExplainedAbbreviations();

  private final ArticleSharedPlaces shared;

  private final MiddleNames middleNames;

  private final Map<String, Candidate> abbreviations = new HashMap<>();

  /** Organisations by the capitals of their words; nothing where several have the same. */
  private final Map<String, Optional<Candidate>> initials = new HashMap<>();

  private final Map<String, String> bodies = new HashMap<>();

  /** Those named in full, behind their type: David is a king and a town. */
  private final Set<String> entities = new HashSet<>();

  private final Set<String> regions = new HashSet<>();
  private final LearnedLanguage learned;

  ArticleAliases(LearnedLanguage learned) {
    this.learned = learned;
    shared = new ArticleSharedPlaces(learned);
    middleNames = new MiddleNames(learned);
  }

  /**
   * Settles the entities of an article's candidates.
   *
   * @param weighing weighs those that are idle, where another name may stand for them
   */
  void resolve(ArticleWords article, List<Candidate> candidates, Consumer<Candidate> weighing) {
    explained.mark(article, candidates);
    shared.settle(article, candidates);
    middleNames.of(article, candidates, c -> named(article, c));
    givenNames.clear();
    surnames.clear();
    openingSurnames.clear();
    abbreviations.clear();
    initials.clear();
    bodies.clear();
    entities.clear();
    regions.clear();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      if (c.name <= 0 || c.weak) {
        continue;
      }
      c.isKnown = !c.entity.isEmpty();
      if (!c.isKnown) {
        c.entity = spelled(article, c, entity(article, c));
      }
      if (c.best() == EntityType.ORG && c.words() > 1 && article.word(c.to - 1).is(Kind.DEMONYM)) {
        addBody(article, c);
      }
      entities.add(c.best().code() + c.entity);
      if (c.best() == EntityType.PER && c.words() > 1 && isSurname(article, c)) {
        String surname = article.word(c.to - 1).stem();
        boolean opening =
            article.word(c.from).isCapitalized()
                && (article.startsSentence(c.from) || article.knowledge().capitalizesNouns())
                && !c.isKnown
                && !article.word(c.from).isGiven();
        (opening ? openingSurnames : surnames)
            .merge(surname, c.entity, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
      }
      givenNames.add(article, c);
      if (c.best() == EntityType.ORG) {
        initials(article, c, c.to);
        if (article.word(c.to - 1).is(Kind.ORGANISATION_TAIL)) {
          initials(article, c, c.to - 1);
        }
      }
      if (i + 1 < candidates.size() && isInParentheses(article, c, candidates.get(i + 1))) {
        Candidate next = candidates.get(i + 1);
        if (isAbbreviation(article, c, next)) {
          abbreviations.putIfAbsent(article.key(next.from, next.to), c);
        } else if (c.best() == EntityType.LOC && next.words() == 1) {
          regions.add(article.key(next.from, next.to));
        }
      }
    }
    for (Candidate c : candidates) {
      if (!c.isIdle || isAsked(article, c)) {
        weighing.accept(c);
        settle(article, c);
      }
    }
  }

  /** Whether the article has another name that a single word may be short for. */
  private boolean isAsked(ArticleWords article, Candidate c) {
    Word word = article.word(c.from);
    return abbreviations.containsKey(word.folded())
        || surname(word, surnames) != null
        || surname(word, openingSurnames) != null;
  }

  private void settle(ArticleWords article, Candidate c) {
    if (c.isCommonNoun) {
      return;
    }
    if (c.listed == EntityType.ORG && c.words() <= 2) {
      body(article, c).ifPresent(full -> bearer(c, full));
    }
    if (!c.weakEntity.isEmpty()
        && (entities.contains(c.listed.code() + c.weakEntity) || isOfNamedCountry(c))) {
      c.entity = c.weakEntity;
      c.alias = c.words() == 1 && c.listed != EntityType.LOC ? c.entity : c.alias;
      c.name += SUPPORT;
      c.weak = false;
      // Whose name it is tells what it is: of Ford the company, where the article has that.
      c.add(c.listed, c.best() == c.listed ? 0 : c.score(c.best()) + SUPPORT, "alias");
    }
    if (!c.isKnown && regions.contains(article.key(c.from, c.to))) {
      c.add(EntityType.LOC, REGION, "context");
    }
    Candidate full = abbreviations.get(article.key(c.from, c.to));
    if (full == null && article.word(c.from).isCapitals()) {
      full = initials.getOrDefault(article.word(c.from).folded(), Optional.empty()).orElse(null);
    }
    if (full != null && c.name > -30 && c.words() == 1 && !c.isKnown) {
      c.name += SUPPORT;
      c.entity = full.entity;
      c.alias = full.entity;
      told(article, c, full.best(), "alias");
    } else if (c.words() == 1 && !surname(article, c) && !givenNames.settle(article, c)) {
      corpus(article, c);
    }
    if (c.entity.isEmpty()) {
      c.entity = entity(article, c);
    }
    if (!c.isKnown && c.words() > 1 && c.best() == EntityType.ORG) {
      c.entity = body(article, c).orElse(c.entity);
    }
  }

  /** Whether the article names the country whose institution a list has: the Treasury. */
  private boolean isOfNamedCountry(Candidate c) {
    if (c.listed != EntityType.ORG) {
      return false;
    }
    int space = c.weakEntity.indexOf(' ');
    String country = space < 0 ? null : COUNTRIES.get(c.weakEntity.substring(0, space));
    return country != null && entities.contains(EntityType.LOC.code() + country);
  }

  /** Of several clubs that a name may mean, the article names one with its country. */
  private static void bearer(Candidate c, String full) {
    boolean shared = c.weak || !c.weakEntity.isEmpty();
    if (shared) {
      c.weakEntity = full; // Which the article has in full.
      c.name += SUPPORT;
    }
  }

  /** Of وزارة الدفاع الأمريكية the part without the country stands for it in its article. */
  private void addBody(ArticleWords article, Candidate c) {
    String brief = detached(article, c, c.to - 1);
    bodies.merge(brief, c.entity, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
  }

  private Optional<String> body(ArticleWords article, Candidate c) {
    return Optional.ofNullable(bodies.get(detached(article, c, c.to)))
        .filter(name -> !name.equals(AMBIGUOUS));
  }

  /** Folded words without what is attached to the first. */
  private static String detached(ArticleWords article, Candidate c, int to) {
    return article.key(c.from, to).substring(article.word(c.from).attached());
  }

  /**
   * Whether the last word of a person's name may stand for him: not رسول الله, Mark IV, nor his
   * father's name (محمد بن سلمان) or half of his own (عبد الله).
   */
  private static boolean isSurname(ArticleWords article, Candidate c) {
    Word word = article.word(c.to - 1);
    if (article.word(c.to - 2).is(Kind.PERSON_HEAD)) {
      return false;
    }
    boolean sign = word.isCapitals() && word.surface().length() < SHORTEST_SHOUTED;
    return !word.is(RuleWord.NO_SURNAME) && !sign && !word.is(Kind.ORGANISATION_TAIL);
  }

  /** Notes the capitals of an organisation's words: SEC of Securities and Exchange Commission. */
  private void initials(ArticleWords article, Candidate c, int to) {
    String letters = capitals(article, c, to);
    if (letters.length() >= FEWEST_INITIALS) {
      initials.merge(
          letters, Optional.of(c), (a, b) -> a.filter(other -> other.entity.equals(c.entity)));
    }
  }

  private static String capitals(ArticleWords article, Candidate c, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = c.from; i < to; i++) {
      Word word = article.word(i);
      letters.append(word.isCapitalized() ? word.folded().substring(0, 1) : "");
    }
    return letters.toString();
  }

  /**
   * An organisation as the corpus spells it whose capitals nearly all articles have for that one:
   * of Poly Implant Prosthese (PIP) the Prothese.
   */
  private String spelled(ArticleWords article, Candidate c, String name) {
    if (c.best() != EntityType.ORG || c.words() < FEWEST_INITIALS) {
      return name;
    }
    return learned
        .fullName(capitals(article, c, c.to).toUpperCase(Locale.ROOT))
        .filter(full -> full.type() == EntityType.ORG && NearSpelling.isOf(full.entity(), name))
        .map(FullName::entity)
        .orElse(name);
  }

  private String surname(Word word, Map<String, String> from) {
    String full = from.get(word.stem());
    for (int form = 1; full == null && form < word.shippedForms(); form++) {
      full = from.get(word.form(form));
    }
    return full;
  }

  private boolean surname(ArticleWords article, Candidate c) {
    Word word = article.word(c.from);
    String full = surname(word, surnames);
    full = full == null ? surname(word, openingSurnames) : full;
    if (full == null || (c.best() != EntityType.PER && c.margin() > 30)) {
      return false;
    }
    c.name += SUPPORT;
    c.isAmbiguous = full.equals(AMBIGUOUS);
    // Whose name it is tells what it is; the name of several may be another thing's too.
    int lead = c.isAmbiguous ? 0 : c.score(c.best()) - c.score(EntityType.PER) + 1;
    c.add(EntityType.PER, Math.max(SUPPORT, lead), c.isAmbiguous ? "ambiguous" : "alias");
    if (!c.isAmbiguous) {
      c.entity = full;
      c.alias = full;
    }
    return true;
  }

  /** A short name that nearly all articles which have its full name use for that one. */
  private void corpus(ArticleWords article, Candidate c) {
    Word word = article.word(c.from);
    if (word.shape() == Word.Shape.UNCASED) {
      definite(word, c);
      return;
    }
    boolean common = word.learned().lower() > word.learned().inside();
    if (c.name <= -30 || c.isKnown || !word.isCapitalized() || common) {
      return;
    }
    learned
        .fullName(word.learnedKey())
        // A given name is nobody's but where the list has its bearer by it.
        .filter(
            full -> !word.isGiven() || word.isShortCapitals() || full.entity().equals(c.weakEntity))
        .ifPresent(
            full -> {
              c.name += SUPPORT;
              c.weak = false;
              c.entity = full.entity();
              told(article, c, full.type(), "corpus alias");
            });
  }

  /**
   * The same of a word with the article that a list has as a bearer's and the corpus hardly without
   * it, as it has common nouns: المملكة, الأسد, but not القاعدة.
   */
  private void definite(Word word, Candidate c) {
    if (c.isKnown || c.form < 0 || c.listed == EntityType.ORG) {
      return;
    }
    String name = word.form(c.form);
    if (!ArabicClitics.hasArticle(name)
        || learned.word(ArabicClitics.withoutArticle(name)).lower() * INDEFINITE
            > learned.word(name).lower()) {
      return;
    }
    learned
        .fullName(name)
        .filter(full -> full.entity().equals(c.weakEntity))
        .ifPresent(
            full -> {
              c.name = Math.max(0, c.name) + SUPPORT;
              c.weak = false;
              c.entity = full.entity();
              c.add(full.type(), Math.max(SUPPORT, c.score(c.best())), "corpus alias");
            });
  }

  /** Whose name it is tells what it is; of capitals nothing else does: EC. */
  private static void told(ArticleWords article, Candidate c, EntityType type, String reason) {
    boolean capitals = article.word(c.from).isCapitals();
    c.add(type, SUPPORT + (capitals ? c.score(c.best()) - c.score(type) : 0), reason);
  }

  private static boolean isInParentheses(ArticleWords article, Candidate full, Candidate brief) {
    return brief.from == full.to
        && article.markBefore(brief.from) == '('
        && article.markAfter(full.to - 1) == '('
        && article.markAfter(brief.to - 1) == ')';
  }

  /**
   * Whether a name may be short for the one in front of it: capitals must begin its words, of which
   * some may give none; of other spellings no more is known than where they stand.
   */
  private static boolean isAbbreviation(ArticleWords article, Candidate full, Candidate brief) {
    Word word = article.word(brief.from);
    if (!word.isCapitals()) {
      String opening = article.word(full.from).folded();
      return word.shape() == Word.Shape.UNCASED
          ? full.words() > 1
          : !opening.isEmpty() && word.folded().startsWith(opening.substring(0, 1));
    }
    String letters = word.folded();
    int at = 0;
    for (int i = full.from; i < full.to && at < letters.length(); i++) {
      String next = article.word(i).folded();
      at += !next.isEmpty() && next.charAt(0) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  /** The name that stands for a mention that no lexicon knows. */
  private String entity(ArticleWords article, Candidate c) {
    String brief = middleNames.without(article, c);
    return brief.isEmpty() ? named(article, c) : brief;
  }

  /** What the corpus calls it, or how it is written. */
  private String named(ArticleWords article, Candidate c) {
    if (c.best() == EntityType.PER
        && c.words() > 1
        && article.knowledge().inflection().isListed()) {
      String nominative = learned.nominative(stems(article, c));
      if (!nominative.isEmpty()) {
        return nominative;
      }
    }
    String name = c.learnedName.map(LearnedName::surface).orElseGet(() -> surface(article, c));
    return c.best() == EntityType.ORG
        ? LegalForms.without(article.knowledge().spellings().oneOf(name))
        : name;
  }

  private static String stems(ArticleWords article, Candidate c) {
    StringBuilder stems = new StringBuilder(article.word(c.from).stem());
    for (int i = c.from + 1; i < c.to; i++) {
      stems.append(' ').append(article.word(i).stem());
    }
    return stems.toString();
  }

  private static String surface(ArticleWords article, Candidate c) {
    Word first = article.word(c.from);
    boolean aligned = first.surface().length() == first.folded().length();
    return article.surface(c.from, c.to).substring(aligned ? first.attached() : 0);
  }
}

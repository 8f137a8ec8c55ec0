package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Set;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.languages.Inflection;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedWord;
import org.corpusaudit.entity.recognition.ArticleWords.Gap;

/**
 * Candidates of scripts that have capitals: runs of capitalised words, joined by initials, hyphens
 * and particles, without the titles, function words and, at a sentence's start, common words around
 * them. Not thread-safe.
 */
final class CapitalizedRuns {
  private static final int LONGEST = 9;

  /** Letters of the longest sign of a company: Corp. */
  private static final int LONGEST_SUFFIX = 4;

  /** Of so many words in capitals and none in small letters capitals tell nothing. */
  private static final int SHOUTED = 4;

  /** So many times as often with a capital as without a word is taken for a name. */
  private static final int NAMED_OFTENER = 2;

  /** Letters of the shortest part of a compound in Katakana that is a word of its own. */
  private static final int SHORTEST_KANA = 3;

  private static final Set<String> GERMAN_ARTICLES =
      Set.of("der", "den", "dem", "des", "die", "das");

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western", "new");

  private final KnownNames known;
  private boolean takesEndings;
  private ArticleWords article = new ArticleWords();
  private LanguageKnowledge knowledge = LanguageKnowledge.of("");

  CapitalizedRuns(KnownNames known) {
    this.known = known;
  }

  /** Adds the candidates of an article, in order, none overlapping another. */
  void find(ArticleWords newArticle, LanguageKnowledge newKnowledge, List<Candidate> out) {
    article = newArticle;
    knowledge = newKnowledge;
    takesEndings =
        AttachedForms.takesEndings(knowledge.language())
            && !Inflection.isInflected(knowledge.language());
    for (int i = 0; i < article.size(); ) {
      int end = i + 1;
      while (end < article.size() && !article.startsSentence(end)) {
        end++;
      }
      if (isShouted(i, end)) {
        i = shouted(i, end, out);
        continue;
      }
      while (i < end) {
        i =
            starts(i)
                ? run(i, out)
                : article.word(i).shape() == Word.Shape.UNCASED ? uncased(i, end, out) : i + 1;
      }
    }
  }

  /** Whether a sentence is written in capitals throughout, as headlines are. */
  private boolean isShouted(int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      Word.Shape shape = article.word(i).shape();
      if (shape == Word.Shape.LOWER) {
        return false;
      }
      capitals += shape == Word.Shape.CAPITALS ? 1 : 0;
      capitals -= shape == Word.Shape.CAPITALIZED && article.word(i).surface().length() > 1 ? 1 : 0;
    }
    return capitals >= SHOUTED;
  }

  /** A known name in a script without capitals, of which nothing else tells names. */
  private int uncased(int i, int end, List<Candidate> out) {
    int words = known.longest(article, i, end);
    if (words == 0) {
      return i + 1;
    }
    boolean several = article.end(i + words - 1) - article.start(i) > 1;
    boolean sure = several && !known.isWeak() && !known.isSmall();
    boolean users = known.isUsers();
    if (isPartOfKana(i, i + words)) {
      return i + 1;
    }
    if (users || (sure && (words > 1 || !isCommonWord(i) || isToldPlace(i, end)))) {
      out.add(new Candidate(i, i + words));
    }
    return i + words;
  }

  /**
   * Whether a name is cut out of a longer word in Katakana: ベル of コルベル, but not スペイン of スペインチーム.
   */
  private boolean isPartOfKana(int from, int to) {
    return (from > 0 && article.touches(from) && isKanaRest(from - 1, article.start(from)))
        || (to < article.size() && article.touches(to) && isKanaRest(to, article.end(to - 1) - 1));
  }

  /**
   * Whether a word and the letter of a name beside it are Katakana, and the word too short for one.
   */
  private boolean isKanaRest(int word, int beside) {
    int start = article.start(word);
    int end = article.end(word);
    return end - start < SHORTEST_KANA
        && UnspacedNames.isKatakana(article.text().charAt(beside))
        && UnspacedNames.isKatakana(article.text().charAt(start));
  }

  /** Whether what is known as a name is a common word of the language as well: 수단, مالی. */
  private boolean isCommonWord(int i) {
    Word word = article.word(i);
    int kinds = word.kinds() | knowledge.kinds(word.form(known.form()));
    return (kinds & (Kind.FUNCTION.bit() | Kind.NOT_A_NAME.bit())) != 0;
  }

  /**
   * Whether a word for a place stands in front, or another place next to a word or behind the word
   * that joins them: 수단과 이집트.
   */
  private boolean isToldPlace(int i, int end) {
    if (i > 0 && !article.isBreak(i) && article.word(i - 1).is(Kind.PLACE_HEAD)) {
      return true;
    }
    for (int at = Math.max(0, i - 2); at < Math.min(end, i + 3); at++) {
      int between = at < i ? i - 1 : i + 1;
      if (at != i
          && (at == between || article.word(between).is(Kind.FUNCTION))
          && article.sentence(at) == article.sentence(i)
          && known.longest(article, at, end) > 0
          && known.type() == EntityType.LOC
          && !known.isWeak()
          && !known.isSmall()
          && !isCommonWord(at)) {
        return true;
      }
    }
    return false;
  }

  /** Known names alone. */
  private int shouted(int from, int to, List<Candidate> out) {
    for (int i = from; i < to; ) {
      int words = known.longest(article, i, to);
      boolean sure = words > 1 || (words == 1 && !known.isWeak() && !known.isSmall());
      if (sure && (article.word(i).kinds() & Kind.COMMON) == 0) {
        out.add(new Candidate(i, i + words));
      }
      i += Math.max(1, words);
    }
    return to;
  }

  private boolean starts(int i) {
    Word word = article.word(i);
    if (!word.isCapitalized()) {
      return false;
    }
    boolean elided =
        i + 1 < article.size()
            && article.gap(i + 1) == Gap.APOSTROPHE
            && word.folded().length() <= 2
            && !word.folded().equals("o")
            && !article.word(i + 1).folded().equals("s"); // EC's is a genitive, d'Ottawa is not.
    return !elided;
  }

  private int run(int from, List<Candidate> out) {
    int end = from + 1;
    int limit = Math.min(article.size(), from + LONGEST);
    while (end < limit && !article.isBreak(end)) {
      int next = extended(from, end, limit);
      if (next == end) {
        break;
      }
      end = next;
    }
    int known = this.known.longest(article, from, article.size());
    end = Math.max(end, from + known);
    if (!tile(from, end, out)) {
      trim(behindCommonWord(from, end), end, out);
    }
    return end;
  }

  /**
   * Adds the names of which a run is made up without a rest, if they are several: the user's, and
   * where names take cases known ones of which one has an ending (Bécsből Párizsba).
   */
  private boolean tile(int from, int end, List<Candidate> out) {
    int before = out.size();
    boolean users = true;
    boolean ended = end < article.size() && article.gap(end) == Gap.APOSTROPHE;
    for (int at = from; at < end && (takesEndings || known.hasUsers()); ) {
      int words = known.longest(article, at, end);
      boolean sure = known.isUsers() ? !known.isWeak() : takesEndings && !known.isSmall();
      if (words == 0 || words == end - from || !sure) {
        break;
      }
      users &= known.isUsers();
      ended |= known.isEnded();
      out.add(new Candidate(at, at + words));
      at += words;
      if (at == end && (users || ended)) {
        return true;
      }
    }
    out.subList(before, out.size()).clear();
    return false;
  }

  /**
   * Where the name begins in a run that opens a sentence: behind a word of which nothing is known,
   * if all the rest is a known place with a case ending (Kahvi Brasiliasta, Toplantı Fransa'da).
   */
  private int behindCommonWord(int from, int end) {
    boolean asked =
        takesEndings
            && end - from > 1
            && article.startsSentence(from)
            && article.gap(from + 1) == Gap.SPACE
            && (article.word(from).kinds() & ~Kind.NOT_A_NAME.bit()) == 0
            && known.longest(article, from, end) == 0;
    if (!asked || known.longest(article, from + 1, end) < end - from - 1) {
      return from;
    }
    boolean ended = known.isEnded() || (end < article.size() && article.gap(end) == Gap.APOSTROPHE);
    boolean sure = known.type() == EntityType.LOC && !known.isWeak() && !known.isSmall();
    return ended && (sure || known.isUsers()) ? from + 1 : from;
  }

  /** Where a run goes on to from {@code end}, or {@code end}. */
  private int extended(int from, int end, int limit) {
    Word next = article.word(end);
    Word last = article.word(end - 1);
    Gap gap = article.gap(end);
    if (next.isCapitalized()) {
      return isJoint(gap, last, next) ? end + 1 : end;
    }
    if (next.shape() == Word.Shape.NUMBER) {
      boolean between =
          gap == Gap.SPACE
              && article.end(end) - article.start(end) <= 2
              && end + 1 < limit
              && article.gap(end + 1) == Gap.SPACE
              && !article.isBreak(end + 1)
              && article.word(end + 1).isCapitalized();
      return between ? end + 2 : end;
    }
    return connected(from, end, limit);
  }

  private boolean isJoint(Gap gap, Word last, Word next) {
    return switch (gap) {
      case SPACE, HYPHEN, NONE, AMPERSAND -> !next.is(Kind.MONTH) || gap == Gap.HYPHEN;
      case DOT -> isInitials(last) || isAbbreviation(last);
      case APOSTROPHE ->
          last.surface().length() == 1
              || next.is(Kind.ORGANISATION_TAIL)
              || last.folded().endsWith("s");
      default -> false;
    };
  }

  /** Whether a word is letters with points between them, the last one without: E.F, but not U.S. */
  private boolean isInitials(Word word) {
    String surface = word.surface();
    for (int i = 0; i < surface.length(); i++) {
      if (i % 2 == 0 ? !Character.isUpperCase(surface.charAt(i)) : surface.charAt(i) != '.') {
        return false;
      }
    }
    return surface.length() % 2 == 1 && !knowledge.names().contains(word.folded());
  }

  private static boolean isAbbreviation(Word word) {
    return word.surface().length() <= 4
        && (word.is(Kind.TITLE) || word.is(Kind.PLACE_HEAD) || word.is(Kind.PARTICLE));
  }

  private int connected(int from, int end, int limit) {
    if (joinsCompany(from, end, limit)) {
      return end + 2;
    }
    int at = end;
    while (at < limit
        && at < end + 3
        && (at == end || !article.isBreak(at))
        && (article.gap(at) == Gap.SPACE
            || article.gap(at) == Gap.APOSTROPHE
            || article.gap(at) == Gap.HYPHEN)
        && isConnector(article.word(at))
        && (at > end || !isGermanArticle(article.word(at)))) {
      at++;
    }
    boolean reaches =
        at > end && at < limit && !article.isBreak(at) && article.word(at).isCapitalized();
    return reaches && joins(from, end, at) ? at + 1 : end;
  }

  /**
   * Whether "and" stands within a name of an organisation: before a sign of a company, or between
   * words of which the first and the last of the whole end such names.
   */
  private boolean joinsCompany(int from, int end, int limit) {
    if (!article.word(end).surface().equals("and") || end + 1 >= limit) {
      return false;
    }
    Word next = article.word(end + 1);
    boolean joined =
        article.gap(end) == Gap.SPACE
            && article.gap(end + 1) == Gap.SPACE
            && !article.isBreak(end + 1)
            && next.isCapitalized()
            && !article.word(from).is(Kind.FUNCTION);
    if (!joined || !next.is(Kind.ORGANISATION_TAIL)) {
      return false;
    }
    boolean sign = next.surface().length() <= LONGEST_SUFFIX;
    boolean more = end + 2 < limit && !article.isBreak(end + 2);
    return sign
        || (article.word(end - 1).is(Kind.ORGANISATION_TAIL)
            && more
            && article.word(end + 2).is(Kind.ORGANISATION_TAIL)
            && article.word(end + 2).isCapitalized());
  }

  private static boolean isConnector(Word word) {
    return word.is(Kind.PARTICLE) && word.shape() == Word.Shape.LOWER;
  }

  /** Where nouns are capitalised, an article joins names only behind another particle: von der. */
  private boolean isGermanArticle(Word word) {
    return knowledge.capitalizesNouns() && GERMAN_ARTICLES.contains(word.folded());
  }

  /** Whether particles join the words before {@code end} with those from {@code to} on. */
  private boolean joins(int from, int end, int to) {
    Word left = article.word(end - 1);
    Word right = article.word(to);
    if (right.is(Kind.MONTH)) {
      return false;
    }
    if (isHead(left, end - 1)) {
      return true;
    }
    if (left.is(Kind.ROLE)
        || left.is(Kind.TITLE)
        || left.is(Kind.NOT_A_NAME)
        || left.is(Kind.FUNCTION)
        || left.is(Kind.DEMONYM)) {
      return false;
    }
    return switch (article.word(end).folded()) {
      case "of",
          "the",
          "and",
          "for",
          "fur",
          "y",
          "e",
          "et",
          "und",
          "i",
          "на",
          "и",
          "zu",
          "zum",
          "zur",
          "vom",
          "am",
          "im",
          "til",
          "av",
          "af" ->
          false;
      case "de", "del", "du", "des", "d", "di", "da", "do", "dos", "das", "della", "dello" ->
          (knowledge.language().equals("en") || knowledge.capitalizesNouns())
              ? isPerson(from, end)
              : !known.isPlace(article, from, end) && !isCommon(left);
      default -> isPerson(from, end) || (!isCommon(left) && !knowledge.capitalizesNouns());
    };
  }

  private boolean isHead(Word left, int at) {
    int cues = left.kinds() | article.cuesStartingAt(at);
    int head =
        Kind.ORGANISATION_HEAD.bit()
            | Kind.PLACE_HEAD.bit()
            | Kind.EVENT.bit()
            | Kind.ORGANISATION_TAIL.bit()
            | Kind.PLACE_TAIL.bit();
    return (cues & head) != 0;
  }

  private boolean isPerson(int from, int end) {
    return article.word(from).is(Kind.GIVEN)
        || (end - from >= 2 && article.word(end - 2).is(Kind.GIVEN));
  }

  private boolean isCommon(Word word) {
    LearnedWord learned = word.learned();
    return learned.lower() + learned.nouns() > learned.inside();
  }

  /** Takes away what stands around the name and adds what is left. */
  private void trim(int start, int end, List<Candidate> out) {
    int from = behindRole(start, end);
    if (from > start) {
      beforeRole(start, from, out);
    }
    trimmed(from, end, out);
  }

  /** Adds the name of whose office stands before a person: Bank of China President Wang Deyan. */
  private void beforeRole(int start, int end, List<Candidate> out) {
    int to = end;
    while (to > start && (article.cuesStartingAt(to - 1) & Kind.of(Kind.ROLE, Kind.TITLE)) != 0) {
      to--;
    }
    Word first = article.word(start);
    boolean told =
        to - start > 1
            || first.isCapitals()
            || known.longest(article, start, to) == to - start
            || first.learned().inside() > NAMED_OFTENER * first.learned().lower();
    if (to > start && to < end && told && (to - start > 1 || !first.is(Kind.NOT_A_NAME))) {
      trimmed(start, to, out);
    }
  }

  private void trimmed(int start, int end, List<Candidate> out) {
    int from = start;
    int to = end;
    while (from < to && drops(from, to)) {
      from++;
      while (from < to && !article.word(from).isCapitalized()) {
        from++;
      }
    }
    while (to > from && dropsLast(from, to)) {
      to--;
      while (to > from && isConnector(article.word(to - 1))) {
        to--;
      }
    }
    if (from < to && !isTailsOnly(from, to) && !isNationality(from, to)) {
      out.add(new Candidate(from, to));
    }
  }

  /** Whether words are the adjective of a part of the world: West German, South African. */
  private boolean isNationality(int from, int to) {
    return to - from == 2
        && DIRECTIONS.contains(article.word(from).folded())
        && article.word(from + 1).is(Kind.DEMONYM)
        && known.longest(article, from, to) != 2;
  }

  /** Whether several words only end a name whose beginning is not there: Co Inc. */
  private boolean isTailsOnly(int from, int to) {
    if (article.word(from).surface().length() > LONGEST_SUFFIX) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!article.word(i).is(Kind.ORGANISATION_TAIL)) {
        return false;
      }
    }
    return to - from > 1 && known.longest(article, from, to) != to - from;
  }

  /** Where a person's name begins behind an office inside a run: Treasury Secretary James Baker. */
  private int behindRole(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean office =
          (article.cuesEndingAt(i - 1) & Kind.ROLE.bit()) != 0
              && (article.word(i).isGiven() || (i > from + 1 && i + 2 == to && !isOrganisation(to)))
              && i + 1 < to;
      if (office && known.longest(article, from, to) <= i - from) {
        return i;
      }
    }
    return from;
  }

  private boolean isOrganisation(int to) {
    Word last = article.word(to - 1);
    return last.is(Kind.ORGANISATION_TAIL) || last.is(Kind.PLACE_TAIL) || last.is(Kind.EVENT);
  }

  private boolean drops(int from, int to) {
    Word word = article.word(from);
    int known = this.known.longest(article, from, to);
    if (known > 1 || (known == to - from && !word.is(Kind.FUNCTION) && !word.is(Kind.NOT_A_NAME))) {
      return false;
    }
    if (word.is(Kind.FUNCTION) || word.is(Kind.TITLE) || word.is(Kind.MONTH)) {
      return !word.isCapitals() || word.surface().length() > 4;
    }
    boolean alone = to - from == 1;
    boolean head = isHead(word, from);
    if (word.is(Kind.NOT_A_NAME)
        && (alone || article.startsSentence(from) || (!head && knowledge.capitalizesNouns()))) {
      return true;
    }
    if (alone) {
      return word.is(Kind.ROLE);
    }
    Word next = article.word(from + 1);
    if (word.is(Kind.ROLE) || word.is(Kind.DEMONYM)) {
      return !head && (next.is(Kind.GIVEN) || word.is(Kind.ROLE));
    }
    if (knowledge.capitalizesNouns()) {
      return isCommon(word) && !head && article.gap(from + 1) == Gap.SPACE;
    }
    return article.startsSentence(from) && !head && isCommon(word);
  }

  private boolean dropsLast(int from, int to) {
    Word word = article.word(to - 1);
    return word.is(Kind.MONTH) || (to - from > 1 && word.is(Kind.FUNCTION) && !word.isCapitals());
  }
}

package org.corpusaudit.entity.recognition;

import java.util.List;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.lexicon.CldrPlaces;

/**
 * Candidates of scripts that have capitals: runs of capitalised words, joined by initials, hyphens
 * and particles, without the titles, function words and, at a sentence's start, common words around
 * them. Not thread-safe.
 */
final class CapitalizedRuns {
  private static final int LONGEST = 9;

  /** Of so many words in capitals and none in small letters capitals tell nothing. */
  private static final int SHOUTED = 4;

  private static final int PERSONS = Kind.of(Kind.GIVEN, Kind.SURNAME);

  private static final int OF_PERSONS = Kind.of(Kind.GIVEN, Kind.SURNAME, Kind.TITLE);

  private static final int JOINTS = Kind.of(Kind.FUNCTION, Kind.PARTICLE, Kind.PLACE_HINT);

  private static final String MARKS = "\"«»„“”‟";

  private final KnownNames known;
  private final RunJoints joints;
  private final AdjectivalNames adjectival = new AdjectivalNames();
  private final RunTrim trim;
  private final UncasedNames uncased;
  private boolean takesEndings;
  private boolean inflected;
  private boolean cyrillic;
  private boolean capitalizesNouns;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  CapitalizedRuns(KnownNames known) {
    this.known = known;
    joints = new RunJoints(known);
    trim = new RunTrim(known);
    uncased = new UncasedNames(known);
  }

  /** Adds the candidates of an article, in order, none overlapping another. */
  void find(ArticleWords newArticle, LanguageKnowledge knowledge, List<Candidate> out) {
    article = newArticle;
    joints.of(article, knowledge);
    adjectival.of(article, knowledge);
    trim.of(article, knowledge);
    uncased.of(article, knowledge);
    inflected = knowledge.inflection().isListed();
    cyrillic = knowledge.isCyrillic();
    capitalizesNouns = knowledge.capitalizesNouns();
    takesEndings =
        AttachedForms.takesEndings(knowledge.language()) && !knowledge.inflection().isListed();
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
        int titled = quotedTitle(i, end);
        if (titled > i) {
          out.add(new Candidate(i, titled));
          i = titled;
          continue;
        }
        i =
            starts(i)
                ? run(i, out)
                : article.word(i).shape() == Word.Shape.UNCASED ? uncased.add(i, end, out) : i + 1;
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

  /** Known names alone. */
  private int shouted(int from, int to, List<Candidate> out) {
    for (int i = from; i < to; ) {
      KnownName name = known.longest(article, i, to);
      int words = name.length();
      boolean common = (article.word(i).kinds() & Kind.COMMON) != 0;
      boolean sure = words > 1 || (words == 1 && name.isSure() && !common);
      if (sure) {
        out.add(new Candidate(i, i + words));
      }
      i += Math.max(1, words);
    }
    return to;
  }

  /**
   * Where a title ends that stands in quotation marks from a word on, or that word: words with
   * capitals around small function words, as "The King of Queens", which names no place.
   */
  private int quotedTitle(int from, int limit) {
    if (capitalizesNouns
        || !article.word(from).isCapitalized()
        || MARKS.indexOf(article.markBefore(from)) < 0) {
      return from;
    }
    boolean small = false;
    for (int i = from; i < Math.min(limit, from + LONGEST) && (i == from || inTitle(i)); i++) {
      small |= !article.word(i).isCapitalized();
      if (MARKS.indexOf(article.markAfter(i)) >= 0) {
        return small && article.word(i).isCapitalized() ? i + 1 : from;
      }
    }
    return from;
  }

  private boolean inTitle(int i) {
    Word word = article.word(i);
    boolean joined = article.gap(i) == Gap.SPACE || article.gap(i) == Gap.APOSTROPHE;
    return joined && (word.isCapitalized() || word.is(Kind.FUNCTION));
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
      int next = joints.extended(from, end, limit);
      if (next == end) {
        break;
      }
      end = next;
    }
    end = beforePlace(from, behindInstitution(from, behindOffice(from, end)));
    KnownName first = known.longest(article, from, article.size());
    int behind = from + first.length();
    if (behind < end && endsBehindPlace(first, behind, end)) {
      end = behind;
    }
    end = Math.max(adjectival.extended(from, end), behind);
    if (!tile(from, end, out)) {
      trim.trim(behindCommonWord(from, end), end, out);
    }
    return end;
  }

  /**
   * Where the abbreviations end that open a run, or behind an office the names with a case ending,
   * if who leads or plays for them follows, where nouns have cases and nothing stands between the
   * two: глава МИД Павел Лурдиш, тренер Спартака Павел Лурдиш. The end of the run where none are.
   */
  private int behindOffice(int from, int end) {
    if (!inflected || end - from < 3) {
      return end;
    }
    boolean led =
        from > 0 && !article.isBreak(from) && Kind.ROLE.isIn(article.cuesEndingAt(from - 1));
    int first = from;
    while (first < end - 3 && article.word(first).is(Kind.ROLE)) {
      first++;
      led = true;
    }
    int at = first;
    while (at < end - 2 && isLed(article.word(at), led) && article.gap(at + 1) == Gap.SPACE) {
      at++;
    }
    Word holder = article.word(at);
    boolean office =
        at > first && holder.shape() == Word.Shape.CAPITALIZED && holder.is(Kind.GIVEN);
    return office ? at : end;
  }

  /** Whether a word is an abbreviation or, behind an office, no person's name and in a case. */
  private static boolean isLed(Word word, boolean behindOffice) {
    return word.isCapitals()
        ? word.surface().length() > 1 && !NameEvidence.isRoman(word.surface())
        : behindOffice && (word.kinds() & PERSONS) == 0 && !word.stem().equals(word.folded());
  }

  /**
   * Where the place or institution ends of whose office a run stands behind, if the holder follows:
   * sindaco di Milano Paolo Lurdi, presidente della Repubblica Paolo Lurdi. The end of the run
   * where it does not.
   */
  private int behindInstitution(int from, int end) {
    boolean behindJoint =
        from > 1
            && !article.isBreak(from)
            && !article.isBreak(from - 1)
            && article.word(from - 1).shape() == Word.Shape.LOWER
            && (article.word(from - 1).kinds() & JOINTS) != 0
            && Kind.ROLE.isIn(article.cuesEndingAt(from - 2));
    if (!behindJoint) {
      return end;
    }
    KnownName place = known.longest(article, from, end);
    int behind = from + Math.max(1, place.length());
    boolean holder =
        behind < end - 1
            && article.gap(behind) == Gap.SPACE
            && article.word(behind).is(Kind.GIVEN)
            && (place.isFound() ? isWellKnown(place) : isInstitution(from))
            && article.word(end - 1).isCapitalized()
            && !isEnd(article.word(end - 1));
    return holder ? behind : end;
  }

  /** Whether a name is no person's and no small town's. */
  private static boolean isWellKnown(KnownName name) {
    return name.type() != EntityType.PER && name.isSure();
  }

  /** Whether an unlisted word is no person's, and its joint one that leads to no person: della. */
  private boolean isInstitution(int at) {
    Word joint = article.word(at - 1);
    return (article.word(at).kinds() & OF_PERSONS) == 0
        && !joint.is(Kind.PLACE_HINT)
        && !joint.is(RuleWord.PARTICLE_OF_HEADS);
  }

  /**
   * Where the name ends in front of a well-known place that ends a run and has an ending of its own
   * behind an apostrophe: Ahmet Lurdi İzmir'de. The end of the run where there is none.
   */
  private int beforePlace(int from, int end) {
    boolean ended =
        takesEndings
            && end - from > 2
            && end < article.size()
            && article.gap(end) == Gap.APOSTROPHE
            && article.gap(end - 1) == Gap.SPACE;
    if (!ended || known.longest(article, from, end).length() == end - from) {
      return end;
    }
    int first = from;
    while (first < end - 3 && !article.word(first).isGiven()) {
      first++; // An office, or what opens the sentence.
    }
    boolean name =
        article.word(first).isGiven()
            || article.word(end - 2).is(Kind.ORGANISATION_TAIL)
            || known.longest(article, from, end).length() == end - 1 - from;
    KnownName place = known.place(article, end - 1, end);
    return name && place.isFound() && !place.isWeak() ? end - 1 : end;
  }

  /**
   * Whether the name ends behind the known place that opens a run, where nouns have cases and
   * nothing stands between a place and who comes from it: президент Хорватии Туджман.
   */
  private boolean endsBehindPlace(KnownName first, int behind, int end) {
    if (!first.isSurePlace() || article.gap(behind) != Gap.SPACE || !inflected) {
      return false;
    }
    Word next = article.word(behind);
    boolean country = cyrillic && CldrPlaces.isCountry(first.entity());
    Word place = article.word(behind - 1);
    boolean stemOnly = country && !Kind.GIVEN.isIn(article.knowledge().kinds(place.folded()));
    if (place.isGiven() && !stemOnly) {
      return false; // Чад Лурдиш, but not России Лурдиш, whose stem Росс has too.
    }
    return (next.isGiven() && (end - behind > 1 || (cyrillic && isDeclined(place))))
        || isCountry(behind, end)
        || (country && !RunJoints.isHead(article, behind) && !isEnd(article.word(end - 1)));
  }

  /** Whether a place has an ending that shows its case: Лондоне, but not Лондон, Варшава. */
  private static boolean isDeclined(Word place) {
    String name = place.folded();
    return !place.stem().equals(name) && !name.endsWith("\u0430") && !name.endsWith("\u044F");
  }

  /** Whether a country follows, in which the place is: в провинции Цзянсу КНР. */
  private boolean isCountry(int from, int end) {
    if (!cyrillic) {
      return false;
    }
    KnownName place = known.place(article, from, end);
    return place.isFound() && !place.isWeak() && CldrPlaces.isCountry(place.entity());
  }

  /** Whether a word ends names of organisations, places and events. */
  private static boolean isEnd(Word word) {
    return word.isCapitals()
        || word.is(Kind.ORGANISATION_TAIL)
        || word.is(Kind.PLACE_TAIL)
        || word.is(Kind.EVENT);
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
      KnownName name = known.longest(article, at, end);
      int words = name.length();
      boolean sure = name.isUsers() ? !name.isWeak() : takesEndings && !name.isSmall();
      if (words == 0 || words == end - from || !sure) {
        break;
      }
      users &= name.isUsers();
      ended |= name.isEnded();
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
            && !known.longest(article, from, end).isFound();
    KnownName rest = asked ? known.longest(article, from + 1, end) : KnownName.NONE;
    if (rest.length() < end - from - 1) {
      return from;
    }
    boolean ended = rest.isEnded() || (end < article.size() && article.gap(end) == Gap.APOSTROPHE);
    return ended && (rest.isSurePlace() || rest.isUsers()) ? from + 1 : from;
  }
}

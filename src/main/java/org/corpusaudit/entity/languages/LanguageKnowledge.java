package org.corpusaudit.entity.languages;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.lexicon.SeedFile;
import org.corpusaudit.text.StopWords;

/**
 * What ships for one language: its word lists, and the names of the seed files and of CLDR as one
 * {@link Lexicon}. Made when the language is met, once for all threads, and held while memory
 * lasts: it takes megabytes, and a corpus may state thousands of languages. Immutable.
 */
public final class LanguageKnowledge {
  private static final Map<String, SoftReference<LanguageKnowledge>> KNOWN =
      new ConcurrentHashMap<>();

  private static final Set<Kind> ENDINGS =
      Set.of(Kind.SURNAME_ENDING, Kind.PLACE_ENDING, Kind.ADJECTIVE_ENDING, Kind.NOUN_ENDING);

  /** What compounds are when their last part is it. */
  private static final int COMPOUNDED = Kind.of(Kind.ROLE, Kind.APPOSITION, Kind.CLUB_HINT);

  /** Letters of the shortest first and last part of a compound. */
  private static final int SHORTEST_PART = 2;

  private static final int SHORTEST_HEAD = 4;

  /** Letters that stand before an ending of {@link #ENDINGS}. */
  private static final int SHORTEST_BEFORE_ENDING = 2;

  /** What organisations and places of every country bear in their names in English. */
  private static final Set<Kind> FOREIGN = Set.of(Kind.ORGANISATION_TAIL, Kind.PLACE_TAIL);

  /** Its names and words serve other languages too. */
  static final String ENGLISH = "en";

  private static final Map<String, Integer> SCRIPTS = new ConcurrentHashMap<>();

  private final String language;
  private final boolean arabic;
  private final boolean capitalizesNouns;
  private final int script;
  private final ListedWords listed;

  private final WordEndings endings = new WordEndings(SHORTEST_BEFORE_ENDING);
  private final PlaceGenerics generics = new PlaceGenerics();
  private final PastVerbs pastVerbs = new PastVerbs();
  private final Agreement agreement = new Agreement();
  private final HeadWords heads = new HeadWords();
  private final Spellings spellings = new Spellings();
  private final SharedPlaces sharedPlaces;
  private final Inflection inflection;
  private final PersonStems stems;
  private final Map<String, String> demonyms = new HashMap<>();
  private final StopWords functionWords;
  private final Lexicon names;

  private LanguageKnowledge(String language) {
    this.language = language;
    arabic = LanguageFacts.isArabic(language);
    capitalizesNouns = LanguageFacts.capitalizesNouns(language);
    script = script(language);
    functionWords = StopWords.of(language);
    inflection = Inflection.of(language);
    stems = new PersonStems(inflection);
    sharedPlaces = SharedPlaces.of(language);
    FoldedNames form = FoldedNames.of(language);
    listed = new ListedWords(form);
    for (List<String[]> rows : List.of(words(language), rows("events.tsv", 3, 0, language))) {
      for (String[] row : rows) {
        if (generics.add(row[1], row[2], form)
            || pastVerbs.add(row[1], row[2], form)
            || agreement.add(row[1], row[2], form)
            || heads.add(row[1], row[2], form)
            || spellings.add(row[1], row[2])
            || Inflection.isColumn(row[1])
            || ArabicAffixes.isColumn(row[1])) {
          continue;
        }
        RuleWord use = RuleWord.ofColumn(row[1]);
        if (use != null) {
          listed.add(row[2], use);
          continue;
        }
        Kind kind = Kind.ofColumn(row[1]);
        if (ENDINGS.contains(kind)) {
          endings.add(SeedFile.values(row[2]), kind.bit(), form);
        } else {
          listed.add(row[2], kind);
        }
      }
    }
    if (!language.equals(ENGLISH) && !isArabic()) {
      foreign();
    }
    persons("given-names.tsv", Kind.GIVEN, form);
    persons("surnames.tsv", Kind.SURNAME, form);
    for (String[] row : rows("demonyms.tsv", 3, 1, language)) {
      for (String word : SeedFile.values(row[2])) {
        demonym(form.folded(word), row[0]);
      }
    }
    names = new ShippedNames(this, form).lexicon();
  }

  /**
   * An adjective or inhabitant; Arabic lists it without the article, which mostly stands there,
   * also in front of letters that look like one: ألماني, الألماني.
   */
  private void demonym(String folded, String place) {
    for (String word :
        arabic ? List.of(folded, ArabicClitics.withArticle(folded)) : List.of(folded)) {
      listed.add(word, Kind.DEMONYM.bit());
      demonyms.putIfAbsent(word, place);
    }
  }

  /** The knowledge of a language, by the first subtag of a BCP 47 tag. */
  public static LanguageKnowledge of(String tag) {
    int subtag = tag.indexOf('-');
    String language = subtag < 0 ? tag : tag.substring(0, subtag);
    SoftReference<LanguageKnowledge> held = KNOWN.get(language);
    LanguageKnowledge known = held == null ? null : held.get();
    return known == null ? made(language) : known;
  }

  /** Whether the knowledge of a language is held, by its first subtag. */
  static boolean isHeld(String language) {
    SoftReference<LanguageKnowledge> held = KNOWN.get(language);
    return held != null && held.get() != null;
  }

  private static LanguageKnowledge made(String language) {
    AtomicReference<LanguageKnowledge> known = new AtomicReference<>();
    KNOWN.compute(
        language,
        (k, held) -> {
          known.set(held == null ? null : held.get());
          if (known.get() == null) {
            known.set(new LanguageKnowledge(language));
            return new SoftReference<>(known.get());
          }
          return held;
        });
    return known.get();
  }

  /** The rows of a language's word list, none where it has no list. */
  static List<String[]> words(String language) {
    return rows("words/" + language + ".tsv", 3, 0, language);
  }

  private static List<String[]> rows(String file, int columns, int column, String value) {
    return SeedFile.rowsBy(file, columns, column).getOrDefault(value, List.of());
  }

  /** English words that organisations and places of every country bear in their names. */
  private void foreign() {
    for (String[] row : words(ENGLISH)) {
      for (Kind kind : FOREIGN) {
        if (row[1].equals(kind.column())) {
          listed.add(row[2], kind);
        }
      }
      if (row[1].equals(RuleWord.DIRECTION.column())) {
        listed.add(row[2], RuleWord.DIRECTION);
      }
    }
  }

  /** Names of persons: those of every language that is written in the same script. */
  private void persons(String file, Kind kind, FoldedNames form) {
    SeedFile.rowsBy(file, 2, 0)
        .forEach(
            (tag, rows) -> {
              if (tag.equals(language) || script(tag) == script) {
                rows.forEach(row -> listed.add(row[1], kind));
                rows.forEach(row -> stems.add(row[1], kind, form));
              }
            });
  }

  /** ICU's number of the script that a language is mostly written in; found out once for each. */
  private static int script(String tag) {
    return SCRIPTS.computeIfAbsent(
        tag,
        t -> {
          int[] code = UScript.getCode(ULocale.forLanguageTag(t));
          return code == null || code.length == 0 ? UScript.LATIN : code[0];
        });
  }

  public String language() {
    return language;
  }

  /** Whether it is Arabic, whose rules no other language of its script shares. */
  public boolean isArabic() {
    return arabic;
  }

  /** Whether every noun has a capital. */
  public boolean capitalizesNouns() {
    return capitalizesNouns;
  }

  /** Words that the lists have in front of names which texts have without them. */
  public HeadWords heads() {
    return heads;
  }

  /** Of what is spelled in two ways, which one stands for both. */
  public Spellings spellings() {
    return spellings;
  }

  /** Places that share their names with others. */
  public SharedPlaces sharedPlaces() {
    return sharedPlaces;
  }

  /** How its names are declined. */
  public Inflection inflection() {
    return inflection;
  }

  /** Whether it is written in Cyrillic letters, as East Slavic languages are. */
  public boolean isCyrillic() {
    return script == UScript.CYRILLIC;
  }

  /** Small words that belong to the names of places behind them. */
  public PlaceGenerics placeGenerics() {
    return generics;
  }

  /** Which endings of its adjectives go with which of its nouns. */
  public Agreement agreement() {
    return agreement;
  }

  /** Whether a folded word that no list has ends as verbs do whose subject stands before them. */
  public boolean isPastVerb(String folded) {
    return pastVerbs.contains(folded) && (kinds(folded) & ~Kind.REPORTING.bit()) == 0;
  }

  /** The same of a verb of the past or the third person of the present. */
  public boolean isVerb(String folded) {
    return pastVerbs.containsAny(folded) && (kinds(folded) & ~Kind.REPORTING.bit()) == 0;
  }

  public Lexicon names() {
    return names;
  }

  /** Kinds of a folded word. */
  public int kinds(String folded) {
    return listed.kinds(folded) | (functionWords.contains(folded) ? Kind.FUNCTION.bit() : 0);
  }

  /** The {@link RuleWord}s that a folded word is. */
  public int ruleWords(String folded) {
    return listed.uses(folded);
  }

  /**
   * What a capitalised word is for its ending: a person's name of the lists in another case, a name
   * that ends as surnames or places of the language do.
   *
   * @param stem as {@link Inflection} makes it
   */
  public int kindsOfName(String folded, String stem) {
    return stems.kinds(stem) | endings.kinds(folded) | compound(folded);
  }

  /** What a German noun is for the one that ends it: Kinderbuchautor is an Autor. */
  private int compound(String folded) {
    int found = listed.kinds(folded) & COMPOUNDED;
    for (int from = SHORTEST_PART;
        capitalizesNouns() && found == 0 && from <= folded.length() - SHORTEST_HEAD;
        from++) {
      found = listed.kinds(folded.substring(from)) & COMPOUNDED;
    }
    return found;
  }

  public boolean isFunctionWord(CharSequence word) {
    return functionWords.contains(word);
  }

  /** Kinds of a folded cue of several words; nothing where no cue is or begins with them. */
  public Optional<Integer> phraseKinds(String folded) {
    return listed.phraseKinds(folded);
  }

  public boolean opensPhrase(String folded) {
    return listed.opensPhrase(folded);
  }

  /** The place that a form of an adjective or inhabitant belongs to, or empty. */
  public String demonym(String form) {
    return demonyms.getOrDefault(form, "");
  }
}

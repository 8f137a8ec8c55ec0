package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.learning.FullName;
import org.corpusaudit.entity.learning.LearnedEntry;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.SliceMap;
import org.corpusaudit.text.TextPieces;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenHash;

/**
 * Gathers from a block's articles what tells names: candidates with the evidence of their types,
 * how words are written, and the contexts of names that are known. Sums are sent whenever they take
 * about {@value #BUDGET_BYTES} bytes. To be merged by {@code NameMerge}. Not thread-safe.
 *
 * <p>Longer than other files: what is counted and how it is sent share the sums of a language.
 */
public final class HarvestStep {
  /** The route of what tells names. */
  public static final Route NAMES = Route.of("names");

  private static final long BUDGET_BYTES = 32L << 20;
  private static final int ENTRY_BYTES = 160;

  /** From this lead on, the type of a candidate teaches what its context tells. */
  private static final int SURE = 20;

  private static final int MOST_VOTES = 40;

  private final BuiltInRecognizer recognizer;
  private final Routes out;
  private final ByteWriter entry = new ByteWriter();
  private final Contexts contexts = new Contexts();
  private final Map<String, Language> languages = new HashMap<>();
  private int held;

  /**
   * A step for one block.
   *
   * @param recognizer what is known before: the user's lexicon and the seeds
   */
  public HarvestStep(BuiltInRecognizer recognizer, Routes out) {
    this.recognizer = recognizer;
    this.out = out;
  }

  /** What was gathered in one language. */
  private static final class Language {
    final List<Word> words = new ArrayList<>();

    /** Sure candidates of each type, all contexts together. */
    final int[] sure = new int[EntityType.values().length];

    final SliceMap<int[]> contexts = new SliceMap<>();
    final Map<String, Name> names = new HashMap<>();
    final Map<String, Name> aliases = new HashMap<>();
  }

  /** What was gathered of one spelling of a name. */
  private static final class Name {
    final int[] counts = new int[2 + EntityType.values().length];
    long sites;
  }

  /** Harvests one kept article; arguments as for {@code EntityRecognizer.recognize}. */
  public void article(String text, String language, String site) {
    Set<String> seen = new HashSet<>();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = TextPieces.end(text, start, BuiltInRecognizer.MOST_CHARS);
      piece(text.substring(start, end), language, site, seen);
    }
  }

  /** The same, of an article that a tokenizer has cut already, in the same language. */
  public void article(String text, TokenBuffer tokens, String language, String site) {
    if (text.length() > BuiltInRecognizer.MOST_CHARS) {
      article(text, language, site);
      return;
    }
    Analyzer analyzer = recognizer.analyzer(language);
    harvest(analyzer, analyzer.analyze(text, tokens), site, new HashSet<>());
  }

  private void piece(String text, String language, String site, Set<String> seen) {
    Analyzer analyzer = recognizer.analyzer(language);
    harvest(analyzer, analyzer.analyze(text), site, seen);
  }

  private void harvest(
      Analyzer analyzer, List<Candidate> candidates, String site, Set<String> seen) {
    Language gathered =
        languages.computeIfAbsent(analyzer.knowledge().language(), l -> new Language());
    words(analyzer.article(), gathered);
    long siteBit = 1L << (TokenHash.of(site) & 63);
    if (analyzer.knowledge().isArabic()) {
      definites(analyzer.article(), candidates, gathered, seen, siteBit);
    }
    for (Candidate candidate : candidates) {
      contexts(analyzer.article(), candidate, gathered);
      name(analyzer.article(), candidate, gathered, seen, siteBit);
    }
    if ((long) held * ENTRY_BYTES >= BUDGET_BYTES) {
      flush();
    }
  }

  /** Sends all that is held; to be called after the last article. */
  public void end() {
    flush();
    Recognizers.release(recognizer);
  }

  private void words(ArticleWords article, Language gathered) {
    for (int i = 0; i < article.size(); i++) {
      Word word = article.word(i);
      if (!word.isLetters()) {
        continue;
      }
      int[] counts = word.counts();
      if (!word.isCounted()) {
        counts = word.count(LearnedEntry.WORD_COUNTS);
        gathered.words.add(word);
        held++;
      }
      if (word.shape() == Word.Shape.UNCASED) {
        counts[0]++;
        if (i > 0 && article.gap(i) == Gap.SPACE && !article.isBreak(i)) {
          Word previous = article.word(i - 1);
          counts[3] += previous.is(Kind.PLACE_HEAD) ? 1 : 0;
          counts[4] += previous.isGiven() ? 1 : 0;
        }
      } else if (!word.isCapitalized()) {
        counts[0]++;
      } else if (!article.startsSentence(i)) {
        counts[1]++;
        Word previous = article.word(i - 1);
        boolean follows = article.gap(i) == Gap.SPACE && !article.isBreak(i);
        counts[4] += follows && previous.isGiven() && previous.isCapitalized() ? 1 : 0;
        if (previous.is(Kind.FUNCTION) && !previous.is(Kind.PLACE_HINT) && !article.isBreak(i)) {
          counts[2]++;
        }
      } else {
        counts[5]++;
      }
    }
  }

  private void contexts(ArticleWords article, Candidate candidate, Language gathered) {
    if (candidate.name <= 0 || candidate.margin() < SURE || candidate.weak) {
      return;
    }
    int type = candidate.best().code();
    gathered.sure[type]++;
    contexts.of(
        article,
        candidate,
        (chars, length, hash) ->
            gathered.contexts.computeIfAbsent(chars, 0, length, hash, this::newContext)[type]++);
  }

  private int[] newContext() {
    held++;
    return new int[EntityType.values().length];
  }

  private void name(
      ArticleWords article, Candidate candidate, Language gathered, Set<String> seen, long site) {
    int from = candidate.from;
    int to = candidate.to;
    if (candidate.isCommonNoun) {
      mention(article, from, to, EntityType.MISC.code(), MOST_VOTES, gathered, seen, site);
    }
    if (candidate.name <= 0) {
      return;
    }
    int type = candidate.best().code();
    alias(article, candidate, gathered, seen, site);
    if (!candidate.sharedName.isEmpty()) {
      String full = new FullName(EntityType.LOC, candidate.entity).packed();
      alias(candidate.sharedName, full, gathered, seen, site);
    }
    int votes = Math.min(MOST_VOTES, candidate.margin());
    mention(article, from, to, type, votes, gathered, seen, site);
    if (candidate.best() == EntityType.PER && to - from > 1) {
      mention(article, to - 1, to, type, votes / 2, gathered, seen, site);
    }
  }

  /** Where a short name stands for a full one of its article. */
  private void alias(
      ArticleWords article, Candidate c, Language gathered, Set<String> seen, long site) {
    if (article.word(c.from).isCapitalized() && (c.isAmbiguous || !c.alias.isEmpty())) {
      String full = c.isAmbiguous ? "" : new FullName(c.best(), c.alias).packed();
      alias(article.learnedKey(c.from, c.to), full, gathered, seen, site);
    }
  }

  /**
   * Adds an article to those that have a short name.
   *
   * @param full the packed name that it stands for, empty where that is unclear
   */
  private void alias(String brief, String full, Language gathered, Set<String> seen, long site) {
    String key = brief + '\t' + full;
    if (seen.add('\t' + key)) {
      Name name = gathered.aliases.computeIfAbsent(key, k -> new Name());
      held += name.counts[0] == 0 ? 1 : 0;
      name.counts[0]++;
      name.counts[1] += full.isEmpty() ? 1 : 0;
      name.sites |= site;
    }
  }

  /** Whether articles that have a definite short name of a list name its bearer in full. */
  private void definites(
      ArticleWords article,
      List<Candidate> candidates,
      Language gathered,
      Set<String> seen,
      long site) {
    Set<String> full = new HashSet<>();
    for (Candidate c : candidates) {
      if (c.isKnown && (c.words() > 1 || c.listed != EntityType.PER)) {
        full.add(c.entity);
      }
    }
    for (Candidate c : candidates) {
      boolean listed = c.words() == 1 && c.form >= 0;
      String bearer =
          c.weakEntity.isEmpty() && c.listed == EntityType.PER ? c.entity : c.weakEntity;
      if (listed && !bearer.isEmpty() && c.listed != EntityType.ORG) {
        String name = article.word(c.from).form(c.form);
        if (ArabicClitics.hasArticle(name)) {
          boolean told = full.contains(bearer);
          alias(name, told ? new FullName(c.listed, bearer).packed() : "", gathered, seen, site);
        }
      }
    }
  }

  private void mention(
      ArticleWords article,
      int from,
      int to,
      int type,
      int votes,
      Language gathered,
      Set<String> seen,
      long site) {
    String key = article.learnedKey(from, to) + '\t' + article.surface(from, to);
    Name name = gathered.names.get(key);
    if (name == null) {
      name = new Name();
      gathered.names.put(key, name);
      held++;
    }
    name.counts[0]++;
    name.counts[1] += seen.add(key) ? 1 : 0;
    name.sites |= site;
    name.counts[2 + type] += votes;
  }

  private void flush() {
    languages.forEach(this::send);
    languages.clear();
    held = 0;
  }

  private void send(String language, Language gathered) {
    SliceMap<int[]> affixes = new SliceMap<>();
    for (Word word : gathered.words) {
      int[] counts = word.counts();
      if (word.shape() == Word.Shape.UNCASED) {
        char[] chars = word.folded().toCharArray();
        ArabicAffixes.bases(
            chars,
            (offset, length, hash, kind) ->
                affixes
                        .computeIfAbsent(
                            chars, offset, length, hash, () -> new int[ArabicAffixes.KINDS])[
                        kind] +=
                    counts[0]);
      }
      send(LearnedEntry.WORD, language, word.folded(), counts);
      word.count(0);
    }
    affixes.forEach((base, counts) -> send(LearnedEntry.AFFIXES, language, base, counts));
    if (gathered.contexts.size() > 0) {
      send(LearnedEntry.CONTEXT, language, "", gathered.sure);
    }
    gathered.contexts.forEach(
        (feature, counts) -> send(LearnedEntry.CONTEXT, language, feature, counts));
    gathered.names.forEach(
        (key, name) -> send(LearnedEntry.NAME, language, key, name, name.counts));
    gathered.aliases.forEach(
        (key, name) ->
            send(LearnedEntry.ALIAS, language, key, name, Arrays.copyOf(name.counts, 2)));
  }

  private void send(int kind, String language, String key, Name name, int[] counts) {
    int tab = key.indexOf('\t');
    int to = start(kind, language, key.substring(0, tab));
    LearnedEntry.counts(entry.putString(key.substring(tab + 1)), counts);
    entry.putLong(name.sites);
    out.to(NAMES).send(to, entry);
  }

  private void send(int kind, String language, String key, int[] counts) {
    int to = start(kind, language, key);
    LearnedEntry.counts(entry, counts);
    out.to(NAMES).send(to, entry);
  }

  private int start(int kind, String language, String key) {
    return LearnedEntry.start(entry, kind, language, key, out.partitioning());
  }
}

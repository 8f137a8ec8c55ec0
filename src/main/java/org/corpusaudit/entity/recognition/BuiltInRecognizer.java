package org.corpusaudit.entity.recognition;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.Forms;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.text.TextPieces;

/**
 * The recogniser that needs no model: the user's lexicon, then seed names, names learned from the
 * corpus, and rules. Not thread-safe; the lexicon and the learned names may be shared.
 */
public final class BuiltInRecognizer implements EntityRecognizer {
  /** Longest text that is looked at as one; a word takes about 300 bytes. */
  static final int MOST_CHARS = 1 << 20;

  private final Lexicon lexicon;
  private final LearnedNames learned;
  private final RecognitionSettings settings;

  /** One takes megabytes, and a corpus may state thousands of languages. */
  private final Map<String, SoftReference<Analyzer>> analyzers = new HashMap<>();

  /** What identifies the entities of the article, by name. */
  private final Map<String, String> ids = new HashMap<>();

  /**
   * A recogniser.
   *
   * @param lexicon the user's names, which win over all others
   * @param learned what a harvest of the corpus found, or {@link LearnedNames#none()}
   */
  public BuiltInRecognizer(Lexicon lexicon, LearnedNames learned, RecognitionSettings settings) {
    this.lexicon = lexicon;
    this.learned = learned;
    this.settings = settings;
  }

  /** What tells recognisers apart: two of equal knowledge find the same. */
  record Knowledge(Lexicon lexicon, LearnedNames learned, RecognitionSettings settings) {}

  Knowledge knowledge() {
    return new Knowledge(lexicon, learned, settings);
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    Analyzer analyzer = analyzer(language);
    List<Mention> mentions = new ArrayList<>();
    ids.clear();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = TextPieces.end(text, start, MOST_CHARS);
      recognize(analyzer, text.substring(start, end), start, mentions);
    }
    return mentions;
  }

  private void recognize(Analyzer analyzer, String piece, int from, List<Mention> mentions) {
    List<Candidate> candidates = analyzer.analyze(piece);
    for (Candidate candidate : candidates) {
      if (!candidate.id.isEmpty() && !candidate.weak) {
        ids.putIfAbsent(candidate.entity, candidate.id);
      }
    }
    for (Candidate candidate : candidates) {
      if (candidate.name > 0 && !candidate.weak && !candidate.isFaint()) {
        mentions.add(mention(analyzer.article(), candidate, from));
      }
    }
  }

  /**
   * Mentions of spans that are given, in order: their entities are told by the lexicons and by the
   * other spans of the article, their types are as given.
   *
   * @param evidence what each is taken for a mention by
   */
  List<Mention> settle(String text, String language, List<GivenSpan> spans, String evidence) {
    Analyzer analyzer = analyzer(language);
    List<Mention> mentions = new ArrayList<>();
    ids.clear();
    int end;
    int done = 0;
    for (int start = 0; start < text.length() && done < spans.size(); start = end) {
      end = TextPieces.end(text, start, MOST_CHARS);
      int from = start;
      int last = done;
      while (last < spans.size() && spans.get(last).start() < end) {
        last++;
      }
      List<GivenSpan> here =
          spans.subList(done, last).stream()
              .map(span -> span.at(span.start() - from, span.end() - from))
              .toList();
      settle(
          analyzer,
          text,
          start,
          analyzer.settle(text.substring(start, end), here),
          here,
          evidence,
          mentions);
      done = last;
    }
    return mentions;
  }

  private void settle(
      Analyzer analyzer,
      String text,
      int from,
      List<Optional<Candidate>> candidates,
      List<GivenSpan> spans,
      String evidence,
      List<Mention> mentions) {
    candidates.stream()
        .flatMap(Optional::stream)
        .filter(c -> !c.id.isEmpty() && !c.weak)
        .forEach(c -> ids.putIfAbsent(c.entity, c.id));
    for (int i = 0; i < spans.size(); i++) {
      GivenSpan span = spans.get(i).at(spans.get(i).start() + from, spans.get(i).end() + from);
      String form = Forms.of(text, span.start(), span.end());
      Optional<Candidate> told = candidates.get(i).filter(c -> !c.weak && !c.entity.isEmpty());
      String entity =
          span.entity().isEmpty() ? told.map(c -> c.entity).orElse(form) : span.entity();
      String id = span.id().isEmpty() ? ids.getOrDefault(entity, "") : span.id();
      int attached = told.map(c -> BareName.of(analyzer.article(), c).attached()).orElse(0);
      boolean alias = told.filter(c -> !c.isKnown && !c.entity.equals(form)).isPresent();
      mentions.add(
          new Mention(
              span.start(), span.end(), span.type(), entity, evidence, id, alias ? -1 : attached));
    }
  }

  private Mention mention(ArticleWords article, Candidate c, int from) {
    BareName bare = BareName.of(article, c);
    return new Mention(
        from + article.start(c.from - c.generic),
        from + end(article, c) - bare.cut(),
        c.best(),
        c.entity,
        c.evidence,
        ids.getOrDefault(c.entity, ""),
        bare.attached());
  }

  /** Where a name ends: the last point of an abbreviation is its own, as are those within it. */
  private static int end(ArticleWords article, Candidate c) {
    int end = article.end(c.to - 1);
    boolean pointed =
        article.word(c.to - 1).surface().indexOf('.') > 0
            && end < article.text().length()
            && article.text().charAt(end) == '.';
    return pointed ? end + 1 : end;
  }

  /** The analyser of a language, kept for the next article while memory lasts. */
  Analyzer analyzer(String tag) {
    LanguageKnowledge knowledge = LanguageKnowledge.of(tag);
    SoftReference<Analyzer> held = analyzers.get(knowledge.language());
    Analyzer known = held == null ? null : held.get();
    if (known == null) {
      known = new Analyzer(knowledge, lexicon, learned.in(knowledge.language()), settings);
      analyzers.put(knowledge.language(), new SoftReference<>(known));
    }
    return known;
  }
}

package org.corpusaudit.collocation;

import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.StopWords;

/**
 * Why a word has no rows of pairs, and the setting that would give it some. The rules are those by
 * which {@code count/TopTerms} chooses the vocabulary and {@code cooccurrence/PairRows} the rows.
 * Reads {@code terms/} once or twice. Memory: where terms are of several languages, those that may
 * stand before the word in the vocabulary.
 */
final class NoPartners {
  private static final Set<String> PAIRED = Set.of("word", "hashtag", "mention");
  private static final int LARGEST = 1_000_000;
  private static final int SPELLINGS = 3;

  /** As terms with as many articles stand in the vocabulary: by their bytes, the shorter first. */
  private static final Comparator<String> SPELLING =
      Comparator.comparing(
          term -> term.getBytes(StandardCharsets.UTF_8),
          Comparator.comparingInt((byte[] utf8) -> utf8.length)
              .thenComparing(Arrays::compareUnsigned));

  private final AuditOutput audit;
  private final JsonNode settings;
  private final String word;
  private final Normalizer normalizer;
  private final Map<String, StopWords> lists = new HashMap<>();

  private NoPartners(AuditOutput audit, String word, CountedForm.Rules rules) {
    this.audit = audit;
    this.settings = audit.manifest().at("/pipeline/cooccurrences");
    this.word = word;
    this.normalizer = new Normalizer(rules.normalization());
  }

  /** A row of the word, or of another spelling. */
  private record Term(String term, String language, long count, long documents, String kind) {
    static Term of(TsvRow row) {
      return new Term(
          row.text("term"),
          row.text("language"),
          row.number("count"),
          row.number("documents"),
          row.text("token_class"));
    }
  }

  static Message ofTerm(AuditOutput audit, String word, CountedForm.Rules rules)
      throws IOException {
    if (audit.shards("terms").isEmpty()) {
      return say(
          "%s has no pairs; why cannot be told, since the audit wrote no terms/: run it with terms"
              + " switched on",
          quoted(word));
    }
    return new NoPartners(audit, word, rules).ofTerm();
  }

  /** Of an entity. */
  static Message ofEntity(AuditOutput audit, String entity) throws IOException {
    long[] count = new long[2];
    for (String shard : audit.shards("entities")) {
      audit.readTsv(
          shard,
          row -> {
            if (row.text("entity").equals(entity)) {
              count[0] += row.number("count");
              count[1] += row.number("documents");
            }
            return true;
          });
    }
    JsonNode pairs = audit.manifest().at("/pipeline/entities/pairs");
    if (count[0] == 0) {
      return say(
          "no kept article names an entity %s: look for its name in entities/, without --entity"
              + " for a word",
          quoted(entity));
    }
    return say(
        count[1] == 1
            ? "%s has no pairs of %d or more (entities.pairs.minimumCount) in the %d article that"
                + " names it, or is not among the %d entities that are paired"
                + " (entities.pairs.vocabulary): run the audit with a smaller or larger number of"
                + " these"
            : "%s has no pairs of %d or more (entities.pairs.minimumCount) in the %d articles that"
                + " name it, or is not among the %d entities that are paired"
                + " (entities.pairs.vocabulary): run the audit with a smaller or larger number of"
                + " these",
        quoted(entity),
        pairs.path("minimumCount").asLong(),
        count[1],
        pairs.path("vocabulary").asLong());
  }

  private Message ofTerm() throws IOException {
    List<Term> rows = new ArrayList<>();
    TopRows<Term> others =
        new TopRows<>(
            SPELLINGS, Comparator.comparingLong((Term t) -> -t.count()).thenComparing(Term::term));
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            String term = row.text("term");
            if (term.equals(word)) {
              rows.add(Term.of(row));
            } else if (row.number("count") > 0
                && row.text("normalized").equals(normal(row.text("language")))) {
              others.offer(Term.of(row));
            }
            return true;
          });
    }
    long count = rows.stream().mapToLong(Term::count).sum();
    if (count == 0) {
      return absent(!rows.isEmpty(), others.inOrder());
    }
    long documents = rows.stream().mapToLong(Term::documents).sum();
    Term main =
        rows.stream()
            .max(
                Comparator.comparingLong(Term::documents)
                    .thenComparing(Term::language, Comparator.reverseOrder()))
            .orElseThrow();
    if (!PAIRED.contains(main.kind())) {
      return say(
          "%s is no word but of the class %s, and only words, hashtags and mentions are paired",
          quoted(word), main.kind());
    }
    if (!stopWords() && isStopWord(main.term(), main.language())) {
      return say(
          "%s is a function word of the language %s: run the audit with %s",
          quoted(word), main.language(), "--set cooccurrences.stopWords=true");
    }
    long place = place(documents);
    long vocabulary = settings.path("vocabulary").asLong();
    if (place > vocabulary) {
      return say(
          documents == 1
              ? "%s stands in %,d article; by that it is number %,d, and the first %,d are paired:"
                  + " %s"
              : "%s stands in %,d articles; by that it is number %,d, and the first %,d are paired:"
                  + " %s",
          quoted(word),
          documents,
          place,
          vocabulary,
          place <= LARGEST
              ? say("run the audit with %s", "--set cooccurrences.vocabulary=" + place)
              : say("no setting takes in as many"));
    }
    return say(
        count == 1
            ? "no pair of %s, which stands %,d time, has the count of %,d that is written: run the"
                + " audit with %s"
            : "no pair of %s, which stands %,d times, has the count of %,d that is written: run the"
                + " audit with %s",
        quoted(word),
        count,
        settings.path("minimumCount").asLong(),
        "--set cooccurrences.minimumCount=1");
  }

  private static Message absent(boolean repeated, List<Term> others) {
    Message absent =
        repeated
            ? say("this word stands in dropped articles and stripped pieces alone")
            : say("no kept article has this word");
    String spellings =
        others.stream()
            .map(t -> quoted(t.term()) + " (" + t.count() + ")")
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? absent : say("%s; the audit has %s", absent, spellings);
  }

  private String normal(String language) {
    return normalizer.normalize(word, language);
  }

  private boolean stopWords() {
    return settings.path("stopWords").asBoolean();
  }

  private boolean isStopWord(String term, String language) {
    StopWords list = lists.computeIfAbsent(language, StopWords::of);
    return list.contains(term) || list.contains(normalizer.normalize(term, language));
  }

  /** The word's place in the order of the vocabulary, from 1: by articles, then by spelling. */
  private long place(long documents) throws IOException {
    Map<String, Candidate> several = new HashMap<>();
    long[] before = {0};
    boolean one = languages() == 1;
    long least = documents / Math.max(1, languages());
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            if (PAIRED.contains(row.text("token_class")) && row.number("documents") >= least) {
              Term term = Term.of(row);
              if (one) {
                before[0] += isBefore(term.term(), term.documents(), term.language(), documents);
              } else if (several.size() <= 2 * LARGEST) {
                several.merge(
                    term.term(),
                    new Candidate(term.documents(), term.documents(), term.language()),
                    Candidate::plus);
              }
            }
            return true;
          });
    }
    several.forEach(
        (term, of) -> before[0] += isBefore(term, of.documents(), of.language(), documents));
    return before[0] + 1;
  }

  private int isBefore(String term, long articles, String language, long documents) {
    boolean earlier =
        articles > documents || (articles == documents && SPELLING.compare(term, word) < 0);
    return earlier && (stopWords() || !isStopWord(term, language)) ? 1 : 0;
  }

  /** A term of several languages: its articles, and the language that has most of them. */
  private record Candidate(long documents, long most, String language) {
    Candidate plus(Candidate other) {
      boolean first =
          most > other.most || (most == other.most && language.compareTo(other.language) <= 0);
      return new Candidate(
          documents + other.documents,
          first ? most : other.most,
          first ? language : other.language);
    }
  }

  private int languages() {
    return Math.max(1, audit.summary().path("keptByLanguage").size());
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }
}

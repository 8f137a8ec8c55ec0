package org.corpusaudit.collocation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.concordance.DocumentScan;
import org.corpusaudit.concordance.WordsQuery;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;

/**
 * The partners of one word or entity.
 *
 * @param word the word in the form in which it was counted
 * @param measure which ranks the partners
 * @param scope how near they stand
 * @param partners the first of them by the measure
 * @param allPartners how many the audit wrote
 * @param runs the first of its n-grams
 * @param allRuns how many the audit wrote
 * @param occurrences of the word in kept articles
 * @param documents kept articles that have it
 * @param reason why it has no partners, and what would give it some; nothing where it has
 */
public record Collocates(
    String word,
    String measure,
    Scope scope,
    List<Found<Partner>> partners,
    long allPartners,
    List<Found<WordRun>> runs,
    long allRuns,
    long occurrences,
    long documents,
    Optional<Message> reason) {

  /** A row with what the documents say of it. */
  record Found<R>(R row, Together together) {}

  /**
   * What is wanted.
   *
   * @param word one term as the audit counted it, or an entity
   * @param entity which of both
   * @param measure ranks the partners
   * @param most partners, and n-grams, that are shown
   * @param lines shown of each
   * @param seed which lines
   * @param context characters on each side of a line
   */
  public record Wanted(
      String word, boolean entity, String measure, int most, int lines, long seed, int context) {
    /** Refuses what is out of range. */
    public Wanted {
      Scores.requireKnown(measure);
      if (most < 0 || lines < 0 || context < 0) {
        throw new IllegalArgumentException(
            "--limit, --lines and --context take whole numbers from 0, not "
                + Math.min(most, Math.min(lines, context)));
      }
    }
  }

  /**
   * Reads them. Cost: the tables of pairs and n-grams once, and {@code documents/} once.
   *
   * @param scope of the pairs, as the audit's pipeline says
   * @param rules the form of its terms
   * @throws IllegalArgumentException where the audit has no pairs, with what to write
   */
  public static Collocates of(
      AuditOutput audit, Wanted wanted, Scope scope, CountedForm.Rules rules) throws IOException {
    String folder = wanted.entity() ? "cooccurrences/entities" : "cooccurrences/terms";
    if (audit.shards(folder).isEmpty()) {
      throw new IllegalArgumentException(
          audit.path()
              + " has no pairs of "
              + (wanted.entity() ? "entities" : "terms")
              + ": run the audit with "
              + (wanted.entity() ? "entities" : "cooccurrences")
              + " switched on");
    }
    PartnerTable.Found<Partner> pairs =
        PartnerTable.pairs(
            audit, folder, wanted.word(), scope.ordered(), wanted.measure(), wanted.most());
    PartnerTable.Found<WordRun> runs =
        wanted.entity()
            ? new PartnerTable.Found<>(List.of(), 0)
            : PartnerTable.runs(audit, wanted.word(), wanted.measure(), wanted.most());
    Neighbours seen = seen(audit, wanted, scope, rules, pairs.best(), runs.best());
    List<Found<Partner>> partners = new ArrayList<>();
    for (int i = 0; i < pairs.best().size(); i++) {
      partners.add(new Found<>(pairs.best().get(i), seen.of(i)));
    }
    List<Found<WordRun>> grams = new ArrayList<>();
    for (int i = 0; i < runs.best().size(); i++) {
      grams.add(new Found<>(runs.best().get(i), seen.ofRun(i)));
    }
    Optional<Message> reason =
        pairs.all() > 0
            ? Optional.empty()
            : Optional.of(
                wanted.entity()
                    ? NoPartners.ofEntity(audit, wanted.word())
                    : NoPartners.ofTerm(audit, wanted.word(), rules));
    return new Collocates(
        wanted.word(),
        wanted.measure(),
        scope,
        partners,
        pairs.all(),
        grams,
        runs.all(),
        seen.occurrences(),
        seen.documents(),
        reason);
  }

  private static Neighbours seen(
      AuditOutput audit,
      Wanted wanted,
      Scope scope,
      CountedForm.Rules rules,
      List<Partner> partners,
      List<WordRun> runs)
      throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put(wanted.word(), 0);
    partners.forEach(partner -> numbers.putIfAbsent(partner.item(), numbers.size()));
    Map<String, Integer> ofRuns = new HashMap<>();
    runs.forEach(run -> ofRuns.putIfAbsent(run.terms(), ofRuns.size()));
    ItemPlaces places =
        wanted.entity()
            ? MentionPlaces.of(audit, numbers)
            : new TermPlaces(wanted.word(), numbers, rules);
    Neighbours.Wanted all =
        new Neighbours.Wanted(
            places,
            partners,
            numbers,
            scope,
            ofRuns,
            runs.stream().mapToInt(WordRun::n).distinct().toArray(),
            rules,
            wanted.lines(),
            wanted.seed(),
            wanted.context());
    List<char[]> needed = wanted.entity() ? List.of() : WordsQuery.needed(List.of(wanted.word()));
    Neighbours whole = new Neighbours(all);
    for (Neighbours part : DocumentScan.over(audit, needed, () -> new Neighbours(all))) {
      whole.add(part);
    }
    return whole;
  }

  /** What the audit's settings leave out of what was asked for, a sentence each. */
  public List<String> notes(AuditOutput audit) {
    List<String> notes = new ArrayList<>();
    reason.ifPresent(said -> notes.add(said.toString()));
    JsonNode pairs = audit.manifest().at("/pipeline/cooccurrences");
    String ranked = pairs.path("rankBy").asText();
    long most = pairs.path("perTerm").asLong();
    if (most > 0 && allPartners >= most && !ranked.equals(measure)) {
      notes.add(
          "the audit wrote the "
              + most
              + " best pairs of each word by "
              + ranked
              + ", others may be better by "
              + measure
              + ": for all run it with --set cooccurrences.perTerm=0");
    }
    if (audit.shards("ngrams").isEmpty()) {
      notes.add(
          "the audit counted no n-grams: for these run it with --set 'terms.ngrams.sizes=[2,3]'");
    }
    return notes;
  }

  /** Whether the scope's events have weights, so that counts are no numbers of events. */
  boolean weighted() {
    return scope.inverse();
  }

  /** How near partners stand, in words. */
  Message spoken() {
    return switch (scope.unit()) {
      case WINDOW -> {
        Message window =
            scope.size() == 1
                ? Message.say("within %,d word", scope.size())
                : Message.say("within %,d words", scope.size());
        Message ordered = scope.ordered() ? Message.say("%s, in order", window) : window;
        yield weighted() ? Message.say("%s, weighted by distance", ordered) : ordered;
      }
      case SENTENCE -> Message.say("in one sentence");
      case PARAGRAPH -> Message.say("in one paragraph");
      case DOCUMENT -> Message.say("in one article");
    };
  }
}

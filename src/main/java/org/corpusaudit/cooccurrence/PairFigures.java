package org.corpusaudit.cooccurrence;

import java.util.Optional;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The figures of pairs: of terms, where repetition inflates some, and of entities. */
@SuppressWarnings("ImmutableEnumChecker") // Each declares its figures as it is made.
public enum PairFigures {
  /** Of terms. */
  TERMS("cooccurrences", true),
  /** Of entities. */
  ENTITIES("entities.pairs", false);

  private final transient SummarySection<PairSettings> section;
  private final transient Counter pairs;
  private final transient Counter weight;
  private final transient Optional<Listing> byBoilerplate;
  private final transient Optional<Listing> byDuplicates;

  PairFigures(String name, boolean ofTerms) {
    section = SummarySection.named(name);
    pairs = section.sum("pairs", "pairs", "different ones, before any cut-off");
    weight =
        (ofTerms ? section : section.ofManifest())
            .sum("eventsOfPairs", "events", "whose two items are both in the vocabulary");
    byBoilerplate =
        ofTerms ? Optional.of(list("byBoilerplate", "stripped text")) : Optional.empty();
    byDuplicates =
        ofTerms ? Optional.of(list("byDuplicates", "dropped articles")) : Optional.empty();
  }

  private Listing list(String name, String cause) {
    return section.list(
        "inflated." + name,
        "pairs",
        "of which " + cause + " held most, most first",
        InflatedPairs.LISTED,
        Row.COLUMNS);
  }

  /** The columns of a list. */
  static final class Row {
    static final Column.Text A = Column.text("a", "one item; the first where pairs are ordered");
    static final Column.Text B = Column.text("b", "the other");
    static final Column.Count RAW = Column.count("countRaw", "events in all texts as read");
    static final Column.Count STRIPPED =
        Column.count("countStripped", "events in all articles, cleaned, before any is dropped");
    static final Column.Count KEPT = Column.count("count", "events in kept, cleaned articles");
    static final Columns COLUMNS = Columns.of(A, B, RAW, STRIPPED, KEPT);

    private Row() {}
  }

  /** The section of the summary. */
  public SummarySection<PairSettings> section() {
    return section;
  }

  /** Different pairs. */
  public Counter pairs() {
    return pairs;
  }

  /** Events of the vocabulary's pairs. */
  public Counter weight() {
    return weight;
  }

  /** The pairs that stripped text inflates, where they are listed. */
  public Optional<Listing> byBoilerplate() {
    return byBoilerplate;
  }

  /** The pairs that dropped articles inflate, where they are listed. */
  public Optional<Listing> byDuplicates() {
    return byDuplicates;
  }
}

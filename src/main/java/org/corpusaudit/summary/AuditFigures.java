package org.corpusaudit.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corpusaudit.agency.AgencyFigures;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.cooccurrence.PairFigures;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.neardup.SyndicationFigures;
import org.corpusaudit.signals.SignalFigures;

/** Every figure that an audit may tell, in the order of the summary. */
public final class AuditFigures {
  private static final List<SummarySection<?>> SECTIONS =
      List.of(
          ReadingFigures.SECTION,
          LossFigures.COUNTERS,
          LossFigures.SECTION,
          BoilerplateFigures.SECTION,
          SignalFigures.SECTION,
          SignalFigures.FILTERS,
          DuplicateFigures.SECTION,
          SyndicationFigures.SECTION,
          AgencyFigures.SECTION,
          TermFigures.SECTION,
          TermFigures.OF_CORPUS,
          TermFigures.OF_VOCABULARY,
          PairFigures.TERMS.section(),
          EntityFigures.SECTION,
          PairFigures.ENTITIES.section());

  private static final List<Figure> SUMMARY =
      SECTIONS.stream().flatMap(section -> section.figures().stream()).toList();

  private AuditFigures() {}

  /** Those of {@code summary.json}. */
  public static List<Figure> ofSummary() {
    return SUMMARY;
  }

  /** Those that only the manifest's counters hold. */
  public static List<Figure> ofManifest() {
    return SECTIONS.stream().flatMap(section -> section.countersOfManifest().stream()).toList();
  }

  /** The names of all numbers of a summary; a star stands for a name of the corpus. */
  public static Stream<String> numbers() {
    return SUMMARY.stream().flatMap(figure -> figure.numbers().stream());
  }

  /** The figure that a name, with a name of the corpus in place of a star, is one of. */
  public static Optional<Figure> of(String name) {
    return SUMMARY.stream().filter(figure -> figure.isNamed(name)).findFirst();
  }
}

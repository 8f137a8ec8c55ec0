package org.corpusaudit.entity;

import java.util.Arrays;
import java.util.List;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The figures of entities. */
public final class EntityFigures {
  /** The section of the summary. */
  public static final SummarySection<EntitySettings> SECTION = SummarySection.named("entities");

  private static final SummarySection<EntitySettings> OF_PAIRS =
      SECTION.when(run -> run.settings().vocabulary() > 0);
  private static final SummarySection<EntitySettings> GIVEN =
      SECTION.when(run -> run.settings().given());
  private static final SummarySection<EntitySettings> TRANSFORMER =
      SECTION.when(run -> run.settings().transformer());
  private static final List<String> TYPES =
      Arrays.stream(EntityType.values()).map(EntityType::name).toList();
  private static final int LISTED = 50;

  /** Mentions in what is kept. */
  public static final Counter MENTIONS =
      SECTION.sum("mentions", "mentions", "in kept articles, cleaned");

  /** Mentions in the original texts. */
  public static final Counter MENTIONS_RAW =
      SECTION
          .when(run -> run.settings().countRaw())
          .sum(
              "mentionsRaw",
              "mentions",
              "in all texts as they were read, with `entities.countRaw`");

  /** Articles whose mentions came with them. */
  public static final Counter GIVEN_ARTICLES =
      GIVEN.sum("given.articles", "articles", "whose mentions came with the input");

  /** Mentions that came. */
  public static final Counter GIVEN_SPANS =
      GIVEN.sum("given.spans", "spans", "of theirs that are mentions in the original text");

  /** Mentions that came and were stripped. */
  public static final Counter GIVEN_STRIPPED =
      GIVEN.sum("given.stripped", "spans", "of kept articles that lie in what was stripped");

  /** What came and is no mention. */
  public static final CounterFamily GIVEN_REFUSED =
      GIVEN.sums(
          "given.refused.*",
          "spans",
          "that are no mentions: shape (no start, end or label), bounds, character (an offset"
              + " inside one), text (another stands there), blank, overlap");

  /** Sentences that the user's transformer read. */
  public static final Counter READ_SENTENCES =
      TRANSFORMER.sum("transformer.sentences", "sentences", "that the model read");

  /** Chunks that it was given. */
  public static final Counter READ_CHUNKS =
      TRANSFORMER.sum(
          "transformer.chunks",
          "chunks",
          "of sentences that the model was given, one each or more");

  /** Names that it found. */
  public static final Counter READ_NAMES =
      TRANSFORMER.sum("transformer.names", "names", "that it found, of types that are counted");

  /** Names of no type. */
  public static final CounterFamily IGNORED_NAMES =
      TRANSFORMER.sums(
          "transformer.ignored.*", "names", "by label, of labels that are no type of entity");

  /** Names that are not sure enough. */
  public static final Counter UNSURE_NAMES =
      TRANSFORMER.sum(
          "transformer.unsure", "names", "with a score below `entities.onnx.minimumScore`");

  /** Tokens without a label. */
  public static final Counter UNLABELLED_TOKENS =
      TRANSFORMER.sum(
          "transformer.unlabelled", "tokens", "for which the model gave what is no number");

  /** Names that were stripped. */
  public static final Counter STRIPPED_NAMES =
      TRANSFORMER.sum(
          "transformer.stripped", "names", "of kept articles that lie in what was stripped");

  /** Entities. */
  public static final Counter DISTINCT =
      SECTION.sum("distinct", "entities", "different ones in kept articles");

  /** Articles that mention any. */
  public static final Counter ARTICLES =
      SECTION.sum("articles", "articles", "kept ones that mention any");

  /** Mentions by type. */
  public static final CounterFamily MENTIONS_OF_TYPE =
      SECTION.sumsOf(TYPES, "byType.*.mentions", "mentions", "of entities of this type");

  /** Entities by type. */
  public static final CounterFamily DISTINCT_OF_TYPE =
      SECTION.sumsOf(TYPES, "byType.*.distinct", "entities", "of this type");

  /** Mentions by evidence. */
  public static final CounterFamily EVIDENCE =
      SECTION.sums("byEvidence.*", "mentions", "taken for one for this reason");

  /** The name of a listed entity. */
  public static final Column.Text ENTITY = Column.text("entity", "the entity, as in `entities/`");

  /** Its type. */
  public static final Column.Text TYPE = Column.text("type", "PER, LOC, ORG or MISC");

  /** How often it is mentioned. */
  public static final Column.Count COUNT = Column.count("count", "its mentions");

  /** By how many. */
  public static final Column.Count DOCUMENTS =
      Column.count("documents", "kept articles that mention it");

  /** What the corpus calls it. */
  public static final Column.Text LABEL =
      Column.text("label", "what the corpus' main language calls it");

  /** What identifies it. */
  public static final Column.Text ID =
      Column.text("id", "what identifies it in other data too, or empty").orNull();

  /** The most mentioned. */
  public static final Listing TOP =
      SECTION.list(
          "top",
          "entities",
          "that are mentioned most",
          LISTED,
          Columns.of(ENTITY, TYPE, COUNT, DOCUMENTS, LABEL, ID));

  /** Entities whose pairs are counted. */
  public static final Counter VOCABULARY =
      OF_PAIRS.sum("pairs.vocabulary", "entities", "whose pairs are counted");

  /** Units in which pairs are counted. */
  public static final Counter UNITS =
      OF_PAIRS.sum("pairs.units", "units", "sentences, paragraphs or articles, as set");

  /** Names that the corpus taught. */
  public static final Counter LEARNED_NAMES =
      SECTION.ofManifest().sum("learnedNames", "names", "that the corpus taught");

  private EntityFigures() {}
}

package org.corpusaudit.entity.counting;

import java.util.List;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The tables of entities and their columns; {@code docs/entities.md} says how they are found. */
public final class EntityTables {
  static final Column.Text ENTITY =
      Column.text("entity", "the name that stands for all its aliases");
  static final Column.Text TYPE = Column.text("type", "PER, LOC, ORG or MISC");
  static final Column.Count COUNT = Column.count("count", "mentions in kept, cleaned articles");
  static final Column.Count DOCUMENTS = Column.count("documents", "kept articles that mention it");
  static final Column.Text ALIASES =
      Column.text("aliases", "at most " + EntityRows.MOST_ALIASES + " of its forms as `form:count`")
          .orNull();
  static final Column.Text LABEL =
      Column.text(
          "label",
          "its most frequent full form in the corpus' main language, or the entity where it has"
              + " none there");
  static final Column.Text ENTITY_ID =
      Column.text(
              "id",
              "what identifies it in other data: `iso3166:`, `geonames:`, `m49:` or `cldr:` with a"
                  + " code, or the lexicon's own")
          .orNull();
  static final Column.Count COUNT_RAW =
      Column.count("count_raw", "mentions in all texts as they were read; 0 where not counted");
  static final Column.Count FORMS = Column.count("forms", "different spellings of its mentions");
  static final Column.Text EVIDENCE =
      Column.text("evidence", "why they were taken for mentions, as `word:count`").orNull();
  static final Column.Count SITES = Column.count("sites", "sites that mention it");
  static final Column.Text TOP_SITES =
      Column.text("top_sites", "the three that do most, as `site:count`").orNull();
  static final Column.Text FIRST_MONTH =
      Column.text("first_month", "first month of dated articles that mention it, `YYYY-MM`")
          .orNull();
  static final Column.Text LAST_MONTH = Column.text("last_month", "the last one").orNull();

  static final Column.Text EXAMPLES = LeastExamples.column("entities.examples");

  /** The table of entities, with the column that a run has only when it is asked. */
  public static final Table ENTITIES =
      Table.tabSeparated(
              "entities",
              "an entity of a type, the most mentioned first",
              Columns.of(
                  ENTITY,
                  TYPE,
                  COUNT,
                  DOCUMENTS,
                  ALIASES,
                  LABEL,
                  ENTITY_ID,
                  COUNT_RAW,
                  FORMS,
                  EVIDENCE,
                  SITES,
                  TOP_SITES,
                  FIRST_MONTH,
                  LAST_MONTH,
                  EXAMPLES))
          .sortedBy(Long.BYTES);

  static final Column.Text FACET = Column.text("facet", "site or month");
  static final Column.Text VALUE = Column.text("value", "which one");
  static final Column.Count FACET_COUNT = Column.count("count", "mentions there");
  static final Column.Count FACET_DOCUMENTS =
      Column.count("documents", "kept articles there that mention it");

  /** The table of entities by site and month: a value's rows stand together. */
  public static final Table FACETS =
      Table.tabSeparated(
              "entity_facets",
              "an entity on a site or in a month; a value's most mentioned first",
              Columns.of(FACET, VALUE, ENTITY, TYPE, FACET_COUNT, FACET_DOCUMENTS))
          // A hash of facet and value, and the order there.
          .sortedBy(2 * Long.BYTES);

  static final Column.Text ID = Column.text("id", "the article");
  static final Column.Count START =
      Column.count("start", "first UTF-16 code unit in the cleaned text");
  static final Column.Count END = Column.count("end", "the unit after its last");
  static final Column.Text MENTION_ENTITY = Column.text("entity", "the entity, as in `entities/`");
  static final Column.Text MENTION_ID =
      Column.text("entity_id", "its `id`, as in `entities/`").orNull();
  static final Column.Text MENTION_TEXT = Column.text("text", "what stands there");
  static final Column.Text MENTION_EVIDENCE =
      Column.text("evidence", "why it was taken for a mention");
  static final Column.Items FOUND =
      Column.items(
          "entities",
          "its mentions in their order",
          Columns.of(START, END, TYPE, MENTION_ENTITY, MENTION_TEXT, MENTION_EVIDENCE, MENTION_ID));

  /** The table of mentions; its shards are the blocks of the input. */
  public static final Table MENTIONS =
      Table.jsonLines(
          "mentions",
          "a kept article that mentions an entity, with `entities.writeMentions`",
          Columns.of(ID, FOUND));

  private EntityTables() {}

  /** The table of entities of a run. */
  public static Table entities(EntitySettings settings) {
    return ENTITIES.without(settings.examples() == 0 ? List.of(EXAMPLES) : List.of());
  }
}

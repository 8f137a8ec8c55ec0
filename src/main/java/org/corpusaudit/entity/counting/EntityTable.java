package org.corpusaudit.entity.counting;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;

/**
 * Counters of the entities of a block, by name and type: their forms, their evidence, and the sites
 * and months that name them. Not thread-safe.
 *
 * <p>Memory: {@link #heldBytes()}, an estimate from above of what the maps take.
 */
final class EntityTable {
  private static final int BYTES_OF_ENTITY = 400;
  private static final int BYTES_OF_NAME = 160;
  private static final int BYTES_OF_CELL = 100;

  private final Map<Key, Counts> entities = new HashMap<>();
  private final Map<String, Margins> names = new HashMap<>();
  private long heldBytes;

  /** What is counted. */
  record Key(String entity, EntityType type) {}

  /** A site and a month, {@code yyyy-MM} or empty. */
  record Cell(String site, String month) {}

  /** A spelling in articles of a language, by its first subtag. */
  record Form(String form, String language) {}

  /** Mentions of a spelling, and how many of them name the entity with nothing attached. */
  static final class FormCounts {
    private long mentions;
    private long full;

    long mentions() {
      return mentions;
    }

    long full() {
      return full;
    }
  }

  /** Articles and units that hold a name, whatever its type. */
  static final class Margins {
    private int lastArticle = -1;
    private long documents;
    private long units;

    long documents() {
      return documents;
    }

    long units() {
      return units;
    }

    void unit(int article) {
      units++;
      documents += article == lastArticle ? 0 : 1;
      lastArticle = article;
    }
  }

  /** Mentions and articles. */
  static final class CellCounts {
    private long count;
    private long documents;

    long count() {
      return count;
    }

    long documents() {
      return documents;
    }
  }

  /** The counters of one entity. */
  static final class Counts {
    private final Map<Form, FormCounts> forms = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> evidence = new HashMap<>();
    private final Map<Cell, CellCounts> cells = new HashMap<>();
    private final int number;
    private long raw;
    private int lastArticle = -1;

    Counts(int number) {
      this.number = number;
    }

    /** Its place in the order in which entities were met since all was forgotten. */
    int number() {
      return number;
    }

    Map<Form, FormCounts> forms() {
      return forms;
    }

    /** What identifies it, with mentions. */
    Map<String, Long> ids() {
      return ids;
    }

    Map<String, Long> evidence() {
      return evidence;
    }

    Map<Cell, CellCounts> cells() {
      return cells;
    }

    long raw() {
      return raw;
    }
  }

  /**
   * Counts a mention in a kept, cleaned article; returns its entity's counters.
   *
   * @param form how it is spelled
   * @param full its bare name, or empty where the mention is only short for it
   */
  Counts mention(
      Mention mention, String form, String full, String language, Cell cell, int article) {
    Counts counts = of(mention);
    form(counts, form, language).mentions++;
    if (!full.isEmpty()) {
      form(counts, full, language).full++;
    }
    if (!mention.id().isEmpty()) {
      if (counts.ids.merge(mention.id(), 1L, Long::sum) == 1) {
        heldBytes += BYTES_OF_NAME + 2L * mention.id().length();
      }
    }
    counts.evidence.merge(mention.evidence(), 1L, Long::sum);
    CellCounts at = counts.cells.get(cell);
    if (at == null) {
      at = new CellCounts();
      counts.cells.put(cell, at);
      heldBytes += BYTES_OF_CELL;
    }
    at.count++;
    at.documents += counts.lastArticle == article ? 0 : 1;
    counts.lastArticle = article;
    return counts;
  }

  private FormCounts form(Counts counts, String form, String language) {
    Form key = new Form(form, language);
    FormCounts found = counts.forms.get(key);
    if (found == null) {
      found = new FormCounts();
      counts.forms.put(key, found);
      heldBytes += BYTES_OF_NAME + 2L * form.length();
    }
    return found;
  }

  /** Counts a mention in an original text. */
  void raw(Mention mention) {
    of(mention).raw++;
  }

  /** Counts a unit of a kept, cleaned article that holds a name. */
  void unit(String entity, int article) {
    Margins margins = names.get(entity);
    if (margins == null) {
      margins = new Margins();
      names.put(entity, margins);
      heldBytes += BYTES_OF_NAME + 2L * entity.length();
    }
    margins.unit(article);
  }

  Map<Key, Counts> entities() {
    return entities;
  }

  Map<String, Margins> names() {
    return names;
  }

  long heldBytes() {
    return heldBytes;
  }

  void clear() {
    entities.clear();
    names.clear();
    heldBytes = 0;
  }

  private Counts of(Mention mention) {
    Key key = new Key(mention.entity(), mention.type());
    Counts counts = entities.get(key);
    if (counts == null) {
      counts = new Counts(entities.size());
      entities.put(key, counts);
      heldBytes += BYTES_OF_ENTITY + 2L * mention.entity().length();
    }
    return counts;
  }
}

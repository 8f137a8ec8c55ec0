package org.corpusaudit.entity.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.Forms;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.example.ExampleTable;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.Tokenizer;
import org.corpusaudit.text.VocabularyChoice;

/**
 * Counts the entities of a block's articles: mentions in the kept, cleaned articles by form,
 * evidence, site and month, with the margins that the measures of pairs need; and mentions in the
 * original texts.
 *
 * <p>Counts are summed in a table and sent whenever it holds {@value #BUDGET_BYTES} bytes. Not
 * thread-safe.
 */
public final class EntityStep {
  /** The route of counts, to {@link EntityMerge}. */
  public static final Route COUNTS = Route.of("entity counts");

  /** The route of the number of units, to {@link TopEntitiesMerge}. */
  public static final Route UNITS = Route.of("units");

  /** The route of the articles in each language, to {@link MainLanguageMerge}. */
  public static final Route LANGUAGES = Route.of("entity languages");

  private static final long BUDGET_BYTES = 32L << 20;

  /** Sites, and ids, that one entry tells of: 150 KB of names of usual length. */
  private static final int MOST_OF_ENTRY = 4096;

  /** Evidence of a mention that is short for a name elsewhere in its article. */
  private static final Set<String> SHORT = Set.of("alias", "ambiguous");

  private final EntitySettings settings;
  private final Routes out;
  private final Consumer<Map<String, Mention>> unitItems;
  private final EntityTable table = new EntityTable();
  private final Map<String, Long> languages = new HashMap<>();
  private final ExampleTable examples;
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final ByteWriter entry = new ByteWriter();
  private int articles;
  private long units;

  /**
   * A step for one block.
   *
   * @param unitItems takes the names in each unit, each with its first mention there, if pairs are
   *     counted
   */
  public EntityStep(EntitySettings settings, Routes out, Consumer<Map<String, Mention>> unitItems) {
    this.settings = settings;
    this.out = out;
    this.unitItems = unitItems;
    this.examples = new ExampleTable(settings.examples());
  }

  /** Counts the mentions in the cleaned text of a kept article. */
  public void kept(Article article, String cleaned, List<Mention> mentions) {
    articles++;
    String language = language(article.language());
    languages.merge(language, 1L, Long::sum);
    EntityTable.Cell cell = new EntityTable.Cell(article.site(), article.published().month());
    if (examples.isOn()) {
      examples.startArticle(article.id(), cleaned);
    }
    for (Mention mention : mentions) {
      String form = Forms.of(cleaned, mention.start(), mention.end());
      String full = full(mention, cleaned);
      int number = table.mention(mention, form, full, language, cell, articles).number();
      if (examples.isOn()) {
        long hash = TokenHash.of(mention.entity());
        examples.offer(number, hash, mention.start(), mention.end());
      }
      EntityFigures.EVIDENCE.count(out.tally(), mention.evidence(), 1);
    }
    EntityFigures.MENTIONS.count(out.tally(), mentions.size());
    EntityFigures.ARTICLES.count(out.tally(), mentions.isEmpty() ? 0 : 1);
    if (settings.vocabulary() > 0) {
      units(article, cleaned, mentions);
    }
    flushPast(BUDGET_BYTES);
  }

  private static String language(String tag) {
    int subtag = tag.indexOf('-');
    return subtag < 0 ? tag : tag.substring(0, subtag);
  }

  /** The bare name of a mention, or empty where it is short for another or cannot be told. */
  private static String full(Mention mention, String text) {
    int start = mention.start() + mention.attached();
    boolean told = mention.attached() >= 0 && start < mention.end();
    return told && !SHORT.contains(mention.evidence()) ? Forms.of(text, start, mention.end()) : "";
  }

  /** Counts the mentions in the original text of an article, kept or not. */
  public void raw(List<Mention> mentions) {
    mentions.forEach(table::raw);
    EntityFigures.MENTIONS_RAW.count(out.tally(), mentions.size());
    flushPast(BUDGET_BYTES);
  }

  /** Sends all that is held; to be called after the last article. */
  public void end() {
    flushPast(0);
    out.to(UNITS).send(0, VocabularyChoice.events(entry, units));
    languages.forEach(
        (language, count) ->
            out.to(LANGUAGES).send(0, entry.reset().putString(language).putVarLong(count)));
  }

  private void units(Article article, String cleaned, List<Mention> mentions) {
    if (settings.unit() == Scope.Unit.DOCUMENT) {
      units++;
      unit(mentions);
      return;
    }
    tokenizer.tokenize(cleaned, article.language(), tokens);
    if (tokens.size() > 0) {
      units += 1 + unit(tokens.size() - 1);
    }
    List<Mention> within = new ArrayList<>();
    int token = 0;
    int last = -1;
    for (Mention mention : mentions) {
      while (token < tokens.size() - 1 && tokens.end(token) <= mention.start()) {
        token++;
      }
      int at = tokens.size() == 0 ? 0 : unit(token);
      if (at != last) {
        unit(within);
        within.clear();
        last = at;
      }
      within.add(mention);
    }
    unit(within);
  }

  private int unit(int token) {
    return settings.unit() == Scope.Unit.SENTENCE
        ? tokens.sentence(token)
        : tokens.paragraph(token);
  }

  private void unit(List<Mention> mentions) {
    Map<String, Mention> names = new LinkedHashMap<>();
    mentions.forEach(mention -> names.putIfAbsent(mention.entity(), mention));
    names.keySet().forEach(name -> table.unit(name, articles));
    unitItems.accept(names);
  }

  private void flushPast(long budget) {
    if (table.heldBytes() + examples.heldBytes() <= budget) {
      return;
    }
    table.entities().forEach(this::send);
    table
        .names()
        .forEach(
            (name, margins) -> {
              int to =
                  EntityEntry.start(
                      entry, name, EntityEntry.ANY_TYPE, EntityEntry.MARGINS, out.partitioning());
              entry.putVarLong(margins.documents()).putVarLong(margins.units());
              out.to(COUNTS).send(to, entry);
            });
    table.clear();
    examples.clear();
  }

  private void send(EntityTable.Key key, EntityTable.Counts counts) {
    int type = EntityEntry.code(key.type());
    int to = EntityEntry.start(entry, key.entity(), type, EntityEntry.COUNTS, out.partitioning());
    entry.putVarLong(counts.raw()).putVarLong(counts.evidence().size());
    counts.evidence().forEach((evidence, count) -> entry.putString(evidence).putVarLong(count));
    Iterator<Map.Entry<String, Long>> ids = counts.ids().entrySet().iterator();
    Iterator<Map.Entry<EntityTable.Cell, EntityTable.CellCounts>> cells =
        counts.cells().entrySet().iterator();
    int leftIds = counts.ids().size();
    int leftCells = counts.cells().size();
    for (boolean first = true; first || leftIds > 0 || leftCells > 0; first = false) {
      if (!first) { // An entity of many sites and ids: engines bound the size of what they shuffle.
        EntityEntry.start(entry, key.entity(), type, EntityEntry.COUNTS, out.partitioning());
        entry.putVarLong(0).putVarLong(0);
      }
      int nowIds = Math.min(MOST_OF_ENTRY, leftIds);
      leftIds -= nowIds;
      entry.putVarLong(nowIds);
      for (int i = 0; i < nowIds; i++) {
        Map.Entry<String, Long> id = ids.next();
        entry.putString(id.getKey()).putVarLong(id.getValue());
      }
      int nowCells = Math.min(MOST_OF_ENTRY, leftCells);
      leftCells -= nowCells;
      entry.putVarLong(nowCells);
      for (int i = 0; i < nowCells; i++) {
        Map.Entry<EntityTable.Cell, EntityTable.CellCounts> cell = cells.next();
        entry.putString(cell.getKey().site()).putString(cell.getKey().month());
        entry.putVarLong(cell.getValue().count()).putVarLong(cell.getValue().documents());
      }
      out.to(COUNTS).send(to, entry);
    }
    if (examples.size(counts.number()) > 0) {
      EntityEntry.start(entry, key.entity(), type, EntityEntry.EXAMPLES, out.partitioning());
      examples.write(entry, counts.number());
      out.to(COUNTS).send(to, entry);
    }
    counts
        .forms()
        .forEach(
            (form, sums) -> {
              EntityEntry.start(entry, key.entity(), type, EntityEntry.FORM, out.partitioning());
              entry.putString(form.form()).putString(form.language());
              entry.putVarLong(sums.mentions()).putVarLong(sums.full());
              out.to(COUNTS).send(to, entry);
            });
  }
}

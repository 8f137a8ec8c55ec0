package org.corpusaudit.entity.counting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.LeastEntries;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;

/**
 * Adds up the entries of {@link EntityStep}; makes the rows of {@code entities/} and of its facets,
 * and proposes entities for the vocabulary of pairs and for the list of the most mentioned.
 *
 * <p>Shared: the corpus' main language ({@link MainLanguageMerge}), in which entities have labels.
 *
 * <p>Memory: the forms, sites and months of one entity, and the partition's candidates for the
 * vocabulary.
 */
public final class EntityMerge implements SharingMerge {
  /** The route of the rows of entities. */
  public static final Route ROWS = Route.of("rows");

  /** The route of the rows of facets. */
  public static final Route FACET_ROWS = Route.of("facet rows");

  /** The route to {@link TopEntitiesMerge}. */
  public static final Route TOP = Route.of("top");

  private final EntitySettings settings;

  /** The kernel. */
  public EntityMerge(EntitySettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS, FACET_ROWS, TOP);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    Merge merge = new Merge(MainLanguageMerge.read(shared), out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      merge.entry(entries.read(reader));
    }
    merge.end();
  }

  /** Mentions and articles of a site or month. */
  static final class Part {
    long count;
    long documents;

    void add(long mentions, long articles) {
      count += mentions;
      documents += articles;
    }
  }

  /** The counts of one entity. */
  static final class Sums {
    final TreeMap<String, Part> sites = new TreeMap<>();
    final TreeMap<String, Part> months = new TreeMap<>();
    final TreeMap<String, Long> evidence = new TreeMap<>();
    final TreeMap<String, Long> ids = new TreeMap<>();
    final List<CountedName> forms = new ArrayList<>();

    /** Forms in the corpus' main language that name the entity with nothing attached. */
    final List<CountedName> full = new ArrayList<>();

    final LeastExamples examples;
    long raw;
    long count;
    long documents;

    Sums(int examples) {
      this.examples = new LeastExamples(examples);
    }

    void clear() {
      examples.clear();
      sites.clear();
      months.clear();
      evidence.clear();
      ids.clear();
      forms.clear();
      full.clear();
      raw = 0;
      count = 0;
      documents = 0;
    }

    void counts(ByteReader reader) {
      raw += reader.getVarLong();
      for (int left = reader.getVarInt(); left > 0; left--) {
        evidence.merge(reader.getString(), reader.getVarLong(), Long::sum);
      }
      for (int left = reader.getVarInt(); left > 0; left--) {
        ids.merge(reader.getString(), reader.getVarLong(), Long::sum);
      }
      for (int left = reader.getVarInt(); left > 0; left--) {
        String site = reader.getString();
        String month = reader.getString();
        long mentions = reader.getVarLong();
        long articles = reader.getVarLong();
        sites.computeIfAbsent(site, s -> new Part()).add(mentions, articles);
        months.computeIfAbsent(month, m -> new Part()).add(mentions, articles);
        count += mentions;
        documents += articles;
      }
    }

    void form(ByteReader reader, String mainLanguage) {
      String form = reader.getString();
      boolean main = reader.getString().equals(mainLanguage);
      add(forms, form, reader.getVarLong());
      long bare = reader.getVarLong();
      if (main) {
        add(full, form, bare);
      }
    }

    /** Adds to the last of a list that arrives in order. */
    private static void add(List<CountedName> names, String name, long count) {
      int last = names.size() - 1;
      if (count == 0) {
        return;
      }
      if (last >= 0 && names.get(last).name().equals(name)) {
        names.set(last, new CountedName(name, names.get(last).count() + count));
      } else {
        names.add(new CountedName(name, count));
      }
    }

    /** What identifies most of its mentions, of equals the first; or empty. */
    String id() {
      String best = "";
      long most = 0;
      for (Map.Entry<String, Long> id : ids.entrySet()) {
        if (id.getValue() > most) {
          best = id.getKey();
          most = id.getValue();
        }
      }
      return best;
    }
  }

  private final class Merge {
    private final String mainLanguage;
    private final EntityLabels labels;
    private final EntityRows rows;
    private final LeastEntries vocabulary;
    private final LeastEntries most = new LeastEntries(EntityFigures.TOP.most());
    private final Routes out;
    private final Sums sums = new Sums(settings.examples());
    private final ByteWriter entry = new ByteWriter();
    private String entity = "";
    private int type = EntityEntry.ANY_TYPE;
    private long documents;
    private long units;
    private boolean any;

    Merge(String mainLanguage, Routes out) {
      this.out = out;
      this.mainLanguage = mainLanguage;
      labels = new EntityLabels(mainLanguage);
      rows = new EntityRows(settings, out);
      vocabulary = new LeastEntries(settings.vocabulary());
    }

    void entry(ByteReader reader) {
      String nextEntity = reader.getString();
      int nextType = reader.getByte();
      boolean sameEntity = any && nextEntity.equals(entity);
      if (!sameEntity || nextType != type) {
        endType();
      }
      if (!sameEntity) {
        endEntity();
      }
      any = true;
      entity = nextEntity;
      type = nextType;
      switch (reader.getByte()) {
        case EntityEntry.COUNTS -> sums.counts(reader);
        case EntityEntry.FORM -> sums.form(reader, mainLanguage);
        case EntityEntry.EXAMPLES -> sums.examples.add(reader);
        default -> {
          documents += reader.getVarLong();
          units += reader.getVarLong();
        }
      }
    }

    void end() {
      endType();
      endEntity();
      vocabulary.send(out, TOP, 0);
      most.send(out, TOP, 0);
    }

    private void endType() {
      if (type == EntityEntry.ANY_TYPE) {
        return;
      }
      EntityType found = EntityEntry.type(type);
      String label = labels.of(entity, found, sums.full);
      rows.add(entity, found, label, sums);
      if (sums.count > 0) {
        EntityFigures.DISTINCT.count(out.tally(), 1);
        EntityFigures.DISTINCT_OF_TYPE.count(out.tally(), found.name(), 1);
        EntityFigures.MENTIONS_OF_TYPE.count(out.tally(), found.name(), sums.count);
        TopEntitiesMerge.mostMentioned(entry, entity, found, label, sums);
        if (most.wants(entry)) {
          most.add(entry);
        }
      }
      sums.clear();
      type = EntityEntry.ANY_TYPE;
    }

    private void endEntity() {
      if (documents > 0 && settings.vocabulary() > 0) {
        TopEntitiesMerge.candidate(entry, documents, entity, units);
        if (vocabulary.wants(entry)) {
          vocabulary.add(entry);
        }
      }
      documents = 0;
      units = 0;
    }
  }
}

package org.corpusaudit.entity.counting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
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
import org.corpusaudit.text.VocabularyChoice;

/**
 * Adds up the entries of {@link EntityStep}; makes the rows of {@code entities/} and of its facets,
 * and proposes entities for the vocabulary of pairs and for the list of the most mentioned.
 *
 * <p>Shared: the corpus' main language ({@link MainLanguageMerge}), in which entities have labels.
 *
 * <p>Memory: of one entity its months, {@link EntityRows#MOST_ALIASES} forms, {@value #MOST_FULL}
 * full ones for its label (of more, those that are mentioned most), and {@link PartSums} of sites
 * and of ids; and the partition's candidates for the vocabulary.
 */
public final class EntityMerge implements SharingMerge {
  /** The route of the rows of entities. */
  public static final Route ROWS = Route.of("rows");

  /** The route of the rows of facets. */
  public static final Route FACET_ROWS = Route.of("facet rows");

  /** The route to {@link TopEntitiesMerge}. */
  public static final Route TOP = Route.of("top");

  /** Full forms among which a label is chosen. */
  static final int MOST_FULL = 1000;

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
    try (Sums sums = new Sums(settings.examples())) {
      Merge merge = new Merge(MainLanguageMerge.read(shared), sums, out);
      ByteReader reader = new ByteReader();
      while (entries.next()) {
        merge.entry(entries.read(reader));
      }
      merge.end();
    }
  }

  /** The counts of one entity. */
  static final class Sums implements Closeable {
    final PartSums sites = new PartSums();
    final TreeMap<String, PartSums.Part> months = new TreeMap<>();
    final TreeMap<String, Long> evidence = new TreeMap<>();
    final PartSums ids = new PartSums();
    final Spellings forms = new Spellings(EntityRows.MOST_ALIASES);

    /** Forms in the corpus' main language that name the entity with nothing attached. */
    final Spellings full = new Spellings(MOST_FULL);

    final LeastExamples examples;
    long raw;
    long count;
    long documents;

    Sums(int examples) {
      this.examples = new LeastExamples(examples);
    }

    @Override
    public void close() throws IOException {
      sites.close();
      ids.close();
    }

    void clear() throws IOException {
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

    void counts(ByteReader reader) throws IOException {
      raw += reader.getVarLong();
      for (int left = reader.getVarInt(); left > 0; left--) {
        evidence.merge(reader.getString(), reader.getVarLong(), Long::sum);
      }
      for (int left = reader.getVarInt(); left > 0; left--) {
        ids.add(reader.getString(), reader.getVarLong(), 0);
      }
      for (int left = reader.getVarInt(); left > 0; left--) {
        String site = reader.getString();
        String month = reader.getString();
        long mentions = reader.getVarLong();
        long articles = reader.getVarLong();
        sites.add(site, mentions, articles);
        months.computeIfAbsent(month, m -> new PartSums.Part()).add(mentions, articles);
        count += mentions;
        documents += articles;
      }
    }

    void form(ByteReader reader, String mainLanguage) {
      String form = reader.getString();
      boolean main = reader.getString().equals(mainLanguage);
      forms.add(form, reader.getVarLong());
      long bare = reader.getVarLong();
      if (main) {
        full.add(form, bare);
      }
    }

    /** What identifies most of its mentions, of equals the first; or empty. */
    String id() throws IOException {
      MostFrequent best = new MostFrequent(1);
      ids.forEach((id, count, articles) -> best.add(id, count));
      return best.given() == 0 ? "" : best.names().get(0).name();
    }
  }

  /** Adds up names that arrive in order, several times in a row. */
  static final class Spellings {
    private final MostFrequent most;
    private String name = "";
    private long count;

    Spellings(int most) {
      this.most = new MostFrequent(most);
    }

    void add(String next, long more) {
      if (!next.equals(name)) {
        end();
        name = next;
      }
      count += more;
    }

    /** The names, to be asked for after the last one. */
    MostFrequent all() {
      end();
      return most;
    }

    private void end() {
      if (count > 0) {
        most.add(name, count);
      }
      count = 0;
    }

    void clear() {
      most.clear();
      count = 0;
      name = "";
    }
  }

  private final class Merge {
    private final String mainLanguage;
    private final EntityLabels labels;
    private final EntityRows rows;
    private final VocabularyChoice.Proposals vocabulary;
    private final LeastEntries most = new LeastEntries(EntityFigures.TOP.most());
    private final Routes out;
    private final Sums sums;
    private final ByteWriter entry = new ByteWriter();
    private String entity = "";
    private int type = EntityEntry.ANY_TYPE;
    private long documents;
    private long units;
    private boolean any;

    Merge(String mainLanguage, Sums sums, Routes out) {
      this.sums = sums;
      this.out = out;
      this.mainLanguage = mainLanguage;
      labels = new EntityLabels(mainLanguage);
      rows = new EntityRows(settings, out);
      vocabulary = new VocabularyChoice.Proposals(settings.vocabulary());
    }

    void entry(ByteReader reader) throws IOException {
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

    void end() throws IOException {
      endType();
      endEntity();
      vocabulary.send(out, TOP);
      most.send(out, TOP, 0);
    }

    private void endType() throws IOException {
      if (type == EntityEntry.ANY_TYPE) {
        return;
      }
      EntityType found = EntityEntry.type(type);
      String label = labels.of(entity, found, sums.full.all().names());
      String id = sums.id();
      rows.add(entity, found, label, id, sums);
      if (sums.count > 0) {
        EntityFigures.DISTINCT.count(out.tally(), 1);
        EntityFigures.DISTINCT_OF_TYPE.count(out.tally(), found.name(), 1);
        EntityFigures.MENTIONS_OF_TYPE.count(out.tally(), found.name(), sums.count);
        TopEntitiesMerge.mostMentioned(entry, entity, found, label, id, sums);
        if (most.wants(entry)) {
          most.add(entry);
        }
      }
      sums.clear();
      type = EntityEntry.ANY_TYPE;
    }

    private void endEntity() {
      vocabulary.offer(entity, documents, units, units, name -> true);
      documents = 0;
      units = 0;
    }
  }
}

package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.text.Scope;
import org.junit.jupiter.api.Test;

/** The counting of entities against counts made in the plainest way. */
class EntityCountingTest {
  /** Words of a sentence; a number below 8 is a name: of entity n mod 4, of type n mod 2. */
  private static String text(List<List<Integer>> sentences) {
    StringBuilder text = new StringBuilder();
    for (List<Integer> sentence : sentences) {
      for (int word : sentence) {
        text.append(word < 8 ? "Name" + word : "Word").append(' ');
      }
      text.append("End. ");
    }
    return text.toString();
  }

  private static List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf("Name"); at >= 0; at = text.indexOf("Name", at + 1)) {
      int number = text.charAt(at + 4) - '0';
      EntityType type = number % 2 == 0 ? EntityType.PER : EntityType.LOC;
      mentions.add(new Mention(at, at + 5, type, entity(number), number < 4 ? "seed" : "learned"));
    }
    return mentions;
  }

  private static String entity(int number) {
    // Numbers 0, 1, 4 and 5 are one name, as a person and as a place.
    return "E" + number % 4 / 2;
  }

  private static EntityRun.Counted article(int number, String text, boolean kept) {
    Article article =
        new Article(
            "id" + number,
            "",
            "site" + number % 3 + ".example",
            "",
            text,
            number % 5 == 0
                ? Published.UNKNOWN
                : new Published("2026-0" + (1 + number % 4) + "-01T00:00:00Z", number),
            "en",
            new RecordSource("", 0, new byte[0], 0, new RecordFields()));
    String cleaned = text.replace("Name7 ", "");
    return new EntityRun.Counted(article, cleaned, mentions(cleaned), mentions(text), kept);
  }

  @Property(tries = 150)
  void everyCountIsThatOfAPlainRecount(
      @ForAll List<@Size(max = 5) List<@Size(max = 6) List<@IntRange(max = 11) Integer>>> corpus,
      @ForAll boolean sentences)
      throws IOException {
    List<EntityRun.Counted> articles = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      articles.add(article(i, text(corpus.get(i)), i % 4 != 3));
    }
    EntityRun run =
        new EntityRun(articles, sentences ? Scope.Unit.SENTENCE : Scope.Unit.DOCUMENT, 3, 2);

    Map<String, Long> counts = new TreeMap<>();
    Map<String, Long> raw = new TreeMap<>();
    Map<String, Set<Integer>> documents = new TreeMap<>();
    Map<String, Map<String, Long>> forms = new TreeMap<>();
    Map<String, Long> sites = new TreeMap<>();
    Map<String, Long> pairs = new TreeMap<>();
    Map<String, Long> margins = new TreeMap<>();
    long units = 0;
    for (int i = 0; i < articles.size(); i++) {
      EntityRun.Counted one = articles.get(i);
      one.raw().forEach(m -> raw.merge(m.entity() + m.type(), 1L, Long::sum));
      if (!one.kept()) {
        continue;
      }
      for (Mention mention : one.mentions()) {
        String key = mention.entity() + mention.type();
        counts.merge(key, 1L, Long::sum);
        documents.computeIfAbsent(key, k -> new TreeSet<>()).add(i);
        forms
            .computeIfAbsent(key, k -> new TreeMap<>())
            .merge(one.cleaned().substring(mention.start(), mention.end()), 1L, Long::sum);
        sites.merge(one.article().site() + key, 1L, Long::sum);
      }
      String[] parts = sentences ? one.cleaned().split("\\. ", 0) : new String[] {one.cleaned()};
      for (String part : parts) {
        if (sentences && part.isBlank()) {
          continue;
        }
        units++;
        Set<String> names = new TreeSet<>();
        mentions(part).forEach(mention -> names.add(mention.entity()));
        names.forEach(name -> margins.merge(name, 1L, Long::sum));
        if (names.size() == 2) {
          pairs.merge("E0 E1", 1L, Long::sum);
        }
      }
    }
    Map<String, Long> found = new TreeMap<>();
    for (Map<String, String> row : run.entities()) {
      String key = row.get("entity") + row.get("type");
      found.put(key, Long.valueOf(row.get("count")));
      assertThat(Long.valueOf(row.get("count_raw")), is(raw.get(key)));
      assertThat(Integer.parseInt(row.get("documents")), is(documents.get(key).size()));
      List<String> aliases = new ArrayList<>();
      forms.get(key).forEach((form, count) -> aliases.add(form + ":" + count));
      assertThat(
          List.of(row.get("aliases").split(" \\| ")),
          containsInAnyOrder(aliases.toArray(new String[0])));
    }
    assertThat(found, is(counts));
    Map<String, Long> bySite = new TreeMap<>();
    for (Map<String, String> row : run.facets()) {
      if (row.get("facet").equals("site")) {
        bySite.put(
            row.get("value") + row.get("entity") + row.get("type"), Long.valueOf(row.get("count")));
      }
    }
    assertThat(bySite, is(sites));
    Map<String, Long> together = new TreeMap<>();
    for (Map<String, String> row : run.pairs()) {
      String a = row.get("a");
      String b = row.get("b");
      long count = Long.parseLong(row.get("count"));
      together.put(a + " " + b, count);
      assertThat(Long.valueOf(row.get("count_a")), is(margins.get(a)));
      assertThat(Long.valueOf(row.get("count_b")), is(margins.get(b)));
      double pmi = Math.log((double) count / margins.get(a) * units / margins.get(b)) / Math.log(2);
      assertThat(Double.parseDouble(row.get("pmi")), closeTo(pmi, 1e-4));
    }
    assertThat(together, is(pairs));
  }

  @Property(tries = 60)
  void rowsAndFiguresDoNotDependOnTheCutOfTheCorpus(
      @ForAll @Size(max = 15)
          List<@Size(max = 4) List<@Size(max = 6) List<@IntRange(max = 9) Integer>>> corpus,
      @ForAll @IntRange(min = 1, max = 7) int partitions,
      @ForAll @IntRange(min = 1, max = 20) int blocks,
      @ForAll Random order)
      throws IOException {
    List<EntityRun.Counted> articles = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      articles.add(article(i, text(corpus.get(i)), i % 4 != 3));
    }
    EntityRun one = new EntityRun(articles, Scope.Unit.SENTENCE, 1, 1);
    Collections.shuffle(articles, order);
    EntityRun many = new EntityRun(articles, Scope.Unit.SENTENCE, partitions, blocks);
    assertThat(many.lines(), equalTo(one.lines()));
    assertThat(many.figures(), equalTo(one.figures()));
  }

  @Test
  void formsAreListedMostFrequentFirstAndOnlyTheFirstThirty() throws IOException {
    StringBuilder text = new StringBuilder("Common Common ");
    List<Mention> mentions = new ArrayList<>();
    mentions.add(new Mention(0, 6, EntityType.ORG, "Union", "seed"));
    mentions.add(new Mention(7, 13, EntityType.ORG, "Union", "seed"));
    for (int i = 0; i < 40; i++) {
      int start = text.length();
      text.append("Form").append(i).append(' ');
      mentions.add(new Mention(start, text.length() - 1, EntityType.ORG, "Union", "seed"));
    }
    EntityRun run =
        new EntityRun(
            List.of(
                new EntityRun.Counted(
                    article(1, text.toString(), true).article(),
                    text.toString(),
                    mentions,
                    mentions,
                    true)),
            Scope.Unit.SENTENCE,
            1,
            1);

    Map<String, String> row = run.entities().get(0);
    List<String> aliases = List.of(row.get("aliases").split(" \\| "));
    assertThat(aliases.get(0), is("Common:2"));
    assertThat(aliases.size(), is(30));
    assertThat(row.get("forms"), is("41"));
  }
}

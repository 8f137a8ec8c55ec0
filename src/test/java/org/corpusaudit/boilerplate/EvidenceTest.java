package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCombiner;
import org.corpusaudit.page.Partitioning;
import org.junit.jupiter.api.Test;

/** What is known of repeated pieces, from the text of pages to the rows that blocks are told. */
class EvidenceTest {
  private static final String MENU = "Home News Sport Weather Business Letters";
  private static final String STORY =
      "The harbour council voted late on Monday to rebuild the old wooden bridge over the river,"
          + " and the mayor said that work would begin before the first snow falls in November.";

  /** One page and the block that has it. */
  private record Placed(int block, Article article) {}

  @Test
  void aMenuStandsInOnePlaceOnPagesOfDifferentContent() throws IOException {
    List<Placed> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(new Placed(i % 2, article("p" + i, "site", MENU + "\n" + story(i))));
    }

    Evidence evidence = evidence(pages, new Partitioning(3, 1, 2)).get(0);

    int row = row(evidence, "site", MENU);
    assertThat(evidence.documents(row), is(5));
    assertThat(evidence.contents(row), is(5));
    assertThat(evidence.isOwned(row), is(false));
  }

  @Test
  void anEmbeddedArticleIsOwnedByThePageWhereItStandsFirst() throws IOException {
    List<Placed> pages =
        List.of(
            new Placed(0, article("host", "site", story(1) + "\n" + story(2) + "\n" + STORY)),
            new Placed(1, article("other", "site", story(3) + "\n" + story(4) + "\n" + STORY)),
            new Placed(1, article("own", "site", STORY + "\n" + story(5))));

    Evidence evidence = evidence(pages, new Partitioning(2, 1, 2)).get(0);

    int row = row(evidence, "site", STORY);
    assertThat(evidence.contents(row), is(3));
    assertThat(evidence.isOwned(row), is(true));
    assertThat(evidence.first(row), is(0));
    assertThat(evidence.ownerId(row), equalTo("own"));
    assertThat(evidence.owner(row), equalTo(EvidenceStep.idHash("own")));
  }

  @Test
  void copiesOfOneArticleAreNoEvidenceAgainstIt() throws IOException {
    List<Placed> pages =
        List.of(
            new Placed(0, article("a", "site", STORY)), new Placed(0, article("b", "site", STORY)));

    assertThat(evidence(pages, new Partitioning(2, 1, 1)).get(0).isEmpty(), is(true));
  }

  @Test
  void ofOtherSitesTheFormOfALineIsToldAndNothingElse() throws IOException {
    List<Placed> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(new Placed(0, article("p" + i, "site" + i, MENU + "\n" + story(i))));
    }

    Evidence evidence = evidence(pages, new Partitioning(2, 1, 1)).get(0);

    PageText page = new PageText();
    page.read("site0", MENU);
    assertThat(evidence.find(page.span(0)), is(Evidence.NONE));
    assertThat(evidence.find(page.lineKey(0)), is(Evidence.NONE));
    assertThat(evidence.contents(evidence.find(page.formKey(0))), is(4));
  }

  /** The rows are those of a plain count, however pages are dealt to blocks and partitions. */
  @Property(tries = 40)
  void rowsAgreeWithAPlainCount(@ForAll Random random) throws IOException {
    int pieces = 6;
    List<Placed> pages = new ArrayList<>();
    int blocks = 1 + random.nextInt(4);
    int[] documents = new int[pieces];
    int count = 2 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder(story(100 + i)).append('\n');
      for (int piece = 0; piece < pieces; piece++) {
        if (random.nextInt(3) == 0) {
          text.append(line(piece)).append('\n');
          documents[piece]++;
        }
      }
      pages.add(new Placed(random.nextInt(blocks), article("p" + i, "site", text.toString())));
    }
    Collections.shuffle(pages, random);

    Map<Integer, Evidence> told =
        evidence(pages, new Partitioning(1 + random.nextInt(9), 1, blocks));

    for (Placed placed : pages) {
      for (int piece = 0; piece < pieces; piece++) {
        if (placed.article().text().contains(line(piece)) && documents[piece] > 1) {
          Evidence evidence = told.get(placed.block());
          int row = row(evidence, "site", line(piece));
          assertThat(evidence.documents(row), is(documents[piece]));
          assertThat(evidence.contents(row), is(documents[piece]));
        }
      }
    }
    for (int piece = 0; piece < pieces; piece++) {
      for (Evidence evidence : told.values()) {
        if (documents[piece] < 2 && !evidence.isEmpty()) {
          assertThat(row(evidence, "site", line(piece)), is(Evidence.NONE));
        }
      }
    }
  }

  /** Whatever was folded in blocks, the rows are those of one block that folds nothing. */
  @Property(tries = 30)
  void rowsDoNotDependOnWhatBlocksFold(@ForAll Random random) throws IOException {
    int contents = 1 + random.nextInt(3 * EvidenceEntry.MOST_DISTINCT);
    Map<Integer, List<byte[]>> blocks = new TreeMap<>();
    for (int page = 0; page < 2_000; page++) {
      // Some contents are alike, so that the order of the leaders matters.
      long content = new Random(random.nextInt(contents)).nextLong() & 0xF0F0F0F0F0F0FFFFL;
      ByteWriter entry = new ByteWriter();
      int position = random.nextInt(random.nextBoolean() ? 20 : 300);
      EvidenceEntry.write(entry, random.nextInt(3), position, content, 9, page, page % 7);
      if (position < 40) {
        EvidenceEntry.putArticle(entry, article("p" + page, "site", ""), Work.UNKNOWN);
      }
      blocks.computeIfAbsent(page % 7, unused -> new ArrayList<>()).add(entry.toByteArray());
    }

    Merging whole = merged(blocks.values(), Integer.MAX_VALUE);
    blocks.values().forEach(entries -> Collections.shuffle(entries, random));
    Merging folded = merged(blocks.values(), 1 + random.nextInt(50_000));

    for (int block = 0; block < 7; block++) {
      assertThat(folded.decisions(block), equalTo(whole.decisions(block)));
    }
  }

  @Test
  void anArticleThatStandsAThousandTimesSendsOneEntryOfEachPiece() throws IOException {
    Partitioning partitioning = new Partitioning(2, 1, 1);
    Merging gathered = new Merging(EvidenceStep.EVIDENCE, partitioning);
    Merging keys = new Merging(ScanStep.KEYS, partitioning);
    ScanStep scan = new ScanStep(0, keys.routes());
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      copies.add(article("p" + i, "site", MENU + "\n" + STORY));
    }
    copies.forEach(scan::article);
    scan.end();
    ScanStep other = new ScanStep(1, keys.routes());
    other.article(copies.get(0));
    other.end();
    EvidenceStep step = new EvidenceStep(0, gathered.routes());
    keys.merge(new RepeatMerge(), RepeatMerge.DECISIONS).decisions(0, step::repeatedKeys);
    copies.forEach(step::article);
    step.end();

    PageText page = new PageText();
    page.read("site", MENU + "\n" + STORY);
    Set<Long> pieces = new HashSet<>();
    page.forEachKey((key, word) -> pieces.add(key));
    assertThat(gathered.entries(), is(pieces.size()));
  }

  /** What one block alone has is known there, unless it is too much to be held until its end. */
  @Test
  void whatNoOtherBlockHasIsNotSentAndTheRowsAreTheSame() throws IOException {
    Partitioning partitioning = new Partitioning(2, 1, 2);
    List<Article> own = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      own.add(article("p" + i, "site", MENU + "\n" + story(i) + (i > 1 ? "\n" + STORY : "")));
    }
    own.add(article("own", "site", STORY + "\n" + story(9)));
    Article other = article("x", "site2", line(1) + "\n" + story(20));
    Merging keys = new Merging(ScanStep.KEYS, partitioning);
    ScanStep scan = new ScanStep(0, keys.routes());
    own.forEach(scan::article);
    scan.end();
    ScanStep scanOther = new ScanStep(1, keys.routes());
    scanOther.article(other);
    scanOther.end();
    Merging repeats = keys.merge(new RepeatMerge(), RepeatMerge.DECISIONS);

    List<List<String>> rows = new ArrayList<>();
    for (long budget : new long[] {1 << 20, 5_000}) {
      Merging gathered = new Merging(EvidenceStep.EVIDENCE, partitioning, EvidenceMerge.DECISIONS);
      EvidenceStep step = new EvidenceStep(0, gathered.routes(), budget);
      repeats.decisions(0, step::repeatedKeys);
      own.forEach(step::article);
      step.end();
      assertThat(gathered.entries() == 0, is(budget > 5_000));
      List<String> told = gathered.merge(new EvidenceMerge(), EvidenceMerge.DECISIONS).decisions(0);
      Collections.sort(told);
      rows.add(told);
    }

    assertThat(rows.get(0).size() > 20, is(true));
    assertThat(rows.get(0), equalTo(rows.get(1)));
  }

  private static Merging merged(Collection<List<byte[]>> blocks, int budget) throws IOException {
    Merging gathered = new Merging(EvidenceStep.EVIDENCE, new Partitioning(1, 1, 7));
    for (List<byte[]> block : blocks) {
      EntryCombiner.Sink send =
          (source, offset, length) ->
              gathered
                  .routes()
                  .to(EvidenceStep.EVIDENCE)
                  .toPartition(0, new ByteWriter().putBytes(source, offset, length));
      if (budget == Integer.MAX_VALUE) {
        block.forEach(entry -> send.entry(entry, 0, entry.length));
      } else {
        EntryCombiner combiner = new EntryCombiner(budget, PackedEvidence::fold, send);
        block.forEach(entry -> combiner.add(new ByteWriter().putBytes(entry)));
        combiner.end();
      }
    }
    return gathered.merge(new EvidenceMerge(), EvidenceMerge.DECISIONS);
  }

  @Test
  void keysThatDoNotRepeatAreNotTold() throws IOException {
    Partitioning partitioning = new Partitioning(4, 1, 2);
    Merging keys = new Merging(ScanStep.KEYS, partitioning);
    List<Article> articles = new ArrayList<>();
    for (int block = 0; block < 2; block++) {
      ScanStep step = new ScanStep(block, keys.routes());
      Article article = article("p" + block, "site", line(1) + "\n" + story(block));
      articles.add(article);
      step.article(article);
      step.end();
    }
    Merging repeats = keys.merge(new RepeatMerge(), RepeatMerge.DECISIONS);

    PageText page = new PageText();
    page.read("site", line(1));
    Set<Long> expected = new HashSet<>();
    KeyGrid grid = new KeyGrid(partitioning);
    page.forEachKey((key, word) -> expected.add(grid.shorten(key)));
    Set<Long> told = new HashSet<>();
    repeats.decisions(
        0,
        reader -> {
          long kept = 0;
          while (reader.remaining() > 0) {
            long step = reader.getVarLong();
            kept += step >>> 1;
            told.add(kept);
            assertThat(step & 1, is(1L)); // The other block has it too.
          }
        });
    assertThat(articles, hasSize(2));
    assertThat(told, equalTo(expected));
  }

  private static Map<Integer, Evidence> evidence(List<Placed> pages, Partitioning partitioning)
      throws IOException {
    Merging keys = new Merging(ScanStep.KEYS, partitioning);
    Map<Integer, List<Article>> blocks = new TreeMap<>();
    for (Placed placed : pages) {
      blocks.computeIfAbsent(placed.block(), unused -> new ArrayList<>()).add(placed.article());
    }
    blocks.forEach(
        (block, articles) -> {
          ScanStep step = new ScanStep(block, keys.routes());
          articles.forEach(step::article);
          step.end();
        });
    Merging repeats = keys.merge(new RepeatMerge(), RepeatMerge.DECISIONS);
    Merging gathered = new Merging(EvidenceStep.EVIDENCE, partitioning, EvidenceMerge.DECISIONS);
    blocks.forEach(
        (block, articles) -> {
          EvidenceStep step = new EvidenceStep(block, gathered.routes());
          repeats.decisions(block, step::repeatedKeys);
          articles.forEach(step::article);
          step.end();
        });
    Merging told = gathered.merge(new EvidenceMerge(), EvidenceMerge.DECISIONS);
    Map<Integer, Evidence> evidence = new TreeMap<>();
    for (int block : blocks.keySet()) {
      Evidence rows = new Evidence();
      told.decisions(block, rows::add);
      evidence.put(block, rows);
    }
    return evidence;
  }

  private static int row(Evidence evidence, String site, String text) {
    PageText page = new PageText();
    page.read(site, text);
    return evidence.find(page.span(0));
  }

  private static Article article(String id, String site, String text) {
    return new Article(id, "", site, "", text, Published.UNKNOWN, "en", null);
  }

  private static String line(int piece) {
    List<String> words =
        new ArrayList<>(Arrays.asList("furniture", "number", "of", "this", "site"));
    words.replaceAll(word -> word + (char) ('a' + piece));
    return String.join(" ", words);
  }

  /** A story that shares no span with another. */
  private static String story(int number) {
    Random random = new Random(number);
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      story.append(i == 0 ? "" : " ").append("w").append(Long.toString(random.nextLong(), 36));
    }
    return story.append('.').toString().replace('-', 'x');
  }
}

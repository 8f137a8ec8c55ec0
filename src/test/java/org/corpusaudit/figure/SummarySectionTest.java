package org.corpusaudit.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.api.Test;

/** What is counted through declared figures stands in the summary under their names. */
class SummarySectionTest {
  private static final Column.Text NAME = Column.text(Figure.NAME, "which");
  private static final Column.Count SIZE = Column.count("size", "how large");

  private final SummarySection<Boolean> section = SummarySection.named("made");
  private final Counter all = section.sum("all", "things", "that were made");
  private final Counter most = section.largest("most", "things", "of one go");
  private final CounterFamily byKind = section.sumsLargestFirst("byKind.*", "things", "of a kind");
  private final CounterFamily parts =
      section.sumsOf(List.of("a", "b"), "parts.*.size", "things", "of a part");
  private final Counter hidden = section.ofManifest().sum("steps", "steps", "taken");
  private final Computed share = section.share("share", "of steps", all, hidden);
  private final Counter rare =
      section.when(SummarySection.Run::settings).sum("rare", "things", "told if asked");
  private final Listing list = section.list("list", "things", "largest", 3, Columns.of(NAME, SIZE));

  @Test
  void everyKindOfFigureStandsUnderItsName() {
    Counted counted = counted(7);
    ObjectNode summary = new ObjectMapper().createObjectNode();
    section.under(false).write(summary, counted);

    assertThat(
        summary.toString().replace('"', '\''),
        is(
            "{'made':{'all':12,'most':5,'byKind':{'tall':8,'broad':4},"
                + "'parts':{'a':{'size':0},'b':{'size':12}},'share':0.5,"
                + "'list':[{'name':'n9','size':9},{'name':'n8','size':8},"
                + "{'name':'n7','size':7}]}}"));
    section.under(true).write(summary, counted);
    assertThat(rare.in(summary).asLong(), is(0L));
    assertThat(parts.in(summary, "b").asLong(), is(12L));
    assertThat(byKind.in(summary).size(), is(2));
    assertThat(share.in(summary).asDouble(), is(0.5));
    assertThat(hidden.in(summary).isMissingNode(), is(true));
    assertThat(counted.counters().get("made.steps"), is(24L));
    assertThat(counted.counters().get("made.parts.b.size"), is(12L));
  }

  @Test
  void theOrderInWhichPassesAreAddedUpMakesNoDifference() {
    ObjectNode one = new ObjectMapper().createObjectNode();
    section.under(true).write(one, counted(1));
    for (long seed = 2; seed < 12; seed++) {
      ObjectNode other = new ObjectMapper().createObjectNode();
      section.under(true).write(other, counted(seed));
      assertThat(other, is(one));
    }
  }

  @Test
  void numbersOfListsWithNamesAreFigures() {
    assertThat(list.numbers(), contains("made.list.*.size"));
    assertThat(list.isNamed("made.list.example.org.size"), is(true));
    assertThat(list.isNamed("made.list.example.org.name"), is(false));
    assertThat(parts.isNamed("made.parts.a.size"), is(true));
    assertThat(byKind.isNamed("made.byKind"), is(false));
    assertThat(section.figures().stream().map(Figure::name).toList().size(), is(7));
  }

  /** What three passes count, added up in some order. */
  private Counted counted(long seed) {
    List<byte[]> pages = new ArrayList<>();
    for (int pass = 3; pass <= 5; pass++) {
      Routes out =
          new Routes(List.of(), new Partitioning(1, 1, 1), (route, key, page) -> pages.add(page));
      all.count(out.tally(), pass);
      most.count(out.tally(), pass);
      hidden.count(out.tally(), 2L * pass);
      byKind.count(out.tally(), pass == 4 ? "broad" : "tall", pass);
      parts.count(out.tally(), "b", pass);
      for (int size : new int[] {pass, pass + 2, pass + 4}) {
        list.send(
            out,
            new ByteWriter().putLong(Long.MAX_VALUE - size).putBytes(("n" + size).getBytes(UTF_8)),
            row -> row.put(NAME, "n" + size).put(SIZE, size));
      }
      out.flush();
    }
    Collections.shuffle(pages, new Random(seed));
    Counted counted = new Counted();
    for (byte[] page : pages) {
      PageCursor entries = new PageCursor(page);
      while (entries.next()) {
        counted.merge(entries.read(new ByteReader()));
      }
    }
    return counted;
  }

  @Test
  void aFamilyIsThereEvenWhenNothingWasCounted() {
    ObjectNode summary = new ObjectMapper().createObjectNode();
    section.under(false).write(summary, new Counted());
    assertThat(byKind.in(summary).isObject(), is(true));
    assertThat(byKind.largestFirst(new Counted()), is(Map.of()));
  }
}

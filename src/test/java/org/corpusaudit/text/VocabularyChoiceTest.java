package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.junit.jupiter.api.Test;

/** Proposals of partitions and events of blocks in, a vocabulary out. */
class VocabularyChoiceTest {
  private static final Route TOP = Route.of("top");

  private final List<byte[]> sent = new ArrayList<>();
  private final Routes out =
      new Routes(
          List.of(TOP),
          new Partitioning(1, 1, 1),
          (route, key, page) -> {
            if (route == TOP) {
              sent.add(page);
            }
          });
  private final List<String> others = new ArrayList<>();
  private VocabularyChoice choice;

  private void partition(int most, Consumer<VocabularyChoice.Proposals> offers) {
    VocabularyChoice.Proposals proposals = new VocabularyChoice.Proposals(most);
    offers.accept(proposals);
    proposals.send(out, TOP);
  }

  private static void offer(VocabularyChoice.Proposals to, String item, long documents) {
    to.offer(item, documents, 10 * documents, 7 * documents, any -> true);
  }

  private void events(long events) {
    out.to(TOP).send(0, VocabularyChoice.events(new ByteWriter(), events));
  }

  private Vocabulary chosen(int most) throws IOException {
    out.flush();
    Map<Integer, byte[]> packed = new HashMap<>();
    Routes vocabulary =
        new Routes(
            List.of(VocabularyChoice.VOCABULARY),
            new Partitioning(1, 1, 1),
            (route, key, page) -> {
              if (route == VocabularyChoice.VOCABULARY) {
                packed.put(key, page);
              }
            });
    try (EntrySorter sorter = new EntrySorter()) {
      choice =
          VocabularyChoice.among(
              sorter.addPages(sent).sorted(),
              most,
              (kind, place, entry) -> others.add(kind + " " + place + " " + entry.getString()),
              vocabulary);
    }
    vocabulary.flush();
    return Vocabulary.readFrom(SharedEntry.join(packed));
  }

  private static List<String> items(Vocabulary vocabulary) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      items.add(vocabulary.item(i) + " " + vocabulary.documents(i));
    }
    return items;
  }

  @Test
  void itemsOfMostDocumentsAreChosenAmongAllPartitions() throws IOException {
    partition(
        2,
        to -> {
          offer(to, "a", 3);
          offer(to, "b", 9);
          offer(to, "c", 5);
        });
    partition(2, to -> offer(to, "d", 7));

    assertThat(items(chosen(2)), contains("b 9", "d 7"));
    assertThat(choice.size(), is(2));
  }

  @Test
  void ofEqualsTheFirstBySpellingIsChosen() throws IOException {
    partition(1, to -> List.of("b", "a", "c").forEach(item -> offer(to, item, 4)));
    partition(1, to -> offer(to, "A", 4));

    assertThat(items(chosen(1)), contains("A 4"));
  }

  @Test
  void anItemKeepsItsMarginsInBothPlaces() throws IOException {
    partition(3, to -> offer(to, "كتاب", 1L << 40));

    Vocabulary vocabulary = chosen(3);

    assertThat(items(vocabulary), contains("كتاب " + (1L << 40)));
    assertThat(vocabulary.first(0), is(10L << 40));
    assertThat(vocabulary.second(0), is(7L << 40));
  }

  @Test
  void eventsOfAllBlocksAreAddedUp() throws IOException {
    events(40);
    events(2);
    partition(1, to -> offer(to, "a", 1));

    assertThat(chosen(1).events(), is(42L));
    assertThat(choice.events(), is(42L));
  }

  @Test
  void insideAreTheEventsOfWhatIsChosenAlone() throws IOException {
    partition(3, to -> List.of("a", "b", "c").forEach(item -> offer(to, item, 2)));
    chosen(2);

    assertThat(choice.inside(), is(40L));
  }

  @Test
  void anItemOfNoDocumentIsNotProposed() throws IOException {
    partition(3, to -> offer(to, "a", 0));

    assertThat(items(chosen(3)), empty());
  }

  @Test
  void aPlaceIsNotTakenByWhatIsNotAdmitted() throws IOException {
    partition(
        1,
        to -> {
          offer(to, "word", 3);
          to.offer("the", 9, 1, 1, "word"::equals);
        });

    assertThat(items(chosen(1)), contains("word 3"));
  }

  @Test
  void onlyAnItemThatWouldBeAmongThemIsLookedAt() {
    List<String> asked = new ArrayList<>();
    partition(
        1,
        to -> {
          offer(to, "much", 9);
          to.offer("little", 2, 1, 1, asked::add);
          to.offer("most", 10, 1, 1, asked::add);
        });

    assertThat(asked, contains("most"));
  }

  @Test
  void whereNoneIsWantedNoneIsProposed() throws IOException {
    partition(0, to -> offer(to, "a", 5));
    events(8);

    assertThat(items(chosen(0)), empty());
    assertThat(choice.events(), is(8L));
  }

  @Test
  void aStagesOwnEntriesArriveInOrderWithTheirPlaces() throws IOException {
    for (String own : List.of("2b", "3c", "2a")) {
      ByteWriter entry = new ByteWriter();
      entry.putByte(own.charAt(0) - '0').putString(own.substring(1));
      out.to(TOP).send(0, entry);
    }
    partition(1, to -> offer(to, "a", 5));

    assertThat(items(chosen(1)), contains("a 5"));
    assertThat(others, contains("2 0 a", "2 1 b", "3 0 c"));
  }

  @Test
  void anEmptyCorpusHasAnEmptyVocabulary() throws IOException {
    assertThat(chosen(5).size(), is(0));
  }
}

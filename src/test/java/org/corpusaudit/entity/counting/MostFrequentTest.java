package org.corpusaudit.entity.counting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held of one entity, however many forms it has: those that are mentioned most. */
class MostFrequentTest {
  @Test
  void theMostFrequentNamesAreKeptWhateverTheOrder() {
    int names = 100_000;
    for (int step : List.of(1, 7, 99_999)) {
      MostFrequent most = new MostFrequent(3);
      for (int i = 0; i < names; i++) {
        int name = (int) ((long) i * step % names);
        most.add("form" + name, name < 5 ? 7 : 1);
      }

      assertThat(
          most.names(),
          equalTo(
              List.of(
                  new CountedName("form0", 7),
                  new CountedName("form1", 7),
                  new CountedName("form2", 7))));
      assertThat(most.given(), equalTo((long) names));
    }
  }

  @Test
  void formsThatComeSeveralTimesInARowAreOne() {
    int forms = 2 * EntityMerge.MOST_FULL;
    EntityMerge.Spellings spellings = new EntityMerge.Spellings(EntityMerge.MOST_FULL);
    for (int i = 0; i < forms; i++) {
      spellings.add("form" + i, 1);
      spellings.add("form" + i, i);
      spellings.add("never", 0);
    }
    List<CountedName> kept = spellings.all().names();

    assertThat(spellings.all().given(), equalTo((long) forms));
    assertThat(kept.size(), equalTo(EntityMerge.MOST_FULL));
    assertThat(kept.get(0), equalTo(new CountedName("form" + (forms - 1), forms)));
    assertThat(
        kept.get(kept.size() - 1),
        equalTo(new CountedName("form" + EntityMerge.MOST_FULL, EntityMerge.MOST_FULL + 1)));
  }
}

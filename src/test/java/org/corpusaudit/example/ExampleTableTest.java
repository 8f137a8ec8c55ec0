package org.corpusaudit.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.TokenHash;
import org.junit.jupiter.api.Test;

class ExampleTableTest {
  private static final int ITEMS = 40;

  private record Place(String id, int item, int start) {}

  @Test
  void theExamplesAreTheSameForAnyCutAndOrderOfTheArticles() {
    Random random = new Random(3);
    List<List<Place>> articles = new ArrayList<>();
    for (int article = 0; article < 60; article++) {
      List<Place> places = new ArrayList<>();
      for (int start = 0; start < 30; start++) {
        places.add(new Place("id" + article, random.nextInt(ITEMS), start));
      }
      articles.add(places);
    }
    List<String> whole = cells(articles, 60, 3);
    for (int block : new int[] {1, 7, 30}) {
      Collections.shuffle(articles, random);
      assertThat(cells(articles, block, 3), equalTo(whole));
    }
    assertThat(LeastExamples.read(whole.get(0)), hasSize(3));
  }

  @Test
  void ofAnArticleTheFirstPlaceAloneIsTaken() {
    List<Example> examples =
        LeastExamples.read(
            cells(List.of(List.of(new Place("a", 0, 2), new Place("a", 0, 9))), 1, 5).get(0));
    assertThat(examples, hasSize(1));
    assertThat(examples.get(0).start(), is(2));
  }

  @Test
  void surroundingsAreWholeWordsWithoutLineEndsOrHalfCharacters() {
    String text = "x".repeat(50) + " one  two\nthree " + "HERE" + "\n four " + "😀".repeat(60);
    int start = text.indexOf("HERE");
    assertThat(
        Surroundings.before(text, start), equalTo("x".repeat(60 - 17 + 1) + " one two three "));
    String after = Surroundings.after(text, start + 4);
    assertThat(after.startsWith(" four 😀"), is(true));
    assertThat(Character.isLowSurrogate(after.charAt(after.length() - 1)), is(true));
    String place = Surroundings.at("a" + "😀".repeat(300), 0, 601);
    assertThat(place.contains(" … "), is(true));
    assertThat(place.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count(), is(0L));
  }

  /** The cells of all items, of articles that are dealt to blocks of so many. */
  private static List<String> cells(List<List<Place>> articles, int block, int most) {
    List<LeastExamples> merged = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      merged.add(new LeastExamples(most));
    }
    ExampleTable table = new ExampleTable(most);
    for (int i = 0; i < articles.size(); i++) {
      table.startArticle(articles.get(i).get(0).id(), "a text of some thirty letters or more");
      for (Place place : articles.get(i)) {
        table.offer(
            place.item(), TokenHash.of("item" + place.item()), place.start(), place.start());
      }
      if ((i + 1) % block == 0 || i + 1 == articles.size()) {
        for (int item = 0; item < ITEMS; item++) {
          ByteWriter out = new ByteWriter();
          if (table.size(item) > 0) {
            table.write(out, item);
          }
          merged.get(item).add(new ByteReader(out.toByteArray()));
        }
        table.clear();
      }
    }
    return merged.stream().map(LeastExamples::cell).toList();
  }
}

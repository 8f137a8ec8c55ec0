package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as programs write it that keep to no standard, and as crashes and shells leave it. */
class OddJsonTest {
  private static final String FIRST = "{\"id\":\"1\",\"text\":\"one } \\\" {\"}\n";
  private static final String LAST = "{\"id\":\"4\",\"text\":\"four\"}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ",", ", ", "\r", "\u001E", ",\r,", "\u000B", "\f", "\u0085", "\u2028", "\u2029",
        "\uFEFF", "\0"
      })
  void objectsThatShareALineAreRecordsEach(String between) throws IOException {
    String line =
        "{\"id\":\"2\",\"text\":\"}{\"}" + between + "{\"id\":\"3\",\"text\":\"three\"}\n";

    Reading read = read(FIRST + line + LAST);

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "2=}{", "3=three", "4=four")));
    assertThat(read.rejected, equalTo(List.of()));
  }

  @Test
  void aCommaBehindALineIsNoPartOfItsRecord() throws IOException {
    Reading read = read(FIRST + LAST.strip() + ",\n");

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "4=four")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001A", "\0\0\0\0\0", "\f", "\u2028", "\uFEFF", "\u00A0"})
  void whatCannotBeSeenBehindARecordIsNoPartOfIt(String end) throws IOException {
    Reading read = read(FIRST + LAST.strip() + end + "\n" + (end.contains("\0") ? "" : end));

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "4=four")));
    assertThat(read.rejected, equalTo(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u000B", "\u0085", "\u2028", "\u2029"})
  void aFileWhoseLinesEndInNoLineFeedIsReadWhole(String end) throws IOException {
    Reading read = read((FIRST + LAST).repeat(200).replace("\n", end));

    assertThat(read.articles.size(), is(400));
    assertThat(read.rejected, equalTo(List.of()));
  }

  @Test
  void zerosBeforeARecordAreALossOfTheirOwn() throws IOException {
    Reading read = read(FIRST + "\0".repeat(500) + LAST);

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "4=four")));
    assertThat(read.rejected, equalTo(List.of("bad-json@" + FIRST.length())));
  }

  @Test
  void ofAMarkThatOnlyBeginsAsALineEndNothingVanishes() throws IOException {
    Reading read = read(FIRST + "\u00A8\n" + LAST);

    assertThat(read.rejected, equalTo(List.of("bad-json@" + FIRST.length())));
  }

  @Test
  void ofObjectsThatShareALineABrokenOneCostsItself() throws IOException {
    Reading read =
        read(FIRST + "{\"id\":\"2\",\"text\":\"two\"}{\"id\":\"3\",\"text\":\"cut\n" + LAST);

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "2=two", "4=four")));
    assertThat(read.rejected, equalTo(List.of("bad-json@" + (FIRST.length() + 23))));
  }

  @Test
  void whatIsNoObjectBehindOneCostsTheLine() throws IOException {
    Reading read = read(FIRST + "{\"id\":\"2\",\"text\":\"two\"} words\n" + LAST);

    assertThat(read.articles, equalTo(List.of("1=one } \" {", "4=four")));
    assertThat(read.rejected, equalTo(List.of("bad-json@" + FIRST.length())));
  }

  /** Passes ask for records by their place in the order, which is the same in all of them. */
  @Test
  void recordsHaveTheirPlaceInTheOrderAlsoWhereTheyShareALine() throws IOException {
    byte[] bytes =
        (FIRST
                + "{\"id\":\"2\",\"text\":\"b\"}{\"id\":\"x\"}{\"id\":\"3\",\"text\":\"c\"}\n"
                + "{\"id\":\"y\",\"text\":\"}\n"
                + LAST)
            .getBytes(UTF_8);
    List<String> all = wanted(bytes, List.of(0, 1, 2, 3, 4, 5));

    assertThat(all, equalTo(List.of("1", "2", "rejected", "3", "rejected", "4")));
    for (int place = 0; place < all.size(); place++) {
      List<String> one = new ArrayList<>(Collections.nCopies(all.size(), "passed"));
      one.set(place, all.get(place));
      assertThat(wanted(bytes, List.of(place)), equalTo(one));
    }
  }

  @Test
  void numbersThatAreNoneAreNull() throws IOException {
    Reading read =
        read(
            lines(
                "{\"id\":\"1\",\"n\":NaN,\"text\":\"NaN, \\\": Infinity\",\"m\":[ -Infinity,Infinity]}",
                "{\"id\": NaN, \"published\": NaN, \"text\": \"b\"}",
                "{\"id\":\"3\",\"text\":NaNa}"));

    assertThat(
        read.records.get(0),
        is("{\"id\":\"1\",\"n\":null,\"text\":\"NaN, \\\": Infinity\",\"m\":[ null,null]}"));
    assertThat(read.articles.get(1), containsString("#"));
    assertThat(read.rejected.size(), is(1));
  }

  @Test
  void whatARecordSaysOfItsArticleInAnotherTypeIsUnknown() throws IOException {
    Reading read =
        read(
            lines(
                "{\"id\":\"1\",\"title\":[\"a\"],\"published\":false,\"site\":{},\"url\":[],"
                    + "\"language\":true,\"text\":\"a\"}",
                "{\"id\":{\"k\":1},\"text\":\"b\"}",
                "{\"id\":\"3\",\"text\":[\"c\"]}"));

    assertThat(read.articles, equalTo(List.of("1=a")));
    assertThat(read.messages.get(0), is("the field id holds no string but an object"));
    assertThat(read.messages.get(1), is("the field text holds no string but an array"));
  }

  @Test
  void aTextOfWhichNothingIsSeenIsNone() throws IOException {
    Reading read =
        read(
            lines(
                "{\"text\":\"\\u00a0\\u200b \\ufeff\\u0000\\u2028\"}",
                "{\"id\":\"2\",\"text\":\"\\u00a0.\"}"));

    assertThat(read.rejected, equalTo(List.of("missing-text@0")));
    assertThat(read.articles.size(), is(1));
  }

  @Test
  void anIdOfSpacesIsNone() throws IOException {
    Reading read = read("{\"id\":\"  \",\"url\":\"u\",\"text\":\"a\"}\n");

    assertThat(read.articles, equalTo(List.of("u=a")));
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static Reading read(String text) throws IOException {
    return Reading.of("a.jsonl", text.getBytes(UTF_8), 4096);
  }

  private static List<String> wanted(byte[] bytes, List<Integer> places) throws IOException {
    List<String> got = new ArrayList<>();
    RecordReceiver receiver =
        new RecordReceiver() {
          @Override
          public boolean wantsNext() {
            return places.contains(got.size());
          }

          @Override
          public void passed() {
            got.add("passed");
          }

          @Override
          public void article(Article article) {
            got.add(article.id());
          }

          @Override
          public void rejected(Rejected rejected) {
            got.add("rejected");
          }
        };
    ReadSettings settings = new ReadSettings(ReadSettings.FieldNames.defaults(), 4096, false);
    new BlockReader(settings, path -> new SeekableInMemoryByteChannel(bytes))
        .read(new FileRange(new InputFile("a.jsonl", bytes.length, 0), 0, bytes.length), receiver);
    return got;
  }
}

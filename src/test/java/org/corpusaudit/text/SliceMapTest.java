package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SliceMapTest {
  @Test
  void findsASliceOfALongerArray() {
    SliceMap<Integer> map = new SliceMap<>();
    map.add("بيت", 7);
    char[] text = "والبيت الكبير".toCharArray();
    assertThat(map.get(text, 3, 3, TokenHash.of(text, 3, 3)), is(7));
    assertThat(map.get(text, 2, 3, TokenHash.of(text, 2, 3)), nullValue());
    assertThat(map.get("بيت"), is(7));
  }

  @Test
  void wordsOfOneHashAreToldByTheirLetters() {
    SliceMap<String> map = new SliceMap<>();
    char[] chars = "abxy".toCharArray();
    map.add(chars, 0, 2, 42, "first");
    map.add(chars, 2, 2, 42, "second");
    assertThat(map.get(chars, 0, 2, 42), is("first"));
    assertThat(map.get(chars, 2, 2, 42), is("second"));
    assertThat(map.get(chars, 1, 2, 42), nullValue());
    assertThat(map.get(chars, 0, 1, 42), nullValue());
  }

  @Property
  void allTokensOfAnArticleAreFoundAsOneByOne(@ForAll @Size(max = 60) List<Boolean> held) {
    TokenBuffer tokens = new TokenBuffer();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < held.size(); i++) {
      text.append('w').append(i * 7919 % 50).append(' ');
    }
    new Tokenizer().tokenize(text.toString(), "en", tokens);
    SliceMap<Integer> map = new SliceMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (held.get(i) && map.get(tokens.surface(i)) == null) {
        map.add(tokens.surface(i), i);
      }
    }
    Integer[] found = new Integer[tokens.size() + 1];
    map.get(tokens, found, new int[tokens.size()]);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(found[i], is(map.get(tokens.surface(i))));
    }
  }

  @Test
  void wordsOfOneUpperHalfAreToldByTheirLettersAmongManyToo() {
    TokenBuffer tokens = new TokenBuffer();
    new Tokenizer().tokenize("one two", "en", tokens);
    SliceMap<String> map = new SliceMap<>();
    map.add("x".toCharArray(), 0, 1, tokens.hash(1), "another of its hash");
    map.add(tokens.chars(), tokens.offset(1), tokens.length(1), tokens.hash(1), "second");
    String[] found = new String[2];
    map.get(tokens, found, new int[2]);
    assertThat(found[0], nullValue());
    assertThat(found[1], is("second"));
  }

  @Test
  void holdsTheEmptyWord() {
    SliceMap<Integer> map = new SliceMap<>();
    assertThat(map.get(""), nullValue());
    map.add("", 1);
    map.add("a", 2);
    assertThat(map.get(""), is(1));
    assertThat(map.get("a"), is(2));
  }

  @Property
  void isAMapThatKeepsItsOrder(@ForAll @Size(max = 200) List<String> words) {
    SliceMap<int[]> map = new SliceMap<>();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (String word : words) {
      expected.merge(word, 1, Integer::sum);
      char[] chars = word.toCharArray();
      map.computeIfAbsent(chars, 0, chars.length, TokenHash.of(word), () -> new int[1])[0]++;
    }
    List<String> order = new ArrayList<>();
    Map<String, Integer> found = new HashMap<>();
    map.forEach(
        (word, count) -> {
          order.add(word);
          found.put(word, count[0]);
        });
    assertThat(order, is(new ArrayList<>(expected.keySet())));
    assertThat(found, is(expected));
  }

  @Property
  void keepsWhatIsWantedAndGrowsOn(@ForAll @Size(max = 100) List<Integer> numbers) {
    SliceMap<Integer> map = new SliceMap<>();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int number : numbers) {
      String key = Integer.toString(number, 36);
      if (expected.putIfAbsent(key, number) == null) {
        map.add(key, number);
      }
      if (expected.size() % 7 == 6) {
        map.retain(value -> value % 2 == 0);
        expected.values().removeIf(value -> value % 2 != 0);
      }
    }
    assertThat(map.size(), is(expected.size()));
    for (int number : numbers) {
      String key = Integer.toString(number, 36);
      assertThat(map.get(key), is(expected.get(key)));
    }
  }
}

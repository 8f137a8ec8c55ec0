package org.corpusaudit.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusaudit.text.Scope;

/**
 * The same counts made in the plainest way: maps of strings, every token pair looked at. Articles
 * are lists of paragraphs of sentences of words.
 */
final class NaiveCounts {
  private final Scope scope;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> ngrams = new TreeMap<>();
  private final Map<String, Long> margins = new HashMap<>();
  private final Map<String, Set<Integer>> documents = new TreeMap<>();
  private final Map<String, Double> table = new TreeMap<>();
  private final Map<String, Double> firsts = new HashMap<>();
  private final Map<String, Double> seconds = new HashMap<>();
  private double events;

  NaiveCounts(List<List<List<List<String>>>> articles, Scope scope) {
    this.scope = scope;
    for (int i = 0; i < articles.size(); i++) {
      article(i, articles.get(i));
    }
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** N-grams of 2, 3 and 5 words of a sentence. */
  Map<String, Integer> ngrams() {
    return ngrams;
  }

  /** N-grams of n words whose word at place k is this one; at place -1 all. */
  long margin(int n, int k, String word) {
    return margins.get(n + " " + k + " " + word);
  }

  int documents(String term) {
    return documents.get(term).size();
  }

  /** Shown counts of pairs, {@code a b}. */
  Map<String, Double> pairs() {
    Map<String, Double> pairs = new TreeMap<>();
    table.forEach(
        (pair, count) -> {
          String a = pair.substring(0, pair.indexOf(' '));
          String b = pair.substring(pair.indexOf(' ') + 1);
          if (scope.ordered() && scope.isWindow()) {
            pairs.put(pair, count);
          } else if (a.compareTo(b) <= 0) {
            pairs.put(pair, a.equals(b) ? count / 2 : count);
          }
        });
    return pairs;
  }

  double first(String term) {
    return firsts.getOrDefault(term, 0.0);
  }

  double second(String term) {
    return seconds.getOrDefault(term, 0.0);
  }

  double events() {
    return events;
  }

  private void article(int number, List<List<List<String>>> article) {
    List<String> words = new ArrayList<>();
    List<List<String>> units = new ArrayList<>();
    for (List<List<String>> paragraph : article) {
      List<String> inParagraph = new ArrayList<>();
      for (List<String> sentence : paragraph) {
        words.addAll(sentence);
        inParagraph.addAll(sentence);
        ngrams(number, sentence);
        if (scope.unit() == Scope.Unit.SENTENCE) {
          units.add(sentence);
        }
      }
      if (scope.unit() == Scope.Unit.PARAGRAPH) {
        units.add(inParagraph);
      }
    }
    if (scope.unit() == Scope.Unit.DOCUMENT) {
      units.add(words);
    }
    for (String word : words) {
      counts.merge(word, 1, Integer::sum);
      documents.computeIfAbsent(word, w -> new HashSet<>()).add(number);
    }
    if (scope.isWindow()) {
      windows(words);
    } else {
      units.forEach(this::presence);
    }
  }

  private void ngrams(int number, List<String> sentence) {
    for (int n : new int[] {2, 3, 5}) {
      for (int i = 0; i + n <= sentence.size(); i++) {
        String gram = String.join(" ", sentence.subList(i, i + n));
        ngrams.merge(gram, 1, Integer::sum);
        margins.merge(n + " -1 ", 1L, Long::sum);
        for (int k = 0; k < n; k++) {
          margins.merge(n + " " + k + " " + sentence.get(i + k), 1L, Long::sum);
        }
        documents.computeIfAbsent(gram, g -> new HashSet<>()).add(number);
      }
    }
  }

  private void windows(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size() && j - i <= scope.size(); j++) {
        double weight = scope.inverse() ? 1.0 / (j - i) : 1;
        event(words.get(i), words.get(j), weight);
        if (!scope.ordered()) {
          event(words.get(j), words.get(i), weight);
        }
      }
    }
  }

  private void presence(List<String> unit) {
    Set<String> present = new HashSet<>(unit);
    if (present.isEmpty()) {
      return;
    }
    events++;
    for (String a : present) {
      firsts.merge(a, 1.0, Double::sum);
      seconds.merge(a, 1.0, Double::sum);
      for (String b : present) {
        if (!a.equals(b)) {
          table.merge(a + " " + b, 1.0, Double::sum);
        }
      }
    }
  }

  private void event(String a, String b, double weight) {
    events += weight;
    table.merge(a + " " + b, weight, Double::sum);
    firsts.merge(a, weight, Double::sum);
    seconds.merge(b, weight, Double::sum);
  }
}

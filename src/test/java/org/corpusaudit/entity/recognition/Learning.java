package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.learning.LearnedNamesMerge;
import org.corpusaudit.entity.learning.NameMerge;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/** Harvests, merges and packs without an engine. */
final class Learning {
  private Learning() {}

  /**
   * What articles of one language and site teach, packed, empty where they teach nothing; each list
   * of articles is a block.
   */
  static byte[] packed(String language, Partitioning partitioning, List<List<String>> blocks)
      throws IOException {
    Map<Integer, List<byte[]>> harvested = new TreeMap<>();
    for (List<String> block : blocks) {
      Routes out = to(List.of(HarvestStep.NAMES), partitioning, harvested);
      HarvestStep step = new HarvestStep(recognizer(LearnedNames.none()), out);
      block.forEach(text -> step.article(text, language, "example.org"));
      step.end();
      out.flush();
    }
    Map<Integer, List<byte[]>> proposed = merged(new NameMerge(), harvested, partitioning);
    Map<Integer, List<byte[]>> chosen = merged(new LearnedNamesMerge(), proposed, partitioning);
    Map<Integer, byte[]> pieces = new TreeMap<>();
    chosen.forEach((number, pages) -> pieces.put(number, pages.get(0)));
    ByteReader entry = SharedEntry.join(pieces);
    return entry.getBytes(entry.remaining());
  }

  /** What a list of articles teaches. */
  static LearnedNames from(String language, List<String> articles) throws IOException {
    byte[] packed = packed(language, new Partitioning(2, 1, 1), List.of(articles));
    return packed.length == 0 ? LearnedNames.none() : LearnedNames.readFrom(new ByteReader(packed));
  }

  static BuiltInRecognizer recognizer(LearnedNames learned) {
    return new BuiltInRecognizer(Lexicon.empty(), learned, RecognitionSettings.DEFAULT);
  }

  private static Map<Integer, List<byte[]>> merged(
      PartitionMerge kernel, Map<Integer, List<byte[]>> pages, Partitioning partitioning)
      throws IOException {
    Map<Integer, List<byte[]>> results = new TreeMap<>();
    for (Map.Entry<Integer, List<byte[]>> partition : pages.entrySet()) {
      Routes out = to(kernel.routes(), partitioning, results);
      try (EntrySorter sorter = new EntrySorter()) {
        sorter.addPages(partition.getValue());
        kernel.merge(partition.getKey(), sorter.sorted(), out);
      }
      out.flush();
    }
    return results;
  }

  private static Routes to(
      List<Route> routes, Partitioning partitioning, Map<Integer, List<byte[]>> pages) {
    return new Routes(
        routes,
        partitioning,
        (route, key, page) -> {
          if (route == routes.get(0)) {
            pages.computeIfAbsent(key, unused -> new ArrayList<>()).add(page);
          }
        });
  }
}

package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RepeatedRecords;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.output.AuditOutput;

/**
 * Finds articles by their ids in the input files of an audit, reading them from the first; an id of
 * the form {@code FILE#BYTE} says which file to read first. Records that were rejected because they
 * repeat an id are passed over. Cost: the rejected records, the input up to the last one found.
 */
final class ArticleSearch {
  private static final int MOST_EDITS = 32;

  private final Set<String> ids;
  private final Map<String, Article> found = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private final String id;
  private final RepeatedRecords repeated;
  private String nearest = "";
  private int edits;

  private ArticleSearch(String id, Set<String> ids, RepeatedRecords repeated) {
    this.id = id;
    this.repeated = repeated;
    this.ids = ids;
    this.edits = Math.min(MOST_EDITS, Math.max(1, id.length() / 2));
  }

  /** Looks for all ids, of which {@code id} is the one that matters. */
  static ArticleSearch of(AuditOutput audit, BlockReader reader, String id, Set<String> ids)
      throws IOException {
    ArticleSearch search = new ArticleSearch(id, ids, RepeatedRecords.of(audit, ids));
    List<JsonNode> files = new ArrayList<>();
    audit.manifest().path("inputs").forEach(files::add);
    files.sort(
        Comparator.comparing(file -> ids.stream().noneMatch(i -> i.startsWith(path(file) + "#"))));
    for (JsonNode file : files) {
      if (search.found.size() < ids.size()) {
        search.read(file, reader);
      }
    }
    return search;
  }

  /** The articles that were found, by id. */
  Map<String, Article> found() {
    return found;
  }

  /** Input files that are no longer there. */
  List<String> missing() {
    return missing;
  }

  /** The id that is most like the one that matters; empty when it was found or none is like it. */
  String nearest() {
    return found.containsKey(id) ? "" : nearest;
  }

  private void read(JsonNode input, BlockReader reader) throws IOException {
    InputFile file = new InputFile(path(input), input.path("bytes").asLong(), 0);
    try {
      reader.read(new FileRange(file, 0, file.bytes()), new Taker());
    } catch (FileNotFoundException | NoSuchFileException e) {
      missing.add(file.path());
    }
  }

  private static String path(JsonNode input) {
    return input.path("path").asText();
  }

  private final class Taker implements RecordReceiver {
    @Override
    public boolean wantsNext() {
      return found.size() < ids.size();
    }

    @Override
    public void article(Article article) {
      if (ids.contains(article.id())) {
        if (!repeated.contains(article)) {
          found.put(article.id(), article);
        }
      } else if (!found.containsKey(id)) {
        compare(article.id());
      }
    }

    @Override
    public void rejected(Rejected rejected) {
      // It is in rejected/ and has no id to look for.
    }

    private void compare(String other) {
      if (edits > 0 && Math.abs(other.length() - id.length()) < edits) {
        int distance = new LevenshteinDistance(edits - 1).apply(other, id);
        if (distance >= 0) {
          nearest = other;
          edits = distance;
        }
      }
    }
  }
}

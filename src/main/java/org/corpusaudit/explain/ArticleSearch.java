package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.BlockReader;
import org.corpusaudit.corpus.FileRange;
import org.corpusaudit.corpus.InputFile;
import org.corpusaudit.corpus.Rejected;

/**
 * Finds articles by their ids in the input files of an audit, reading them from the first. Of
 * records with one id the first that is read is taken. Cost: the input up to the last one found.
 */
final class ArticleSearch {
  private ArticleSearch() {}

  /** The articles that were found, by id. */
  static Map<String, Article> find(JsonNode inputs, BlockReader reader, Set<String> ids)
      throws IOException {
    Map<String, Article> found = new TreeMap<>();
    for (JsonNode input : inputs) {
      if (found.size() == ids.size()) {
        break;
      }
      InputFile file = new InputFile(input.path("path").asText(), input.path("bytes").asLong(), 0);
      reader.read(
          new FileRange(file, 0, file.bytes()),
          new BlockReader.Records() {
            @Override
            public boolean wantsNext() {
              return found.size() < ids.size();
            }

            @Override
            public void article(Article article) {
              if (ids.contains(article.id())) {
                found.putIfAbsent(article.id(), article);
              }
            }

            @Override
            public void rejected(Rejected rejected) {
              // It is in rejected/ and has no id to look for.
            }
          });
    }
    return found;
  }
}

package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.output.AuditOutput;

/**
 * The ids of the articles with an address, in the input files of an audit. Where none has it as it
 * is written, those count whose address differs in the scheme, a fragment or a slash at the end.
 * Cost: the input once.
 */
public final class UrlSearch implements RecordReceiver {
  private final String url;
  private final String like;
  private final Set<String> same = new LinkedHashSet<>();
  private final Set<String> alike = new LinkedHashSet<>();

  private UrlSearch(String url) {
    this.url = url;
    this.like = plain(url);
  }

  /** Whether a text is an address and not an id. */
  public static boolean isUrl(String text) {
    return text.matches("(?i)https?://.+");
  }

  /** The ids, in the order of the input; input files that are gone are passed over. */
  public static List<String> ids(AuditOutput audit, BlockReader reader, String url)
      throws IOException {
    UrlSearch search = new UrlSearch(url);
    for (JsonNode input : audit.manifest().path("inputs")) {
      InputFile file = new InputFile(input.path("path").asText(), input.path("bytes").asLong(), 0);
      search.read(file, reader);
    }
    return List.copyOf(search.same.isEmpty() ? search.alike : search.same);
  }

  private void read(InputFile file, BlockReader reader) throws IOException {
    try {
      reader.read(new FileRange(file, 0, file.bytes()), this);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return; // Explaining what the output knows of the id says so.
    }
  }

  @Override
  public void article(Article article) {
    if (article.url().equals(url)) {
      same.add(article.id());
    } else if (!article.url().isEmpty() && plain(article.url()).equals(like)) {
      alike.add(article.id());
    }
  }

  @Override
  public void rejected(Rejected rejected) {
    // It has no address that could be read.
  }

  /** An address without scheme, fragment and slash at its end, its host in small letters. */
  private static String plain(String url) {
    String bare = url.strip().replaceFirst("(?i)^https?://", "").replaceFirst("#.*$", "");
    int host = bare.indexOf('/') < 0 ? bare.length() : bare.indexOf('/');
    String small = bare.substring(0, host).toLowerCase(Locale.ROOT) + bare.substring(host);
    return small.replaceFirst("/+$", "");
  }
}

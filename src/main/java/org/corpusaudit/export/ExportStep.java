package org.corpusaudit.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.output.OpenShard;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/** Writes the kept articles of a block word by word, one shard for each export. */
public final class ExportStep {
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final Units units = new Units();
  private final Optional<OpenShard> verticalShard;
  private final Optional<OpenShard> conlluShard;
  private final Optional<VerticalText> vertical;
  private final Optional<ConlluText> conllu;

  /** Opens the shards of a block. */
  public ExportStep(ExportSettings settings, OutputDirectory directory, int block, int blocks)
      throws IOException {
    verticalShard = open(settings.vertical(), directory, ExportTables.VERTICAL, block, blocks);
    conlluShard = open(settings.conllu(), directory, ExportTables.CONLLU, block, blocks);
    WordForms forms = new WordForms(settings.normalization());
    vertical = verticalShard.map(shard -> new VerticalText(forms, line -> write(shard, line)));
    conllu = conlluShard.map(shard -> new ConlluText(line -> write(shard, line)));
  }

  private static Optional<OpenShard> open(
      boolean wanted, OutputDirectory directory, Table table, int block, int blocks)
      throws IOException {
    return wanted ? Optional.of(directory.open(table, block, blocks)) : Optional.empty();
  }

  private static void write(OpenShard shard, CharSequence line) throws IOException {
    byte[] utf8 = line.toString().getBytes(StandardCharsets.UTF_8);
    shard.write(utf8, 0, utf8.length);
  }

  /**
   * Writes one article.
   *
   * @param mentions its entities by where they start, none of which overlap
   */
  public void article(Article article, String cleaned, List<Mention> mentions) throws IOException {
    tokenizer.tokenize(cleaned, article.language(), tokens);
    units.lay(cleaned, tokens);
    if (vertical.isPresent()) {
      vertical.get().article(article, units, tokens);
    }
    if (conllu.isPresent()) {
      conllu.get().article(article, units, tokens, mentions);
    }
  }

  /** Closes the shards and tells of them. */
  public void finish(Routes out, Route shards) throws IOException {
    for (Optional<OpenShard> shard : List.of(verticalShard, conlluShard)) {
      if (shard.isPresent()) {
        shard.get().finish(out, shards);
      }
    }
  }
}

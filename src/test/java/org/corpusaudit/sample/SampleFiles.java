package org.corpusaudit.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Writes {@code sample-data/}: run it to make the sample again. */
public final class SampleFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFiles() {}

  /** Writes under the folder that the first argument names. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  /**
   * Writes the articles in four files of four compressions, a plain text, and the truth.
   *
   * @return the folder of the articles
   */
  public static Path write(Path folder) throws IOException {
    SampleCorpus corpus = new SampleCorpus();
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path truth = Files.createDirectories(folder.resolve("truth"));
    StringBuilder[] parts = {
      new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
    };
    List<ObjectNode> all = corpus.articles();
    for (int i = 0; i < all.size(); i++) {
      parts[i % parts.length].append(JSON.writeValueAsString(all.get(i))).append('\n');
    }
    // Two broken records, so that rejected/ is not empty: half a line, and a record without text.
    parts[0].append("{\"id\":\"half\",\"text\":\"cut in the mid\n");
    parts[0].append("{\"id\":\"empty\",\"text\":\"   \"}\n");
    Files.writeString(articles.resolve("part-0.jsonl"), parts[0]);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(articles.resolve("part-1.jsonl.gz")))) {
      out.write(bytes(parts[1]));
    }
    try (OutputStream out =
        new BZip2CompressorOutputStream(
            Files.newOutputStream(articles.resolve("part-2.jsonl.bz2")))) {
      out.write(bytes(parts[2]));
    }
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(bytes(parts[3]));
    }
    Files.write(articles.resolve("part-3.jsonl.zst"), zstd.toByteArray());
    Files.writeString(
        articles.resolve("note.txt"),
        "A note from the editor\n\nThis file is one plain text article. It stands beside the others"
            + " to show that a folder may mix formats and compressions.\n");
    StringBuilder planted = new StringBuilder();
    for (SampleCorpus.Planted pair : corpus.planted()) {
      planted.append(JSON.writeValueAsString(pair)).append('\n');
    }
    Files.writeString(truth.resolve("duplicates.jsonl"), planted);
    return articles;
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

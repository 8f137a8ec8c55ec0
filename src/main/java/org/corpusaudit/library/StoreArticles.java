package org.corpusaudit.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.ToJson;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.corpus.blocks.MatchInput;

/**
 * Stores rows as JSON Lines, a file a bundle, so that passes can read them again. Output: the names
 * of the files in one element. The names are grouped before they are used, so that a file of a
 * bundle that was tried again is named once; what failed bundles leave is never read. The files
 * stay: nobody can tell when the pipeline has done with them.
 */
final class StoreArticles
    extends PTransform<PCollection<Row>, PCollection<KV<Integer, Iterable<String>>>> {
  private static final List<String> KNOWN =
      List.of("id", "url", "site", "title", "text", "published", "language");

  private final String folder;

  /** Stores under a folder, in one of its own for the run. */
  StoreArticles(String folder, String run) {
    this.folder = (folder.endsWith("/") ? folder : folder + "/") + "articles-" + run + "/";
  }

  @Override
  public PCollection<KV<Integer, Iterable<String>>> expand(PCollection<Row> rows) {
    if (!rows.getSchema().hasField("text")) {
      throw new IllegalArgumentException(
          "the rows have no field text: select the fields under the names of an article");
    }
    for (String known : KNOWN) {
      if (rows.getSchema().hasField(known)
          && rows.getSchema().getField(known).getType().getTypeName() != Schema.TypeName.STRING) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "the field %s of the rows is %s and an article's is a string: convert it, or select"
                    + " it under another name",
                known,
                rows.getSchema().getField(known).getType().getTypeName()));
      }
    }
    if (rows.isBounded() == PCollection.IsBounded.UNBOUNDED) {
      throw new IllegalArgumentException(
          "the rows have no end and the stages read a corpus several times: store them first, and"
              + " take the files");
    }
    if (!(rows.getWindowingStrategy().getWindowFn() instanceof GlobalWindows)) {
      throw new IllegalArgumentException(
          "the rows stand in windows and a corpus is one: apply Window.into(new GlobalWindows())");
    }
    return rows.apply("As JSON", ToJson.of())
        .apply("Write", ParDo.of(new WriteFn(folder)))
        .apply("Key", WithKeys.<Integer, String>of(0).withKeyType(TypeDescriptors.integers()))
        .apply("All files", GroupByKey.create())
        .setCoder(MatchInput.patternsCoder());
  }

  private static final class WriteFn extends DoFn<String, String> {
    private final String folder;
    private transient OutputStream out;
    private transient String path = "";

    WriteFn(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element String line) throws IOException {
      if (out == null) {
        ResourceId file =
            FileSystems.matchNewResource(folder, true)
                .resolve(UUID.randomUUID() + ".jsonl", StandardResolveOptions.RESOLVE_FILE);
        path = file.toString();
        out = Channels.newOutputStream(FileSystems.create(file, MimeTypes.TEXT));
        out = new java.io.BufferedOutputStream(out, 128 << 10);
      }
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }

    @FinishBundle
    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Beam calls it.
    public void finish(FinishBundleContext context) throws IOException {
      if (out != null) {
        out.close();
        out = null;
        context.output(path, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }
  }
}

package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.loss.AuditFailedException;
import org.corpusaudit.loss.InputLoss;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Publication;
import org.corpusaudit.output.WrittenShard;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.report.AuditReport;
import org.corpusaudit.report.expectations.Expectations;

/**
 * The last step of the graph: when every shard stands whole under its temporary name, moves all to
 * their final names and writes {@code summary.json} and, last, {@code manifest.json}. Being a step
 * of the graph it runs where the launcher does not wait for the job.
 */
final class PublishAudit
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<String>> {
  private static final int FIGURES = 0;
  private static final int SHARDS = 1;
  private static final int BLOCKS = 2;

  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final long startedMillis;
  private final int shardInputs;

  /**
   * The step; its inputs are pages of the blocks' entries, then {@code shardInputs} of written
   * shards, then figures.
   */
  PublishAudit(
      AuditSettings settings, OutputDirectory directory, long startedMillis, int shardInputs) {
    this.settings = settings;
    this.directory = directory;
    this.startedMillis = startedMillis;
    this.shardInputs = shardInputs;
  }

  @Override
  public PCollection<String> expand(PCollectionList<KV<Integer, byte[]>> inputs) {
    List<PCollection<KV<Integer, byte[]>>> all = inputs.getAll();
    PCollectionList<KV<Integer, byte[]>> tagged =
        PCollectionList.of(tagged("blocks", BLOCKS, all.subList(0, 1)))
            .and(tagged("shards", SHARDS, all.subList(1, 1 + shardInputs)))
            .and(tagged("figures", FIGURES, all.subList(1 + shardInputs, all.size())));
    return tagged
        .apply(GroupPages.create())
        .apply("Publish", ParDo.of(new PublishFn(settings, directory, startedMillis)))
        .setCoder(StringUtf8Coder.of());
  }

  /** One step for all inputs of a kind: the DirectRunner pays for each step of the graph. */
  private static PCollection<KV<Integer, byte[]>> tagged(
      String name, int kind, List<PCollection<KV<Integer, byte[]>>> inputs) {
    return PCollectionList.of(inputs)
        .apply("All " + name, Flatten.pCollections())
        .setCoder(GroupPages.coder())
        .apply("Tag " + name, ParDo.of(new TagFn(kind)))
        .setCoder(GroupPages.coder());
  }

  /** Puts all pages under one key, each behind a byte that says what it is. */
  private static final class TagFn extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    private final int kind;

    TagFn(int kind) {
      this.kind = kind;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, byte[]> page, OutputReceiver<KV<Integer, byte[]>> out) {
      byte[] tagged = new byte[page.getValue().length + 1];
      tagged[0] = (byte) kind;
      System.arraycopy(page.getValue(), 0, tagged, 1, page.getValue().length);
      out.output(KV.of(0, tagged));
    }
  }

  private static final class PublishFn extends DoFn<KV<Integer, Iterable<byte[]>>, String> {
    private final AuditSettings settings;
    private final OutputDirectory directory;
    private final long startedMillis;

    PublishFn(AuditSettings settings, OutputDirectory directory, long startedMillis) {
      this.settings = settings;
      this.directory = directory;
      this.startedMillis = startedMillis;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pages, OutputReceiver<String> out)
        throws IOException {
      Counted counted = new Counted();
      SortedMap<String, WrittenShard> shards = new TreeMap<>();
      SortedMap<String, InputFile> inputs = new TreeMap<>();
      ByteReader reader = new ByteReader();
      for (byte[] page : pages.getValue()) {
        PageCursor entries = new PageCursor(page, 1);
        while (entries.next()) {
          entries.read(reader);
          switch (page[0]) {
            case FIGURES -> counted.merge(reader);
            case SHARDS -> {
              WrittenShard shard = WrittenShard.readFrom(reader);
              shards.put(shard.path(), shard);
            }
            case BLOCKS -> {
              reader.skip(Integer.BYTES);
              if (reader.getByte() == BlockEntry.RANGE) {
                InputFile file = FileRange.readFrom(reader).file();
                inputs.put(file.path(), file);
              }
            }
            default -> throw new IllegalStateException("a page of unknown kind");
          }
        }
      }
      out.output(publish(settings, counted, shards, inputs));
    }

    private String publish(
        AuditSettings audit,
        Counted counted,
        SortedMap<String, WrittenShard> shards,
        SortedMap<String, InputFile> inputs)
        throws IOException {
      Publication publication = new Publication(directory, audit.overwrite());
      Summary summary = new Summary(counted);
      InputLoss loss = new InputLoss(counted);
      if (loss.exceeds(audit.maxRejectedShare())) { // Repeated ids are found after the first pass.
        List<WrittenShard> rejected = new ArrayList<>(shards.values());
        rejected.removeIf(shard -> !shard.path().startsWith("rejected/"));
        publication.move(rejected);
        publication.cleanUp();
        throw new AuditFailedException(loss.sentence(audit.maxRejectedShare(), "rejected/"));
      }
      ObjectNode summaryJson = (ObjectNode) BoundedNames.in(summary.toJson(audit));
      publication.move(shards.values());
      List<WrittenShard> files = new ArrayList<>();
      files.add(publication.write("summary.json", summaryJson.toPrettyString() + "\n"));
      ObjectNode manifest =
          Manifest.of(
              audit, directory.run(), startedMillis, inputs.values(), shards.values(), counted);
      AuditOutput output = new AuditOutput(directory, summaryJson, manifest);
      ObjectNode expectations = Expectations.check(manifest.at("/pipeline/expectations"), output);
      files.add(publication.write(Expectations.FILE, expectations.toPrettyString() + "\n"));
      publication.write(
          AuditReport.FILE,
          AuditReport.html(output, expectations, VisitBlocks.reader(audit.reading())));
      Manifest.addFiles(manifest, files);
      publication.write("manifest.json", manifest.toPrettyString() + "\n");
      publication.cleanUp();
      return new ObjectMapper().writeValueAsString(summaryJson);
    }
  }
}

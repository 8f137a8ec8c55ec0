package org.corpusaudit.entity.recognition;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.GivenSettings;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.learning.NameRows;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.lexicon.LexiconFile;
import org.corpusaudit.entity.transformer.TransformerSettings;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.ByteReader;

/**
 * Makes the recognisers of a run on whatever worker wants them. The user's files are read by each
 * worker, so they must stand where all workers can read them; one copy serves all its threads.
 *
 * @param builtIn whether it is the built-in recogniser, or OpenNLP's or a transformer
 * @param models OpenNLP's model files by language; empty for any language
 * @param transformer the user's transformer, where it is on
 * @param lexicons the user's lists of entities; the first that has an alias wins
 * @param ignored names that are never mentions
 * @param ignoredFiles files of such names, one a line
 * @param learn whether names are learned from the corpus
 * @param knowledge directories of earlier audits, whose {@code names/} count with this corpus'
 * @param rules what the built-in recogniser uses
 */
public record Recognizers(
    boolean builtIn,
    SortedMap<String, String> models,
    TransformerSettings transformer,
    List<String> lexicons,
    List<String> ignored,
    List<String> ignoredFiles,
    boolean learn,
    List<String> knowledge,
    RecognitionSettings rules)
    implements Serializable {
  private static final SharedValue<Lexicon> LEXICON = new SharedValue<>();
  private static final SharedValue<LearnedNames> LEARNED = new SharedValue<>();
  private static final SharedValue<SortedMap<String, OpenNlpRecognizer.Model>> MODELS =
      new SharedValue<>();

  /** Recognisers that wait for the next block, with the words that they have looked up. */
  private static SoftReference<Idle> idle = new SoftReference<>(null);

  /** Recognisers of one knowledge. */
  private record Idle(BuiltInRecognizer.Knowledge knowledge, Queue<BuiltInRecognizer> waiting) {}

  /** A file as it is now. */
  private record Version(String path, long bytes, long modified) {}

  /** Reads every file, so that a bad one is known before work starts. */
  public void check() throws IOException {
    if (transformer.isOn()) {
      try (UserModel model = UserModel.open(transformer)) {
        model.probe();
      }
      builtIn(LearnedNames.none());
      ignoredNames();
    } else {
      recognizer(new ByteReader());
    }
  }

  /** Holds what workers share and must close, until {@link #tearDown}. */
  public void setUp() {
    if (transformer.isOn()) {
      SharedModels.hold(transformer);
    }
  }

  /** Lets go of what {@link #setUp} held. */
  public void tearDown() throws IOException {
    if (transformer.isOn()) {
      SharedModels.release(transformer);
    }
  }

  /** What names are harvested with. */
  public BuiltInRecognizer harvester() throws IOException {
    return builtIn(LearnedNames.none());
  }

  private BuiltInRecognizer builtIn(LearnedNames learned) throws IOException {
    Lexicon lexicon = lexicon();
    BuiltInRecognizer waiting =
        idle(new BuiltInRecognizer.Knowledge(lexicon, learned, rules)).poll();
    return waiting == null ? new BuiltInRecognizer(lexicon, learned, rules) : waiting;
  }

  private static synchronized Queue<BuiltInRecognizer> idle(BuiltInRecognizer.Knowledge wanted) {
    Idle held = idle.get();
    if (held == null || !held.knowledge().equals(wanted)) {
      held = new Idle(wanted, new ConcurrentLinkedQueue<>());
      idle = new SoftReference<>(held);
    }
    return held.waiting();
  }

  /** Gives a recogniser back, whose user does not use it again. */
  public static void release(EntityRecognizer recognizer) {
    if (recognizer instanceof IgnoredNames less) {
      release(less.recognizer());
    } else if (recognizer instanceof BuiltInRecognizer builtIn) {
      idle(builtIn.knowledge()).add(builtIn);
    }
  }

  /** What takes mentions that come with the input, for one thread. */
  public GivenRecognizer given(GivenSettings settings, ByteReader learned) throws IOException {
    BuiltInRecognizer names = builtIn(builtIn ? learned(learned) : LearnedNames.none());
    return new GivenRecognizer(settings, names, new IgnoredNames(names, ignoredNames()));
  }

  /** What finds mentions, for one thread, between {@link #setUp} and {@link #tearDown}. */
  public MentionSource source(ByteReader learned) throws IOException {
    if (!transformer.isOn()) {
      return MentionSource.of(recognizer(learned));
    }
    BuiltInRecognizer names = builtIn(LearnedNames.none());
    return new TransformerRecognizer(
        SharedModels.get(transformer).transformer(),
        new GivenLabels(transformer.types()),
        names,
        new IgnoredNames(names, ignoredNames()));
  }

  /** A recogniser for one thread, that knows what was learned of the corpus. */
  private EntityRecognizer recognizer(ByteReader learned) throws IOException {
    List<String> names = ignoredNames();
    EntityRecognizer made = builtIn ? builtIn(learned(learned)) : openNlp();
    return names.isEmpty() ? made : new IgnoredNames(made, names);
  }

  private List<String> ignoredNames() throws IOException {
    List<String> names = new ArrayList<>(ignored);
    for (String file : ignoredFiles) {
      try (BufferedReader lines = open(file)) {
        lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(names::add);
      }
    }
    return names;
  }

  private EntityRecognizer openNlp() throws IOException {
    SortedMap<String, OpenNlpRecognizer.Model> loaded =
        MODELS.get(
            List.of(models.keySet().toString(), versions(new ArrayList<>(models.values()))),
            this::loadModels);
    EntityRecognizer found = new OpenNlpRecognizer(loaded);
    return lexicons.isEmpty() ? found : new LexiconFirst(lexicon(), found);
  }

  private SortedMap<String, OpenNlpRecognizer.Model> loadModels() throws IOException {
    SortedMap<String, OpenNlpRecognizer.Model> loaded = new TreeMap<>();
    for (var model : models.entrySet()) {
      try (InputStream in = stream(model.getValue())) {
        loaded.put(model.getKey(), OpenNlpRecognizer.Model.read(model.getValue(), in));
      }
    }
    return loaded;
  }

  private LearnedNames learned(ByteReader entry) throws IOException {
    if (entry.remaining() == 0 && knowledge.isEmpty()) {
      return LearnedNames.none();
    }
    long hash =
        Hashing.xxh3_64().hashBytesToLong(entry.array(), entry.position(), entry.remaining());
    return LEARNED.get(List.of(hash, entry.remaining(), knowledge), () -> sum(entry));
  }

  private LearnedNames sum(ByteReader entry) throws IOException {
    LearnedNames.Builder sum = new LearnedNames.Builder().addAll(entry);
    for (String directory : knowledge) {
      AuditOutput earlier = earlier(directory);
      if (earlier.shards(NameRows.NAMES.folder()).isEmpty()) {
        throw new IOException(
            directory
                + " holds no names: name an output directory in entities.knowledge that was written"
                + " with entities.learn");
      }
      sum.addAll(earlier);
    }
    return sum.build();
  }

  private static AuditOutput earlier(String directory) throws IOException {
    try {
      return AuditOutput.open(directory);
    } catch (FileNotFoundException missing) {
      throw new FileNotFoundException(
          directory
              + " of entities.knowledge holds no finished audit: name the output directory of one");
    }
  }

  private Lexicon lexicon() throws IOException {
    return lexicons.isEmpty()
        ? Lexicon.empty()
        : LEXICON.get(versions(lexicons), this::loadLexicon);
  }

  private Lexicon loadLexicon() throws IOException {
    Lexicon.Builder builder = Lexicon.builder();
    for (String file : lexicons) {
      try (BufferedReader lines = open(file)) {
        LexiconFile.read(file, lines, builder);
      }
    }
    return builder.build();
  }

  private static List<Version> versions(List<String> files) throws IOException {
    List<Version> versions = new ArrayList<>();
    for (String file : files) {
      MatchResult.Metadata found = match(file);
      versions.add(new Version(file, found.sizeBytes(), found.lastModifiedMillis()));
    }
    return versions;
  }

  private static MatchResult.Metadata match(String file) throws IOException {
    try {
      return FileSystems.matchSingleFileSpec(file);
    } catch (FileNotFoundException missing) {
      throw new FileNotFoundException(
          "the file " + file + " of the section entities does not exist: name one that does");
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8));
  }

  private static InputStream stream(String file) throws IOException {
    return Channels.newInputStream(FileSystems.open(match(file).resourceId()));
  }
}

package org.corpusaudit.entity.recognition;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.corpusaudit.entity.transformer.ModelFolder;
import org.corpusaudit.entity.transformer.TokenLabels;
import org.corpusaudit.entity.transformer.TokenModel;
import org.corpusaudit.entity.transformer.TokenModels;
import org.corpusaudit.entity.transformer.TokenizerIds;
import org.corpusaudit.entity.transformer.Transformer;
import org.corpusaudit.entity.transformer.TransformerSettings;

/**
 * The user's model, open, with what its files say. A folder of another file system ({@code gs://},
 * {@code s3://}) is copied to a temporary one that its owner alone may read, and removed on
 * closing.
 */
final class UserModel implements Closeable {
  private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final String LOCAL = "file://";

  private final Path folder;
  private final TokenModel model;
  private final TokenLabels labels;
  private final Transformer.Limits limits;
  private final Optional<Path> copy;

  private UserModel(
      Path folder,
      TokenModel model,
      TokenLabels labels,
      Transformer.Limits limits,
      Optional<Path> copy) {
    this.folder = folder;
    this.model = model;
    this.labels = labels;
    this.limits = limits;
    this.copy = copy;
  }

  /**
   * Opens the model.
   *
   * @throws IOException with a sentence when the build cannot, a file is missing or cannot be read,
   *     or the model does not fit
   */
  static UserModel open(TransformerSettings settings) throws IOException {
    TokenModels library = TokenModels.ofThisBuild();
    Optional<Path> copy =
        REMOTE.matcher(settings.folder()).matches() && !settings.folder().startsWith(LOCAL)
            ? Optional.of(copy(settings.folder()))
            : Optional.empty();
    try {
      Path folder = copy.isPresent() ? copy.get() : local(settings.folder());
      return open(settings, library, ModelFolder.read(settings.folder(), folder), copy);
    } catch (IOException | RuntimeException e) {
      remove(copy);
      throw e;
    }
  }

  private static UserModel open(
      TransformerSettings settings, TokenModels library, ModelFolder folder, Optional<Path> copy)
      throws IOException {
    GivenLabels types = new GivenLabels(settings.types());
    TokenLabels labels =
        TokenLabels.of(
            settings.folder(), folder.labels(), name -> types.listedType(name).isPresent());
    int length = Math.min(settings.maxLength(), folder.longest());
    TokenModel model = library.open(folder.folder(), folder.labels().size(), settings.threads());
    int content = length - model.opening().length - model.closing().length;
    if (content <= settings.overlap()) {
      model.close();
      throw new IOException(
          "entities.onnx.overlap of "
              + settings.overlap()
              + " is too much for chunks of "
              + length
              + " tokens, of which the text has "
              + content
              + ": write less than that, or a larger entities.onnx.maxLength where the model takes"
              + " it");
    }
    return new UserModel(
        folder.folder(),
        model,
        labels,
        new Transformer.Limits(
            settings.batch(), length, settings.overlap(), settings.minimumScore()),
        copy);
  }

  /**
   * Runs the model once on the longest chunk and the highest id of the tokenizer.
   *
   * @throws IOException with a sentence when it does not take them
   */
  void probe() throws IOException {
    long highest = TokenizerIds.highest(folder.resolve(ModelFolder.TOKENIZER));
    long[] ids = new long[limits.length()];
    ids[0] = highest;
    model.logits(new long[][] {ids});
  }

  /** A finder for one thread. */
  Transformer transformer() {
    return new Transformer(model, labels, limits);
  }

  @Override
  public void close() throws IOException {
    try {
      model.close();
    } finally {
      remove(copy);
    }
  }

  private static Path local(String folder) throws IOException {
    try {
      return folder.startsWith(LOCAL) ? Path.of(URI.create(folder)) : Path.of(folder);
    } catch (IllegalArgumentException notOne) {
      throw new FileNotFoundException(
          folder + " of entities.model is no name of a folder: " + notOne.getMessage());
    }
  }

  private static Path copy(String folder) throws IOException {
    String base = folder.endsWith("/") ? folder : folder + "/";
    List<MatchResult.Metadata> files;
    try {
      files = FileSystems.match(base + "*", EmptyMatchTreatment.ALLOW).metadata();
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "the folder " + folder + " of entities.model cannot be read: " + e.getMessage(), e);
    }
    Path copy = Files.createTempDirectory("corpus-audit-model");
    try {
      for (MatchResult.Metadata file : files) {
        String name = String.valueOf(file.resourceId().getFilename());
        if (ModelFolder.isOfModel(name)) {
          try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
            Files.copy(in, copy.resolve(name));
          }
        }
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      remove(Optional.of(copy));
      throw e;
    }
  }

  private static void remove(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder.get())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

package org.corpusaudit.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Keeps a second run out of an output directory: a file there that names the run, its process and
 * when it last gave a sign of life. A run that is waited for gives one every {@link #SIGN} and is
 * held for dead when none came for {@link #SILENCE}, or at once where its process ran on this
 * machine and is gone. One that nobody waits for is held for alive for {@link #UNATTENDED}, unless
 * its last step has taken the file away.
 *
 * <p>On the local disk a file is created once whoever comes first. Stores of objects let the later
 * one win, and each looks again after it wrote: two runs that start within one such moment are told
 * apart only when they publish ({@link Publication}).
 */
public final class RunLock implements Closeable {
  static final Duration SIGN = Duration.ofSeconds(20);
  static final Duration SILENCE = Duration.ofMinutes(5);
  static final Duration UNATTENDED = Duration.ofHours(24);

  private static final String NAME = OutputDirectory.TEMPORARY_PREFIX + "lock";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs of this process that gave their locks up: where a store was away, the file is left. */
  private static final Set<String> GIVEN_UP = ConcurrentHashMap.newKeySet();

  private final OutputDirectory directory;
  private final boolean attended;
  private final Thread renewal;

  private RunLock(OutputDirectory directory, boolean attended) {
    this.directory = directory;
    this.attended = attended;
    this.renewal = new Thread(this::renew, "lock of " + directory.directory());
    this.renewal.setDaemon(true);
  }

  /**
   * Takes the lock of a directory and deletes what dead runs have left there under temporary names.
   *
   * @param attended whether this process waits for the run and closes the lock
   * @throws BadAuditException when a living run has it
   */
  public static RunLock take(OutputDirectory directory, boolean attended) throws IOException {
    GIVEN_UP.remove(directory.run());
    RunLock lock = new RunLock(directory, attended);
    ResourceId file = file(directory);
    if (OutputDirectory.isThere(file)) {
      JsonNode holder = holder(file);
      if (isAlive(holder, file)) {
        throw new BadAuditException(
            String.format(
                Locale.ROOT,
                "another run (%s, process %s on %s) writes to %s: wait for it, or delete %s when"
                    + " you know that it is dead",
                holder.path("run").asText("unknown"),
                holder.path("pid").asText("unknown"),
                holder.path("host").asText("unknown"),
                directory.directory(),
                file));
      }
      delete(List.of(file));
    }
    boolean taken = false;
    try {
      lock.create(file);
      lock.deleteLeavings();
      taken = true;
    } finally {
      if (!taken) {
        giveUp(directory); // It may have been written before the store was away.
      }
    }
    if (attended) {
      lock.renewal.start();
    }
    return lock;
  }

  /** Whether this run has the lock. */
  static boolean isHeld(OutputDirectory directory) throws IOException {
    ResourceId file = file(directory);
    return OutputDirectory.isThere(file)
        && holder(file).path("run").asText().equals(directory.run());
  }

  /** Gives up the lock that this run has, whoever took it for it. */
  static void release(OutputDirectory directory) throws IOException {
    if (isHeld(directory)) {
      delete(List.of(file(directory)));
    }
  }

  /** Gives the lock up; one that cannot be deleted is taken for a dead run's by the next. */
  @Override
  public void close() {
    renewal.interrupt();
    try {
      renewal.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    giveUp(directory);
  }

  private static void giveUp(OutputDirectory directory) {
    GIVEN_UP.add(directory.run());
    try {
      release(directory);
    } catch (IOException e) {
      return;
    }
  }

  private void create(ResourceId file) throws IOException {
    if ("file".equals(file.getScheme())) {
      Path path = Path.of(file.toString());
      Files.createDirectories(path.getParent());
      try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
        out.write(content());
      } catch (FileAlreadyExistsException e) {
        throw overtaken();
      }
      return;
    }
    write(file);
    if (!holder(file).path("run").asText().equals(directory.run())) {
      throw overtaken();
    }
  }

  private BadAuditException overtaken() {
    return new BadAuditException(
        "another run has begun to write to " + directory.directory() + " just now: wait for it");
  }

  private void write(ResourceId file) throws IOException {
    try (OutputStream out = OutputDirectory.create(file)) {
      out.write(content());
    }
  }

  private byte[] content() {
    ProcessHandle own = ProcessHandle.current();
    return JSON.createObjectNode()
        .put("run", directory.run())
        .put("host", host())
        .put("pid", own.pid())
        .put("processStarted", started(own))
        .put("attended", attended)
        .put("seen", Instant.now().toString())
        .toPrettyString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void renew() {
    boolean running = true;
    while (running) {
      try {
        Thread.sleep(SIGN.toMillis());
        running = sign();
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  /** Gives a sign of life; whether the run goes on. */
  private boolean sign() {
    ResourceId file = file(directory);
    try {
      if (!OutputDirectory.isThere(file)) {
        return false;
      }
      write(file);
      return true;
    } catch (IOException e) {
      return true; // A store that is away now may be back before others hold us for dead.
    }
  }

  private void deleteLeavings() throws IOException {
    List<ResourceId> left = new ArrayList<>();
    String of = directory.root() + OutputDirectory.TEMPORARY_PREFIX;
    for (MatchResult.Metadata file :
        FileSystems.match(of + "*/*", EmptyMatchTreatment.ALLOW).metadata()) {
      left.add(file.resourceId());
      ResourceId folder = file.resourceId().getCurrentDirectory();
      if (!left.contains(folder)) {
        left.add(folder);
      }
    }
    left.removeIf(at -> at.toString().startsWith(directory.temporaryFolder().toString()));
    left.sort((a, b) -> Boolean.compare(a.isDirectory(), b.isDirectory()));
    delete(left);
  }

  private static void delete(List<ResourceId> files) throws IOException {
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static boolean isAlive(JsonNode holder, ResourceId file) throws IOException {
    boolean here = holder.path("host").asText().equals(host());
    if (here && GIVEN_UP.contains(holder.path("run").asText())) {
      return false;
    }
    Instant seen;
    try {
      seen = Instant.parse(holder.path("seen").asText());
    } catch (DateTimeParseException e) { // It is being written, or was left half written.
      long modified = FileSystems.matchSingleFileSpec(file.toString()).lastModifiedMillis();
      return Instant.ofEpochMilli(modified).plus(SILENCE).isAfter(Instant.now());
    }
    if (!holder.path("attended").asBoolean()) {
      return seen.plus(UNATTENDED).isAfter(Instant.now());
    }
    if (here) {
      return ProcessHandle.of(holder.path("pid").asLong())
          .map(process -> started(process).equals(holder.path("processStarted").asText()))
          .orElse(false);
    }
    return seen.plus(SILENCE).isAfter(Instant.now());
  }

  private static JsonNode holder(ResourceId file) throws IOException {
    try (InputStream in = OutputDirectory.openIfThere(file)) {
      return JSON.readTree(in.readNBytes(1 << 16));
    } catch (JsonProcessingException | CharConversionException e) {
      return JSON.missingNode();
    }
  }

  private static ResourceId file(OutputDirectory directory) {
    return directory.root().resolve(NAME, StandardResolveOptions.RESOLVE_FILE);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** This machine's name: that of its kernel, which containers too have of their own. */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return System.getenv()
          .getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
    }
  }
}

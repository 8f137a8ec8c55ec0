package org.corpusaudit.store;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * {@code store://}: an object store in memory. As in a real one there are no folders, an object
 * appears when its writer is closed, a rename is a copy and then a deletion, and opening what is
 * not there fails with no {@link FileNotFoundException}. It can be told to fail at an operation
 * that changes something, and at all after it or only so many, and to take its time.
 */
public final class ObjectStore extends FileSystem<StoreResource> {
  private static final SortedMap<String, byte[]> OBJECTS = new ConcurrentSkipListMap<>();
  private static final AtomicInteger OPERATIONS_LEFT = new AtomicInteger(Integer.MAX_VALUE);

  private static final AtomicInteger DONE = new AtomicInteger();
  private static final AtomicInteger REFUSALS = new AtomicInteger();
  private static volatile int refusedAfter = Integer.MAX_VALUE;
  private static volatile long millis;

  /** Registers the store with Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new ObjectStore());
    }
  }

  /** Forgets everything. */
  public static void clear() {
    OBJECTS.clear();
    heal();
  }

  /** Fails no more. */
  public static void heal() {
    OPERATIONS_LEFT.set(Integer.MAX_VALUE);
    REFUSALS.set(0);
    refusedAfter = Integer.MAX_VALUE;
    millis = 0;
    DONE.set(0);
  }

  /** Operations since the store was healed that changed something. */
  public static int operations() {
    return DONE.get();
  }

  /** Refuses so many operations, once so many have been done, as a store does that is busy. */
  public static void refuse(int after, int count) {
    refusedAfter = after;
    REFUSALS.set(count);
  }

  /** Lets every operation take so long. */
  public static void slowBy(long each) {
    millis = each;
  }

  /** Lets so many operations succeed, and none after them. */
  public static void failAfter(int operations) {
    OPERATIONS_LEFT.set(operations);
  }

  /** What is stored, by path. */
  public static SortedMap<String, byte[]> objects() {
    return OBJECTS;
  }

  private static void change() throws IOException {
    pause();
    if (DONE.getAndIncrement() >= refusedAfter && REFUSALS.getAndDecrement() > 0) {
      throw new IOException("503 Slow Down");
    }
    if (OPERATIONS_LEFT.getAndDecrement() <= 0) {
      OPERATIONS_LEFT.set(0);
      throw new IOException("the store is gone");
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      Pattern pattern =
          Pattern.compile(
              spec.replace(".", "\\.")
                  .replace("**", "\0")
                  .replace("*", "[^/]*")
                  .replace("\0", ".*"));
      List<MatchResult.Metadata> found = new ArrayList<>();
      OBJECTS.forEach(
          (path, bytes) -> {
            if (pattern.matcher(path).matches()) {
              found.add(
                  MatchResult.Metadata.builder()
                      .setResourceId(new StoreResource(path))
                      .setSizeBytes(bytes.length)
                      .setIsReadSeekEfficient(true)
                      .setLastModifiedMillis(1)
                      .build());
            }
          });
      results.add(
          found.isEmpty()
              ? MatchResult.create(
                  MatchResult.Status.NOT_FOUND, new FileNotFoundException("no object " + spec))
              : MatchResult.create(MatchResult.Status.OK, found));
    }
    return results;
  }

  @Override
  protected WritableByteChannel create(StoreResource resource, CreateOptions options)
      throws IOException {
    change();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableByteChannel channel = Channels.newChannel(bytes);
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer source) throws IOException {
        return channel.write(source);
      }

      @Override
      public boolean isOpen() {
        return channel.isOpen();
      }

      @Override
      public void close() throws IOException {
        if (channel.isOpen()) {
          channel.close();
          change();
          OBJECTS.put(resource.toString(), bytes.toByteArray());
        }
      }
    };
  }

  @Override
  protected ReadableByteChannel open(StoreResource resource) throws IOException {
    pause();
    return new SeekableInMemoryByteChannel(object(resource));
  }

  @Override
  protected void copy(List<StoreResource> from, List<StoreResource> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      change();
      OBJECTS.put(to.get(i).toString(), object(from.get(i)));
    }
  }

  @Override
  protected void rename(List<StoreResource> from, List<StoreResource> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<StoreResource> resources) throws IOException {
    for (StoreResource resource : resources) {
      change();
      OBJECTS.remove(resource.toString());
    }
  }

  @Override
  protected StoreResource matchNewResource(String spec, boolean isDirectory) {
    return new StoreResource(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return "store";
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static byte[] object(StoreResource resource) throws IOException {
    byte[] bytes = OBJECTS.get(resource.toString());
    if (bytes == null) {
      // As the client of S3 does, and not as files do.
      throw new IOException("NoSuchKey: " + resource);
    }
    return bytes;
  }
}

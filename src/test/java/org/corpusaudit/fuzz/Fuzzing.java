package org.corpusaudit.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives a target mutated inputs for a bounded time: {@code -Daudit.fuzz.seconds}, 2 unless set,
 * from a seed that {@code -Daudit.fuzz.seed} sets. First the seeds and the kept findings of {@code
 * src/test/resources/fuzz} as they are. What makes a target fail is left in {@code target/fuzz}, to
 * be kept there once it is mended.
 */
final class Fuzzing {
  private static final long SECONDS = Long.getLong("audit.fuzz.seconds", 2);
  private static final long SEED = Long.getLong("audit.fuzz.seed", 20261129L);

  /** What large lengths and counts are made of. */
  private static final byte[][] PIECES = {
    {0, 0, 0, 0},
    {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
    {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
    {(byte) 0xC3, 0x28},
    "\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
    "\"".getBytes(StandardCharsets.US_ASCII),
    "\\ud800".getBytes(StandardCharsets.US_ASCII),
    "[[[[[[[[[[[[[[[[".getBytes(StandardCharsets.US_ASCII),
    "99999999999999999999".getBytes(StandardCharsets.US_ASCII),
    "../../".getBytes(StandardCharsets.US_ASCII)
  };

  private Fuzzing() {}

  /** What is tried. */
  @FunctionalInterface
  interface Target {
    /** Tries an input; throws where it does not end as it must. Returns its class of outcome. */
    String tries(String name, byte[] input) throws Exception;
  }

  /**
   * Tries seeds, kept findings and mutations of both; returns how many inputs ended in which class.
   *
   * @param kind the folder of kept findings
   */
  static SortedMap<String, Long> run(String kind, SortedMap<String, byte[]> seeds, Target target)
      throws Exception {
    SortedMap<String, byte[]> all = new TreeMap<>(seeds);
    Path kept = Path.of("src/test/resources/fuzz", kind);
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    SortedMap<String, Long> outcomes = new TreeMap<>();
    for (var seed : all.entrySet()) {
      outcomes.merge(tried(kind, target, seed.getKey(), seed.getValue()), 1L, Long::sum);
    }
    List<String> names = new ArrayList<>(all.keySet());
    Random random = new Random(SEED);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      String name = names.get(random.nextInt(names.size()));
      byte[] other = all.get(names.get(random.nextInt(names.size())));
      byte[] mutated = mutated(all.get(name), other, random);
      outcomes.merge(tried(kind, target, name, mutated), 1L, Long::sum);
    }
    long tried = outcomes.values().stream().mapToLong(Long::longValue).sum();
    print(kind, "inputs", tried, outcomes);
    return outcomes;
  }

  /** Prints a table of what became of so many: a line a class, and none that is not in one. */
  static void print(String kind, String what, long all, SortedMap<String, Long> classes) {
    long accounted = classes.values().stream().mapToLong(Long::longValue).sum();
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "fuzz %-10s %,12d %s%n", kind, all, what));
    classes.forEach(
        (name, count) ->
            table.append(String.format(Locale.ROOT, "fuzz %-10s %,12d %s%n", kind, count, name)));
    table.append(
        String.format(Locale.ROOT, "fuzz %-10s %,12d unaccounted%n", kind, all - accounted));
    System.out.print(table);
    if (all != accounted) {
      throw new AssertionError(table.toString());
    }
  }

  private static String tried(String kind, Target target, String name, byte[] input)
      throws IOException {
    long started = System.nanoTime();
    try {
      String outcome = target.tries(name, input);
      double seconds = (System.nanoTime() - started) / 1e9;
      if (seconds > 30) {
        throw new IllegalStateException("it took " + seconds + " s");
      }
      return outcome;
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
      Path left = Files.createDirectories(Path.of("target/fuzz", kind));
      String hash = HexFormat.of().toHexDigits(Arrays.hashCode(input));
      Path file = Files.write(left.resolve(hash + "-" + name), input);
      throw new AssertionError("mend what " + file + " does, and keep it with the findings", e);
    }
  }

  private static byte[] mutated(byte[] input, byte[] other, Random random) {
    byte[] bytes = input.clone();
    for (int steps = 1 + random.nextInt(4); steps > 0; steps--) {
      int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      int length = bytes.length == 0 ? 0 : random.nextInt(Math.min(64, bytes.length - at) + 1);
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> spliced(bytes, at, at + length, new byte[0]);
            case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> spliced(bytes, at, at, PIECES[random.nextInt(PIECES.length)]);
            case 5 -> spliced(bytes, at, at + length, PIECES[random.nextInt(PIECES.length)]);
            default -> {
              int from = other.length == 0 ? 0 : random.nextInt(other.length);
              int end = Math.min(other.length, from + random.nextInt(256));
              yield spliced(bytes, at, at, Arrays.copyOfRange(other, from, end));
            }
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    if (bytes.length > 0) {
      bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] longer = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, longer, 0, from);
    System.arraycopy(piece, 0, longer, from, piece.length);
    System.arraycopy(bytes, to, longer, from + piece.length, bytes.length - to);
    return longer;
  }
}

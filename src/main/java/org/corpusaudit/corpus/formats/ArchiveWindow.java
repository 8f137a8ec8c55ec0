package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The part of an archive that is being looked at. A record's header and its block, within the
 * bound, stand in it together, so that what follows can be looked at before the record is taken for
 * sound, and a record that is not can be looked through for the next one.
 *
 * <p>Memory: the longest record within the bound, and 128 KiB. Not thread-safe.
 */
final class ArchiveWindow {
  private static final int STEP = 64 << 10;

  private final Decompressed in;
  private final ArrayDeque<Long> seams = new ArrayDeque<>();
  private byte[] held = new byte[2 * STEP];
  private long heldFrom;
  private int at;
  private int filled;
  private boolean ended;
  private IOException fault;
  private long lastSeam = -1;

  ArchiveWindow(Decompressed in) {
    this.in = in;
    in.tellBeginnings(this::seam);
  }

  private void seam(long place) {
    seams.add(place);
    lastSeam = place;
  }

  /**
   * Whether what is held ends in a member of compressed data that begins at the current byte or
   * behind it, and that is not what was compressed.
   */
  boolean endsInFalseMember() {
    return fault instanceof CompressedMembers.ChecksumException && lastSeam >= position();
  }

  /**
   * Where, before a place, a member of the compressed data begins that is held and not passed; the
   * place when there is none.
   */
  long seamBefore(long place) {
    while (!seams.isEmpty() && seams.peekFirst() <= position()) {
      seams.removeFirst();
    }
    return seams.isEmpty() ? place : Math.min(place, seams.peekFirst());
  }

  /** Bytes of the archive before the current one. */
  long position() {
    return heldFrom + at;
  }

  /** What is held; the current byte is at {@link #at()}. */
  byte[] held() {
    return held;
  }

  /** Index of the current byte. */
  int at() {
    return at;
  }

  /** Bytes that are held from the current one on. */
  int available() {
    return filled - at;
  }

  /** Whether some bytes stand at an index of {@link #held()}, as far as it is held. */
  boolean mayStandAt(int index, byte[] bytes) {
    for (int i = 0; i < bytes.length && index + i < filled; i++) {
      if (held[index + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes on by bytes that are held. */
  void advance(int count) {
    at += count;
    seamBefore(0);
  }

  /** The fault that ended the bytes before their end, or null. */
  IOException fault() {
    return fault;
  }

  /** Holds {@code count} bytes from the current one on; false when fewer follow. */
  boolean hold(int count) {
    while (filled - at < count) {
      if (!more(count)) {
        return false;
      }
    }
    return true;
  }

  /** Holds more bytes than are held; false when none follow. */
  boolean more() {
    return more(filled - at + STEP);
  }

  private boolean more(int wanted) {
    if (ended) {
      return false;
    }
    if (held.length - at < wanted || filled == held.length) {
      System.arraycopy(held, at, held, 0, filled - at);
      heldFrom += at;
      filled -= at;
      at = 0;
      if (held.length < wanted) {
        held = Arrays.copyOf(held, (int) Math.max(wanted + STEP, held.length * 3L / 2));
      }
    }
    int read;
    try {
      read = in.read(held, filled, held.length - filled);
    } catch (IOException e) {
      fault = e;
      ended = true;
      return false;
    }
    if (read <= 0) {
      ended = true;
      return false;
    }
    filled += read;
    return true;
  }

  /**
   * After a fault, drops what is held and goes on at the next sound member.
   *
   * @return false when there is none
   * @throws IOException when the storage fails
   */
  boolean recover(CompressedMembers.Beginning wanted) throws IOException {
    heldFrom += filled;
    at = 0;
    filled = 0;
    ended = !in.recover(wanted);
    fault = ended ? fault : null;
    return !ended;
  }
}

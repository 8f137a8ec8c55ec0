package org.corpusaudit.neardup;

import java.util.Arrays;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Encodes ascending distinct hashes as Golomb-Rice coded differences (Rice and Plaunt 1971): about
 * 1.5 bits more than the information in them, {@code log2(2^bits / n) + 1.5} bits a hash. 300
 * hashes of 40 bits take 4.2 bytes each.
 */
final class SetCode {
  private SetCode() {}

  /** Appends the high {@code bits} of the first {@code size} hashes of {@code hashBits} bits. */
  static void write(ByteWriter out, long[] hashes, int size, int hashBits, int bits) {
    int shift = hashBits - bits;
    int distinct = 0;
    long last = -1;
    for (int i = 0; i < size; i++) {
      distinct += hashes[i] >>> shift != last ? 1 : 0;
      last = hashes[i] >>> shift;
    }
    int low = lowBits(distinct, bits);
    out.putVarLong(distinct);
    // Whole bytes are written when the bits of a hash are there: fewer than eight are left over.
    long buffer = 0;
    int held = 0;
    long next = 0;
    for (int i = 0; i < size; i++) {
      long value = hashes[i] >>> shift;
      if (value < next) {
        continue; // The same high bits.
      }
      long gap = value - next;
      next = value + 1;
      long ones = gap >>> low;
      for (; ones >= Byte.SIZE; ones -= Byte.SIZE) {
        buffer = buffer << Byte.SIZE | 0xFF;
        out.putByte((int) (buffer >>> held));
      }
      buffer = (buffer << ones | ((1L << ones) - 1)) << 1;
      held += (int) ones + 1;
      buffer = buffer << low | (gap & ((1L << low) - 1));
      held += low;
      while (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        out.putByte((int) (buffer >>> held));
      }
    }
    if (held > 0) {
      out.putByte((int) (buffer << (Byte.SIZE - held)));
    }
  }

  /** Reads what {@link #write} wrote, ascending. */
  static long[] read(ByteReader in, int bits) {
    int size = in.getVarInt();
    int low = lowBits(size, bits);
    long[] set = new long[Math.min(size, Byte.SIZE * in.remaining())];
    if (set.length < size) {
      throw new IllegalStateException("a set of " + size + " hashes ends early");
    }
    long buffer = 0;
    int left = 0;
    long next = 0;
    for (int i = 0; i < size; i++) {
      long quotient = 0;
      while (true) {
        if (left == 0) {
          buffer = in.getByte();
          left = Byte.SIZE;
        }
        long zeros = ~buffer & ((1L << left) - 1);
        int ones = left - (Long.SIZE - Long.numberOfLeadingZeros(zeros));
        quotient += ones;
        if (zeros != 0) {
          left -= ones + 1;
          break;
        }
        left = 0;
      }
      while (left < low) {
        buffer = buffer << Byte.SIZE | in.getByte();
        left += Byte.SIZE;
      }
      left -= low;
      long gap = quotient << low | (buffer >>> left & ((1L << low) - 1));
      set[i] = next + gap;
      next = set[i] + 1;
    }
    return set;
  }

  /** The high bits of hashes that need not be ascending. */
  static long[] shorten(long[] hashes, int size, int hashBits, int bits) {
    long[] shortened = Arrays.copyOf(hashes, size);
    for (int i = 0; i < size; i++) {
      shortened[i] >>>= hashBits - bits;
    }
    return shortened;
  }

  private static int lowBits(int size, int bits) {
    return size == 0 ? 0 : Math.max(0, bits - 1 - (31 - Integer.numberOfLeadingZeros(size)));
  }
}

package org.corpusaudit.corpus.records;

/** Addresses of hosts as numbers, in every form that browsers take: the URL Standard's parser. */
final class Ipv4 {
  private static final int PARTS = 4;

  private Ipv4() {}

  /** Whether a host can be nothing but an address, since its last part is a number. */
  static boolean endsInNumber(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return !last.isEmpty()
        && (last.chars().allMatch(c -> c >= '0' && c <= '9') || last.matches("0[xX][0-9A-Fa-f]*"));
  }

  /** Four decimal parts; empty where the host is no address. */
  static String canonical(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > PARTS) {
      return "";
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long bound = 1L << (8 * (last ? (PARTS - i) : 1));
      long part = number(parts[i]);
      if (part < 0 || part >= bound) {
        return "";
      }
      address += part << (last ? 0 : 8 * (PARTS - 1 - i));
    }
    StringBuilder canonical = new StringBuilder();
    for (int i = PARTS - 1; i >= 0; i--) {
      canonical.append((address >> (8 * i)) & 0xFF).append(i == 0 ? "" : ".");
    }
    return canonical.toString();
  }

  /** A decimal, octal or hexadecimal number; -1 where it is none. */
  private static long number(String part) {
    boolean hexadecimal = part.length() > 1 && part.substring(0, 2).equalsIgnoreCase("0x");
    boolean octal = !hexadecimal && part.length() > 1 && part.charAt(0) == '0';
    String digits = part.substring(hexadecimal ? 2 : 0);
    if (part.isEmpty() || digits.length() > 12) {
      return -1;
    }
    try {
      int radix = hexadecimal ? 16 : octal ? 8 : 10;
      return digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

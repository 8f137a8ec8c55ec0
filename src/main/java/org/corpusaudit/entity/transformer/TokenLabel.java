package org.corpusaudit.entity.transformer;

import java.util.Locale;

/**
 * What a model says of a token.
 *
 * @param place where in a name it stands
 * @param name what the name is, such as {@code PER}; empty outside names
 */
public record TokenLabel(Place place, String name) {
  /** No name, and what nothing is known of. */
  static final TokenLabel OUTSIDE = new TokenLabel(Place.OUTSIDE, "");

  /** Where in a name a token stands, in the schemes BIO, BIOES, BILOU and none. */
  enum Place {
    /** {@code B-}: the first of a name. */
    BEGIN,
    /** {@code I-}: not the first, or of any place in the older scheme and without a mark. */
    INSIDE,
    /** {@code E-} and {@code L-}: the last of a name. */
    END,
    /** {@code S-} and {@code U-}: all of a name. */
    SINGLE,
    /** {@code O}: no name. */
    OUTSIDE
  }

  /** What a label such as {@code B-PER}, {@code PER} or {@code O} says. */
  static TokenLabel of(String label) {
    String whole = label.strip();
    if (whole.isEmpty() || whole.toUpperCase(Locale.ROOT).equals("O")) {
      return OUTSIDE;
    }
    boolean marked = whole.length() > 2 && whole.charAt(1) == '-';
    Place place =
        switch (marked ? whole.charAt(0) : ' ') {
          case 'B' -> Place.BEGIN;
          case 'E', 'L' -> Place.END;
          case 'S', 'U' -> Place.SINGLE;
          default -> Place.INSIDE;
        };
    boolean scheme = marked && "BIELSU".indexOf(whole.charAt(0)) >= 0;
    return new TokenLabel(place, scheme ? whole.substring(2) : whole);
  }

  /**
   * Whether it goes on with the name of the word before it: what stands inside or at the end of a
   * name goes on with one of the same kind that has not ended, and else begins one.
   */
  boolean goesOnFrom(TokenLabel before) {
    boolean goes = place == Place.INSIDE || place == Place.END;
    boolean open = before.place == Place.BEGIN || before.place == Place.INSIDE;
    return goes && open && name.equals(before.name);
  }
}

package org.corpusaudit.report.layout;

import java.util.List;
import org.corpusaudit.output.AuditOutput;

/**
 * A cell that opens: a name with places where it stands, or an article with its address. Where
 * there is an address alone the cell is a link to it.
 *
 * @param text what is read
 * @param url the address that it opens by itself, http or https; else empty
 * @param places what is shown on a click; none leaves plain text
 */
public record Opening(String text, String url, List<Place> places) {
  /**
   * A place in an article.
   *
   * @param before what stands before it; empty with the others where the article alone is meant
   * @param text what stands there
   * @param after what stands behind it
   * @param id the article
   * @param url its address, http or https; else empty
   * @param explain what tells more of it on the command line, before the id
   */
  public record Place(
      String before, String text, String after, String id, String url, String explain) {
    /** A place in an article of an audit. */
    public static Place of(
        AuditOutput audit, String before, String text, String after, String id, String url) {
      String explain = "corpus-audit explain " + quoted(audit.path());
      return new Place(before, text, after, id, address(url.isEmpty() ? id : url), explain);
    }

    /** A word of an audit, with the command that shows it in its context. */
    public static Place word(String path, String word) {
      return new Place("", "", "", word, "", "corpus-audit concordance " + quoted(path));
    }

    /** A word as a shell takes it. */
    private static String quoted(String word) {
      return word.matches("[\\p{L}\\p{N}_./:=+@%-]+")
          ? word
          : "'" + word.replace("'", "'\\''") + "'";
    }
  }

  /** A name with places; plain text without any. */
  public static Opening of(String text, List<Place> places) {
    return new Opening(text, "", places);
  }

  /** An article: a link where it has an address, else with the command that tells of it. */
  public static Opening article(AuditOutput audit, String shown, String id, String url) {
    Place place = Place.of(audit, "", "", "", id, url);
    return new Opening(shown, place.url, List.of(place));
  }

  /** An address of http or https, or empty: nothing else is opened from a page. */
  static String address(String url) {
    return url.matches("(?i)https?://\\S+") ? url : "";
  }
}

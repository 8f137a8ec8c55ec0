package org.corpusaudit.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says.
 *
 * @param title of its {@code title} element, or empty
 * @param text all visible text, as {@link VisibleText} lays it out; may be empty
 * @param language what its {@code lang} attribute claims, or empty; often a template's, not the
 *     text's
 * @param published the dates it states as its own, as they are written, from the one most telling
 *     kind of statement that it has; several when it repeats itself or lists other pages
 */
public record HtmlPage(String title, String text, String language, List<String> published) {
  /**
   * Most tags of a page that is parsed. jsoup takes about 200 bytes of memory for a tag, and a page
   * made to cost most, of nested formatting, thirteen times that.
   */
  public static final int MOST_TAGS = 200_000;

  private static final int SNIFFED = 1445;
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(\\xEF\\xBB\\xBF)?[\\s\\x00]*<(!doctype"
              + " html|html|head|script|iframe|h1|div|font|table|a|style"
              + "|title|b|body|br|p|!--)[\\s>-]",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a page.
   *
   * @param bytes holds the page from index 0
   * @param length bytes of the page
   * @param charset what the server said the page is encoded in, or empty
   */
  public static HtmlPage read(byte[] bytes, int length, String charset) {
    Charset encoding = PageCharset.of(bytes, length, charset);
    int mark = PageCharset.markLength(bytes, length);
    Document page = Jsoup.parse(new String(bytes, mark, length - mark, encoding));
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang");
    if (root != null && language.isEmpty()) {
      language = root.attr("xml:lang");
    }
    return new HtmlPage(page.title(), VisibleText.of(page), language.strip(), StatedDates.of(page));
  }

  /** Whether bytes begin as a page does, by the signatures of the MIME Sniffing Standard. */
  public static boolean looksLikeOne(byte[] bytes) {
    return SIGNATURE
        .matcher(new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1))
        .lookingAt();
  }

  /** Start tags of a page, about. */
  public static int tags(byte[] bytes, int length) {
    int tags = 0;
    for (int i = 0; i + 1 < length; i++) {
      int next = bytes[i + 1] | 0x20;
      if (bytes[i] == '<' && next >= 'a' && next <= 'z') {
        tags++;
      }
    }
    return tags;
  }
}

package org.corpusaudit.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.corpusaudit.encoding.Encodings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says.
 *
 * @param title of its {@code title} element, or empty
 * @param text all visible text, as {@link VisibleText} lays it out; may be empty
 * @param markup what the page's markup says of each line of the text ({@link LineMarkup})
 * @param language what its {@code lang} attribute claims, or empty; often a template's, not the
 *     text's
 * @param published the dates it states as its own, as they are written, from the one most telling
 *     kind of statement that it has; several when it repeats itself or lists other pages
 */
public record HtmlPage(
    String title, String text, String markup, String language, List<String> published) {
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

  /** Lost letters that a text may have anyway; of a long text one in so many. */
  private static final int FEW_LOST = 3;

  private static final int LOST_SHARE = 200;

  /**
   * Reads a page.
   *
   * @param bytes holds the page from index 0
   * @param length bytes of the page
   * @param contentType what the server's header said of it, or empty
   */
  public static HtmlPage read(byte[] bytes, int length, String contentType) {
    String markup = PageCharset.decode(bytes, length, contentType);
    Document page = Jsoup.parse(isXml(contentType) ? opened(markup) : markup);
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang");
    if (root != null && language.isEmpty()) {
      language = root.attr("xml:lang");
    }
    VisibleText.Shown shown = VisibleText.of(page);
    return new HtmlPage(
        page.title(), shown.text(), shown.markup(), language.strip(), StatedDates.of(page));
  }

  private static boolean isXml(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).contains("application/xhtml+xml");
  }

  /**
   * XHTML as HTML: elements that XML closes where they open ({@code <title/>}, {@code <script/>})
   * get their end tags, without which the HTML standard reads the rest of the page as their text.
   */
  private static String opened(String markup) {
    Document page = Jsoup.parse(markup, "", Parser.xmlParser());
    page.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
    return page.outerHtml();
  }

  /** Whether bytes begin as a page does, by the signatures of the MIME Sniffing Standard. */
  public static boolean looksLikeOne(byte[] bytes) {
    int length = Math.min(bytes.length, SNIFFED);
    String start =
        Encodings.wide(bytes, length)
            .map(wide -> Encodings.decode(bytes, 0, length, wide).replace("\uFEFF", ""))
            .orElseGet(() -> new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return SIGNATURE.matcher(start).lookingAt();
  }

  /** Whether more than a few letters of the text were lost: bytes that stand for no character. */
  public boolean isGarbled() {
    int lost = 0;
    for (int i = text.indexOf(Encodings.REPLACEMENT);
        i >= 0;
        i = text.indexOf(Encodings.REPLACEMENT, i + 1)) {
      lost++;
    }
    return lost * 2 > text.length() || (lost > FEW_LOST && lost > text.length() / LOST_SHARE);
  }

  /** Start tags of a page, about; in UTF-16 too. */
  public static int tags(byte[] bytes, int length) {
    int tags = 0;
    for (int i = 0; i + 2 < length; i++) {
      if (bytes[i] == '<') {
        int next = (bytes[i + 1] == 0 ? bytes[i + 2] : bytes[i + 1]) | 0x20;
        tags += next >= 'a' && next <= 'z' ? 1 : 0;
      }
    }
    return tags;
  }
}

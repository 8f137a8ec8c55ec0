package org.corpusaudit.html;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a page as a reader sees it, without judging it: each block element (paragraph,
 * heading, list item, table row …) and each {@code br} begins a new line, cells of a row are parted
 * by a tab, white space within a line is one space but in {@code pre}, and there are no empty
 * lines. This is {@code innerText} of the HTML standard, with one line end between paragraphs. Left
 * out is what is not shown: scripts, styles, templates, {@code noscript}, what carries {@code
 * hidden} or an inline {@code display:none} or {@code visibility:hidden}, closed dialogs, and the
 * choices of forms. An inline {@code style} that makes a block, a cell or a float parts words as
 * one; style sheets are not applied. Annotations of {@code ruby} follow their base in brackets.
 * What the markup says of each line stands beside it ({@link LineMarkup}).
 */
final class VisibleText implements NodeFilter {
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "canvas",
          "select",
          "datalist",
          "textarea",
          "noembed",
          "noframes",
          "rp");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "xmp");

  private final StringBuilder text = new StringBuilder();
  private boolean lineEnds;
  private char gap;
  private int preformatted;
  private int rubies;
  private final StringBuilder annotation = new StringBuilder();
  private final MarkedLines lines = new MarkedLines();

  /**
   * A page's text.
   *
   * @param text its lines, parted by line feeds
   * @param markup the {@link LineMarkup} of each line
   */
  record Shown(String text, String markup) {}

  private VisibleText() {}

  static Shown of(Document page) {
    VisibleText visible = new VisibleText();
    NodeTraversor.filter(visible, page);
    return new Shown(visible.text.toString(), visible.lines.ended());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    boolean isShadow = name.equals("template") && element.hasAttr("shadowrootmode");
    if ((NOT_SHOWN.contains(name) && !isShadow) || isHidden(element, name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("rt") && rubies > 0) {
      annotation.append(text(element));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("ruby")) {
      rubies++;
    }
    if (name.equals("br")) {
      lineEnds = true;
    }
    border(element, name);
    lines.begin(element, name);
    if (name.equals("pre")) {
      preformatted++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("ruby") && --rubies == 0) {
        annotate();
      }
      border(element, name);
      lines.end(element, name);
      if (name.equals("pre")) {
        preformatted--;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Parts what stands on the two sides of an element's tag. */
  private void border(Element element, String name) {
    InlineStyle.Flow flow = InlineStyle.of(element).flow();
    if (BLOCKS.contains(name) || flow == InlineStyle.Flow.BLOCK || isFlexItem(element)) {
      lineEnds = true;
    } else if (name.equals("td") || name.equals("th") || flow == InlineStyle.Flow.CELL) {
      gap = '\t';
    }
  }

  private static boolean isFlexItem(Element element) {
    Element parent = element.parent();
    return parent != null && InlineStyle.of(parent).isFlexContainer();
  }

  private static String text(Element annotation) {
    return annotation.text().strip();
  }

  /** Annotations stand behind what they annotate, in brackets, as where ruby is not known. */
  private void annotate() {
    if (!annotation.isEmpty()) {
      append("(" + annotation + ")");
      annotation.setLength(0);
    }
  }

  private static boolean isHidden(Element element, String name) {
    if (name.equals("body") || name.equals("html")) {
      return false; // A page that hides all of itself waits for a script that shows it.
    }
    if (element.hasAttr("hidden") || (name.equals("dialog") && !element.hasAttr("open"))) {
      return true;
    }
    return InlineStyle.of(element).flow() == InlineStyle.Flow.HIDDEN;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        lineEnds = true;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        if (gap == 0) {
          gap = c == '\t' && preformatted > 0 ? '\t' : ' ';
        }
      } else {
        put(c);
      }
    }
  }

  private void put(char c) {
    lines.character(text.isEmpty() || lineEnds);
    if (lineEnds && !text.isEmpty()) {
      text.append('\n');
    } else if (gap != 0 && !lineEnds && !text.isEmpty()) {
      text.append(gap);
    }
    lineEnds = false;
    gap = 0;
    text.append(c);
  }
}

package org.corpusaudit.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.corpusaudit.html.LineMarkup.Region;
import org.jsoup.nodes.Element;

/**
 * Writes down the {@link LineMarkup} of each line while {@link VisibleText} walks a page. A nearer
 * landmark replaces the one around it, but an {@code article} within {@code aside}, {@code nav} or
 * a footer is one of their items, and {@code header} and {@code footer} are the page's only outside
 * of {@code article}, {@code main}, {@code aside}, {@code nav} and {@code section}, as HTML
 * Accessibility API Mappings have it. Cost: a comparison for each element.
 */
final class MarkedLines {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final StringBuilder marks = new StringBuilder();
  private final Deque<Region> around = new ArrayDeque<>();
  private Region region = Region.NONE;
  private int sections;
  private int items;
  private int headings;
  private int links;
  private Region lineRegion = Region.NONE;
  private boolean lineItem;
  private boolean lineHeading;
  private int linked;
  private int all;

  /** An element begins whose text is shown. */
  void begin(Element element, String name) {
    around.push(region);
    region = within(role(element, name));
    count(element, name, 1);
  }

  /** An element ends that began. */
  void end(Element element, String name) {
    region = around.pop();
    count(element, name, -1);
  }

  /** A character is shown that is no white space. */
  void character(boolean beginsLine) {
    if (beginsLine) {
      endLine();
      lineRegion = region;
      lineItem = items > 0;
      lineHeading = headings > 0;
    }
    all++;
    linked += links > 0 ? 1 : 0;
  }

  /** The marks of all lines; to be called once. */
  String ended() {
    endLine();
    return marks.toString();
  }

  private void endLine() {
    if (all > 0) {
      marks.append(LineMarkup.mark(lineRegion, lineItem, lineHeading, linked, all));
    }
    linked = 0;
    all = 0;
  }

  private void count(Element element, String name, int step) {
    if (name.equals("li")) {
      items += step;
    } else if (name.equals("a")) {
      links += element.hasAttr("href") ? step : 0;
    } else if (name.equals("section")) {
      sections += step;
    } else if (HEADINGS.contains(name)) {
      headings += step;
    }
  }

  private static String role(Element element, String name) {
    String role = element.attr("role");
    return role.isEmpty() ? name : role.strip().toLowerCase(Locale.ROOT);
  }

  private Region within(String role) {
    return switch (role) {
      case "main" -> Region.MAIN;
      case "article" -> isText(region) ? Region.ARTICLE : region;
      case "nav", "navigation", "menu", "menubar", "search" -> Region.NAV;
      case "aside", "complementary", "dialog", "alertdialog" ->
          region == Region.NAV ? region : Region.ASIDE;
      case "header", "banner" -> isOfPage() ? Region.HEADER : region;
      case "footer", "contentinfo" ->
          isOfPage() ? Region.FOOTER : isText(region) ? Region.INNER_FOOTER : region;
      default -> region;
    };
  }

  private boolean isOfPage() {
    return region == Region.NONE && sections == 0;
  }

  private static boolean isText(Region around) {
    return around == Region.NONE || around == Region.MAIN || around == Region.ARTICLE;
  }
}

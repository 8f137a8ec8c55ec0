package org.corpusaudit.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element's own {@code style} says of how its text stands beside other text. Cost: nothing
 * for an element without one.
 */
record InlineStyle(Flow flow, boolean isFlexContainer) {
  /** How an element's text stands to the text around it. */
  enum Flow {
    /** As its kind of element does. */
    OWN,
    /** On lines of its own. */
    BLOCK,
    /** In a cell of its own. */
    CELL,
    /** Nowhere. */
    HIDDEN
  }

  private static final InlineStyle NONE = new InlineStyle(Flow.OWN, false);
  private static final Set<String> BLOCK_DISPLAYS =
      Set.of(
          "block",
          "flow-root",
          "list-item",
          "table",
          "table-row",
          "table-caption",
          "table-row-group",
          "table-header-group",
          "table-footer-group",
          "flex",
          "grid");
  private static final Set<String> FLEX_DISPLAYS =
      Set.of("flex", "grid", "inline-flex", "inline-grid");

  static InlineStyle of(Element element) {
    String style = element.attr("style");
    if (style.isEmpty()) {
      return NONE;
    }
    String display = "";
    boolean blockified = false;
    boolean hidden = false;
    for (String rule : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = rule.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String value = rule.substring(colon + 1).replace("!important", "").strip();
      switch (rule.substring(0, colon).strip()) {
        case "display" -> display = value;
        case "visibility" -> hidden = value.equals("hidden") || value.equals("collapse");
        // What floats, or is placed, is a block (CSS Display, section 2.7).
        case "float" -> blockified |= value.equals("left") || value.equals("right");
        case "position" -> blockified |= value.equals("absolute") || value.equals("fixed");
        default -> {}
      }
    }
    Flow flow =
        hidden || display.equals("none")
            ? Flow.HIDDEN
            : blockified || BLOCK_DISPLAYS.contains(display)
                ? Flow.BLOCK
                : display.equals("table-cell") ? Flow.CELL : Flow.OWN;
    return new InlineStyle(flow, FLEX_DISPLAYS.contains(display));
  }
}

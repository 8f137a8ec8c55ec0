package org.corpusaudit.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
          "grid",
          "-webkit-box",
          "-webkit-flex",
          "block flow",
          "block flow-root",
          "block flex",
          "block grid",
          "block table");
  private static final Set<String> FLEX_DISPLAYS =
      Set.of(
          "flex",
          "grid",
          "inline-flex",
          "inline-grid",
          "-webkit-box",
          "-webkit-flex",
          "block flex",
          "block grid");

  /** Those that leave an element where its kind stands, as far as text goes. */
  private static final Set<String> OTHER_DISPLAYS =
      Set.of(
          "none",
          "inline",
          "inline-block",
          "inline-table",
          "inline-flex",
          "inline-grid",
          "inline flow-root",
          "table-cell",
          "table-column",
          "table-column-group",
          "contents",
          "ruby",
          "ruby-base",
          "ruby-text",
          "initial",
          "inherit",
          "unset",
          "revert");

  private static final Set<String> FLOATS = Set.of("left", "right", "inline-start", "inline-end");
  private static final Set<String> PLACES = Set.of("absolute", "fixed");
  private static final Set<String> HIDINGS = Set.of("hidden", "collapse");

  /** Of each property the values that browsers know; others are passed over. */
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "display",
          union(BLOCK_DISPLAYS, OTHER_DISPLAYS),
          "float",
          union(FLOATS, Set.of("none", "initial", "inherit", "unset", "revert")),
          "position",
          union(PLACES, Set.of("static", "relative", "sticky", "initial", "inherit", "unset")),
          "visibility",
          union(HIDINGS, Set.of("visible", "initial", "inherit", "unset", "revert")));

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
  private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important$");

  static InlineStyle of(Element element) {
    String style = element.attr("style");
    if (style.isEmpty()) {
      return NONE;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    return VALUES.keySet().stream().anyMatch(lower::contains) ? ofRules(lower) : NONE;
  }

  private static InlineStyle ofRules(String style) {
    Map<String, String> rules = new HashMap<>();
    Map<String, String> important = new HashMap<>();
    for (String rule : declarations(COMMENT.matcher(style).replaceAll(" "))) {
      int colon = rule.indexOf(':');
      String name = rule.substring(0, Math.max(0, colon)).strip();
      String written = rule.substring(colon + 1).strip();
      String value = IMPORTANT.matcher(written).replaceFirst("");
      if (VALUES.getOrDefault(name, Set.of()).contains(value)) {
        (value.length() < written.length() ? important : rules).put(name, value);
      }
    }
    rules.putAll(important);
    String display = rules.getOrDefault("display", "");
    // What floats, or is placed, is a block (CSS Display, section 2.7).
    boolean blockified =
        FLOATS.contains(rules.getOrDefault("float", ""))
            || PLACES.contains(rules.getOrDefault("position", ""));
    boolean hidden = HIDINGS.contains(rules.getOrDefault("visibility", ""));
    Flow flow =
        hidden || display.equals("none")
            ? Flow.HIDDEN
            : blockified || BLOCK_DISPLAYS.contains(display)
                ? Flow.BLOCK
                : display.equals("table-cell") ? Flow.CELL : Flow.OWN;
    return new InlineStyle(flow, FLEX_DISPLAYS.contains(display));
  }

  /** Splits where a semicolon stands outside quotes and brackets. */
  private static List<String> declarations(String style) {
    List<String> declarations = new ArrayList<>();
    int from = 0;
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < style.length(); i++) {
      char c = style.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == ')') {
        depth = Math.max(0, depth + (c == '(' ? 1 : -1));
      } else if (c == ';' && depth == 0) {
        declarations.add(style.substring(from, i));
        from = i + 1;
      }
    }
    declarations.add(style.substring(from));
    return declarations;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    return Set.copyOf(all);
  }
}

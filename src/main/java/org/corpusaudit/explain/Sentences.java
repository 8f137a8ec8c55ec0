package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.text.Reason;

/** What an {@link ArticleAccount} says, in words; the same for a terminal and a page. */
final class Sentences {
  private static final int RECORD_CHARS = 200;
  private static final Map<String, String> WITHHELD =
      Map.of(
          "own-text",
          "Nothing was stripped from it: the rules would have taken nearly all of the text that"
              + " only this page has.",
          "all-text",
          "Nothing was stripped from it: the rules would have taken nearly all of its text.");

  private Sentences() {}

  /** What became of the article. */
  static String fate(ArticleAccount account) {
    if (account.filtered().isPresent()) {
      String signal = account.filtered().get();
      return signal.isEmpty()
          ? "Removed by a filter: it is not in documents/; a run with output.removed says by which."
          : "Removed by the filter " + signal + ", before it was compared with any other.";
    }
    if (account.duplicate().isEmpty()) {
      return isRejected(account) ? "Rejected." : "Kept: no duplicate of it was found.";
    }
    JsonNode row = account.duplicate().get();
    if (row.path("keeper").asText().equals(account.id())) {
      return String.format(
          Locale.ROOT,
          "%s: it is the keeper of the cluster %s, of %d members.",
          row.path("kept").asBoolean() ? "Kept" : "Dropped",
          row.path("cluster").asText(),
          account.cluster().size());
    }
    return String.format(
        Locale.ROOT,
        "%s: %s duplicate of %s, similarity %s, in the cluster %s of %d members.",
        row.path("kept").asBoolean() ? "Kept" : "Dropped",
        row.path("kind").asText(),
        row.path("keeper").asText(),
        row.path("similarity").asText(),
        row.path("cluster").asText(),
        account.cluster().size());
  }

  private static boolean isRejected(ArticleAccount account) {
    return account.article().isEmpty()
        && account.duplicate().isEmpty()
        && !account.rejected().isEmpty();
  }

  /** What it stands in and what stands in it. */
  static List<String> contained(ArticleAccount account) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode row : account.contained()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%d %% of %s stands in %s, characters %d to %d.",
              Math.round(100 * row.path("containment").asDouble()),
              row.path("id").asText(),
              row.path("container").asText(),
              row.path("start").asInt(),
              row.path("end").asInt()));
    }
    return sentences;
  }

  /** Records with its id that were rejected. */
  static List<String> rejected(ArticleAccount account) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode row : account.rejected()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "A record with this id was rejected: %s (%s, byte %d): %s. It begins: %s",
              row.path("reason").asText(),
              row.path("file").asText(),
              row.path("position").asLong(),
              row.path("message").asText(),
              begins(row.path("record").asText())));
    }
    return sentences;
  }

  private static String begins(String record) {
    int[] points = record.codePoints().limit(RECORD_CHARS).toArray();
    return new String(points, 0, points.length).replaceAll("\\s+", " ");
  }

  /** How much was stripped; nothing is said of what was rejected. */
  static String stripped(ArticleAccount account) {
    if (isRejected(account)) {
      return "It is in no count and in no other output.";
    }
    if (WITHHELD.containsKey(account.withheld())) {
      return WITHHELD.get(account.withheld());
    }
    if (account.stripped().isEmpty()) {
      return "Nothing was stripped from it.";
    }
    int chars = account.spans().chars();
    return account
        .article()
        .map(
            article ->
                String.format(
                    Locale.ROOT,
                    "Stripped: %d of its %d characters (%.0f %%), in %d spans.",
                    chars,
                    article.text().length(),
                    100.0 * chars / article.text().length(),
                    account.stripped().size()))
        .orElse(String.format(Locale.ROOT, "Stripped: %d characters.", chars));
  }

  /** Why a span was stripped, and on what evidence. */
  static String reason(JsonNode span) {
    String label = span.path("reason").asText();
    StringBuilder reason = new StringBuilder(label);
    if (!Reason.sentence(label).isEmpty()) {
      reason.append(": ").append(Reason.sentence(label));
    }
    if (span.path("documents").asLong() > 0) {
      reason.append(
          String.format(
              Locale.ROOT,
              "; on %,d articles with %,d%s different contents",
              span.path("documents").asLong(),
              span.path("contents").asLong(),
              span.path("contents").asLong() >= 64 ? " or more" : ""));
    }
    if (span.hasNonNull("owner")) {
      reason.append("; its own page is ").append(span.path("owner").asText());
    }
    return reason.toString();
  }

  /** How it compares with the other article. */
  static String beside(ArticleAccount.Beside beside, Alignment alignment) {
    return String.format(
        Locale.ROOT,
        "Beside %s, %s: %d and %d words, %s.",
        beside.id(),
        beside.role(),
        alignment.leftWords(),
        alignment.rightWords(),
        alignment.isSame()
            ? "word for word the same"
            : "the longest common passage has " + alignment.passageWords());
  }
}

package org.corpusaudit.explain;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.text.Reason;

/** What an {@link ArticleAccount} says, in words; the same for a terminal and a page. */
final class Sentences {
  private static final int RECORD_CHARS = 200;
  private static final int MOST_CONTENTS = 64;

  private Sentences() {}

  /** What became of the article. */
  static Message fate(ArticleAccount account) {
    if (account.filtered().isPresent()) {
      String signal = account.filtered().get();
      return signal.isEmpty()
          ? say(
              "Removed by a filter: it is not in documents/; a run with output.removed says by"
                  + " which.")
          : say("Removed by the filter %s, before it was compared with any other.", signal);
    }
    if (account.duplicate().isEmpty()) {
      return isRejected(account) ? say("Rejected.") : say("Kept: no duplicate of it was found.");
    }
    JsonNode row = account.duplicate().get();
    Message fate = row.path("kept").asBoolean() ? say("Kept") : say("Dropped");
    String cluster = row.path("cluster").asText();
    if (row.path("keeper").asText().equals(account.id())) {
      return say(
          "%s: it is the keeper of the cluster %s, of %d members.",
          fate, cluster, account.cluster().size());
    }
    return say(
        "%s: %s duplicate of %s, similarity %s, in the cluster %s of %d members.",
        fate,
        kind(row),
        row.path("keeper").asText(),
        row.path("similarity").asText(),
        cluster,
        account.cluster().size());
  }

  /** How a member of a cluster is like its keeper. */
  static Message kind(JsonNode member) {
    String kind = member.path("kind").asText();
    return switch (kind) {
      case "exact" -> say("exact");
      case "near" -> say("near");
      default -> verbatim(kind);
    };
  }

  private static boolean isRejected(ArticleAccount account) {
    return account.article().isEmpty()
        && account.duplicate().isEmpty()
        && !account.rejected().isEmpty();
  }

  /** What it stands in and what stands in it. */
  static List<Message> contained(ArticleAccount account) {
    List<Message> sentences = new ArrayList<>();
    for (JsonNode row : account.contained()) {
      sentences.add(
          say(
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
  static List<Message> rejected(ArticleAccount account) {
    List<Message> sentences = new ArrayList<>();
    for (JsonNode row : account.rejected()) {
      sentences.add(
          say(
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
  static Message stripped(ArticleAccount account) {
    if (isRejected(account)) {
      return say("It is in no count and in no other output.");
    }
    if (account.withheld().equals("own-text")) {
      return say(
          "Nothing was stripped from it: the rules would have taken nearly all of the text that"
              + " only this page has.");
    }
    if (account.withheld().equals("all-text")) {
      return say(
          "Nothing was stripped from it: the rules would have taken nearly all of its text.");
    }
    if (account.stripped().isEmpty()) {
      return say("Nothing was stripped from it.");
    }
    int chars = account.spans().chars();
    return account
        .article()
        .map(
            article ->
                say(
                    account.stripped().size() == 1
                        ? "Stripped: %d of its %d characters (%.0f %%), in %d span."
                        : "Stripped: %d of its %d characters (%.0f %%), in %d spans.",
                    chars,
                    article.text().length(),
                    100.0 * chars / article.text().length(),
                    account.stripped().size()))
        .orElse(say(chars == 1 ? "Stripped: %d character." : "Stripped: %d characters.", chars));
  }

  /** Why a span was stripped, and on what evidence. */
  static Message reason(JsonNode span) {
    String label = span.path("reason").asText();
    String sentence = Reason.sentence(label);
    Message reason = sentence.isEmpty() ? verbatim(label) : say("%s: %s", label, say(sentence));
    long contents = span.path("contents").asLong();
    if (span.path("documents").asLong() > 0) {
      reason =
          say(
              "%s; %s",
              reason,
              contents >= MOST_CONTENTS
                  ? say(
                      "on %,d articles with %,d or more different contents",
                      span.path("documents").asLong(), contents)
                  : say(
                      "on %,d articles with %,d different contents",
                      span.path("documents").asLong(), contents));
    }
    if (span.hasNonNull("owner")) {
      reason = say("%s; %s", reason, say("its own page is %s", span.path("owner").asText()));
    }
    return reason;
  }

  /** How it compares with the other article. */
  static Message beside(ArticleAccount.Beside beside, Alignment alignment) {
    return say(
        "Beside %s, %s: %d and %d words, %s.",
        beside.id(),
        beside.role(),
        alignment.leftWords(),
        alignment.rightWords(),
        alignment.isSame()
            ? say("word for word the same")
            : say("the longest common passage has %d", alignment.passageWords()));
  }

  /** That the other article cannot be shown. */
  static Message lost(ArticleAccount.Beside beside) {
    return say("Beside %s: its text is in neither the input nor an earlier audit.", beside.id());
  }
}

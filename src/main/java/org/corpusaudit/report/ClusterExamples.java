package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RepeatedRecords;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.TwoTexts;
import org.corpusaudit.text.Spans;

/**
 * For some clusters, what two of their members differ in. Dropped articles are in the input alone,
 * so its records are read until all members were met, {@value #MOST_RECORDS} at most: of each
 * cluster the keeper, or else the member that is met first, and of the others that are met the one
 * least similar to the keeper. Texts are compared as the audit compared them, without what it
 * stripped. Memory: three texts and at most {@value #MOST_MEMBERS} ids for each cluster, and the
 * places of records that repeat one.
 */
final class ClusterExamples {
  private static final int MOST_RECORDS = 50_000;
  private static final int MOST_MEMBERS = 10_000;

  private record Member(int cluster, String id, String site, double similarity, boolean keeper) {}

  private record Met(Member member, String title, String text) {}

  private final AuditOutput audit;
  private final BlockReader input;
  private final List<String> clusters;
  private final Map<String, Member> members = new HashMap<>();
  private final Met[] firsts;
  private final Met[] keepers;
  private final Met[] others;
  private int records;
  private int met;

  private ClusterExamples(AuditOutput audit, BlockReader input, List<String> clusters) {
    this.audit = audit;
    this.input = input;
    this.clusters = clusters;
    firsts = new Met[clusters.size()];
    keepers = new Met[clusters.size()];
    others = new Met[clusters.size()];
  }

  /** A comparison for each of the named clusters of which two members were met. */
  static List<TwoTexts> of(AuditOutput audit, BlockReader input, List<String> clusters)
      throws IOException {
    return clusters.isEmpty()
        ? List.of()
        : new ClusterExamples(audit, input, clusters).comparisons();
  }

  private List<TwoTexts> comparisons() throws IOException {
    readMembers();
    RepeatedRecords repeated = RepeatedRecords.of(audit, members.keySet());
    for (JsonNode file : audit.manifest().path("inputs")) {
      if (records < MOST_RECORDS && met < members.size()) {
        read(new InputFile(file.path("path").asText(), file.path("bytes").asLong(), 0), repeated);
      }
    }
    Map<String, Spans> stripped = stripped();
    List<TwoTexts> comparisons = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Met one = keepers[i] == null ? firsts[i] : keepers[i];
      if (one != null && others[i] != null && !others[i].equals(one)) {
        comparisons.add(comparison(one, others[i], stripped));
      }
    }
    return comparisons;
  }

  private void readMembers() throws IOException {
    int[] counts = new int[clusters.size()];
    for (String shard : audit.shards("duplicates")) {
      audit.readJson(
          shard,
          row -> {
            int cluster = clusters.indexOf(row.path("cluster").asText());
            if (cluster >= 0 && !row.hasNonNull("place") && counts[cluster]++ < MOST_MEMBERS) {
              String id = row.path("id").asText();
              members.put(
                  id,
                  new Member(
                      cluster,
                      id,
                      row.path("site").asText(),
                      row.path("similarity").asDouble(),
                      id.equals(row.path("keeper").asText())));
            }
            return true;
          });
    }
  }

  private void read(InputFile file, RepeatedRecords repeated) throws IOException {
    input.read(
        new FileRange(file, 0, file.bytes()),
        new RecordReceiver() {
          @Override
          public boolean wantsNext() {
            return met < members.size() && records++ < MOST_RECORDS;
          }

          @Override
          public void article(Article article) {
            Member member = members.get(article.id());
            if (member != null && !repeated.contains(article)) {
              met++;
              meet(new Met(member, article.title(), article.text()));
            }
          }

          @Override
          public void rejected(Rejected rejected) {
            // It is in rejected/ and in no cluster.
          }
        });
  }

  private void meet(Met met) {
    int cluster = met.member.cluster;
    if (firsts[cluster] == null) {
      firsts[cluster] = met;
    }
    if (met.member.keeper) {
      keepers[cluster] = met;
    } else if (others[cluster] == null || LEAST_SIMILAR.compare(met, others[cluster]) < 0) {
      others[cluster] = met;
    }
  }

  private static final Comparator<Met> LEAST_SIMILAR =
      Comparator.comparingDouble((Met met) -> met.member.similarity)
          .thenComparing(met -> met.member.id);

  private Map<String, Spans> stripped() throws IOException {
    Map<String, Spans> spans = new HashMap<>();
    for (Met[] mets : List.of(firsts, keepers, others)) {
      for (Met met : mets) {
        if (met != null) {
          spans.put(met.member.id, new Spans());
        }
      }
    }
    for (String shard : audit.shards("boilerplate/spans")) {
      audit.readJson(
          shard,
          row -> {
            Optional<Spans> wanted = Optional.ofNullable(spans.get(row.path("id").asText()));
            wanted.ifPresent(
                own ->
                    row.path("spans")
                        .forEach(
                            span ->
                                own.add(span.path("start").asInt(), span.path("end").asInt(), 0)));
            return true;
          });
    }
    return spans;
  }

  private static TwoTexts comparison(Met one, Met other, Map<String, Spans> stripped) {
    return new TwoTexts(
        one.title.isBlank() ? one.member.id : one.title,
        List.of(fact(one.member), fact(other.member)),
        TextDifference.of(
            stripped.get(one.member.id).removeFrom(one.text),
            stripped.get(other.member.id).removeFrom(other.text)));
  }

  private static Message fact(Member member) {
    String named = member.id + (member.site.isEmpty() ? "" : ", " + member.site);
    return member.keeper
        ? say("%s, kept", named)
        : say("%s, similarity %s", named, Cell.real(member.similarity).shown());
  }
}

package org.corpusaudit.report.expectations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.WrittenAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestedExpectationsTest {
  @TempDir private Path folder;

  @Test
  void aBoundLeavesAQuarterOfRoomAndForASmallShareOnePercent() throws IOException {
    ObjectNode bounds = SuggestedExpectations.of(List.of(audit("a", 1000, 0.2, 0.002)));

    assertThat(bounds.at("/duplicates.share/max").asDouble(), is(0.25));
    assertThat(bounds.at("/boilerplate.share/min").asDouble(), is(0.0));
    assertThat(bounds.at("/boilerplate.share/max").asDouble(), is(0.012));
    assertThat(bounds.at("/articles.kept/min").asDouble(), is(750.0));
    assertThat(bounds.at("/language.en.share/min").asDouble(), is(0.75));
    assertThat(bounds.has("against"), is(false));
  }

  @Test
  void ofSeveralAuditsTheirSpreadIsTheRoomWhereItIsMore() throws IOException {
    ObjectNode bounds =
        SuggestedExpectations.of(List.of(audit("a", 1000, 0.1, 0.1), audit("b", 1200, 0.3, 0.1)));

    assertThat(bounds.at("/duplicates.share/max").asDouble(), is(0.5));
    assertThat(bounds.at("/articles.kept/min").asDouble(), is(750.0));
    assertThat(bounds.at("/ratio.articles.kept/max").asDouble(), is(1.5));
    assertThat(bounds.at("/against").asText(), is(folder.resolve("b").toString()));
  }

  @Test
  void theAuditsMeetWhatIsSuggestedFromThem() throws IOException {
    List<AuditOutput> audits = List.of(audit("a", 1000, 0.1, 0.1), audit("b", 1200, 0.3, 0.1));

    ObjectNode bounds = SuggestedExpectations.of(audits);

    assertThat(Expectations.fault(bounds).isEmpty(), is(true));
    ObjectNode outcome = Expectations.check(bounds, audits.get(1));
    assertThat(outcome.toString(), outcome.path("passed").asBoolean(), is(true));
    assertThat(outcome.path("results").size() > 5, is(true));
  }

  private AuditOutput audit(String name, int kept, double duplicates, double boilerplate)
      throws IOException {
    WrittenAudit audit = new WrittenAudit(folder.resolve(name));
    audit.summary.putObject("articles").put("read", kept).put("sound", kept).put("kept", kept);
    audit.summary.putObject("duplicates").put("share", duplicates);
    audit.summary.putObject("boilerplate").put("share", boilerplate);
    audit.summary.putObject("languages").put("en", kept);
    String row = "x\ten\t" + kept + "\t" + kept;
    return audit.table("terms/part.tsv", "term\tlanguage\tcount\tdocuments", row).open();
  }
}

package org.corpusaudit.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.WrittenAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word lists as AntConc saves them. */
class WordListTest {
  @TempDir private Path folder;

  private AuditOutput audit;

  @BeforeEach
  void twoLanguages() throws IOException {
    String columns = "term\tlanguage\tcount\tdocuments";
    audit =
        new WrittenAudit(folder)
            .table("terms/part-0.tsv", columns, "the\ten\t6\t3", "die\ten\t2\t1", "gone\ten\t0\t0")
            .table("terms/part-1.tsv", columns, "die\tde\t4\t2", "der\tde\t3\t2", "das\tde\t3\t1")
            .open();
  }

  @Test
  void aWordOfTwoLanguagesIsOneAndEqualCountsHaveOneRank() throws IOException {
    StringBuilder list = new StringBuilder();

    WordList.of(audit, Optional.empty(), 1, 4).writeAntConc4(list);

    assertThat(
        list.toString(),
        equalTo(
            """
            Type\tRank\tFreq\tRange\tNormFreq\tNormRange
            die\t1\t6\t3\t333333.333\t0.750
            the\t1\t6\t3\t333333.333\t0.750
            das\t3\t3\t1\t166666.667\t0.250
            der\t3\t3\t2\t166666.667\t0.500
            """));
  }

  @Test
  void totalsAreOfTheLanguageWhateverTheLeastCount() throws IOException {
    StringBuilder list = new StringBuilder();

    WordList.of(audit, Optional.of("de"), 4, 2).writeAntConc3(list);

    assertThat(
        list.toString(),
        equalTo("#Word Types: 3\n#Word Tokens: 10\n#Search Results: 0\n1\t4\tdie\n"));
  }
}

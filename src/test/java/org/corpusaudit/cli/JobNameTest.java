package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobNameTest {
  @ParameterizedTest
  @CsvSource({
    "build/audit, corpus-audit-audit-20261129-210405",
    "gs://bucket/audits/2026-11/, corpus-audit-2026-11-20261129-210405",
    "/data/تقرير, corpus-audit-20261129-210405",
    "/data/My Audit_3, corpus-audit-my-audit-3-20261129-210405",
    "a-very-long-name-of-an-output-directory, "
        + "corpus-audit-a-very-long-name-of-an-output-20261129-210405"
  })
  void aJobIsNamedAfterItsAudit(String directory, String name) {
    assertThat(
        EngineOptions.jobName(directory, Instant.parse("2026-11-29T21:04:05Z")), equalTo(name));
  }
}

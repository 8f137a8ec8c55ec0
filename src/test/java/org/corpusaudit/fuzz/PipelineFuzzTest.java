package org.corpusaudit.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.plan.PipelineFileFuzz;
import org.junit.jupiter.api.Test;

/** A pipeline file is taken or refused with a sentence, whatever it holds. */
class PipelineFuzzTest {
  @Test
  void noPipelineFileThrowsAnythingElse() throws Exception {
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    for (String seed :
        new String[] {
          "{}",
          "{\"input\":{\"files\":[\"a/*\"],\"maxRejectedShare\":0.5},\"duplicates\":{\"threshold\":"
              + "0.7,\"shingle\":{\"unit\":\"word\",\"size\":3},\"against\":[\"b\"]},"
              + "\"boilerplate\":{\"keep\":[{\"site\":\"a.org\",\"pattern\":\"^x+$\"}]}}",
          "{\"terms\":{\"ngrams\":{\"sizes\":[2,3]},\"fold\":{\"alef\":false}},\"cooccurrences\":"
              + "{\"scope\":{\"unit\":\"window\",\"size\":5,\"weight\":\"inverse\"}},\"entities\":"
              + "{\"pairs\":{\"scope\":\"article\"},\"ignore\":[\"x\"]}}",
          "{\"output\":{\"directory\":\"out\",\"compression\":\"zstd\",\"shards\":3},"
              + "\"expectations\":{\"articles.kept\":{\"min\":1}},\"beam\":{\"runner\":\"X\"}}"
        }) {
      seeds.put("seed" + seeds.size(), seed.getBytes(StandardCharsets.UTF_8));
    }

    SortedMap<String, Long> outcomes =
        Fuzzing.run(
            "pipeline",
            seeds,
            (name, input) -> {
              String refusal = PipelineFileFuzz.refusal(input);
              assertThat(refusal.length(), lessThan(4_000));
              return refusal.isEmpty() ? "taken" : "refused";
            });

    assertThat(outcomes, hasKey("taken"));
    assertThat(outcomes, hasKey("refused"));
  }
}

package org.corpusaudit.report.comparison;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DivergenceTest {
  @Test
  void divergenceEqualsThatOfTensorFlowDataValidation() {
    // anomalies/metrics_test.cc; the histograms divided at every bound of either.
    assertThat(
        jsd(Map.of("b", 2.0, "a", 2.0, "c", 1.0), Map.of("a", 2.0, "Z", 1.0, "Y", 1.0, "X", 1.0)),
        closeTo(0.6, 1e-9));
    assertThat(
        jsd(Map.of("1", 2.0, "2", 2.0), Map.of("2", 1.0, "3", 1.0, "4", 2.0)),
        closeTo(0.65563906, 5e-9));
    assertThat(jsd(Map.of("nan", 1.0, "1", 3.0), Map.of("1", 4.0)), closeTo(0.13792538, 5e-9));
  }

  @Test
  void anEmptySideHasNoDivergence() {
    assertThat(write(Map.of(), Map.of("a", 1.0)).has("jsd"), is(false));
  }

  private static double jsd(Map<String, Double> old, Map<String, Double> now) {
    return write(old, now).get("jsd").asDouble();
  }

  private static ObjectNode write(Map<String, Double> old, Map<String, Double> now) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Divergence.write(node, new TreeMap<>(old), new TreeMap<>(now));
    return node;
  }
}

package org.corpusaudit.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a pipeline an audit keeps: what describes the audit, and no secret. Of the engine's
 * options only those are kept that are named here; any other, whatever it is called, may hold a key
 * or a token. In every text a password before the host of an address is left out.
 */
public final class RecordedPipeline {
  private static final Set<String> DESCRIBING =
      Set.of(
          "autoscalingAlgorithm",
          "awsRegion",
          "diskSizeGb",
          "jobName",
          "maxNumWorkers",
          "maxParallelism",
          "numWorkers",
          "numberOfExecutionRetries",
          "objectReuse",
          "parallelism",
          "region",
          "runner",
          "targetParallelism",
          "workerMachineType");

  private static final Pattern PASSWORD = Pattern.compile("(://[^/@:\\s]*):[^/@\\s]*@");
  private static final Pattern SIGNED =
      Pattern.compile(
          "([?&][^=&\\s]*(?i:token|sig|signature|key|secret|credential)[^=&]*=)[^&\\s]+");
  private static final String LEFT_OUT = "***";

  private RecordedPipeline() {}

  /** A copy of the effective pipeline as it may be shown. */
  public static ObjectNode of(ObjectNode effective) {
    ObjectNode recorded = (ObjectNode) withoutPasswords(effective);
    if (recorded.get("beam") instanceof ObjectNode beam) {
      beam.retain(DESCRIBING);
    }
    return recorded;
  }

  /** A path as it may be shown. */
  public static String path(String path) {
    String shown = PASSWORD.matcher(path).replaceAll("$1:" + LEFT_OUT + "@");
    return SIGNED.matcher(shown).replaceAll("$1" + LEFT_OUT);
  }

  /**
   * A message about options as it may be shown: values of options that an audit does not keep are
   * left out.
   */
  public static String message(String message, Map<String, String> options) {
    String shown = message;
    for (Map.Entry<String, String> option : options.entrySet()) {
      if (!DESCRIBING.contains(option.getKey()) && option.getValue().length() > 3) {
        shown = shown.replace(option.getValue(), LEFT_OUT);
      }
    }
    return shown;
  }

  private static JsonNode withoutPasswords(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(path(node.asText()));
    }
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        field.setValue(withoutPasswords(field.getValue()));
      }
    } else if (copy instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutPasswords(array.get(i)));
      }
    }
    return copy;
  }
}

package org.corpusaudit.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.Closeable;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model that ONNX Runtime runs on the processor: {@code input_ids} and, where it asks for them,
 * {@code attention_mask} (ones, since nothing is padded), {@code token_type_ids} (zeros) and {@code
 * position_ids} (from 0) in, numbers by chunk, token and label out. Safe for many threads; each run
 * has the threads of the session's pool.
 */
final class OnnxSession implements Closeable {
  private static final String IDS = "input_ids";
  private static final Set<String> KNOWN =
      Set.of(IDS, "attention_mask", "token_type_ids", "position_ids");
  private static final int DIMENSIONS = 3;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final int labels;
  private final Map<String, Boolean> inputs = new HashMap<>();

  private OnnxSession(OrtEnvironment environment, OrtSession session, String output, int labels) {
    this.environment = environment;
    this.session = session;
    this.output = output;
    this.labels = labels;
  }

  /** Opens a model that tells so many labels apart, or fails with a sentence. */
  static OnnxSession open(OrtEnvironment environment, Path file, int labels, int threads)
      throws IOException {
    OrtSession session;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setDeterministicCompute(true);
      // Threads that wait for work in a loop would take the processor from the other workers'.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(file.toString(), options);
    } catch (OrtException e) {
      throw new IOException(
          file + " is no ONNX model that can be run: " + sentence(e) + "; export it again", e);
    }
    try {
      String output = output(session, file, labels);
      OnnxSession opened = new OnnxSession(environment, session, output, labels);
      for (NodeInfo input : session.getInputInfo().values()) {
        opened.inputs.put(input.getName(), isLong(input, file));
      }
      if (!opened.inputs.containsKey(IDS)) {
        throw new IOException(
            file
                + " has no input "
                + IDS
                + " but "
                + opened.inputs.keySet()
                + ": export it for"
                + " token classification");
      }
      return opened;
    } catch (OrtException e) {
      close(session);
      throw new IOException(file + " does not say what it takes: " + sentence(e), e);
    } catch (IOException | RuntimeException e) {
      close(session);
      throw e;
    }
  }

  private static boolean isLong(NodeInfo input, Path file) throws IOException {
    if (!KNOWN.contains(input.getName())) {
      throw new IOException(
          file
              + " has the input "
              + input.getName()
              + ", which is none that can be given (input_ids, attention_mask, token_type_ids,"
              + " position_ids): export it for token classification");
    }
    if (!(input.getInfo() instanceof TensorInfo info)
        || (info.type != OnnxJavaType.INT64 && info.type != OnnxJavaType.INT32)) {
      throw new IOException(
          file + " has the input " + input.getName() + ", which takes no whole numbers");
    }
    long[] shape = info.getShape();
    if (shape.length != 2 || shape[0] >= 0 || shape[1] >= 0) {
      throw new IOException(
          file
              + " takes "
              + input.getName()
              + " of the shape "
              + Arrays.toString(shape)
              + " alone: export it with dynamic axes for batch and sequence");
    }
    return info.type == OnnxJavaType.INT64;
  }

  private static String output(OrtSession session, Path file, int labels)
      throws OrtException, IOException {
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    NodeInfo logits = outputs.get("logits");
    if (logits == null && outputs.size() == 1) {
      logits = outputs.values().iterator().next();
    }
    boolean sound =
        logits != null
            && logits.getInfo() instanceof TensorInfo info
            && info.type == OnnxJavaType.FLOAT
            && info.getShape().length == DIMENSIONS;
    if (!sound) {
      throw new IOException(
          file
              + " has no output logits of 32-bit fractions by chunk, token and label, but "
              + outputs.keySet()
              + ": export it for token classification (--task token-classification)");
    }
    long told = ((TensorInfo) logits.getInfo()).getShape()[DIMENSIONS - 1];
    if (told >= 0 && told != labels) {
      throw new IOException(wrongLabels(file.toString(), told, labels));
    }
    return logits.getName();
  }

  private static String wrongLabels(String model, long told, int labels) {
    return model
        + " tells "
        + told
        + " labels apart and id2label of config.json names "
        + labels
        + ": take both from one model";
  }

  /** Runs the model; see {@code TokenModel.logits}. */
  float[] logits(long[][] ids) throws IOException {
    int length = ids[0].length;
    long[] shape = {ids.length, length};
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (Map.Entry<String, Boolean> input : inputs.entrySet()) {
        given.put(input.getKey(), tensor(values(input.getKey(), ids), shape, input.getValue()));
      }
      try (OrtSession.Result result = session.run(given, Set.of(output))) {
        return numbers((OnnxTensor) result.get(0), shape);
      }
    } catch (OrtException e) {
      throw new IOException(
          "the model fails on a chunk of "
              + length
              + " tokens, whose highest id is "
              + Arrays.stream(ids).flatMapToLong(Arrays::stream).max().orElse(0)
              + ": "
              + sentence(e)
              + "; take the model's own tokenizer.json, or a smaller entities.onnx.maxLength",
          e);
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private float[] numbers(OnnxTensor tensor, long[] shape) throws IOException {
    long[] found = tensor.getInfo().getShape();
    if (found.length != DIMENSIONS || found[0] != shape[0] || found[1] != shape[1]) {
      throw new IOException(
          "the model gives numbers of the shape "
              + Arrays.toString(found)
              + " for tokens of the shape "
              + Arrays.toString(shape)
              + ": export it for token classification");
    }
    if (found[2] != labels) {
      throw new IOException(wrongLabels("the model", found[2], labels));
    }
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  private OnnxTensor tensor(long[] values, long[] shape, boolean isLong) throws OrtException {
    return isLong
        ? OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape)
        : OnnxTensor.createTensor(
            environment,
            IntBuffer.wrap(Arrays.stream(values).mapToInt(Math::toIntExact).toArray()),
            shape);
  }

  private static long[] values(String input, long[][] ids) {
    int length = ids[0].length;
    long[] values = new long[ids.length * length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (input) {
            case IDS -> ids[i / length][i % length];
            case "attention_mask" -> 1;
            case "position_ids" -> i % length;
            default -> 0;
          };
    }
    return values;
  }

  private static String sentence(OrtException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private static void close(OrtSession session) throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the model does not close: " + sentence(e), e);
    }
  }

  @Override
  public void close() throws IOException {
    close(session);
  }
}

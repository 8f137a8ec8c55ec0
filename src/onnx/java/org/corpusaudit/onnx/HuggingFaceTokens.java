package org.corpusaudit.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.transformer.TokenizedText;

/**
 * A {@code tokenizer.json} of Hugging Face's tokenizers. What it says of truncation and padding is
 * left out. Its offsets count code points and are made UTF-16. Safe for many threads: encoding
 * changes nothing.
 */
final class HuggingFaceTokens implements Closeable {
  private static final Map<String, String> WHOLE =
      Map.of("truncation", "false", "padding", "false");

  /** Texts of which a tokenizer takes one at least for a token. */
  private static final List<String> SOUNDINGS = List.of("a", "1", ".", "ا", "的", "я", "A");

  private final HuggingFaceTokenizer tokenizer;
  private final long[] opening;
  private final long[] closing;

  private HuggingFaceTokens(HuggingFaceTokenizer tokenizer, long[] opening, long[] closing) {
    this.tokenizer = tokenizer;
    this.opening = opening;
    this.closing = closing;
  }

  /** Reads a tokenizer, or fails with a sentence. */
  static HuggingFaceTokens read(Path file) throws IOException {
    NativeFolder.prepare();
    HuggingFaceTokenizer tokenizer;
    try {
      tokenizer = HuggingFaceTokenizer.newInstance(file, WHOLE);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          file
              + " is no tokenizer that can be read: "
              + e.getMessage()
              + "; export it again with"
              + " a fast tokenizer",
          e);
    } catch (LinkageError e) {
      throw new IOException(
          "entities.recognizer \"onnx\" cannot be used here, since the native part of the"
              + " tokenizers does not load: "
              + e,
          e);
    }
    try {
      return around(tokenizer, file);
    } catch (IOException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Finds the tokens that every text begins and ends with. */
  private static HuggingFaceTokens around(HuggingFaceTokenizer tokenizer, Path file)
      throws IOException {
    for (String text : SOUNDINGS) {
      Encoding sounding = tokenizer.encode(text, true, false);
      long[] ids = sounding.getIds();
      long[] special = sounding.getSpecialTokenMask();
      int from = 0;
      while (from < ids.length && special[from] != 0) {
        from++;
      }
      int to = ids.length;
      while (to > from && special[to - 1] != 0) {
        to--;
      }
      if (from < to) {
        return new HuggingFaceTokens(
            tokenizer, Arrays.copyOf(ids, from), Arrays.copyOfRange(ids, to, ids.length));
      }
    }
    throw new IOException(
        file + " makes no token of " + String.join(", ", SOUNDINGS) + ": it has no vocabulary");
  }

  long[] opening() {
    return opening.clone();
  }

  long[] closing() {
    return closing.clone();
  }

  TokenizedText tokenize(String text) throws IOException {
    Encoding encoding;
    try {
      encoding = tokenizer.encode(text, false, false);
    } catch (RuntimeException e) {
      throw new IOException("the tokenizer failed on a sentence: " + e.getMessage(), e);
    }
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] places = places(text);
    int[] starts = new int[ids.length];
    int[] ends = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      if (spans[i] == null) {
        starts[i] = i == 0 ? 0 : ends[i - 1];
        ends[i] = starts[i];
      } else {
        starts[i] = places[spans[i].getStart()];
        ends[i] = places[spans[i].getEnd()];
      }
    }
    return new TokenizedText(ids, starts, ends, encoding.getWordIds());
  }

  /** The UTF-16 offset of each code point and of the end. */
  private static int[] places(String text) {
    int[] places = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return places;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}

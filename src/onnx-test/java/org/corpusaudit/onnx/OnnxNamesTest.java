package org.corpusaudit.onnx;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corpusaudit.entity.transformer.LabelledName;
import org.corpusaudit.entity.transformer.TokenLabels;
import org.corpusaudit.entity.transformer.TokenModel;
import org.corpusaudit.entity.transformer.TokenModels;
import org.corpusaudit.entity.transformer.Transformer;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that real models and tokenizers find, with offsets of the text as it was written. */
class OnnxNamesTest {
  private static final Map<String, String> WORDS =
      new java.util.TreeMap<>(
          Map.of(
              "par", "B-LOC", "##is", "O", "ann", "B-PER", "lee", "I-PER", "محمد", "B-PER", "صالح",
              "I-PER", "in", "O", "was", "O", ",", "O", "monday", "B-DATE"));

  @TempDir private Path folder;

  private TokenModel model;

  @AfterEach
  void close() throws IOException {
    if (model != null) {
      model.close();
    }
  }

  private static TinyModel bert() {
    return new TinyModel(TinyTokenizer.WORD_PIECE).tokens(WORDS);
  }

  private void open(TinyModel tiny) throws IOException {
    open(tiny, tiny.plain());
  }

  private void open(TinyModel tiny, TinyOnnx onnx) throws IOException {
    tiny.write(folder, onnx);
    model = TokenModels.ofThisBuild().open(folder, TinyModel.LABELS.size(), 1);
  }

  private List<LabelledName> found(String text, int batch, int length, int overlap)
      throws IOException {
    TokenLabels labels = TokenLabels.of("m", TinyModel.LABELS, Set.of("PER", "LOC")::contains);
    return new Transformer(model, labels, new Transformer.Limits(batch, length, overlap, 0))
        .names(text, "", new Spans(), new Tally());
  }

  private String names(String text) throws IOException {
    return shown(text, found(text, 16, 64, 8));
  }

  private static String shown(String text, List<LabelledName> names) {
    StringBuilder shown = new StringBuilder();
    for (LabelledName name : names) {
      shown.append(shown.isEmpty() ? "" : ", ").append(name.start()).append(' ');
      shown.append(text, name.start(), name.end()).append(' ').append(name.label());
    }
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee was in Paris, Paris.|0 Ann Lee PER, 15 Paris LOC, 22 Paris LOC",
        "\uD83D\uDE00 Paris \uD83D\uDC68\u200D\uD83D\uDC69 in Paris" + "|3 Paris LOC, 18 Paris LOC",
        "P\u0301a\u0301ri\u0301s\u0301 was|0 P\u0301a\u0301ri\u0301s\u0301 LOC",
        "PÁRÍS was|0 PÁRÍS LOC",
        "في مُحَمَّدٌ صَالِحٌ in|3 مُحَمَّدٌ صَالِحٌ PER",
        "in [SEP] Paris [CLS] in|9 Paris LOC",
        "Ann\u200B Lee was|0 Ann\u200B Lee PER",
        "a\uDC00\uD800b Paris|5 Paris LOC",
        "Paris\uFE0F in 𐐀𐐁 Paris|0 Paris\uFE0F LOC, 15 Paris LOC",
        "Paris on Monday|0 Paris LOC, 9 Monday DATE",
      })
  void offsetsAreThoseOfTheTextAsItWasWritten(String text, String expected) throws IOException {
    open(bert());
    assertThat(names(text), is(expected));
  }

  @Test
  void offsetsHoldOverLineEndsOfTwoCharactersAndManySentences() throws IOException {
    open(bert());
    String text = "Ann was in Paris.\r\n\r\nIn \uD83D\uDE00 Paris was Lee.\r\nمُحَمَّد in.";
    assertThat(
        names(text), is("0 Ann PER, 11 Paris LOC, 27 Paris LOC, 37 Lee PER, 43 مُحَمَّد PER"));
  }

  @Test
  void textsWithoutNamesAndWithoutEndAreRead() throws IOException {
    open(bert());
    assertThat(names(""), is(""));
    assertThat(names("\uD83D\uDE00\uD83D\uDE00"), is(""));
    assertThat(names("\u0000\u0001 \uD800"), is(""));
    assertThat(names("a".repeat(1 << 20)), is(""));
    assertThat(found("In Paris. ".repeat(10_000), 16, 64, 8).size(), is(10_000));
    assertThat(found("Paris was ".repeat(20_000), 16, 64, 8).size(), is(20_000));
  }

  @Test
  void aPieceOfTextWithItsSpacesIsAWordOfXlmRoberta() throws IOException {
    TinyModel tiny = new TinyModel(TinyTokenizer.UNIGRAM);
    for (String piece : List.of("▁Paris", "▁«", "Paris")) {
      tiny.token(piece, piece.endsWith("Paris") ? "B-LOC" : "O");
    }
    for (String piece : List.of("▁", ",", "»", ".", "in", "▁in", "k", "g", "U", "S")) {
      tiny.token(piece, piece.equals("U") || piece.equals("S") ? "B-LOC" : "O");
    }
    open(tiny);
    assertThat(
        names("\uD83D\uDE00 Paris, in «Paris», ㎏ in U.S. in Paris"),
        is("3 Paris LOC, 14 Paris LOC, 27 U.S. LOC, 35 Paris LOC"));
  }

  @Test
  void bytesOfOneCharacterAreOfOneWord() throws IOException {
    TinyModel tiny = new TinyModel(TinyTokenizer.BYTES);
    for (int b = 0; b < 256; b++) {
      String letter = byteLetter(b);
      // The first byte of Arabic letters, and capitals, begin a place; a space decides nothing.
      boolean place = b == 0xD9 || b == 0xD8 || (b >= 'A' && b <= 'Z');
      tiny.token(letter, place ? "B-LOC" : "O");
    }
    open(tiny);
    String text = "in مصر and \uD83D\uDE00 Rome\u0301, x";
    // The space is a token of its own, without a letter: the word goes by the one behind it.
    assertThat(names(text), is("3 مصر LOC, 14 Rome\u0301 LOC"));
  }

  /** What GPT-2's tokenizer and those after it write for a byte. */
  private static String byteLetter(int b) {
    int shown = 0;
    for (int i = 0; i < 256; i++) {
      boolean plain = (i >= '!' && i <= '~') || (i >= 0xA1 && i <= 0xAC) || (i >= 0xAE);
      if (i == b) {
        return new String(Character.toChars(plain ? b : 256 + shown));
      }
      shown += plain ? 0 : 1;
    }
    throw new IllegalArgumentException("no byte");
  }

  @Test
  void aTokenGoesByTheChunkInWhichItHasMostContext() throws IOException {
    TinyModel tiny = bert();
    // A chunk of 32 takes its first 4 words for places, as it begins in the middle of something.
    open(tiny, tiny.shortSighted(5, 64));
    String text = "was in ".repeat(60) + "Ann Lee";
    assertThat(
        shown(text, found(text, 4, 32, 10)),
        is("0 was LOC, 4 in LOC, 7 was LOC, 11 in LOC, 420 Ann Lee PER"));
    assertThat(found(text, 4, 32, 2).size(), greaterThan(10));
  }

  @Test
  void batchesOfAnySizeGiveTheSameNames() throws IOException {
    TinyModel tiny = bert();
    open(tiny, tiny.shortSighted(2, 64));
    String text = randomText(3, 400);
    List<LabelledName> one = found(text, 1, 24, 6);
    assertThat(one.size(), greaterThan(100));
    for (int batch : List.of(2, 7, 16, 256)) {
      assertThat(found(text, batch, 24, 6), is(one));
    }
  }

  @Test
  void threadsShareAModel() throws Exception {
    open(bert());
    String text = randomText(5, 300);
    List<LabelledName> alone = found(text, 8, 24, 6);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<LabelledName>>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(threads.submit(() -> found(text, 8, 24, 6)));
      }
      for (Future<List<LabelledName>> one : all) {
        assertThat(one.get(), is(alone));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String randomText(int seed, int sentences) {
    Random random = new Random(seed);
    List<String> words = List.of("Paris", "Ann", "Lee", "in", "was", "محمد", "صالح", "x", "😀");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      int length = 1 + random.nextInt(40);
      for (int k = 0; k < length; k++) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      text.append(". Was ");
    }
    return text.toString();
  }

  @Test
  void aModelThatGivesNoNumbersFindsNoNames() throws IOException {
    TinyModel tiny = bert();
    float[][] numbers = tiny.numbers();
    for (float[] row : numbers) {
      row[0] = Float.NaN;
    }
    open(
        tiny,
        new TinyOnnx()
            .input("input_ids")
            .table("numbers", numbers)
            .node("Gather", "logits", "numbers", "input_ids")
            .output("logits", "batch", "sequence", "labels"));
    assertThat(names("Ann was in Paris"), is(""));
  }
}

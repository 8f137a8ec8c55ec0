package org.corpusaudit.entity.transformer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the labels of tokens say together. */
class SentenceNamesTest {
  private static final List<String> LABELS =
      List.of("O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC", "L-LOC", "U-LOC", "PER");

  /** Names of words that stand with a space between, each with its label. */
  private static String names(String sentence) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (String part : sentence.split(" ", -1)) {
      int slash = part.lastIndexOf('/');
      text.append(text.isEmpty() ? "" : " ");
      spans.add(new int[] {text.length(), text.length() + slash, spans.size()});
      text.append(part, 0, slash);
      labels.add(LABELS.indexOf(part.substring(slash + 1)));
    }
    return names(text.toString(), spans, labels);
  }

  private static String names(String text, List<int[]> spans, List<Integer> labels) {
    StringBuilder shown = new StringBuilder();
    for (LabelledName name : found(text, spans, labels)) {
      shown.append(shown.isEmpty() ? "" : ", ");
      shown.append(text, name.start(), name.end()).append(' ').append(name.label());
    }
    return shown.toString();
  }

  private static List<LabelledName> found(String text, List<int[]> spans, List<Integer> labels) {
    TokenizedText tokens =
        new TokenizedText(
            new long[spans.size()],
            spans.stream().mapToInt(span -> span[0]).toArray(),
            spans.stream().mapToInt(span -> span[1]).toArray(),
            spans.stream().mapToLong(span -> span[2]).toArray());
    LabelledTokens sentence =
        new LabelledTokens(new SentenceCuts.Sentence(0, text.length()), tokens);
    float[] logits = new float[spans.size() * LABELS.size()];
    for (int i = 0; i < spans.size(); i++) {
      // The probability of the first token's label is .5, the next one's 2/3, and so on.
      logits[i * LABELS.size() + labels.get(i)] = (float) Math.log((i + 1.0) * 9);
    }
    if (!spans.isEmpty()) {
      sentence.take(new Chunk(0, spans.size()), logits, 0, LABELS.size());
    }
    return SentenceNames.of(text, sentence, number -> TokenLabel.of(LABELS.get(number)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann/B-PER Lee/I-PER saw/O Rome/B-LOC|Ann Lee PER, Rome LOC",
        "Ann/B-PER Lee/E-PER Rome/U-LOC Ada/S-PER Bo/S-PER|Ann Lee PER, Rome LOC, Ada PER, Bo PER",
        "New/B-LOC York/L-LOC City/I-LOC|New York LOC, City LOC",
        "Ann/B-PER Bo/B-PER|Ann PER, Bo PER",
        // The older scheme: I begins, B only where two names touch.
        "Ann/I-PER Lee/I-PER Bo/B-PER|Ann Lee PER, Bo PER",
        "Ann/PER Lee/PER saw/O Bo/PER|Ann Lee PER, Bo PER",
        "Ann/B-PER Rome/I-LOC|Ann PER, Rome LOC",
        "Ann/B-PER of/O Lee/I-PER|Ann PER, Lee PER",
        "Lee/E-PER Bo/I-PER|Lee PER, Bo PER",
        "Bo/S-PER Lee/I-PER|Bo PER, Lee PER",
        "(Ann/B-PER Lee),/I-PER|Ann Lee PER",
        "U.S./B-LOC end./O|U.S. LOC",
        "Rome./B-LOC|Rome LOC",
        "Ajax/B-PER (Ghent)/I-PER|Ajax (Ghent) PER",
        "(Ghent)/B-PER Ajax/I-PER|(Ghent) Ajax PER",
        "«باريس»/B-LOC ،/I-LOC|باريس LOC",
        "?!/B-PER -/I-PER|''",
        "x/O|''",
      })
  void labelsMakeNames(String sentence, String expected) {
    assertThat(names(sentence), is(expected));
  }

  @Test
  void aWordGoesByItsFirstTokenWithALetterWhateverTheOthersSay() {
    List<int[]> spans =
        List.of(new int[] {0, 1, 0}, new int[] {1, 4, 0}, new int[] {4, 6, 0}, new int[] {6, 7, 0});
    assertThat(names("(Paris,", spans, List.of(0, 5, 1, 0)), is("Paris LOC"));
  }

  @Test
  void aWordNeverGoesOverWhiteSpaceWhateverTheTokenizerSays() {
    List<int[]> whole = List.of(new int[] {0, 3, 0}, new int[] {4, 8, 0});
    assertThat(names("Ann Rome", whole, List.of(1, 5)), is("Ann PER, Rome LOC"));
    // A token that takes the space along.
    List<int[]> along = List.of(new int[] {0, 3, 0}, new int[] {3, 8, 0});
    assertThat(names("Ann Rome", along, List.of(1, 5)), is("Ann PER, Rome LOC"));
  }

  @Test
  void marksThatCombineWithTheLastLetterAreOfTheName() {
    // The tokenizer leaves the vowel mark out of what the token stands for.
    List<int[]> spans = List.of(new int[] {0, 4, 0}, new int[] {6, 8, 1});
    assertThat(names("محمد\u064C قا", spans, List.of(1, 0)), is("محمد\u064C PER"));
  }

  @Test
  void wordsOfOneCharacterGiveNoOverlappingNames() {
    List<int[]> spans = List.of(new int[] {0, 1, 0}, new int[] {0, 1, 1}, new int[] {0, 1, 2});
    assertThat(names("ﬁ", spans, List.of(1, 1, 5)), is("ﬁ PER"));
  }

  @Test
  void aScoreIsTheMeanOfItsWords() {
    List<int[]> spans = List.of(new int[] {0, 3, 0}, new int[] {4, 7, 1});
    List<LabelledName> found = found("Ann Lee", spans, List.of(1, 2));
    assertThat(found.get(0).score(), closeTo((1 / 2.0 + 2 / 3.0) / 2, 1e-6));
  }

  @Test
  void whereTheModelGivesNoNumberThereIsNoName() {
    TokenizedText tokens =
        new TokenizedText(new long[3], new int[] {0, 4, 8}, new int[] {3, 7, 11}, new long[3]);
    LabelledTokens sentence = new LabelledTokens(new SentenceCuts.Sentence(0, 11), tokens);
    float[] logits = {0, Float.NaN, 0, Float.POSITIVE_INFINITY, Float.NaN, Float.NaN};
    sentence.take(new Chunk(0, 3), logits, 0, 2);

    assertThat(sentence.unlabelled(), is(3));
    List<TokenLabel> labels = List.of(TokenLabel.of("O"), TokenLabel.of("B-PER"));
    assertThat(SentenceNames.of("Ann Lee Bob", sentence, labels::get), empty());
  }
}

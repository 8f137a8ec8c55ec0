package org.corpusaudit.keyness;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Normalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list in, words and counts out. */
class ListLayoutTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the\\t5\\nferry\\t2 | the 5, ferry 2",
        "5\\tthe\\n2\\tferry | the 5, ferry 2",
        "word,count\\n\"the\",5\\nferry,2 | the 5, ferry 2",
        "ferry;2\\nharbour;12 | ferry 2, harbour 12",
        "   5 the\\n   2 ferry | the 5, ferry 2",
        "#Word Types: 2\\n"
            + "#Word Tokens: 9\\n"
            + "#Search Hits: 0\\n"
            + "1\\t5\\tthe\\n"
            + "2\\t2\\tferry | the 5, ferry 2; 9 tokens",
        "#Total No. of Cluster Tokens: 1,007\\n"
            + "1\\t5\\tthe\\n"
            + "2\\t2\\tferry | the 5, ferry 2; 1007 tokens",
        "1\\t5\\tthe\\t\\n2\\t5\\tferry\\t | the 5, ferry 5",
        "Type\\tPOS\\tHeadword\\tRank\\tFreq\\tRange\\tNormFreq\\n"
            + "the\\t\\tthe\\t1\\t5\\t2\\t500.5\\n"
            + "ferry\\t\\tferry\\t2\\t2\\t1\\t200.2 | the 5, ferry 2",
        "\"corpus\",\"user/me/news\"\\n"
            + "\"Number of items\",\"2\"\\n"
            + "\\n"
            + "\"Item\",\"Frequency\",\"Relative frequency\"\\n"
            + "\"the\",\"5\",\"12.5\"\\n"
            + "\"ferry\",\"2\",\"3.5\" | the 5, ferry 2",
        "term\\tnormalized\\tlanguage\\tcount\\tdocuments\\n"
            + "the\\tthe\\ten\\t5\\t3\\n"
            + "Ferry\\tferry\\ten\\t2\\t2 | the 5, Ferry 2",
        "1999\\t5\\n2000\\t2 | 1999 5, 2000 2",
        "#tag\\t5\\n#other\\t2 | #tag 5, #other 2",
        "the\\t1,234\\nferry\\t12 | the 1234, ferry 12",
        "the\\t5\\n,\\t7\\nferry\\t0\\n«\\t1 | the 5; 8 no words",
        "العبارة\\t5\\nميناء\\t2 | العبارة 5, ميناء 2",
      })
  void listsOfManyToolsAreRead(String list, String expected) throws IOException {
    assertThat(read(write(list.replace("\\t", "\t").replace("\\n", "\n"))), equalTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "one line of text without a count here | no column of FILE holds whole numbers alone",
        "word | is neither an audit nor a frequency list: write lines of a word, a tab and its"
            + " count",
        "the\\t0.5\\n"
            + "ferry\\t0.1 | no column of FILE holds whole numbers alone: write lines of a word",
        "word\\tcount\\n"
            + "the\\t5\\n"
            + "ferry\\t2.5 | line 3 of FILE has the count '2.5': counts are whole numbers from 0,"
            + " not shares",
        "word\\tcount\\nthe\\t-5 | has the count '-5'",
        "word\\tcount\\n"
            + "the\\t5\\n"
            + "ferry | line 3 of FILE has 1 columns: each line needs a word and its count",
        "word\\tcount | holds no word with a count: write lines of a word, a tab and its count",
        "#Word Tokens: 3\\n"
            + "1\\t5\\tthe | add up to 5, more than the 3 tokens that are stated: write"
            + " --reference-size=5 or more",
      })
  void whatIsNoListIsRefusedWithWhatToWrite(String list, String message) throws IOException {
    Path file = write(list.replace("\\t", "\t").replace("\\n", "\n"));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> read(file));
    assertThat(refused.getMessage().replace(file.toString(), "FILE"), containsString(message));
  }

  @Test
  void otherEncodingsAreReadByTheirMarkOrRefused() throws IOException {
    String list = "\uFEFFthe\t5\nرحلة\t2\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = folder.resolve(charset.name());
      Files.write(file, list.getBytes(charset));
      assertThat(charset.name(), read(file), is("the 5, رحلة 2"));
    }
    Path packed = folder.resolve("list.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("the\t5\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(packed), is("the 5"));
    Path latin = folder.resolve("latin");
    Files.write(latin, "café\t5\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
        assertThrows(IllegalArgumentException.class, () -> read(latin)).getMessage(),
        containsString("is not in UTF-8"));
  }

  @Test
  void aLongListIsReadBeyondTheLinesThatTellItsLayout() throws IOException {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= 120; i++) {
      list.append(i).append('\t').append(200 - i).append("\tw").append(i).append('\n');
    }
    String read = read(write(list.toString()));
    assertThat(read.split(", ", -1).length, is(120));
    assertThat(read, containsString("w120 80"));
  }

  private Path write(String list) throws IOException {
    return Files.writeString(folder.resolve("list"), list);
  }

  /** Words with their counts; tokens where stated, occurrences of what is no word. */
  private static String read(Path file) throws IOException {
    FrequencyList list =
        new FrequencyList(
            file, OptionalLong.empty(), new CountedForm.Rules(false, Normalization.DEFAULT), false);
    List<String> words = new ArrayList<>();
    long[] sum = {0};
    list.read(
        (word, language, count, documents) -> {
          words.add(word + " " + count);
          sum[0] += count;
        });
    String others =
        list.notes().stream()
            .map(Object::toString)
            .filter(note -> note.contains("no word here"))
            .map(note -> "; " + note.split(" ", 2)[0] + " no words")
            .findFirst()
            .orElse("");
    return String.join(", ", words)
        + (list.tokens("") == sum[0] ? "" : "; " + list.tokens("") + " tokens")
        + others;
  }
}

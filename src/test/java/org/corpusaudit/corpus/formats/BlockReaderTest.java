package org.corpusaudit.corpus.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
  private static final ReadSettings SETTINGS =
      new ReadSettings(ReadSettings.FieldNames.defaults(), 4096, false);

  /** What a reader gave, as text. */
  private static final class Collected implements RecordReceiver {
    private final List<String> articles = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void article(Article article) {
      articles.add(article.id() + "=" + article.text());
    }

    @Override
    public void rejected(Rejected bad) {
      rejected.add(bad.reason().label() + "@" + bad.position());
    }
  }

  @Property(tries = 300)
  void rangesOfAnySizeGiveTheArticlesOfTheWholeFile(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int step) throws IOException {
    Random random = new Random(seed);
    StringBuilder file = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      file.append("{\"id\":\"").append(i).append("\",\"text\":\"");
      file.append("ن".repeat(1 + random.nextInt(80))).append("\"}");
      file.append(random.nextInt(4) == 0 ? "\r\n" : "\n").append("\n".repeat(random.nextInt(3)));
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    Collected whole = read("a.jsonl", bytes, 0, bytes.length);
    Collected cut = new Collected();
    for (int start = 0; start < bytes.length; start += step) {
      Collected part = read("a.jsonl", bytes, start, Math.min(bytes.length, start + step));
      cut.articles.addAll(part.articles);
      cut.rejected.addAll(part.rejected);
    }

    assertThat(cut.articles, equalTo(whole.articles));
    assertThat(cut.rejected, equalTo(List.of()));
  }

  @Test
  void everyCompressionGivesTheSameArticles() throws IOException {
    byte[] plain = lines(200);
    List<String> expected = read("a.jsonl", plain, 0, plain.length).articles;

    assertThat(expected.size(), is(200));
    for (String ending : List.of(".gz", ".bz2", ".zst")) {
      byte[] stored = compressed(ending, plain);
      assertThat(
          ending, read("a.jsonl" + ending, stored, 0, stored.length).articles, equalTo(expected));
    }
  }

  @Test
  void membersOfOneGzipFileAreReadOneAfterAnother() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(compressed(".gz", lines(3)));
    two.write(compressed(".gz", lines(4)));

    assertThat(read("a.jsonl.gz", two.toByteArray(), 0, two.size()).articles.size(), is(7));
  }

  @Test
  void aTruncatedFileGivesWhatCameBeforeTheFault() throws IOException {
    for (String ending : List.of(".gz", ".bz2", ".zst")) {
      byte[] stored = compressed(ending, lines(60_000));
      byte[] cut = java.util.Arrays.copyOf(stored, stored.length * 3 / 4);
      Collected read = read("a.jsonl" + ending, cut, 0, cut.length);

      assertThat(ending, read.articles.size(), greaterThan(1000));
      assertThat(ending, read.rejected.size(), is(1));
    }
  }

  @Property(tries = 300)
  void flippedBytesOfACompressedFileNeverThrow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String ending = List.of(".gz", ".bz2", ".zst").get(random.nextInt(3));
    byte[] stored = compressed(ending, lines(50));
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      stored[random.nextInt(stored.length)] ^= (byte) (1 + random.nextInt(255));
    }
    Collected read = read("a.jsonl" + ending, stored, 0, stored.length);

    // A broken distance may repeat lines; only the checksums, which those frames lack, tell of it.
    boolean told = !read.rejected.isEmpty() || ending.equals(".zst");
    assertThat(told || read.articles.size() == 50, is(true));
  }

  @Property(tries = 300)
  void flippedBytesOfAPlainFileNeverThrowAndLoseOnlyTheirLines(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    byte[] bytes = lines(40);
    int flips = 1 + random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    }
    Collected read = read("a.jsonl", bytes, 0, bytes.length);

    // A flipped byte can join two lines or split one.
    assertThat(read.articles.size() >= 40 - 2 * flips, is(true));
  }

  @Test
  void aLineOverTheBoundIsRejectedAndTheNextIsRead() throws IOException {
    byte[] bytes =
        ("{\"id\":\"l\",\"text\":\"" + "x".repeat(100_000) + "\"}\n{\"id\":\"n\",\"text\":\"y\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    Collected read = read("a.jsonl", bytes, 0, bytes.length);

    assertThat(read.articles, equalTo(List.of("n=y")));
    assertThat(read.rejected, equalTo(List.of("too-long@0")));
  }

  @Test
  void aMarkAtTheStartOfAFileIsNoPartOfTheFirstRecord() throws IOException {
    byte[] bytes = "\uFEFF{\"id\":\"n\",\"text\":\"y\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(read("a.jsonl", bytes, 0, bytes.length).articles, equalTo(List.of("n=y")));
  }

  @Test
  void aPlainTextLosesItsMarkAndNoLetterThatBeginsAsTheMarkDoes() throws IOException {
    byte[] marked = "\uFEFFtext".getBytes(StandardCharsets.UTF_8);
    // U+FEC0 shares the first two of its three bytes with the mark.
    byte[] letter = "\uFEC0text".getBytes(StandardCharsets.UTF_8);

    assertThat(read("a.txt", marked, 0, marked.length).articles, equalTo(List.of("a.txt#0=text")));
    assertThat(
        read("a.txt", letter, 0, letter.length).articles, equalTo(List.of("a.txt#0=\uFEC0text")));
  }

  @Test
  void anIdIsDefaultedFromTheUrlOrThePlaceInTheFile() throws IOException {
    byte[] bytes =
        "{\"text\":\"a\"}\n{\"url\":\"u:1\",\"text\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
        read("a.jsonl", bytes, 0, bytes.length).articles, equalTo(List.of("a.jsonl#0=a", "u:1=b")));
  }

  @Test
  void aLoneSurrogateBecomesAReplacementCharacter() throws IOException {
    byte[] bytes = "{\"id\":\"s\",\"text\":\"a\\uD800b\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(read("a.jsonl", bytes, 0, bytes.length).articles, equalTo(List.of("s=a\uFFFDb")));
  }

  @Test
  void aFaultOfTheStorageIsThrown() {
    FileRange range = new FileRange(new InputFile("a.jsonl", 100, 0), 0, 100);
    ByteSource broken =
        path ->
            new ReadableByteChannel() {
              @Override
              public int read(ByteBuffer target) throws IOException {
                throw new IOException("the disk is gone");
              }

              @Override
              public boolean isOpen() {
                return true;
              }

              @Override
              public void close() {}
            };

    IOException thrown =
        assertThrows(
            IOException.class,
            () -> new BlockReader(SETTINGS, broken).read(range, new Collected()));
    assertThat(thrown.getMessage(), equalTo("the disk is gone"));
  }

  private static Collected read(String name, byte[] bytes, long start, long end)
      throws IOException {
    Collected collected = new Collected();
    FileRange range = new FileRange(new InputFile(name, bytes.length, 0), start, end);
    new BlockReader(SETTINGS, path -> new SeekableInMemoryByteChannel(bytes))
        .read(range, collected);
    return collected;
  }

  private static byte[] lines(int count) {
    Random random = new Random(count);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(random.nextInt());
      lines.append("\"}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(String ending, byte[] plain) throws IOException {
    if (ending.equals(".zst")) {
      return Zstd.compress(plain);
    }
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out =
        ending.equals(".gz")
            ? new GZIPOutputStream(stored)
            : new BZip2CompressorOutputStream(stored, 1)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }
}

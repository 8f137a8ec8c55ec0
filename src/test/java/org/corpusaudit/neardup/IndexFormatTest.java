package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.output.ShardCompression;
import org.corpusaudit.output.ShardWriter;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.WordScanner;
import org.junit.jupiter.api.Test;

/**
 * Known answers of everything that an index keeps for later runs. Where one of them changes,
 * indexes that were written before would be compared wrongly: raise the version in {@link
 * IndexRecord} (or {@link WordScanner#VERSION}, where a word's hash changed) with it.
 */
class IndexFormatTest {
  private static final String TEXT =
      "The quick brown fox jumps over the lazy dog by the old river.";

  private static final String FILE =
      "0000004e7b22666f726d6174223a22636f727075732d617564697420696e646578222c2276657273696f6e223a342c22666f6c64696e67223a312c22756e6974223a22776f7264222c2273697a65223a357dfcf4e2a100000077fca52130665a58c301cdce6a8e000081c49fd50c3b3d073d010469642d31040d6578616d706c652e6f72672f310b6578616d706c652e6f72670484ab860daa4914b3b55e0009e2ad797b0999e925bc8b4fec7d5998417156ec71e7649b12963f8c446fcc7f349dfcf20fdb7c9e5fe13bab211b0d19718036ab521e";

  @Test
  void wordsHaveTheHashesThatIndexesHold() {
    assertThat(words("Straße STRASSE"), equalTo("00a2e839bade06d8 00a2e839bade06d8"));
    assertThat(
        words("أحمد احمد كِتابٌ ٢٠٢٤ 2024"),
        equalTo(
            "703a6b38937f3094 703a6b38937f3094 28a6ff4774952e01 f5e296615391a3f6"
                + " f5e296615391a3f6"));
    assertThat(
        words("東京 ไทย naïve 𝔘"),
        equalTo(
            "f80adfd6fc6ba662 93156ab5dafdafc0 9c204d850a3e746f b71e5a62091c822d 0d0b0fe9b6ea034a"
                + " 471fc797494ac371 aca3f3d198dec42c"));
  }

  @Test
  void aTextHasTheShinglesAndTheNameThatIndexesHold() {
    Shingler shingler = shingled(TEXT);

    assertThat(
        HexFormat.of().toHexDigits(shingler.fingerprint())
            + " "
            + HexFormat.of().toHexDigits(shingler.check()),
        equalTo("fca52130665a58c3 6bcce949cdce6a8e"));
    assertThat(
        Arrays.toString(Arrays.copyOf(shingler.set(), shingler.distinct())),
        equalTo(
            "[96540913442, 276888623702, 281280411144, 435073559598, 458962419018, 760677207113,"
                + " 825655215123, 1057551187654, 1067048808874]"));
  }

  @Test
  void aSetHasTheSignatureAndTheBandsThatEveryRunMakes() {
    Shingler shingler = shingled(TEXT);
    long[] sketch = new Sketcher(16).sketch(shingler.set(), shingler.distinct());

    assertThat(
        Arrays.toString(sketch),
        equalTo(
            "[276888623702, 96540913442, 760677207113, 96540913442, 276888623702, 760677207113,"
                + " 435073559598, 1057551187654, 276888623702, 96540913442, 96540913442,"
                + " 760677207113, 825655215123, 1057551187654, 96540913442, 1057551187654]"));
    assertThat(
        List.of(Sketcher.band(sketch, 0, 4), Sketcher.band(sketch, 3, 4)).toString(),
        equalTo("[-5809896768221052574, 8504379280601537074]"));
    assertThat(IdHash.of("تقرير/1"), is(2516717167959725896L));
  }

  @Test
  void anIndexFileHasTheseBytes() throws IOException {
    assertThat(HexFormat.of().formatHex(file()), equalTo(FILE));
  }

  @Test
  void anEntryIsReadAsItWasWritten() throws IOException {
    List<IndexRecord> records = read(HexFormat.of().parseHex(FILE));

    assertThat(records.size(), is(1));
    assertThat(records.get(0).entry(), equalTo(entry().at(ArticleHandle.of(3, 1))));
    Shingler shingler = shingled(TEXT);
    assertThat(records.get(0).set(), equalTo(Arrays.copyOf(shingler.set(), shingler.distinct())));
  }

  @Test
  void noBitOfAFileCanChangeUnseenAndTheMessageNamesTheFileAndTheFrame() {
    byte[] file = HexFormat.of().parseHex(FILE);
    for (int bit = 0; bit < file.length * Byte.SIZE; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      BadAuditException fault =
          assertThrows(BadAuditException.class, () -> read(flipped), "bit " + bit);
      assertThat(
          fault.getMessage(),
          allOf(containsString("frame "), containsString("of earlier/index/part.index")));
    }
  }

  @Test
  void aFileThatEndsEarlyIsSeenUnlessItEndsBetweenFrames() {
    byte[] file = HexFormat.of().parseHex(FILE);
    int unseen = 0;
    for (int length = 1; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      try {
        read(cut);
        unseen++; // Of this the manifest's size and hash tell.
      } catch (IOException e) {
        assertThat(e.getMessage(), containsString("ends early"));
      }
    }
    assertThat(unseen, is(1));
  }

  @Test
  void framesThatAreWrittenWellAndHoldNonsenseAreNamedToo() throws IOException {
    byte[] header = IndexRecord.header(ShingleUnit.AUTO, 5);
    for (int length = 1; length < 200; length += 7) {
      byte[] nonsense = new byte[length];
      Arrays.fill(nonsense, (byte) 0xFF);
      byte[] file = frames(header, nonsense);
      BadAuditException fault = assertThrows(BadAuditException.class, () -> read(file));
      assertThat(fault.getMessage(), containsString("frame 2 of earlier/index/part.index"));
    }
  }

  private static byte[] file() throws IOException {
    ByteWriter out = new ByteWriter();
    IndexRecord.write(out, entry(), shingled(TEXT));
    return frames(IndexRecord.header(ShingleUnit.AUTO, 5), out.toByteArray());
  }

  private static byte[] frames(byte[]... frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ShardWriter writer = new ShardWriter(bytes, ShardCompression.NONE, "")) {
      for (byte[] frame : frames) {
        writer.writeFrame(frame, frame.length);
      }
    }
    return bytes.toByteArray();
  }

  private static ContentEntry entry() {
    Shingler shingler = shingled(TEXT);
    return new ContentEntry(
        shingler.fingerprint(),
        (int) shingler.check(),
        ArticleHandle.of(0, 0),
        1_700_000_000L,
        1_700_000_059L,
        TEXT.length(),
        7,
        TEXT.length(),
        Origin.KEPT_EARLIER,
        "id-1",
        "https://www.example.org/1",
        "example.org",
        Title.of("A fox and a dog", new WordScanner()));
  }

  private static List<IndexRecord> read(byte[] file) throws IOException {
    List<IndexRecord> records = new ArrayList<>();
    FileRange range =
        new FileRange(new InputFile("earlier/index/part.index", file.length, 0), 0, file.length);
    InputStream in = new ByteArrayInputStream(file);
    new BlockReader(ReadSettings.defaults(), path -> Channels.newChannel(in))
        .read(
            range,
            new RecordReceiver() {
              private int frames;

              @Override
              public void article(Article article) {
                throw new IllegalStateException("an index holds no articles");
              }

              @Override
              public void frame(ByteReader frame) {
                if (frames++ > 0) {
                  records.add(IndexRecord.read(frame, 3, frames - 1));
                } else {
                  assertThat(
                      new String(frame.array(), 0, frame.remaining(), StandardCharsets.UTF_8),
                      equalTo(
                          new String(
                              IndexRecord.header(ShingleUnit.AUTO, 5), StandardCharsets.UTF_8)));
                }
              }

              @Override
              public void rejected(Rejected rejected) {
                throw new IllegalStateException(rejected.message());
              }
            });
    return records;
  }

  private static Shingler shingled(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    Shingler shingler = new Shingler(5);
    shingler.shingle(words);
    return shingler;
  }

  private static String words(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      hashes.append(i > 0 ? " " : "").append(HexFormat.of().toHexDigits(words.hashes()[i]));
    }
    return hashes.toString();
  }
}

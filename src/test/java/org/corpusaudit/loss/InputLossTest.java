package org.corpusaudit.loss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.corpus.formats.Reading;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.junit.jupiter.api.Test;

/** How much of the input is gone, and when it is too much. */
class InputLossTest {
  @Test
  void aSwallowedFileFailsThoughItIsOneRecord() throws IOException {
    StringBuilder csv = new StringBuilder("id,text\n1,\"never closed\n");
    for (int row = 2; row < 100_000; row++) {
      csv.append(row).append(",text of a row that the quote above swallows\n");
    }
    Reading read = Reading.of("a.csv", csv.toString().getBytes(UTF_8), 16 << 20);
    InputLoss loss = loss(500_000, read.rejected.size(), 1_000_000_000, read.account);

    assertThat(
        LossFigures.recordShare(loss.counted()) < 0.001
            && LossFigures.byteShare(loss.counted()) < 0.01,
        is(true));
    assertThat(loss.exceeds(0.01), is(true));
    assertThat(loss.sentence(0.01, "rejected/"), containsString("a.csv lost 100.0 % of its own"));
    assertThat(loss.exceeds(1), is(false));
  }

  @Test
  void manyBytesOfFewRecordsAreTooMuch() {
    InputLoss loss = loss(1000, 1, 80_000, account(20_000, 20_000, 1, false));

    assertThat(LossFigures.recordShare(loss.counted()), closeTo(0.001, 1e-9));
    assertThat(LossFigures.byteShare(loss.counted()), closeTo(0.2, 1e-9));
    assertThat(loss.exceeds(0.1), is(true));
    assertThat(loss.exceeds(0.3), is(false));
  }

  @Test
  void aShortRecordThatIsAWholeFileIsOneRecord() {
    InputLoss loss = loss(10_000, 1, 10_000_000, account(900, 900, 1, false));

    assertThat(loss.exceeds(0.01), is(false));
  }

  @Test
  void rowsThatAFilePromisesCountAsRecords() {
    Tally tally = new Tally();
    ReadingFigures.READ.count(tally, 101);
    ReadingFigures.REJECTED.count(tally, 1);
    LossFigures.MORE_RECORDS.count(tally, 899);
    InputLoss loss = new InputLoss(new Counted(tally));

    assertThat(LossFigures.recordShare(loss.counted()), closeTo(0.9, 1e-9));
    assertThat(loss.sentence(0.5, "x"), allOf(containsString("900 of 1000 records")));
  }

  @Test
  void aFileThatBreaksInItsMiddleLostAboutHalf() throws IOException {
    byte[] whole = lines();
    byte[] broken = whole.clone();
    Arrays.fill(broken, whole.length / 2, whole.length / 2 + 40, (byte) 0xFF);
    RangeAccount account = Reading.of("a.jsonl.gz", broken, 1 << 20).account;

    assertThat(account.isTorn(), is(true));
    assertThat(account.bytes(), is((long) whole.length));
    assertThat((double) account.lostBytes() / whole.length, closeTo(0.5, 0.1));

    RangeAccount sound = Reading.of("a.jsonl.gz", whole, 1 << 20).account;
    assertThat(sound.lostBytes() == 0 && !sound.isTorn(), is(true));
  }

  private static byte[] lines() throws IOException {
    Random random = new Random(5);
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
      for (int i = 0; i < 20_000; i++) {
        out.write(
            ("{\"id\":\"" + i + "\",\"text\":\"" + random.nextLong() + "\"}\n").getBytes(UTF_8));
      }
    }
    return stored.toByteArray();
  }

  private static RangeAccount account(long bytes, long lost, long records, boolean torn) {
    return new RangeAccount(
        new FileRange(new InputFile("f", bytes, 0), 0, bytes), bytes, lost, records, torn);
  }

  private static InputLoss loss(int read, int rejected, long otherBytes, RangeAccount account) {
    Tally tally = new Tally();
    ReadingFigures.READ.count(tally, read);
    ReadingFigures.REJECTED.count(tally, rejected);
    InputLoss.count(account(otherBytes, 0, 0, false), 0, tally);
    InputLoss.count(account, 0, tally);
    return new InputLoss(new Counted(tally));
  }
}

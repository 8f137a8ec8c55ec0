package org.corpusaudit.cli;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;

/**
 * The first records of a file, tried.
 *
 * @param read how many
 * @param sound how many of them are sound
 * @param firstFault what is wrong with the first that is not, or empty
 */
record FirstRecords(int read, int sound, String firstFault) {
  private static final int MOST = 100;

  static FirstRecords read(InputFile file, ReadSettings settings) throws IOException {
    Trial trial = new Trial();
    try {
      VisitBlocks.reader(settings).read(new FileRange(file, 0, file.bytes()), trial);
    } catch (IOException e) {
      if (trial.read < MOST) {
        throw e;
      }
    }
    return new FirstRecords(trial.read, trial.sound, trial.firstFault);
  }

  private static final class Trial implements RecordReceiver {
    private int read;
    private int sound;
    private String firstFault = "";

    @Override
    public void article(Article article) throws IOException {
      sound++;
      count();
    }

    @Override
    public void rejected(Rejected rejected) throws IOException {
      if (firstFault.isEmpty()) {
        firstFault = rejected.reason().label() + ", " + rejected.message();
      }
      count();
    }

    private void count() throws IOException {
      if (++read == MOST) {
        throw new IOException("enough was read");
      }
    }
  }
}

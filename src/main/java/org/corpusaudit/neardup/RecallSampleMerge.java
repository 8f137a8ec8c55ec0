package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/**
 * Chooses the sample of all that blocks propose, each content once, and packs it for every worker:
 * about 1 KB for each content of 250 words, 16 MB for the largest sample.
 */
final class RecallSampleMerge implements PartitionMerge {
  static final Route SAMPLE = Route.of("sample");

  @Override
  public List<Route> routes() {
    return List.of(SAMPLE);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter sample = new ByteWriter();
    int size = 0;
    long shingles = 0;
    long last = 0;
    while (size < RecallSample.SIZE && entries.next()) {
      long content = entries.read(reader).skip(Long.BYTES).getLong();
      if (size == 0 || content != last) {
        shingles += ExactComparison.sizeOfSet(reader);
        if (shingles > RecallSample.SHINGLES) {
          break;
        }
        sample.putLong(content);
        sample.putSized(reader.array(), reader.position(), reader.remaining());
        last = content;
        size++;
      }
    }
    DuplicateFigures.CHECKED.count(out.tally(), size);
    SharedEntry.send(out, SAMPLE, sample);
  }
}

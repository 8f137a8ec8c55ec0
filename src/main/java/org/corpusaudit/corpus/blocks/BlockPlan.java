package org.corpusaudit.corpus.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.corpus.formats.InputFile;

/**
 * Divides files into blocks of about equal text: large files that can be divided (uncompressed
 * lines, Parquet) are cut into ranges, small files share a block, others are never cut. The plan
 * depends on the files and their order alone.
 */
public final class BlockPlan {
  private static final int MOST_FILES = 4096;

  private BlockPlan() {}

  /** The blocks, each a list of ranges in the order of the files. */
  static List<List<FileRange>> of(List<InputFile> files, long blockBytes, ReadSettings reading) {
    List<List<FileRange>> blocks = new ArrayList<>();
    List<FileRange> open = new ArrayList<>();
    long held = 0;
    for (InputFile file : files) {
      Optional<Format> format = Format.of(file.path(), reading);
      int ratio = ratio(format);
      boolean divisible = format.map(Format::isDivisible).orElse(false);
      long step = divisible ? blockBytes : Math.max(1, file.bytes());
      for (long start = 0; start == 0 || start < file.bytes(); start += step) {
        long end = Math.min(file.bytes(), start + step);
        long text = (end - start) * ratio;
        if (!open.isEmpty() && (held + text > blockBytes || open.size() == MOST_FILES)) {
          blocks.add(open);
          open = new ArrayList<>();
          held = 0;
        }
        open.add(new FileRange(file, start, end));
        held += text;
      }
    }
    if (!open.isEmpty()) {
      blocks.add(open);
    }
    return blocks;
  }

  /** The size of all files once decompressed, roughly. */
  public static long textBytes(List<InputFile> files, ReadSettings reading) {
    return files.stream()
        .mapToLong(file -> file.bytes() * ratio(Format.of(file.path(), reading)))
        .sum();
  }

  private static int ratio(Optional<Format> format) {
    return format.map(Format::usualRatio).orElse(1);
  }
}

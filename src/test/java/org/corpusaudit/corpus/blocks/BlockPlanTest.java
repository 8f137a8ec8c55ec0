package org.corpusaudit.corpus.blocks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;

class BlockPlanTest {
  private static final long BLOCK = 1000;

  @Property
  void everyByteIsInExactlyOneRangeAndBlocksAreBounded(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5000) Integer> sizes) {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      String ending = i % 3 == 2 ? ".jsonl.gz" : ".jsonl";
      files.add(new InputFile(String.format("f%02d%s", i, ending), sizes.get(i), 0));
    }

    List<List<FileRange>> blocks = BlockPlan.of(files, BLOCK, ReadSettings.defaults());

    for (InputFile file : files) {
      List<FileRange> ranges =
          blocks.stream()
              .flatMap(List::stream)
              .filter(range -> range.file().equals(file))
              .collect(Collectors.toList());
      long at = 0;
      for (FileRange range : ranges) {
        assertThat(range.start(), equalTo(at));
        at = range.end();
      }
      assertThat(at, equalTo(file.bytes()));
      if (file.path().endsWith(".gz")) {
        assertThat(ranges.size(), equalTo(1));
      }
    }
    for (List<FileRange> block : blocks) {
      long bytes = block.stream().mapToLong(range -> range.end() - range.start()).sum();
      assertThat(block.size() == 1 || bytes <= BLOCK, equalTo(true));
      assertThat(block.size(), lessThanOrEqualTo(files.size()));
    }
  }
}

package org.corpusaudit.cooccurrence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.junit.jupiter.api.Test;

/** Units of articles of hundreds of thousands of different names, over several blocks. */
class UnitStepTest {
  private static final int NAMES = 400_000;
  private static final Partitioning ONE = new Partitioning(1, 1, 3);

  @Test
  void anArticleOfManyNamesGoesInBoundedEntriesAndEveryUnitIsHadBack() throws IOException {
    List<byte[]> pages = new ArrayList<>();
    for (int block = 0; block < 3; block++) {
      Routes out =
          new Routes(List.of(UnitStep.UNIT_ITEMS), ONE, (route, key, page) -> pages.add(page));
      UnitStep step = new UnitStep(block, out);
      for (int name = 0; name < NAMES; name++) {
        step.unit(List.of("block " + block + " name " + name, "common " + name % 7));
      }
      step.endArticle();
      out.flush();
    }

    long units = 0;
    int longest = 0;
    int generations = 0;
    Map<Integer, String> items = new HashMap<>();
    try (EntrySorter sorter = new EntrySorter()) {
      ByteReader reader = new ByteReader();
      for (EntryCursor sorted = sorter.addPages(pages).sorted(); sorted.next(); ) {
        longest = Math.max(longest, sorted.length());
        int block = sorted.read(reader).getInt();
        generations = Math.max(generations, reader.getInt());
        if (reader.getByte() == UnitStep.ITEM) {
          items.put(reader.getVarInt(), reader.getString());
          continue;
        }
        while (reader.remaining() > 0) {
          assertThat(reader.getVarInt(), equalTo(2));
          String name = items.get(reader.getVarInt());
          String common = items.get(reader.getVarInt());
          String wanted = "block " + block + " name ";
          int number = Integer.parseInt(name.substring(wanted.length()));
          assertThat(name, equalTo(wanted + number));
          assertThat(common, equalTo("common " + number % 7));
          units++;
        }
      }
    }
    assertThat(units, equalTo(3L * NAMES));
    assertThat(longest, lessThanOrEqualTo(200_000));
    assertThat("the numbers start over", generations, greaterThan(0));
  }
}

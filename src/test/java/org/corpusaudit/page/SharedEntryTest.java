package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedEntryTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 17, (1 << 17) + 1, 5_000_000})
  void anEntryOfAnySizeIsJoinedFromPiecesInAnyOrder(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    List<Map.Entry<Integer, byte[]>> pieces = new ArrayList<>();
    Route pieceRoute = Route.of("pieces");
    Routes out =
        new Routes(
            List.of(pieceRoute),
            new Partitioning(1, 1, 1),
            (route, key, page) -> {
              if (route == pieceRoute) {
                assertThat(page.length, lessThan(1 << 18));
                pieces.add(Map.entry(key, page));
              }
            });
    SharedEntry.send(out, pieceRoute, new ByteWriter().putBytes(bytes));
    out.flush();
    Collections.shuffle(pieces, new Random(7));
    Map<Integer, byte[]> received = new LinkedHashMap<>();
    pieces.forEach(piece -> received.put(piece.getKey(), piece.getValue()));

    ByteReader joined = SharedEntry.join(received);

    assertThat(Arrays.equals(joined.getBytes(joined.remaining()), bytes), is(true));
  }
}

package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {
  @Test
  void aPieceEndsBehindALineElseBehindASpaceElseAnywhereButWithinACharacter() {
    assertThat(pieces("short", 8), contains("short"));
    assertThat(pieces("one two\nsix seven", 10), contains("one two\n", "six seven"));
    assertThat(pieces("one two six seven", 10), contains("one two ", "six seven"));
    assertThat(pieces("x".repeat(10), 4), contains("xxxx", "xxxx", "xx"));
    assertThat(pieces("xxx😀😀", 4), contains("xxx", "😀😀"));
  }

  @Test
  void piecesMakeTheWhole() {
    String text = "a b\nc".repeat(500) + "😀".repeat(500);
    assertThat(String.join("", pieces(text, 64)), equalTo(text));
  }

  private static List<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = TextPieces.end(text, start, most);
      pieces.add(text.substring(start, end));
    }
    return pieces;
  }
}

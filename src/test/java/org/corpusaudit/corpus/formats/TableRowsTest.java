package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corpusaudit.corpus.DateRules;
import org.corpusaudit.corpus.ReadSettings;
import org.junit.jupiter.api.Test;

class TableRowsTest {
  private static final int BOUND = 4096;

  @Test
  void quotedValuesHoldCommasQuotesAndLineEnds() throws IOException {
    Reading read =
        read("a.csv", "\uFEFFid,text,more\r\n1,\"a, \"\"b\"\"\nc\",x\r\n\r\n2,d \"e\",\"\"\n");

    assertThat(read.articles, equalTo(List.of("1=a, \"b\"\nc", "2=d \"e\"")));
    assertThat(
        read.records.get(1), equalTo("{\"id\":\"2\",\"text\":\"d \\\"e\\\"\",\"more\":\"\"}"));
  }

  @Test
  void tabSeparatedValuesAreEscapedAsInTheAuditsOwnTables() throws IOException {
    Reading read = read("a.tsv", "id\ttext\n1\ta\\tb\\nc\\\\ \"d\n");

    assertThat(read.articles, equalTo(List.of("1=a\tb\nc\\ \"d")));
  }

  @Test
  void aLoneReturnEndsRowsWhereItEndsTheFirstAndElsewhereBelongsToItsValue() throws IOException {
    assertThat(
        read("a.csv", "id,text\r1,one\r2,\"two\rlines\"\r").articles,
        equalTo(List.of("1=one", "2=two\rlines")));
    assertThat(
        read("a.csv", "id,text\n1,one\rand more\n2,last\r").articles,
        equalTo(List.of("1=one\rand more", "2=last\r")));
    assertThat(
        read("a.csv", "id,text\r\r\n1,one\r\r\n2,two\r\r\n").articles,
        equalTo(List.of("1=one", "2=two")));
    assertThat(
        read("a.tsv", "id\ttext\r1\tone\r2\ttwo").articles, equalTo(List.of("1=one", "2=two")));
  }

  @Test
  void lineEndsInQuotesStayAsTheyAre() throws IOException {
    assertThat(
        read("a.csv", "id,text\r\n1,\"a\r\nb\r\n\r\nc\"\r\n2,\"d\ne\rf\"\r\n").articles,
        equalTo(List.of("1=a\r\nb\r\n\r\nc", "2=d\ne\rf")));
  }

  @Test
  void anUnclosedQuoteCostsTheBytesToTheEndAndSaysSo() throws IOException {
    String rest = "3,c\n".repeat(500);
    Reading read = read("a.csv", "id,text\n1,a\n2,\"b\n" + rest);

    assertThat(read.articles, equalTo(List.of("1=a")));
    assertThat(read.rejected, equalTo(List.of("bad-row@12")));
    assertThat(read.account.lostBytes(), is(5L + rest.length()));
  }

  @Test
  void aRowEndsAlikeForReadersAndForTheBound() throws IOException {
    String row = "9," + "x".repeat(BOUND - 2);

    assertThat(read("a.csv", "id,text\n" + row + "\r\n8,y\n").articles, hasSize(2));
    Reading read = read("a.csv", "id,text\n" + row + "x\r\n8,y\n");
    assertThat(read.rejected, equalTo(List.of("too-long@8")));
    assertThat(read.articles, equalTo(List.of("8=y")));
  }

  @Test
  void otherSeparatorsAreSetAndOtherwiseHintedAt() throws IOException {
    byte[] semicolons = "id;text\n1;\"a;b\"\n2;c,d\n".getBytes(UTF_8);

    assertThat(
        Reading.of("a.csv", semicolons, 0, semicolons.length, separated(";")).articles,
        equalTo(List.of("1=a;b", "2=c,d")));
    for (String separator : List.of(";", "|", "\t")) {
      Reading read = read("a.csv", "id" + separator + "text\n1" + separator + "a\n");
      String name = separator.equals("\t") ? "tab" : separator;
      assertThat(read.messages.get(0).endsWith("set input.separator=" + name), is(true));
    }
    assertThat(read("a.csv", "text\none; two\n").articles, hasSize(1));
  }

  @Test
  void theSeparatorLineOfSpreadsheetsIsObeyed() throws IOException {
    String rows = "id;text\n1;\"a;b\"\n";

    assertThat(read("a.csv", "sep=;\n" + rows).articles, equalTo(List.of("1=a;b")));
    assertThat(read("a.csv", "\uFEFFsep=;\r\n" + rows).articles, equalTo(List.of("1=a;b")));
    assertThat(
        read("a.csv", "SEP=\t\n" + rows.replace(';', '\t')).articles, equalTo(List.of("1=a\tb")));
    assertThat(read("a.csv", "sep=,text\n1,a\n").articles, hasSize(1));
  }

  @Test
  void columnsWithoutANameAreNoReasonToLoseRows() throws IOException {
    Reading read = read("a.csv", "id,text,,\n1,a,,\n2,b,x,\n");

    assertThat(read.articles, equalTo(List.of("1=a", "2=b")));
    assertThat(read.records.get(1), containsString("\"column 3\":\"x\""));
  }

  @Test
  void columnsOfOneNameCostNoRowsUnlessItIsThatOfAKnownField() throws IOException {
    Reading read = read("a.csv", "id,mood,text,mood\n1,glad,a,sad\n");

    assertThat(read.articles, equalTo(List.of("1=a")));
    assertThat(read.records.get(0), containsString("\"mood\":\"glad\""));
    assertThat(read.records.get(0), containsString("\"column 4\":\"sad\""));
    assertThat(read("a.csv", "id,text,text\n1,a,b\n").rejected, equalTo(List.of("corrupt-file@0")));
  }

  @Test
  void theEndOfFileOfDosIsNoRow() throws IOException {
    Reading read = read("a.csv", "id,text\r\n1,a\r\n\u001A");

    assertThat(read.articles, equalTo(List.of("1=a")));
    assertThat(read.rejected, equalTo(List.of()));
    assertThat(read("a.csv", "id,text\n\u001A\n1,a\n").rejected, equalTo(List.of("bad-row@8")));
  }

  @Test
  void aTableInUtf16WithoutAMarkIsRefusedWithTheSettingThatReadsIt() throws IOException {
    byte[] wide = "id,text\n1,a\n".getBytes(UTF_16LE);
    Reading read = Reading.of("a.csv", wide, BOUND);

    assertThat(read.rejected, equalTo(List.of("corrupt-file@0")));
    assertThat(read.messages.get(0), containsString("set input.encoding=utf-16le"));
  }

  private static ReadSettings separated(String separator) {
    return new ReadSettings(
        ReadSettings.FieldNames.defaults(),
        BOUND,
        false,
        ReadSettings.AUTO,
        "",
        separator,
        DateRules.defaults());
  }

  @Test
  void aRowThatIsNotLikeTheHeaderIsRejectedAndTheNextIsRead() throws IOException {
    Reading read = read("a.csv", "id,text\n1,a,b\n2\n3,\"c\" d\n4,e\n");

    assertThat(read.articles, equalTo(List.of("4=e")));
    assertThat(read.rejected, equalTo(List.of("bad-row@8", "bad-row@14", "bad-row@16")));
  }

  @Test
  void aRowOverTheBoundIsRejectedAndTheNextIsRead() throws IOException {
    Reading read =
        read(
            "a.csv",
            "id,text\n1," + "x".repeat(BOUND) + "\n2,\"" + "y\n".repeat(BOUND) + "\"\n3,z\n");

    assertThat(read.articles, equalTo(List.of("3=z")));
    assertThat(read.rejected, equalTo(List.of("too-long@8", "too-long@" + (8 + BOUND + 3))));
  }

  @Test
  void withoutNamesOfColumnsTheFileIsOneRejectedRecord() throws IOException {
    assertThat(read("a.csv", "id,id\n1,2\n3,4\n").rejected, equalTo(List.of("corrupt-file@0")));
  }

  @Property(tries = 300)
  void anyBytesNeverThrow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder file = new StringBuilder("id,text\n");
    for (int i = 0; i < 20; i++) {
      file.append(i).append(",\"some \"\"text\"\"\nin lines\"\n");
    }
    byte[] bytes = file.toString().getBytes(UTF_8);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    }
    Reading read = Reading.of(random.nextBoolean() ? "a.csv" : "a.tsv", bytes, BOUND);

    assertThat(read.articles.size() <= 40, is(true));
  }

  @Test
  void anEmptyTableHasNoRecords() throws IOException {
    assertThat(read("a.csv", "id,text\n").rejected, hasSize(0));
  }

  private static Reading read(String name, String table) throws IOException {
    return Reading.of(name, table.getBytes(UTF_8), BOUND);
  }
}

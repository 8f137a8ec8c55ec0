package org.corpusaudit.corpus.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.corpusaudit.parquet.ParquetFiles;
import org.junit.jupiter.api.Test;

/** Files that promise what they do not hold, or hold more than they seem to. */
class ParquetOddsTest {
  private static final int BOUND = 1 << 20;
  private static final MessageType PLAIN =
      MessageTypeParser.parseMessageType(
          "message m { required binary id (STRING); required binary text (STRING);"
              + " repeated binary tags (STRING); repeated int32 numbers; }");

  @Test
  void rowsOfGroupsThatTheFooterPutsOutsideTheFileAreRejected() throws IOException {
    byte[] file = rows(3000);
    int groups = footer(file).getRow_groupsSize();
    byte[] moved =
        withFooter(
            file,
            footer -> {
              for (RowGroup group : footer.getRow_groups().subList(groups / 2, groups)) {
                group
                    .getColumns()
                    .forEach(
                        column -> {
                          column.getMeta_data().setData_page_offset(1L << 40);
                          column.getMeta_data().unsetDictionary_page_offset();
                        });
                group.unsetFile_offset();
              }
            });
    Reading whole = Reading.of("a.parquet", moved, BOUND);
    int rejected = 0;
    for (int start = 0; start < moved.length; start += 10_000) {
      int end = Math.min(moved.length, start + 10_000);
      rejected += Reading.of("a.parquet", moved, start, end, BOUND).rejected.size();
    }

    assertThat(whole.rejected, hasSize(groups - groups / 2));
    assertThat(rejected, is(groups - groups / 2));
    assertThat(whole.account.lostRecords() + whole.articles.size(), is(3000L));
    assertThat(whole.account.isTorn(), is(true));
  }

  @Test
  void twoColumnsOfOneNameCostTheFileAndItSaysWhich() throws IOException {
    byte[] file =
        withFooter(
            rows(10),
            footer -> {
              footer.getSchema().get(4).setName("tags");
              footer
                  .getRow_groups()
                  .forEach(
                      group ->
                          group
                              .getColumns()
                              .get(3)
                              .getMeta_data()
                              .setPath_in_schema(List.of("tags")));
            });

    Reading read = Reading.of("a.parquet", file, BOUND);

    assertThat(read.rejected, equalTo(List.of("corrupt-file@0")));
    assertThat(read.messages.get(0), containsString("two columns are called tags"));
  }

  @Test
  void rowsThatNoRowGroupHasAreRejected() throws IOException {
    byte[] file = withFooter(rows(10), footer -> footer.setNum_rows(35));
    byte[] none =
        withFooter(
            rows(10),
            footer -> {
              footer.setRow_groups(new ArrayList<>());
              footer.setNum_rows(25);
            });

    assertThat(Reading.of("a.parquet", file, BOUND).articles, hasSize(10));
    assertThat(Reading.of("a.parquet", file, BOUND).account.lostRecords(), is(25L));
    assertThat(Reading.of("a.parquet", none, BOUND).account.lostRecords(), is(25L));
  }

  @Test
  void aRowGroupOfNoRowsIsPassedOver() throws IOException {
    byte[] file =
        withFooter(
            rows(10),
            footer -> {
              RowGroup empty = new RowGroup(footer.getRow_groups().get(0));
              empty.setNum_rows(0);
              footer.getRow_groups().add(0, empty);
            });
    Reading read = Reading.of("a.parquet", file, BOUND);

    assertThat(read.articles, hasSize(10));
    assertThat(read.rejected, hasSize(0));
  }

  @Test
  void aTextOfBytesThatAreNoneIsRejected() throws IOException {
    MessageType untyped =
        MessageTypeParser.parseMessageType(
            "message m { required binary id; required binary text; required binary seal; }");
    List<Group> groups = new ArrayList<>();
    for (byte[] text : List.of("words".getBytes(UTF_8), new byte[] {'w', (byte) 0xE9})) {
      Group group = new SimpleGroup(untyped);
      group.add("id", "a" + groups.size());
      group.add("text", Binary.fromConstantByteArray(text));
      group.add("seal", Binary.fromConstantByteArray(new byte[] {(byte) 0xE9}));
      groups.add(group);
    }
    byte[] file = ParquetFiles.unchecked(untyped, groups);
    Reading read = Reading.of("a.parquet", file, BOUND);

    assertThat(read.articles, equalTo(List.of("a0=words")));
    assertThat(read.rejected, equalTo(List.of("bad-utf8@1")));
  }

  @Test
  void aRowThatGrowsPastTheBoundIsRejectedBeforeItIsHeld() throws IOException {
    Group repeated = row("references");
    String tag = "t".repeat(BOUND / 2);
    for (int i = 0; i < 300; i++) {
      repeated.add("tags", tag);
    }
    Group numbers = row("numbers");
    for (int i = 0; i < 1_000_000; i++) {
      numbers.add("numbers", 7);
    }
    for (Group bomb : List.of(repeated, numbers)) {
      byte[] file =
          ParquetFiles.of(
              PLAIN, List.of(row("a"), bomb, row("z")), CompressionCodecName.ZSTD, 64 << 20);
      Reading read = Reading.of("a.parquet", file, BOUND);

      assertThat(read.articles, equalTo(List.of("a=text a", "z=text z")));
      assertThat(read.rejected, equalTo(List.of("too-long@1")));
      assertThat(file.length, lessThan(BOUND));
    }
  }

  @Test
  void whatIsWrongNamesTheColumnAndIsSaidAlikeInEveryRun() throws IOException {
    byte[] file = rows(300);
    List<String> all = new ArrayList<>();
    for (int at = 40; at < file.length / 2; at += 97) {
      byte[] broken = file.clone();
      broken[at] ^= 0x55;
      List<String> first = Reading.of("a.parquet", broken, BOUND).messages;

      assertThat(Reading.of("a.parquet", broken, BOUND).messages, equalTo(first));
      assertThat(first.toString(), not(containsString("@")));
      all.addAll(first);
    }
    assertThat(all.toString(), containsString("in the column id"));
  }

  @Test
  void aColumnThatHoldsOtherRowsThanItsGroupIsNotSharedOutAmongThem() throws IOException {
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Group row = row("n" + i);
      row.add("tags", "first of " + i);
      row.add("tags", "second of " + i);
      rows.add(row);
    }
    byte[] file = ParquetFiles.unchecked(PLAIN, rows);
    // Repetition levels 0 1 0 1 …, packed from the lowest bit on behind their length.
    byte[] levels = {3, 0, 0, 0, 5, (byte) 0xAA, (byte) 0xAA};
    int at = new String(file, ISO_8859_1).indexOf(new String(levels, ISO_8859_1)) + 5;

    assertThat(Reading.of("a.parquet", file, BOUND).articles, hasSize(8));
    for (int broken : List.of(0xAB, 0xAE, 0xA8)) { // Begins within a row; fewer rows; more rows.
      byte[] changed = file.clone();
      changed[at] = (byte) broken;
      Reading read = Reading.of("a.parquet", changed, BOUND);

      assertThat(read.articles, empty());
      assertThat(read.account.lostRecords(), is(8L));
      assertThat(read.messages.toString(), containsString("in the column tags: it "));
    }
  }

  @Test
  void rowsBeyondThoseThatTheFooterCountsDoNotVanish() throws IOException {
    for (int promised : List.of(1, 7, 9)) {
      byte[] file =
          withFooter(
              ParquetFiles.unchecked(PLAIN, List.of(row("a"), row("b"), row("c"))),
              footer -> {
                footer.setNum_rows(promised);
                footer.getRow_groups().get(0).setNum_rows(promised);
              });
      Reading read = Reading.of("a.parquet", file, BOUND);

      assertThat(read.articles, empty());
      assertThat(read.account.lostRecords(), is((long) promised));
    }
  }

  @Test
  void halvesAreNumbers() {
    assertThat(ValueJson.half(0x3C00), is(1f));
    assertThat(ValueJson.half(0xC000), is(-2f));
    assertThat(ValueJson.half(0x7BFF), is(65_504f));
    assertThat(ValueJson.half(0x0001), is(0x1p-24f));
    assertThat(ValueJson.half(0x3555), is(0.33325195f));
    assertThat(ValueJson.half(0xFC00), is(Float.NEGATIVE_INFINITY));
    assertThat(Float.isNaN(ValueJson.half(0x7E00)), is(true));
  }

  private static Group row(String id) {
    Group row = new SimpleGroup(PLAIN);
    row.add("id", id);
    row.add("text", "text " + id);
    return row;
  }

  private static byte[] rows(int count) throws IOException {
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row("n" + i));
    }
    return ParquetFiles.of(PLAIN, rows, CompressionCodecName.GZIP, 1024);
  }

  private static int footerLength(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
  }

  private static FileMetaData footer(byte[] file) throws IOException {
    int length = footerLength(file);
    return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
  }

  private static byte[] withFooter(byte[] file, Consumer<FileMetaData> change) throws IOException {
    FileMetaData footer = footer(file);
    change.accept(footer);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(file, 0, file.length - 8 - footerLength(file));
    int before = changed.size();
    Util.writeFileMetaData(footer, changed);
    int length = changed.size() - before;
    changed.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    changed.writeBytes(new byte[] {'P', 'A', 'R', '1'});
    return changed.toByteArray();
  }
}

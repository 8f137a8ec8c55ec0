package org.corpusaudit.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.Reason;

/**
 * A page in short, with what is known of its pieces, for the rules that decide about lines.
 *
 * <p>Lines are divided by {@code /}; the one asked about begins with {@code >}. {@code 12a} is
 * twelve words that only pieces of the letter a have, {@code 12a.} a sentence of them; anything
 * else stands for itself. In braces behind a piece is its evidence: {@code c} contents, {@code d}
 * pages (else as many), {@code n} contents that have it at its earliest place (else all), {@code f}
 * that place of its first word, {@code o} the owner, {@code i} that its first span begins an
 * article, {@code k} that only the line's key is known, {@code e} that the piece is embedded.
 * {@code ^3} in front of a line says how many contents open a line so.
 */
final class DrawnPage {
  /** The hash of the page's id. */
  static final int PAGE = 1;

  private static final String SITE = "site.example";
  private static final Pattern PIECE =
      Pattern.compile("(?:(\\d+)([a-z])|([^\\s{]*?))([.,]?)((?:\\{[^}]*\\})*)");

  final PageText page = new PageText();
  final Evidence evidence = new Evidence();
  final Coverage coverage = new Coverage();
  final LineKinds kinds = new LineKinds();
  private final List<Integer> asked = new ArrayList<>();
  private final List<int[]> embedded = new ArrayList<>();

  /** One piece: its words from one to another on the page, and what its braces say. */
  private record Piece(int line, int from, int to, String tags) {}

  /** Draws a page of a site of so many pages. */
  DrawnPage(int sitePages, String drawn) {
    List<Piece> pieces = new ArrayList<>();
    List<Integer> openings = new ArrayList<>();
    StringJoiner text = new StringJoiner("\n");
    int words = 0;
    for (String line : drawn.split("/", -1)) {
      StringJoiner out = new StringJoiner(" ");
      openings.add(0);
      for (String part : braced(line)) {
        String rest = part;
        if (rest.startsWith(">")) {
          asked.add(openings.size() - 1);
          rest = rest.substring(1);
        }
        if (rest.startsWith("^")) {
          openings.set(openings.size() - 1, Integer.parseInt(rest.substring(1)));
          continue;
        }
        Matcher piece = PIECE.matcher(rest);
        if (!piece.matches()) {
          throw new IllegalArgumentException(part);
        }
        int count = piece.group(1) == null ? 1 : Integer.parseInt(piece.group(1));
        String shown =
            piece.group(1) == null ? piece.group(3) : words(piece.group(2).charAt(0), count);
        out.add(shown + piece.group(4));
        count = shown.chars().anyMatch(Character::isLetter) ? count : 0;
        pieces.add(new Piece(openings.size() - 1, words, words + count, piece.group(5)));
        words += count;
      }
      text.add(out.toString());
    }
    page.read(SITE, text.toString());
    if (page.words().count() != words || page.lines().count() != openings.size()) {
      throw new IllegalArgumentException("the page was read otherwise than drawn: " + drawn);
    }
    know(page.siteKey(), "c2 d" + sitePages, 0, false);
    pieces.forEach(this::know);
    for (int line = 0; line < openings.size(); line++) {
      know(page.openingKey(line), "c" + openings.get(line), 0, false);
    }
    coverage.measure(page, evidence);
    embedded.forEach(e -> coverage.embed(e[0], e[1], coverage.row(e[0])));
  }

  /** Pieces are divided by spaces, of which braces may hold some. */
  private static String[] braced(String line) {
    return line.strip().split("\\s+(?![^{]*\\})");
  }

  private static String words(char letter, int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      words.add("" + letter + (char) ('a' + i / 26) + (char) ('a' + i % 26));
    }
    return words.toString();
  }

  private void know(Piece piece) {
    Matcher tags = Pattern.compile("\\{([^}]*)\\}").matcher(piece.tags);
    while (tags.find()) {
      String known = " " + tags.group(1) + " ";
      if (known.contains(" e ")) {
        embedded.add(new int[] {piece.from, piece.to});
      }
      know(page.lineKey(piece.line), known, 0, false);
      for (int i = piece.from; i + PageText.SPAN_WORDS <= piece.to && !known.contains(" k "); i++) {
        know(page.span(i), known, i - piece.from, known.contains(" i ") && i == piece.from);
      }
    }
  }

  private void know(long key, String tags, int word, boolean begins) {
    int contents = number(tags, 'c', 0);
    if (key == 0 || contents == 0) {
      return;
    }
    ByteWriter entry = new ByteWriter();
    int owner = number(tags, 'o', 7);
    Evidence.write(
        entry,
        key,
        number(tags, 'd', contents),
        contents,
        number(tags, 'n', contents),
        number(tags, 'f', 0) + word,
        owner,
        begins ? "page" + owner : "",
        new Work(owner, owner));
    ByteReader reader = new ByteReader(entry.toByteArray());
    evidence.add(reader.skip(Integer.BYTES + 1));
  }

  private static int number(String tags, char tag, int otherwise) {
    Matcher found = Pattern.compile("\\b" + tag + "(\\d+)").matcher(tags);
    return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
  }

  /** The lines that were asked about. */
  List<Integer> asked() {
    return asked;
  }

  /** Whose the line that was asked about is, when the page is of a work with a number. */
  String owner(int work) {
    new Ownership().find(page, evidence, coverage, PAGE, new Work(work, work));
    int line = asked.get(0);
    int embeddedWords = 0;
    int shared = 0;
    for (int i = page.lines().firstWord(line); i < page.lines().wordEnd(line); i++) {
      embeddedWords += coverage.isEmbedded(i) ? 1 : 0;
      shared += coverage.contents(i) > 0 ? 1 : 0;
    }
    return embeddedWords > 0 ? "embedded " + embeddedWords : shared == 0 ? "own" : "shared";
  }

  /** Why the line that was asked about goes, or "stays". */
  String conclusion() {
    kinds.tell(page, evidence, coverage);
    MainText main = new MainText();
    main.decide(page, kinds, coverage);
    Reason reason = main.reason(asked.get(0));
    return reason == null ? "stays" : reason.label();
  }

  /** What a line that was asked about is, with its reason and the pages of its evidence. */
  String kind() {
    kinds.tell(page, evidence, coverage);
    int line = asked.get(0);
    Kind kind = kinds.kind(line);
    String name = kind.name().toLowerCase(Locale.ROOT);
    if (kind == Kind.FURNITURE && kinds.reason(line) != Reason.SITE_REPEATED) {
      name = kinds.reason(line).label();
    } else if (kinds.hasCopies(line)) {
      name = "passages";
    }
    int row = kinds.row(line);
    return row == Evidence.NONE || kind == Kind.TEXT
        ? name
        : name + " of " + evidence.documents(row);
  }
}

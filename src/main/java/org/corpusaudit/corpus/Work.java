package org.corpusaudit.corpus;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.text.WordScanner;

/**
 * Which work an article is a version of, within its site: the pages of one long article and all of
 * them on one page, the states of a live page, a page and its print. Two articles are versions of
 * one work when their addresses are the same but for what names a page, a version or a form, or
 * their titles have the same {@value #FEWEST_WORDS} words or more before the number of a page.
 *
 * @param address hash of the address without those parts; 0 without an address
 * @param title hash of the title's words; 0 for one of fewer words
 */
public record Work(long address, long title) {
  /** Of nothing known: a version of no other. */
  public static final Work UNKNOWN = new Work(0, 0);

  private static final int FEWEST_WORDS = 4;

  /** Whatever follows a scheme and the names of hosts for phones. */
  private static final Pattern HEAD =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?//(?:(?:www|m|mobile|amp)\\.)?");

  /** Parameters that name no article. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;])(?:(?:(?:curr(?:ent)?)?_?(?:page|seite|pagina|sayfa|strona|stranka|sida|side|sivu"
              + "|oldal|halaman|trang)(?:[_-]?(?:no|num|number))?(?=[=&;]|$)|pg|pn|paged"
              + "|(?:p|start|offset)(?=[a-z]*=\\d{1,2}(?:&|$))|v|ver|version"
              + "|rev|amp|print|printable|view|single|all|showall|full|output|outputtype|fbclid|gclid"
              + "|utm_[a-z]+)(?:=[^&;]*)?(?:[&;]|$))");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?=[/_-])(?:/(?:amp|print|single|full)|[/_-](?:page|pg|seite|pagina|sayfa|strona|stranka|sida"
              + "|side|sivu|oldal|halaman|trang)[/_-]?(?:\\d{1,3}|all)|_p\\d{1,3}"
              + "|(?=[_-]\\d{1,2}\\.\\w{2,5}$)(?<=[0-9_-][^/.]{1,200})[_-]\\d{1,2})(?=/?$|\\.\\w{2,5}$|/?\\?)");

  /** "(2/3)", "page 2", "Seite 2 von 3", "第2页" behind a title. */
  private static final Pattern PAGE_OF_TITLE =
      Pattern.compile(
          "[\\s(\\[|,:–—-]+(?:\\d{1,2}\\s*/\\s*\\d{1,2}"
              + "|(?:page|seite|p[aá]gina|sayfa|strona|sida|side|стр\\.|страница|صفحة|पृष्ठ)\\s*\\d{1,2}"
              + "(?:\\s*(?:/|of|von|de|di|из|z|av|af|من)\\s*\\d{1,2})?"
              + "|第\\s*\\d{1,2}\\s*[页頁])[)\\]]?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand at an address's end and names nothing. */
  private static final String ENDS = "?&;/";

  /** The work of an article, by its address and title, each of which may be empty. */
  public static Work of(String url, String title) {
    return new Work(ofAddress(url), ofTitle(title));
  }

  /** Whether both are versions of one work. */
  public boolean isSameAs(Work other) {
    return (address != 0 && address == other.address) || (title != 0 && title == other.title);
  }

  private static long ofAddress(String url) {
    String rest = url.strip().toLowerCase(Locale.ROOT);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    Matcher head = HEAD.matcher(rest);
    rest = head.lookingAt() ? rest.substring(head.end()) : rest;
    if (rest.indexOf('?') >= 0 || rest.indexOf('&') >= 0 || rest.indexOf(';') >= 0) {
      rest = PARAMETER.matcher(rest).replaceAll("");
    }
    rest = withoutEnd(TAIL.matcher(withoutEnd(rest)).replaceFirst(""));
    // What is left of the address of a front page names no article.
    return rest.indexOf('/') < 0 && rest.indexOf('?') < 0
        ? 0
        : Hashing.xxh3_64().hashBytesToLong(rest.getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutEnd(String address) {
    int end = address.length();
    while (end > 0 && ENDS.indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  private static long ofTitle(String title) {
    WordScanner words = new WordScanner();
    boolean mayNameAPage = title.chars().anyMatch(c -> c >= '0' && c <= '9');
    words.scan(mayNameAPage ? PAGE_OF_TITLE.matcher(title).replaceFirst("") : title);
    if (words.count() < FEWEST_WORDS) {
      return 0;
    }
    long hash = 0;
    for (int i = 0; i < words.count(); i++) {
      hash = Hashing.xxh3_64().hashLongLongToLong(hash, words.hash(i));
    }
    return hash;
  }
}

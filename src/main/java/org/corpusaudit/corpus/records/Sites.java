package org.corpusaudit.corpus.records;

import com.ibm.icu.text.IDNA;
import crawlercommons.domains.EffectiveTldFinder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site of an address: its registered domain by the public suffix list ({@code www.news.co.uk}
 * is of {@code news.co.uk}), else its host. The host is found as browsers find it, and is
 * internationalised by UTS 46.
 */
final class Sites {
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?:(?:https?|ftp):[/\\\\]*|(?:[a-z][a-z0-9+.-]*:)?//)(.*)", Pattern.CASE_INSENSITIVE);

  /** A host at the start of an address without a scheme; a port or a path may follow. */
  private static final Pattern BARE =
      Pattern.compile(
          "((?:[^\\s/?#:@\\\\]+[.\u3002\uFF0E\uFF61])+[^\\s/?#:@\\\\]+)(:\\d+)?(/.*|[?#].*)?");

  /** Browsers pass over these wherever they stand in an address. */
  private static final Pattern LINE_MARKS = Pattern.compile("[\t\r\n]");

  /** What no host holds, by the URL Standard. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\s\u0000-\u001F#/:<>?@\\[\\]\\\\^|%]");

  /** No name of the domain name system is longer than 253, with escapes and users three times. */
  private static final int MOST_HOST_CHARS = 1024;

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI);

  private Sites() {}

  /** The site of a url, lower case and in Unicode; empty when it has no host. */
  static String ofUrl(String url) {
    String host = host(LINE_MARKS.matcher(url.strip()).replaceAll(""));
    if (host.isEmpty() || host.startsWith("[")) {
      return host.toLowerCase(Locale.ROOT);
    }
    if (FORBIDDEN.matcher(host).find()) {
      return "";
    }
    String ascii = ascii(host);
    return Ipv4.endsInNumber(ascii) ? Ipv4.canonical(ascii) : unicode(registered(ascii));
  }

  private static String ascii(String host) {
    return named(UTS46.nameToASCII(host, new StringBuilder(), new IDNA.Info()), host);
  }

  private static String unicode(String host) {
    return named(UTS46.nameToUnicode(host, new StringBuilder(), new IDNA.Info()), host);
  }

  /** A form of a host, or the host where it spells no name. */
  private static String named(StringBuilder form, String host) {
    return form.indexOf("\uFFFD") < 0 ? form.toString() : host;
  }

  private static String registered(String host) {
    String found = assigned(host);
    if (found != null) {
      return found;
    }
    int top = host.lastIndexOf('.') + 1;
    boolean listed = assigned("a.b.c." + host.substring(top)) != null;
    return listed
        ? host
        : lastTwoLabels(host); // A public suffix itself, or one that is not listed.
  }

  private static String assigned(String host) {
    try {
      return EffectiveTldFinder.getAssignedDomain(host, true, false);
    } catch (RuntimeException e) {
      return null; // The library refuses some malformed names by throwing.
    }
  }

  private static String host(String url) {
    Matcher schemed = SCHEME.matcher(url);
    if (schemed.matches()) {
      String rest = schemed.group(1);
      int end = hostEnd(rest);
      return end > MOST_HOST_CHARS ? "" : plain(rest.substring(0, end));
    }
    if (hostEnd(url) > MOST_HOST_CHARS) {
      return "";
    }
    Matcher bare = BARE.matcher(url);
    if (!bare.matches()) {
      return "";
    }
    // article.html is no host; what has a port, a path or a known suffix is.
    String host = plain(bare.group(1));
    boolean path = bare.group(3) != null && bare.group(3).startsWith("/");
    boolean sure = bare.group(2) != null || path || host.startsWith("www.");
    return sure || assigned(ascii(host)) != null ? host : "";
  }

  private static int hostEnd(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** A host without user, port, escapes and the dots at its end. */
  private static String plain(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    if (port > 0) {
      host = host.substring(0, port);
    }
    if (host.indexOf('%') >= 0) {
      try {
        host = URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return host; // A percent sign that begins no escape.
      }
    }
    host = host.replace('\u3002', '.').replace('\uFF0E', '.').replace('\uFF61', '.');
    int begin = 0;
    int end = host.length();
    while (begin < end && host.charAt(begin) == '.') {
      begin++;
    }
    while (begin < end && host.charAt(end - 1) == '.') {
      end--;
    }
    return host.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  /** The list's own rule for top-level domains that it does not name. */
  private static String lastTwoLabels(String host) {
    int dot = host.lastIndexOf('.', Math.max(0, host.lastIndexOf('.') - 1));
    return host.substring(dot + 1);
  }
}

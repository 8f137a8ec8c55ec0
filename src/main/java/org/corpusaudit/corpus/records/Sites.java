package org.corpusaudit.corpus.records;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;

/**
 * The site of an address: its registered domain by the public suffix list ({@code www.news.co.uk}
 * is of {@code news.co.uk}), else its host.
 */
final class Sites {
  private Sites() {}

  /** The site of a url, lower case and in Unicode; empty when it has no host. */
  static String ofUrl(String url) {
    String host = host(url);
    if (host.isEmpty() || host.startsWith("[") || isIpv4(host)) {
      return host;
    }
    String registered;
    try {
      registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    } catch (RuntimeException e) {
      registered = null; // The library refuses some malformed names by throwing.
    }
    if (registered == null) {
      registered = lastTwoLabels(host);
    }
    return IDN.toUnicode(registered, IDN.ALLOW_UNASSIGNED);
  }

  private static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    start += 3;
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    if (port > 0) {
      host = host.substring(0, port);
    }
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    return host.toLowerCase(Locale.ROOT);
  }

  /** The list's own rule for top-level domains that it does not name. */
  private static String lastTwoLabels(String host) {
    int dot = host.lastIndexOf('.', Math.max(0, host.lastIndexOf('.') - 1));
    return host.substring(dot + 1);
  }

  private static boolean isIpv4(String host) {
    return host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}

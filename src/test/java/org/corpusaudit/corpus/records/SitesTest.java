package org.corpusaudit.corpus.records;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.bbc.co.uk/news/1,bbc.co.uk",
    "http://news.ahram.org.eg:8080/x?y,ahram.org.eg",
    "https://user@WWW.Example.COM./a,example.com",
    "https://user:p@ss@news.example.org/a,example.org",
    "https://www.sahil.example/a,sahil.example",
    "HTTPS://NEWS.EXAMPLE.NET,example.net",
    "//cdn.example.net/a,example.net",
    "https:\\\\news.example.net\\a,example.net",
    "ftp://ftp.example.net?x#y,example.net",
    "https://paper.blogspot.com/2015/07/a.html,paper.blogspot.com",
    "https://someone.github.io/a,someone.github.io",
    "https://news.example%2Ecom/a,example.com",
    "http://localhost:9/a,localhost",
    "https://ide.kyoto.jp/a,ide.kyoto.jp",
    "https://a.b.ide.kyoto.jp/a,b.ide.kyoto.jp",
    "https://www.ck/a,www.ck",
    "https://a.b.invalid/a,b.invalid",
  })
  void aSiteIsTheRegisteredDomain(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
  }

  @ParameterizedTest
  @CsvSource({
    "www.news.example/a,news.example",
    "news.example.com,example.com",
    "Example.COM/a/b,example.com",
    "news.example:8080/a,news.example",
    "sahil.example/2015/a.html,sahil.example",
    "reuters:1,''",
    "no address,''",
    "article.html,''",
    "images/a.jpg,''",
    "mailto:desk@example.com,''",
    "urn:isbn:0451450523,''",
    "file:///srv/a.txt,''",
    "data:text/html;base64;x,''",
    "?,''"
  })
  void anAddressWithoutASchemeIsOneWhereItBeginsWithAHost(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
  }

  @ParameterizedTest
  @CsvSource({
    "http://192.168.1.7/a,192.168.1.7",
    "http://192.168.1.7:8080/a,192.168.1.7",
    "192.168.1.7/a,192.168.1.7",
    "http://[2001:DB8::7]/a,[2001:db8::7]",
    "http://[2001:db8::7]:8080/a,[2001:db8::7]",
    "http://3232235783/a,192.168.1.7",
    "http://0xC0.0250.0x107/a,192.168.1.7",
    "http://192.11010311/a,192.168.1.7",
    "http://127.1:80/,127.0.0.1",
    "http://256.1.1.1/a,''",
    "http://1.2.3.4.5/a,''",
    "http://0x/a,0.0.0.0",
    "http://08.1.1.1/,''",
    "http://news.example.7/a,''",
    "http://4294967296/,''"
  })
  void anIpAddressIsItsOwnSite(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
  }

  @ParameterizedTest
  @CsvSource({
    "https://xn--mgbh0fb.xn--kgbechtv/a,مثال.إختبار", "https://مثال.إختبار/a,مثال.إختبار",
    "https://www。新闻。中国/a,新闻.中国", "https://ＷＷＷ．Example．ｃｏｍ/a,example.com",
    "https://www.BÜCHER.example/a,bücher.example", "https://xn--bcher-kva.example/a,bücher.example",
    "https://бюро.рф/a,бюро.рф", "https://%D0%B1%D1%8E%D1%80%D0%BE.%D1%80%D1%84/a,бюро.рф"
  })
  void anInternationalNameIsOneSiteHoweverItIsWritten(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
  }

  @ParameterizedTest
  @CsvSource({
    "http:/news.example.com/a,example.com", "http:news.example.com/a,example.com",
    "https:\\\\news.example.com\\a,example.com", "http:///news.example.com/a,example.com",
    "http://.example.com./a,example.com", "http://news .example.com/a,''",
    "http://a%20b.example.com/,''", "http://xn--a.example/a,xn--a.example"
  })
  void aHostIsFoundAndRefusedAsBrowsersDo(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
    assertThat(Sites.ofUrl(url.replace("example", "exam\tp\nle")), equalTo(site));
  }
}

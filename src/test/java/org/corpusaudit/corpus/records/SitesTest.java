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
    "https://www.sahil.example/a,sahil.example",
    "http://192.168.1.7/a,192.168.1.7",
    "http://localhost:9/a,localhost",
    "https://xn--mgbh0fb.xn--kgbechtv/a,مثال.إختبار",
    "reuters:1,''",
    "no address,''",
  })
  void aSiteIsTheRegisteredDomain(String url, String site) {
    assertThat(Sites.ofUrl(url), equalTo(site));
  }
}

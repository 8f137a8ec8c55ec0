package org.corpusaudit.html;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  @Test
  void eachBlockIsALineAndWhiteSpaceIsOneSpace() {
    assertThat(
        text("<h1>A  <b>b</b>c</h1><ul><li>d<li> e </ul>f<br>g<div><div>h</div></div> i"),
        equalTo("A bc\nd\ne\nf\ng\nh\ni"));
  }

  @Test
  void cellsArePartedByTabsAndRowsByLines() {
    assertThat(
        text("<table><tr><th>a<th>b</tr> <tr><td> c </td> <td>d</td></tr></table>"),
        equalTo("a\tb\nc\td"));
  }

  @Test
  void whatXmlClosesAtOnceDoesNotSwallowAnXhtmlPage() {
    String page =
        "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'"
            + " xml:lang='hu'><head><title/><script src='a.js'/><style/></head><body><p>El\u0151bb"
            + " es\u0151, <a id='top'/>majd h\u00F3.</p><textarea/><div/><p>a&nbsp;&lt;"
            + " b<br/>c</p><iframe src='x'/><p>v\u00E9ge</p></body></html>";
    byte[] bytes = page.getBytes(UTF_8);

    HtmlPage asXml = HtmlPage.read(bytes, bytes.length, "Application/XHTML+XML; charset=utf-8");
    HtmlPage asHtml = HtmlPage.read(bytes, bytes.length, "text/html");

    assertThat(
        asXml.text(), equalTo("El\u0151bb es\u0151, majd h\u00F3.\na\u00A0< b\nc\nv\u00E9ge"));
    assertThat(asXml.language(), equalTo("hu"));
    assertThat(asHtml.text(), equalTo("")); // As browsers show it.
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(text("<pre>a\n  b\n</pre>c\nd"), equalTo("a\nb\nc d"));
  }

  @Test
  void whatIsNotShownIsLeftOut() {
    assertThat(
        text(
            "<head><title>t</title><style>s</style></head><script>x<p>y</script>a"
                + "<p hidden>b<p style='color:red; display: NONE'>c</p><noscript>d</noscript>"
                + "<template>e</template><select><option>f</select><dialog>g</dialog><!-- h --> i"),
        equalTo("a i"));
  }

  @Test
  void aPageThatHidesAllOfItselfIsShownByItsScript() {
    assertThat(text("<html hidden><body style='display:none'>a<p hidden>b"), equalTo("a"));
  }

  @Test
  void whatAPageDeclaresAsAShadowTreeIsShown() {
    assertThat(
        text("<my-page><template shadowrootmode=open><p>a</p></template></my-page><p>b"),
        equalTo("a\nb"));
  }

  @Test
  void inlineStylesThatMakeBlocksCellsAndFloatsPartWords() {
    assertThat(
        text("<a style='display:block'>Home</a><a style='Display : BLOCK !important'>News</a>x"),
        equalTo("Home\nNews\nx"));
    assertThat(
        text("<div style='color:red;display:flex'><span>One</span><span>Two</span></div>"),
        equalTo("One\nTwo"));
    assertThat(
        text(
            "<span style='display:table-cell'>One</span><span"
                + " style='display:table-cell'>Two</span>"),
        equalTo("One\tTwo"));
    assertThat(
        text("<span style='float:left'>Date</span><b style='position:absolute'>Mark</b>Title"),
        equalTo("Date\nMark\nTitle"));
    assertThat(text("<i style='float:none'>a</i><i style='display:inline'>b</i>"), equalTo("ab"));
    assertThat(text("a<i style='display:block;display:none'>b</i>"), equalTo("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:block ! important",
        "display:block!important;display:inline",
        "display:block;display:nonsense",
        "/* a;b:c */display:block",
        "display:/**/block",
        "float:inline-end",
        "display:block flow",
        "display:-webkit-box",
        "display:grid;float:none",
      })
  void ofTheRulesOfAStyleTheLastThatBrowsersKnowHolds(String block) {
    assertThat(text("a<i style='" + block + "'>b</i>c"), equalTo("a\nb\nc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "float:left;float:none",
        "position:absolute;position:static",
        "content:\";display:none;\"",
        "background:url(a;display:none)",
        "display:none;display:inline",
        "/*display:none*/",
        "--display:none",
        "display:inline!important;display:none",
      })
  void aStyleThatSaysNothingOfTheTextChangesNothing(String style) {
    assertThat(text("a<i style='" + style + "'>b</i>c"), equalTo("abc"));
  }

  @Test
  void annotationsOfRubyFollowTheirBaseInBrackets() {
    assertThat(
        text("<ruby>図<rp>(</rp><rt>と</rt><rp>)</rp>書<rt>しょ</rt></ruby>を読む"), equalTo("図書(としょ)を読む"));
    assertThat(text("<ruby>漢字</ruby>だ<rt>x</rt>"), equalTo("漢字だx"));
    assertThat(text("<p><ruby>水<rt>mizu</ruby></p><p>y"), equalTo("水(mizu)\ny"));
  }

  @Test
  void entitiesAndUnclosedTagsAreReadAsBrowsersDo() {
    assertThat(text("<p>a &lt;b&gt; &amp; &eacute;<i>c<p>d"), equalTo("a <b> & éc\nd"));
  }

  @Test
  void aPageTellsItsTitleLanguageAndDate() {
    HtmlPage page =
        read(
            "<html lang='ar'><title> A \n title </title>"
                + "<meta property='article:published_time' content='2026-01-02T03:04:05Z'>"
                + "<meta name=date content='2020-01-01'><body>x");

    assertThat(page.title(), equalTo("A title"));
    assertThat(page.language(), equalTo("ar"));
    assertThat(page.published(), equalTo(List.of("2026-01-02T03:04:05Z")));
  }

  @Test
  void datesOfMicrodataAndLinkedDataAreFoundAndBrokenDataSaysNothing() {
    assertThat(
        read("<time itemprop=datePublished datetime='2026-01-02'>today</time>").published(),
        equalTo(List.of("2026-01-02")));
    assertThat(
        read("<script type='application/ld+json'>{broken</script><script"
                + " type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2026-01-03\"},{}]}"
                + "</script>")
            .published(),
        equalTo(List.of("2026-01-03")));
  }

  @Test
  void aMarkDecidesTheEncoding() {
    byte[] utf16 = "\uFEFF<p>خبر".getBytes(UTF_16LE);
    byte[] utf8 = "\uFEFF<p>خبر".getBytes(UTF_8);

    assertThat(
        HtmlPage.read(utf16, utf16.length, "text/html; charset=latin1").text(), equalTo("خبر"));
    assertThat(
        HtmlPage.read(utf8, utf8.length, "text/html; charset=latin1").text(), equalTo("خبر"));
  }

  @Test
  void labelsMeanWhatBrowsersTakeThemFor() {
    byte[] bytes = "<p>\u201Cquoted\u201D".getBytes(Charset.forName("windows-1252"));
    byte[] unknown = "<p>é".getBytes(UTF_8);

    assertThat(
        HtmlPage.read(bytes, bytes.length, "text/html; charset=ISO-8859-1").text(),
        equalTo("“quoted”"));
    assertThat(
        HtmlPage.read(unknown, unknown.length, "text/html; charset=no-such").text(), equalTo("é"));
  }

  @Test
  void nestingOfAnyDepthIsRead() {
    assertThat(text("<div>".repeat(100_000) + "deep"), equalTo("deep"));
    assertThat(text("<b><i><u><s><p>".repeat(20_000) + "deep"), equalTo("deep"));
  }

  @Test
  void tagsAreCountedBeforeAPageIsParsed() {
    byte[] page = "<p>a < b <BR></p><3".getBytes(UTF_8);

    assertThat(HtmlPage.tags(page, page.length), is(2));
  }

  private static String text(String html) {
    return read(html).text();
  }

  private static HtmlPage read(String html) {
    byte[] bytes = html.getBytes(UTF_8);
    return HtmlPage.read(bytes, bytes.length, "text/html; charset=utf-8");
  }
}

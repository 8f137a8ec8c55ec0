package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short lines that belong to an article and short lines that do not, on pages full of menus. */
class BodyFormsTest {
  private static final String TITLE = "Eel fair of Norsund draws thousands\n";
  private static final String PROSE =
      """
      The eel fair of Norsund drew thousands to the harbour on Sunday, although it rained all day.
      Smoked eel was sold out by noon, and the board promised that there will be more next year.
      """;
  private static final String LAST =
      "The fair has been held on the second Sunday of May since the old bridge was built.\n";

  /** A page of a site of six pages, with an article on each, among the same furniture. */
  private static String cleaned(String article) throws IOException {
    List<Article> pages = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      String text = article;
      if (p > 0) {
        char letter = (char) ('a' + p);
        text = PROSE.replaceAll("[a-z]+", "$0" + letter + letter) + "Note " + letter + letter;
      }
      String page =
          "Home\nNews\nSport\nTides\nTravel\nSearch\nLog in\nMy account\n"
              + text.strip()
              + "\nShare this\nPrint\nRead also\nLeave a comment\nTags\nCopyright\nContact us";
      pages.add(Stripping.article("p" + p, "", "fair.example", p == 0 ? TITLE.strip() : "", page));
    }
    return Stripping.of(pages).cleaned("p0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a table, a cell a line; Place/Boats/Catch/Norsund/12/340,5/Eastholm/7/99,1/Sandvik/31/802/Karrow/4/55",
        "the weather; Norsund/hazy/12°/Eastholm/bright/14°/Sandvik/drizzle/11°/Karrow/hazy/9°",
        "for sale; Oak bench/used/90 euros/Iron stove/as new/410 euros/Rowing boat/green/700 euros/Tall mirror/cracked/15 euros",
        "standings; 1/Norsund/60/2/Eastholm/51/3/Sandvik/44/4/Karrow/39",
        "a programme; 9:00/Smoking ovens are lit/10:30/Children's rowing race/12:00/Eel soup on the quay/14:15/Choir of the bakers",
        "what a dish takes; Eel soup/500 g eel/30 g butter/2 onions/1 bunch of dill/Boil it/1. Cut the eel./2. Melt the butter./3. Add the onions./4. Serve with dill.",
        "forecasts; Norsund: hazy, 12°/Eastholm: bright, 14°/Sandvik: drizzle, 11°/Karrow: hazy, 9°",
        "a talk; Anna Berg/How was it?/Tom Hale/Wet./Anna Berg/And the eels?/Tom Hale/Gone by noon./Anna Berg/Will you be back?/Tom Hale/Of course.",
        "names with colons; ANNA:/How was it?/TOM:/Wet./ANNA:/And the eels?/TOM:/Gone by noon.",
        "questions and answers; How was it?/Wet, very wet./And the eels?/Gone by noon./Will you be back?",
        "in Greek; Πώς ήταν η γιορτή;/Υγρή, πολύ υγρή./Και τα χέλια;/Τέλειωσαν ως το μεσημέρι./Θα ξανάρθετε;",
        "in Arabic; آنا/كيف كان المعرض؟/طارق/ممطرا جدا./آنا/والسمك؟/طارق/نفد قبل الظهر./آنا/هل تعود؟",
        "in Hindi; कैसा था मेला?/बहुत गीला।/और मछली?/दोपहर तक ख़त्म।/फिर आएँगे?/ज़रूर।",
        "in Chinese; 诺松德/多云/12°/东岛/晴朗/14°/沙湾/小雨/11°/卡罗/大雾/9°",
        "a ticker; 10:45/The first eels are on the grill./11:20/Rain sets in./11:50/The soup is ready./12:05/All sold.",
        "minutes of a match; 3'/Norsund kick off./18'/Hale hits the post./44'/Berg scores./61'/Berg again.",
        "an agenda; 9:00 Smoking ovens are lit/10:30 Children's rowing race/12:00 Eel soup on the quay/14:15 Choir of the bakers",
        "hours behind the names; Lighting 4:32/Rowing 6:05/Soup 12:10/Choir 3:40/Dance 6:20/Fireworks 8:02",
        "a chronology; 1911: Norsund catches its first eel/1934: The old bridge is built/1958: Eels are rare/1990: The fair begins",
        "days of a year; 3.2.2001 The board meets/7.2.2001 The ovens are bought/1.4.2001 The eels are late/9.5.2001 The fair is moved/2.6.2001 The fair opens",
        "years above; 1911/Norsund catches its first eel/1934/The old bridge is built/1958/Eels are rare/1990/The fair begins",
        "years in Chinese; 1911年 诺松德捕到第一条鳗鱼/1934年 老桥落成/1958年 鳗鱼稀少/1990年 集市开始",
        "race times; 1. Anna Berg (NOR) 1:02,31/2. Ruth Karl (EAS) 1:02,88/3. Eve Tolby (SAN) 1:04,02/4. Ida Moss (KAR) 1:07,40",
        "credits; Director: Anna Berg/Camera: Tom Hale and Ruth Karl/Cast: Eve Tolby, Ida Moss, Jon Aker/Length: 98 min",
        "a poll; Yes, please: 41%/Only with dill: 23%/Rather pike: 19%/No idea: 17%",
        "what somebody likes; Best eel:/The first one/Best day:/Sunday/Best boat:/The one with the red sail/Worst fish:/None",
        "in Arabic; المخرج: آنا بيرغ/الكاميرا: طارق هيل/التمثيل: حواء تولبي وعايدة موس/المدة: 98 دقيقة",
        "choices; How long is an eel?/a) as an arm/b) as a boat/c) as a day/Who smokes it?/a) Anna/b) Tom/c) the bakers",
        "choices in Russian; Как долго живёт угорь?/а) год/б) сто лет/в) сколько хочет/г) никто не знает",
        "a song; Down at Norsund lie the boats/All the winter long/Nobody is home but us/Singing eels along/Oh the eels of May/Who will take us home/Now the ice is on the quay/And the nets are dry/Oh the eels of May/Who will take us home/When the bakers light the fire/Under copper skies/Oh the eels of May/Who will take us home",
        "names of the dead; Anna Bergson/Tom Halliwell/Ruth Karlin/Peter Mossman/Eve Tolby",
        "what a boat needs; a mast of larch/sail of hemp, red/two oars/a bucket without a hole/patience",
        "years that fall; 2019 – Norsund bakes again/2014 – The ovens go out/2007 – A harbour of stone/1998 – Eels are counted",
        "a poem; By the quay where the eels go under/I left my father's boat/and the rain that filled it/still will not let it float",
        "a script; boats = read(harbour)/for boat in boats:/    if boat.colour == red:/        sink(boat)",
        "in Turkish; Küçük tekneler için bir direk/Kırmızı yelken bezi/İki eski kürek/Deliksiz kova/Biraz sabır",
        "in Japanese; 小舟の帆柱は唐松/赤い麻の帆布/古びた櫂を二本/穴のない桶/少しの辛抱",
      })
  void whatIsOfThePageStaysBelowProseAndBetweenItAndTheTitle(String what, String form)
      throws IOException {
    String lines = form.replace('/', '\n') + "\n";

    assertThat(what, cleaned(TITLE + PROSE + lines), containsString(lines.strip()));
    assertThat(what, cleaned(TITLE + PROSE + lines + LAST), containsString(lines + LAST.strip()));
    assertThat(what, cleaned(TITLE + PROSE + lines), not(containsString("Contact")));
    assertThat(what, cleaned(TITLE + lines + PROSE), containsString(lines + PROSE.strip()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a table that the site's pages name as comments; Comments/Norsund/12/Eastholm/7/Sandvik/31/Karrow/4",
        "sections with counters; Read also/Boats/(12)/Nets/(7)/Ropes/(31)/Corks/(4)",
        "an agenda of others; Read also/9:00 Smoking ovens are lit/10:30 Rowing race/12:00 Eel soup/14:15 Choir of the bakers",
        "what readers say; Comments/Anna/It was wet./Tom/Not too wet./Anna/It was./Tom/Was not.",
      })
  void belowALabelItDoesNot(String what, String form) throws IOException {
    String lines = form.replace('/', '\n') + "\n";

    assertThat(what, cleaned(TITLE + PROSE + lines), not(containsString(lines.strip())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "cells; Norsund/12/Eastholm/7/Sandvik/31/Karrow/4; 8",
        "with a caption; Landings/Norsund/12/Eastholm/7/Sandvik/31/Karrow/4; 9",
        "three rows are none; Norsund/12/Eastholm/7/Sandvik/31; 0",
        "nor are days of months; Fish is dear/12 May/Eels are gone/11 May/Rain again/9 May/Boats sail/8 May; 0",
        "nor counters in brackets; Boats/(12)/Nets/(7)/Ropes/(31)/Corks/(4); 0",
        "nor one name again and again; Vote/12/Vote/7/Vote/31/Vote/4; 0",
        "nor hours of news; Fish is dear/12:05/Eels are gone/11:58/Rain again/11:20/Boats sail/9:10; 0",
        "rows; 3 eels/12 pikes/4 perch/31 roach; 4",
        "none that ascend; 1 eels/2 pikes/3 perch/4 roach; 0",
        "none with years; Eels 2012/Pikes 2013/Perch 2014/Roach 2015; 0",
        "none that differ; 3 eels/12 pikes, 4 perch/31 roach/5 rudd; 0",
        "no contact details; Office: 31 40/Fax: 31 41/Mobile: 7 55/Editor: 31 44; 0",
        "an agenda; 9:00 Ovens are lit/10:30 Rowing race/12:00 Eel soup/14:15 Choir; 4",
        "no earlier headlines, which fall; 14:15 Choir sings/12:00 Eel soup is out/10:30 Rowing race off/9:00 Ovens are lit; 0",
        "nor days in no order; 9.1.2013 Choir sings/11.3.2013 Soup is out/7.2.2013 Race is off/8.2.2013 Ovens lit/3.3.2013 Rain; 0",
        "nor a menu of years; 2011/2012/2013/2014/2015; 0",
        "nor a year that stays; Eels 2012/2012 Pikes/2012 Perch/2012 Roach; 0",
        "credits; Director: Anna Berg/Camera: Tom Hale/Cast: Eve Tolby/Length: long; 4",
        "no telephones; Office of Anna: 31 405/Desk of Tom: 31 416/Fax of Eve: 31 440/Shop: 31 477; 0",
        "no addresses; Office: fair@norsund/Desk: tom@norsund/Fair: www.fair/Shop: www.shop; 0",
        "no fields to fill; Name:/Town:/Street:/Boat:; 0",
        "no years behind names; Eels 2012/Pikes 2013/Perch 2014/Roach 2015/Rudd 2016; 0",
        "a song; Sing and sing/Eels to bring/Down at last/Oh the May/Home we go/Row the boat/All in wet/Oh the May/Home we go/Till the end/Of the day/Oh the May/Home we go; 13",
        "no list given twice; Sing and sing/Eels to bring/Down at last/Oh the May/Home we go/Row the boat/Sing and sing/Eels to bring/Down at last/Oh the May/Home we go/Row the boat; 0",
        "points; a) eels,/b) pikes,/c) perch; 3",
        "no letters of a list of names; a) eels,/m) pikes,/c) perch; 0",
        "sayings; Wet./Very wet./Is it?/It is.; 4",
        "with speakers; Ann/Wet./Tom/Very wet./Ann/Is it?/Tom/It is.; 8",
        "no teasers; Fish is dear/It is./Eels are gone/They are./Rain again/It pours./Boats sail/They do.; 0",
        "no three; Wet./Very wet./Is it?; 0",
        "twice in a row; We sold eels and pikes and perch and roach and rudd and bream today/We sold eels and pikes and perch and roach and rudd and bream today; 1",
        "not in two places; We sold eels and pikes and perch and roach and rudd and bream today/Nets/We sold eels and pikes and perch and roach and rudd and bream today; 0",
        "no pages to turn; 1 2 3 4 5 6 7 8 9 10 11 12 13 14/1 2 3 4 5 6 7 8 9 10 11 12 13 14; 0",
      })
  void forms(String rule, String form, int found) {
    PageText page = new PageText();
    page.read("fair.example", form.replace('/', '\n'));
    Evidence evidence = new Evidence();
    Coverage coverage = new Coverage();
    coverage.measure(page, evidence);
    LineKinds kinds = new LineKinds();
    kinds.tell(page, evidence, coverage);
    BodyLines lines = new BodyLines();
    lines.read(page, evidence, kinds);
    int end =
        Math.max(
            new CellTable().end(lines, 0, lines.count()),
            new AlikeRows().end(lines, 0, lines.count()));
    end = Math.max(end, ScheduleRows.end(lines, 0, lines.count()));
    end = Math.max(end, KeyedRows.end(lines, 0, lines.count()));
    end = Math.max(end, LetteredItems.end(lines, 0, lines.count()));
    end = Math.max(end, new Refrains().end(lines, 0, lines.count()));
    end = Math.max(end, Math.max(Utterances.end(lines, 0, lines.count()), TwinLines.end(lines, 0)));

    assertThat(rule, end, is(found));
  }

  /**
   * Names and words alone are the text's amid its prose, and where they are most of the article.
   */
  @Test
  void shortLinesStayAmidProseAndWhereTheyAreTheArticle() throws IOException {
    String names = "Anna Bergson\nTom Halliwell\nRuth Karlin\nPeter Mossman\nEve Tolby\nIda Moss\n";
    String more = names + names.replaceAll("[a-z]+", "$0x") + names.replaceAll("[a-z]+", "$0y");
    String opening =
        "Those who rowed at the eel fair of Norsund on Sunday, in the order of boats.\n";

    assertThat(
        cleaned(TITLE + PROSE + names + LAST + LAST.replace("e", "i")), containsString(names));
    assertThat(cleaned(TITLE + opening + more), containsString(more.strip()));
    assertThat(cleaned(TITLE + more), containsString(more.strip()));
  }

  /** Where neither title nor prose tells, the lines that are most of what only a page has stay. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "most stand in one place; 20; 3m{c3} / >9a / 9b / 9c / 9d / 9e / 3n{c3} / 9f / 9g; true",
        "fewer go; 20; 3m{c3} / 9a / 9b / 9c / 9d / 9e / 3n{c3} / >9f / 9g; false",
        "two places have as many; 20; 3m{c3} / >9a / 9b / 9c / 9d / 9e / 3n{c3} / 9f / 9g / 9h; false",
        "what is few; 20; 3m{c3} / >9a / 9b / 9c / 9d / 3n{c3} / 9f; false",
        "two pages do not show it; 2; 3m{c3} / >9a / 9b / 9c / 9d / 9e / 3n{c3} / 9f; false",
      })
  void linesAloneStayWithoutATitle(String what, int pages, String drawn, boolean stays) {
    DrawnPage of = new DrawnPage(pages, drawn);
    of.kinds.tell(of.page, of.evidence, of.coverage);
    Prose prose = new Prose();
    prose.find(of.page, of.kinds, of.coverage);
    MainText main = new MainText();
    main.decide(of.page, of.kinds, of.coverage);
    EnumeratedLists lists = new EnumeratedLists();
    lists.find(of.page, of.evidence, prose);
    NumberedRows rows = new NumberedRows();
    rows.find(of.page, of.kinds, prose);
    BodyForms forms = new BodyForms();

    forms.find(
        of.page, new TitleLine(), of.evidence, of.coverage, of.kinds, main, prose, lists, rows);

    assertThat(what, forms.isPart(of.asked().get(0)), is(stays));
  }

  /** Of a site that is seen once two short lines below the text are its own, to the next label. */
  @Test
  void shortLinesOfASinglePageStayBelowItsText() throws IOException {
    String lines = "By the quay where the eels go under\nI left my father's boat\n";
    String page =
        "Home\nNews\nSport\nSearch\nLog in\nMy account\n"
            + TITLE
            + PROSE
            + lines
            + "Share this\nPrint\nRead also\nBread is dear\nCopyright\nContact us";

    String cleaned =
        Stripping.of(List.of(Stripping.article("p", "", "one.example", TITLE, page))).cleaned("p");

    assertThat(cleaned, containsString(PROSE + lines.strip()));
    assertThat(cleaned, not(containsString("Contact")));
  }

  /** Furniture between a title and what stands above the prose changes nothing. */
  @Test
  void formsAboveTheProseStayBelowStripsToShare() throws IOException {
    String rows = "Eels: smoked, 12\nPikes: fried, 14\nPerch: raw, 11\nRoach: none, 9\n";

    String cleaned = cleaned(TITLE + "Share this\nPrint\nTags\n" + rows + PROSE);

    assertThat(cleaned, containsString(rows + PROSE.strip()));
    assertThat(cleaned, not(containsString("Print")));
  }

  /** An article that a scraper gives twice, line after line without marks, is given once. */
  @Test
  void anArticleGivenTwiceKeepsItsFirstCopy() throws IOException {
    String first =
        LAST.replace(".", "").strip() + " and will be held for years to come so the board\n";
    String second = first.replaceAll("[a-z]+", "$0x");
    first = (first.strip() + " " + first.replace("e", "o").strip() + "\n");
    second = (second.strip() + " " + second.replace("e", "o").strip() + "\n");

    assertThat(
        cleaned(TITLE + PROSE + first + second + first + second),
        containsString(first + second.strip()));
    assertThat(
        cleaned(TITLE + first + second + first + second + PROSE),
        containsString(first + second.strip()));
  }

  /** What stands in other pages' lines too is no list of this one's. */
  @Test
  void shortLinesOfSeveralPagesGo() throws IOException {
    List<Article> pages = new ArrayList<>();
    String most = "Oak bench for sale\nRowing boat found\nMirror cracked\nStove too hot\n";
    for (int p = 0; p < 4; p++) {
      String text = PROSE.replaceAll("[a-z]+", "$0" + (char) ('a' + p));
      pages.add(
          Stripping.article(
              "p" + p, "", "fair.example", "", "Home\nNews\nTides\n" + text + most + "Print"));
    }
    assertThat(Stripping.of(pages).cleaned("p2"), not(containsString("Mirror")));
  }
}

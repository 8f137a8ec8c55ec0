package org.corpusaudit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented site with furniture of its own.
 *
 * @param domain where it is
 * @param language of its stories
 * @param menu its menu line
 * @param readAlso what stands before links to other stories
 * @param tags its tag strip
 * @param share its share strip
 * @param source its source line
 */
record Site(
    String domain,
    String language,
    String menu,
    String readAlso,
    String tags,
    String share,
    String source) {

  private static final List<String> REGIONS =
      List.of(
          "", "north-", "south-", "east-", "west-", "old-", "new-", "upper-", "lower-", "great-");

  /** Every site: papers with an edition for each of their regions. */
  static List<Site> all() {
    List<Site> editions = new ArrayList<>();
    for (String region : REGIONS) {
      for (Site paper : papers()) {
        editions.add(
            new Site(
                region + paper.domain,
                paper.language,
                paper.menu,
                paper.readAlso,
                paper.tags,
                paper.share,
                paper.source));
      }
    }
    return editions;
  }

  private static List<Site> papers() {
    return List.of(
        new Site(
            "sahil-news.example",
            "ar",
            "الرئيسية سياسة اقتصاد رياضة ثقافة فيديو",
            "إقرأ أيضاً:",
            "كلمات دلالية: سياسة اقتصاد رياضة سياسة اقتصاد رياضة سياسة عربية سياسة عربية سياسة"
                + " عربية",
            "طباعة شارك فيسبوك تويتر واتساب",
            "المصدر: ساحل نيوز"),
        new Site(
            "almadar.example",
            "ar",
            "أخبار تقارير مقالات صور اتصل بنا",
            "مواضيع ذات صلة",
            "الوسوم: محليات محليات محليات خدمات خدمات خدمات",
            "شارك هذا الخبر مع أصدقائك",
            "وكالات – المدار"),
        new Site(
            "nahr-press.example",
            "ar",
            "الصفحة الأولى المحافظات المجتمع الرأي الأرشيف",
            "مقالات مشابهة",
            "تصنيفات: المحافظات المجتمع الرأي المحافظات المجتمع الرأي",
            "اشترك في نشرتنا البريدية ليصلك كل جديد",
            "نهر برس – خاص"),
        new Site(
            "qalam.example",
            "ar",
            "قلم | الأخبار | التحقيقات | الكاريكاتير",
            "المزيد من الأخبار",
            "وسوم: تحقيقات أخبار تحقيقات أخبار تحقيقات أخبار",
            "حمّل تطبيق قلم على هاتفك",
            "المصدر: قلم + وكالات"),
        new Site(
            "coastherald.example",
            "en",
            "Home News Sport Weather Business Letters",
            "Read also:",
            "Tags: local news local news local news council transport council transport",
            "Share on Facebook Share on Twitter Print this page",
            "Source: Coast Herald staff"),
        new Site(
            "valleypost.example",
            "en",
            "Front page | Politics | Schools | Farming | Obituaries",
            "More stories from the valley",
            "Filed under: schools farming schools farming",
            "Sign up for our newsletter and never miss a story",
            "By our own correspondent"),
        new Site(
            "tagblatt.example",
            "de",
            "Startseite Politik Wirtschaft Kultur Sport Anzeigen",
            "Lesen Sie auch:",
            "Schlagworte: Region Region Region Kultur Kultur Kultur",
            "Artikel drucken Artikel empfehlen Newsletter bestellen",
            "Quelle: Tagblatt, eigener Bericht"),
        new Site(
            "chengshibao.example",
            "zh",
            "首页 新闻 财经 体育 文化 视频",
            "相关阅读",
            "标签：本地 本地 本地 民生 民生 民生",
            "分享到微信 分享到微博 打印本页",
            "来源：城市报"));
  }

  /** A page as a scraper gives it: the story among the site's furniture. */
  String page(Story story, List<String> headlines, Random random) {
    String glued = String.join("", headlines);
    StringBuilder page = new StringBuilder(menu).append('\n');
    List<String> paragraphs = story.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      page.append(paragraphs.get(i)).append("\n\n");
      if (i == 1 || (i == 3 && random.nextBoolean())) {
        page.append(glued).append("\n\n");
      }
    }
    page.append(source).append("\n\n").append(tags).append("\n").append(readAlso).append("\n");
    headlines.forEach(headline -> page.append("  • ").append(headline).append('\n'));
    return page.append(share).toString();
  }
}

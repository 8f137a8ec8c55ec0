package org.corpusaudit.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Composes the sample corpus: invented stories on invented sites, with planted duplicates. The same
 * seed gives the same articles.
 */
public final class SampleCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STORIES = 330;

  /** A planted pair: two ids and what was done to the second. */
  public record Planted(String a, String b, String kind) {}

  private final List<ObjectNode> articles = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();
  private final Random random = new Random(20261124);
  private final List<Site> sites = Site.all();
  private final Map<String, List<String>> headlines = new LinkedHashMap<>();

  /** Composes the corpus. */
  public SampleCorpus() throws IOException {
    Map<String, Stories> stories = new LinkedHashMap<>();
    for (String language : List.of("ar", "en", "de", "zh")) {
      stories.put(language, new Stories(language));
    }
    for (Site site : sites) {
      List<String> titles = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        titles.add(stories.get(site.language()).tell(random).title());
      }
      headlines.put(site.domain(), titles);
    }
    for (int i = 0; i < STORIES; i++) {
      Site site = sites.get(i % sites.size());
      Story story = stories.get(site.language()).tell(random);
      String id = add(site, story, i);
      if (i % 9 == 4) {
        plant(id, site, story, i);
      }
    }
    embed(stories.get("ar").tell(random), stories.get("ar").tell(random));
  }

  /** All articles. */
  public List<ObjectNode> articles() {
    return articles;
  }

  /** What was planted. */
  public List<Planted> planted() {
    return planted;
  }

  private String add(Site site, Story story, int number) {
    String id = "a" + String.format("%04d", articles.size());
    ObjectNode article = JSON.createObjectNode();
    article.put("id", id);
    article.put("url", "https://www." + site.domain() + "/news/" + id);
    article.put("title", story.title());
    article.put("text", site.page(story, headlines.get(site.domain()), random));
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    switch (number % 4) {
      case 0 -> article.put("published", date.toString());
      case 1 -> article.put("published", date + "T08:30:00+02:00");
      case 2 -> article.put("published", date + " 17:05:00");
      default -> {}
    }
    if (number % 3 == 0) {
      article.put("language", story.language());
    }
    article.putArray("section").add("news").add(number % 5);
    articles.add(article);
    return id;
  }

  private void plant(String original, Site site, Story story, int number) {
    Site other = otherSite(site);
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    String kind;
    switch (number / 9 % 4) {
      case 0 -> kind = "exact";
      case 1 -> {
        kind = "dateline";
        paragraphs.set(0, "(" + other.domain() + ") " + paragraphs.get(0));
      }
      case 2 -> {
        kind = "orthography";
        paragraphs.replaceAll(
            p -> p.replace('أ', 'ا').replace('ة', 'ه').replace('ى', 'ي').replace(" the ", " The "));
      }
      default -> {
        kind = "shuffled";
        paragraphs.add(paragraphs.remove(1));
      }
    }
    String id = add(other, new Story(story.language(), story.title(), paragraphs), number + 1);
    planted.add(new Planted(original, id, kind));
  }

  private Site otherSite(Site site) {
    int at = sites.indexOf(site);
    for (int i = 1; i < sites.size(); i++) {
      Site other = sites.get((at + i) % sites.size());
      if (other.language().equals(site.language())) {
        return other;
      }
    }
    return site;
  }

  /** A page that carries a second article whole under its 'read also'. */
  private void embed(Story host, Story guest) {
    Site site = sites.get(0);
    String own = add(sites.get(1), guest, 0);
    List<String> both = new ArrayList<>(host.paragraphs());
    both.add(site.readAlso());
    both.add(guest.title());
    both.addAll(guest.paragraphs());
    String page = add(site, new Story("ar", host.title(), both), 1);
    planted.add(new Planted(own, page, "embedded"));
  }
}

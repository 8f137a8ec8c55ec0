package org.corpusaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented news of one language: sentences with slots, from a resource. One story keeps its place,
 * person, office and thing throughout, so that it reads as one event.
 */
final class Stories {
  private static final Map<String, List<String>> MONTHS =
      Map.of(
          "ar", List.of("يناير", "مارس", "مايو", "يوليو", "سبتمبر", "نوفمبر"),
          "en", List.of("January", "March", "May", "July", "September", "November"),
          "de", List.of("Januar", "März", "Mai", "Juli", "September", "November"),
          "zh", List.of("一月", "三月", "五月", "七月", "九月", "十一月"));

  private static final Map<String, List<String>> SYLLABLES =
      Map.of(
          "ar", List.of("با", "را", "مو", "دي", "سا", "نو", "لا", "كي", "شا", "في", "جو", "حا"),
          "en", List.of("bra", "ket", "ton", "wil", "mar", "del", "hob", "san", "tor", "fen"),
          "de", List.of("al", "ber", "dorf", "kir", "mil", "ost", "hau", "sen", "wei", "feld"),
          "zh", List.of("安", "平", "石", "河", "林", "东", "清", "溪", "云", "山", "白", "桥"));

  private final String language;
  private final Map<String, List<String>> slots = new HashMap<>();
  private final List<String> sentences = new ArrayList<>();

  Stories(String language) throws IOException {
    this.language = language;
    try (InputStream in = Stories.class.getResourceAsStream("/sample/" + language + ".txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> parts = List.of(line.split("\\|", -1));
        if (parts.get(0).equals("#")) {
          sentences.add(parts.get(1));
        } else {
          slots.put(parts.get(0), parts.subList(1, parts.size()));
        }
      }
    }
  }

  /** A story: its paragraphs, the first of which begins with the lead. */
  Story tell(Random random) {
    Map<String, String> facts = new HashMap<>();
    slots.forEach(
        (slot, values) ->
            facts.put(
                slot,
                slot.equals("topic") ? pick(values, random) : named(pick(values, random), random)));
    List<String> rest = new ArrayList<>(sentences.subList(1, sentences.size()));
    Collections.shuffle(rest, random);
    int length = 7 + random.nextInt(4);
    List<String> told = new ArrayList<>();
    told.add(placed(fill(sentences.get(0), facts, random), random));
    for (String sentence : rest.subList(0, Math.min(length, rest.size()))) {
      told.add(placed(fill(sentence, facts, random), random));
    }
    String space = language.equals("zh") ? "" : " ";
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < told.size(); i += 2) {
      paragraphs.add(String.join(space, told.subList(i, Math.min(told.size(), i + 2))));
    }
    String title = facts.get("place") + ": " + facts.get("topic") + " " + facts.get("thing");
    return new Story(language, title, paragraphs);
  }

  private String fill(String sentence, Map<String, String> facts, Random random) {
    StringBuilder told = new StringBuilder();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      int close = sentence.indexOf('}', open);
      told.append(sentence, at, open);
      String slot = sentence.substring(open + 1, close);
      told.append(
          switch (slot) {
            case "number" -> String.valueOf(3 + random.nextInt(95));
            case "day" -> String.valueOf(1 + random.nextInt(28));
            case "month" -> pick(MONTHS.get(language), random);
            default -> facts.get(slot);
          });
      at = close + 1;
    }
    return Character.toUpperCase(told.append(sentence, at, sentence.length()).charAt(0))
        + told.substring(1);
  }

  /** What a slot holds and where it is, so that few stories share it. */
  private String named(String value, Random random) {
    String name = name(random);
    return switch (language) {
      case "ar" -> value + " في " + name;
      case "de" -> value + " von " + name;
      case "zh" -> name + value;
      default -> value + " of " + name;
    };
  }

  /** A sentence that names one more place, so that stories of one pattern differ in each. */
  private String placed(String sentence, Random random) {
    String comma = language.equals("ar") ? "،" : language.equals("zh") ? "，" : ",";
    int at = sentence.indexOf(comma);
    at = at < 0 ? sentence.length() - 1 : at;
    String place =
        switch (language) {
          case "ar" -> " قرب " + name(random) + " و" + name(random);
          case "de" -> " bei " + name(random) + " und " + name(random);
          case "zh" -> "在" + name(random) + "和" + name(random) + "附近";
          default -> " near " + name(random) + " and " + name(random);
        };
    return sentence.substring(0, at) + place + sentence.substring(at);
  }

  private String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(pick(SYLLABLES.get(language), random));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}

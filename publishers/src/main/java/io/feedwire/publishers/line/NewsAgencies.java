package io.feedwire.publishers.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// News agencies by the names that articles call them by, in all languages: one list. Where each is
/// looked for, and what has to stand around it, is the rule's ([WireOpening], [AgencyNote],
/// [AgencyLine], [ForeignSource]). Names in Chinese are known by what they end with ([AgencyLine]).
final class NewsAgencies {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\|");

  private static final Set<String> NAMES =
      words(
          // Worldwide.
          "AFP|Agence France-Presse|AP|Associated Press|The Associated Press|the Associated Press",
          "Reuters|Thomson Reuters Foundation|Bloomberg|dpa|DPA|dpa-AFX|Deutsche Presse-Agentur",
          "EFE|Agencia EFE|UPI|EPA|RFE/RL|Al Jazeera",
          // Of countries, denominations, fields.
          "AA|AAP|ADN|ANI|ANP|ANSA|APA|APS|ATS|Adnkronos|Agerpres|Agência Brasil|Agência Lusa",
          "Anadolu|Anadolu Ajansı|Antara|BNS|Belga|Belta|Bernama|CNA|CP|CTK|ČTK|DHA|Europa Press",
          "IANS|IRNA|Interfax|Jiji|KNA|KUNA|Keystone-ATS|Keystone-SDA|Kyodo|Kyodo News|LETA|LaPresse",
          "Lusa|LUSA|MAP|MENA|MTI|NTB|PA|PA Media|PAP|PTI|Petra|RIA Novosti|Ritzau|SID|SPA|STT|TASS",
          "TT|TTXVN|The Canadian Press|UNI|Ukrinform|VNA|WAM|Xinhua|Yonhap|ZEIT ONLINE|dts|epd|sda",
          "İHA",
          // In other scripts.
          "ТАСС|РИА Новости|Интерфакс|РБК|Рейтер|Укринформ|Укрінформ|УНІАН",
          "رويترز|أ ف ب|أ فب|أف ب|أفب|د ب أ|د بأ|دب أ|دبأ|أ ب|أب|فرانس برس|الفرنسية|الألمانية",
          "الأناضول|وكالة الأناضول|وكالات|واس|وام|كونا",
          "ایسنا|ایرنا|فارس|مهر|تسنیم|رویترز|فرانسه‌پرس",
          "共同|時事|共同通信|時事通信|ロイター|AFP時事|AFPBB News|연합뉴스|뉴시스|뉴스1|로이터");

  /// In small letters in newsrooms that write German and Spanish.
  private static final Set<String> SMALL = words("afp|ap|efe|rtr|reuters|apa|ansa");

  private static final Set<String> IN_ANY_CASE =
      NAMES.stream().map(NewsAgencies::small).collect(Collectors.toUnmodifiableSet());

  /// Those among them that parties, offices, airlines, marks and maps are abbreviated to as well.
  private static final Set<String> AMBIGUOUS =
      words("aa|adn|aps|ats|cp|map|mena|pa|pap|petra|spa|tt|uni|vna");

  /// What is said instead of names.
  private static final String ANY =
      "(?:(?:the )?(?:news |wire )?agencies|(?:news)?wires|agences(?: de presse)?|Agenturen"
          + "|agencias|agências(?: internacionais)?|agenzie)";

  private static final Pattern UNNAMED = Pattern.compile(ANY, Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[、,،;]|(?<!RFE)/(?!RL\\b)|\\+)\\s*(?:(?:and|y|и|e) )?"
              + "| (?:and|und|et|y|e|и|та|ve|dan|en|i|và|&) (?:d[aeo]s? )?| و ?");

  private NewsAgencies() {}

  /// Whether a name, as it is written, is that of one.
  static boolean isOne(String name) {
    return NAMES.contains(name) || SMALL.contains(name);
  }

  /// Whether a name is that of one where a place before it, or brackets around it, show that one
  /// may be meant, so that how it is written says nothing.
  static boolean isOneInAnyCase(String name) {
    return IN_ANY_CASE.contains(small(name));
  }

  /// Whether one's short name, in any case, is that of much else.
  static boolean isAmbiguous(String name) {
    return AMBIGUOUS.contains(small(name));
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines).flatMap(BETWEEN_WORDS::splitAsStream).collect(Collectors.toSet());
  }

  /// The agencies of a list; empty where another name is among them. Agencies that the list does
  /// not name (`avec agences`) are one entry.
  static List<String> of(String list) {
    List<String> all = new ArrayList<>();
    Matcher between = BETWEEN.matcher(list);
    int from = 0;
    while (from <= list.length()) {
      boolean isFound = between.find(from);
      String name = list.substring(from, isFound ? between.start() : list.length()).strip();
      if (!isOne(name) && !UNNAMED.matcher(name).matches()) {
        return List.of();
      }
      all.add(name);
      from = isFound ? between.end() : list.length() + 1;
    }
    return all;
  }
}

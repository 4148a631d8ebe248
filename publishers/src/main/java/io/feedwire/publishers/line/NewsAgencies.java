package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// News agencies by the names with which articles in languages other than Chinese call them.
final class NewsAgencies {

  private static final String LATIN =
      anyOf(
          "AFP|AP|dpa|Reuters|EFE|EPA|ANSA|KNA|epd|SID|UPI|PTI|TASS|APA|AAP|Lusa|IANS|ANI|PAP",
          "ANP|Belga|CTK|ČTK|MTI|STT|TT|NTB|Ritzau|BNS|LETA|ATS|Keystone-ATS|sda|dts|Agerpres",
          "Yonhap|Kyodo|Jiji|Xinhua|Bloomberg|Anadolu|Antara|Bernama|TTXVN|Interfax|Ukrinform",
          "Europa Press|Agencia EFE|Adnkronos|LaPresse|Agência Brasil|Agência Lusa|Belta|MAP|APS",
          "(?:The )?Associated Press|Agence France-Presse|Deutsche Presse-Agentur|Anadolu Ajansı",
          "RFE/RL|AA|DHA|İHA|Al Jazeera|ZEIT ONLINE");

  private static final String OTHER =
      anyOf(
          "ТАСС|РИА Новости|Интерфакс|РБК|Рейтер|Укринформ|Укрінформ|УНІАН",
          "رويترز|أ ?ف ?ب|د ?ب ?أ|أ ?ب|فرانس برس|الفرنسية|الألمانية|الأناضول|وكالة الأناضول|وكالات",
          "ایسنا|ایرنا|فارس|مهر|تسنیم|رویترز|فرانسه‌پرس",
          "共同|時事|共同通信|時事通信|ロイター|AFP時事|AFPBB News|연합뉴스|뉴시스|뉴스1|로이터");

  /// What is said instead of names.
  private static final String ANY =
      "(?:(?:the )?(?:news |wire )?agencies|(?:news)?wires|agences(?: de presse)?|Agenturen"
          + "|agencias|agências(?: internacionais)?|agenzie)";

  /// Agencies of German and Spanish newsrooms write themselves small as well.
  private static final Pattern ONE =
      Pattern.compile(anyOf(LATIN, "afp|ap|efe|rtr|reuters|apa|ansa|DPA", OTHER));

  private static final Pattern UNNAMED = Pattern.compile(ANY, Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[、,،;]|(?<!RFE)/(?!RL\\b)|\\+)\\s*(?:(?:and|y|и|e) )?"
              + "| (?:and|und|et|y|e|и|та|ve|dan|en|i|và|&) (?:d[aeo]s? )?| و ?");

  private NewsAgencies() {}

  /// Whether a name is that of one.
  static boolean isOne(String name) {
    return ONE.matcher(name).matches();
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

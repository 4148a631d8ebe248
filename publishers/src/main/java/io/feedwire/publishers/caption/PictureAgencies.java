package io.feedwire.publishers.caption;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who sells or gives pictures to all papers, as captions in several languages name them, alone or
/// beside who took one: `AFP/Jane Doe`, `Jane Doe via Getty Images`, `로이터=연합뉴스`.
final class PictureAgencies {

  private static final Set<String> NAMES =
      names(
          "AFP|Agence France-Presse|AP|AP Photo|Associated Press|The Associated Press|Bloomberg",
          "dpa|EFE|EPA|EPA-EFE|Getty|Getty Images|NurPhoto|picture alliance|Reuters|Shutterstock",
          "SIPA|SOPA Images|TASS|Xinhua|RFA|VOA|Al Jazeera|Anadolu|Anadolu Agency|Unsplash",
          "Pexels|Pixabay|Wikimedia Commons|Alamy|Corbis|Flickr|iStock|Keystone|APA|ANSA",
          "法新社|路透社|路透|美联社|美聯社|美国之音|美國之音|彭博社|新华社|新華社|中央社|自由亚洲电台|自由亞洲電台",
          "视觉中国|東方IC|东方IC|達志影像|达志影像",
          "ロイター|共同|共同通信|共同通信社|時事|時事通信|時事通信社|AFP時事|アフロ|ゲッティ|ゲッティイメージズ|ＡＰ|ＡＦＰ|聯合ニュース",
          "연합뉴스|뉴시스|뉴스1|로이터|로이터연합뉴스|로이터 연합뉴스|AP연합뉴스|AP 연합뉴스|AFP연합뉴스|AFP 연합뉴스|EPA연합뉴스|EPA 연합뉴스",
          "신화통신|게티이미지|게티이미지뱅크|게티이미지코리아",
          "رويترز|أ ف ب|ا ف ب|أ.ف.ب|فرانس برس|الفرنسية",
          "أسوشيتد برس|أسوشيتدبرس|أ ب|الأوروبية|الأناضول",
          "غيتي|غيتي إيميجز|غيتي إيمجز",
          "د ب أ|الألمانية|الجزيرة|وكالات|سانا|وفا",
          "Рейтер|Рейтерс|ТАСС|РИА Новости");

  /// What kind of picture of theirs it is.
  private static final List<String> KINDS =
      List.of("资料照片", "資料照片", "资料图片", "資料圖片", "图片", "圖片", "照片", "photo", "file photo");

  private PictureAgencies() {}

  private static Set<String> names(String... lines) {
    Set<String> names = new HashSet<>();
    for (String line : lines) {
      Arrays.stream(line.split("\\|"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .forEach(names::add);
    }
    return Set.copyOf(names);
  }

  /// Alone, or with who works for it behind or before a sign.
  static boolean name(String written) {
    String words = written.replace('／', '/').replace('＝', '=').toLowerCase(Locale.ROOT);
    int first = first(words);
    int last = Math.max(words.lastIndexOf('/'), words.lastIndexOf('='));
    int via = words.lastIndexOf(" via ");
    return isOne(words)
        || first > 0 && isOne(words.substring(0, first).strip())
        || last > 0 && isOne(words.substring(last + 1).strip())
        || via > 0 && isOne(words.substring(via + " via ".length()).strip());
  }

  private static int first(String words) {
    int stroke = words.indexOf('/');
    int sign = words.indexOf('=');
    return stroke < 0 ? sign : sign < 0 ? stroke : Math.min(stroke, sign);
  }

  private static boolean isOne(String words) {
    if (NAMES.contains(words)) {
      return true;
    }
    for (String kind : KINDS) {
      if (words.endsWith(kind)
          && NAMES.contains(words.substring(0, words.length() - kind.length()).strip())) {
        return true;
      }
    }
    return false;
  }
}

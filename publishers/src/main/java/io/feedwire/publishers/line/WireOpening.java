package io.feedwire.publishers.line;

import io.feedwire.contracts.Texts;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How reports of agencies open in languages other than Chinese ([OpeningLine]):
///
/// - `WASHINGTON (Reuters) - `, `BEIJING, June 3 (Xinhua) -- `, `Madrid, 3 jun (EFE).- `, `(AP) — `
/// - `МОСКВА, 3 июня. /ТАСС/. `
/// - `(서울=연합뉴스) 홍길동 기자 = `, `[서울=뉴시스]홍길동 기자 = `
/// - `【ワシントン共同】`, `[東京 ３日 ロイター] - `
final class WireOpening {

  /// Characters in which it stands: three places, a day, agencies.
  private static final int HEAD = 120;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Behind a place and a day, in brackets, before a stroke or a colon.
  private static final Pattern BRACKETED =
      Pattern.compile(
          "^\\s*(\\p{L}[\\p{L}\\p{M}\\p{N} .,'’/-]{1,80}?)?"
              + "\\s?\\(([\\p{L}\\p{M} ./-]{2,40})\\)(\\s?\\.?\\s?(?:[-–—:]|−))?");

  private static final Pattern RUSSIAN =
      Pattern.compile("^\\s*\\p{Lu}[\\p{L}\\p{N} ,/-]{2,60}\\.\\s*/(ТАСС|TASS)/");

  private static final Pattern KOREAN =
      Pattern.compile(
          "^\\s*[(\\[【]([\\p{IsHangul}\\p{L}·, ]{1,20})=(연합뉴스|뉴시스|뉴스1)[)\\]】]\\s*"
              + "(?:([\\p{IsHangul}·, ]{2,40}?)\\s*"
              + ReporterPost.KOREAN
              + "\\s?=)?");

  private static final Pattern JAPANESE =
      Pattern.compile("^[\\s　]*[【\\[［][^】\\]］]{1,30}?(ロイター|AFP＝時事|AFP=時事|共同通信|共同|時事)[】\\]］]");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[·, ]+");

  /// Syllables of a Korean name.
  private static final int MIN_NAME = 2;

  private static final int MAX_NAME = 4;

  private WireOpening() {}

  static void read(String text, Marginalia notes) {
    String head = Texts.beginning(text, HEAD);
    if (head.indexOf('(') >= 0) {
      bracketed(head, notes);
    }
    if (head.contains("/Т") || head.contains("/T")) {
      credit(RUSSIAN.matcher(head), notes);
    }
    if (Glance.contains(head, "=연합뉴스", "=뉴시스", "=뉴스1")) {
      korean(head, notes);
    }
    if (Glance.holds(head, "【[［")) {
      credit(JAPANESE.matcher(head), notes);
    }
  }

  private static void credit(Matcher found, Marginalia notes) {
    if (found.find()) {
      notes.credit(found.group(1));
    }
  }

  /// Whether the short name of an agency means something else: behind no place, or behind the words
  /// that it abbreviates, `People's Action Party (PAP) –`.
  private static boolean isOther(@Nullable String before, String name) {
    String agency = name.strip().toLowerCase(Locale.ROOT);
    return NewsAgencies.isAmbiguous(agency)
        && (before == null || initials(before).endsWith(agency));
  }

  private static String initials(String words) {
    var initials = new StringBuilder();
    for (String word : BLANKS.split(words.strip())) {
      if (Character.isUpperCase(word.codePointAt(0))) {
        initials.appendCodePoint(Character.toLowerCase(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  /// Without a stroke a day has to stand before it, as with the Press Trust of India.
  private static void bracketed(String head, Marginalia notes) {
    Matcher found = BRACKETED.matcher(head);
    if (!found.find()) {
      return;
    }
    boolean isDated = found.group(1) != null && found.group(1).chars().anyMatch(Character::isDigit);
    String[] agencies = found.group(2).split("/");
    if ((found.group(3) != null || isDated)
        && Arrays.stream(agencies).allMatch(WireOpening::isAgency)
        && Arrays.stream(agencies).noneMatch(agency -> isOther(found.group(1), agency))) {
      for (String agency : agencies) {
        notes.credit(agency.strip());
      }
    }
  }

  private static boolean isAgency(String name) {
    return NewsAgencies.isOneInAnyCase(name.strip());
  }

  private static void korean(String head, Marginalia notes) {
    Matcher found = KOREAN.matcher(head);
    if (!found.find()) {
      return;
    }
    notes.credit(found.group(2));
    if (found.group(3) != null) {
      for (String name : BETWEEN_NAMES.split(found.group(3).strip())) {
        if (name.length() >= MIN_NAME && name.length() <= MAX_NAME) {
          notes.byline(name);
        }
      }
    }
  }
}

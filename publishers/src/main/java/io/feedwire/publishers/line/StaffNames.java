package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands behind a part of the staff: the names of those who had it, and with some where they
/// report from.
final class StaffNames {

  /// Between several names of one part.
  static final String BETWEEN = "\\s*[、/／,，;；&]\\s*|\\s+和\\s+";

  /// Longest names of one part, in characters.
  private static final int MAX_NAMES = 80;

  /// Longest name in a list with commas: `自由亚洲电台特约记者李河`.
  private static final int MAX_LISTED = 12;

  /// Of a person or a group: no number, and none of the small words that sentences have.
  private static final Pattern NAME =
      Pattern.compile("[@#]?[^\\d的是在了有我你他她这那不也就都]{1,24}(?:[（(@][^（()）]{1,24}[）)]?)?");

  private static final Pattern ENDS_KNOWN = Pattern.compile(StaffPart.KNOWN + "[·]?$|^文$");

  /// What somebody says who is asked, or asks: no name.
  private static final Set<String> ANSWERS =
      Set.of("谢谢", "謝謝", "明白", "好", "好的", "是", "是的", "对", "對", "嗯", "没有", "沒有");

  /// Where pictures of nobody's are from.
  private static final Set<String> NOBODY = Set.of("网络", "網絡", "網路", "互联网", "互聯網");

  /// Small words of what is said.
  private static final String SPOKEN = "我你您他她吗嗎呢吧么麼";

  /// Places that newsrooms are in: told from a name without a blank before them.
  private static final String PLACES =
      "(?:台湾|台灣|美国|美國|加拿大|德国|法国|英国|日本|韩国|澳洲)?"
          + anyOf("华盛顿|台北|巴黎|香港|首尔|东京|柏林|伦敦|纽约|洛杉矶|旧金山|多伦多|温哥华", "悉尼|曼谷|华府|華盛頓|倫敦|紐約|東京|首爾");

  /// Where a reporter reports from, behind the name: `王舟巴黎报导`, `李小河 台北报导`.
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\s+\\p{IsHan}{2,6}?|\\s*"
              + PLACES
              + ")?(?:综合|綜合|采访|採訪)?[报報][导道導]$"
              + "|\\s*[发發]自\\p{IsHan}{2,6}$");

  /// Of somebody who reported, whatever the part before.
  private static final Pattern HAS_REPORTED = Pattern.compile("[报報][道导導]\\s*$");

  /// Parts behind which a headline may stand as well.
  static final Pattern MAY_BE_PROSE =
      Pattern.compile(
          anyOf(
                  "[报報][道导導]|[图圖]文|文[图圖]|整理|翻[译譯]|[讲講]述|口述",
                  "[设設][计計]|[制製]作|策[划劃]|[后後]期|[运運][营營]|[视視][觉覺]|字幕")
              + "$");

  /// A name that cannot be a phrase, or that of a group.
  private static final String SURE =
      anyOf(
              "\\p{IsHan}{2,4}(?:·\\p{IsHan}{1,8}){0,3}",
              "\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}",
              "\\p{IsHan}{2,10}(?:[记記]者|[实實][习習]生|[编編][辑輯]|[译譯][员員者])\\p{IsHan}{2,4}",
              "[\\p{IsHan}\\w]{2,10}(?:[部组組室网網社台臺]|[团團][队隊]|志[愿願]者|[读讀]者|[频頻]道|[组組]合)",
              "[@#]?[\\w.·-]{2,24}(?: \\p{Lu}[\\p{L}.'’-]*){0,3}")
          + "(?:\\s*(?:[（(][^（()）]{1,24}(?:[）)]|$)|@[^（()）、/／,，;；&\\s]{1,24}[）)]?))?";

  /// A blank parts Chinese names alone: what stands behind one in Latin letters is more of the
  /// name.
  private static final Pattern ALL_SURE =
      Pattern.compile(
          SURE
              + "(?:(?:"
              + BETWEEN
              + "|(?<=[\\p{IsHan}）)])\\s+)"
              + SURE
              + "){0,8}(?:\\s*\\p{IsHan}{0,8}(?:[报報][导導道]|[电電]))?");

  /// Names, and in brackets behind the last what agencies they drew on: `李河 / 王岸（法新社、路透社等）`.
  private static final Pattern WITH_AGENCIES =
      Pattern.compile("(.+?)\\s*[（(]([^（()）]{2,40}?)等?[）)]");

  private StaffNames() {}

  /// Whether each of the names can only be one.
  static boolean areSure(String names) {
    return names.length() <= MAX_NAMES && ALL_SURE.matcher(names).matches();
  }

  /// What stands between two parts, without the signs around it.
  static String in(String text) {
    return text.replaceAll("^[\\s:：/／|｜丨︱]+|[\\s;；,，、/／|｜丨︱（(◇◆※#＃]+$", "").strip();
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /// Whether these can be names behind a part. A word that is no part alone is one before names.
  static boolean fit(String part, String written) {
    Matcher drawn = WITH_AGENCIES.matcher(written);
    String names = isDrawn(drawn) ? drawn.group(1) : written;
    return names.length() <= MAX_NAMES
        && !Glance.holds(names, "【】")
        && !isProse(names)
        && Arrays.stream(names.split(BETWEEN)).noneMatch(name -> isSpoken(name.strip()))
        && (ENDS_KNOWN.matcher(part).find()
            || Arrays.stream(names.split(BETWEEN + "|\\s{2,}"))
                .allMatch(name -> isName(name.strip())));
  }

  /// The brackets list agencies: they are parted from the names before these are.
  private static boolean isDrawn(Matcher drawn) {
    return drawn.matches()
        && AgencyLine.split(drawn.group(2)).stream().allMatch(AgencyLine::isAgency);
  }

  private static boolean hasReported(String written, String person) {
    return person.length() < written.strip().length() && HAS_REPORTED.matcher(written).find();
  }

  /// A number of a telephone has no letter.
  private static boolean isPerson(String name) {
    return name.codePoints().anyMatch(Character::isLetter)
        && !NOBODY.contains(name)
        && !Places.isPlace(name);
  }

  private static boolean isSpoken(String name) {
    return Glance.holds(name, SPOKEN) || ANSWERS.contains(name);
  }

  /// Between commas names are short.
  private static boolean isProse(String names) {
    int from = 0;
    for (int comma = names.indexOf('，'); comma >= 0; comma = names.indexOf('，', from)) {
      if (comma - from > MAX_LISTED) {
        return true;
      }
      from = comma + 1;
    }
    return from > 0 && names.length() - from > MAX_LISTED;
  }

  /// Notes the names as those of a part, and agencies among them.
  static void note(String part, String written, Marginalia notes) {
    Matcher drawn = WITH_AGENCIES.matcher(written);
    String names = written;
    if (isDrawn(drawn)) {
      AgencyLine.split(drawn.group(2)).forEach(notes::credit);
      names = drawn.group(1);
    }
    var bare = new StringBuilder();
    for (String name : names.split(BETWEEN)) {
      String person = PLACE.matcher(name.strip()).replaceFirst("");
      if (AgencyLine.isAgency(person)) {
        notes.credit(person);
      } else if (!Bylines.isWriter(part) && hasReported(name, person)) {
        Bylines.add("", person, notes);
      } else if (isPerson(person) && !person.startsWith("发自") && !person.startsWith("發自")) {
        bare.append(person).append('、');
      }
    }
    Bylines.add(part, bare.toString(), notes);
  }
}

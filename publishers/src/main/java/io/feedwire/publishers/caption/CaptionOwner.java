package io.feedwire.publishers.caption;

import io.feedwire.publishers.text.Places;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose a picture is, without the words for how it came: `记者 李河摄/RFA` is `李河/RFA`, `美国之音王岸拍摄` is
/// `美国之音/王岸`, `圖片由李河提供` is `李河`.
final class CaptionOwner {

  /// Longest that is taken apart, in characters.
  private static final int MAX_LENGTH = 60;

  /// Before the owner.
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:[资資]料[图圖照]片?|示意[图圖]|[档檔]案[图圖照]片?)\\s*[/／、，,]\\s*)?"
              + "(?:(?:[图圖照]片?|截[图圖]|[视視][频頻]截[图圖])\\s*(?:由|[来來取]自|自)\\s*(?=\\S{2})|[来來取]自\\s*(?=\\S{2}))?");

  /// Behind the owner, where what is left names somebody.
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?:[拍翻]?[摄攝]影?|撮影|拍照|(?:[独獨]家|本人)?提供|照片|供[图圖]|[传傳]真|(?<=\\p{IsHan}社)[发發])$");

  /// What kind of picture it is, behind an agency or in a part of its own.
  private static final Pattern KIND = Pattern.compile("\\s*(?:[资資]料|[档檔]案)?(?:[图圖照]片?)$");

  private static final Pattern REPORTER =
      Pattern.compile("(.{0,8}?)(?:特[约約]|本[报報台]|[实實][习習])?[记記]者\\s*(\\S{2,12})");

  /// Rooms of their own correspondents, whose names follow without a sign.
  private static final List<String> ROOMS =
      List.of("美国之音", "美國之音", "中央社", "自由亚洲电台", "自由亞洲電台", "法新社", "路透社");

  /// Names of people in Han, in characters.
  private static final Pattern PERSON = Pattern.compile("\\s?\\p{IsHan}{2,3}");

  /// Who gave the picture, before who passed it on: `（市政府提供）中央社記者李河傳真`.
  private static final Pattern BRACKETS = Pattern.compile("[（(]([^（()）]{2,20})[）)]\\s*");

  private static final Pattern PARTS = Pattern.compile("\\s*[/／]\\s*");

  private CaptionOwner() {}

  /// @param owner as found in a caption
  static String bare(String owner) {
    String whole = OwnerLabel.without(owner);
    if (whole.length() > MAX_LENGTH || !hasHan(whole)) {
      return whole.endsWith("제공") || whole.endsWith("촬영")
          ? whole.substring(0, whole.length() - "제공".length()).strip()
          : whole;
    }
    String words = BEFORE.matcher(whole).replaceFirst("").strip();
    words = BRACKETS.matcher(words).replaceAll("$1/");
    var bare = new StringBuilder();
    for (String part : PARTS.split(words)) {
      String name = person(part.strip());
      if (!name.isEmpty()) {
        bare.append(bare.isEmpty() ? "" : "/").append(name);
      }
    }
    return bare.isEmpty() ? whole : bare.toString();
  }

  private static String person(String part) {
    String made = BEHIND.matcher(part).replaceFirst("");
    if (made.isEmpty() || KIND.matcher(part).replaceFirst("").isEmpty()) {
      return "";
    }
    String name = made.length() < 2 ? part : made;
    Matcher reporter = REPORTER.matcher(name);
    if (reporter.matches()) {
      String room = reporter.group(1);
      String who = Places.without(reporter.group(2));
      return room.isEmpty() ? who : room + "/" + who;
    }
    for (String room : ROOMS) {
      if (name.startsWith(room) && name.length() > room.length()) {
        String rest = name.substring(room.length());
        if (KIND.matcher(part.substring(room.length())).matches()) {
          return room;
        }
        if (!name.equals(part) && PERSON.matcher(rest).matches()) {
          return room + "/" + rest.strip();
        }
      }
    }
    return name;
  }

  private static boolean hasHan(String owner) {
    return owner.chars().anyMatch(Character::isIdeographic);
  }
}

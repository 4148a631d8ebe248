package io.feedwire.parser.time;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The names of months in the languages of feeds, by how they begin; without accents, and in lower
/// case. What is above a letter in Thai is no accent: it parts March (`มี.ค.`) from January
/// (`ม.ค.`).
final class MonthNames {

  static final int NONE = -1;

  /// A beginning that another one continues (`mar`, `marras`) gives way to the longer one.
  private static final String[] BEGINNINGS = {
    "jan ene gen ian janv янв січ ιαν oca tammi sty led ม.ค มกร",
    "feb fev fevr фев лют φεβ sub helmi lut uno ก.พ กุม",
    "mar mrt maa marz мар бер μαρ maalis bre มี.ค มีน",
    "apr abr avr апр кві απρ nis huhti kwi dub เม.ย เมษ",
    "may mai maj mei mag май мая тра μαι touko kve พ.ค พฤษ",
    "jun juin giu iun июн чер ιουν ιον haz kesa cze cerven cervn มิ.ย มิถ",
    "jul juil lug iul июл лип ιουλ ιολ tem heina lip cervenc ก.ค กรก",
    "aug ago aou agu авг серп αυγ elo sie srp ส.ค สิง",
    "sep set сен вер σεπ eyl syys wrz zari szept ก.ย กัน",
    "oct okt out ott окт жов οκτ eki loka paz rij ต.ค ตุล",
    "nov noi ноя лис νοε kas marras lis พ.ย พฤศ",
    "dec dez des dic дек гру δεκ ara joulu gru pro ธ.ค ธัน",
  };

  /// The same in Arabic script: of Egypt, the Maghreb and the Levant, in Persian and in Urdu. Where
  /// a name of the Levant has two words they are one here. A name of two letters is the whole word.
  private static final String[] ARABIC = {
    "يناير كانونالث جانف ژانو جنور",
    "فبراير شباط فيفر فوري فروری",
    "مارس اذار مارچ",
    "ابريل افريل نيسان اوري اپری",
    "مايو ماي ايار می مه مئی",
    "يونيو يونيه جوان حزير ژوئن جون",
    "يوليو يوليه يوليوز جويل تموز ژوئی جولا",
    "اغسط غشت اوت اب اگس",
    "سبتمبر شتنب ايلول سپت ستمب",
    "اكتوب اوكتوب تشرينال اکتوب",
    "نوفمب نونب تشرينالث نوامب نومب",
    "ديسمب دجنب كانونال دسامب دسمب",
  };

  /// Words that begin the names of two months each.
  private static final Pattern TWO_WORDS = Pattern.compile("(كانون|تشرين)\\s+(?=ال)");

  private static final int LONGEST = 8;
  private static final int SHORTEST = 3;
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    put(BEGINNINGS);
    put(ARABIC);
  }

  private MonthNames() {}

  private static void put(String[] beginnings) {
    for (int month = 1; month <= beginnings.length; month++) {
      for (String beginning : beginnings[month - 1].split(" ")) {
        String folded = folded(beginning);
        MONTHS.put(folded.substring(0, Math.min(LONGEST, folded.length())), month);
      }
    }
  }

  /// The text with names of two words as one: `كانون الثاني`.
  static String joined(String text) {
    return text.indexOf('ن') < 0 ? text : TWO_WORDS.matcher(text).replaceAll("$1");
  }

  /// The month, from 1, whose name or abbreviation the word is; [#NONE] when it is none.
  static int of(String word) {
    String folded = folded(word);
    int shortest = Math.min(SHORTEST, folded.length());
    for (int length = Math.min(LONGEST, folded.length()); length >= shortest; length--) {
      Integer month = MONTHS.get(folded.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return NONE;
  }

  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    var letters = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK || isThai(c))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isThai(int c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.THAI;
  }
}

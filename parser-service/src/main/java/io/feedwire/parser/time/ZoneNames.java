package io.feedwire.parser.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Zones as feeds write them: offsets in all spellings, RFC 822's names, and further abbreviations
/// with one usual meaning. `CST` is North American, as RFC 822 says, though China writes it too.
final class ZoneNames {

  private static final Map<String, ZoneId> NAMES = new HashMap<>();

  static {
    put(0, "z", "ut", "utc", "gmt", "wet", "wez");
    put(-4, "edt", "edst", "ast", "clt", "vet");
    put(-5, "est", "cdt", "cot", "pet");
    put(-6, "cst", "mdt");
    put(-7, "mst", "pdt");
    put(-8, "pst", "akdt");
    put(-9, "akst");
    put(-10, "hst");
    put(-3, "adt", "brt", "art", "clst", "uyt");
    put(-2, "brst");
    put(1, "cet", "met", "mez", "bst", "west", "wesz", "wat");
    put(2, "cest", "mest", "mesz", "cedt", "haec", "eet", "oez", "sast", "cat");
    put(3, "eest", "oesz", "msk", "eat", "idt", "trt");
    put(4, "gst", "msd");
    put(5, "pkt");
    put(7, "wib", "ict");
    put(8, "hkt", "sgt", "awst", "pht", "myt", "wita");
    put(9, "jst", "kst", "awdt", "wit");
    put(10, "aest");
    put(11, "aedt");
    put(12, "nzst");
    put(13, "nzdt");
    // RFC 822, 5.1: "A:-1; (J not used) M:-12; N:+1; Y:+12". The letters between are not defined
    // there, and RFC 2822, 4.3 warns of all of them.
    put(-1, "a");
    put(-12, "m");
    put(1, "n");
    put(12, "y");
    NAMES.put("ist", ZoneOffset.ofHoursMinutes(5, 30));
    NAMES.put("npt", ZoneOffset.ofHoursMinutes(5, 45));
    NAMES.put("acst", ZoneOffset.ofHoursMinutes(9, 30));
    NAMES.put("acdt", ZoneOffset.ofHoursMinutes(10, 30));
    NAMES.put("nst", ZoneOffset.ofHoursMinutes(-3, -30));
    NAMES.put("ndt", ZoneOffset.ofHoursMinutes(-2, -30));
    // What says neither summer nor winter.
    region("America/Halifax", "at", "ast4adt");
    region("America/New_York", "et", "est5edt");
    region("America/Chicago", "ct", "cst6cdt");
    region("America/Denver", "mt", "mst7mdt");
    region("America/Los_Angeles", "pt", "pst8pdt");
  }

  private ZoneNames() {}

  private static void put(int hours, String... names) {
    for (String name : names) {
      NAMES.put(name, ZoneOffset.ofHours(hours));
    }
  }

  private static void region(String region, String... names) {
    for (String name : names) {
      NAMES.put(name, ZoneId.of(region));
    }
  }

  /// The zone that a text names: `+0100`, `-5:30`, `GMT+8`, `EST`, `Asia/Shanghai`; null when it
  /// names none that is known.
  static @Nullable ZoneId of(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (first == '+' || first == '-' || first == '\u2212') {
      return offset(first == '+' ? 1 : -1, text.substring(1));
    }
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    String name = (sign < 0 ? text : text.substring(0, sign)).strip().toLowerCase(Locale.ROOT);
    if (sign > 0 && (name.equals("gmt") || name.equals("utc") || name.equals("ut"))) {
      return of(text.substring(sign));
    }
    @Nullable ZoneId known = NAMES.get(name.startsWith("etc/") ? name.substring(4) : name);
    return known == null && text.indexOf('/') > 0 ? region(text) : known;
  }

  /// `hh`, `hmm`, `hhmm`, `hh:mm`, `hh:mm:ss`.
  private static @Nullable ZoneOffset offset(int sign, String text) {
    var cursor = new Cursor(text.strip());
    int ahead = cursor.digitsAhead();
    if (ahead < 1 || ahead > 4) {
      return null;
    }
    int hours = cursor.number(ahead > 2 ? ahead - 2 : ahead);
    int minutes = ahead > 2 ? cursor.number(2) : 0;
    if (cursor.take(':')) {
      minutes = cursor.oneOrTwoDigits();
    }
    // 18 h is the most that java.time knows; a zone beyond it is a misprint.
    boolean possible = hours < 18 && minutes >= 0 && minutes < 60;
    return possible ? ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60) : null;
  }

  private static @Nullable ZoneId region(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

package io.feedwire.publishers.image;

import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parameters of a picture's address that ask for a size, a cut or an encoding, and those that sign
/// what was asked for: `?width=460&quality=85&auto=format&fit=max&s=0a1b…` (Fastly, imgix,
/// Contentful), `?format=1500w` (Squarespace), `?auth=0a1b…&width=800` (Arc).
///
/// A name alone shows little: `q` is a quality or a query, `s` a size or a signature. So the value
/// has to fit as well.
final class SizeParameters {

  /// What a value of theirs looks like.
  private enum Kind {
    /// A number of pixels, a factor, a percentage.
    NUMBER,
    /// As long as a list of numbers and words may be.
    WORDS,
    /// A number, or a signature of the others: only where the path names the picture, since a
    /// program may number its pictures so.
    SIZE_OR_SIGNATURE,
    /// `large`, `612x612`.
    NAMED_SIZE,
    /// Signs the others, and is none of a picture that is not asked for in a size.
    SIGNATURE,
    /// Signs the picture: all its sizes have the same, or each its own.
    PERMIT
  }

  private static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("w", Kind.NUMBER),
          Map.entry("h", Kind.NUMBER),
          Map.entry("q", Kind.NUMBER),
          Map.entry("width", Kind.NUMBER),
          Map.entry("height", Kind.NUMBER),
          Map.entry("quality", Kind.NUMBER),
          Map.entry("dpr", Kind.NUMBER),
          Map.entry("maxwidth", Kind.NUMBER),
          Map.entry("maxheight", Kind.NUMBER),
          Map.entry("imwidth", Kind.NUMBER),
          Map.entry("imheight", Kind.NUMBER),
          // Adobe's Scene7, Salesforce.
          Map.entry("wid", Kind.NUMBER),
          Map.entry("hei", Kind.NUMBER),
          Map.entry("qlt", Kind.NUMBER),
          Map.entry("sw", Kind.NUMBER),
          Map.entry("sh", Kind.NUMBER),
          Map.entry("output-quality", Kind.NUMBER),
          // Photon, and its loading of images late.
          Map.entry("ssl", Kind.NUMBER),
          Map.entry("strip", Kind.WORDS),
          Map.entry("zoom", Kind.NUMBER),
          Map.entry("is-pending-load", Kind.NUMBER),
          Map.entry("resize", Kind.WORDS),
          Map.entry("fit", Kind.WORDS),
          Map.entry("crop", Kind.WORDS),
          Map.entry("auto", Kind.WORDS),
          Map.entry("format", Kind.WORDS),
          Map.entry("output-format", Kind.WORDS),
          Map.entry("smart", Kind.WORDS),
          Map.entry("focal", Kind.WORDS),
          Map.entry("gravity", Kind.WORDS),
          Map.entry("optimize", Kind.WORDS),
          Map.entry("compress", Kind.WORDS),
          Map.entry("upscale", Kind.WORDS),
          Map.entry("enable", Kind.WORDS),
          Map.entry("disable", Kind.WORDS),
          Map.entry("impolicy", Kind.WORDS),
          // imgix, and its libraries' own.
          Map.entry("fm", Kind.WORDS),
          Map.entry("ar", Kind.WORDS),
          Map.entry("rect", Kind.WORDS),
          Map.entry("ixlib", Kind.WORDS),
          Map.entry("fp-x", Kind.WORDS),
          Map.entry("fp-y", Kind.WORDS),
          // Alibaba's store, WeChat's.
          Map.entry("x-oss-process", Kind.WORDS),
          Map.entry("wx_fmt", Kind.WORDS),
          Map.entry("wxfrom", Kind.WORDS),
          Map.entry("wx_lazy", Kind.WORDS),
          Map.entry("wx_co", Kind.WORDS),
          Map.entry("tp", Kind.WORDS),
          Map.entry("s", Kind.SIZE_OR_SIGNATURE),
          Map.entry("size", Kind.NAMED_SIZE),
          // X.
          Map.entry("name", Kind.NAMED_SIZE),
          Map.entry("sig", Kind.SIGNATURE),
          Map.entry("sign", Kind.SIGNATURE),
          Map.entry("signature", Kind.SIGNATURE),
          // Arc, Drupal.
          Map.entry("auth", Kind.PERMIT),
          Map.entry("itok", Kind.PERMIT));

  /// What Qiniu's and Tencent's stores are asked for stands before any sign of equality.
  private static final List<String> COMMANDS = List.of("imageview2/", "imagemogr2/");

  private static final Set<String> SIZES =
      Set.of("thumb", "thumbnail", "small", "medium", "large", "orig", "original", "full");

  /// Those of a width, of a height and of both.
  private static final Set<String> WIDTHS = Set.of("w", "width", "imwidth", "wid", "sw");

  private static final Set<String> HEIGHTS = Set.of("h", "height", "imheight", "hei", "sh");
  private static final Set<String> BOTH = Set.of("resize", "fit", "size", "s");

  /// Digits of a size: no picture is 100,000 pixels wide.
  private static final int MAX_DIGITS = 5;

  /// Longest list of words and numbers, in characters.
  private static final int MAX_WORDS = 100;

  /// Shortest signature, in characters: Drupal's has eight.
  private static final int MIN_SIGNATURE = 8;

  /// Screens have up to four pixels for one.
  private static final int MAX_DENSITY = 4;

  /// What makes a file in place of keeping one.
  private static final Set<String> PROGRAMS =
      Set.of("php", "asp", "aspx", "ashx", "axd", "jsp", "do", "cgi", "pl", "dll", "py");

  private final StringBuilder kept = new StringBuilder();
  private final boolean isFile;
  private boolean asks;
  private @Nullable Integer width;
  private @Nullable Integer height;
  private int density = 1;

  private SizeParameters(boolean isFile) {
    this.isFile = isFile;
  }

  /// What an address asks for; null where it asks for nothing, or where without these parameters
  /// nothing would say which picture is meant: `image.php?w=100`.
  static @Nullable SizeParameters of(WebAddress address) {
    if (address.query().isEmpty()) {
      return null;
    }
    var read = new SizeParameters(isFile(address.path()));
    for (String pair : address.query().split("&", -1)) {
      read.read(pair);
    }
    return read.asks && (read.isFile || !read.kept.isEmpty()) ? read : null;
  }

  /// Whether the path names a picture and no program that makes one: `/resizer/` and `/image` have
  /// neither ending nor digit.
  private static boolean isFile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? name.chars().anyMatch(Character::isDigit)
        : !PROGRAMS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private void read(String pair) {
    int sign = pair.indexOf('=');
    String written = (sign < 0 ? pair : pair.substring(0, sign)).toLowerCase(Locale.ROOT);
    // Escaped once too often.
    String name = written.startsWith("amp;") ? written.substring("amp;".length()) : written;
    String value = sign < 0 ? "" : pair.substring(sign + 1);
    if (isSigning(name, value)) {
      return;
    }
    if (isAsking(name, value)) {
      asks = true;
      measure(name, value);
    } else {
      kept.append(kept.isEmpty() ? "" : "&").append(pair);
    }
  }

  private boolean isSigning(String name, String value) {
    @Nullable Kind kind = NAMES.get(name);
    return isFile
        && (kind == Kind.SIGNATURE || kind == Kind.SIZE_OR_SIGNATURE)
        && !isNumber(value)
        && isSignature(value);
  }

  private boolean isAsking(String name, String value) {
    @Nullable Kind kind = NAMES.get(name);
    if (kind == null) {
      return COMMANDS.stream().anyMatch(name::startsWith);
    }
    return switch (kind) {
      case NUMBER -> isNumber(value) || isFile && (isWords(name, value) || isHash(name, value));
      case WORDS -> value.length() <= MAX_WORDS;
      case SIZE_OR_SIGNATURE -> isFile && (isNumber(value) || isSize(value));
      case NAMED_SIZE ->
          isFile && (SIZES.contains(value) || isSize(value) || isNumberedSize(name, value));
      case PERMIT -> isFile && (isSignature(value) || value.length() == MIN_SIGNATURE);
      case SIGNATURE -> false;
    };
  }

  /// X's names are no numbers.
  private static boolean isNumberedSize(String name, String value) {
    return name.equals("size") && isNumber(value);
  }

  /// `300`, `1.5`, `300px`, `75%25`, `auto`.
  private static boolean isNumber(String value) {
    int digits = 0;
    while (digits < value.length()
        && (isDigit(value.charAt(digits)) || value.charAt(digits) == '.')) {
      digits++;
    }
    String unit = value.substring(digits);
    return digits <= MAX_DIGITS
        && (digits > 0 && (unit.isEmpty() || unit.equals("px") || unit.equals("%25"))
            || value.isEmpty()
            || value.equals("auto"));
  }

  /// CNN's `q=w_800,c_fill`: Cloudinary's words in a parameter.
  private static boolean isWords(String name, String value) {
    return name.equals("q") && SizedPath.isTransformation(value);
  }

  /// Drupal's `h=0a1b2c3d` changes with the cut.
  private static boolean isHash(String name, String value) {
    return name.equals("h") && isSignature(value);
  }

  /// `612x612`.
  private static boolean isSize(String value) {
    int by = value.indexOf('x');
    return by > 0 && isNumber(value.substring(0, by)) && isNumber(value.substring(by + 1));
  }

  private static boolean isSignature(String value) {
    if (value.equals("none")) {
      return true;
    }
    boolean hasDigit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      hasDigit |= isDigit(c);
      boolean isSign = c < 128 && (Character.isLetterOrDigit(c) || "-_=~%.".indexOf(c) >= 0);
      if (!isSign) {
        return false;
      }
    }
    // A word in place of one has no digit.
    return value.length() >= MIN_SIGNATURE && hasDigit;
  }

  private void measure(String name, String value) {
    if (WIDTHS.contains(name)) {
      width = number(value, 0);
    } else if (HEIGHTS.contains(name)) {
      height = number(value, 0);
    } else if (name.equals("dpr")) {
      @Nullable Integer factor = number(value, 0);
      density = factor == null || factor > MAX_DENSITY ? 1 : factor;
    } else if (name.equals("format") && value.endsWith("w")) {
      width = number(value, 0);
    } else if (BOTH.contains(name)) {
      both(value);
    }
  }

  /// `770%2C513`, `770,513`, `1200:*`, `612x612`.
  private void both(String value) {
    @Nullable Integer first = number(value, 0);
    if (first != null && width == null) {
      width = first;
      int at = digits(value, 0);
      int from = value.startsWith("%2C", at) ? at + "%2C".length() : at + 1;
      height = from < value.length() ? number(value, from) : null;
    }
  }

  /// Where the digits end that begin at an index.
  private static int digits(String value, int from) {
    int to = from;
    while (to < value.length() && isDigit(value.charAt(to))) {
      to++;
    }
    return to;
  }

  private static @Nullable Integer number(String value, int from) {
    int to = digits(value, from);
    boolean isNumber = to > from && to - from <= MAX_DIGITS;
    int number = isNumber ? Integer.parseInt(value, from, to, 10) : 0;
    return number == 0 ? null : number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The query without them.
  String kept() {
    return kept.toString();
  }

  /// In pixels of the file.
  @Nullable Integer width() {
    return times(width);
  }

  @Nullable Integer height() {
    return times(height);
  }

  private @Nullable Integer times(@Nullable Integer size) {
    return size == null ? null : size * density;
  }
}

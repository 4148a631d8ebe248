package io.feedwire.publishers.caption;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.ProperName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands before the owner of a picture: `Photo by Jane Doe`, `Photograph: Jane Doe`, `Foto:
/// dpa`, `写真：ロイター`, `사진=연합뉴스`, `تصوير: …`. Some of these words say who made it; others begin a
/// caption as well, and name an owner only where one follows.
final class OwnerLabel {

  /// Before a blank.
  private static final String BY =
      either(
          "(?:photo(?:s|graphs?|graphy)?|pictures?|images?|illustrations?|pics?|video)\\s"
              + "(?:by|credits?:?|courtesy(?:\\sof)?:?)",
          "courtesy(?:\\sof)?|foto\\s(?:di|von)");

  /// Before a sign.
  private static final String MADE =
      either(
          "photo(?:graph(?:s|y|ers?)?|s)?(?:\\s(?:by|credits?|courtesy(?:\\sof)?))?",
          "(?:pictures?|images?|illustrations?)\\s(?:by|credits?|courtesy(?:\\sof)?)",
          "credits?|courtesy(?:\\sof)?|sources?",
          "foto(?:s|graf|grafie|grafía|grafia)?|bild(?:quelle|nachweis)|quelle",
          "crédits?(?:\\sphotos?)?|crédito|фото|fotografía|fotografia",
          "写真提供|撮影者?|提供",
          "사진\\s?(?:제공|출처)|촬영|출처",
          "تصوير|المصدر");

  /// Before a sign, and before what a picture shows.
  private static final String SHOWN =
      either(
          "pictures?|images?|illustrations?|pics?|bild",
          "file(?:\\sphoto)?",
          "写真|画像",
          "사진|자료사진",
          "الصورة|صورة");

  /// `=` and `＝` are Korean and Japanese.
  private static final String SIGN = "\\s{0,3}([:：=＝/／|｜])\\s{0,3}";

  /// Behind a caption a stroke parts a photographer from an agency: `China Photos/Getty Images`.
  private static final String COLON = "\\s{0,3}([:：=＝])\\s{0,3}";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:("
              + MADE
              + ")"
              + SIGN
              + "|(?:"
              + SHOWN
              + ")"
              + SIGN
              + "|(?:"
              + BY
              + ")\\s)(?=\\S{2})",
          FLAGS);

  /// At the end of a caption, behind a blank, a sentence, a stroke.
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=[\\s\u3000。.？！?!）)\\]/])(?:("
              + MADE
              + ")"
              + COLON
              + "|(?:"
              + SHOWN
              + ")"
              + COLON
              + "|(?:"
              + BY
              + ")\\s)([^。:：]{2,100})$",
          FLAGS);

  /// Longest owner behind one, in characters: photographer, agency, who passed it on.
  private static final int MAX_TAIL = 130;

  /// Longest caption that is nothing but a label and an owner, in characters.
  private static final int MAX_LINE = 110;

  /// Words of the longest name of several.
  private static final int MAX_WORDS = 14;

  /// A name in a script without capitals: short, and without any mark of a sentence.
  private static final Pattern NAME_WITHOUT_CASE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}・ー·.,@/／＝= -]{2,30}");

  /// `Image: Anna Fisher`: a name of a person, and of nobody who sells pictures.
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i:pictures?|images?|bild)\\s{0,3}[:：]\\s{0,3}\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}"
              + "(?<!(?i:pictures|images|photos?|photography|media|press|archives?|news|agency))");

  /// What the words for pictures before `by` begin with.
  private static final List<String> PICTURES =
      List.of("photo", "pic", "image", "illustration", "video");

  /// What labels begin with.
  private static final String FIRST = "picvfbsqф写画撮提사자촬출تاص";

  /// What labels in Chinese characters end with.
  private static final String LAST = "供影者真像";

  private OwnerLabel() {}

  /// An owner without what stands before it, brackets or `©` around it.
  static String without(String owner) {
    String bare = owner.strip();
    for (int i = 0; i < 2; i++) {
      bare = unbracketed(bare);
      Matcher label = BEFORE.matcher(bare);
      bare = label.find() ? bare.substring(label.end()).strip() : bare;
    }
    return bare;
  }

  private static String unbracketed(String owner) {
    int last = owner.length() - 1;
    boolean isBracketed =
        last > 2
            && "(（[【".indexOf(owner.charAt(0)) >= 0
            && ")）]】".indexOf(owner.charAt(last)) >= 0
            && !Glance.holds(owner.substring(1, last), "(（[【)）]】");
    String inner = isBracketed ? owner.substring(1, last).strip() : owner;
    if (inner.length() > 2 && (inner.charAt(0) == '©' || inner.charAt(0) == 'ⓒ')) {
      return inner.substring(1).strip();
    }
    boolean isMarked = inner.length() > 4 && inner.regionMatches(true, 0, "(c)", 0, 3);
    return isMarked ? inner.substring(3).strip() : inner;
  }

  /// The owner that stands behind a label in brackets or alone; null where no label is.
  static @Nullable String labelled(String words) {
    Matcher label = BEFORE.matcher(words);
    return label.find() ? without(words.substring(label.end())) : null;
  }

  /// The owner of a caption that says nothing else; null where it may say more.
  static @Nullable String alone(String caption) {
    if (caption.length() > MAX_LINE || !Glance.begins(caption, FIRST)) {
      return null;
    }
    Matcher label = BEFORE.matcher(caption);
    if (!label.find() || isWhoIsShown(caption, label)) {
      return null;
    }
    return isOwner(caption.substring(label.end()), isSure(label)) ? without(caption) : null;
  }

  /// Whether the name behind the label may be that of whom the picture shows.
  private static boolean isWhoIsShown(String caption, Matcher label) {
    return !isSure(label)
        && PERSON.matcher(caption).matches()
        && !PictureAgencies.name(caption.substring(label.end()));
  }

  /// A label at the end of a caption, and the owner behind it; null where there is none.
  static @Nullable CaptionCredit behind(String caption) {
    if (!mayStandBehind(caption)) {
      return null;
    }
    Matcher behind =
        BEHIND.matcher(caption).region(Math.max(0, caption.length() - MAX_TAIL), caption.length());
    if (!behind.find() || behind.start() == 0) {
      return null;
    }
    String owner = behind.group(4).strip();
    boolean isOwner = isOwner(owner, isSure(behind));
    int end = behind.start();
    while (end > 0
        && ("/|｜".indexOf(caption.charAt(end - 1)) >= 0
            || Character.isWhitespace(caption.charAt(end - 1)))) {
      end--;
    }
    return isOwner ? new CaptionCredit(caption.substring(0, end), without(owner)) : null;
  }

  /// Whether a word of those that need no sign is in the caption, or a sign behind a letter that a
  /// label ends with: most captions have neither, and the search from every blank costs.
  private static boolean mayStandBehind(String caption) {
    boolean isLatin = false;
    for (int i = Math.max(1, caption.length() - MAX_TAIL); i < caption.length(); i++) {
      char c = caption.charAt(i);
      if ((c == ':' || c == '：' || c == '=' || c == '＝') && isBehindLabel(caption, i)) {
        return true;
      }
      isLatin |= c >= 'A' && c <= 'z';
    }
    return isLatin
        && (isBehindPicture(caption)
            || Glance.contains(caption, "redit", "REDIT", "ourtesy", "oto di ", "oto von "));
  }

  /// Whether `by` stands behind a word for a picture, as it does behind any other.
  private static boolean isBehindPicture(String caption) {
    for (int i = caption.length() - " by ".length(); i > 0; i--) {
      if (caption.charAt(i) == ' '
          && caption.regionMatches(true, i, " by ", 0, " by ".length())
          && isPicture(caption, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word that ends there begins as those of [#BY] do.
  private static boolean isPicture(String caption, int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(caption.charAt(begin - 1))) {
      begin--;
    }
    for (String word : PICTURES) {
      if (caption.regionMatches(true, begin, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindLabel(String caption, int sign) {
    int at = sign - 1;
    while (at > 0 && Character.isWhitespace(caption.charAt(at))) {
      at--;
    }
    char last = caption.charAt(at);
    return !(last >= '\u4e00' && last <= '\u9fff')
        ? Character.isLetter(last)
        : LAST.indexOf(last) >= 0;
  }

  /// Nobody writes what a picture shows behind `撮影：` or `사진=`.
  private static boolean isSure(Matcher label) {
    @Nullable String sign = label.group(3);
    return label.group(1) != null || (sign != null && (sign.equals("=") || sign.equals("＝")));
  }

  private static boolean isOwner(String words, boolean isSure) {
    if (PictureAgencies.name(words)) {
      return true;
    }
    return words.codePoints().anyMatch(OwnerLabel::isOfCase)
        ? ProperName.isOne(words, MAX_WORDS)
        : isSure
            && !Character.isDigit(words.charAt(0))
            && NAME_WITHOUT_CASE.matcher(words).matches();
  }

  private static boolean isOfCase(int letter) {
    return Character.isUpperCase(letter) || Character.isLowerCase(letter);
  }
}

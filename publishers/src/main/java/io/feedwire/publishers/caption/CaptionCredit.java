package io.feedwire.publishers.caption;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.page.FurnitureLine;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A caption, parted into what it says of the picture and whose picture it is: `A ferry ©Getty
/// Images`, `资料图片：… REUTERS/Jason Lee`, `图像来源，EPA`.
///
/// @param text absent when the caption only names the owner
/// @param credit absent when it names none
public record CaptionCredit(@Nullable String text, @Nullable String credit) {

  /// Longest caption that stands outside of a figure, in characters.
  static final int MAX_CAPTION = 200;

  /// Longest end of a caption that names an owner, with its label, in characters.
  private static final int MAX_OWNER = 400;

  /// Labels that say that a caption is one.
  private static final Pattern CAPTION_LABEL =
      Pattern.compile(
          "^"
              + anyOf(
                  "image caption|media caption",
                  // The BBC's editions.
                  anyOf(
                          "pie de foto|légende (?:image|photo)|legenda da foto|bildunterschrift",
                          "подпись к фото|підпис до фото|didascalia|keterangan gambar",
                          "chụp lại hình ảnh|fotoğraf altı yazısı|maelezo ya picha",
                          "(?:ال)?تعليق على الصورة|توضیح تصویر|画像説明|사진 설명|इमेज कैप्शन")
                      + "(?=\\s*[,،:：])",
                  "图像加注文字|圖像加註文字|图片说明|圖片說明|媒体加注文字|媒體加註文字")
              + "\\s*[,，،:：]?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The first characters of [#CAPTION_LABEL].
  private static final String CAPTION_BEGIN = "implbdkcfПпاتت画사इ图圖媒";

  private static final String PICTURE_LABEL =
      "图[片像]来源|圖[片像]來源|图片版权|圖片版權|照片来源|照片來源|图片提供|圖片提供" + "|image (?:source|copyright|credit)";

  private static final String OWNER_LABEL = anyOf(PICTURE_LABEL, "credit");

  /// Within a caption the word in small letters is one of it: `The new tax credit: families…`.
  private static final String LABEL_WITHIN = anyOf(PICTURE_LABEL, "(?-i:C)redit");

  /// Before an owner that another sign shows already.
  private static final Pattern LABEL =
      Pattern.compile("^(?:photo|foto|image|[图圖]片?)\\s?[:：]\\s*", Pattern.CASE_INSENSITIVE);

  /// A form in which a caption names the owner.
  ///
  /// @param sign a character without which the pattern cannot fit, and is not tried
  /// @param letters the same where there is no sign, and the caption begins with none of these
  /// @param pattern the first group is the owner, all of the match goes
  private record Form(String sign, String letters, Pattern pattern) {

    boolean mayFit(Line text) {
      return sign.isEmpty() ? text.begins(letters) : text.indexOf(sign.charAt(0)) >= 0;
    }
  }

  /// In the order in which they are tried.
  private static final List<Form> FORMS =
      List.of(
          form("©", "©\\s*(.{2,80})$"),
          form("ⓒ", "ⓒ\\s*(.{2,80})$"),
          beginning("图圖", "^(?:图[片像]来源|圖[片像]來源|图片版权|圖片版權)\\s*[,，:：]?\\s*(.{2,80})$"),
          form("源", "^(?:[资資]料|[数數][据據]|影片|[视視][频頻])?[来來]源\\s*[:：]\\s*(.{2,80})$"),
          beginning("图圖照ipc", "^" + OWNER_LABEL + "\\s*[,，:：]\\s*(.{2,80})$"),
          form("）", "[（(]\\s*" + OWNER_LABEL + "\\s*[,，:：/]\\s*([^（()）]{2,80})）$"),
          form(")", "[（(]\\s*" + OWNER_LABEL + "\\s*[,，:：/]\\s*([^（()）]{2,80})\\)$"),
          form("：", LABEL_WITHIN + "\\s*：\\s*([^。]{2,80})$"),
          form(":", "(?<!\\p{L})" + LABEL_WITHIN + "\\s*:\\s*([^。]{2,80})$"),
          form(
              "/",
              "^[（(]((?:[\\p{L} .'-]{2,30}/){0,6}"
                  + "(?:Getty Images|AFP|AP|Reuters|EPA|Xinhua)(?:/[\\p{L} .'-]{2,30}){0,6})[）)]$"),
          form("/", "((?:REUTERS|AP Photo|AFP|EFE|EPA|TASS|ANSA)/[\\p{L}\\p{M} .'/-]{2,60})$"),
          form(
              "/",
              "(?<=[.!?»”]\\s)((?-i:\\p{Lu}[\\p{Lu}\\p{M} .'’-]{3,40})\\s?/\\s?"
                  + "(?:AFP|AP|Reuters|EPA|EFE|dpa|Getty Images|MAXPPP|ANSA|Lusa))$"));

  private static Form form(String sign, String pattern) {
    return new Form(sign, "", Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  private static Form beginning(String letters, String pattern) {
    return new Form("", letters, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /// What a label introduces that is no owner: when it was taken, or what it shows not.
  private static final Pattern NO_OWNER = Pattern.compile("\\d{2,4}年.{0,12}|此[图圖].*");

  /// A picture's owner as a page or feed names it, without the words for how it came.
  public static String owner(String written) {
    return CaptionOwner.bare(written);
  }

  /// @param caption folded, of one line
  public static CaptionCredit of(String caption) {
    Line line = Line.of(caption);
    // An editor's own words where nobody wrote a caption: `Add caption`.
    if (FurnitureLine.isOne(line)) {
      return new CaptionCredit(null, null);
    }
    CaptionCredit parts = parted(line);
    @Nullable String credit = parts.credit();
    if (credit == null) {
      return parts;
    }
    return NO_OWNER.matcher(credit).matches()
        ? new CaptionCredit(orNull(caption), null)
        : new CaptionCredit(parts.text(), CaptionOwner.bare(credit));
  }

  private static CaptionCredit parted(Line caption) {
    String written = caption.text().strip();
    String text = isLabelled(written) ? CAPTION_LABEL.matcher(written).replaceFirst("") : written;
    Line line = text.equals(caption.text()) ? caption : Line.of(text);
    CaptionCredit tail = tail(text);
    if (tail.credit() != null || !mayName(line)) {
      return tail;
    }
    for (Form form : FORMS) {
      if (form.mayFit(line)) {
        Matcher found =
            form.pattern
                .matcher(text)
                .region(Math.max(0, text.length() - MAX_OWNER), text.length())
                .useAnchoringBounds(false)
                .useTransparentBounds(true);
        if (found.find()) {
          return withInner(text.substring(0, found.start()).strip(), found.group(1).strip());
        }
      }
    }
    return tail;
  }

  /// Before the sign there may be one more owner, in brackets: `…（记者李明摄） ©River Pictures`.
  private static CaptionCredit withInner(String text, String owner) {
    String bare = LABEL.matcher(owner).replaceFirst("");
    return CaptionTail.of(text)
        .map(inner -> new CaptionCredit(orNull(inner.text()), both(inner.credit(), bare)))
        .orElseGet(() -> new CaptionCredit(orNull(text), orNull(bare)));
  }

  private static String both(@Nullable String inner, String outer) {
    return inner == null || inner.equals(outer) ? outer : inner + "/" + outer;
  }

  private static CaptionCredit tail(String text) {
    return CaptionTail.of(text)
        .map(parts -> new CaptionCredit(orNull(parts.text()), parts.credit()))
        .orElseGet(() -> new CaptionCredit(orNull(text), null));
  }

  /// One of these is in all forms; Latin words but for their first letter, which may be a capital.
  private static boolean mayName(Line text) {
    return text.holds("©ⓒ/图圖照源") || text.contains("mage", "hoto", "redit", "MAGE", "HOTO", "REDIT");
  }

  /// A line that says for all pictures whose they are: `图片来自渡口图库`, `（图源：网络）`.
  private static final Pattern OF_ALL =
      Pattern.compile(
          "[（(▲△◎\\s]*(?:本文)?(?:[题題封文本][面中内內]?(?:[图圖]片?[及和、与與])?)*(?:[图圖]片?(?:\\s*[:：/／|｜]\\s*)(?=(?:[^。，：:]{0,10}(?:社|[图圖][库庫虫]|[摄攝]影)|(?:[视視][觉覺]中[国國]|路透|美[联聯]|AP|AFP|Getty|Reuters|[网網][络絡])[^。，：:]{0,12})[）)]?$)|[图圖](?:源|片[来來]源|片提供)\\s*[:：|｜﹕]|[图圖]\\s*[|｜](?=[^。，：:]{2,7}$)|(?<=[（(])[图圖]\\s*[:：]|[图圖照]片?均?(?:[来來](?:自|源[于於]?)|由)\\s*[:：]?)\\s*([^。，：:]{2,30}?)(?:提供)?[）)]?");

  /// In English, where each word is a name: `Photo: Anna Fisher / AFP`, `Image credit: River
  /// Pictures`.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "[(\\[*]*(?:(?:cover|lead|header|main|top|featured?|all) )?"
              + "(?:photo(?:graph|graphy)?s?|images?|pictures?|illustrations?)(?: (?:credits?|courtesy))?"
              + "(?:\\s?[:|/]|(?: courtesy)? (?:by|from|via|of(?<=courtesy of)))\\s*"
              + "((?-i:[\\p{Lu}@])[\\p{L}\\p{M}'’.@-]*"
              + "(?:[\\s/,|&]+(?:(?:via|on|for|and|de|van|von|der) )?(?-i:[\\p{Lu}@])[\\p{L}\\p{M}'’.@-]*){0,6})[.)\\]*]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_OWNERS = Pattern.compile("[/,|&]| (?:via|on|for|and) ");

  /// Words of the longest owner behind nothing but a colon.
  private static final int MAX_NAME_WORDS = 3;

  /// Longest such line, in characters.
  private static final int MAX_ENGLISH = 80;

  /// Nobody's: `网络`.
  private static final Pattern NOBODY = Pattern.compile("(?:[来來]自)?(?:互[联聯])?[网網](?:络|絡|路)?.{0,4}");

  /// Longest such line, in characters.
  private static final int MAX_OF_ALL = 40;

  /// Behind a colon alone headlines of galleries stand as well: `Photos: Thousands March In
  /// Belgrade`.
  private static boolean isOwner(String line, Matcher english) {
    String owner = english.group(1);
    String label = line.substring(0, english.start(1)).strip();
    return !label.endsWith(":")
        || Glance.contains(label.toLowerCase(Locale.ROOT), "credit", "courtesy")
        || PictureAgencies.name(owner)
        || BETWEEN_OWNERS
            .splitAsStream(owner)
            .allMatch(name -> name.strip().split("\\s+").length <= MAX_NAME_WORDS);
  }

  /// Notes the owner that a line names for the pictures above it; false for any other line.
  public static boolean takeLine(Line line, Marginalia notes) {
    if (line.length() <= MAX_ENGLISH && line.begins("phimclatf")) {
      Matcher english = ENGLISH.matcher(line.text());
      if (english.matches() && isOwner(line.text(), english)) {
        notes.credit(english.group(1));
        return true;
      }
    }
    if (line.length() > MAX_OF_ALL || !line.holds("图圖照")) {
      return false;
    }
    Matcher found = OF_ALL.matcher(line.text());
    if (!found.matches()) {
      return false;
    }
    if (!NOBODY.matcher(found.group(1)).matches()) {
      notes.credit(CaptionOwner.bare(found.group(1)));
    }
    return true;
  }

  /// Whether a label says that a line is a caption.
  static boolean isLabelled(String line) {
    return Glance.begins(line, CAPTION_BEGIN) && CAPTION_LABEL.matcher(line).lookingAt();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

package io.feedwire.publishers.caption;

import static io.feedwire.publishers.text.Alternation.anyOf;
import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.publishers.text.Glance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The owner at the end of a caption, in brackets or as a sentence of its own: `…（记者李明摄）`, `…
/// (Foto: dpa)`, `… Jane Doe via Getty Images`. A date or a remark in brackets is none.
final class CaptionTail {

  /// Longest owner, in characters: a name, an agency, a word between them.
  private static final int MAX_OWNER = 60;

  private static final int MAX_WORDS = 7;

  /// With what follows a name that made or gave the picture.
  private static final Pattern MADE =
      Pattern.compile(
          "[^，。；,;]{2,30}(?:[摄攝]|拍[摄攝]|提供|撮影|供[图圖]|[制製][图圖]|[截擷撷][图圖]|[传傳]真|[图圖]片|[照]片)");

  /// Who gives pictures, by what their names end with: `明慧网`, `市政府脸书`, `路透社资料图`.
  private static final Pattern GIVER =
      Pattern.compile(
          "(?:[\\p{IsHan}A-Za-z·][\\p{IsHan}\\w·]{0,12})?"
              + anyOf(
                  "社|[电電][台视視]|[电電]?[视視][台频頻]|之[声聲音]|[日晚晨早时時週周][报報刊]",
                  "[网網]|[脸臉][书書]|推[特文]|微[博信]|[截擷撷][图圖]|官方|[资資]料[图圖照]",
                  "百科|新[闻聞]|大[纪紀]元|中[国國]|[档檔]案|[图圖]源"));

  /// `图片来自推特`, and licences.
  private static final Pattern TAKEN =
      Pattern.compile(
          either(
              "(?:示意[图圖]\\s?[/／，,]\\s?)?(?:[图圖]片?|[视視][频頻]|[来來]源)?\\s?"
                  + "(?:[来來取]自|翻[摄攝拍]自|[截擷撷][取图圖]?自).{2,40}",
              ".{0,40}\\bCC[ -]BY.{0,12}",
              "公共[领領]域",
              "public domain"),
          Pattern.CASE_INSENSITIVE);

  /// Between the owner and what else stands in the same brackets.
  private static final Pattern BETWEEN = Pattern.compile("\\s*[，,]\\s*");

  /// Beside the owner in the same brackets.
  private static final Pattern OF_FILE = Pattern.compile("[资資]料[照图圖]片?");

  /// When it was taken, beside the owner in the same brackets.
  private static final Pattern TAKEN_ON =
      Pattern.compile("\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日");

  /// When it was taken, behind the owner: of the Republic's calendar in Taiwan.
  private static final Pattern DAY = Pattern.compile("[\\s\u3000]+\\d{2,4}年\\d{1,2}月\\d{1,2}日$");

  /// An agency, and when it took or gave the picture.
  private static final Pattern DATED =
      Pattern.compile(
          "(\\p{IsHan}{1,4}社|\\p{IsHan}{2}之音)\\s?\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:[资資]料)?(?:[图圖照]片?)?");

  /// One of several owners, `志愿者提供/记者李河`.
  private static final Pattern MAKER =
      Pattern.compile("[^（()）©]{2,20}(?:提供|[摄攝])|[记記]者\\s?\\p{IsHan}{2,4}");

  /// A label at the end that no bracket or stop parts from the caption; [OwnerLabel] knows others.
  private static final Pattern BEHIND =
      Pattern.compile(
          "[\\s。.？！?!）)](?:(?:[图圖]片?)?[来來]源\\s?[:：]|[图圖]源\\s?(?:[:：]|(?=@))|[图圖摄攝]\\s?[:：])\\s?([^。，,:：]{2,50})$");

  /// Longest part of a caption that such a label and the owner take, in characters.
  private static final int MAX_BEHIND = 80;

  /// In brackets: who gave or took it, in Korean.
  private static final Pattern GIVEN = Pattern.compile("[\\p{L}\\p{N} /=.]{2,30}\\s?(?:제공|촬영|기자)");

  /// Who took it for whom in square brackets, which captions have for nothing else: `Jane Doe/Al
  /// Jazeera`.
  private static final Pattern TAKEN_FOR =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}/\\s?\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}");

  /// Captions say when a picture was taken, not only by whom.
  private static final Set<String> REMARKS =
      Set.of(
          "资料图", "資料圖", "资料照", "資料照", "截图", "截圖", "中国", "中國", "视频", "視頻", "资料图片", "資料圖片", "资料照片",
          "資料照片", "档案图片", "檔案圖片", "示意图片", "示意圖片");

  private static final String CLOSING = ")）]】";

  private static final Pattern LABELLED =
      Pattern.compile(
          anyOf(
                  "photos?(?: by| credit)?|(?:photographs?|pictures?|images?) (?:by|courtesy of)",
                  "foto|bild(?:quelle)?|quelle|crédits?(?: photo)?|fotografía|fotografia|crédito|фото",
                  "写真|[图圖](?:源|片|片?来源|片?來源)?|[摄攝]影?者?|[图圖]片拍[摄攝]|[来來]源")
              + "\\s{0,3}[:：/／|｜]\\s{0,3}(.{2,50})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CaptionTail() {}

  /// Empty where the end names no owner.
  static Optional<CaptionCredit> of(String caption) {
    int last = caption.length() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    char end = caption.charAt(last);
    if (end == '。' && last > 0 && CLOSING.indexOf(caption.charAt(last - 1)) >= 0) {
      return of(caption.substring(0, last))
          .map(parts -> new CaptionCredit(stopped(parts.text()), parts.credit()));
    }
    if (CLOSING.indexOf(end) >= 0) {
      int open = end == ')' || end == '）' ? lastOf(caption, '(', '（') : lastOf(caption, '[', '【');
      return open < 0 ? Optional.empty() : owner(caption, open, open + 1, last);
    }
    @Nullable String alone = OwnerLabel.alone(caption);
    if (alone != null) {
      return Optional.of(new CaptionCredit("", alone));
    }
    @Nullable CaptionCredit labelled = OwnerLabel.behind(caption);
    if (labelled != null) {
      return Optional.of(labelled);
    }
    return marked(caption)
        .or(() -> behindStroke(caption))
        .or(() -> behindColon(caption))
        .or(() -> OwnerBehindBlank.of(caption))
        .or(() -> lastSentence(caption));
  }

  private static Optional<CaptionCredit> marked(String caption) {
    int mark = Math.max(caption.lastIndexOf("(c)"), caption.lastIndexOf("(C)"));
    return mark >= 0 && isMarked(caption, mark)
        ? Optional.of(
            new CaptionCredit(
                text(caption, mark), caption.substring(mark + "(c)".length()).strip()))
        : Optional.empty();
  }

  /// Korean; between two owners a stroke has blanks on both sides or on none.
  private static Optional<CaptionCredit> behindStroke(String caption) {
    int stroke = caption.lastIndexOf('/');
    return stroke > 0
            && stroke < caption.length() - 1
            && caption.charAt(stroke + 1) != ' '
            && " .\u3000".indexOf(caption.charAt(stroke - 1)) >= 0
            && PictureAgencies.name(caption.substring(stroke + 1).strip())
        ? Optional.of(
            new CaptionCredit(text(caption, stroke), caption.substring(stroke + 1).strip()))
        : Optional.empty();
  }

  private static Optional<CaptionCredit> behindColon(String caption) {
    if (caption.endsWith("。") || !Glance.holds(caption, ":：@")) {
      return Optional.empty();
    }
    int from = Math.max(0, caption.length() - 1 - MAX_BEHIND);
    Matcher behind = BEHIND.matcher(caption).region(from, caption.length());
    return behind.find()
        ? Optional.of(new CaptionCredit(text(caption, behind.start() + 1), behind.group(1).strip()))
        : Optional.empty();
  }

  private static Optional<CaptionCredit> lastSentence(String caption) {
    int stop = Math.max(caption.lastIndexOf(". "), caption.lastIndexOf(" | "));
    int sentence = caption.lastIndexOf('。');
    if (sentence > stop && sentence < caption.length() - 1) {
      return owner(caption, sentence + 1, sentence + 1, caption.length());
    }
    if (stop < 0) {
      return Optional.empty();
    }
    int from = stop + (caption.charAt(stop) == '.' ? 2 : 3);
    int kept = caption.charAt(stop) == '.' ? stop + 1 : stop;
    return owner(caption, kept, from, caption.length());
  }

  /// @param kept end of what then is the caption
  private static Optional<CaptionCredit> owner(String caption, int kept, int from, int to) {
    if (to - from > MAX_OWNER || to <= from) {
      return Optional.empty();
    }
    String written = caption.substring(from, to).strip();
    String marked = written.startsWith("©") ? written.substring(1) : written;
    String undated = without(TAKEN_ON, marked);
    String words = without(OF_FILE, undated);
    // A day says something of the picture, and stays.
    String text = undated.equals(marked) ? text(caption, kept) : caption;
    Matcher dated = DATED.matcher(words);
    if (dated.matches()) {
      return Optional.of(new CaptionCredit(caption, dated.group(1)));
    }
    words = DAY.matcher(words).replaceFirst("");
    boolean isHan = words.chars().anyMatch(Character::isIdeographic);
    var label = LABELLED.matcher(words);
    if (label.matches()) {
      return Optional.of(new CaptionCredit(text, label.group(1).strip()));
    }
    @Nullable String labelled = OwnerLabel.labelled(words);
    if (labelled != null) {
      return Optional.of(new CaptionCredit(text, labelled));
    }
    boolean isOwner =
        isHan
            ? !REMARKS.contains(words) && (isGiver(words) || MADE.matcher(words).matches())
            : PictureAgencies.name(words) && words.split(" ").length <= MAX_WORDS
                || GIVEN.matcher(words).matches();
    isOwner |= TAKEN.matcher(words).matches();
    boolean isSquare = from > 0 && "[【".indexOf(caption.charAt(from - 1)) >= 0;
    isOwner |= isSquare && TAKEN_FOR.matcher(words).matches();
    return isOwner ? Optional.of(new CaptionCredit(text, words)) : Optional.empty();
  }

  /// The words without those between commas that are of a kind; as they are where all are.
  private static String without(Pattern kind, String words) {
    List<String> parts = Arrays.asList(BETWEEN.split(words));
    List<String> kept = parts.stream().filter(part -> !kind.matcher(part).matches()).toList();
    return kept.isEmpty() || kept.size() == parts.size() ? words : String.join("，", kept);
  }

  /// A caption with the stop that stood behind its owner.
  private static @Nullable String stopped(@Nullable String text) {
    return text == null || text.isEmpty() ? text : text + "。";
  }

  private static boolean isGiver(String words) {
    if (PictureAgencies.name(words)) {
      return true;
    }
    for (String part : words.split("[/／、]")) {
      boolean isMaker = words.indexOf('/') > 0 && MAKER.matcher(part.strip()).matches();
      if (isMaker || GIVER.matcher(part.strip()).matches() && !REMARKS.contains(part.strip())) {
        return true;
      }
    }
    return false;
  }

  /// `(c)` stands for `©`, unless it is the third of a list.
  private static boolean isMarked(String caption, int mark) {
    int from = mark + "(c)".length();
    return caption.length() - from <= MAX_OWNER
        && !caption.substring(from).isBlank()
        && !Glance.holds(caption.substring(from), ",;.")
        && !Glance.contains(caption, "(b)", "(B)");
  }

  private static int lastOf(String caption, char open, char wide) {
    return Math.max(caption.lastIndexOf(open), caption.lastIndexOf(wide));
  }

  /// Without the stroke that parts the two.
  private static String text(String caption, int end) {
    String text = caption.substring(0, end).strip();
    int last = text.length() - 1;
    return last > 0 && "/／|｜".indexOf(text.charAt(last)) >= 0
        ? text.substring(0, last).strip()
        : text;
  }
}

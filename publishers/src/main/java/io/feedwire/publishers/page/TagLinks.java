package io.feedwire.publishers.page;

import static io.feedwire.publishers.text.Alternation.anyOf;
import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.TextEnd;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Links with `rel="tag"` (microformats.org/wiki/rel-tag): each declares that the page is about
/// what it names. A block of them below the text goes; within the text they stay words.
public final class TagLinks {

  private static final Pattern LABEL =
      Pattern.compile(
          either(
              "(?:post )?tags|tagged(?: (?:as|with|under))?|filed under",
              "posted in|topics?|categor(?:y|ies)",
              "(?:文章)?(?:标签|標籤|标籤|分类|分類|关键[词字]|關鍵[詞字]|相[关關]字[词詞])|and"),
          Pattern.CASE_INSENSITIVE);

  private static final String BEHIND_LABEL = ":：" + TextEnd.BLANKS;

  private static final String TAG = "tag";

  /// The keywords in a box of them.
  private static final Evaluator BOXED =
      Selector.evaluatorOf(
          "a, .field-item:not(:has(a)), .field__item:not(:has(a)), .K2FeedTags li:not(:has(a, li))");

  /// The same below a text without links: `Tags: ferry, river`.
  private static final Pattern LINE =
      Pattern.compile(
          "(?:post )?"
              + anyOf(
                  "tags|(?<one>tag)|keywords|filed under",
                  "schlagw(?:ö|oe)rter|schlagworte|mots[- ]clés|étiquettes|etiquetas",
                  "palabras clave|tag articolo|теги|метки|tagi|etiketler|từ khóa|برچسب ?ها",
                  "posted in|tagged(?: with)?|categories")
              + "\\s*:\\s*(?<words>.+)"
              + "|(?:文章)?(?:标签|標籤|关键[词字]|關鍵[詞字]|相[关關]字[词詞])\\s*(?:[:：﹕]|>>)\\s*(?<han>.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,，、;；|｜#＃]\\s*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Longest such line, and longest keyword in it, in characters.
  private static final int MAX_LINE = 240;

  private static final int MAX_KEYWORD = 40;

  /// `#渡口 #河`, `#渡口##河#`: two or more, as one may be a heading or what people shout.
  private static final Pattern HASHTAGS =
      Pattern.compile(
          "(?:[#＃](?!\\d+(?:\\s|$))[\\p{L}\\p{M}\\d_·・&'’-]{1,40}+[#＃]?\\s*+[、，,]?\\s*+){2,60}");

  private TagLinks() {}

  /// @param links all links of the body
  static void take(Element body, List<Element> links, Marginalia notes) {
    var blocks = new LinkBlocks(body, TagLinks::isTag, TagLinks::isLabel);
    for (Element link : links) {
      if (isTag(link)) {
        notes.keyword(withoutSign(link.text()));
        Element block = blocks.around(link);
        if (block != link && block.hasParent()) {
          block.remove();
        }
      }
    }
  }

  /// Notes the keywords in a box of nothing else, and takes it out.
  static void takeBox(Element box, Marginalia notes) {
    for (Element item : box.select(BOXED)) {
      if (!item.text().isBlank() && item.text().length() <= MAX_KEYWORD) {
        notes.keyword(item.text());
      }
    }
    box.remove();
  }

  /// Notes the keywords that a line lists; false for any other line.
  public static boolean takeLine(Line line, Marginalia notes) {
    if (line.length() > MAX_LINE || !line.begins("tkfpsméeтм文标標关關相") || !line.holds(":：﹕>")) {
      return false;
    }
    Matcher found = LINE.matcher(line.text());
    if (!found.matches()) {
      return false;
    }
    String[] words =
        BETWEEN.split(found.group("words") == null ? found.group("han") : found.group("words"));
    if (Arrays.stream(words).anyMatch(word -> word.length() > MAX_KEYWORD)
        || (found.group("one") != null && !areKeywords(words))) {
      return false;
    }
    Arrays.stream(words).map(String::strip).filter(word -> !word.isEmpty()).forEach(notes::keyword);
    return true;
  }

  /// Behind `Tag`, which is a day in German: several, and no date.
  private static boolean areKeywords(String[] words) {
    return words.length > 1
        && Arrays.stream(words).noneMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /// Notes the tags of a line that is made of them alone; false for any other line.
  public static boolean takeHashtags(String line, Marginalia notes) {
    if (line.length() > MAX_LINE
        || !(line.startsWith("#") || line.startsWith("＃"))
        || !HASHTAGS.matcher(line).matches()) {
      return false;
    }
    Arrays.stream(BETWEEN.split(line))
        .flatMap(BLANKS::splitAsStream)
        .filter(word -> !word.isEmpty())
        .forEach(notes::keyword);
    return true;
  }

  private static boolean isTag(Element link) {
    String rel = link.attr("rel").toLowerCase(Locale.ROOT);
    return rel.contains(TAG) && List.of(rel.split("\\s+")).contains(TAG) && !link.text().isBlank();
  }

  /// Mastodon writes `#ferry` where it means the word.
  private static String withoutSign(String tag) {
    String word = tag.strip();
    return word.length() > 1 && (word.charAt(0) == '#' || word.charAt(0) == '＃')
        ? word.substring(1)
        : word;
  }

  private static boolean isLabel(String text) {
    return LABEL.matcher(TextEnd.without(text, BEHIND_LABEL)).matches();
  }
}

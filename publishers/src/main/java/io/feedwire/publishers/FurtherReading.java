package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Other articles that a page offers under a label: `延伸閱讀`, `Related`. The links are references of
/// the article, the block is none of its text.
final class FurtherReading {

  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

  private static final String REL = "related";

  private static final StockPhrases LABELS = StockPhrases.read("further-reading.txt");

  /// The same in Chinese.
  private static final Pattern LABEL =
      Pattern.compile(
          "[【\\[（(◎●▲▶►>＞*]*\\s*(?:(?:延[伸展]|相关|相關|推荐|推薦|扩展|擴展|更多|参考|參考)(?:阅读|閱讀|报道|報道|报导|報導|新闻|新聞|文章|内容|內容"
              + "|专题|專題|链接|連結|图集|圖集|视频|影片)|[您你]?(?:可能|也许|也許)[还還也]?(?:会|會)?(?:感兴趣|感興趣|喜欢|喜歡|想看|想[读讀])(?:的文章|的内容|的內容)?|相关|相關|阅读更多|閱讀更多|看更多|猜[您你]喜[欢歡]|[热熱][门門](?:文章|新[闻聞]|[阅閱][读讀])|[编編][辑輯]推[荐薦]|返回首[页頁]|[回返]到?[顶頂]部"
              + "|(?:更多)?(?:详情|詳情|精彩)[，,]?(?:请|請)(?:看|见|見|点击|點擊|参[看见]|參[看見])|(?:英|德|法|日)[文语語](?:原文|报导|報導|报道|報道)(?:请|請)?[见見看]?)"
              + "\\s*[:：】\\])）|–—-]*");

  /// A label and what to read in one line, linked or not.
  private static final Pattern PREFIXED =
      Pattern.compile("(?:延[伸展]|扩展|擴展|相关|相關|推荐|推薦|更多)(?:阅读|閱讀)\\s*[:：>»]+.{0,100}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[（(【]?(?:原文|全文|更多[详詳]情|文章|新[闻聞]|[视視][频頻]|影片|音[频頻]|[报報]告|[来來]源)?(?:[链鏈]接|連結|[网網]?址|地址|出[处處]|(?<=文|情)(?=\\s*[:：]))"
              + "\\s*[:：]?\\s*(https?://\\S+?)?[）)】]?");

  /// Longest line with an address, in characters.
  private static final int MAX_ADDRESS = 400;

  private static final StockPhrases READ_ON = StockPhrases.read("read-on.txt");

  /// The same in Chinese.
  private static final Pattern MORE =
      Pattern.compile("[.…\\s]*(?:阅读|閱讀|查看|继续阅读|繼續閱讀)(?:全文|原文|更多)?[.…>»→:：\\s]*");

  /// Words before a link that say what it leads to, in a line that has nothing else.
  private static final Pattern BEFORE_LINK =
      Pattern.compile(
          "[【\\[（(◎●▲▶►>＞*]*\\s*(?:(?:[另也][请請]?)?[参參][见見阅閱考]|另[见見]|[^，。:：“”]{0,10}(?:[视視][频頻]版?|影片|音[频頻]版?|[节節]目|完整版|播客)(?:[链鏈]接|回[顾顧])?|“[^，。:：“”]{1,8}”播客|系列(?:[报報][道导導]|文章)|[专專][题題](?:[报報][道导導])?|接?[上下]一?[篇则則期集回]|原文|(?:[英中德法日][文语語])?原文|(?:完整|[详詳][细細]?|更多)?(?:[报報][道导導]|[内內]容|[详詳]情|新[闻聞])[请請]?(?:[见見看]|[点點][击擊阅閱])?|watch|listen|video|more|also read)"
              + "\\s*[:：]\\s*[】\\])）]*",
          Pattern.CASE_INSENSITIVE);

  /// A whole line that leads to another version of the text: `请点击此处阅读英文原文`, `（看完整报道）`.
  private static final Pattern POINTER =
      Pattern.compile(
          "[（(【\\[]*\\s*(?:(?:[请請]|[欢歡]迎|[您你]可以?)?(?:[点點][击擊选選阅閱]|[访訪][问問]|前往|到|按)[^。，“”他她]{0,16}?)?\\s*(?:[阅閱][读讀]|查看|[浏瀏][览覽]|[观觀收][看]|看)(?:[本此该該]文)?的?\\s*(?:(?:完整|全部|更多|相[关關]|原始)(?:的?|[^，。“”他她]{0,8}?的?\\s*(?:[报報][导導道]|[内內]容|[详詳]情|[视視][频頻]|影片|新[闻聞]|文章|版本?))|(?:[英中德法日俄][文语語]|[简簡繁][体體]?)?(?:原文|全文|版本?|原版))"
              + "\\s*[>»›→.…。]*[）)】\\]]*");

  /// Longest such line, in characters.
  private static final int MAX_POINTER = 40;

  /// WordPress puts the headline behind it.
  private static final String CONTINUE = "continue reading ";

  private static final String ARROWS = "[>»›→…";

  /// What the Chinese ones begin with.
  private static final String LETTERS = "你猜热熱编編返回延相推扩擴更您可也阅閱参參看详詳英德法日精";

  /// What they go on with.
  private static final String SECOND = "伸展关關荐薦多考可也能许許读讀更您你门門辑輯回到顶頂情彩文语語";

  /// Longest label, in characters.
  private static final int MAX_LABEL = 30;

  /// The same with the blanks that set it off in indented markup.
  private static final int MAX_SET = 100;

  /// Paragraphs of an article whose lists of links are beside it, and not it.
  private static final int MIN_PROSE = 3;

  /// How far above its label a block is looked for.
  private static final int MAX_WRAPPERS = 4;

  private FurtherReading() {}

  static boolean isLabel(String text) {
    String label = text.strip();
    return !label.isEmpty()
        && label.length() <= MAX_LABEL
        && (LABELS.holds(label)
            || (Glance.begins(label, LETTERS, SECOND) && LABEL.matcher(label).matches()));
  }

  private static boolean mayBeLabel(String text) {
    return Glance.begins(text, LETTERS) || LABELS.mayBegin(text);
  }

  /// Whether a line only says that there is more to read. A single word without an arrow may be
  /// somebody's answer, unless it is a link.
  static boolean leadsOn(String line) {
    return READ_ON.holds(line) && (line.indexOf(' ') > 0 || Glance.holds(line, ARROWS));
  }

  private static boolean isMore(String words) {
    return READ_ON.holds(words)
        || words.regionMatches(true, 0, CONTINUE, 0, CONTINUE.length())
        || (Glance.begins(words, ".…阅閱查继繼") && MORE.matcher(words).matches());
  }

  /// Takes blocks out of the tree that are a label and links.
  ///
  /// @param labels the elements of the body that [#isLabelElement] is true for
  static void take(Element body, List<Element> labels, Marginalia notes) {
    var blocks = new LinkBlocks(body, _ -> true, FurtherReading::isLabel);
    for (Element label : labels) {
      @Nullable Element block = block(body, label, blocks);
      if (block != null && block.hasParent()) {
        block.select(LINKS).forEach(link -> note(link, notes));
        block.remove();
      }
    }
  }

  static boolean isLabelElement(Element element) {
    int length = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof TextNode text && !text.isBlank()) {
        String words = text.getWholeText();
        if (length == 0 && !mayBeLabel(words.strip())) {
          return false;
        }
        length += words.length();
        if (length > MAX_SET) {
          return false;
        }
      }
    }
    return length > 0 && isLabel(element.ownText());
  }

  /// The smallest element that holds the label and links, if it holds nothing else. Links may have
  /// headings and the names of their sections with them, all within items of a list.
  private static @Nullable Element block(Element body, Element label, LinkBlocks blocks) {
    @Nullable Element block = label;
    for (int i = 0; block != null && block != body && i <= MAX_WRAPPERS; i++) {
      if (block.selectFirst(LINKS) != null) {
        return blocks.isOnly(block) ? block : null;
      }
      block = block.parent();
    }
    return null;
  }

  private static void note(Element link, Marginalia notes) {
    String href = RelativeAddress.resolve(link.baseUri(), link.attr("href"));
    if (!href.isEmpty() && !link.text().isBlank()) {
      note(href, link.attr("rel"), link.text(), notes);
    }
  }

  /// Notes the links of a line that is a label and what to read: `閱讀全文>>…`; false for any other.
  ///
  /// @param text the line's, without outer blanks
  static boolean takeLabelled(List<Inline> line, String text, Marginalia notes) {
    if (Glance.begins(text, "延扩擴相推更") && PREFIXED.matcher(text).matches()) {
      noteRuns(line, notes);
      return true;
    }
    if (isOnlyLinks(line) && isMore(text)) {
      noteRuns(line, notes);
      return true;
    }
    if (takeAddress(line, text, notes)) {
      return true;
    }
    @Nullable String words = wordsBesideLinks(line);
    boolean isLabelled =
        isPointer(text)
            || (words != null
                && (isLabel(words)
                    || isMore(words.strip())
                    || BEFORE_LINK.matcher(words.strip()).matches()));
    if (isLabelled) {
      noteRuns(line, notes);
    }
    return isLabelled;
  }

  private static boolean isPointer(String text) {
    return text.length() <= MAX_POINTER
        && Glance.holds(text, "读讀看览覽")
        && POINTER.matcher(text).matches();
  }

  private static boolean isOnlyLinks(List<Inline> line) {
    for (Inline run : line) {
      if (run.href() == null) {
        return false;
      }
    }
    return true;
  }

  /// Notes the page that a line only gives the address of: `原文链接：https://…`.
  private static boolean takeAddress(List<Inline> line, String text, Marginalia notes) {
    if (text.length() > MAX_ADDRESS || !Glance.holds(text, "链鏈連址处處文情")) {
      return false;
    }
    Matcher found = ADDRESS.matcher(text);
    if (!found.matches()) {
      return false;
    }
    boolean isLinked = line.stream().anyMatch(run -> run.href() != null);
    if (isLinked) {
      noteRuns(line, notes);
    } else if (found.group(1) != null) {
      note(found.group(1), null, found.group(1), notes);
    }
    return isLinked || found.group(1) != null;
  }

  /// What a line has beside its links; null where it has none, or more words than a label.
  private static @Nullable String wordsBesideLinks(List<Inline> line) {
    boolean isLinked = false;
    int length = 0;
    for (Inline run : line) {
      isLinked |= run.href() != null;
      length += run.href() == null ? run.text().length() : 0;
    }
    if (!isLinked || length > MAX_LABEL) {
      return null;
    }
    var words = new StringBuilder(length);
    line.stream().filter(run -> run.href() == null).forEach(run -> words.append(run.text()));
    return words.toString();
  }

  /// A line without the link at its end that leads to the rest of it: `...more`.
  static List<Inline> withoutMore(List<Inline> line) {
    if (line.size() < 2
        || line.getLast().href() == null
        || !isMore(line.getLast().text().strip())) {
      return line;
    }
    return line.subList(0, line.size() - 1);
  }

  /// The blocks without the lists of links to other articles that stand between them, without a
  /// label, in an article that is something else: more of it is text.
  ///
  /// @param isArticle whether an address is that of an article
  static List<Block> withoutLists(
      List<Block> blocks, Predicate<String> isArticle, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!(block instanceof Block.ListBlock && isLinks(block) && leads(block, isArticle))) {
        kept.add(block);
      }
    }
    long prose = kept.stream().filter(FurtherReading::isProse).count();
    if (kept.size() == blocks.size() || prose < MIN_PROSE) {
      return blocks;
    }
    blocks.stream().filter(block -> !kept.contains(block)).forEach(list -> noteLinks(list, notes));
    return kept;
  }

  private static boolean isProse(Block block) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.content().stream().anyMatch(run -> run.href() == null)
        && Inline.text(paragraph.content()).length() > MAX_LABEL;
  }

  private static boolean leads(Block block, Predicate<String> isArticle) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          paragraph.content().stream()
              .allMatch(run -> run.href() == null || isArticle.test(run.href()));
      case Block.ListBlock list ->
          list.items().stream()
              .allMatch(item -> item.content().stream().allMatch(inner -> leads(inner, isArticle)));
      default -> false;
    };
  }

  /// Notes the links of a block and says whether it is nothing but links.
  static boolean takeLinks(Block block, Marginalia notes) {
    if (!isLinks(block)) {
      return false;
    }
    noteLinks(block, notes);
    return true;
  }

  /// Notes the links below a label and says where they end: at the label's own place when none are
  /// below.
  static int linksEnd(List<Block> blocks, int label, Marginalia notes) {
    int end = label;
    while (end + 1 < blocks.size() && takeLinks(blocks.get(end + 1), notes)) {
      end++;
    }
    return end;
  }

  private static boolean isLinks(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> isLinks(paragraph.content());
      case Block.Heading heading -> isLinks(heading.content());
      case Block.ListBlock list ->
          list.items().stream()
              .allMatch(item -> item.content().stream().allMatch(FurtherReading::isLinks));
      default -> false;
    };
  }

  private static boolean isLinks(List<Inline> runs) {
    return runs.stream().anyMatch(run -> run.href() != null)
        && runs.stream().allMatch(run -> run.href() != null || run.text().strip().length() <= 2);
  }

  private static void noteLinks(Block block, Marginalia notes) {
    switch (block) {
      case Block.Paragraph paragraph -> noteRuns(paragraph.content(), notes);
      case Block.Heading heading -> noteRuns(heading.content(), notes);
      case Block.ListBlock list ->
          list.items().forEach(item -> item.content().forEach(inner -> noteLinks(inner, notes)));
      default -> {}
    }
  }

  private static void noteRuns(List<Inline> runs, Marginalia notes) {
    for (Inline run : runs) {
      if (run.href() != null) {
        note(run.href(), run.rel(), run.text(), notes);
      }
    }
  }

  /// A relation that the document gives stands.
  private static void note(String href, @Nullable String rel, String label, Marginalia notes) {
    String relation = Publishers.relation(rel);
    notes.reference(
        Reference.of(
            Reference.Kind.EXTERNAL, relation.equals("link") ? REL : relation, href, label, null));
  }
}

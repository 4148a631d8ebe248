package io.feedwire.parser;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a body and is none of it: written down from pages, not from the rules that take
/// it out, so that it finds what they miss. A kind is a pattern for a whole short line or for an
/// address.
final class Leftovers {

  /// One finding.
  ///
  /// @param kind as in the table that the corpus test prints
  record Finding(String kind, String line) {}

  /// Longer lines are prose that may well speak of copyright or of subscribing.
  private static final int MAX_LINE = 160;

  private static final Map<String, Pattern> LINES = new LinkedHashMap<>();
  private static final Map<String, Pattern> ADDRESSES = new LinkedHashMap<>();

  static {
    line(
        "share",
        "^(?:分享(?:到|至|给|給)?|转发|轉發|共享此文章|转载到|share(?: this)?(?: article| story| post)?|tweet(?:"
            + " this)?|e-?mail this|print"
            + " this|打印(?!店)|列印|点赞|收藏|赞过)\\s*[:：]?.{0,12}$|^(?:点击|點擊|click)(?:以在|分享到| to"
            + " share).*|^(?:facebook|twitter|whatsapp|telegram|微信|微博|line)$");
    line(
        "copyright",
        "^[（(\\[【]?\\s*(?:©|\\(c\\) ?\\d{4}|copyright\\b)|all rights reserved"
            + "|版[权權](?:所有|[声聲]明)|受到?[着著]作[权權]法?保[护護]"
            + "|未[经經].{0,12}(?:[许許]可|授[权權]|允[许許]|同意).{0,6}不得.{0,8}(?:[转轉][载載]|使用|[复複][制製])"
            + "|(?:[请請]勿|不得|禁止|谢绝|謝絕)(?:擅自|任意)?[转轉][载載]|^.{0,6}[转轉][载載][请請]"
            + "|^creative commons\\b|翻印必究|^.{0,4}版[权權]属");
    line("disclaimer", "(?:本文|文章|文中|上文|作者|音频|音頻)[^。]{0,16}(?:仅|僅|不)代表[^。]{0,20}(?:观点|觀點|立场|立場|看法)");
    line(
        "contribution",
        "^[^。]{2,60}[对對][本此]文(?:亦|也)?有.{0,6}[贡貢][献獻][。.]?[）)]?$|[补補]充[报報][道导導][）)]?$|^(?:additional"
            + " )?reporting by [A-Z]");
    line("end", "^[（(—\\-~ ]*(?:全文完|完|end|the end)[）)—\\-~ ]*$");
    line(
        "tags",
        "^(?:post tags|tags?|tagged|filed under|posted in|标签|標籤|关键[词字]|關鍵[詞字])\\s*[:：]|^tagged$");
    line(
        "feed",
        "feedx\\.|[获獲]取更多\\s*rss|feed enhanced by|better feed|(?:appeared first|first appeared)"
            + " on|continue reading on medium|embed from getty|添加[图圖]片[说說]明|^(?:继续阅读|繼續閱讀|continue"
            + " reading|read (?:more|the rest)|查看全文|[阅閱][读讀](?:全文|原文))\\W*$|\\.\\.\\.\\s*more$");
    line(
        "promotion",
        "^[（(\\[【]?(?:欢迎|歡迎|敬请|敬請|请|請)?(?:点击|點擊|在此|免费|免費)?(?:此处|此處|这里|這裡)?(?:订阅|訂閱|下载|下載|关注|關注|扫描|掃描|掃碼|扫码)"
            + ".{0,60}(?:app|邮|郵|电子报|電子報|简报|簡報|频道|頻道|公众号|公眾號|二维码|二維碼|播客|newsletter|facebook|twitter|脸书|臉書).*|^(?:sign"
            + " up|subscribe|register)\\b.{0,100}(?:newsletter|inbox|podcast|economist)|^.{0,8}微信搜索|^.{0,20}(?:请|請|欢迎|歡迎)(?:搜索|扫码|扫描|关注|關注).{0,10}公[众眾][号號]"
            + "|^(?:延伸|相关|相關|推荐|推薦|扩展|擴展)[阅閱][读讀]\\s*[:：]?$|^(?:相关|相關)(?:新闻|新聞|文章|报道|報導|内容|專題|专题)\\s*[:：]?$|^您?可能[会會]?感[兴興]趣.*|^related(?:"
            + " posts?| articles?| stories| content)?\\s*:?$|^(?:you may also like|read next|more"
            + " on this)\\b.*"
            + "|^(?:[阅閱][读讀]更多|更多(?:内容|新闻|新聞|精彩|[报報][道导導])).{0,20}$|^.{0,6}(?:请|請)?支持我们.{0,20}$|^.{0,6}支持我們.{0,20}$|^donate\\b|^捐款支持|点击查看本文英文版|點擊查看本文英文版|listen"
            + " on:|感謝您的訂閱|感谢您的订阅");
    line(
        "staff", // beside a publishing house: who made a book
        "^(?!.{0,40}出版社)[（(\\[【]?\\s*(?:[责責]任?[编編][辑輯]?|[编編][辑輯]|[网網][编編]|校[对對]|审校|審校|核稿|[编編][译譯]|[译譯]者|翻[译譯]|撰文|本文[编編][辑輯]|責任編輯)\\s*[:：/／"
            + " ].{1,60}$|[（(](?:[编編][辑輯]|[责責][编編]|[译譯]者|核稿)\\s*[:：/／][^（()）]{1,40}[）)]\\s*\\d*$|[责責][编編]\\s*[:："
            + " ]\\s*\\S{2,20}.{0,20}$|^\\W{0,2}(?:排版|[视視][觉覺]|口述|[监監][制製]|插[画畫]|[制製]片|文/[图圖]|[图圖]/文|参与报道)\\s*[:：/|｜丨︱"
            + " ]\\s*\\S{1,20}|^\\S{2,12}(?:"
            + " \\S{2,12})?[|｜](?:撰稿|责编|編輯|编辑)$|^\\p{IsHan}{2,4}（(?:实习)?记者）$|^BBC.{0,12}记者(?:"
            + " 发自.*)?$|^by [A-Z][a-z]+ [A-Z][a-z]+$");
    line(
        "agency",
        "^[\\p{IsHan}A-Za-z .]{2,12}[/／\\\\][\\p{IsHan}A-Za-z"
            + " ./／]{2,20}\\s*[（(][^（()）。]{2,40}[）)]$|^[（(]?(?:转自|轉自|转载自)[^。]{2,30}$|^[（(][^（()）。]{0,40}(?:社|路透|法新|美联|美聯|德新|reuters|afp)[、，,/][^（()）。]{0,40}[）)]$"
            + "|^[（(](?:路透社?|法新社|美联社|德新社|中央社|新华社)[）)]$|^(?:[资資]料|影片|[视視][频頻]|文章)?[来來]源\\s*[:：].{2,30}$|^(?:本文|以下文章|文章)(?:[转轉]自|[转轉][载載][自于]|[来來]源于|[刊发]\\p{IsHan}?于)|^.{2,16}（ID[:：][^）]{3,30}）$|^[（(]?本文(?:参考|依据|根据|引用|綜合|综合)了?.{2,40}[报報][道导導].{0,12}$");
    line(
        "label",
        "^(?:图片|圖片|图像|圖像|照片)(?:版[权權]|[来來]源|加[注註]文字|说明|說明)|^image"
            + " (?:source|caption|copyright)|^media caption");
    line(
        "page furniture",
        "^(?:跳过|跳過|结尾|結尾)\\s.*帖子|^(?:skip|end of) .{0,30} post|不支持播放多媒体|使用浏览器播|view video in"
            + " browser|^告知：第三方|^最近更新|^\\d+"
            + " ?(?:分钟|小时|小時|分鐘)前$|^(?:广告|廣告|advertisement)$|正在加载|請輸入正確的|^(?:永久连接|永久链接|permalink|回复|回覆|reply)$"
            + "|\\(未验证\\)$|del\\.icio\\.us|get_post_time");
    line("empty", "^[\\s\\u00a0\\u200b]*$");
    address(
        "share",
        "/sharer|/intent/(?:tweet|post)|whatsapp\\.com/send|//wa\\.me/|t\\.me/share|telegram\\.me/share|[?&]share=|del\\.icio\\.us/post"
            + "|linkedin\\.com/(?:share|cws)|reddit\\.com/submit|service\\.weibo\\.com/share|pinterest\\.com/pin/create|line\\.me/R/(?:msg|share)");
    address("feed", "feedx\\.(?:net|xyz|best|run|site|fun)|planetozh\\.com");
    address(
        "promotion",
        "//donate\\.|paypal\\.com/cgi-bin/webscr|/newsletters?/?(?:\\?|$)|nytcn\\.me/email|/email/\\?source=");
    address(
        "tracker",
        "pixel\\.wp\\.com|feeds\\.feedburner\\.com/~|feedsportal\\.com|stats\\.wordpress\\.com|doubleclick\\.net|google-analytics\\.com");
  }

  private Leftovers() {}

  private static void line(String kind, String pattern) {
    LINES.put(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  private static void address(String kind, String pattern) {
    ADDRESSES.put(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /// The kinds, in the order of the table.
  static List<String> kinds() {
    List<String> kinds = new ArrayList<>(LINES.keySet());
    ADDRESSES.keySet().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
    return kinds;
  }

  /// Everything found in an article's body.
  static List<Finding> of(Article article) {
    List<Finding> found = new ArrayList<>();
    blocks(article.body(), found);
    article.images().forEach(image -> image.renditions().forEach(file -> href(file.href(), found)));
    return found;
  }

  private static void blocks(List<Block> blocks, List<Finding> found) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> runs(paragraph.content(), found);
        case Block.Heading heading -> runs(heading.content(), found);
        case Block.Quote quote -> blocks(quote.content(), found);
        case Block.ListBlock list -> list.items().forEach(item -> blocks(item.content(), found));
        case Block.Table table ->
            table.rows().forEach(row -> row.cells().forEach(cell -> cell(cell.content(), found)));
        case Block.Preformatted pre -> line(pre.text(), found);
        case Block.Figure figure -> caption(figure.caption(), found);
        case Block.Gallery gallery ->
            gallery
                .items()
                .forEach(
                    item -> {
                      caption(item.title(), found);
                      caption(item.description(), found);
                    });
        case Block.Video video -> caption(video.title(), found);
        case Block.Audio audio -> caption(audio.title(), found);
        case Block.Embed embed -> href(embed.href(), found);
      }
    }
  }

  private static void cell(List<Inline> runs, List<Finding> found) {
    if (!runs.isEmpty()) {
      runs(runs, found);
    }
  }

  private static void caption(@Nullable String caption, List<Finding> found) {
    if (caption != null) {
      line(caption, found);
    }
  }

  private static void runs(List<Inline> runs, List<Finding> found) {
    Inline.text(runs).lines().forEach(line -> line(line, found));
    if (Inline.text(runs).isBlank()) {
      found.add(new Finding("empty", "a block without text"));
    }
    for (Inline run : runs) {
      if (run.href() != null) {
        href(run.href(), found);
      }
    }
  }

  private static void line(String written, List<Finding> found) {
    String line = written.strip();
    if (line.length() <= MAX_LINE) {
      LINES.forEach(
          (kind, pattern) -> {
            if (pattern.matcher(line).find()) {
              found.add(new Finding(kind, line));
            }
          });
    }
  }

  private static void href(String href, List<Finding> found) {
    ADDRESSES.forEach(
        (kind, pattern) -> {
          if (pattern.matcher(href).find()) {
            found.add(new Finding(kind, href));
          }
        });
  }
}

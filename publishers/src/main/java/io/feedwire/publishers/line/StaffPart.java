package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import java.util.regex.Pattern;

/// The words for what somebody did for an article, which stand with the name: `责任编辑`, `文/图`. A word
/// that only newsrooms have belongs to [#KNOWN]; one that means other things as well belongs to one
/// of the lists of [#OTHER], by what has to stand behind it.
final class StaffPart {

  /// Parts that only a newsroom has: a name may follow without a blank, and whose newsroom it is
  /// may stand before them.
  static final String KNOWN =
      anyOf(
          "记者|記者|作者|通讯员|通訊員",
          "责编|責編|网编|網編|编辑|編輯|编审|編審",
          "校对|校對|审校|審校|审核|審核|核稿|(?:发稿|發稿)人?",
          "编译|編譯|译者|譯者|翻译|翻譯",
          "撰文|撰稿人|撰稿|评论员|評論員|采写|採寫|采访|採訪|策划|策劃",
          "主播|剪辑|剪輯|制作|製作|整理");

  /// What kind of a part it is: whose, how high.
  private static final String KIND =
      anyOf(
          "实习|實習|见习|見習|特约|特約|特派|首席|资深|資深",
          "执行|執行|值班|责任|責任|助理|联合|聯合|采访|採訪",
          "本[报報文刊台期]",
          "节目|節目|视频|視頻|影片|音频|音頻|文字|图片|圖片|图表|圖表|数据|數據|图文|圖文",
          "网络|網絡|網路|核稿|版面",
          "\\p{IsHan}[语語][组組]", // `英语组`
          "[总總副]");

  /// `特约记者`, `执行总编辑`.
  static final String QUALIFIED = KIND + "{0,2}" + KNOWN;

  /// Between a part and its names.
  static final String SIGNS = ":：/／|｜丨︱";

  static final String SIGN = "\\s*[" + SIGNS + "]\\s*";

  /// Those that stand so between words that mean other things, too.
  private static final String NARROW_SIGN = "\\s*[:：/｜|]";

  /// Words before pictures and numbers as well: names have to follow.
  private static final String BEFORE_NAMES =
      anyOf("事[实實]核查|[数數][据據]可[视視]化|[实實][习習]生", "[报報][道导導][补補]充|[补補]充(?:[报報][道导導]|[采採][访訪写寫])")
          + ifNamed("\\p{IsHan}{2,3}");

  /// Words before what may be as short as a name: `图表：油价`, `主持人：再见`.
  private static final String BEFORE_PERSON =
      anyOf("主持人|嘉[宾賓]|[视視音][频頻]|[图圖]表|[图圖]解|[数數][据據]|[动動][画畫]|漫[画畫]")
          + ifNamed(PersonName.BY_FAMILY);

  /// The writer of the words where somebody else made the pictures: `文字：李河 摄影：王岸`.
  private static final String BESIDE_PICTURES =
      "文字(?="
          + NARROW_SIGN
          + "\\s*[^，：:]{2,12}[，,；;、\\s|/]{1,3}[^：:]{0,8}"
          + anyOf("[摄攝]影|[编編][辑輯]|[图圖]片|[视視][频頻]")
          + NARROW_SIGN
          + ")";

  /// Parts whose words mean other things as well: a sign has to follow.
  private static final String OTHER =
      anyOf(
          "主[编編笔筆]",
          BESIDE_PICTURES,
          BEFORE_NAMES,
          BEFORE_PERSON,
          // The text.
          "[审審][稿定读讀]|供稿|[组組约約]稿|[译譯]校|撰[写寫]|[执執][笔筆]|口述|[讲講]述",
          "采[编編]|採編|[编編][写寫导導排务務]",
          // Films and sound.
          "[导導]演|企[划劃]|[统統][筹籌]|[监監][制製审審]|出品人?|[制製]片人?",
          "主持|播音|配音|[录錄]音",
          // Pictures and design.
          "美[编編]|[摄攝][影像制製]|拍[摄攝]|插[画畫图圖]|[题題配绘繪制製][图圖]",
          "排版|版式(?:[设設][计計])?|[设設][计計]|[视視][觉覺]|[后後]期|字幕|[运運][营營]|文案",
          // Who helped, and short forms.
          "[参參][与與](?:[报報][道导導]|撰[写寫]|采[写寫访]|編輯|编辑)|[报報][道导導]",
          "文[图圖稿]|[图圖]文",
          "[摄攝文編编译譯校]");

  private static final String ONE = KIND + "{0,2}" + anyOf(KNOWN, OTHER);

  /// A picture alone has a caption, and no author.
  private static final String EACH = anyOf(ONE, "[图圖]");

  private static final String NEXT = "\\s{0,2}[/／、&＆]\\s{0,2}" + EACH;

  /// One part, or several that the same people have: `文/图`.
  static final String PART = anyOf(ONE + "(?:" + NEXT + "){0,3}", "[图圖](?:" + NEXT + "){1,3}");

  /// Several parts, which need no sign: `文/图 李河`.
  static final String PAIR = EACH + "(?:" + NEXT + "){1,3}";

  /// One that needs no sign before a list that goes on with other parts: `参与报道 李河；编译 王岸`.
  static final String LISTED = ONE + "(?=\\s+[^;；。：:]{2,40}[;；]\\s{0,2}" + QUALIFIED + "\\s)";

  /// A part within a line. Behind a blank it needs no sign: `记者李河 责编张码 网编赵舟`.
  static final Pattern WITHIN =
      Pattern.compile(
          "(?<!\\p{IsHan})"
              + anyOf(
                  PART + "[·]?(?=" + SIGN + ")",
                  "(?:[图圖]片|嘉[宾賓])(?=" + SIGN + ")",
                  KNOWN + "[·]?(?=\\s)",
                  "(?<=\\s)" + KNOWN + "(?=\\p{IsHan}{2,4}(?:[、，,/／\\s]|$))"));

  private StaffPart() {}

  /// A look at what follows: a sign and a name, in Han or Latin letters, and no word behind it.
  private static String ifNamed(String han) {
    return "(?="
        + NARROW_SIGN
        + "\\s*"
        + anyOf(han, PersonName.LATIN)
        + anyOf("[、，,/；;）)\\s]", "$")
        + ")";
  }
}

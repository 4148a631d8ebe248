package io.feedwire.publishers.text;

import java.util.Set;

/// Where newsrooms and their correspondents are: in Chinese a place follows a reporter's name
/// without a sign, `張謙香港`, and only a list parts the two.
public final class Places {

  /// Of two characters or three, as correspondents of the publishers seen sign, and the counties of
  /// Taiwan. One that is missing costs a byline.
  private static final Set<String> ALL =
      Set.of(
          ("台北 臺北 新北 基隆 桃園 桃园 新竹 新竹縣 苗栗 台中 臺中 彰化 南投 雲林 云林 嘉義 嘉义 台南 臺南 高雄 屏東 屏东 宜蘭 宜兰 花蓮 花莲"
                  + " 台東 臺東 台东 台東縣 臺東縣 澎湖 金門 金门 馬祖 马祖 香港 澳門 澳门 北京 上海 廣州 广州 深圳 重慶 重庆 武漢 武汉 成都 南京"
                  + " 天津 東京 东京 大阪 首爾 首尔 漢城 曼谷 河內 河内 胡志明市 馬尼拉 马尼拉 吉隆坡 雅加達 雅加达 新加坡 新德里 孟買 孟买 雪梨"
                  + " 悉尼 墨爾本 墨尔本 坎培拉 堪培拉 奧克蘭 奥克兰 莫斯科 基輔 基辅 華沙 华沙 布拉格 維也納 维也纳 柏林 波昂 波恩 法蘭克福 法兰克福"
                  + " 慕尼黑 日內瓦 日内瓦 蘇黎世 苏黎世 羅馬 罗马 梵蒂岡 梵蒂冈 馬德里 马德里 里斯本 巴黎 布魯塞爾 布鲁塞尔 海牙 阿姆斯特丹 倫敦"
                  + " 伦敦 愛丁堡 爱丁堡 都柏林 哥本哈根 斯德哥爾摩 斯德哥尔摩 奧斯陆 奥斯陆 赫爾辛基 赫尔辛基 雅典 安卡拉 伊斯坦堡 伊斯坦布尔 開羅"
                  + " 开罗 耶路撒冷 杜拜 迪拜 約翰尼斯堡 约翰内斯堡 奈洛比 内罗毕 華盛頓 华盛顿 華府 华府 紐約 纽约 波士頓 波士顿 芝加哥 洛杉磯"
                  + " 洛杉矶 舊金山 旧金山 休士頓 休斯顿 溫哥華 温哥华 多倫多 多伦多 渥太華 渥太华 聖保羅 圣保罗")
              .split(" "));

  /// Countries and regions that are as long as names: a line of them is a heading.
  private static final Set<String> COUNTRIES =
      Set.of(
          ("中国 中國 台湾 台灣 臺灣 美国 美國 英国 英國 法国 法國 德国 德國 日本 韩国 韓國 朝鲜 朝鮮 北韩 北韓 俄国 俄國 俄罗斯 俄羅斯 乌克兰 烏克蘭"
                  + " 印度 泰国 泰國 越南 缅甸 緬甸 蒙古 菲律宾 菲律賓 马来西亚 馬來西亞 印尼 澳洲 新西兰 紐西蘭 加拿大 墨西哥 巴西 古巴 阿根廷"
                  + " 意大利 義大利 西班牙 葡萄牙 希腊 希臘 波兰 波蘭 捷克 瑞士 瑞典 挪威 芬兰 芬蘭 丹麦 丹麥 荷兰 荷蘭 比利时 比利時 奥地利 奧地利"
                  + " 匈牙利 土耳其 伊朗 伊拉克 以色列 叙利亚 敘利亞 黎巴嫩 约旦 約旦 埃及 也门 也門 阿富汗 南非 白俄罗斯 白俄羅斯 立陶宛 拉脱维亚"
                  + " 爱沙尼亚 格鲁吉亚 亚美尼亚 阿塞拜疆 哈萨克斯坦 巴基斯坦 巴勒斯坦 加沙 欧盟 歐盟 欧洲 歐洲 亚洲 亞洲 非洲 中东 中東 西藏 新疆")
              .split(" "));

  /// The longest of [#ALL], in characters.
  private static final int MAX_LENGTH = 5;

  /// The shortest name that may be left, in characters.
  private static final int MIN_NAME = 2;

  private Places() {}

  /// Whether a word is one of them, and no name.
  public static boolean isPlace(String word) {
    return ALL.contains(word) || COUNTRIES.contains(word);
  }

  /// A name without the place that follows it.
  public static String without(String name) {
    if (name.length() > MAX_LENGTH && "市縣县".indexOf(name.charAt(name.length() - 1)) >= 0) {
      String shorter = without(name.substring(0, name.length() - 1));
      return shorter.length() < name.length() - 1 ? shorter : name;
    }
    for (int length = MAX_LENGTH; length >= 2; length--) {
      int end = name.length() - length;
      if (end >= MIN_NAME && ALL.contains(name.substring(end))) {
        return name.substring(0, end).strip();
      }
    }
    return name;
  }
}

package io.feedwire.keywords.text;

import java.util.BitSet;

/// The characters that foreign names are written with in Chinese, by their sound: some three
/// hundred, as the tables of Xinhua have them. A name of such characters is one whatever words its
/// characters happen to be.
public final class Transliteration {

  private static final BitSet CHARACTERS =
      set(
          "阿埃艾安昂奥巴白拜班邦包鲍贝本比彼毕边宾波伯勃博卜布采蔡曹查柴车楚茨达戴丹德登邓狄迪底蒂丁东杜敦顿俄厄恩尔耳法凡"
              + "范方菲芬丰冯佛弗福富盖甘冈戈哥歌格葛根贡古瓜圭哈海汉翰豪赫黑亨侯胡华怀惠霍基吉加佳贾简杰津居卡凯坎康考"
              + "科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎理里礼丽利立莉连廉良列林琳龙隆娄卢鲁路伦罗洛吕马玛迈麦曼毛茅梅门蒙孟米密"
              + "苗敏明缪莫墨默姆木穆那纳娜乃奈南瑙内能尼宁牛纽农努诺欧帕派潘庞培佩彭蓬皮平珀普其齐奇恰强乔钦丘琼屈让热仁日荣茹儒"
              + "瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申圣施什史士舒斯丝思松苏索塔泰坦汤唐陶特滕提廷通图托脱瓦万旺威韦维伟卫魏温文翁沃乌"
              + "西希锡夏香肖谢辛欣兴雄休许逊雅亚延扬耶叶伊宜因英尤雨约云宰赞泽曾扎詹张哲珍芝治朱卓兹宗祖佐");

  /// Of these, what text uses by itself as well, mostly between words, and a name within itself:
  /// 泽连斯基, 加布里埃尔, 内 of 哈梅内伊.
  private static final String BETWEEN_WORDS = "里内连其";

  private Transliteration() {}

  private static BitSet set(String characters) {
    var set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /// Whether names are written with these.
  public static boolean isAll(char[] folded, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!CHARACTERS.get(folded[i]) && BETWEEN_WORDS.indexOf(folded[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether a particle is none between these two.
  public static boolean joins(char before, char particle, char after) {
    return BETWEEN_WORDS.indexOf(particle) >= 0 && CHARACTERS.get(before) && CHARACTERS.get(after);
  }
}

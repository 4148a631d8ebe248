package io.feedwire.parser.decode;

import io.feedwire.parser.decode.Writing.Group;
import java.nio.charset.Charset;
import java.util.List;

/// The writings that [LegacyGuess] knows. Letters of a Latin alphabet are those that it adds to
/// ASCII; of another alphabet, first those that make three quarters of a text. Of Chinese, Japanese
/// and Korean, first the commonest characters of running text; the mass of the others is what the
/// national standards put into their first level, which was drawn up by frequency.
final class Writings {

  static final List<Writing> WESTERN =
      List.of(
          Writing.latin("éèàêçâîôûùëïœ"),
          Writing.latin("äöüß"),
          Writing.latin("áéíóúñü¿¡"),
          Writing.latin("ãáéçíóêâúõàô"),
          Writing.latin("àèéìòù"),
          Writing.latin("åäöøæé"),
          Writing.latin("ðþáéíóúýæöø"));

  static final List<Writing> CENTRAL =
      List.of(
          Writing.latin("ąćęłńóśźż"),
          Writing.latin("áčďéěíňóřšťúůýž"),
          Writing.latin("áäčďéíĺľňóôŕšťúýž"),
          Writing.latin("áéíóöőúüű"),
          Writing.latin("ăâîşţ"),
          Writing.latin("čćđšž"));

  static final List<Writing> TURKISH = List.of(Writing.latin("ıİğüşöçâ"));

  static final List<Writing> BALTIC =
      List.of(Writing.latin("ąčęėįšųūž"), Writing.latin("āčēģīķļņšūž"), Writing.latin("õäöüšž"));

  static final List<Writing> VIETNAMESE =
      List.of(Writing.latin("ăâđêôơưàáèéìíòóùúýãõ\u0300\u0301\u0303\u0309\u0323₫"));

  static final List<Writing> CYRILLIC =
      List.of(
          Writing.letters("оеаинтсрвлкмдпу", "яызьъбгчйхжюшцщэфёѐѝ"),
          Writing.letters("оаинтіевркслдум", "пязьбгчйхжїєюшцщфґў"),
          Writing.letters("аоиентсрјвдкму", "плзбгжћђчшцљњхџфќѓѕ"));

  static final List<Writing> GREEK =
      List.of(Writing.letters("αοιετσνηυρπκςμλ", "ωόίάέήύώγδθχφβξζψϊϋΐΰ"));

  static final List<Writing> HEBREW = List.of(Writing.letters("יוהלאתמרשבנ", "קדעםפחןצטגסכזךףץ"));

  static final List<Writing> ARABIC =
      List.of(Writing.letters("المينتروبع", "دسفكقةحهجأشصطىخإضذغثزءئظآؤ،؟؛ـَُِّْپچژگ"));

  static final List<Writing> THAI =
      List.of(
          Writing.letters(
              "านรอกเงมยลวดทสตะปบคห่้ัี็ิ", "แชไขจใพผถธโณฐซฝศษภญฟฉฬฎฏฆฌฮ๊๋ืุูำๆฯ์ึ๐๑๒๓๔๕๖๗๘๙"));

  private static final String CJK_SIGNS = "、。，！？：；（）「」『』《》〈〉【】・…—－～“”‘’\u3000０１２３４５６７８９";

  static final List<Writing> CHINESE =
      List.of(
          Writing.characters(
              new Group(0.4, level("GB2312", 0xB0, 0xD7, 0xA1) + level("Big5", 0xA4, 0xC6, 0x40)),
              new Group(
                  0.45,
                  "的一是不了在人有我他这中大来上个国和地到以说时要就出会也你对生能而子那得于着下自之年过发后作里用道行所然家事成方多经么去"
                      + "法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业"
                      + "這來個國說時會對於後過發們經麼學現當沒動還進開實軍無與長機關點業為從種應問題報記將員區聞體產東話"),
              new Group(0.15, CJK_SIGNS)));

  static final List<Writing> JAPANESE =
      List.of(
          Writing.characters(
              new Group(0.3, level("EUC-JP", 0xB0, 0xCF, 0xA1)),
              new Group(0.1, span('ァ', 'ヶ') + "ー"),
              new Group(0.005, span('\uFF66', '\uFF9F')),
              new Group(0.48, span('ぁ', 'ん')),
              new Group(0.12, CJK_SIGNS)));

  static final List<Writing> KOREAN =
      List.of(
          Writing.characters(
              new Group(0.02, level("EUC-KR", 0xCA, 0xFD, 0xA1)),
              new Group(0.38, level("EUC-KR", 0xB0, 0xC8, 0xA1)),
              new Group(
                  0.55,
                  "이다는의가에을고로한하지사기서은도를해있정자대인리시어나으게일수과아제부전그라들장상보와원주조만국경동여성것공관면"
                      + "거구신유선무비오위스연안방업용통개년민중지재당화였했세실학발회미문물체계내말보며모심행생불소현치"),
              new Group(0.05, CJK_SIGNS)));

  private Writings() {}

  /// The characters of a two-byte encoding whose lead byte lies in a range.
  private static String level(String charset, int from, int to, int trailFrom) {
    byte[] pair = new byte[2];
    var characters = new StringBuilder();
    for (int lead = from; lead <= to; lead++) {
      for (int trail = trailFrom; trail <= 0xFE; trail++) {
        pair[0] = (byte) lead;
        pair[1] = (byte) trail;
        String character = new String(pair, Charset.forName(charset));
        if (character.length() == 1 && character.charAt(0) != Utf8.HOLE) {
          characters.append(character);
        }
      }
    }
    return characters.toString();
  }

  private static String span(char from, char to) {
    var characters = new StringBuilder();
    for (char c = from; c <= to; c++) {
      characters.append(c);
    }
    return characters.toString();
  }
}

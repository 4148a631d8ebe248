package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that says how to reach whoever published it: `投稿邮箱：…`, `记者邮箱：…`, `如有线索，请联系我们：…`, `Got a
/// tip? Email …`.
final class ContactLine {

  /// `desk@ferry.example`, `desk(at)ferry.example`.
  static final String MAIL = "[\\w.+-]{1,40}(?:@|\\(at\\)|#)[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,4}";

  /// Whom, or what with.
  private static final String DESK =
      anyOf(
          "作者|[记記]者|[编編][辑輯]|[责責][编編]|[责責]任[编編][辑輯]|客服",
          "爆料|[报報]料|新[闻聞]|[线線]索|投稿|合作|[联聯][系繫络絡]",
          "[读讀]者|[听聽]众|[观觀]众");

  /// `记者邮箱：…`, `爆料热线：…`.
  private static final String LABELLED =
      "(?:[^，。：:]{2,8}(?=爆料|[报報]料))?"
          + DESK
          + "(?:我[们們]|服[务務])?"
          + anyOf(
              "(?:[邮郵]箱|信箱|E-?mail|[电電]子?[邮郵]件?(?:信?箱|地址)?|方式)?\\s*[:：]\\s*" + MAIL,
              "(?:微信[号號]?|微博|推特|公[众眾][号號])\\s*[:：]\\s*@?[A-Za-z][\\w-]{3,30}",
              "(?:(?:[热熱][线線]|[电電][话話])|(?<=料))\\s*[:：]\\s*[+\\d() -]{6,24}");

  /// `如有线索，请联系我们：…`, `欢迎来信：…`.
  private static final String INVITED =
      anyOf("[^。“”]{0,6}(?:如果?|若)(?:[您你])?(?:[们們])?有[^。“”他她]{0,20}[，,]", "[欢歡]迎|[请請]")
          + "[^。“”他她]{0,16}"
          + anyOf("[联聯][系繫络絡]|[邮郵]件|[写寫來来]信|投稿|致[电電信]")
          + "[^。“”他她]{0,14}?[:：]?\\s*"
          + MAIL
          + "[^。“”]{0,10}";

  /// `读者可发邮件至…`, `您可以通过…联系作者`.
  private static final String TOLD =
      "(?:[读讀]者|[您你])可以?"
          + anyOf("(?:[发發]送?|[写寫])?(?:[电電]子?)?[邮郵]件(?:至|[给給]|到)", "[通透][过過]|用")
          + "\\s*"
          + MAIL
          + "\\s*(?:与|與|和|同)?(?:[联聯][系繫络絡])?(?:作者|我[们們]|[编編][辑輯])?(?:[联聯][系繫络絡])?";

  /// `Got a tip? Email …`.
  private static final String IN_ENGLISH =
      "(?:contact|e-?mail|write to|reach|get in touch|got a tip|send|have a)\\b[^.“”\"]{0,50}?"
          + MAIL;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^" + anyOf(LABELLED, INVITED, TOLD, IN_ENGLISH) + "\\W*$", Pattern.CASE_INSENSITIVE);

  /// `投稿邮箱：…`, `商务合作请联系：…`.
  private static final Pattern CONTACT =
      Pattern.compile(
          "^[◎●▲▶►*＊\\s]*"
              + anyOf("投稿|[商業业][务務]|[广廣]告|媒[体體]|[联聯][系繫络絡]|合作|[备備]用|官方")
              + "(?:合作|投稿|[联聯][系繫络絡])?"
              + anyOf("[邮郵]箱|信箱|[邮郵]件|微信[号號]?|[号號]|微博|[热熱][线線]|[电電][话話]", "[请請]?[联聯][系繫络絡]|方式")
              + "\\s*[:：].{2,80}$"
              // What stands there shows it as well: `商务合作：ads@…`, `广告：010-…`.
              + "|^[◎●▲▶►*＊\\s]*(?:[商業业][务務]|[广廣]告|媒[体體]|投稿)(?:合作)?\\s*[:：]\\s*"
              + "(?:[\\w.+-]{1,60}[@＠]|(?!(?:19|20)\\d\\d\\b)[+\\d][\\d() -]{5,24}$).{0,80}"
              + "|^(?:[本该該]文)?(?:作者)?微信(?:[号號]|公[众眾][号號])\\s*[:：|｜].{2,40}$"
              + "|^.{0,16}[点點][个個]?[“「]?在看(?![守台臺管护護病])[”」]?.{0,12}$");

  /// The first characters of [#CONTACT], apart from what ends with a word of WeChat's for liking.
  private static final String CONTACT_BEGIN = "本该該作投商業业广廣媒联聯合备備用官微";

  private static final String LIKED = "在看";

  private ContactLine() {}

  /// Whether a line at the end of an article gives an address, an account or a number.
  static boolean isWhere(Line line) {
    return line.holds(":：@") && ADDRESS.matcher(line.text()).matches();
  }

  /// The same of an address of mail.
  static boolean isMail(Line line) {
    return line.indexOf('@') > 0 && ADDRESS.matcher(line.text()).matches();
  }

  /// Whether a line tells how to reach the publisher, or to like what it published.
  static boolean isContact(Line line) {
    return (line.begins(CONTACT_BEGIN) || line.contains(LIKED))
        && CONTACT.matcher(line.text()).matches();
  }
}

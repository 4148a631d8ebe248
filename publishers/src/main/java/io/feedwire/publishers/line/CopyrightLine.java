package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that says who owns an article, or that nobody may reprint it.
final class CopyrightLine {

  /// Longer ones are prose about copyright.
  private static final int MAX_LENGTH = 200;

  /// Words behind `Copyright` that do not own it.
  private static final String NO_OWNER =
      anyOf(
          "Office|Act|Law|Laws|Bill|Holders?|Claims?|Case|Battle|Dispute|Fight|Infringement|Trial",
          "Lawsuit|Rules?|Reform|Protection|Owners?|Issues?|Notice|Suit|Ruling|Deal|Fears?");

  /// A name of up to six words, none small but those that stand in names.
  private static final String OWNER =
      "(?-i:(?!"
          + NO_OWNER
          + "\\b)\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|\\d{4}|and|of|the|für|de|del|di|&|-)){0,5}$)";

  /// `Copyright 2020 …`, `Copyright: …`, `Copyright River Notes`; not what is said of it:
  /// `Copyright law will change`.
  private static final String WORD =
      "copyright\\s*"
          + anyOf("$|[:：©ⓒ(|]", "(?:by|(?:19|20)\\d\\d|the financial times limited)\\b", OWNER);

  /// `© 2020 AFP`, `(c) 2020 …`, or the word.
  private static final Pattern MARK =
      Pattern.compile(
          "^[（(\\[【]?\\s*" + anyOf("[©ⓒ]", "\\(c\\)\\s*\\d{4}", WORD) + ".*",
          Pattern.CASE_INSENSITIVE);

  /// The first characters of [#MARK].
  private static final String MARK_BEGIN = "©ⓒ(c";

  /// `版权所有`; not those who have the right: `版权所有者`.
  private static final String OWNED =
      "版[权權](?:所有(?![者人权權])|[声聲]明)|^著作[权權][归歸](?![谁誰])[^，。]{1,12}所有"
          // Of whose something else is prose tells.
          + "|(?:(?<=本文的|文章的)|(?<!的))版[权權][归歸](?![谁誰])"
          + "|(?<=[图圖照]片的)版[权權][归歸][^，。]{1,14}所有|^.{0,12}版[权權](?:[为為属屬由])";

  /// `翻印必究`, `受版权保护`.
  private static final String PROTECTED =
      "[翻转轉][印载載][录錄]?必究|(?<!不)受到?(?:[着著]作|版)[权權]法?(?:的)?保[护護]|[图圖照影]片均?有版[权權]保[护護]";

  private static final String FORBIDDEN = anyOf("不得|[请請]勿|[严嚴]?禁止?");

  /// `未经许可，不得转载`.
  private static final String WITHOUT_LEAVE =
      "未[经經].{0,14}(?:[许許]可|授[权權]|允[许許]|同意|准[许許])[^。]{0,8}"
          + FORBIDDEN
          + "[^。]{0,8}"
          + anyOf(
              "[转轉][载載贴貼]|[复複][制製]|[转轉][发發]|抄[袭襲]|[盗盜]用|翻[印译譯]|摘[编编录錄]",
              // What laws and firms forbid as well.
              "(?:使用|引用|用作|改[编編])(?=.{0,12}(?:本[文站刊报報网網]|文[章件]|稿件|[图圖]片|[内內]容))");

  /// `文中图片未经同意，请勿用作其他用途`.
  private static final String THING_WITHOUT_LEAVE =
      "(?:[图圖]片|[内內]容|文章|稿件|本[文站刊报報网網])[^。]{0,8}未[经經].{0,14}"
          + "(?:[许許]可|授[权權]|允[许許]|同意|准[许許])[^。]{0,8}"
          + FORBIDDEN
          + "[^。]{0,8}(?:使用|引用|用作|改[编編])"
          // That is all: `未经授权，禁止使用`.
          + "|^未[经經][授许許][权權可]，?(?:禁止|不得|[请請]勿)使用[。！!]?$";

  /// `请勿擅自转载`, `谢绝转载`.
  private static final String FORBIDDING =
      anyOf(
              "(?<!要求|下令|[规規]定|各|必[须須]|[网網]站|媒[体體])",
              // What all others may not; of rumours and names prose tells.
              "^任何[^。，,]{0,16}(?=.{2,8}(?:[载載贴貼印版]|[盗盜]用)(?:$|[，。；;！!、或]|本|此))")
          + "(?:[请請]勿|不得|[严嚴]?禁止?|[谢謝][绝絕])"
          + anyOf("擅自|任意|随意|隨意|私自|[商恶惡]意?业?業?性?|未[经經]授[权權]|一切|任何") // how
          + "?(?:[进進]行)?(?:[转轉][载載贴貼]|翻印|[盗盜][用版](?!他人|[^，。]{0,6}(?:身份|信息|[个個]人)))";

  /// `本站文章均为原创`.
  private static final String ORIGINAL =
      "^(?:[^，。]{0,12}[，,])?(?:本[站文号號]|[^，。]{0,12}文章)[^。]{0,16}"
          + "[均皆](?:[为為系]|是)?原[创創](?:[，,。；;]|$)";

  /// `转载请注明出处`.
  private static final String CITE =
      "^(?:[^“”「」，。]{0,20}(?:原[创創]|本文|文章|版[权權]|作品)[^“”「」]{0,16}[，。,；;])?"
          + ".{0,8}[转轉][载載贴貼](?:本文|文章|此文|或引用|[时時]|[须須需]|必[须須])?"
          + "[^，。]{0,4}[，,]?[但]?"
          + "(?:[请請]|[须須需]?(?:注明|[标標]明|[联聯][系繫络絡]|保留|授[权權]))";

  /// What such lines say anywhere in them.
  private static final Pattern CHINESE =
      Pattern.compile(
          String.join(
              "|",
              OWNED,
              PROTECTED,
              WITHOUT_LEAVE,
              THING_WITHOUT_LEAVE,
              FORBIDDING,
              ORIGINAL,
              CITE));

  /// One of these characters and one of these words is in each line of [#CHINESE].
  private static final String CHINESE_HOLDS = "转轉权權经經究盗盜翻创創";

  private static final String[] CHINESE_WORDS = {
    "转载", "轉載", "转載", "轉载", "转贴", "轉貼", "必究", "原创", "原創",
    "版权", "版權", "作权", "作權", "未经", "未經", "盗", "盜", "翻印"
  };

  private static final Pattern ENGLISH =
      Pattern.compile(
          // Not those who have them: `All rights reserved seats cost twelve euros.`
          "all rights reserved(?! (?-i:(?!by|to|world)[a-z]))"
              + "|(?:reproduc(?:e|ed|ing|tion)|republi(?:sh\\w*|cation)|redistribut\\w{1,6})\\b"
              + "[^,]{0,40}(?:prohibited|permission)"
              + "|may not be (?:reproduced|republished|copied|redistributed)",
          Pattern.CASE_INSENSITIVE);

  /// One of these is in each line of [#ENGLISH].
  private static final String[] ENGLISH_WORDS = {
    "ights ", "RIGHTS", "ublish", "eprodu", "edistrib"
  };

  /// `저작권자 ⓒ 한강일보, 무단 전재 및 재배포 금지`: nobody may reprint it.
  private static final Pattern KOREAN =
      Pattern.compile(
          anyOf(
              "[<‹〈＜\\[(【\\s]*저작권자\\s?(?:ⓒ|©|\\([cC]\\)).*",
              "[^다]{0,80}무단\\s?(?:전재|복제|배포|도용)"
                  + "(?:[\\s,·ㆍ/-]|및|전재|복제|재?배포|도용|수집|AI|학습|이용|활용|등)*[을를]?\\s?금지"
                  + "[^\\p{L}\\p{N}]*"));

  private static final String[] KOREAN_WORDS = {"저작권자", "무단"};

  /// `RIPRODUZIONE RISERVATA © Copyright …`, and that alone.
  private static final Pattern ITALIAN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*riproduzione (?:parziale o totale )?riservata[.\\s]*(?:[©(-].{0,80})?",
          Pattern.CASE_INSENSITIVE);

  private static final String[] ITALIAN_WORDS = {"iservata", "RISERVATA"};

  /// `Alle Rechte vorbehalten`, `無断転載を禁じます`, and that alone.
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*"
              + anyOf(
                  "alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés",
                  "todos (?:los derechos|os direitos) reservados|tutti i diritti riservati",
                  "(?:все|усі|всі) права (?:защищены|захищені)|wszelkie prawa zastrzeżone",
                  "(?:tüm|her) hakk?(?:lar)?ı saklıdır|hak cipta dilindungi(?: undang-undang)?",
                  "reproduction (?:totale ou partielle )?(?:interdite|strictement interdite)",
                  "prohibida (?:su|la) reproducción(?: total o parcial)?[^,]{0,60}",
                  "(?:é )?(?:proibida a reprodu[cç]ão|reprodução proibida)[^,]{0,70}",
                  "[(（]c[)）] ?(?:AFP.{0,20}|\\p{IsHan}[^。、]{1,20}社)", // `(c)川新聞社`
                  "перепечатка запрещена|kopiowanie zabronione",
                  "جميع الحقوق محفوظة|کلیه حقوق محفوظ است|تمامی حقوق محفوظ است",
                  "無断(?:複製|転載|複写|・|、|及び|または|での|の)*(?:転載|複製|使用)?(?:は|を)?(?:禁止|禁じ)(?:します|ます)?")
              + "[^\\p{L}\\p{N}]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The first letter of each line of [#FOREIGN], and of its last letters in brackets.
  private static final String FOREIGN_BEGIN = "atвуwhrpéckпجکت無";

  /// Longest of these lines, in characters.
  private static final int MAX_FOREIGN = 110;

  /// `本作品采用知识共享署名4.0许可`, `CC BY-SA 4.0`.
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?:知[识識]共享|[创創]用\\s?CC|creative commons|\\bCC[ -]BY)"
              + ".{0,30}?(?:[许許]可|授[权權]|licen[sc]e|[\\d.]{3}\\W*$)",
          Pattern.CASE_INSENSITIVE);

  /// One of these is in each line of [#LICENCE].
  private static final String[] LICENCE_WORDS = {"共享", "CC", "ommons"};

  /// The owner first: `River Notes © 2020`.
  private static final Pattern OWNER_FIRST =
      Pattern.compile(
          "[\\p{L}\\p{N}][^。，！？:：]{1,30}\\s©\\s?(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)\\d\\d)?\\.?");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?!\\d)");

  private CopyrightLine() {}

  /// Whether a line begins with the mark, wherever it stands.
  static boolean isMarked(Line line) {
    return line.length() <= MAX_LENGTH
        && line.begins(MARK_BEGIN)
        && MARK.matcher(line.text()).matches();
  }

  /// Whether a line with the mark is of an article, by its year or words, and not of a picture.
  static boolean isNotice(String text) {
    Line line = Line.of(text);
    return isMarked(line) && (YEAR.matcher(text).find() || says(line));
  }

  /// Whether a line at the end of an article says so in words.
  static boolean isWorded(Line line) {
    return line.length() <= MAX_LENGTH && says(line) && !ReportedSpeech.isIn(line);
  }

  /// Each pattern is tried only on lines with a word that all lines have which it fits.
  private static boolean says(Line line) {
    return (line.holds(CHINESE_HOLDS)
            && line.contains(CHINESE_WORDS)
            && CHINESE.matcher(line.text()).find())
        || (line.beginsLatin()
            && line.contains(ENGLISH_WORDS)
            && ENGLISH.matcher(line.text()).find())
        || (line.indexOf('©') > 0 && OWNER_FIRST.matcher(line.text()).matches())
        || (line.contains(KOREAN_WORDS) && KOREAN.matcher(line.text()).matches())
        || (line.contains(ITALIAN_WORDS) && ITALIAN.matcher(line.text()).matches())
        || (line.length() <= MAX_FOREIGN
            && FOREIGN_BEGIN.indexOf(Glance.letter(line.text())) >= 0
            && FOREIGN.matcher(line.text()).matches())
        || (line.contains(LICENCE_WORDS) && LICENCE.matcher(line.text()).find());
  }
}

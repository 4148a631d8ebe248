package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.Texts;
import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a report opens that names its agency or reporters in brackets: `（法新社华盛顿15日电）`,
/// `（中央社記者張謙香港13日電）`, `（大纪元记者韩露、方净采访报导）`, `#央廣記者李河報導#`, `〔記者李河／台北報導〕`. They become fields. The
/// words stay: place and day are the report's. [WireOpening] knows the forms of other languages.
final class OpeningLine {

  /// Blocks of text among which it stands: a summary may stand before it.
  private static final int BLOCKS = 3;

  /// Characters of each that are looked at: some have the whole lead before it.
  private static final int HEAD = 400;

  /// `电`, `專電`, `综合外电报导`.
  private static final String SENT =
      "(?:[综綜]合|外[电電]|[专專]|[采採][访訪]|[编編][译譯])*(?:[电電](?:[讯訊])?|[报報][导導道])";

  private static final Pattern AGENCY =
      Pattern.compile("^\\s*[（(](\\p{IsHan}{1,5}?社)([^（()）]{0,40}?)\\s?\\d{1,2}日" + SENT + "[）)]");

  /// `（中央社記者`, `（本报特约记者`, and `〔記者`, which needs no newsroom.
  private static final String NEWSROOM =
      anyOf("[（(#]\\s*\\p{IsHan}{2,8}?", "[〔【\\[]\\s*\\p{IsHan}{0,8}?") + ReporterPost.CHINESE;

  /// The reporters, of whichever newsroom; behind a stroke who translated.
  private static final Pattern REPORTERS =
      Pattern.compile(
          NEWSROOM
              + "([^（()）#〕】\\]]{2,40}?)(?:的)?(\\d{1,2}日)?"
              + SENT
              + "(?:[／/]([^（()）#]{2,12})[編编][译譯])?[）)#〕】\\]]");

  /// `新华社北京11月20日电（记者 李河、王岸）`, `本报讯（记者李河）`; not `警方15日电话通知`, nor what only ends like the name of an
  /// agency.
  private static final Pattern WIRE =
      Pattern.compile(
          "\\s*(?:本[报報台臺网網刊]|(\\p{IsHan}{2,5}?[社网網报報](?<![通预預公海举舉汇匯情申捷战戰简簡年季][报報]|[电電官联聯上]网|[电電官聯上]網|會社|会社)))"
              + "(?:\\p{IsHan}{0,12}?(?:\\d{1,2}月)?\\d{1,2}日(?:[专專])?[电電讯訊]|[电電讯訊](?=\\s?[（(]))"
              + "(?=[\\s\u3000，,:：（(—–-]|$)"
              + "(?:\\s?[（(]("
              + ReporterPost.CHINESE
              + "[^（()）]{2,40})[）)])?");

  /// What stands before a name among others: `记者 李河 通讯员 王岸`.
  private static final Pattern POST =
      Pattern.compile("^(?:" + ReporterPost.CHINESE + "|通[讯訊][员員]|[实實][习習]生)\\s*");

  /// What a reporter did there: `李河 河口报道`.
  private static final Pattern WORK = Pattern.compile("\\p{IsHan}{0,6}(?:[报報][导導道]|[摄攝]影?)$");

  private static final Pattern BETWEEN = Pattern.compile("[、，,/／]");

  private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  /// A name of two characters that is set as wide as one of three: `李 河`.
  private static final Pattern SPACED = Pattern.compile("(\\p{IsHan})\\s+(\\p{IsHan})");

  /// One of these is in each line that [#WIRE] fits.
  private static final String SENT_WORDS = "电電讯訊";

  /// Where these stand at the latest.
  private static final int MAX_WIRE = 30;

  /// A name in Han, or one in Latin letters; the words around show that it is one.
  private static final Pattern NAME =
      Pattern.compile("(?![在于於从從对對向])\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}\\p{M}'’. -]{2,30}");

  private OpeningLine() {}

  static void read(List<Block> blocks, Marginalia notes) {
    int texts = 0;
    for (int i = 0; i < blocks.size() && texts < BLOCKS; i++) {
      String text = Blocks.paragraphText(blocks.get(i));
      if (!text.isEmpty()) {
        texts++;
        read(Texts.beginning(text, HEAD), notes);
        WireOpening.read(text, notes);
      }
    }
  }

  private static void read(String head, Marginalia notes) {
    if (head.charAt(0) == '（' || head.charAt(0) == '(') {
      Matcher agency = AGENCY.matcher(head);
      if (agency.lookingAt()) {
        notes.credit(agency.group(1));
      }
    }
    if (Glance.holds(head, MAX_WIRE, SENT_WORDS)) {
      Matcher wire = WIRE.matcher(head);
      if (wire.lookingAt()) {
        if (wire.group(1) != null) {
          notes.credit(wire.group(1));
        }
        if (wire.group(2) != null) {
          note(wire.group(2), notes);
        }
      }
    }
    if (Glance.contains(head, "记者", "記者") && Glance.holds(head, "（(#〔【[")) {
      Matcher reporters = REPORTERS.matcher(head);
      if (reporters.find()) {
        note(reporters.group(1), notes);
        if (reporters.group(3) != null) {
          notes.byline("编译：" + reporters.group(3).strip());
        }
      }
    }
  }

  private static void note(String names, Marginalia notes) {
    for (String written : BETWEEN.split(names)) {
      String part = POST.matcher(written.strip()).replaceFirst("");
      Matcher spaced = SPACED.matcher(part);
      String[] each =
          spaced.matches() ? new String[] {spaced.group(1) + spaced.group(2)} : BLANK.split(part);
      for (String name : each) {
        noteName(POST.matcher(name.strip()).replaceFirst(""), notes);
      }
    }
  }

  private static void noteName(String name, Marginalia notes) {
    String bare = Places.without(name);
    if (WORK.matcher(bare).matches()) {
      return;
    }
    if (isName(bare)) {
      notes.byline(bare);
    } else {
      // Some have the word for "and" in their name: it parts only what is none.
      Arrays.stream(bare.split("和")).filter(OpeningLine::isName).forEach(notes::byline);
    }
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches() && !Places.isPlace(text);
  }
}

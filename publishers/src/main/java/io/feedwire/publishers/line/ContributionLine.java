package io.feedwire.publishers.line;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names in a sentence who helped to make an article: `Anna Fisher对本文有研究贡献。`, `(Anna
/// Fisher)伦敦补充报道`, `本文由李河翻译，赵舟校对。`; [EnglishContribution] does it in English.
final class ContributionLine {

  /// Several sentences of names, in characters.
  private static final int MAX_CREDITS = 260;

  /// For this article.
  private static final String FOR_THIS = "[对對为為][本此该該][文篇](?:[报報][道导導])?";

  /// What was done: `报道贡献`.
  private static final String GIVEN =
      "(?:[亦也均都]|同样|同樣)?(?:[有由]|[做作]出|提供)了?(.{0,8}?(?:[贡貢][献獻]|[帮幫协協]助))";

  /// Whoever did it, one or several.
  private static final String WHO = "\\s*+([^。：:“”]{2,160}?)";

  private static final String STOP = "[。.]?\\s*[）)]?";

  /// Who did it, and what: `Anna Fisher自北京对本文有研究贡献。`
  private static final Pattern GAVE =
      Pattern.compile(LineMarks.OPENING + WHO + FOR_THIS + GIVEN + STOP);

  /// Behind the first such sentence: `，Li He有研究贡献。`
  private static final Pattern GAVE_TOO =
      Pattern.compile("([^。：:“”，有]{2,60})(?:" + FOR_THIS + ")?" + GIVEN + STOP);

  /// `Anna Fisher北京补充报道`.
  private static final Pattern ADDED =
      Pattern.compile(
          LineMarks.OPENING + WHO + "((?:[补補]充|[参參][与與]|[协協]助)(?:[报報][道导導]|采[写寫访訪]|採訪))" + STOP);

  /// The last characters of [#GAVE], [#GAVE_TOO] and [#ADDED], and words of which one is in each
  /// line: of the first or of the third.
  private static final String LAST = "献獻助道導导写寫访訪";

  private static final String[] THIS_ARTICLE = {"本文", "此文", "该文", "該文", "本篇", "本报道", "此报道"};

  private static final String[] ADDING = {
    "充报", "充報", "充采", "与报", "與報", "与采", "與採", "助报", "助報", "助采", "助採"
  };

  /// Who wrote, and from where: `Anna Fisher自北京、Li He自上海报道。`
  private static final Pattern FILED =
      Pattern.compile("([^。：:“”]{2,120}自\\p{IsHan}{2,12}[报報][道导導])。\\s*");

  /// `本文由李河翻译，赵舟校对。`
  private static final Pattern MADE =
      Pattern.compile(
          LineMarks.OPENING
              + "[本此该該][文篇](?:文章|[报報][道导導])?(?:[系为為是])?由"
              + "([^，。：“”]{2,20}?)"
              + "(编译|編譯|翻[译譯]|整理|采[写寫]|採寫|撰[写寫]|撰稿|[报報][道导導]|[编編][辑輯])"
              + "(?:[，,、；;]\\s*(?:由)?"
              + "([^，。：“”]{2,12}?)"
              + "(校[对對]|[审審]校|[编編][辑輯]|核[对對]|[审審][阅閱核]))?"
              + STOP);

  /// The first characters of [#MADE].
  private static final String MADE_BEGIN = "本此该該";

  /// `自北京`, and what a name of several in one line did.
  private static final Pattern FROM =
      Pattern.compile("(?:[自从從]\\p{IsHan}{1,12}?)?(?:[报報][道导導])?(?:[对對为為][本此该該][文篇].*)?$");

  /// A place behind a name in Latin letters or in brackets.
  private static final Pattern PLACE = Pattern.compile("(?<=[\\p{IsLatin}）)])\\p{IsHan}{2,5}$");

  /// Of whose newsroom, before a name: `渡口网特约记者李河`.
  private static final Pattern NEWSROOM =
      Pattern.compile("^(?:[\\p{IsHan}A-Za-z《》]{0,12}[记記]者|美[国國]之音)\\s?(?=\\p{IsHan}{2,4}$)");

  /// What may stand behind the last word.
  private static final String CLOSING = "。.）) ";

  /// The end of the sentence, which in a name ends an initial only.
  private static final Pattern STOPPED = Pattern.compile("(?<=\\p{Ll})\\.$");

  private ContributionLine() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() <= MAX_CREDITS
        && (maySay(line) || mayBeFiled(line))
        && takeSentences(line.text(), notes)) {
      return true;
    }
    if (line.length() > StaffLine.MAX_LENGTH) {
      return false;
    }
    if (line.begins(MADE_BEGIN) && made(line.text(), notes)) {
      return true;
    }
    return EnglishContribution.take(line, notes);
  }

  /// One of each is in all that the patterns fit; to look for a name in all of a sentence costs.
  private static boolean maySay(Line line) {
    String text = line.text();
    int end = text.length() - 1;
    while (end > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end > 0
        && LAST.indexOf(text.charAt(end)) >= 0
        && (line.contains(THIS_ARTICLE) || line.contains(ADDING));
  }

  /// With a name in Latin letters, as correspondents sign; others write from places, too.
  private static boolean mayBeFiled(Line line) {
    String text = line.text();
    int end = text.length() - 1;
    return (text.endsWith("报道。") || text.endsWith("報道。") || text.endsWith("報導。"))
        && line.indexOf('自') > 0
        && hasCapital(text)
        && line.indexOf('。') == end;
  }

  private static boolean hasCapital(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 'A' && line.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  /// What one sentence says.
  private record Said(String part, String names) {}

  /// Every sentence of the line has to be one.
  private static boolean takeSentences(String line, Marginalia notes) {
    List<Said> all = new ArrayList<>();
    Matcher filed = FILED.matcher(line);
    Matcher gave = GAVE.matcher(line);
    Matcher added = ADDED.matcher(line);
    Matcher too = GAVE_TOO.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (filed.region(at, line.length()).lookingAt()) {
        all.add(new Said("", filed.group(1)));
        at = filed.end();
      } else if (gave.region(at, line.length()).lookingAt()) {
        all.add(new Said(gave.group(2).strip(), gave.group(1)));
        at = gave.end();
      } else if (added.region(at, line.length()).lookingAt()) {
        all.add(new Said(added.group(2), added.group(1)));
        at = added.end();
      } else if (!all.isEmpty() && too.region(at, line.length()).lookingAt()) {
        all.add(new Said(too.group(2).strip(), too.group(1)));
        at = too.end();
      } else {
        return false;
      }
      while (at < line.length() && " ；;，,".indexOf(line.charAt(at)) >= 0) {
        at++;
      }
    }
    all.forEach(said -> note(said.part, said.names, notes));
    return true;
  }

  private static boolean made(String line, Marginalia notes) {
    Matcher found = MADE.matcher(line);
    if (!found.matches()) {
      return false;
    }
    for (int i = 1; i < found.groupCount(); i += 2) {
      if (found.group(i) != null) {
        note(found.group(i + 1), found.group(i), notes);
      }
    }
    return true;
  }

  /// Notes names with what they did.
  ///
  /// @param part empty for those who wrote it
  static void note(String part, String names, Marginalia notes) {
    for (String name : names.split("[、，,；;&]|\\band\\b|和|及|与")) {
      String whole = STOPPED.matcher(name.strip()).replaceFirst("");
      String placed = PLACE.matcher(FROM.matcher(whole).replaceFirst("")).replaceFirst("");
      String bare = NEWSROOM.matcher(placed).replaceFirst("");
      if (NewsAgencies.isOne(bare)) {
        notes.credit(bare);
      } else if (!bare.isBlank()) {
        notes.byline(part.isEmpty() ? bare : part + "：" + bare);
      }
    }
  }
}

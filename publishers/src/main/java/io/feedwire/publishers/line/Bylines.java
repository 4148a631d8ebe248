package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who made an article, one person each: an author stands bare, others behind their part (`责编：徐瑾`).
public final class Bylines {

  /// Parts of those who wrote the text, whatever stands before them: `特约撰稿`, `采访记者`.
  private static final Pattern WRITER =
      Pattern.compile(
          anyOf(".*(?:[记記]者|通[讯訊][员員]|作者|撰文|撰稿人?|评论员|評論員|[采採][写寫访訪])", "文")
              + "(?:\\s?[/／、&＆].*)?"
              + "|[图圖]\\s?[/／、&＆]\\s?文");

  private static final Pattern BETWEEN = Pattern.compile(StaffNames.BETWEEN);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  /// Names in Han that only blanks part; single characters are one name, set wide.
  private static final Pattern SEVERAL = Pattern.compile("\\p{IsHan}{2,4}(?: \\p{IsHan}{2,4})+");

  /// How an author worked, behind the name: `洪沙 （综合报道）`, `李鱼 综合报导`.
  private static final Pattern MANNER =
      Pattern.compile(
          "\\s*[（(]\\s*"
              + anyOf("[综綜]合|[编編][译譯写寫]|[摘综綜][编編译譯]|[采採][访訪写寫]|[报報][导導道]", "整理|特[约約]")
              + "{1,2}\\s*[）)]$"
              + "|\\s+[综綜]合[报報][导導道]$");

  /// A part in what an archive gives as a name: `采访记者： William Yang`.
  private static final Pattern LABELLED = Pattern.compile("(\\p{IsHan}{2,5})\\s?[:：]\\s*(.+)");

  /// Of whose newsroom: `南方周末记者 李河`.
  private static final Pattern OF_NEWSROOM =
      Pattern.compile("[\\p{IsHan}·]{2,10}[记記]者\\s+(\\p{IsHan}{2,4})");

  /// What some set before a name: `记者 李河`, `记者：李河`, `记者李河`; not `记者协会`.
  private static final Pattern POST =
      Pattern.compile(
          ReporterPost.CHINESE
              + anyOf("\\s?[:：]\\s*|\\s+", "(?=" + PersonName.BY_FAMILY + "(?:$|[、，, ]))")
              + "(?=\\p{IsHan}{2,4}(?:$|[、，, ])|\\p{Lu}\\p{Ll})(.+)");

  /// Behind a name where it was printed first: `李河 来源：渡口网`.
  private static final Pattern ORIGIN =
      Pattern.compile("(.*?)\\s*(?:[来來](?:源|自)|from)\\s?[^:：]{0,8}[:：]\\s*(.{2,24})");

  /// `https://ferries.example/u/anna` (Lemmy).
  private static final Pattern ACCOUNT =
      Pattern.compile("https?://[^/\\s]+/(?:u|users?)/([\\w.-]{1,60})/?");

  private static final Pattern UNREAD =
      Pattern.compile("(?:no-?reply|do-?not-?reply)@\\S+", Pattern.CASE_INSENSITIVE);

  private static final String BY = "by ";

  /// Longest name that is taken apart, in characters.
  private static final int MAX_LENGTH = 80;

  private Bylines() {}

  /// Notes all whom a line names for one part.
  ///
  /// @param part empty for those who wrote it
  public static void add(String part, String names, Marginalia notes) {
    String label = part.replace("·", "").strip();
    boolean isWriter = isWriter(label);
    for (String name : split(names)) {
      String of = label;
      boolean isOwn = isWriter;
      Matcher labelled = LABELLED.matcher(name);
      if (labelled.matches()) {
        of = labelled.group(1);
        name = labelled.group(2);
        isOwn = WRITER.matcher(of).matches();
      }
      if (!name.isBlank()) {
        notes.byline(isOwn ? name : of + "：" + name);
      }
    }
  }

  /// Whether those who had a part wrote the text.
  static boolean isWriter(String part) {
    return part.isEmpty() || WRITER.matcher(part).matches();
  }

  /// The names, without places behind the last: `李宗翰 台北`.
  static List<String> split(String names) {
    if (names.length() > MAX_LENGTH) {
      return List.of(names);
    }
    List<String> all = new ArrayList<>();
    for (String name : BETWEEN.split(names)) {
      String folded = BLANKS.matcher(name).replaceAll(" ").strip();
      if (SEVERAL.matcher(folded).matches()) {
        for (String one : folded.split(" ")) {
          if (!Places.isPlace(one)) {
            all.add(one);
          }
        }
      } else if (!folded.isEmpty()) {
        all.add(folded);
      }
    }
    return all;
  }

  /// The names of an article's makers as they are published: first those of its page, then those
  /// that its format names.
  ///
  /// @param isOwn whether a name is the publisher's
  /// @param isAuthor whether somebody whom the format names is one
  public static List<String> of(
      Marginalia notes,
      Collection<String> declared,
      Predicate<String> isOwn,
      Predicate<String> isAuthor) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    for (String written : List.copyOf(notes.bylines())) {
      String name = bare(written, notes);
      if (!name.isEmpty() && !isOwn.test(name)) {
        all.merge(name.toLowerCase(Locale.ROOT), name, Bylines::better);
      }
    }
    for (String written : declared) {
      for (String name : declared(written)) {
        if (!isOwn.test(name) && isAuthor.test(name)) {
          all.merge(name.toLowerCase(Locale.ROOT), name, Bylines::better);
        }
      }
    }
    return List.copyOf(all.values());
  }

  /// The names in what a format gives as an author: `By Jo Field and Ann Bo`, a list of people, the
  /// page of an account, an address that nobody reads.
  private static Collection<String> declared(String written) {
    Matcher account = ACCOUNT.matcher(written);
    if (account.matches()) {
      return List.of(account.group(1));
    }
    if (UNREAD.matcher(written).matches()) {
      return List.of();
    }
    var notes = new Marginalia();
    return written.regionMatches(true, 0, BY, 0, BY.length())
            && EnglishContribution.by(written, notes)
        ? notes.bylines()
        : withoutPost(written);
  }

  /// `이영희 기자`, `记者 李河、王岸`.
  private static List<String> withoutPost(String written) {
    Matcher post = POST.matcher(written.strip());
    return post.matches()
        ? split(post.group(1))
        : PeopleList.split(KoreanReporter.bare(written.strip()));
  }

  /// A dateline may set in capitals whom the text names as well.
  private static String better(String name, String again) {
    return name.equals(name.toUpperCase(Locale.ROOT)) ? again : name;
  }

  /// What a dateline gives as a name, without what else it says.
  private static String bare(String written, Marginalia notes) {
    if (written.length() > MAX_LENGTH) {
      return written;
    }
    String name = MANNER.matcher(written).replaceFirst("").strip();
    Matcher origin = ORIGIN.matcher(name);
    if (origin.matches()) {
      notes.credit(origin.group(2).strip());
      name = origin.group(1);
    }
    Matcher labelled = LABELLED.matcher(name);
    if (labelled.matches() && WRITER.matcher(labelled.group(1)).matches()) {
      name = labelled.group(2);
    }
    Matcher newsroom = OF_NEWSROOM.matcher(name);
    return newsroom.matches() ? newsroom.group(1) : KoreanReporter.bare(name);
  }
}

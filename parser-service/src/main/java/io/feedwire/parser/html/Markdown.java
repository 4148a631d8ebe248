package io.feedwire.parser.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Text of a post as people type it: Markdown, or nothing but lines. It becomes HTML, whose
/// elements within lines Markdown has too. A body that has blocks of HTML is HTML, whatever stands
/// between.
public final class Markdown {

  private static final Pattern HTML_BLOCK =
      Pattern.compile(
          "<(?:p|div|br|h[1-6]|ul|ol|li|dl|table|section|article|figure|blockquote|pre|header|main)"
              + "(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  /// Quotations and lists within one another; what is deeper is text.
  private static final int MAX_DEPTH = 8;

  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)[ \\t#]*+$");
  private static final Pattern RULE =
      Pattern.compile(" {0,3}(?:(?:-[ \\t]*){3,}|(?:\\*[ \\t]*){3,}|_{3,})");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{2,})[ \\t]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern QUOTE = Pattern.compile(" {0,3}> ?(.*)");
  private static final Pattern ITEM =
      Pattern.compile("[ \\t]{0,3}([-*+]|\\d{1,9}[.)])[ \\t]+(\\S.*)");
  private static final Pattern FIRST_ITEM =
      Pattern.compile("[ \\t]{0,3}(?:[-*+]|1[.)])[ \\t]+\\S.*");
  private static final Pattern INDENTED = Pattern.compile("(?: {2,4}|\\t)(.*)");

  /// The line below the heads of a table.
  private static final Pattern TABLE =
      Pattern.compile("[ \\t]*\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|)+[ \\t]*(?::?-+:?[ \\t]*)?");

  /// A template's own command.
  private static final Pattern COMMAND = Pattern.compile("\\s*\\{%[^%]{0,500}%}\\s*");

  /// Lines that are paragraphs of their own: Chinese ones, which end with a stop.
  private static final Pattern STOP = Pattern.compile(".*[。！？][”’」』）]{0,2}\\s*");

  private static final String ADDRESS =
      "\\([ \\t]{0,3}<?((?:[^\\s()<>]|\\([^\\s()<>]{0,200}\\)){1,2000}+)>?(?:[ \\t]{1,3}[\"'][^\"'\\n]{0,300}[\"'])?[ \\t]{0,3}\\)";

  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,500})`");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\[\\]]{0,500})]" + ADDRESS);
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,500})]" + ADDRESS);
  private static final Pattern BARE = Pattern.compile("<(https?://[^\\s<>]{1,2000})>");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,500})(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*\\n]{1,500})(?<=\\S)\\*(?!\\*)");

  private final List<String> lines;
  private final int depth;
  private final StringBuilder html = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();
  private int at;

  private Markdown(List<String> lines, int depth) {
    this.lines = lines;
    this.depth = depth;
  }

  /// The HTML that a body means: itself where it is HTML.
  public static String html(String body) {
    return HTML_BLOCK.matcher(body).find() ? body : new Markdown(body.lines().toList(), 0).read();
  }

  private static String html(List<String> lines, int depth) {
    return new Markdown(lines, depth).read();
  }

  private String read() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank() || COMMAND.matcher(line).matches()) {
        endParagraph();
        at++;
      } else if (!block(line)) {
        paragraph.add(line.strip());
        at++;
        if (STOP.matcher(line).matches()) {
          endParagraph();
        }
      }
    }
    endParagraph();
    return html.toString();
  }

  /// Reads what begins with a sign of its own; false for a line of a paragraph.
  private boolean block(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      endParagraph();
      element("h" + heading.group(1).length(), inline(heading.group(2)));
      at++;
    } else if (!paragraph.isEmpty() && UNDERLINE.matcher(line).matches()) {
      String words = String.join(" ", paragraph);
      paragraph.clear();
      element("h2", inline(words));
      at++;
    } else if (RULE.matcher(line).matches()) {
      endParagraph();
      html.append("<hr>\n");
      at++;
    } else if (FENCE.matcher(line).matches()) {
      endParagraph();
      fenced(line.strip().substring(0, 3));
    } else if (depth < MAX_DEPTH && QUOTE.matcher(line).matches()) {
      endParagraph();
      quotation();
    } else if (depth < MAX_DEPTH && beginsList(line)) {
      endParagraph();
      list();
    } else if (isTable()) {
      endParagraph();
      table();
    } else {
      return false;
    }
    return true;
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      element("p", inline(String.join("\n", paragraph)));
      paragraph.clear();
    }
  }

  private void element(String name, String content) {
    html.append('<').append(name).append('>').append(content);
    html.append("</").append(name).append(">\n");
  }

  private void fenced(String fence) {
    var code = new StringBuilder();
    for (at++; at < lines.size() && !lines.get(at).strip().startsWith(fence); at++) {
      code.append(Entities.escape(lines.get(at))).append('\n');
    }
    at++;
    element("pre", code.toString());
  }

  private void quotation() {
    List<String> quoted = new ArrayList<>();
    for (; at < lines.size(); at++) {
      Matcher quote = QUOTE.matcher(lines.get(at));
      if (!quote.matches()) {
        break;
      }
      quoted.add(quote.group(1));
    }
    element("blockquote", html(quoted, depth + 1));
  }

  /// Within a paragraph only the first item is one: a line may begin with the number of a year.
  private boolean beginsList(String line) {
    return paragraph.isEmpty() ? ITEM.matcher(line).matches() : FIRST_ITEM.matcher(line).matches();
  }

  private void list() {
    boolean isOrdered = isNumber(lines.get(at));
    var items = new StringBuilder();
    while (at < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (!item.matches() || isNumber(lines.get(at)) != isOrdered) {
        break;
      }
      at++;
      List<String> words = new ArrayList<>(List.of(item.group(2)));
      boolean isBehindBlank = false;
      for (; at < lines.size(); at++) {
        String line = lines.get(at);
        Matcher indented = INDENTED.matcher(line);
        if (indented.matches()) {
          words.add(indented.group(1));
        } else if (!line.isBlank() && (isBehindBlank || ITEM.matcher(line).matches())) {
          break;
        } else {
          words.add(line);
        }
        isBehindBlank = line.isBlank();
      }
      items.append("<li>").append(html(words, depth + 1)).append("</li>\n");
    }
    element(isOrdered ? "ol" : "ul", items.toString());
  }

  private static boolean isNumber(String line) {
    return Character.isDigit(line.stripLeading().charAt(0));
  }

  private boolean isTable() {
    return lines.get(at).contains("|")
        && at + 1 < lines.size()
        && TABLE.matcher(lines.get(at + 1)).matches();
  }

  private void table() {
    var rows = new StringBuilder(row(lines.get(at), "th"));
    for (at += 2; at < lines.size() && lines.get(at).contains("|"); at++) {
      rows.append(row(lines.get(at), "td"));
    }
    element("table", rows.toString());
  }

  private static String row(String line, String cell) {
    String words = line.strip();
    int end = words.length() > 1 && words.endsWith("|") ? words.length() - 1 : words.length();
    var row = new StringBuilder("<tr>");
    for (String text : words.substring(words.startsWith("|") ? 1 : 0, end).split("\\|", -1)) {
      row.append('<').append(cell).append('>').append(inline(text.strip()));
      row.append("</").append(cell).append('>');
    }
    return row.append("</tr>").toString();
  }

  private static String inline(String text) {
    String marked = CODE.matcher(text).replaceAll(code -> literal(code(code)));
    marked = IMAGE.matcher(marked).replaceAll(image -> literal(image(image)));
    marked = LINK.matcher(marked).replaceAll(link -> literal(link(link)));
    marked = BARE.matcher(marked).replaceAll("<a href=\"$1\">$1</a>");
    marked = STRONG.matcher(marked).replaceAll("<strong>$2</strong>");
    return EMPHASIS.matcher(marked).replaceAll("<em>$1</em>");
  }

  private static String literal(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String code(MatchResult code) {
    return "<code>" + Entities.escape(code.group(1)) + "</code>";
  }

  private static String image(MatchResult image) {
    return "<img src=\"%s\" alt=\"%s\">".formatted(quoted(image.group(2)), quoted(image.group(1)));
  }

  private static String link(MatchResult link) {
    return "<a href=\"%s\">%s</a>".formatted(quoted(link.group(2)), link.group(1));
  }

  private static String quoted(String value) {
    return value.replace("\"", "&quot;");
  }
}

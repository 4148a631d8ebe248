package io.feedwire.parser.feedx;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.time.Dates;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The beginning of a feedx document:
///
/// ```
/// <!--1686739625000-->
/// [title](url)
/// ------
/// 日期：Thu, 25 Jun 2020 15:12:11 +0000
///
/// <div>…
/// ```
///
/// The first line is when feedx saw the page, in milliseconds, and missing in older documents,
/// which have the line `日期：`, the publisher's own time, instead. Title and URL are written as they
/// are: a title may hold brackets and line breaks, a URL parentheses.
///
/// @param seen when feedx saw the page
/// @param published the publisher's own time
/// @param bodyStart where the HTML begins, as an index into the text that was read
public record FeedxHeader(
    @Nullable Timestamp seen,
    String title,
    String url,
    @Nullable Timestamp published,
    int bodyStart) {

  /// A line of nothing but dashes, six as seen; double ones underline a heading in Markdown too.
  private static final Pattern RULE = Pattern.compile("\\n[ \\t]*(?:-{3,}|={3,})");

  private static final Pattern DATE = Pattern.compile("(?:日期|(?:[发發][布佈表])?[时時][间間])\\s*[:：]");

  /// 13 digits and the signs around them, with room for a note instead.
  private static final int MAX_COMMENT = 200;

  /// Fewer digits are a time in seconds; in milliseconds as few would be one of 1973 at the latest.
  private static final int SECONDS = 12;

  /// `(url "title")`, as Markdown has it. Each run of blanks is tried once.
  private static final Pattern LINK_TITLE =
      Pattern.compile("(?<!\\s)\\s++([\"'])[^\"']{0,300}\\1$");

  /// Blanks to readers, but not to Java.
  private static final String OTHER_BLANKS = "\u00a0\u200b\ufeff";

  /// Reads the header at the beginning of a text, after blanks.
  public static Optional<FeedxHeader> read(String text) {
    return readAt(text, 0);
  }

  /// Reads the header at an index, after blanks; empty when there is none.
  public static Optional<FeedxHeader> readAt(String text, int from) {
    int at = skipBlanks(text, from);
    @Nullable String epoch = null;
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + "<!--".length());
      if (end < 0 || end - at > MAX_COMMENT) {
        return Optional.empty();
      }
      epoch = text.substring(at + "<!--".length(), end).strip();
      at = skipBlanks(text, end + "-->".length());
    }
    while (at < text.length() && text.charAt(at) == '#') {
      at = skipBlanks(text, at + 1);
    }
    if (!text.startsWith("[", at)) {
      return Optional.empty();
    }
    Matcher rule = RULE.matcher(text).region(at, Math.min(text.length(), at + Document.HEAD));
    return rule.find() ? link(text, at, rule.start(), epoch) : Optional.empty();
  }

  private static Optional<FeedxHeader> link(String text, int at, int rule, @Nullable String epoch) {
    String link = text.substring(at, rule).strip();
    int middle = link.lastIndexOf("](");
    if (middle < 0 || !link.endsWith(")")) {
      return Optional.empty();
    }
    String title = link.substring(1, middle);
    String url =
        bare(
            LINK_TITLE
                .matcher(link.substring(middle + 2, link.length() - 1).strip())
                .replaceFirst(""));
    int lineEnd = endOfLine(text, rule + 1);
    int next = skipBlanks(text, lineEnd);
    Matcher label = DATE.matcher(text).region(next, text.length());
    if (!label.lookingAt()) {
      return Optional.of(new FeedxHeader(seen(epoch), title, url, null, lineEnd));
    }
    int dateEnd = endOfLine(text, label.end());
    String date = text.substring(label.end(), dateEnd).strip();
    @Nullable Timestamp published = Dates.read(date).orElse(null);
    return Optional.of(new FeedxHeader(seen(epoch), title, url, published, dateEnd));
  }

  /// `<url>` is the same in Markdown, where a blank or parenthesis is in it.
  private static String bare(String url) {
    boolean isBracketed = url.length() > 2 && url.startsWith("<") && url.endsWith(">");
    return isBracketed ? url.substring(1, url.length() - 1).strip() : url;
  }

  private static @Nullable Timestamp seen(@Nullable String epoch) {
    if (epoch == null || epoch.isEmpty()) {
      return null;
    }
    if (!isDigits(epoch)) {
      return Dates.read(epoch).orElse(null);
    }
    long number = Long.parseLong(epoch);
    Instant time =
        epoch.length() < SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return new Timestamp(time, epoch, "feedx-epoch", null);
  }

  private static boolean isDigits(String text) {
    return text.length() <= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at))
            || OTHER_BLANKS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}

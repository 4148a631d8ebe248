package io.feedwire.sources.opml;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends attributes in which somebody wrote quotes and markup as they are: `description="by <a
/// href="https://example.org/">me</a>"`, which ends the attribute too early and loses those behind.
final class StrayQuotes {

  /// Looking is quadratic where nothing fits. Published lists have 100 KiB at most.
  private static final int MAX_BYTES = 1024 * 1024;

  /// A value ends at the quote behind which another attribute of OPML begins, or the next element.
  private static final Pattern VALUE =
      Pattern.compile(
          "(?is)(?<=\\s)(text|title|description)\\s*=\\s*\"(.{0,2000}?)\""
              + "(?=\\s+(?:text|title|description|type|xmlurl|htmlurl|url|category|language|version"
              + "|created|iconurl|feedurl|[a-z]{2,20}:[a-z]{2,20})\\s*=\\s*[\"']|\\s*/?>\\s*(?:<|\\z))");

  private StrayQuotes() {}

  /// The document, in any encoding that has ASCII in it; as it is where nothing is to be mended.
  static byte[] mended(byte[] document) {
    if (document.length > MAX_BYTES) {
      return document;
    }
    String text = new String(document, StandardCharsets.ISO_8859_1);
    Matcher values = VALUE.matcher(text);
    var mended = new StringBuilder(text.length() + 64);
    boolean stray = false;
    while (values.find()) {
      String value = values.group(2);
      stray |= value.indexOf('"') >= 0;
      String plain = value.replace("\"", "&quot;").replace("<", "&lt;");
      values.appendReplacement(
          mended, Matcher.quoteReplacement(values.group(1) + "=\"" + plain + "\""));
    }
    values.appendTail(mended);
    return stray ? mended.toString().getBytes(StandardCharsets.ISO_8859_1) : document;
  }
}

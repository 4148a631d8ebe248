package io.feedwire.fetcher.lists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document is, by its beginning. Servers send feeds as `text/html` and pages as
/// `application/xml`, so that the type they name counts only where nothing else tells.
enum DocumentKind {
  FEED,
  SITEMAP,
  OPML,
  PAGE,
  OTHER;

  /// License texts and style sheets stand before the root in real feeds; more than this does not.
  private static final int HEAD_BYTES = 64 * 1024;

  /// The next markup that is no comment, instruction or declaration; a DOCTYPE may hold a subset.
  private static final Pattern PROLOG =
      Pattern.compile("[^<]{0,64}<(?:\\?[^>]{0,2000}>|!--(?s:.{0,60000}?)-->)");

  private static final Pattern DOCTYPE =
      Pattern.compile(
          "[^<]{0,64}<!(?i:doctype)\\s+([^\\s>\\[]{1,40})[^>\\[]{0,2000}(?:\\[[^\\]]{0,20000}\\]\\s*)?>");

  private static final Pattern ROOT =
      Pattern.compile("[^<]{0,64}<(?:[\\w.-]{1,40}:)?([\\w.-]{1,40})");

  private static final Pattern HTML = Pattern.compile("(?i)<(?:html|head|body)[\\s>]");

  /// What makes a page more than a page: a feed in it, as it is or as text.
  private static final Pattern FEED_IN_IT =
      Pattern.compile("(?i)(?:<|&lt;)(?:[\\w.-]{1,40}:)?(?:rss|rdf|feed|channel|urlset)[\\s>/&]");

  private static final Pattern JSON_FEED = Pattern.compile("https?:(?:\\\\?/){2}jsonfeed\\.org");

  /// @param contentType as the server sent it
  static DocumentKind of(byte[] body, @Nullable String contentType) {
    String head = text(body, HEAD_BYTES);
    String text = head.stripLeading();
    if (text.startsWith("{")) {
      return JSON_FEED.matcher(head).find() ? FEED : OTHER;
    }
    boolean isHtml = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
    DocumentKind byRoot = byRoot(text);
    if (byRoot != OTHER) {
      return byRoot;
    }
    return HTML.matcher(head).find() || (isHtml && head.indexOf('<') >= 0) ? PAGE : OTHER;
  }

  /// Whether a document is a web page from its first mark on, and has no feed in it.
  static boolean isPageAlone(byte[] body) {
    String head = text(body, HEAD_BYTES).stripLeading();
    return head.startsWith("<")
        && byRoot(head) == PAGE
        && !FEED_IN_IT.matcher(text(body, body.length)).find();
  }

  private static String text(byte[] body, int most) {
    return new String(body, 0, Math.min(body.length, most), charset(body))
        .replaceFirst("^(\uFEFF|ï»¿)", "");
  }

  private static Charset charset(byte[] body) {
    if (body.length >= 2 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE) {
      return UTF_16LE;
    }
    boolean isBig = body.length >= 2 && (body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF;
    // ASCII is all that is looked for.
    return isBig ? UTF_16BE : ISO_8859_1;
  }

  private static DocumentKind byRoot(String text) {
    int at = 0;
    Matcher prolog = PROLOG.matcher(text);
    Matcher doctype = DOCTYPE.matcher(text);
    while (true) {
      if (begins(prolog, at)) {
        at = prolog.end();
      } else if (begins(doctype, at)) {
        if (doctype.group(1).equalsIgnoreCase("html")) {
          return PAGE;
        }
        at = doctype.end();
      } else {
        break;
      }
    }
    Matcher root = ROOT.matcher(text);
    return begins(root, at) ? byName(root.group(1).toLowerCase(Locale.ROOT), text) : OTHER;
  }

  private static boolean begins(Matcher matcher, int at) {
    return matcher.region(at, matcher.regionEnd()).lookingAt();
  }

  private static DocumentKind byName(String root, String text) {
    return switch (root) {
      case "rss", "rdf", "feed", "channel" -> FEED;
      case "opml" -> OPML;
      // A sitemap of all pages brings no news: https://www.google.com/schemas/sitemap-news/0.9
      case "urlset" -> text.contains("sitemap-news") ? SITEMAP : OTHER;
      case "html", "head", "body" -> PAGE;
      default -> OTHER;
    };
  }
}

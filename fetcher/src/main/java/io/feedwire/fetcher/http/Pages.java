package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.source.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages that servers send instead of what was asked for: to log in on, or for a browser to prove
/// itself. Only HTML is looked at, so that a feed may write of them.
final class Pages {

  /// All that is looked for stands early.
  private static final int LOOKED_AT = 64 * 1024;

  private static final int SNIFFED = 1024;

  private static final Pattern HTML =
      Pattern.compile("(?is)^(?:\\s|<!--.*?-->|<\\?xml[^>]*>)*(?:<!doctype html|<html)\\b.*");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml|<rss\\b|<feed\\b|<rdf:|<!doctype rss|<urlset|<opml|[{\\[]).*");

  /// Where pages to log in on commonly are, at any place of a path; names of hosts that do nothing
  /// else.
  private static final Pattern LOGIN_ADDRESS =
      Pattern.compile(
          "https?://(?:(?:[^/]*[.])?(?:login|signin|sso|auth|idp|accounts|passport)[.][^/]*/.*"
              + "|[^?]*/(?:wp-login[.]php|log-?in|sign-?in|log_in|sign_in|logon|sso|saml2?|oauth2?"
              + "|adfs|cas/login|users/sign_in|account/login)(?:[/.?;].*)?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSWORD =
      Pattern.compile(
          "<input\\b[^>]{0,500}\\btype\\s*=\\s*[\"']?password\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile("<title\\b[^>]{0,200}>([^<]{0,300})", Pattern.CASE_INSENSITIVE);

  /// Words of its title, ISO 8859-1 for UTF-8 bytes where they are not Latin.
  private static final Pattern LOGIN_TITLE =
      Pattern.compile(
          "\\b(?:log ?-?in|sign ?-?in|log ?on|anmelden|anmeldung|einloggen|connexion|acceder|"
              + "iniciar sesi|accedi|entrar|single sign-on)\\b|"
              + String.join("|", latin("登录"), latin("登入"), latin("登錄"), latin("ログイン")),
          Pattern.CASE_INSENSITIVE);

  private Pages() {}

  private static String latin(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /// Empty when the answer is no such page.
  static Optional<FetchResult.Failed> instead(Answer answer, byte[] body, Way way) {
    String host = Route.host(way.at());
    Optional<String> wall = Challenge.byHeaders(answer);
    boolean html = isHtml(answer, body);
    if (wall.isEmpty() && html) {
      wall = Challenge.byPage(answer, start(body, LOOKED_AT));
    }
    if (wall.isPresent()) {
      return Optional.of(
          new FetchResult.Failed(
              answer.status(),
              Problem.CHALLENGE,
              "%s wants a browser to prove itself (%s, %d)"
                  .formatted(host, wall.get(), answer.status())));
    }
    return html && isLogin(answer, start(body, LOOKED_AT), way)
        ? Optional.of(
            new FetchResult.Failed(
                answer.status(),
                Problem.LOGIN_PAGE,
                "%s shows a page to log in on (%d)".formatted(host, answer.status())))
        : Optional.empty();
  }

  /// A page with a form in a corner is no page to log in on: its title must say so, or its address
  /// when it was not the one asked for.
  private static boolean isLogin(Answer answer, String page, Way way) {
    boolean mayBe = answer.status() < 300 || answer.status() == 401 || answer.status() == 403;
    if (!mayBe) {
      return false;
    }
    if (way.isRedirected() && LOGIN_ADDRESS.matcher(way.at().toString()).matches()) {
      return true;
    }
    Matcher title = TITLE.matcher(page);
    return title.find()
        && LOGIN_TITLE.matcher(title.group(1)).find()
        && PASSWORD.matcher(page).find();
  }

  private static boolean isHtml(Answer answer, byte[] body) {
    String start = start(body, SNIFFED);
    if (HTML.matcher(start).matches()) {
      return true;
    }
    String type = answer.first("content-type").orElse("").toLowerCase(Locale.ROOT);
    return (type.startsWith("text/html") || type.startsWith("application/xhtml"))
        && !OTHER.matcher(start).matches();
  }

  private static String start(byte[] body, int most) {
    int bom =
        body.length > 2
                && body[0] == (byte) 0xEF
                && body[1] == (byte) 0xBB
                && body[2] == (byte) 0xBF
            ? 3
            : 0;
    return new String(body, bom, Math.min(body.length - bom, most), ISO_8859_1);
  }
}

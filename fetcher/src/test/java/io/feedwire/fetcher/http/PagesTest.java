package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  private static final URI FEED = URI.create("https://news.example/feed");

  private static Optional<Problem> problem(
      int status, String header, String body, String... redirects) {
    List<Header> headers = new ArrayList<>();
    if (!header.isEmpty()) {
      String[] parts = header.split(": ", 2);
      headers.add(new BasicHeader(parts[0], parts[1]));
    }
    var way = new Way(FEED);
    for (String redirect : redirects) {
      way.redirected(302, URI.create(redirect));
    }
    return Pages.instead(new Answer(status, 1, headers), body.getBytes(UTF_8), way)
        .map(result -> ((FetchResult.Failed) result).problem());
  }

  private static String page(String content) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head>" + content + "</head><body></body></html>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403 | <script>window._cf_chl_opt={cvId:'3'};</script>",
        "503 | <title>Just a moment...</title>",
        "503 | <div class=\"cf-browser-verification\"></div>",
        "403 | <title>Attention Required! | Cloudflare</title>",
        "200 | <script>var s={},u,c,U,r,i,l=0,a,e=eval;sucuri_cloudproxy_js=''</script>",
        "403 | <title>DDoS-Guard</title>",
        "403 | <script src=\"/.well-known/ddos-guard/check\"></script>",
        "403 | <div id=\"px-captcha\"></div>",
        "403 | <script src=\"https://ct.captcha-delivery.com/c.js\"></script>",
        "200 | <iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe>",
        "200 | <script id=\"anubis_challenge\" type=\"application/json\"></script>",
        "429 | <title>Vercel Security Checkpoint</title>",
        "200 | <script>var arg1='A';document.cookie='acw_sc__v2='+x;</script>",
        "521 | <script>document.cookie='__jsl_clearance_s=1'</script>"
      })
  void a_wall_is_known_by_its_page(String row) {
    int bar = row.indexOf('|');
    int status = Integer.parseInt(row.substring(0, bar).strip());
    assertThat(problem(status, "Content-Type: text/html", page(row.substring(bar + 1))))
        .contains(Problem.CHALLENGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cf-mitigated: challenge",
        "x-amzn-waf-action: captcha",
        "X-Vercel-Mitigated: challenge",
        "x-dd-b: 1"
      })
  void a_wall_is_known_by_its_header(String header) {
    assertThat(problem(403, header, "")).contains(Problem.CHALLENGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><rss><title>Just a moment...</title>_cf_chl_opt px-captcha</rss>",
        "\n<rss version='2.0'><description>&lt;html> Incapsula incident ID</description></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Log in</title><input"
            + " type=password></feed>",
        "{\"html\": \"<html><title>Just a moment...</title>\"}",
        "<?xml version='1.0'?><!-- <html> --><rdf:RDF><title>Just a moment...</title></rdf:RDF>"
      })
  void a_feed_may_write_of_them_even_as_html(String feed) {
    assertThat(problem(200, "Content-Type: text/html", feed)).isEmpty();
    assertThat(problem(200, "", feed, "https://news.example/login")).isEmpty();
  }

  @Test
  void an_ordinary_page_with_a_walls_sensor_is_one() {
    String sensors =
        """
        <title>News</title>
        <script>window.__CF$cv$params={r:'1'};a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>
        <script>window._pxAppId='PX1'</script><script src="/_Incapsula_Resource?SWJIYLWA=1"></script>
        """;
    assertThat(problem(200, "Content-Type: text/html", page(sensors))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/login",
        "https://news.example/login?next=/feed",
        "https://news.example/account/login/",
        "https://news.example/wp-login.php?redirect_to=x",
        "https://news.example/users/sign_in",
        "https://login.news.example/",
        "https://sso.example.org/start",
        "https://accounts.example.com/o/oauth2/v2/auth",
        "https://id.example/adfs/ls/?wa=1",
        "https://passport.example.cn/web"
      })
  void a_redirect_to_log_in_is_known_by_its_address(String address) {
    assertThat(problem(200, "", page(""), address)).contains(Problem.LOGIN_PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/blog-in-english",
        "https://news.example/news/login-data-stolen.html",
        "https://news.example/author/smith",
        "https://news.example/",
        "https://blogin.example/x"
      })
  void another_redirect_is_none(String address) {
    assertThat(problem(200, "", page(""), address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Log in to News", "Sign-In", "Anmelden | Zeitung", "用户登录", "會員登入"})
  void a_page_to_log_in_on_is_known_by_its_title_and_its_form(String title) {
    String form = "<title>" + title + "</title><form><input name=p type='password'></form>";

    assertThat(problem(200, "", page(form))).contains(Problem.LOGIN_PAGE);
    assertThat(problem(200, "", page("<title>" + title + "</title>"))).isEmpty();
    assertThat(problem(200, "", page("<title>News</title><input type=password>"))).isEmpty();
    assertThat(problem(404, "", page(form))).isEmpty();
  }
}

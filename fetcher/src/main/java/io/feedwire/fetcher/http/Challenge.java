package io.feedwire.fetcher.http;

import java.util.List;
import java.util.Optional;

/// Walls against robots, by what they are known to send.
final class Challenge {

  /// @param wall who builds it
  /// @param header that only such an answer has
  /// @param value a part of that header's value, in lower case
  private record Header(String wall, String header, String value) {}

  /// @param wall who builds it
  /// @param mark that stands in the page
  /// @param refused whether the mark stands in pages that are no wall too, so that the status must
  ///   be one of an error
  private record Mark(String wall, String mark, boolean refused) {}

  private static final List<Header> HEADERS =
      List.of(
          // developers.cloudflare.com: Detect a Challenge Page response.
          new Header("Cloudflare", "cf-mitigated", "challenge"),
          // docs.aws.amazon.com: AWS WAF, CAPTCHA and challenge actions.
          new Header("AWS WAF", "x-amzn-waf-action", ""),
          // vercel.com/docs: Attack Challenge Mode.
          new Header("Vercel", "x-vercel-mitigated", "challenge"),
          // docs.datadome.co: the header of what it blocks.
          new Header("DataDome", "x-dd-b", ""));

  private static final List<Mark> MARKS =
      List.of(
          // The script of the page; what Cloudflare adds to ordinary pages is __CF$cv$params.
          new Mark("Cloudflare", "_cf_chl_opt", false),
          new Mark("Cloudflare", "<title>Just a moment...</title>", false),
          new Mark("Cloudflare", "id=\"cf-wrapper\"", true),
          new Mark("Cloudflare", "cf-browser-verification", true),
          new Mark("Cloudflare", "<title>Attention Required! | Cloudflare</title>", true),
          new Mark("Sucuri", "sucuri_cloudproxy_js", false),
          new Mark("Sucuri", "Sucuri WebSite Firewall", true),
          new Mark("DDoS-Guard", "<title>DDoS-Guard</title>", false),
          new Mark("DDoS-Guard", "/.well-known/ddos-guard/", true),
          // Ordinary pages have _pxAppId as well.
          new Mark("PerimeterX", "px-captcha", true),
          new Mark("PerimeterX", "captcha.px-cdn.net", true),
          new Mark("DataDome", "geo.captcha-delivery.com", false),
          new Mark("DataDome", "ct.captcha-delivery.com", false),
          // Ordinary pages have the script /_Incapsula_Resource as well.
          new Mark("Imperva", "Incapsula incident ID", false),
          new Mark("Akamai", "sec-if-cpt-container", false),
          new Mark("AWS WAF", "window.gokuProps", false),
          new Mark("AWS WAF", "awswaf.com", true),
          new Mark("Vercel", "<title>Vercel Security Checkpoint</title>", false),
          new Mark("Anubis", "anubis_challenge", false),
          new Mark("Anubis", "/.within.website/x/cmd/anubis/", false),
          new Mark("Kasada", "window.KPSDK", true),
          // Alibaba Cloud's and Knownsec's scripts that set a cookie and load the page again.
          new Mark("Alibaba Cloud WAF", "acw_sc__v2", false),
          new Mark("Knownsec", "__jsl_clearance", false),
          new Mark("BitNinja", "<title>Waiting for the redirectiron...</title>", false));

  private Challenge() {}

  /// Who wants a proof, by the headers alone.
  static Optional<String> byHeaders(Answer answer) {
    return HEADERS.stream()
        .filter(row -> answer.has(row.header, row.value))
        .map(Header::wall)
        .findFirst();
  }

  /// Who wants a proof, by a page.
  ///
  /// @param page its beginning
  static Optional<String> byPage(Answer answer, String page) {
    boolean refused = answer.status() >= 400;
    return MARKS.stream()
        .filter(row -> (refused || !row.refused) && page.contains(row.mark))
        .map(Mark::wall)
        .findFirst();
  }
}

package io.feedwire.publishers.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parameters that say where a reader came from and nothing of the page. Only those that mean this
/// on every site; what a single publisher writes is in its rules.
final class TrackingParameters {

  /// Google Analytics (`utm_`), HubSpot (`hsa_`), Matomo (`mtm_`, `pk_`, `piwik_`), Yahoo's consent
  /// page (`guce_`).
  private static final List<String> PREFIXES =
      List.of("utm_", "hsa_", "mtm_", "pk_", "piwik_", "guce_");

  private static final Set<String> NAMES =
      Set.of(
          // Clicks on advertisements: Facebook, Google, Microsoft, Yandex, TikTok, X, LinkedIn.
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ttclid",
          "twclid",
          "li_fat_id",
          // Readers followed across sites: Google, Instagram.
          "_ga",
          "_gl",
          "igshid",
          "igsh",
          // Letters: Mailchimp, HubSpot, Marketo, Vero, Omeda.
          "mc_cid",
          "mc_eid",
          "_hsenc",
          "_hsmi",
          "mkt_tok",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          // The page that linked here, as sites themselves write it.
          "ref",
          "ref_src",
          "ref_url",
          "referrer",
          "__twitter_impression",
          "fb_source",
          "fb_action_ids",
          "guccounter",
          // Campaigns: Adobe Analytics, AOL, AT Internet (BBC, RFI), Al Jazeera, Condé Nast, CBS,
          // Webtrekk, Alibaba.
          "s_cid",
          "cmpid",
          "ncid",
          "xtor",
          "at_medium",
          "at_campaign",
          "at_link_id",
          "at_link_type",
          "at_link_origin",
          "at_format",
          "at_ptr_name",
          "at_bbc_team",
          "traffic_source",
          "mbid",
          "ftag",
          "wt_zmc",
          "wt_mc",
          "spm",
          "scm",
          // Visits, as Java's and PHP's servers number them.
          "jsessionid",
          "phpsessid",
          // Shared from WeChat.
          "isappinstalled",
          "nsukey");

  private static final String VISIT = ";jsessionid=";

  private TrackingParameters() {}

  /// The same query without them; other parameters keep order and spelling.
  static String without(String query) {
    if (query.isEmpty()) {
      return query;
    }
    List<String> kept = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty() && !isTracking(pair)) {
        kept.add(pair);
      }
    }
    return String.join("&", kept);
  }

  /// A path without the number of a visit, which Java's servers put behind it: `/a;jsessionid=0F1`.
  static String withoutVisit(String path) {
    int at = path.indexOf(';');
    return at >= 0 && path.regionMatches(true, at, VISIT, 0, VISIT.length())
        ? path.substring(0, at)
        : path;
  }

  private static boolean isTracking(String pair) {
    int end = pair.indexOf('=');
    String name = (end < 0 ? pair : pair.substring(0, end)).toLowerCase(Locale.ROOT);
    // Medium's `source=rss----1---4`; `source` is a database elsewhere.
    boolean isFeed = name.equals("source") && pair.startsWith("rss", end + 1);
    // The Guardian's campaigns; `cmp` compares things elsewhere.
    boolean isCampaign = pair.startsWith("CMP=");
    // `ref=rss` is where a reader came from, `ref=1842` is the page's own number.
    return isFeed
        || isCampaign
        || (NAMES.contains(name) && !(name.equals("ref") && isNumber(pair, end + 1)))
        || PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static boolean isNumber(String pair, int from) {
    for (int i = from; i < pair.length(); i++) {
      if (pair.charAt(i) < '0' || pair.charAt(i) > '9') {
        return false;
      }
    }
    return from > 0 && from < pair.length();
  }
}

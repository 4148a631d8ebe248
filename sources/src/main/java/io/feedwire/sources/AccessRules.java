package io.feedwire.sources;

import io.feedwire.contracts.source.Access;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What [Access] may say; see [SourceRules].
final class AccessRules {

  /// Servers commonly take a hundred headers of 8 KiB in all; a feed wants one or two of a
  /// person's.
  private static final int MAX_HEADERS = 20;

  private static final int MAX_HEADER_NAME = 64;
  private static final int MAX_HEADER_VALUE = 2048;

  /// Each costs a connection's time before the next is tried.
  private static final int MAX_PROXIES = 8;

  private static final int MAX_USER_AGENT = 300;

  /// A `token` of RFC 9110, 5.6.2.
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /// A `field-value` of RFC 9110, 5.5, without the obsolete octets: a line break would begin
  /// another header.
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E]([\\t\\x20-\\x7E]*[\\x21-\\x7E])?");

  /// Of the connection (RFC 9110, 7.6.1), of the message, or set by the fetcher itself.
  private static final Set<String> NOT_OURS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "host",
          "content-length",
          "expect",
          "http2-settings",
          "accept-encoding",
          "range",
          "if-range",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since");

  private static final Pattern PROXY =
      Pattern.compile("(?i)http://(?:([^/@]*)@)?([a-z0-9.-]+|\\[[0-9a-f:.]+\\]):(\\d{1,5})/?");

  private final List<String> problems = new ArrayList<>();

  private AccessRules() {}

  static List<String> problems(Access access) {
    var rules = new AccessRules();
    rules.headers(access);
    rules.proxies(access.proxies());
    rules.userAgent(access.userAgent());
    rules.credentials(access);
    return rules.problems;
  }

  private void headers(Access access) {
    if (access.headers().size() > MAX_HEADERS) {
      problems.add(
          "%d headers are too many: at most %d".formatted(access.headers().size(), MAX_HEADERS));
      return;
    }
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, String> header : access.headers().entrySet()) {
      String name = header.getKey();
      if (!TOKEN.matcher(name).matches() || name.length() > MAX_HEADER_NAME) {
        problems.add("'%s' is no name of a header".formatted(shown(name)));
      } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
        problems.add("the header %s is there twice".formatted(name));
      } else {
        header(name, header.getValue());
      }
    }
  }

  private void header(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (NOT_OURS.contains(lower)) {
      problems.add("the header %s is the connection's or the fetcher's own".formatted(name));
    } else if (lower.equals("user-agent")) {
      problems.add("User-Agent is no header to set: set the user agent");
    } else if (!VALUE.matcher(value).matches() || value.length() > MAX_HEADER_VALUE) {
      problems.add(
          "the value of the header %s must be 1 to %d characters of ASCII in one line"
              .formatted(name, MAX_HEADER_VALUE));
    } else if (SecretReferences.namesAnother(value)) {
      problems.add(onlySecrets("the header " + name));
    } else if (SecretReferences.isSecret(name, value) && !SecretReferences.hides(value)) {
      problems.add(
          "the header %s holds a secret, and whoever reads the topic would read it: put it into the"
                  .formatted(name)
              + " fetcher's environment and write ${FEEDWIRE_SECRET_X} for it");
    }
  }

  private static String onlySecrets(String what) {
    return what + " names a variable that is not read: only ${FEEDWIRE_SECRET_X} is";
  }

  private void proxies(List<String> proxies) {
    if (proxies.size() > MAX_PROXIES) {
      problems.add("%d proxies are too many: at most %d".formatted(proxies.size(), MAX_PROXIES));
      return;
    }
    for (String proxy : proxies) {
      if (!SecretReferences.isOne(proxy)) {
        proxy(proxy);
      }
    }
  }

  private void proxy(String proxy) {
    Matcher parts = PROXY.matcher(proxy);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65_535) {
      problems.add("a proxy is http://host:port: " + shown(Locations.redacted(proxy)));
      return;
    }
    @Nullable String user = parts.group(1);
    if (user != null && !SecretReferences.without(user).matches(":?")) {
      problems.add(
          "the credentials of a proxy stand in the fetcher's environment:"
              + " http://${FEEDWIRE_SECRET_X}@%s:%s".formatted(parts.group(2), parts.group(3)));
    }
  }

  private void userAgent(@Nullable String userAgent) {
    if (userAgent != null
        && (!VALUE.matcher(userAgent).matches() || userAgent.length() > MAX_USER_AGENT)) {
      problems.add(
          "the user agent must be 1 to %d characters of ASCII in one line"
              .formatted(MAX_USER_AGENT));
    }
  }

  private void credentials(Access access) {
    @Nullable String credentials = access.credentials();
    if (credentials == null) {
      return;
    }
    if (!SecretReferences.isOne(credentials)) {
      problems.add(
          "credentials are ${FEEDWIRE_SECRET_X}, whose value in the fetcher's environment is"
              + " user:password");
    }
    if (access.headers().keySet().stream().anyMatch("authorization"::equalsIgnoreCase)) {
      problems.add("credentials and a header Authorization are one too many");
    }
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.length() > MAX_HEADER_NAME ? plain.substring(0, MAX_HEADER_NAME) + "…" : plain;
  }
}

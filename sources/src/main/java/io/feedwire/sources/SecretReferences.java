package io.feedwire.sources;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `${FEEDWIRE_SECRET_X}`: how a source names a secret without telling it.
final class SecretReferences {

  private static final String ONE = "\\$\\{FEEDWIRE_SECRET_[A-Z0-9_]{1,64}\\}";

  private static final Pattern REFERENCE = Pattern.compile(ONE);

  /// Anything that looks as if it stood for a variable.
  private static final Pattern ANY = Pattern.compile("\\$\\{[^}]*\\}?");

  /// Beside a reference, this many characters may stand: `Bearer `, `session=`. A secret in clear
  /// beside it would be longer.
  private static final int MAX_BESIDE = 24;

  /// Headers that carry a secret whatever it looks like (RFC 9110, RFC 6265).
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "cookie", "proxy-authorization");

  /// `X-Api-Key`, `Auth-Token`, `Client-Secret`.
  private static final Pattern SECRET_NAME = Pattern.compile("key|token|secret|password|auth");

  /// An authorization under another name: a scheme of RFC 7617 or RFC 6750 and its credentials.
  private static final Pattern SCHEME = Pattern.compile("(?i)(basic|bearer)\\s+\\S.*");

  private SecretReferences() {}

  /// Whether the text is one reference and nothing else.
  static boolean isOne(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /// Whether a header's value must not be told to whoever reads the topic.
  static boolean isSecret(String header, String value) {
    String name = header.toLowerCase(Locale.ROOT);
    return SECRET_HEADERS.contains(name)
        || SECRET_NAME.matcher(name).find()
        || SCHEME.matcher(value.strip()).matches();
  }

  /// Whether the secret in a value is told by reference only.
  static boolean hides(String value) {
    return REFERENCE.matcher(value).find()
        && REFERENCE.matcher(value).replaceAll("").strip().length() <= MAX_BESIDE;
  }

  /// Whether a value stands for a variable that will not be read.
  static boolean namesAnother(String value) {
    return ANY.matcher(REFERENCE.matcher(value).replaceAll("")).find();
  }

  /// The same text without its references.
  static String without(String value) {
    return REFERENCE.matcher(value).replaceAll("");
  }
}

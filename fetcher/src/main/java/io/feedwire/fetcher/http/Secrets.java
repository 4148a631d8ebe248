package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts secrets of the environment where a source names them; see
/// [io.feedwire.contracts.source.Access].
final class Secrets {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(FEEDWIRE_SECRET_[A-Z0-9_]+)}");

  private final Function<String, @Nullable String> environment;

  /// @param environment value of a variable; null when there is none
  Secrets(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /// @throws FetchException when a secret is missing, or empty
  String resolve(String text) throws FetchException {
    Matcher references = REFERENCE.matcher(text);
    var resolved = new StringBuilder();
    while (references.find()) {
      String name = references.group(1);
      @Nullable String value = environment.apply(name);
      if (value == null || value.isBlank()) {
        throw new FetchException(
            Problem.SECRET_MISSING, "the fetcher's environment has no " + name);
      }
      // Secrets that come from files end with a line break.
      references.appendReplacement(resolved, Matcher.quoteReplacement(value.strip()));
    }
    return references.appendTail(resolved).toString();
  }
}

package io.feedwire.publishers.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the `rel` of a link says of the page that it leads to.
public final class LinkRelation {

  /// Relations that tell a browser how to follow a link, not what it leads to.
  private static final Set<String> TECHNICAL =
      Set.of("nofollow", "noopener", "noreferrer", "external", "ugc", "sponsored", "follow");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private LinkRelation() {}

  /// The word of a relation that says what a link leads to; `link` where none does.
  public static String of(@Nullable String rel) {
    if (rel != null && !rel.isEmpty()) {
      for (String word : BLANKS.split(rel.strip())) {
        if (!word.isEmpty() && !TECHNICAL.contains(word.toLowerCase(Locale.ROOT))) {
          return word;
        }
      }
    }
    return "link";
  }
}

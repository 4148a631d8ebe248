package io.feedwire.parser.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The grammar of `srcset`: `a.jpg 320w, b.jpg 2x, c.jpg`. An address may hold commas and ends at a
/// blank (HTML, "parse a srcset attribute").
final class SourceSet {

  /// Candidates of one set. Sites write up to ten or so.
  private static final int MAX = 16;

  /// Longest set that is read, in characters.
  private static final int MAX_LENGTH = 16_384;

  private SourceSet() {}

  /// One file.
  ///
  /// @param width in pixels, where the set says it
  record Candidate(String address, @Nullable Integer width) {}

  static List<Candidate> read(String set) {
    if (set.isEmpty() || set.length() > MAX_LENGTH) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (found.size() < MAX) {
      int from = skip(set, at);
      if (from >= set.length()) {
        break;
      }
      int end = from;
      while (end < set.length() && !PlainText.isBlank(set.charAt(end))) {
        end++;
      }
      String address = set.substring(from, end);
      if (address.endsWith(",")) {
        found.add(new Candidate(withoutCommas(address), null));
        at = end;
      } else {
        int comma = set.indexOf(',', end);
        at = comma < 0 ? set.length() : comma;
        found.add(new Candidate(address, width(set.substring(end, at).strip())));
      }
    }
    return found;
  }

  private static int skip(String set, int from) {
    int at = from;
    while (at < set.length() && (PlainText.isBlank(set.charAt(at)) || set.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static String withoutCommas(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == ',') {
      end--;
    }
    return address.substring(0, end);
  }

  private static @Nullable Integer width(String descriptor) {
    int end = descriptor.indexOf('w');
    boolean isWidth =
        end > 0
            && end <= 5
            && descriptor.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9');
    return isWidth ? Integer.valueOf(descriptor.substring(0, end)) : null;
  }
}

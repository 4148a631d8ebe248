package io.feedwire.enricher.resolution;

import io.feedwire.enricher.resolution.Known.ImageUse;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each user of an image is told of the others. With every use all users' view changes, so the
/// list is given as long as all others are in it: what more articles show is a stock picture or a
/// logo, and to be told of it is worth nothing.
public final class ImageUses {

  /// Longest list.
  public static final int MAX_LISTED = 20;

  /// The highest number that is told: so many at least.
  public static final int MAX_COUNT = 1_000;

  private ImageUses() {}

  /// Every user's view, by user.
  ///
  /// @param users at most [Target#MAX_ASKERS]
  public static Map<String, ImageUse> views(Collection<Asker> users) {
    List<String> newestFirst =
        users.stream()
            .sorted(
                Comparator.comparing(ImageUses::published, Comparator.reverseOrder())
                    .thenComparing(Asker::article))
            .map(Asker::article)
            .toList();
    Map<String, ImageUse> views = new LinkedHashMap<>();
    for (Asker user : users) {
      List<String> others =
          newestFirst.stream().filter(other -> !other.equals(user.article())).toList();
      views.put(user.article(), new ImageUse(others, users.size() - 1));
    }
    return views;
  }

  /// The view of every user of an image that too many show.
  public static ImageUse stock(int users) {
    return new ImageUse(List.of(), RoundedCounts.uses(users - 1));
  }

  private static long published(Asker user) {
    @Nullable Long published = user.published();
    return published == null ? Long.MIN_VALUE : published;
  }
}

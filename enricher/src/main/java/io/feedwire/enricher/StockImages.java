package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What this process was told of images that many articles show: pictures of an agency, logos,
/// portraits of columnists. The next article that shows one can be written with it at once and ask
/// to be told only of something else; without this each would be written once more for every logo.
///
/// Only an expectation: what an article is told in the end does not depend on it. Safe for use by
/// several threads.
final class StockImages {

  /// 2 MB; beyond this, images that nobody has shown for longest are asked for anew.
  private static final int MAX = 10_000;

  private final Map<String, ImageUse> byId =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImageUse> eldest) {
          return size() > MAX;
        }
      };

  /// Takes in what an article was told.
  synchronized void told(Answers answers) {
    for (Answer answer : answers.answers()) {
      if (answer instanceof Answer.ImageUsed it) {
        if (it.use().isStock()) {
          byId.put(it.image(), it.use());
        } else {
          byId.remove(it.image());
        }
      }
    }
  }

  /// What is expected of targets that an article begins to ask for, by target.
  synchronized Map<String, ImageUse> of(Collection<String> targets) {
    Map<String, ImageUse> expected = new TreeMap<>();
    for (String target : targets) {
      TargetKey key = TargetKey.parse(target);
      @Nullable ImageUse use = key.image() ? byId.get(key.id()) : null;
      if (use != null) {
        expected.put(target, use);
      }
    }
    return expected;
  }
}

package io.feedwire.enricher;

import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.enricher.recipe.Known.ImageUse;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.Counts;
import io.feedwire.enricher.resolution.ImageUses;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.Target;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Where everything about one target is done. An asker is answered at once when the target is
/// known, and again whenever what it was told is no longer so; never when nothing changed.
///
/// One record leads to a bounded number of answers. Where more askers wait (a much cited article
/// changes its headline), the target sends itself a [Mention.Continues] for the rest, so that no
/// transaction holds a hundred thousand records.
final class TargetDesk {

  private final KeyValueStore<String, Target> targets;
  private final AskerStore askers;
  private final int maxAnswers;

  /// Where answers go.
  interface Replies {
    void answer(String article, Answer answer);

    void proceed(TargetKey target, Mention.Continues next);
  }

  TargetDesk(KeyValueStore<String, Target> targets, AskerStore askers, int maxAnswers) {
    this.targets = targets;
    this.askers = askers;
    this.maxAnswers = maxAnswers;
  }

  /// Takes in one mention.
  void take(TargetKey key, Mention mention, Replies replies) {
    Target before = target(key);
    switch (mention) {
      case Mention.Asks it -> asked(key, it.article(), new Asker(it.published()), replies);
      case Mention.Announces it -> {
        Target now = before.announced(key.id(), it.card());
        save(key, now);
        tell(key, before, now, replies);
      }
      case Mention.Withdraws it -> withdrawn(key, it.article(), replies);
      case Mention.Continues it -> tellAll(key, it.after(), replies);
    }
  }

  private void asked(TargetKey key, String article, Asker asker, Replies replies) {
    @Nullable Asker earlier = askers.put(key, article, asker);
    if (asker.equals(earlier)) {
      return;
    }
    Target before = target(key);
    Target now = earlier == null ? before.asked(1) : before;
    save(key, now);
    if (key.image()) {
      tellUsers(key, new Use(article, earlier, before.askers(), now.askers()), replies);
    } else {
      now.card().ifPresent(card -> replies.answer(article, new Answer.TargetCard(key.id(), card)));
      tell(key, before, now, replies);
    }
  }

  private void withdrawn(TargetKey key, String article, Replies replies) {
    @Nullable Asker earlier = askers.remove(key, article);
    Target before = target(key);
    Target now = before.withdrawn(article).asked(earlier == null ? 0 : -1);
    save(key, now);
    if (!key.image()) {
      tell(key, before, now, replies);
    } else if (earlier != null) {
      tellUsers(key, new Use(article, earlier, before.askers(), now.askers()), replies);
    }
  }

  /// Tells askers of another card, and the article itself of another number of askers.
  private void tell(TargetKey key, Target before, Target now, Replies replies) {
    if (!before.card().equals(now.card())) {
      tellAll(key, "", replies);
    }
    Optional<String> ownerBefore = before.card().map(Card::id);
    Optional<String> owner = now.card().map(Card::id);
    boolean sameOwner = owner.equals(ownerBefore);
    int told = sameOwner ? Counts.citations(before.askers()) : 0;
    int count = Counts.citations(now.askers());
    if (count != told) {
      owner.ifPresent(id -> replies.answer(id, new Answer.Cited(key.id(), count)));
    }
    if (!sameOwner) {
      ownerBefore
          .filter(id -> now.owners().stream().anyMatch(card -> card.id().equals(id)))
          .ifPresent(id -> replies.answer(id, new Answer.Cited(key.id(), 0)));
    }
  }

  /// One article more, less or otherwise among the users of an image.
  ///
  /// @param earlier what was noted of it before; absent when it is new
  /// @param before how many users there were
  /// @param now how many there are
  private record Use(String article, @Nullable Asker earlier, int before, int now) {
    private boolean isListed() {
      return Math.max(before, now) <= ImageUses.MAX_LISTED_USERS;
    }

    private boolean changesForAll() {
      return Math.min(before, now) <= ImageUses.MAX_LISTED_USERS
          || !ImageUses.stock(before).equals(ImageUses.stock(now));
    }
  }

  private void tellUsers(TargetKey key, Use use, Replies replies) {
    if (use.isListed()) {
      SortedMap<String, Asker> users = askers.behind(key, "", ImageUses.MAX_LISTED_USERS);
      SortedMap<String, Asker> usersBefore = new TreeMap<>(users);
      if (use.earlier() == null) {
        usersBefore.remove(use.article());
      } else {
        usersBefore.put(use.article(), use.earlier());
      }
      Map<String, ImageUse> told = ImageUses.views(usersBefore);
      ImageUses.views(users)
          .forEach(
              (user, view) -> {
                if (!view.equals(told.getOrDefault(user, ImageUse.NONE))) {
                  replies.answer(user, new Answer.ImageUsed(key.id(), view));
                }
              });
    } else if (use.changesForAll()) {
      tellAll(key, "", replies);
    } else if (use.now() > use.before()) {
      replies.answer(use.article(), new Answer.ImageUsed(key.id(), ImageUses.stock(use.now())));
    }
  }

  /// Answers the askers behind one, in order of id, and continues in another record when there are
  /// too many.
  private void tellAll(TargetKey key, String after, Replies replies) {
    Target target = target(key);
    SortedMap<String, Asker> waiting = askers.behind(key, after, maxAnswers + 1);
    Map<String, ImageUse> views =
        key.image() && target.askers() <= ImageUses.MAX_LISTED_USERS
            ? ImageUses.views(askers.behind(key, "", ImageUses.MAX_LISTED_USERS))
            : Map.of();
    Iterator<String> ids = waiting.keySet().iterator();
    for (int i = 0; i < maxAnswers && ids.hasNext(); i++) {
      String asker = ids.next();
      replies.answer(
          asker,
          key.image()
              ? new Answer.ImageUsed(
                  key.id(), views.getOrDefault(asker, ImageUses.stock(target.askers())))
              : new Answer.TargetCard(key.id(), target.card().orElse(null)));
      if (i == maxAnswers - 1 && ids.hasNext()) {
        replies.proceed(key, new Mention.Continues(asker));
      }
    }
  }

  private Target target(TargetKey key) {
    @Nullable Target known = targets.get(key.toString());
    return known == null ? Target.UNKNOWN : known;
  }

  private void save(TargetKey key, Target target) {
    if (target.equals(Target.UNKNOWN)) {
      targets.delete(key.toString());
    } else {
      targets.put(key.toString(), target);
    }
  }
}

package io.feedwire.enricher;

import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.ImageUses;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.RoundedCounts;
import io.feedwire.enricher.resolution.Target;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Where everything about targets is done. An asker is answered at once when the target is known,
/// and again whenever what it was told is no longer so, be it that it asks no more; never when
/// nothing changed.
///
/// One record leads to a bounded number of answers for each target. Where more askers wait (a much
/// cited article changes its headline), the target sends itself a [Mention.Continues] for the rest,
/// so that no transaction holds a hundred thousand records.
final class TargetDesk {

  private final KeyValueStore<String, Target> targets;
  private final AskerStore beside;
  private final KeyValueStore<String, Wanted> wanted;
  private final int maxAnswers;

  /// Where answers go.
  interface Replies {
    void answer(String article, Answer answer);

    void proceed(Mention.Continues next);
  }

  /// @param beside who asks for a target that many ask for
  /// @param wanted what may be fetched if it does not come by itself
  TargetDesk(
      KeyValueStore<String, Target> targets,
      AskerStore beside,
      KeyValueStore<String, Wanted> wanted,
      int maxAnswers) {
    this.targets = targets;
    this.beside = beside;
    this.wanted = wanted;
    this.maxAnswers = maxAnswers;
  }

  /// @param maxAnswers made for one record and target
  static TargetDesk open(ProcessorContext<?, ?> context, int maxAnswers) {
    return new TargetDesk(
        context.getStateStore(EnricherTopology.TARGETS),
        new AskerStore(context.getStateStore(EnricherTopology.ASKERS)),
        context.getStateStore(EnricherTopology.WANTED),
        maxAnswers);
  }

  /// Takes in what is said.
  ///
  /// @param now in milliseconds since 1970
  void take(Mention mention, long now, Replies replies) {
    switch (mention) {
      case Mention.Tells it -> {
        it.withdraws().forEach(key -> withdrawn(TargetKey.parse(key), it.article(), replies));
        @Nullable Card card = it.card();
        if (card != null) {
          it.announces().forEach(key -> announced(TargetKey.parse(key), card, replies));
        }
        var asker = Asker.of(it.article(), it.published());
        it.asks()
            .forEach(
                key ->
                    asked(
                        TargetKey.parse(key),
                        asker,
                        it.expects().getOrDefault(key, ImageUse.NONE),
                        replies));
        it.moves().forEach(key -> moved(TargetKey.parse(key), asker, replies));
        it.wants().forEach((key, request) -> want(key, new Wanted(now, request)));
      }
      case Mention.Continues it -> proceed(TargetKey.parse(it.target()), it.after(), replies);
    }
  }

  private void want(String key, Wanted want) {
    Target target = target(TargetKey.parse(key));
    if (target.isOpen()) {
      wanted.putIfAbsent(key, want);
    }
  }

  /// Takes in what the server says of an image. The newest counts, whatever comes first.
  void checked(TargetKey key, FileCheck check, Replies replies) {
    Target before = target(key);
    @Nullable FileCheck known = before.check();
    boolean isNew =
        known == null || !(check.equals(known) || check.checkedAt().isBefore(known.checkedAt()));
    if (isNew) {
      Target now = before.checked(check);
      save(key, now);
      if (now.isCrowded()) {
        tellBeside(key, "", replies);
      } else {
        now.askers().forEach(asker -> tellCheck(key, now, asker.article(), replies));
      }
    }
  }

  private static void tellCheck(TargetKey key, Target target, String article, Replies replies) {
    @Nullable FileCheck check = target.check();
    if (check != null) {
      replies.answer(article, new Answer.ImageChecked(key.id(), check));
    }
  }

  /// Hands over the requests for what was wanted before a time and has not come, and for what need
  /// not be waited for: nobody delivers what servers say of images. Each is handed over once,
  /// whoever wants it later.
  void request(long before, BiConsumer<String, FetchRequest> requests) {
    List<KeyValue<String, Wanted>> due = new ArrayList<>();
    try (KeyValueIterator<String, Wanted> all = wanted.all()) {
      all.forEachRemaining(
          want -> {
            if (want.value.since() <= before || want.value.request().check() != null) {
              due.add(want);
            }
          });
    }
    for (KeyValue<String, Wanted> want : due) {
      wanted.delete(want.key);
      TargetKey key = TargetKey.parse(want.key);
      Target target = target(key);
      if (target.isOpen() && target.asked() > 0) {
        save(key, target.atPublisher());
        requests.accept(want.key, want.value.request());
      }
    }
  }

  private void announced(TargetKey key, Card card, Replies replies) {
    Target before = target(key);
    Target now = before.announced(key.id(), card);
    if (!now.equals(before)) {
      save(key, now);
      tell(key, before, now, replies);
    }
  }

  /// An article asks once until it withdraws, so it need not be looked for among many.
  ///
  /// @param expected of an image: what the asker need not be told
  private void asked(TargetKey key, Asker asker, ImageUse expected, Replies replies) {
    Target before = target(key);
    note(key, before, before.asker(asker.article()), new Question(asker, expected), replies);
  }

  /// The time of an article that has asked is another.
  private void moved(TargetKey key, Asker asker, Replies replies) {
    Target before = target(key);
    Optional<Asker> earlier =
        before.isCrowded() ? beside.get(key, asker.article()) : before.asker(asker.article());
    note(key, before, earlier, new Question(asker, ImageUse.NONE), replies);
  }

  /// Who asks, and of an image what the asker need not be told.
  private record Question(Asker asker, ImageUse expected) {}

  private void note(
      TargetKey key, Target before, Optional<Asker> earlier, Question question, Replies replies) {
    Asker asker = question.asker();
    if (earlier.isPresent() && (!key.image() || earlier.get().equals(asker))) {
      return;
    }
    Target now = with(key, before, asker, earlier.isEmpty());
    save(key, now);
    if (key.image()) {
      tellUsers(key, before, now, new User(asker.article(), question.expected()), replies);
      if (earlier.isEmpty()) {
        tellCheck(key, now, asker.article(), replies);
      }
    } else {
      now.card()
          .ifPresent(
              card -> replies.answer(asker.article(), new Answer.TargetCard(key.id(), card)));
      tell(key, before, now, replies);
    }
  }

  private Target with(TargetKey key, Target before, Asker asker, boolean isNew) {
    if (isNew && before.asked() == Target.MAX_ASKERS) {
      before.askers().forEach(each -> beside.put(key, each));
    }
    int count = isNew ? before.asked() + 1 : before.asked();
    if (count > Target.MAX_ASKERS) {
      beside.put(key, asker);
      return before.crowded(count);
    }
    return before.with(asker);
  }

  private void withdrawn(TargetKey key, String article, Replies replies) {
    Target before = target(key);
    Target now = without(key, before.withdrawn(article), article);
    save(key, now);
    boolean asked = now.asked() < before.asked();
    if (asked) {
      takeBack(key, before, article, replies);
    }
    if (!key.image()) {
      tell(key, before, now, replies);
    } else if (asked) {
      tellUsers(key, before, now, new User(article, ImageUse.NONE), replies);
    }
  }

  /// What an article was told may still be on its way when it withdraws its question. Should it ask
  /// again before that arrives, it would take it for the answer, which is none where there is
  /// nothing to tell: so what was told is taken back behind it. Not of stock pictures, which an
  /// article may be written with before it is told.
  private static void takeBack(TargetKey key, Target before, String article, Replies replies) {
    if (!key.image()) {
      before.card().ifPresent(_ -> replies.answer(article, new Answer.TargetCard(key.id(), null)));
    } else if (!before.isCrowded() && before.asked() > 1) {
      replies.answer(article, new Answer.ImageUsed(key.id(), ImageUse.NONE));
    }
  }

  private Target without(TargetKey key, Target before, String article) {
    if (!before.isCrowded()) {
      return before.without(article);
    }
    if (beside.remove(key, article) == null) {
      return before;
    }
    int count = before.asked() - 1;
    return count > Target.MAX_ASKERS ? before.crowded(count) : before.asked(beside.takeAll(key));
  }

  /// Tells askers of another card, and the article itself of another number of askers.
  private void tell(TargetKey key, Target before, Target now, Replies replies) {
    if (!before.card().equals(now.card())) {
      tellAll(key, now, replies);
    }
    Optional<String> ownerBefore = before.card().map(Card::id);
    Optional<String> owner = now.card().map(Card::id);
    boolean sameOwner = owner.equals(ownerBefore);
    int told = sameOwner ? RoundedCounts.citations(before.asked()) : 0;
    int count = RoundedCounts.citations(now.asked());
    if (count != told) {
      owner.ifPresent(id -> replies.answer(id, new Answer.Cited(key.id(), count)));
    }
    // One that goes by the key no more, too: it may do so again before it hears the last count.
    if (!sameOwner && before.asked() > 0) {
      ownerBefore.ifPresent(id -> replies.answer(id, new Answer.Cited(key.id(), 0)));
    }
  }

  /// Who shows an image.
  ///
  /// @param expected what it is written with if it was told nothing
  private record User(String article, ImageUse expected) {}

  /// Tells the users of an image what has changed for them.
  ///
  /// @param cause whose use began, ended or is another now
  private void tellUsers(TargetKey key, Target before, Target now, User cause, Replies replies) {
    if (now.isCrowded()) {
      ImageUse stock = ImageUses.stock(now.asked());
      if (!before.isCrowded() || !stock.equals(ImageUses.stock(before.asked()))) {
        tellAll(key, now, replies);
      } else if (now.asked() > before.asked() && !stock.equals(cause.expected())) {
        replies.answer(cause.article(), new Answer.ImageUsed(key.id(), stock));
      }
      return;
    }
    Map<String, ImageUse> told = new HashMap<>(Map.of(cause.article(), cause.expected()));
    if (!before.isCrowded()) {
      told.putAll(ImageUses.views(before.askers()));
    }
    ImageUses.views(now.askers())
        .forEach(
            (user, view) -> {
              if (before.isCrowded() || !view.equals(told.getOrDefault(user, ImageUse.NONE))) {
                replies.answer(user, new Answer.ImageUsed(key.id(), view));
              }
            });
  }

  private void tellAll(TargetKey key, Target target, Replies replies) {
    if (target.isCrowded()) {
      tellBeside(key, "", replies);
    } else {
      target.askers().forEach(asker -> tell(key, target, asker, replies));
    }
  }

  /// Answers the askers that are behind one, in order of id, and continues in another record when
  /// there are too many.
  private void tellBeside(TargetKey key, String after, Replies replies) {
    Target target = target(key);
    List<Asker> waiting = beside.behind(key, after, maxAnswers + 1);
    waiting.stream().limit(maxAnswers).forEach(asker -> tell(key, target, asker, replies));
    if (waiting.size() > maxAnswers) {
      replies.proceed(new Mention.Continues(key.toString(), waiting.get(maxAnswers - 1).article()));
    }
  }

  /// Goes on behind an asker. Where so many have withdrawn meanwhile that none are kept beside,
  /// those that are left are few, and are told all that the rest has not been: how an image is used
  /// they know since the last but so many withdrew.
  private void proceed(TargetKey key, String after, Replies replies) {
    Target target = target(key);
    if (target.isCrowded()) {
      tellBeside(key, after, replies);
      return;
    }
    for (Asker asker : target.askers()) {
      if (StoreKeys.ORDER.compare(asker.article(), after) > 0) {
        if (key.image()) {
          tellCheck(key, target, asker.article(), replies);
        } else {
          tell(key, target, asker, replies);
        }
      }
    }
  }

  private static void tell(TargetKey key, Target target, Asker asker, Replies replies) {
    String article = asker.article();
    if (key.image()) {
      replies.answer(article, new Answer.ImageUsed(key.id(), ImageUses.stock(target.asked())));
      tellCheck(key, target, article, replies);
    } else {
      replies.answer(article, new Answer.TargetCard(key.id(), target.card().orElse(null)));
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

package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.enricher.merge.Contribution;
import io.feedwire.enricher.merge.Contributions;
import io.feedwire.enricher.merge.Merge;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.enricher.recipe.Known;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Where everything about one article is done, whatever led to it: read what is kept, take in what
/// is new, and write what is different for it.
final class ArticleDesk {

  /// Slots are kept one by one, `article id \0 slot`, because eight of the largest articles would
  /// not fit into a record of a store's changelog.
  private final KeyValueStore<String, Contribution> contributions;

  private final KeyValueStore<String, ArticleState> states;
  private final Mentions mentions;
  private final Recipe recipe = new Recipe();
  private final Outbox outbox;

  ArticleDesk(
      ProcessorContext<String, byte @Nullable []> context, Mentions mentions, int maxBytes) {
    this.contributions = context.getStateStore(EnricherTopology.CONTRIBUTIONS);
    this.states = context.getStateStore(EnricherTopology.ARTICLES);
    this.mentions = mentions;
    this.outbox = new Outbox(context, maxBytes);
  }

  /// One document's article.
  void deliver(Record<String, Article> record) {
    Contributions before = contributions(record.key());
    Contributions now = before.and(record.value());
    if (now.equals(before)) {
      return;
    }
    now.bySlot()
        .forEach(
            (slot, contribution) -> {
              if (!contribution.equals(before.bySlot().get(slot))) {
                contributions.put(slotKey(record.key(), slot), contribution);
              }
            });
    before.bySlot().keySet().stream()
        .filter(slot -> !now.bySlot().containsKey(slot))
        .forEach(slot -> contributions.delete(slotKey(record.key(), slot)));
    write(record, now, state(record.key()));
  }

  /// What a target answers. The article may be withdrawn since it asked.
  void learn(Record<String, Answer> record) {
    ArticleState before = state(record.key());
    ArticleState now = before.learn(record.value());
    if (!now.equals(before)) {
      write(record, contributions(record.key()), now);
    }
  }

  /// The article is gone: from the outputs, from the targets, from here.
  void withdraw(Record<String, ?> record) {
    String id = record.key();
    @Nullable ArticleState state = states.delete(id);
    if (state == null) {
      return;
    }
    contributions(id).bySlot().keySet().forEach(slot -> contributions.delete(slotKey(id, slot)));
    state.sent().keySet().forEach(key -> outbox.mention(record, key, new Mention.Withdraws(id)));
    outbox.withdrawn(record, state);
  }

  private void write(Record<String, ?> record, Contributions from, ArticleState before) {
    Merged merged = Merge.of(from);
    SortedMap<String, Mention> toSay = mentions.of(merged.article());
    ArticleState now = before.saying(toSay);
    Optional<Written> fitting = fitting(from, merged, now.known());
    if (fitting.isPresent()) {
      Written written = fitting.get();
      Fingerprint fingerprint = Fingerprint.of(written.article(), written.bytes());
      fingerprint
          .since(before.written())
          .ifPresent(difference -> outbox.article(record, written, difference));
      now = now.written(fingerprint, merged.revision());
    }
    say(record, before.sent(), toSay);
    states.put(record.key(), now);
  }

  /// An article too large for a record is written as its richest source alone has it, which the
  /// parser held small enough. Under exactly-once a record that the producer refuses would end the
  /// whole application. Should even that be too large, the state before stays and the outbox says
  /// so.
  private Optional<Written> fitting(Contributions from, Merged merged, Known known) {
    Written all = Written.of(recipe.enrich(merged, known));
    if (outbox.takes(all)) {
      return Optional.of(all);
    }
    Article alone = Merge.of(from.richest()).article();
    Written richest =
        Written.of(
            recipe.enrich(new Merged(alone, merged.revision(), merged.sources()), Known.NOTHING));
    if (outbox.takes(richest)) {
      return Optional.of(richest);
    }
    outbox.refused(richest);
    return Optional.empty();
  }

  private void say(
      Record<String, ?> record, SortedMap<String, Mention> before, SortedMap<String, Mention> now) {
    before.forEach(
        (key, mention) -> {
          @Nullable Mention next = now.get(key);
          if (next == null || next.getClass() != mention.getClass()) {
            outbox.mention(record, key, new Mention.Withdraws(record.key()));
          }
        });
    now.forEach(
        (key, mention) -> {
          if (!mention.equals(before.get(key))) {
            outbox.mention(record, key, mention);
          }
        });
  }

  private ArticleState state(String id) {
    @Nullable ArticleState state = states.get(id);
    return state == null ? ArticleState.NEW : state;
  }

  private Contributions contributions(String id) {
    List<Contribution> all = new ArrayList<>();
    try (KeyValueIterator<String, Contribution> stored =
        contributions.range(slotKey(id, ""), id + '\u0001')) {
      while (stored.hasNext()) {
        KeyValue<String, Contribution> next = stored.next();
        all.add(next.value);
      }
    }
    return Contributions.of(all);
  }

  private static String slotKey(String id, String slot) {
    return id + '\0' + slot;
  }
}

package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.enricher.merge.Contributions;
import io.feedwire.enricher.merge.Merge;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mentions;
import io.feedwire.enricher.resolution.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Where everything about one article is done, whatever led to it: read what is kept, take in what
/// is new, and write what is different for it.
final class ArticleDesk {

  /// Articles written in a step of a round, at first: news soon, counts with less of the thread
  /// than what is delivered meanwhile takes.
  private static final int NEWS_OF_A_STEP = 4;

  private static final int COUNTS_OF_A_STEP = 2;

  private final ContributionStore contributions;

  private final KeyValueStore<String, ArticleState> states;

  private final DueStore due;

  private final Means means;
  private final Outbox outbox;
  private final Round news;
  private final Round counts;

  /// What all desks of a topology have in common.
  ///
  /// @param maxBytes largest enriched article, in bytes
  /// @param wants how targets of an article can be had that nobody delivers, by target
  /// @param stock what this process was told of images that many articles show
  record Means(
      Recipe recipe,
      Mentions mentions,
      Function<Article, Map<String, FetchRequest>> wants,
      StockImages stock,
      TargetPartitions partitions,
      int maxBytes) {}

  ArticleDesk(ProcessorContext<String, byte @Nullable []> context, Means means) {
    this.contributions =
        new ContributionStore(context.getStateStore(EnricherTopology.CONTRIBUTIONS));
    this.states = context.getStateStore(EnricherTopology.ARTICLES);
    this.due = new DueStore(context.getStateStore(EnricherTopology.DUE));
    this.means = means;
    this.outbox = new Outbox(context, means.maxBytes());
    this.news = new Round(due::news, NEWS_OF_A_STEP);
    this.counts = new Round(due::counts, COUNTS_OF_A_STEP);
  }

  /// One document's article. What is written for the first time, if it is.
  ///
  /// All is worked out and written as JSON before the first of it is kept or sent: what an
  /// exception comes between is logged and passed over, and half of it would stay.
  Optional<LessonDesk.Created> deliver(Record<String, Delivered> record) {
    @Nullable ArticleState kept = states.get(record.key());
    // What nothing is kept of, which is most that comes, need not be looked for.
    Contributions before = kept == null ? Contributions.NONE : contributions.get(record.key());
    Contributions now = before.and(record.value().article());
    if (now.equals(before)) {
      return Optional.empty();
    }
    ArticleState last = kept == null ? ArticleState.NEW : kept;
    ArticleState taught = last.learn(due.get(record.key()).answers());
    outbox.clear();
    Revised result = write(record, new Version(now, before, taught, last));
    var keptNow = ContributionStore.written(record.key(), before, now, record.value());
    states.put(record.key(), result.state());
    contributions.put(keptNow);
    due.remove(record.key());
    outbox.send();
    return result.created();
  }

  /// What a delivery leads to.
  private record Revised(ArticleState state, Optional<LessonDesk.Created> created) {}

  /// What an article is made of now and what it was made of when it was written last.
  private record Version(
      Contributions from, Contributions lastFrom, ArticleState state, ArticleState last) {}

  /// What targets answer; the article is written with it by [#step].
  void learn(Record<String, Answers> record) {
    means.stock().told(record.value());
    due.put(record.key(), due.get(record.key()).and(record));
  }

  /// Begins to write the articles whose references are others now.
  void beginNews() {
    news.begin();
  }

  /// Begins to write the articles of which only counts are others now.
  void beginCounts() {
    news.keepUp();
    counts.keepUp();
    counts.begin();
  }

  /// Writes some of those.
  void step() {
    news.step().forEach(this::writeDue);
    counts.step().forEach(this::writeDue);
  }

  /// It may be withdrawn since it asked. Nothing is due of it after that, whatever happens: an
  /// article that an exception comes of would be the first at every time, and those behind it would
  /// wait for ever.
  private void writeDue(String id) {
    Due told = due.get(id);
    due.remove(id);
    ArticleState before = state(id);
    ArticleState now = before.learn(told.answers());
    if (!now.equals(before)) {
      outbox.clear();
      Contributions from = contributions.get(id);
      EnrichedArticle alone = means.recipe().alone(Merge.of(from), now.keywords());
      ArticleState heard = checked(alone, before, now);
      states.put(
          id,
          fitting(from, alone, heard)
              .map(
                  written -> {
                    say(told.cause(id), before.said(), heard.said(), Statement.Notes.NONE);
                    return written(
                        told.cause(id),
                        heard,
                        written,
                        () ->
                            now.known().differsInCountsAlone(before.known())
                                    && outbox.takesEasily(written)
                                ? Difference.NONE
                                : since(last(from, alone, before), written));
                  })
              .orElse(now));
      outbox.send();
    }
  }

  /// Another image may stand for the article now, on its card as well.
  private ArticleState checked(EnrichedArticle alone, ArticleState before, ArticleState now) {
    return now.known().checks().equals(before.known().checks())
            && now.known().stock().equals(before.known().stock())
        ? now
        : now.saying(statement(alone, now.known()));
  }

  private Statement statement(EnrichedArticle alone, Known known) {
    return means.mentions().of(alone.article(), means.recipe().lead(alone, known));
  }

  /// The article is gone: from the outputs, from the targets, from here. What is kept of it goes
  /// even where no state is kept: an earlier version of this program could keep the one alone.
  void withdraw(Record<String, ?> record) {
    String id = record.key();
    outbox.clear();
    @Nullable ArticleState state = states.get(id);
    if (state != null) {
      say(record, state.said(), Statement.NOTHING, Statement.Notes.NONE);
      if (!state.written().equals(WrittenHash.NONE)) {
        outbox.withdrawn(record, state);
      }
      states.delete(id);
    }
    due.remove(id);
    contributions.remove(id);
    outbox.send();
  }

  /// What is refused leaves the state as it was: what the outputs do not show, others are not told
  /// of. The contributions it came of are kept all the same, for what comes next.
  private Revised write(Record<String, ?> record, Version version) {
    ArticleState before = version.state();
    Merged merged = Merge.of(version.from());
    Recipe.Choice choice = means.recipe().keywords(merged, before.keywords());
    EnrichedArticle alone = means.recipe().alone(merged, choice.keywords());
    Statement statement = statement(alone, before.known());
    Map<String, ImageUse> expected = means.stock().of(statement.asksSince(before.said()));
    ArticleState now = before.withKeywords(choice.keywords()).expecting(expected);
    if (!now.known().stock().equals(before.known().stock())) {
      statement = statement(alone, now.known());
    }
    now = now.saying(statement);
    Optional<Written> fitting = fitting(version.from(), alone, now);
    if (fitting.isEmpty()) {
      return new Revised(before, Optional.empty());
    }
    Written written = fitting.get();
    now = written(record, now, written, () -> since(last(version), written));
    say(
        record,
        before.said(),
        statement,
        new Statement.Notes(means.wants().apply(merged.article()), expected));
    return new Revised(
        now,
        choice
            .reading()
            .filter(_ -> before.written().equals(WrittenHash.NONE))
            .map(reading -> new LessonDesk.Created(merged.article(), reading)));
  }

  /// What was written last, made once more: articles that change are few, and what tells their
  /// versions apart need not be kept of all.
  private Optional<Written> last(Version version) {
    EnrichedArticle alone =
        means.recipe().alone(Merge.of(version.lastFrom()), version.last().keywords());
    return last(version.lastFrom(), alone, version.last());
  }

  /// Empty when it was refused, which was said then.
  private Optional<Written> last(Contributions from, EnrichedArticle alone, ArticleState state) {
    return Optional.of(smallest(from, alone, state)).filter(outbox::takes);
  }

  private static Difference since(Optional<Written> last, Written written) {
    return last.map(it -> Difference.between(it, written)).orElse(Difference.UNKNOWN);
  }

  /// @param difference from what was written last, if anything was
  private ArticleState written(
      Record<String, ?> cause,
      ArticleState before,
      Written written,
      Supplier<Difference> difference) {
    var hash = WrittenHash.of(written);
    if (!hash.equals(before.written())) {
      outbox.article(
          cause,
          written,
          hash.all(),
          before.written().equals(WrittenHash.NONE) ? Difference.CREATED : difference.get());
    }
    return before.written(hash, written.article().revision());
  }

  /// An article too large for a record is written as its richest source alone has it, which the
  /// parser held small enough. Under exactly-once a record that the producer refuses would end the
  /// whole application. Should even that be too large, the state before stays and the outbox says
  /// so.
  private Optional<Written> fitting(Contributions from, EnrichedArticle alone, ArticleState state) {
    Written smallest = smallest(from, alone, state);
    if (outbox.takes(smallest)) {
      return Optional.of(smallest);
    }
    outbox.refused(smallest);
    return Optional.empty();
  }

  private Written smallest(Contributions from, EnrichedArticle alone, ArticleState state) {
    Recipe recipe = means.recipe();
    Written all = Written.of(alone, recipe.among(alone, state.known()));
    if (outbox.takes(all)) {
      return all;
    }
    Article one = Merge.of(from.richest()).article();
    EnrichedArticle oneAlone =
        recipe.alone(
            new Merged(one, alone.revision(), alone.history(), alone.sources()), state.keywords());
    return Written.of(oneAlone, recipe.among(oneAlone, Known.NOTHING));
  }

  private void say(
      Record<String, ?> record, Statement before, Statement now, Statement.Notes notes) {
    now.since(before, record.key(), notes, means.partitions())
        .forEach((target, mention) -> outbox.mention(record, target, mention));
  }

  private ArticleState state(String id) {
    @Nullable ArticleState state = states.get(id);
    return state == null ? ArticleState.NEW : state;
  }
}

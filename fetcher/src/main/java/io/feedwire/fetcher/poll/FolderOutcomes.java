package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.folder.KnownFile;
import io.feedwire.fetcher.work.FetchOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a step of a look at a folder comes to: a record a file, what is remembered of each, and the
/// source's new state. An outcome is written only when there is something to say: files, problems,
/// the first look, the end of a failure.
public final class FolderOutcomes {

  private final PollPolicy policy;
  private final FetchOutput output;
  private final FileMemory memory;
  private final FolderMetrics metrics;

  public FolderOutcomes(
      PollPolicy policy, FetchOutput output, FileMemory memory, FolderMetrics metrics) {
    this.policy = policy;
    this.output = output;
    this.memory = memory;
    this.metrics = metrics;
  }

  /// Writes the records, remembers the files and gives the state after them.
  public SourceState apply(SourceState before, Look.AtFolder look, Instant now) {
    return switch (look.step()) {
      case FolderStep.Unreadable(String sentence) -> unreadable(before, look, sentence, now);
      case FolderStep.Batch batch -> batch(before, look, batch, now);
      case FolderStep.OpensArchive(String path) -> {
        look.scan().open(memory.entries(before.source().id(), path));
        yield before;
      }
    };
  }

  private SourceState unreadable(
      SourceState before, Look.AtFolder look, String sentence, Instant now) {
    Failing failing = Failing.after(before.failing(), Problem.UNREADABLE, look.at());
    SourceState state = before.withFailing(failing);
    NextPoll next = policy.afterFailure(state.source(), state.pace(), failing, now);
    output.outcome(
        outcome(state, look, FetchOutcome.Status.FAILED)
            .problem(Problem.UNREADABLE)
            .error(sentence)
            .nextAt(next.at())
            .nextWhy(next.why())
            .build());
    return state.withNextAt(next.at()).withReported(true);
  }

  private SourceState batch(
      SourceState before, Look.AtFolder look, FolderStep.Batch batch, Instant now) {
    Source source = before.source();
    var count = new Count();
    for (FolderStep.Seen file : batch.files()) {
      apply(before, look, file, count);
      memory.putFile(source.id(), file.place(), file.known());
    }
    memory.forgetFiles(source.id(), batch.gone());
    metrics.read(source.id(), count.documents, batch.progress().remaining());
    SourceState state = batch.last() ? before.withFailing(null) : before;
    @Nullable NextPoll next = batch.last() ? policy.afterFolder(source, now, look.took()) : null;
    boolean newsOfSource = batch.last() && (!before.reported() || before.failures() > 0);
    if (newsOfSource || count.documents > 0 || count.problems > 0) {
      output.outcome(summary(state, look, batch.progress(), count, next));
      state = state.withReported(true);
    }
    return next == null ? state : state.withNextAt(next.at());
  }

  private static final class Count {
    private int documents;
    private int problems;
    private long bytes;
  }

  private void apply(SourceState state, Look.AtFolder look, FolderStep.Seen file, Count count) {
    Source source = state.source();
    switch (file) {
      case FolderStep.Document(var place, URI uri, KnownFile known, byte[] body) -> {
        var about = RawHeaders.ofFile(uri.toString(), Instant.ofEpochMilli(known.modified()));
        String hash = Objects.requireNonNull(known.hash(), "a document read has a hash");
        output.raw(source.lane(), source.id(), about, body, hash);
        count.documents++;
        count.bytes += body.length;
      }
      case FolderStep.SameBytes same -> {}
      case FolderStep.TooLarge(var place, URI uri, var known, String sentence) -> {
        problem(state, look, uri, Problem.TOO_LARGE, sentence);
        count.problems++;
      }
      case FolderStep.Failed(var place, URI uri, var known, String sentence) -> {
        problem(state, look, uri, Problem.UNREADABLE, sentence);
        count.problems++;
      }
      case FolderStep.ArchiveRead(var place, URI uri, var known, var gone, var problem) -> {
        memory.forgetEntries(source.id(), place.path(), gone);
        if (problem != null) {
          Problem kind = problem.tooLarge() ? Problem.DECOMPRESSED_TOO_LARGE : Problem.UNREADABLE;
          problem(state, look, uri, kind, problem.sentence());
          count.problems++;
        }
      }
    }
  }

  private void problem(
      SourceState state, Look.AtFolder look, URI uri, Problem problem, String sentence) {
    FetchOutcome.Status status =
        problem == Problem.UNREADABLE ? FetchOutcome.Status.FAILED : FetchOutcome.Status.TOO_LARGE;
    output.outcome(
        outcome(state, look, status)
            .location(uri.toString())
            .problem(problem)
            .error(sentence)
            .failures(1)
            .failingSince(look.at())
            .build());
  }

  private static FetchOutcome summary(
      SourceState state,
      Look.AtFolder look,
      FolderStep.Progress progress,
      Count count,
      @Nullable NextPoll next) {
    FetchOutcome.Status status =
        count.documents > 0 ? FetchOutcome.Status.FETCHED : FetchOutcome.Status.UNCHANGED;
    return outcome(state, look, status)
        .documents(count.documents)
        .bytes(count.bytes)
        .error(
            count.problems == 0
                ? null
                : "%d of the files of this look cannot be read; each has an outcome"
                    .formatted(count.problems))
        .nextAt(next == null ? null : next.at())
        .nextWhy(next == null ? "more files wait" : next.why())
        .done(progress.done())
        .total(progress.total())
        .build();
  }

  private static FetchOutcomeBuilder outcome(
      SourceState state, Look.AtFolder look, FetchOutcome.Status status) {
    return FetchOutcomeBuilder.builder()
        .sourceId(state.source().id())
        .location(state.source().location())
        .name(state.source().name())
        .status(status)
        .at(look.at())
        .tookMillis(look.took().toMillis())
        .failures(state.failures())
        .failingSince(state.failingSince());
  }
}

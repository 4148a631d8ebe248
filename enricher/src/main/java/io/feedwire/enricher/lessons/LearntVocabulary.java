package io.feedwire.enricher.lessons;

import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vocabulary that articles are read by: what ships with the project, and after the first
/// [#refresh] what the stream has taught. Made in the background, one at a time; thread-safe.
public final class LearntVocabulary implements Supplier<Vocabulary> {

  private static final Logger LOG = LoggerFactory.getLogger(LearntVocabulary.class);

  /// Articles of one hour should be read alike; a word that is new today is in articles for days.
  /// To make one takes two seconds of a processor at most.
  private static final Duration PAUSE = Duration.ofMinutes(10);

  /// As many more articles are worth another: fewer hardly move a share of them.
  private static final double MORE = 1.05;

  /// Entries that one is made of, which is what four partitions keep ([Shelf]); of more, the least
  /// used are left out. Some 30 MB while it is made.
  private static final int MAX_ENTRIES = 200_000;

  private final Executor background;
  private final AtomicBoolean making = new AtomicBoolean();
  private volatile @Nullable Vocabulary newest;

  // Written and read by whoever has `making`.
  private long madeAt;
  private long madeOf;

  /// Makes them on a thread of its own, which does not hold up the end of the process.
  public LearntVocabulary() {
    this(task -> Thread.ofPlatform().daemon().name("vocabulary").start(task));
  }

  /// @param background where they are made
  public LearntVocabulary(Executor background) {
    this.background = background;
  }

  @Override
  public Vocabulary get() {
    Vocabulary made = newest;
    return made == null ? Vocabulary.shipped() : made;
  }

  /// Makes another if it is time, and enough was learnt since the last. Returns at once.
  ///
  /// @param now milliseconds since 1970
  public void refresh(Learnt learnt, long now) {
    if (!making.compareAndSet(false, true)) {
      return;
    }
    if (newest != null && now - madeAt < PAUSE.toMillis()) {
      making.set(false);
      return;
    }
    boolean begun = false;
    try {
      background.execute(
          () -> {
            try {
              make(learnt, now);
            } finally {
              making.set(false);
            }
          });
      begun = true;
    } finally {
      // Without a thread for it, somebody else may try later.
      if (!begun) {
        making.set(false);
      }
    }
  }

  private void make(Learnt learnt, long now) {
    OptionalLong articles = learnt.articles();
    if (articles.isEmpty() || articles.getAsLong() <= madeOf * MORE) {
      return;
    }
    var builder = new VocabularyBuilder(MAX_ENTRIES);
    if (learnt.each(builder::add)) {
      newest = builder.build();
      madeAt = now;
      madeOf = articles.getAsLong();
      LOG.info("a vocabulary of what {} articles taught", madeOf);
    }
  }
}

package io.feedwire.enricher;

import java.util.List;
import java.util.function.IntFunction;

/// Works on what is due in small steps, beginning now and then: what comes meanwhile waits for a
/// step only, and what has collected between two beginnings is done once.
final class Round {

  /// Of a step: a tenth of a second's work. One task then has more to do than a thread can.
  private static final int MOST = 128;

  private final IntFunction<List<String>> take;
  private final int fewest;
  private int size;
  private boolean open;

  /// @param take the next of what is due, as many as are asked for; fewer when there are no more
  /// @param fewest taken in a step
  Round(IntFunction<List<String>> take, int fewest) {
    this.take = take;
    this.fewest = fewest;
    this.size = fewest;
  }

  void begin() {
    open = true;
  }

  /// Where there is still something to do, each step does twice as much from now on; where all is
  /// done, half as much. So no stream makes more due than is done.
  void keepUp() {
    size = open ? Math.min(2 * size, MOST) : Math.max(size / 2, fewest);
  }

  /// What is to be done now.
  List<String> step() {
    if (!open) {
      return List.of();
    }
    List<String> next = take.apply(size);
    open = next.size() == size;
    return next;
  }
}

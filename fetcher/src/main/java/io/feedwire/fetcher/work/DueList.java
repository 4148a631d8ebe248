package io.feedwire.fetcher.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is due when, by domain: first comes who waits longest, where a domain waits no longer than
/// since it may be asked again. So a domain with thousands that are due stands behind every other
/// that became due meanwhile, each time that it has had its turn, and passing it over costs one
/// step and not thousands.
///
/// In memory only: a processor builds it from its store at its start. Some 200 bytes a source, so
/// that a million fit. Not thread-safe.
public final class DueList {

  /// One that is due.
  ///
  /// @param since when it became so
  public record Due(String id, String domain, Instant since) {}

  private static final class Planned implements Heap.Slot {
    private final String id;
    private final Domain domain;
    private final long at;
    private int index = -1;

    Planned(String id, Domain domain, long at) {
      this.id = id;
      this.domain = domain;
      this.at = at;
    }

    @Override
    public long key() {
      return at;
    }

    @Override
    public int index() {
      return index;
    }

    @Override
    public void index(int index) {
      this.index = index;
    }
  }

  private static final class Domain implements Heap.Slot {
    private final String name;
    private final Heap<Planned> planned = new Heap<>();
    private long restsUntil = Long.MIN_VALUE;
    private int index = -1;

    Domain(String name) {
      this.name = name;
    }

    @Override
    public long key() {
      return Math.max(restsUntil, planned.first().at);
    }

    @Override
    public int index() {
      return index;
    }

    @Override
    public void index(int index) {
      this.index = index;
    }
  }

  /// A binary heap whose elements know where they are, so that any can be taken out.
  private static final class Heap<E extends Heap.Slot> {

    interface Slot {
      long key();

      int index();

      void index(int index);
    }

    /// Most domains have one source.
    private final List<E> slots = new ArrayList<>(1);

    boolean isEmpty() {
      return slots.isEmpty();
    }

    E first() {
      return slots.getFirst();
    }

    void add(E slot) {
      slots.add(slot);
      slot.index(slots.size() - 1);
      up(slots.size() - 1);
    }

    void remove(E slot) {
      int at = slot.index();
      E last = slots.removeLast();
      slot.index(-1);
      if (last != slot) {
        slots.set(at, last);
        last.index(at);
        moved(last);
      }
    }

    /// An element's key has changed.
    void moved(E slot) {
      up(slot.index());
      down(slot.index());
    }

    private void up(int from) {
      int at = from;
      while (at > 0 && slots.get(at).key() < slots.get((at - 1) / 2).key()) {
        swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
      }
    }

    private void down(int from) {
      int at = from;
      while (true) {
        int least = at;
        for (int child = 2 * at + 1; child <= 2 * at + 2 && child < slots.size(); child++) {
          least = slots.get(child).key() < slots.get(least).key() ? child : least;
        }
        if (least == at) {
          return;
        }
        swap(at, least);
        at = least;
      }
    }

    private void swap(int one, int other) {
      E moved = slots.get(one);
      slots.set(one, slots.get(other));
      slots.set(other, moved);
      slots.get(one).index(one);
      slots.get(other).index(other);
    }
  }

  private final Map<String, Planned> byId = new HashMap<>();
  private final Map<String, Domain> domains = new HashMap<>();
  private final Heap<Domain> order = new Heap<>();

  /// How many are planned.
  public int size() {
    return byId.size();
  }

  /// Plans one, in place of any earlier plan.
  public void put(String id, String domain, Instant at) {
    remove(id);
    Domain of = domains.computeIfAbsent(domain, Domain::new);
    var planned = new Planned(id, of, at.toEpochMilli());
    byId.put(id, planned);
    boolean known = !of.planned.isEmpty();
    of.planned.add(planned);
    if (known) {
      order.moved(of);
    } else {
      order.add(of);
    }
  }

  /// Plans one no more.
  public void remove(String id) {
    @Nullable Planned before = byId.remove(id);
    if (before == null) {
      return;
    }
    Domain of = before.domain;
    if (of.planned.slots.size() == 1) {
      order.remove(of);
      of.planned.remove(before);
      domains.remove(of.name);
    } else {
      of.planned.remove(before);
      order.moved(of);
    }
  }

  /// Takes out the next that is due and whose domain does not rest.
  public Optional<Due> take(Instant now) {
    if (order.isEmpty() || order.first().key() > now.toEpochMilli()) {
      return Optional.empty();
    }
    Planned first = order.first().planned.first();
    remove(first.id);
    return Optional.of(new Due(first.id, first.domain.name, Instant.ofEpochMilli(first.at)));
  }

  /// Nothing of a domain is taken out before this time. Holds as long as something of it is
  /// planned.
  public void rest(String domain, Instant until) {
    @Nullable Domain of = domains.get(domain);
    if (of != null) {
      of.restsUntil = until.toEpochMilli();
      order.moved(of);
    }
  }
}

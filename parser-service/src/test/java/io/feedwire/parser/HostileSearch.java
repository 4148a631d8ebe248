package io.feedwire.parser;

import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.parser.HostilePlaces.Place;
import io.feedwire.parser.HostileUnits.Unit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

/// Looks for kinds of hostile documents that nobody has thought of: it repeats short texts at
/// random ([HostileUnits]) in places of all formats ([HostilePlaces]) and prints which documents
/// take the parser long. What it finds becomes a kind of [HostileDocuments].
///
/// `java … io.feedwire.parser.HostileSearch [BYTES [SECONDS [SEED [MILLISECONDS]]]]`
///
/// prints what takes longer: processor time, place, address and unit; and, to profile one of them,
///
/// `java … io.feedwire.parser.HostileSearch one PLACE ADDRESS UNIT [BYTES [RUNS]]`
///
/// parses the same document again and again.
final class HostileSearch {

  private static final int BYTES = 1024 * 1024;
  private static final int SECONDS = 240;
  private static final double MILLISECONDS = 50;

  /// The best of these counts: what other work on the machine cost the first ones is not a find.
  private static final int RUNS = 4;

  private static final int RUNS_OF_ONE = 50;

  /// Until then the compiler is still at work on the parser, and everything takes long.
  private static final int WARM_UP = 300;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final HostileUnits units;
  private final int size;
  private final List<Place> places = HostilePlaces.all();
  private final List<String> addresses = HostilePlaces.addresses();

  private HostileSearch(long seed, int size) {
    this.units = new HostileUnits(seed);
    this.size = size;
  }

  public static void main(String[] arguments) {
    if (arguments.length > 3 && arguments[0].equals("one")) {
      int size = number(arguments, 4, BYTES);
      one(
          HostilePlaces.named(arguments[1]),
          arguments[2],
          Unit.of(arguments[3]),
          size,
          number(arguments, 5, RUNS_OF_ONE));
    } else {
      int size = number(arguments, 0, BYTES);
      int seed = number(arguments, 2, 1);
      double limit = arguments.length > 3 ? Double.parseDouble(arguments[3]) : MILLISECONDS;
      var warmUp = new HostileSearch(~seed, size);
      for (int i = 0; i < WARM_UP; i++) {
        warmUp.next(Double.MAX_VALUE);
      }
      new HostileSearch(seed, size).run(Duration.ofSeconds(number(arguments, 1, SECONDS)), limit);
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void run(Duration length, double limit) {
    long end = System.nanoTime() + length.toNanos();
    int tried = 0;
    for (; System.nanoTime() < end; tried++) {
      next(limit);
    }
    System.out.println("\n" + tried + " units");
  }

  private void next(double limit) {
    Place place = units.oneOf(places);
    // Half of the documents meet no publisher's rules: those of each are looked for less often.
    String address = units.oneOf(List.of(addresses.getFirst(), units.oneOf(addresses)));
    Unit unit = units.next();
    byte[] document = place.filled(unit, address, size);
    double best = milliseconds(address, document);
    for (int i = 1; i < RUNS && best > limit; i++) {
      best = Math.min(best, milliseconds(address, document));
    }
    if (best > limit) {
      System.out.printf("%.0f ms | %s | %s | %s%n", best, place, address, unit);
    }
  }

  private static void one(Place place, String address, Unit unit, int size, int runs) {
    byte[] document = place.filled(unit, address, size);
    double first = milliseconds(address, document);
    double best = first;
    for (int i = 1; i < runs; i++) {
      best = Math.min(best, milliseconds(address, document));
    }
    System.out.printf(
        "%s | %s | %d bytes: %.0f ms at best of %d, %.0f first%n",
        place, unit, document.length, best, runs, first);
  }

  private static double milliseconds(String address, byte[] document) {
    RawHeaders headers = headers(address);
    long begun = THREADS.getCurrentThreadCpuTime();
    WiredParser.get().parse("source-1", headers, document);
    return (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
  }

  static RawHeaders headers(String address) {
    return new RawHeaders(address, WiredParser.FETCHED, null, 200, null, null, null, null, 0);
  }
}

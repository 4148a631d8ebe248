package io.feedwire.parser;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Times the whole parser on every kind of [HostileDocuments], warm, and prints the slowest first:
/// the median of the runs, of time passed and of processor time, and the shortest time.
///
/// `java … io.feedwire.parser.HostileTimes [BYTES [RUNS [NAME]]]`
final class HostileTimes {

  private static final int BYTES = 1024 * 1024;
  private static final int RUNS = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HostileTimes() {}

  private record Line(
      String name,
      int bytes,
      double milliseconds,
      double processor,
      double shortest,
      String outcome) {}

  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BYTES;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RUNS;
    String name = arguments.length > 2 ? arguments[2] : "";
    List<HostileDocuments.Kind> kinds =
        HostileDocuments.all().filter(kind -> kind.name().contains(name)).toList();
    // One round over all kinds first, or the first ones would pay for everyone's compilation.
    kinds.forEach(kind -> WiredParser.parse(kind.ofSize().apply(size), null));
    List<Line> lines = new ArrayList<>();
    for (HostileDocuments.Kind kind : kinds) {
      lines.add(time(kind, kind.ofSize().apply(size), runs));
    }
    lines.sort(Comparator.comparingDouble(Line::processor).reversed());
    System.out.println(
        "| kind | KB | ms | processor ms | shortest ms | outcome |\n"
            + "| --- | --- | --- | --- | --- | --- |");
    for (Line line : lines) {
      System.out.printf(
          "| `%s` | %d | %.1f | %.1f | %.1f | %s |%n",
          line.name,
          line.bytes / 1024,
          line.milliseconds,
          line.processor,
          line.shortest,
          line.outcome);
    }
    System.exit(0);
  }

  private static Line time(HostileDocuments.Kind kind, byte[] bytes, int runs) {
    double[] times = new double[runs];
    double[] processor = new double[runs];
    String outcome = "";
    for (int i = 0; i < runs; i++) {
      long begun = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      ParseResult result = WiredParser.parse(bytes, null);
      times[i] = (System.nanoTime() - begun) / 1e6;
      processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
      outcome = outcome(result);
    }
    Arrays.sort(processor);
    Arrays.sort(times);
    return new Line(
        kind.name(), bytes.length, times[runs / 2], processor[runs / 2], times[0], outcome);
  }

  private static String outcome(ParseResult result) {
    return switch (result) {
      case ParseResult.Rejected rejected ->
          rejected.reason().toString() + ": " + rejected.message();
      case ParseResult.Parsed parsed ->
          parsed.articles().size()
              + " articles"
              + (parsed.articles().isEmpty()
                  ? ""
                  : " " + parsed.articles().getFirst().provenance().repairs());
    };
  }
}

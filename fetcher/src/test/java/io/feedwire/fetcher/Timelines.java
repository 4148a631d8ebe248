package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When real feeds published: the times that the documents of a corpus carry, in milliseconds since
/// 1970, one sorted list a feed. Feeds with few items say little of a pattern and are left out.
final class Timelines {

  private static final int LEAST_ITEMS = 6;
  private static final long LEAST_SPAN = 3_600_000;

  private static final Pattern EPOCH = Pattern.compile("<!--(\\d{13})-->");
  private static final Pattern HOST = Pattern.compile("\\]\\(https?://([^/)]+)");
  private static final Pattern FRONT =
      Pattern.compile(
          "(?m)^date:\\s*[\"']?(\\d{4}-\\d\\d-\\d\\d)["
              + " T](\\d\\d:\\d\\d:\\d\\d)(\\s?[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern DATED =
      Pattern.compile("<(?:pubDate|dc:date|published|issued)>\\s*([^<]{10,40}?)\\s*</");

  private Timelines() {}

  static List<long[]> of(Path corpus) throws IOException {
    Map<String, TreeSet<Long>> feeds = new TreeMap<>();
    each(corpus.resolve("feedx-md"), file -> feedx(feeds, file));
    each(corpus.resolve("frontmatter-md"), file -> frontMatter(feeds, file));
    each(corpus.resolve("rss"), file -> feed(feeds, file));
    return feeds.values().stream()
        .filter(times -> times.size() >= LEAST_ITEMS)
        .filter(times -> times.last() - times.first() >= LEAST_SPAN)
        .map(times -> times.stream().mapToLong(Long::longValue).toArray())
        .toList();
  }

  private static void each(Path folder, Consumer<Path> read) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).forEach(read);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static void feedx(Map<String, TreeSet<Long>> feeds, Path file) {
    String text = text(file);
    Matcher time = EPOCH.matcher(text);
    Matcher host = HOST.matcher(text);
    if (time.find() && host.find()) {
      add(feeds, "feedx " + host.group(1), List.of(Long.parseLong(time.group(1))));
    }
  }

  private static void frontMatter(Map<String, TreeSet<Long>> feeds, Path file) {
    Matcher date = FRONT.matcher(text(file));
    if (date.find()) {
      Instant at = Instant.parse(date.group(1) + 'T' + date.group(2) + 'Z');
      add(feeds, "front matter " + file.getParent(), List.of(at.toEpochMilli()));
    }
  }

  private static void feed(Map<String, TreeSet<Long>> feeds, Path file) {
    List<Long> times = new ArrayList<>();
    Matcher dated = DATED.matcher(text(file));
    while (dated.find()) {
      try {
        times.add(instant(dated.group(1)).toEpochMilli());
      } catch (DateTimeException e) {
        // What is written otherwise is not needed: there are thousands.
        continue;
      }
    }
    add(feeds, file.toString(), times);
  }

  private static Instant instant(String text) {
    return Character.isDigit(text.charAt(0)) && text.charAt(4) == '-'
        ? OffsetDateTime.parse(text).toInstant()
        : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static void add(Map<String, TreeSet<Long>> feeds, String name, List<Long> times) {
    feeds.computeIfAbsent(name, key -> new TreeSet<>()).addAll(times);
  }
}

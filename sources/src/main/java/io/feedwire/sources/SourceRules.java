package io.feedwire.sources;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Authority;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.SourceIds;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a source may say before it is written to the topic; the same for every way in: command
/// line, file, list, HTTP. What is on the topic already is read whatever it says.
public final class SourceRules {

  /// Shorter is a load test. The samples are looked at every two seconds.
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /// Longer is never.
  private static final Duration LONGEST = Duration.ofDays(366);

  /// The longest title in 781 feeds of published lists has 181 characters.
  private static final int MAX_NAME = 500;

  private static final int MAX_CATEGORY = 500;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  /// How a look at a source ended.
  public sealed interface Checked {}

  /// It may be written.
  public record Accepted(Source source) implements Checked {}

  /// It may not, for these reasons, a sentence each; at least one.
  public record Refused(List<String> sentences) implements Checked {
    /// All of them in one line.
    public String line() {
      return String.join("; ", sentences);
    }
  }

  private SourceRules() {}

  /// Looks at all of it.
  public static Checked check(Source source) {
    return checked(source, problems(source));
  }

  /// Looks at what a change brings: what was wrong before stays allowed, so that a source from
  /// before these rules can be paused.
  public static Checked checkChange(Source known, Source changed) {
    List<String> problems = new ArrayList<>(problems(changed));
    problems.removeAll(problems(known));
    return checked(changed, problems);
  }

  private static Checked checked(Source source, List<String> problems) {
    return problems.isEmpty() ? new Accepted(source) : new Refused(List.copyOf(problems));
  }

  private static List<String> problems(Source source) {
    List<String> problems = new ArrayList<>();
    location(source, problems);
    text("name", source.name(), MAX_NAME, problems);
    text("category", source.category(), MAX_CATEGORY, problems);
    intervals(source, problems);
    if (source.kind() == Kind.FOLDER && !source.asked().equals(Access.USUAL)) {
      problems.add("a folder is asked for nothing: headers, proxies and the like are for URLs");
    } else {
      problems.addAll(AccessRules.problems(source.asked()));
    }
    return problems;
  }

  private static void location(Source source, List<String> problems) {
    boolean isFile = source.location().startsWith("file:");
    if (isFile != (source.kind() == Kind.FOLDER)) {
      problems.add(
          isFile ? "a folder on disk is of the kind folder" : "the kind folder is for folders");
    }
    if (isFile) {
      return;
    }
    Optional<URI> uri = Locations.http(source.location());
    if (uri.isEmpty()) {
      problems.add("not a URL: " + Locations.redacted(source.location()));
    } else if (Authority.of(uri.get()).user() != null) {
      problems.add(
          "user and password stand in no address: put user:password into the fetcher's environment"
              + " as FEEDWIRE_SECRET_X and give --credentials '${FEEDWIRE_SECRET_X}'");
    } else if (!uri.get().toString().equals(source.location())
        || !SourceIds.of(uri.get()).equals(source.id())) {
      problems.add("the location is not in its normal form, " + uri.get());
    }
  }

  private static void text(String what, @Nullable String text, int longest, List<String> problems) {
    if (text == null) {
      return;
    }
    if (text.isBlank() || text.length() > longest || CONTROL.matcher(text).find()) {
      problems.add("the %s must be 1 to %d characters in one line".formatted(what, longest));
    }
  }

  private static void intervals(Source source, List<String> problems) {
    @Nullable Duration interval = source.interval();
    @Nullable Duration min = source.minInterval();
    @Nullable Duration max = source.maxInterval();
    int before = problems.size();
    duration("interval", interval, problems);
    duration("least interval", min, problems);
    duration("longest interval", max, problems);
    if (problems.size() > before) {
      return;
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      problems.add(
          "the least interval, %s, is longer than the longest, %s"
              .formatted(Durations.words(min), Durations.words(max)));
    }
    if (interval != null
        && ((min != null && interval.compareTo(min) < 0)
            || (max != null && interval.compareTo(max) > 0))) {
      problems.add(
          "the interval, %s, is not within its own limits".formatted(Durations.words(interval)));
    }
  }

  private static void duration(String what, @Nullable Duration value, List<String> problems) {
    if (value != null && (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0)) {
      problems.add(
          "the %s must be %s to %s"
              .formatted(what, Durations.words(SHORTEST), Durations.words(LONGEST)));
    }
  }
}

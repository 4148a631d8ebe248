package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.fetcher.lists.FeedSearch;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourceRules;
import io.feedwire.standalone.text.SafeText;
import io.feedwire.standalone.up.BrokerOption;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire add`: one more source.
@Command(
    name = "add",
    description =
        "Adds a feed, the feed of a web page, a folder of documents or an archive; of one that is"
            + " there, changes what is said of it.")
public final class AddCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Mixin private SourceOptions options = new SourceOptions();

  @Parameters(
      paramLabel = "URL|FOLDER|ARCHIVE",
      description =
          "What is read from now on. Without --kind a URL is looked at first, from this machine.")
  private String location = "";

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Source asked = checked(source());
    var registry = new SourceRegistry(broker.settings(), broker.topics());
    boolean isRegistered =
        registry.list().stream().anyMatch(source -> source.id().equals(asked.id()));
    boolean isUnknown = options.kind == null && asked.kind() != Kind.FOLDER && !isRegistered;
    Source source = isUnknown ? found(asked, out) : asked;
    String done =
        switch (registry
            .addAll(List.of(source), this::changed, SourceRegistry.Progress.UNHEARD)
            .getFirst()) {
          case NEW -> "added ";
          case CHANGED -> "changed ";
          case KNOWN -> "already there: ";
        };
    out.println(done + source.id());
    return 0;
  }

  private Source source() {
    return switch (Locations.parse(location)) {
      case Location.Refused(String sentence) -> throw wrong(sentence);
      case Location.Readable readable -> {
        yield said(readable.toSource(null, null, null));
      }
    };
  }

  private Source said(Source before) {
    try {
      return options.over(before);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /// What is not said stays. Whoever adds a source that a list had brought makes it his own.
  private Source changed(Source known, Source added) {
    return checked(said(known).withLocation(added.location()).withOrigin(null));
  }

  private Source checked(Source source) {
    return switch (SourceRules.check(source)) {
      case SourceRules.Accepted(Source accepted) -> accepted;
      case SourceRules.Refused refused -> throw wrong(refused.line());
    };
  }

  private ParameterException wrong(@Nullable String sentence) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), String.valueOf(sentence));
  }

  /// What is behind the address. Where it does not answer from here, it may from the fetcher.
  private static Source found(Source asked, PrintWriter out) {
    try (var fetcher = Lookup.open(URI.create(asked.location()))) {
      return switch (new FeedSearch(fetcher).search(asked)) {
        case FeedSearch.Found(Source source, String sentence) -> {
          out.println(SafeText.of(sentence));
          yield source;
        }
        case FeedSearch.NotFound(String sentence) ->
            throw new StartFailure(
                SafeText.of(sentence)
                    + "; nothing is added (--kind feed adds it as it is, --kind page follows it)");
        case FeedSearch.Unreachable(String sentence) -> {
          out.println(
              "could not be looked at, and is taken for a feed (--kind says otherwise): "
                  + SafeText.of(sentence));
          yield asked;
        }
      };
    }
  }
}

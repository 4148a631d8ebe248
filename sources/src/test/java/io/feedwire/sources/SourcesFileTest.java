package io.feedwire.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

  @TempDir private Path folder;

  private SourcesFile.Result read(String yaml) throws IOException {
    return SourcesFile.read(Files.writeString(folder.resolve("sources.yml"), yaml));
  }

  private List<String> problems(String yaml) throws IOException {
    return switch (read(yaml)) {
      case SourcesFile.Refused(List<String> problems) ->
          problems.stream().map(text -> text.substring(folder.toString().length() + 1)).toList();
      case SourcesFile.Read read -> List.of();
    };
  }

  @Test
  void reads_feeds_and_folders() throws IOException {
    Files.createDirectories(folder.resolve("archive"));

    var result =
        read(
            """
            # what we follow
            sources:
              - url: https://feeds.example.org/news.xml
                name: Example News
                interval: PT5M
              - folder: archive
                paused: true
            """);

    assertThat(result)
        .isInstanceOfSatisfying(
            SourcesFile.Read.class,
            read -> {
              assertThat(read.sources()).hasSize(2);
              Source feed = read.sources().getFirst();
              assertThat(feed.kind()).isEqualTo(Source.Kind.FEED);
              assertThat(feed.location()).isEqualTo("https://feeds.example.org/news.xml");
              assertThat(feed.name()).isEqualTo("Example News");
              assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(5));
              assertThat(feed.lane()).isEqualTo(Source.Lane.LIVE);
              assertThat(feed.id()).startsWith("feeds.example.org-");
              Source archive = read.sources().getLast();
              assertThat(archive.kind()).isEqualTo(Source.Kind.FOLDER);
              assertThat(archive.location())
                  .isEqualTo(folder.resolve("archive").toUri().toString());
              assertThat(archive.lane()).isEqualTo(Source.Lane.BACKFILL);
              assertThat(archive.paused()).isTrue();
            });
  }

  @Test
  void reads_every_key_of_a_source() throws IOException {
    var result =
        read(
            """
            sources:
              - url: https://feeds.example.org/news.xml
                kind: api
                category: News/Germany
                min-interval: 5m
                max-interval: PT6H
                user-agent: Example/1.0
                headers:
                  X-Api-Key: ${FEEDWIRE_SECRET_KEY}
                proxies: ["http://proxy.example.org:3128"]
                credentials: ${FEEDWIRE_SECRET_LOGIN}
                any-certificate: true
                origin: list-1
            """);

    assertThat(result)
        .isInstanceOfSatisfying(
            SourcesFile.Read.class,
            read -> {
              Source source = read.sources().getFirst();
              assertThat(source.kind()).isEqualTo(Source.Kind.API);
              assertThat(source.category()).isEqualTo("News/Germany");
              assertThat(source.minInterval()).isEqualTo(Duration.ofMinutes(5));
              assertThat(source.maxInterval()).isEqualTo(Duration.ofHours(6));
              assertThat(source.origin()).isEqualTo("list-1");
              assertThat(source.asked())
                  .isEqualTo(
                      new Access(
                          "Example/1.0",
                          Map.of("X-Api-Key", "${FEEDWIRE_SECRET_KEY}"),
                          List.of("http://proxy.example.org:3128"),
                          "${FEEDWIRE_SECRET_LOGIN}",
                          true));
            });
  }

  @Test
  void what_no_source_may_say_names_the_source() throws IOException {
    assertThat(
            problems(
                """
                sources:
                  - url: https://a.example.org/
                  - url: https://b.example.org/
                    headers: {Host: x}
                """))
        .containsExactly("sources.yml:3: the header Host is the connection's or the fetcher's own");
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    Files.createDirectory(folder.resolve("a b"));
    var read =
        (SourcesFile.Read)
            read(
                """
                sources:
                  - url: https://feeds.example.org/news.xml
                    name: "#1: 'news'"
                    kind: page
                    category: a/b
                    lane: backfill
                    interval: 90s
                    min-interval: 1s
                    max-interval: 36h
                    paused: true
                    user-agent: Example/1.0
                    headers: {X-Api-Key: "${FEEDWIRE_SECRET_KEY}", Accept-Language: de}
                    proxies: ["http://proxy.example.org:3128"]
                    credentials: ${FEEDWIRE_SECRET_LOGIN}
                    any-certificate: true
                    origin: list-1
                  - url: https://feeds.example.org/plain.xml
                  - folder: a b
                    lane: live
                """);

    assertThat(read(SourcesYaml.write(read.sources()))).isEqualTo(read);
  }

  @Test
  void a_folder_is_as_quick_as_a_feed_where_the_file_says_so() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    assertThat(read("sources:\n  - folder: archive\n    lane: live\n"))
        .isInstanceOfSatisfying(
            SourcesFile.Read.class,
            read -> assertThat(read.sources().getFirst().lane()).isEqualTo(Source.Lane.LIVE));
  }

  @Test
  void an_empty_file_has_no_sources() throws IOException {
    assertThat(read("# nothing yet\n")).isEqualTo(new SourcesFile.Read(List.of()));
    assertThat(read("sources: []\n")).isEqualTo(new SourcesFile.Read(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources:\\n  - uri: https://x.org/ | sources.yml:2: unknown key 'uri' in a source",
        "source: [] | sources.yml:1: unknown key 'source' in the file",
        "sources: x | sources.yml:1: 'sources' must be a list",
        "- url: https://x.org/ | sources.yml:1: the file must be a mapping",
        "sources:\\n  - just text | sources.yml:2: a source must be a mapping",
        "sources:\\n  - name: A | sources.yml:2: a source has either 'url' or 'folder'",
        "sources:\\n"
            + "  - url: ftp://x.org/ | sources.yml:2: 'url' is no http or https URL: ftp://x.org/",
        "sources:\\n"
            + "  - url: https://x.org/\\n"
            + "    interval: often | sources.yml:3: 'interval' must be a duration such as 15m or"
            + " PT15M: often",
        "sources:\\n"
            + "  - url: https://x.org/\\n"
            + "    interval: PT-1S | sources.yml:3: 'interval' must be a duration such as 15m or"
            + " PT15M: PT-1S",
        "sources:\\n"
            + "  - url: https://x.org/\\n"
            + "    lane: fast | sources.yml:3: 'lane' must be backfill or live: fast",
        "sources:\\n"
            + "  - url: https://x.org/\\n"
            + "    paused: perhaps | sources.yml:3: 'paused' must be true or false: perhaps",
        "sources:\\n"
            + "  - url: https://x.org/\\n"
            + "  - url: https://X.org | sources.yml:3: the same source as in line 2",
        "sources:\\n  - url: [a] | sources.yml:2: 'url' must be a text",
        "sources:\\n  - folder: https://x.org/ | sources.yml:2: 'folder' is a URL; write 'url'"
      })
  void every_problem_names_its_line(String yaml, String problem) throws IOException {
    assertThat(problems(yaml.replace("\\n", "\n"))).contains(problem);
  }

  @Test
  void broken_yaml_names_its_line() throws IOException {
    assertThat(problems("sources:\n  - url: 'https://x.org/\n"))
        .singleElement()
        .asString()
        .startsWith("sources.yml:3: found unexpected end of stream");
  }

  @Test
  void a_missing_folder_names_line_and_folder() throws IOException {
    assertThat(problems("sources:\n  - folder: nowhere\n"))
        .containsExactly("sources.yml:2: there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void a_class_of_the_files_choice_is_not_made() throws IOException {
    assertThat(problems("sources: !!javax.script.ScriptEngineManager []\n"))
        .containsExactly(
            "sources.yml:1: Global tag is not allowed:"
                + " tag:yaml.org,2002:javax.script.ScriptEngineManager");
  }

  @Test
  void why_a_file_cannot_be_read_is_said_in_words() throws IOException {
    Path latin = folder.resolve("latin.yml");
    Files.write(latin, new byte[] {'a', (byte) 0xE9});

    assertThat(problems(SourcesFile.read(latin))).containsExactly(latin + ": not UTF-8");
    assertThat(problems(SourcesFile.read(folder))).containsExactly(folder + ": Is a directory");
  }

  private static List<String> problems(SourcesFile.Result result) {
    return ((SourcesFile.Refused) result).problems();
  }

  @Test
  void a_missing_file_is_said() {
    assertThat(SourcesFile.read(folder.resolve("none.yml")))
        .isInstanceOfSatisfying(
            SourcesFile.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .endsWith("none.yml: no such file or folder"));
  }
}

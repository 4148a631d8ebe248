package io.feedwire.standalone.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.topic.RawHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// What a person does first, done once by the program itself: the sample archive goes through every
/// part, and the page is asked for; then documents like those of the archive, as a stream has them.
/// The launcher has it run when it makes the start cache, which can only hold what was in use, and
/// what it holds of a method is how it was used: the stages' own are compiled soon after a start.
final class Rehearsal {

  /// Changes to wait for: most of what the sample archive's first documents lead to.
  private static final int CHANGES = 12;

  /// A rehearsal that takes longer has taught enough.
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  /// How long the stream is, and how many documents come in a second: no more than the stages take
  /// in whose code is not compiled yet.
  private static final Duration STREAM = Duration.ofSeconds(12);

  private static final int DOCUMENTS_A_SECOND = 60;

  /// Ids and hosts of the samples, which others take the place of.
  private static final Pattern SAMPLE_ID = Pattern.compile("\\b90(?=\\d{6}\\b)");

  private static final Pattern SAMPLE_HOST = Pattern.compile("(?=\\.example\\.org\\b)");

  private final Standalone standalone;
  private final int port;

  Rehearsal(Standalone standalone) {
    this.standalone = standalone;
    this.port = standalone.port();
  }

  /// @param samples the sample archive, if there is one
  /// @throws IOException when the dashboard does not answer, or a sample cannot be read
  void run(@Nullable Path samples) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/", "/health", "/api/feeds", "/api/stages"}) {
        http.send(request(path), HttpResponse.BodyHandlers.discarding());
      }
      var stream =
          http.send(request("/stream/articles?since=0"), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream events = stream.body()) {
        Thread.ofVirtual().start(() -> read(events)).join(AT_MOST);
      }
      http.send(request("/api/articles"), HttpResponse.BodyHandlers.discarding());
      http.shutdownNow();
    }
    if (samples != null) {
      stream(samples);
    }
  }

  private void stream(Path samples) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(samples.resolve("now"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, standalone.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      long begun = System.nanoTime();
      long between = TimeUnit.SECONDS.toNanos(1) / DOCUMENTS_A_SECOND;
      for (int i = 0; i * between < STREAM.toNanos(); i++) {
        Path file = files.get(i % files.size());
        var headers = new RecordHeaders();
        RawHeaders.ofFile(file.toUri().toString(), Files.getLastModifiedTime(file).toInstant())
            .writeTo(headers);
        producer.send(
            new ProducerRecord<>(
                standalone.topics().raw().name(), null, "rehearsal", like(file, i), headers));
        LockSupport.parkNanos(begun + i * between - System.nanoTime());
      }
    }
  }

  private static byte[] like(Path sample, int number) throws IOException {
    String text = Files.readString(sample);
    text = SAMPLE_ID.matcher(text).replaceAll(Integer.toString(1_000 + number));
    return SAMPLE_HOST.matcher(text).replaceAll(Integer.toString(number)).getBytes(UTF_8);
  }

  private static void read(InputStream events) {
    var lines = new Scanner(events, UTF_8);
    for (int changes = 0; changes < CHANGES && lines.hasNextLine(); ) {
      if (lines.nextLine().startsWith("event:")) {
        changes++;
      }
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(AT_MOST)
        .build();
  }
}

package io.feedwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a container runs, with a `java` that only says how it was called.
class DockerfileTest {

  private static final Path DOCKERFILE =
      Path.of(System.getProperty("feedwire.root", ".."), "Dockerfile");

  @TempDir Path folder;

  @Test
  void theArgumentsForTheJvmAreThoseOfTheLauncher() throws Exception {
    List<String> said = run("-Xmx512m -Dx=y");

    assertThat(said.getFirst())
        .startsWith("--enable-native-access")
        .contains(" -Xmx512m -Dx=y -jar /app/fetcher-");
    assertThat(said.getLast()).as("what the JVM sees of it").isEmpty();
  }

  @Test
  void withoutThemItStartsAsWell() throws Exception {
    assertThat(run("").getFirst()).contains("ExitOnOutOfMemoryError -jar /app/fetcher-");
  }

  private List<String> run(String options) throws IOException, InterruptedException {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$*\"\necho \"${FEEDWIRE_JAVA_OPTS-}\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    var start = new ProcessBuilder(command());
    start.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    start.environment().put("SERVICE", "fetcher");
    start.environment().put("FEEDWIRE_JAVA_OPTS", options);
    Process process = start.redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  private static String[] command() throws IOException {
    String line =
        Files.readAllLines(DOCKERFILE).stream()
            .filter(at -> at.startsWith("CMD "))
            .findFirst()
            .orElseThrow();
    return Json.wire().readValue(line.substring("CMD ".length()), String[].class);
  }
}

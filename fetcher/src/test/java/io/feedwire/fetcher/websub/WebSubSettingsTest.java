package io.feedwire.fetcher.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSubSettingsTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String CALLBACK = "https://feeds.example.org/";

  @TempDir private Path folder;

  private static WebSubSettings settings(
      @Nullable String callback, @Nullable String secret, @Nullable Path file) {
    String path = file == null ? null : file.toString();
    return new WebSubSettings(callback, secret, path, Duration.ofDays(10));
  }

  @Test
  void push_is_off_without_a_callback_or_without_a_secret() {
    assertThat(Push.without(WebSubSettings.off()).parts()).isEmpty();
    assertThat(Push.without(settings(null, SECRET, null)).parts()).isEmpty();
    assertThat(Push.without(settings(CALLBACK, null, null)).parts()).isEmpty();
    assertThat(Push.without(settings(CALLBACK, SECRET, null)).parts())
        .hasValueSatisfying(
            parts -> assertThat(parts.callback()).isEqualTo("https://feeds.example.org"));
  }

  @Test
  void a_secret_is_made_once_and_is_its_owners_alone() throws IOException {
    Path file = folder.resolve("secret");

    assertThat(Push.without(settings(CALLBACK, null, file)).parts()).isPresent();
    String made = Files.readString(file).strip();
    assertThat(SecretFile.read(file)).isEqualTo(made).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void a_file_with_too_little_in_it_or_without_folder_stops_the_start() throws IOException {
    Path file = Files.writeString(folder.resolve("short"), "abc\n");

    assertThatThrownBy(() -> SecretFile.read(file))
        .isInstanceOf(StartFailure.class)
        .hasMessage(file + " must hold 32 characters or more");
    assertThatThrownBy(() -> SecretFile.read(folder.resolve("none").resolve("secret")))
        .isInstanceOf(StartFailure.class);
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    assertThatThrownBy(() -> settings("ftp://a.example", SECRET, null)).hasMessageContaining("URL");
    assertThatThrownBy(() -> settings(CALLBACK + "?a=b", SECRET, null)).hasMessageContaining("URL");
    assertThatThrownBy(() -> settings(CALLBACK, "short", null)).hasMessageContaining("32");
    assertThatThrownBy(() -> new WebSubSettings(CALLBACK, SECRET, null, Duration.ofMinutes(1)))
        .hasMessageContaining("lease");
  }

  @Test
  void no_secret_is_shown() {
    assertThat(settings(CALLBACK, SECRET, null).toString()).doesNotContain(SECRET);
    assertThat(new PushKeys(SECRET).toString()).doesNotContain(SECRET);
  }
}

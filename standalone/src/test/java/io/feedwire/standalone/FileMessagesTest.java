package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands say of files that are not there, in words and not in Java's.
class FileMessagesTest {

  @TempDir Path folder;

  @Test
  void aListThatIsNotThereIsNamed() {
    Path missing = folder.resolve("none.opml");

    assertThat(failed("import", missing.toString()))
        .isEqualTo("feedwire: " + missing + ": no such file or folder");
  }

  @Test
  void aListThatIsAFolderIsNamed() {
    assertThat(failed("import", folder.toString()))
        .isEqualTo("feedwire: " + folder + ": Is a directory");
  }

  private static String failed(String... arguments) {
    var err = new StringWriter();
    assertThat(Feedwire.commandLine().setErr(new PrintWriter(err, true)).execute(arguments))
        .isEqualTo(1);
    return err.toString().strip();
  }
}

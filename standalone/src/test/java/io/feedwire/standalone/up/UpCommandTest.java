package io.feedwire.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UpCommandTest {

  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=80000                | --port is 0 to 65535, and not 80000",
        "--port=-1                   | --port is 0 to 65535, and not -1",
        "--kafka-port=65536          | --kafka-port is 0 to 65535, and not 65536",
        "--port=7092 --kafka-port=7092 | --port and --kafka-port are both 7092; each needs its own"
      })
  void portsThatCannotBeAreWrongUsage(String options, String sentence) {
    var err = new StringWriter();
    int code =
        new CommandLine(new UpCommand())
            .setErr(new PrintWriter(err, true))
            .execute(("--data=" + data + " " + options).split(" ", -1));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence);
    assertThat(data).isEmptyDirectory();
  }
}

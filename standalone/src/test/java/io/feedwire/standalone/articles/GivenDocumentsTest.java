package io.feedwire.standalone.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.ParseResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is said of documents that are not there, and of folders without any.
class GivenDocumentsTest {

  @TempDir Path folder;

  /// Not through the command, which closes the standard output of its process.
  @Test
  void aFolderWithNothingToReadIsSaidOnceAndNoFailure() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("below")).resolve(".hidden"), "x");

    assertThat(readTwice(folder, false))
        .isEqualTo("feedwire: " + folder + ": nothing to read in this folder");
  }

  @Test
  void aFileThatIsNotThereIsAFailure() throws IOException {
    Path missing = folder.resolve("none.xml");

    assertThat(readTwice(missing, true))
        .isEqualTo("feedwire: " + missing + ": no such file or folder");
  }

  @Test
  void ofAFolderWithADocumentNothingIsSaid() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("below")).resolve("a.xml"), "x");

    assertThat(readTwice(folder, false)).isEmpty();
  }

  /// Whoever opens it would wait for a writer.
  @Test
  @Timeout(20)
  void aPipeInAFolderIsLeftOut() throws IOException, InterruptedException {
    String pipe = folder.resolve("pipe.xml").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    Files.writeString(folder.resolve("z.xml"), "x");

    assertThat(readTwice(folder, false)).isEmpty();
  }

  /// As `enrich` does.
  private static String readTwice(Path path, boolean unreadable) throws IOException {
    var err = new StringWriter();
    var documents = new GivenDocuments(List.of(path), new PrintWriter(err, true));
    for (int i = 0; i < 2; i++) {
      documents.parse(
          (_, _, _) -> new ParseResult.Rejected(null, RejectionReason.EMPTY, "nothing"),
          _ -> null,
          OutputStream.nullOutputStream());
    }
    assertThat(documents.anyUnreadable()).isEqualTo(unreadable);
    return err.toString().strip();
  }
}

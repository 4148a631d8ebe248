package io.feedwire.standalone.up;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder in which `up` keeps everything, locked as long as this is open.
///
/// ```
/// .lock              process id of whoever holds the lock
/// bootstrap-servers  where the commands find the broker
/// feedwire.log       and feedwire.log.1 … 3
/// offered-sources    ids of the bundled sources that were registered once
/// kafka/             the embedded broker's log
/// push-secret        what the secrets shared with hubs are made from; its owner's alone
/// samples/           the sample archive's working copy
/// streams/           state of the Streams applications
/// ```
final class DataFolder implements AutoCloseable {

  private static final String BOOTSTRAP_SERVERS = "bootstrap-servers";

  private final Path folder;
  private final RandomAccessFile file;

  private DataFolder(Path folder, RandomAccessFile file) {
    this.folder = folder;
    this.file = file;
  }

  /// Makes the folder where there is none, and locks it. The system gives a lock back when its
  /// holder ends, however it ends.
  ///
  /// @throws StartFailure when another process holds it, or it cannot be written
  static DataFolder lock(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      var file = new RandomAccessFile(path.resolve(".lock").toFile(), "rw");
      if (tryLock(file) == null) {
        String holder = holder(file);
        file.close();
        throw new StartFailure(
            "the data folder %s is in use by a running Feedwire (process %s); stop it, or choose another folder with --data"
                .formatted(path, holder));
      }
      file.setLength(0);
      file.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
      return new DataFolder(path, file);
    } catch (IOException e) {
      throw new StartFailure(
          "the data folder %s cannot be written (%s); choose another with --data"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[(int) Math.min(32, file.length())];
    file.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Where the broker of a folder was last said to be; empty when the folder is not in use.
  static Optional<String> bootstrapServers(Path folder) {
    Path file = folder.resolve(BOOTSTRAP_SERVERS);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Tells the commands where the broker is.
  void announce(String bootstrapServers) {
    try {
      Files.writeString(folder.resolve(BOOTSTRAP_SERVERS), bootstrapServers + "\n");
    } catch (IOException e) {
      throw new StartFailure(
          "the data folder %s cannot be written: %s".formatted(folder, e.getMessage()), e);
    }
  }

  Path path() {
    return folder;
  }

  Path kafka() {
    return folder.resolve("kafka");
  }

  Path streams() {
    return folder.resolve("streams");
  }

  Path offeredSources() {
    return folder.resolve("offered-sources");
  }

  Path pushSecret() {
    return folder.resolve("push-secret");
  }

  Path samples() {
    return folder.resolve("samples");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(BOOTSTRAP_SERVERS));
      file.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.feedwire.fetcher.websub;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// A secret in a file that only its owner may read.
final class SecretFile {

  private static final int BYTES = 32;

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /// The secret of a file, which is made with a new one when it doesn't exist.
  ///
  /// @throws StartFailure when the file cannot be read or made, or holds too little
  static String read(Path file) {
    try {
      make(file);
      String secret = Files.readString(file).strip();
      if (secret.length() < WebSubSettings.MIN_SECRET) {
        throw new StartFailure(
            "%s must hold %d characters or more".formatted(file, WebSubSettings.MIN_SECRET));
      }
      return secret;
    } catch (IOException e) {
      throw new StartFailure("the secret %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void make(Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    if (Files.exists(file)) {
      return;
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    // Whole or not at all: another process may be making it too.
    Path whole =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), file.getFileName().toString(), "", owner);
    try {
      Files.writeString(whole, HexFormat.of().formatHex(secret) + "\n");
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      // The other one was first: its secret is the installation's.
      return;
    } finally {
      Files.delete(whole);
    }
  }
}

package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What an exception says of a file or a folder, to follow its name in a sentence.
final class FileFailure {

  private FileFailure() {}

  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "does not exist";
      case NotDirectoryException e -> "does not exist or is none";
      case AccessDeniedException e -> "may not be read by this user";
      case FileSystemException e when e.getReason() != null -> "cannot be read: " + e.getReason();
      default -> "cannot be read: " + failure.getClass().getSimpleName();
    };
  }
}

package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All regular files below a folder, sorted by path. Hidden files and folders (`.git`) and loops of
/// links are left out; links are followed otherwise.
///
/// @param entries the files
/// @param blocked folders whose content is not known: what was below them is not forgotten
record Listing(List<Entry> entries, List<Blocked> blocked) {

  /// @param path below the root, percent-encoded as in a URI
  record Entry(String path, Path file, long size, long modified) {}

  /// @param path below the root, with a slash at its end
  record Blocked(String path, Path folder, IOException why) {}

  /// A thread's walk goes no deeper; nobody's archive does.
  private static final int MAX_DEPTH = 64;

  static Listing of(Path root) throws IOException {
    var walk = new Walk(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, walk);
    walk.entries.sort(Comparator.comparing(Entry::path));
    return new Listing(walk.entries, walk.blocked);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final String rootUri;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Blocked> blocked = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
      this.rootUri = root.toUri().getRawPath();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && hidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !hidden(file)) {
        entries.add(
            new Entry(
                relative(file), file, attributes.size(), attributes.lastModifiedTime().toMillis()));
      }
      return FileVisitResult.CONTINUE;
    }

    /// A folder that may not be opened, a loop, a file that vanished since its folder was listed.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      if (Files.isDirectory(file) && !(failure instanceof FileSystemLoopException)) {
        blocked.add(new Blocked(relative(file), file, failure));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        blocked.add(new Blocked(relative(folder), folder, failure));
      }
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      return file.toUri().getRawPath().substring(rootUri.length());
    }

    private static boolean hidden(Path file) {
      @Nullable Path name = file.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}

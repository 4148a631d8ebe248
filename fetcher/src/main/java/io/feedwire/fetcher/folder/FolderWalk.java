package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A walk over all regular files below a folder, that keeps none of them. Hidden files and folders
/// (`.git`) and loops of links are left out; links are followed otherwise.
final class FolderWalk extends SimpleFileVisitor<Path> {

  /// What is done with each file.
  interface Visitor {
    /// @param path below the root, percent-encoded as in a URI
    void file(String path, long size, long modified);
  }

  /// @param path below the root, with a slash at its end
  record Blocked(String path, Path folder, IOException why) {}

  /// A thread's walk goes no deeper; nobody's archive does.
  private static final int MAX_DEPTH = 64;

  private final Path root;
  private final String rootUri;
  private final Visitor visitor;

  /// Paths of the folders the walk is in, each with a slash at its end.
  private final Deque<String> folders = new ArrayDeque<>();

  private final List<Blocked> blocked = new ArrayList<>();

  private FolderWalk(Path root, Visitor visitor) {
    this.root = root;
    this.rootUri = root.toUri().getRawPath();
    this.visitor = visitor;
  }

  /// Gives the folders whose content is not known.
  static List<Blocked> walk(Path root, Visitor visitor) throws IOException {
    var walk = new FolderWalk(root, visitor);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, walk);
    return walk.blocked;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      folders.push("");
    } else if (isHidden(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    } else {
      folders.push(path(folder) + "/");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      visitor.file(path(file), attributes.size(), attributes.lastModifiedTime().toMillis());
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
      blocked.add(new Blocked(path(file) + "/", file, failure));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    String path = folders.pop();
    if (failure != null) {
      blocked.add(new Blocked(path, folder, failure));
    }
    return FileVisitResult.CONTINUE;
  }

  private String path(Path file) {
    String name = Objects.requireNonNull(file.getFileName(), "below a root").toString();
    if (!isPlain(name)) {
      // From the name's bytes, whatever the locale makes of them as text.
      String path = file.toUri().getRawPath().substring(rootUri.length());
      return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
    String folder = Objects.requireNonNullElse(folders.peek(), "");
    return folder.isEmpty() ? name : folder + name;
  }

  /// Whether the name is the same in a URI: `toUri` asks the disk once more for each file.
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(Path file) {
    @Nullable Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}

package io.feedwire.fetcher.folder;

import io.feedwire.contracts.Hash;
import io.feedwire.fetcher.http.HttpFetcher;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look at a folder, in steps, so that never more than one batch of bytes is in memory: the
/// next step is taken when what the former found has been forwarded. The first step lists the
/// folder.
///
/// Steps may run on different threads, one after the other. `known` is read during a step and
/// changed only between steps.
///
/// Folders are polled: `java.nio.file.WatchService` sees nothing on network and container mounts,
/// drops events under load, doesn't descend and can't tell what changed while we were away. A poll
/// of 10,000 files takes some 50 ms.
public final class FolderScan {

  private final Path root;
  private final Map<String, KnownFile> known;
  private final FolderLimits limits;
  private final InstantSource clock;
  private @Nullable Listing listing;
  private int next;

  /// @param known what is remembered, by path
  public FolderScan(
      Path root, Map<String, KnownFile> known, FolderLimits limits, InstantSource clock) {
    this.root = root;
    this.known = known;
    this.limits = limits;
    this.clock = clock;
  }

  /// Goes on until a batch is full or the folder is through.
  public FolderStep next() {
    try {
      @Nullable Listing all = listing;
      if (all == null) {
        if (!Files.isDirectory(root)) {
          throw new NotDirectoryException(root.toString());
        }
        all = Listing.of(root);
        listing = all;
      }
      List<FolderStep.Seen> files = batch(all);
      boolean last = next == all.entries().size();
      if (last) {
        files.addAll(blocked(all));
      }
      return new FolderStep.Batch(files, last ? gone(all) : List.of(), last);
    } catch (IOException e) {
      return new FolderStep.Unreadable("the folder " + reason(e));
    }
  }

  private List<FolderStep.Seen> batch(Listing all) {
    List<FolderStep.Seen> files = new ArrayList<>();
    long bytes = 0;
    while (next < all.entries().size() && files.size() < limits.batchFiles()) {
      Listing.Entry entry = all.entries().get(next);
      if (isToRead(entry)) {
        long size = Math.min(entry.size(), limits.maxBytes());
        if (!files.isEmpty() && bytes + size > limits.batchBytes()) {
          break;
        }
        bytes += size;
        read(entry).ifPresent(files::add);
      }
      next++;
    }
    return files;
  }

  private boolean isToRead(Listing.Entry entry) {
    // A time in the future is a wrong clock somewhere, not a write going on.
    long age = Math.abs(clock.millis() - entry.modified());
    if (age < limits.settle().toMillis()) {
      return false;
    }
    @Nullable KnownFile before = known.get(entry.path());
    if (before == null || !before.looksLike(entry)) {
      return true;
    }
    // A change of rights is seen by trying only; a file too large for good is not read again.
    return before.problem() != null && entry.size() <= limits.maxBytes();
  }

  private Optional<FolderStep.Seen> read(Listing.Entry entry) {
    @Nullable KnownFile before = known.get(entry.path());
    if (entry.size() > limits.maxBytes()) {
      return Optional.of(tooLarge(entry, before));
    }
    try {
      byte[] body;
      try (InputStream in = Files.newInputStream(entry.file())) {
        // What grew meanwhile is read next time; one byte more shows it.
        body = in.readNBytes(Math.toIntExact(entry.size()) + 1);
      }
      if (body.length != entry.size() || changedMeanwhile(entry)) {
        return Optional.empty();
      }
      String hash = Hash.hex(body, HttpFetcher.HASH_DIGITS);
      var now = new KnownFile(entry.size(), entry.modified(), hash, null);
      return Optional.of(
          before != null && hash.equals(before.hash())
              ? new FolderStep.SameBytes(entry.path(), now)
              : new FolderStep.Document(entry.path(), entry.file().toUri(), now, body));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      return failed(entry, before, "the file " + reason(e));
    }
  }

  private static boolean changedMeanwhile(Listing.Entry entry) throws IOException {
    var now = Files.readAttributes(entry.file(), BasicFileAttributes.class);
    return now.size() != entry.size() || now.lastModifiedTime().toMillis() != entry.modified();
  }

  private FolderStep.Seen tooLarge(Listing.Entry entry, @Nullable KnownFile before) {
    String sentence =
        "the file has %d bytes; %d are allowed".formatted(entry.size(), limits.maxBytes());
    var now = new KnownFile(entry.size(), entry.modified(), hash(before), sentence);
    return new FolderStep.TooLarge(entry.path(), entry.file().toUri(), now, sentence);
  }

  /// Said once for each version of the file, tried at every poll.
  private static Optional<FolderStep.Seen> failed(
      Listing.Entry entry, @Nullable KnownFile before, String sentence) {
    var now = new KnownFile(entry.size(), entry.modified(), hash(before), sentence);
    return now.equals(before)
        ? Optional.empty()
        : Optional.of(new FolderStep.Failed(entry.path(), entry.file().toUri(), now, sentence));
  }

  /// Folders that may not be opened, each said once. Its memory goes when it is readable again,
  /// because no file has its path.
  private List<FolderStep.Seen> blocked(Listing all) {
    List<FolderStep.Seen> found = new ArrayList<>();
    for (Listing.Blocked folder : all.blocked()) {
      String sentence = "the folder " + reason(folder.why());
      var now = new KnownFile(0, 0, null, sentence);
      if (!now.equals(known.get(folder.path()))) {
        found.add(new FolderStep.Failed(folder.path(), folder.folder().toUri(), now, sentence));
      }
    }
    return found;
  }

  private static @Nullable String hash(@Nullable KnownFile before) {
    return before == null ? null : before.hash();
  }

  private List<String> gone(Listing all) {
    Set<String> there = new HashSet<>();
    all.entries().forEach(entry -> there.add(entry.path()));
    return known.keySet().stream()
        .filter(path -> !there.contains(path))
        .filter(path -> all.blocked().stream().noneMatch(folder -> path.startsWith(folder.path())))
        .sorted()
        .toList();
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "does not exist";
      case NotDirectoryException e -> "does not exist or is none";
      case AccessDeniedException e -> "may not be read by this user";
      case FileSystemException e when e.getReason() != null -> "cannot be read: " + e.getReason();
      default -> "cannot be read: " + failure.getClass().getSimpleName();
    };
  }
}

package io.feedwire.fetcher.folder;

import io.feedwire.contracts.Hash;
import io.feedwire.fetcher.http.HttpFetcher;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One look at a folder, in steps, so that never more than one batch of bytes is in memory: the
/// next step is taken when what the former found has been forwarded. The first step lists the
/// folder.
///
/// Steps may run on different threads, one after the other. What is known is read during a step and
/// changed only between steps.
///
/// Folders are polled: `java.nio.file.WatchService` sees nothing on network and container mounts,
/// drops events under load, doesn't descend and can't tell what changed while we were away.
public final class FolderScan {

  private final Path root;
  private final KnownFiles known;
  private final FolderLimits limits;
  private final InstantSource clock;
  private @Nullable FolderListing listing;
  private int next;

  private @Nullable ArchiveScan archive;

  /// Documents done and counted in this look.
  private int done;

  private int total;

  /// @param known what is remembered of the folder
  public FolderScan(Path root, KnownFiles known, FolderLimits limits, InstantSource clock) {
    this.root = root;
    this.known = known;
    this.limits = limits;
    this.clock = clock;
  }

  /// Goes on until a batch is full or the folder is through.
  public FolderStep next() {
    try {
      @Nullable FolderListing all = listing;
      if (all == null) {
        all = FolderListing.of(root, known, limits, clock);
        if (all.isNoArchive()) {
          return new FolderStep.Unreadable("the location is a file, and no archive that is read");
        }
        listing = all;
        done = all.unchanged();
        total = done + all.waiting().size();
      }
      return step(all);
    } catch (IOException e) {
      return new FolderStep.Unreadable("the folder " + FileFailure.reason(e));
    }
  }

  /// What is known of the entries of the archive that a step asked for.
  public void open(KnownFiles entries) {
    FolderListing all = listed();
    WaitingFile file = all.waiting().get(next);
    ArchiveKind kind = ArchiveKind.of(file.path()).orElseThrow();
    archive = new ArchiveScan(file, kind, all.file(file.path()), entries, limits);
  }

  private FolderListing listed() {
    @Nullable FolderListing all = listing;
    if (all == null) {
      throw new IllegalStateException("nothing was listed yet");
    }
    return all;
  }

  private FolderStep step(FolderListing all) throws IOException {
    List<FolderStep.Seen> files = new ArrayList<>();
    if (archive != null) {
      files.addAll(step(all, archive));
    } else {
      files.addAll(batch(all));
      if (files.isEmpty() && isArchiveNext(all)) {
        return new FolderStep.OpensArchive(all.waiting().get(next).path());
      }
    }
    boolean last = next == all.waiting().size();
    if (last) {
      files.addAll(blocked(all));
    }
    return new FolderStep.Batch(
        files, last ? all.gone() : FolderStep.Gone.NOTHING, progress(), last);
  }

  private FolderStep.Progress progress() {
    int more = archive == null ? 0 : archive.total().orElse(1) - 1;
    int read = archive == null ? 0 : archive.done();
    return new FolderStep.Progress(done + read, total + more);
  }

  private List<FolderStep.Seen> step(FolderListing all, ArchiveScan open) throws IOException {
    WaitingFile file = all.waiting().get(next);
    ArchiveScan.Part part = open.next(known.whole(file.path()));
    if (part.last()) {
      done += open.done();
      total += open.done() - 1;
      archive = null;
      next++;
    }
    return part.seen();
  }

  private boolean isArchiveNext(FolderListing all) {
    return next < all.waiting().size()
        && ArchiveKind.of(all.waiting().get(next).path()).isPresent();
  }

  private List<FolderStep.Seen> batch(FolderListing all) {
    List<FolderStep.Seen> files = new ArrayList<>();
    long bytes = 0;
    while (next < all.waiting().size()
        && files.size() < limits.batchFiles()
        && !isArchiveNext(all)) {
      WaitingFile file = all.waiting().get(next);
      long size = Math.min(file.size(), limits.maxBytes());
      if (!files.isEmpty() && bytes + size > limits.batchBytes()) {
        break;
      }
      bytes += size;
      read(all, file).ifPresent(files::add);
      done++;
      next++;
    }
    return files;
  }

  private Optional<FolderStep.Seen> read(FolderListing all, WaitingFile file) {
    if (file.size() > limits.maxBytes()) {
      return Optional.of(tooLarge(all, file));
    }
    Path path = all.file(file.path());
    try {
      byte[] body;
      try (InputStream in = Files.newInputStream(path)) {
        // What grew meanwhile is read next time; one byte more shows it.
        body = in.readNBytes(Math.toIntExact(file.size()) + 1);
      }
      if (body.length != file.size()
          || !file.isStill(Files.readAttributes(path, BasicFileAttributes.class))) {
        return Optional.empty();
      }
      String hash = Hash.hex(body, HttpFetcher.HASH_DIGITS);
      var now = KnownFile.read(file.size(), file.modified(), hash);
      var place = Place.file(file.path());
      return Optional.of(
          known.hasContent(file.path(), hash)
              ? new FolderStep.SameBytes(place, now)
              : new FolderStep.Document(place, all.uri(file.path()), now, body));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      return failed(all, file, "the file " + FileFailure.reason(e));
    }
  }

  private FolderStep.Seen tooLarge(FolderListing all, WaitingFile file) {
    String sentence =
        "the file has %d bytes; %d are allowed".formatted(file.size(), limits.maxBytes());
    var now = KnownFile.unread(file.size(), file.modified(), sentence);
    return new FolderStep.TooLarge(Place.file(file.path()), all.uri(file.path()), now, sentence);
  }

  /// Said once for each version of the file, tried at every poll.
  private Optional<FolderStep.Seen> failed(FolderListing all, WaitingFile file, String sentence) {
    var now = KnownFile.unread(file.size(), file.modified(), sentence);
    return now.isSaid(known.whole(file.path()))
        ? Optional.empty()
        : Optional.of(
            new FolderStep.Failed(Place.file(file.path()), all.uri(file.path()), now, sentence));
  }

  /// Folders that may not be opened, each said once. Its memory goes when it is readable again,
  /// because no file has its path.
  private List<FolderStep.Seen> blocked(FolderListing all) {
    List<FolderStep.Seen> found = new ArrayList<>();
    for (FolderWalk.Blocked folder : all.blocked()) {
      String sentence = "the folder " + FileFailure.reason(folder.why());
      var now = KnownFile.unread(0, 0, sentence);
      if (!now.isSaid(known.whole(folder.path()))) {
        found.add(
            new FolderStep.Failed(
                Place.file(folder.path()), folder.folder().toUri(), now, sentence));
      }
    }
    return found;
  }
}

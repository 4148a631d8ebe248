package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a look at a folder finds against what is known of it: the files that wait to be read, in
/// the order of [DocumentDate], and those that are gone. Files that are as they were leave no trace
/// in memory but a bit.
///
/// The location may be one archive: then it is the only file.
final class FolderListing {

  /// Most files read in one look, 150 MB while they wait; those beyond are found by the next look,
  /// and come after these whatever their date.
  private static final int MAX_WAITING = 1_000_000;

  private final Path root;
  private final boolean archive;
  private final String rootUri;
  private final KnownFiles known;
  private final KnownFiles.Marks marks;
  private final FolderLimits limits;
  private final long now;

  private final List<WaitingFile> waiting = new ArrayList<>();
  private List<FolderWalk.Blocked> blocked = List.of();
  private FolderStep.Gone gone = FolderStep.Gone.NOTHING;
  private int unchanged;

  private FolderListing(Path root, KnownFiles known, FolderLimits limits, InstantSource clock) {
    this.root = root;
    this.archive = Files.isRegularFile(root);
    this.known = known;
    this.marks = known.marks();
    this.limits = limits;
    this.now = clock.millis();
    String uri = root.toUri().toString();
    this.rootUri = archive ? uri.substring(0, uri.lastIndexOf('/') + 1) : uri;
  }

  static FolderListing of(Path root, KnownFiles known, FolderLimits limits, InstantSource clock)
      throws IOException {
    var listing = new FolderListing(root, known, limits, clock);
    listing.list();
    // Now, before what is read in this look becomes known, which the marks do not have.
    listing.gone =
        new FolderStep.Gone(
            listing.marks.unseen(!listing.blocked.isEmpty()),
            listing.blocked.stream().map(FolderWalk.Blocked::path).toList());
    listing.date();
    return listing;
  }

  private void list() throws IOException {
    if (archive) {
      BasicFileAttributes file = Files.readAttributes(root, BasicFileAttributes.class);
      String path = root.toUri().toString().substring(rootUri.length());
      visit(path, file.size(), file.lastModifiedTime().toMillis());
    } else if (Files.isDirectory(root)) {
      blocked = FolderWalk.walk(root, this::visit);
      blocked.forEach(folder -> marks.see(folder.path()));
    } else {
      throw new NotDirectoryException(root.toString());
    }
  }

  private void visit(String path, long size, long modified) {
    marks.see(path);
    if (known.looksLike(path, size, modified)) {
      @Nullable KnownFile whole = known.whole(path);
      if (whole == null || !isWorthTrying(path, whole)) {
        unchanged += whole == null || whole.documents() == null ? 1 : whole.documents();
        return;
      }
    }
    // A time in the future is a wrong clock somewhere, not a write going on.
    long age = Math.abs(now - modified);
    boolean settled = age >= limits.settle(ArchiveKind.of(path).isPresent()).toMillis();
    if (settled && waiting.size() < MAX_WAITING) {
      waiting.add(new WaitingFile(path, size, modified, 0));
    }
  }

  /// A change of rights is seen by trying only. What is too large or damaged stays so until it
  /// changes.
  private boolean isWorthTrying(String path, KnownFile before) {
    return before.problem() != null
        && before.documents() == null
        && (before.size() <= limits.maxBytes() || ArchiveKind.of(path).isPresent());
  }

  private void date() throws IOException {
    for (int i = 0; i < waiting.size(); i++) {
      WaitingFile file = waiting.get(i);
      // A file tried again has been dated before; where it stands is of no account.
      long date = DocumentDate.of(file.path(), file.modified(), () -> head(file));
      waiting.set(i, new WaitingFile(file.path(), file.size(), file.modified(), date));
    }
    waiting.sort(WaitingFile.BY_DATE);
  }

  /// Of an archive its entries are dated; of a file that cannot be read, reading it says why.
  private byte[] head(WaitingFile file) {
    if (ArchiveKind.of(file.path()).isPresent() || file.size() == 0) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file(file.path()))) {
      return in.readNBytes(HeadDate.HEAD_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  List<WaitingFile> waiting() {
    return waiting;
  }

  List<FolderWalk.Blocked> blocked() {
    return blocked;
  }

  /// Documents that are as they were.
  int unchanged() {
    return unchanged;
  }

  FolderStep.Gone gone() {
    return gone;
  }

  URI uri(String path) {
    return URI.create(rootUri + path);
  }

  Path file(String path) {
    return archive ? root : Path.of(uri(path));
  }

  /// Whether the location is one file that is no archive.
  boolean isNoArchive() {
    return archive
        && ArchiveKind.of(Objects.requireNonNull(root.getFileName()).toString()).isEmpty();
  }
}

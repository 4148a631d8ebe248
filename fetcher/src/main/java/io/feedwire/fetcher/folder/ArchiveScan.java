package io.feedwire.fetcher.folder;

import io.feedwire.contracts.Hash;
import io.feedwire.fetcher.http.HttpFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one archive in steps: first over it once for the order of its entries, then run by run.
/// Every entry is read and its hash compared with what is known, because nothing less shows that it
/// is the same; only new bytes are handed over. So a look that was cut off goes on where it was.
///
/// An archive that changes while it is read is left: what was handed over is remembered, and the
/// next look reads the new one.
final class ArchiveScan {

  private final WaitingFile archive;
  private final Path file;
  private final URI uri;
  private final KnownFiles known;
  private final KnownFiles.Marks marks;
  private final FolderLimits limits;
  private final ArchiveReader reader;
  private @Nullable ArchiveIndex index;
  private int next;

  /// @param known of its entries
  ArchiveScan(
      WaitingFile archive, ArchiveKind kind, Path file, KnownFiles known, FolderLimits limits) {
    this.archive = archive;
    this.file = file;
    this.uri = file.toUri();
    this.known = known;
    this.marks = known.marks();
    this.limits = limits;
    this.reader = ArchiveReader.of(kind, file, limits);
  }

  /// One step further.
  ///
  /// @param last whether the archive is through, or left
  record Part(List<FolderStep.Seen> seen, boolean last) {}

  /// How many documents it has; absent before the first step.
  Optional<Integer> total() {
    return Optional.ofNullable(index).map(ArchiveIndex::size);
  }

  /// How many of them are done.
  int done() {
    return next;
  }

  /// @param before what was known of the archive itself
  Part next(@Nullable KnownFile before) throws IOException {
    try {
      @Nullable ArchiveIndex entries = index;
      if (entries == null) {
        index = reader.index();
        return isChanged() ? left() : new Part(List.of(), false);
      }
      List<FolderStep.Seen> seen = new ArrayList<>();
      if (next < entries.size()) {
        List<ArchiveEntry> run = reader.read(entries, next);
        // Bytes of two versions may be mixed in it.
        if (isChanged()) {
          return left();
        }
        for (ArchiveEntry entry : run) {
          seen(entry, entries.occurrence(entries.number(next++))).ifPresent(seen::add);
        }
      }
      if (next < entries.size()) {
        return new Part(seen, false);
      }
      seen.add(end(entries, before));
      reader.close();
      return new Part(seen, true);
    } catch (NoSuchFileException e) {
      return left();
    } catch (IOException e) {
      if (isChanged()) {
        return left();
      }
      reader.close();
      return new Part(failed(before, "the archive " + FileFailure.reason(e)), true);
    }
  }

  private boolean isChanged() throws IOException {
    try {
      return !archive.isStill(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  private Part left() throws IOException {
    reader.close();
    return new Part(List.of(), true);
  }

  private Optional<FolderStep.Seen> seen(ArchiveEntry entry, int occurrence) {
    String path = EntryPath.of(entry.name(), occurrence);
    var place = new Place(archive.path(), path);
    URI at = URI.create(uri + "!/" + path);
    marks.see(path);
    return switch (entry) {
      case ArchiveEntry.Refused(var name, long modified, long size, var large, String sentence) ->
          refused(place, at, KnownFile.unread(size, modified, sentence), large);
      case ArchiveEntry.Content(String name, long modified, byte[] body) -> {
        if (EntryPath.isTooLong(name)) {
          String sentence =
              "the entry's name is longer than %d bytes".formatted(EntryPath.MAX_NAME);
          yield refused(place, at, KnownFile.unread(body.length, modified, sentence), false);
        }
        if (ArchiveKind.of(name).isPresent()) {
          String sentence = "the entry is an archive; archives in archives are not opened";
          yield refused(place, at, KnownFile.unread(body.length, modified, sentence), false);
        }
        String hash = Hash.hex(body, HttpFetcher.HASH_DIGITS);
        var now = KnownFile.read(body.length, modified, hash);
        if (!known.hasContent(path, hash)) {
          yield Optional.of(new FolderStep.Document(place, at, now, body));
        }
        yield known.looksLike(path, body.length, modified)
            ? Optional.empty()
            : Optional.of(new FolderStep.SameBytes(place, now));
      }
    };
  }

  /// Said once for each version of the entry.
  private Optional<FolderStep.Seen> refused(Place place, URI at, KnownFile now, boolean tooLarge) {
    String sentence = String.valueOf(now.problem());
    if (now.isSaid(known.whole(place.path()))) {
      return Optional.empty();
    }
    return Optional.of(
        tooLarge
            ? new FolderStep.TooLarge(place, at, now, sentence)
            : new FolderStep.Failed(place, at, now, sentence));
  }

  private FolderStep.ArchiveRead end(ArchiveIndex entries, @Nullable KnownFile before) {
    @Nullable ArchiveProblem problem = entries.problem();
    var now =
        KnownFile.archive(
            archive.size(),
            archive.modified(),
            problem == null ? null : problem.sentence(),
            entries.size());
    // What cannot be seen of a damaged archive may still be in it.
    var gone =
        problem == null
            ? new FolderStep.Gone(marks.unseen(false), List.of())
            : FolderStep.Gone.NOTHING;
    return new FolderStep.ArchiveRead(
        Place.file(archive.path()), uri, now, gone, now.isSaid(before) ? null : problem);
  }

  /// The archive cannot be opened: said once, tried at every look.
  private List<FolderStep.Seen> failed(@Nullable KnownFile before, String sentence) {
    var now = KnownFile.unread(archive.size(), archive.modified(), sentence);
    return now.isSaid(before)
        ? List.of()
        : List.of(new FolderStep.Failed(Place.file(archive.path()), uri, now, sentence));
  }
}

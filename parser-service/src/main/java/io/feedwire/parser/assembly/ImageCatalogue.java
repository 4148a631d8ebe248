package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.html.FoundImage;
import io.feedwire.parser.html.ImageSink;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.caption.CaptionCredit;
import io.feedwire.publishers.image.ImageMarks;
import io.feedwire.publishers.image.KnownImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The images of one article, each once, in the order in which they were met.
final class ImageCatalogue implements ImageSink {

  private static final Comparator<Rendition> NARROWEST_FIRST =
      Comparator.comparing(Rendition::width, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Publishers publishers;
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

  /// By address as written: a page shows some pictures again and again.
  private final Map<String, Optional<KnownImage>> known = new HashMap<>();

  /// By caption as written: each stands at its picture, in the body and beside it.
  private final Map<String, CaptionCredit> parted = new HashMap<>();

  ImageCatalogue(Publishers publishers) {
    this.publishers = publishers;
  }

  /// What is known of one image so far.
  private static final class Entry {
    final Map<Role, String> captions = new EnumMap<>(Role.class);
    final SequencedMap<String, Rendition> renditions = new LinkedHashMap<>();
    @Nullable String credit;
    @Nullable String alt;
    Image.@Nullable Use use;

    /// What the way it is shown makes of it, as long as nothing shows it as a picture.
    Image.@Nullable Use shownAs;

    boolean isPicture;

    void show(Image.@Nullable Use as) {
      isPicture |= as == null;
      shownAs = as;
    }

    /// A blank caption keeps the role alone.
    void play(Role role, @Nullable CaptionCredit parts) {
      if (parts == null) {
        captions.putIfAbsent(role, "");
        return;
      }
      credit = credit == null ? parts.credit() : credit;
      String text = parts.text() == null ? "" : parts.text();
      captions.merge(role, text, (before, now) -> before.isEmpty() ? now : before);
    }

    void credit(@Nullable String owner) {
      credit = credit == null && owner != null ? CaptionCredit.owner(owner) : credit;
    }

    void add(Rendition rendition) {
      renditions.merge(
          rendition.href(),
          rendition,
          (before, now) -> before.width() == null && now.width() != null ? now : before);
    }

    @Nullable String caption() {
      for (String text : captions.values()) {
        if (!text.isEmpty()) {
          return text;
        }
      }
      return null;
    }

    /// As the address says, else the way it is shown, else the largest file's size.
    Image.@Nullable Use use() {
      if (use != null) {
        return use;
      }
      if (shownAs != null && !isPicture) {
        return shownAs;
      }
      @Nullable Integer width = null;
      @Nullable Integer height = null;
      for (Rendition file : renditions.values()) {
        width = larger(width, file.width());
        height = larger(height, file.height());
        if (file.width() == null && file.height() == null) {
          return null;
        }
      }
      return ImageMarks.ofSize(width, height);
    }

    private static @Nullable Integer larger(@Nullable Integer a, @Nullable Integer b) {
      return a == null || (b != null && b > a) ? b : a;
    }

    List<Rendition> narrowestFirst() {
      if (renditions.size() == 1) {
        return List.of(renditions.firstEntry().getValue());
      }
      List<Rendition> sorted = new ArrayList<>(renditions.values());
      sorted.sort(NARROWEST_FIRST);
      return sorted;
    }
  }

  /// Adds an image as a format gives it, addresses as written, and names it by its first address;
  /// one without any usable address is left out.
  void addDraft(Image image) {
    @Nullable Entry entry = null;
    for (Rendition rendition : image.renditions()) {
      Optional<KnownImage> known = known(rendition.href());
      if (known.isPresent()) {
        if (entry == null) {
          entry = entry(known.get());
        }
        addAll(entry, known.get(), rendition);
      }
    }
    if (entry != null) {
      describe(entry, image);
    }
  }

  private Optional<KnownImage> known(String href) {
    return known.computeIfAbsent(href, publishers::image);
  }

  /// What a document states of a file holds where it is that file that is known, and no other.
  private static void addAll(Entry entry, KnownImage known, Rendition stated) {
    if (known.renditions().size() > 1 || known.isUnwrapped()) {
      known.renditions().forEach(entry::add);
      return;
    }
    Rendition only = known.renditions().getFirst();
    boolean agrees = only.width() == null || only.width().equals(stated.width());
    entry.add(
        new Rendition(
            only.href(),
            only.width() == null ? stated.width() : only.width(),
            agrees && only.height() == null ? stated.height() : only.height(),
            stated.contentType()));
  }

  private @Nullable CaptionCredit parted(@Nullable String caption) {
    return caption == null
        ? null
        : parted.computeIfAbsent(caption, text -> CaptionCredit.of(PlainText.fold(text)));
  }

  private void describe(Entry entry, Image image) {
    entry.show(null);
    entry.credit(image.credit());
    @Nullable CaptionCredit parts = parted(image.caption());
    image.roles().forEach(role -> entry.play(role, parts));
    entry.alt = entry.alt == null ? image.alt() : entry.alt;
  }

  @Override
  public Optional<String> add(FoundImage image) {
    Optional<KnownImage> known = known(image.href());
    known.ifPresent(
        found -> {
          Entry entry = entry(found);
          entry.show(image.use());
          entry.play(image.role(), parted(image.caption()));
          entry.credit(image.credit());
          entry.alt = entry.alt == null ? image.alt() : entry.alt;
          found.renditions().forEach(entry::add);
          image.others().forEach(other -> addVariant(entry, other));
        });
    return known.map(KnownImage::id);
  }

  private void addVariant(Entry entry, Rendition variant) {
    @Nullable Rendition known = entry.renditions.get(variant.href());
    if (known != null && (known.width() != null || variant.width() == null)) {
      return;
    }
    known(variant.href()).ifPresent(image -> addAll(entry, image, variant));
  }

  @Override
  public void addReady(Image image) {
    Entry entry = entry(image.id());
    entry.use = entry.use == null ? image.use() : entry.use;
    image.renditions().forEach(entry::add);
    describe(entry, image);
  }

  /// Notes what figures say of their images outside of themselves: captions and owners that stand
  /// below them.
  void describe(List<Block> body) {
    for (Block block : body) {
      if (block instanceof Block.Figure figure) {
        @Nullable Entry entry = entries.get(figure.imageId());
        if (entry != null) {
          entry.credit(figure.credit());
          entry.play(Role.BODY, parted(figure.caption()));
        }
      }
    }
  }

  private Entry entry(KnownImage known) {
    Entry entry = entry(known.id());
    entry.use = entry.use == null ? known.use() : entry.use;
    return entry;
  }

  private Entry entry(String id) {
    return entries.computeIfAbsent(id, _ -> new Entry());
  }

  /// All of them.
  List<Image> images() {
    List<Image> images = new ArrayList<>(entries.size());
    entries.forEach(
        (id, entry) ->
            images.add(
                new Image(
                    id,
                    List.copyOf(entry.captions.keySet()),
                    entry.use(),
                    entry.caption(),
                    entry.credit,
                    entry.alt,
                    entry.narrowestFirst(),
                    List.of(),
                    null,
                    null)));
    return images;
  }
}

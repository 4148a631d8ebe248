package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Blocks of images, sound, video and what other sites show.
final class MediaBlocks {

  private final BlockCollector out;
  private final ImageSink images;
  private final List<Inline> captionLinks;

  MediaBlocks(BlockCollector out, ImageSink images, List<Inline> captionLinks) {
    this.out = out;
    this.images = images;
    this.captionLinks = captionLinks;
  }

  void image(Element element) {
    MediaReader.image(element)
        .ifPresent(
            found -> {
              out.flush();
              figure(found, null, null);
            });
  }

  /// One image; a second time in a row, as in a `noscript`, it is the same figure.
  private void figure(FoundImage found, @Nullable String caption, @Nullable String credit) {
    Optional<String> id = add(found.captioned(Role.BODY, caption, credit));
    if (id.isEmpty()) {
      return;
    }
    boolean isSame = out.last() instanceof Block.Figure before && before.imageId().equals(id.get());
    if (!isSame) {
      out.emit(new Block.Figure(id.get(), caption, credit));
    } else if (caption != null) {
      out.replaceLast(new Block.Figure(id.get(), caption, credit));
    }
  }

  /// An image whose figure would be left out is none of the article's.
  private Optional<String> add(FoundImage image) {
    return out.isFull() ? Optional.of(image.href()) : images.add(image);
  }

  /// Images with their caption, or a gallery; false when the element is neither.
  boolean figure(Element element) {
    if (Figures.isGallery(element)) {
      gallery(element);
      return true;
    }
    List<FoundImage> found = Figures.images(element);
    if (found.isEmpty() || Figures.holdsMore(element)) {
      return false;
    }
    out.flush();
    @Nullable String caption = Figures.caption(element);
    @Nullable String credit = Figures.credit(element);
    captionLinks.addAll(Figures.links(element));
    for (int i = 0; i < found.size(); i++) {
      boolean isLast = i == found.size() - 1;
      figure(found.get(i), isLast ? caption : null, isLast ? credit : null);
    }
    return true;
  }

  void gallery(Element element) {
    out.flush();
    captionLinks.addAll(Figures.links(element));
    List<Block.Gallery.Item> items = new ArrayList<>();
    for (Figures.Member member : Figures.members(element)) {
      for (FoundImage image : member.images()) {
        add(image.captioned(Role.GALLERY, member.caption(), member.credit()))
            .map(id -> new Block.Gallery.Item(id, member.title(), member.description()))
            .ifPresent(item -> addTo(items, item));
      }
    }
    if (!items.isEmpty()) {
      out.emit(new Block.Gallery(null, Figures.ownCaption(element), null, null, items));
    }
  }

  /// A second time in a row, as in a `noscript`, an image is the same item.
  private static void addTo(List<Block.Gallery.Item> items, Block.Gallery.Item item) {
    if (items.isEmpty() || !items.getLast().imageId().equals(item.imageId())) {
      items.add(item);
    }
  }

  /// A caption outside of any figure belongs to what stands before it; false when that can have
  /// none.
  boolean caption(Element element) {
    @Nullable Block before = out.last();
    // Asked first: captions may stand within one another, and the text is that of all in it.
    if (before == null || !canHaveCaption(before)) {
      return false;
    }
    @Nullable String caption = Figures.text(element);
    if (caption == null) {
      return true;
    }
    captionLinks.addAll(Figures.links(element));
    out.replaceLast(captioned(before, caption, element));
    return true;
  }

  private static boolean canHaveCaption(Block block) {
    return switch (block) {
      case Block.Figure figure -> figure.caption() == null;
      case Block.Video video -> video.title() == null;
      case Block.Audio audio -> audio.title() == null;
      default -> false;
    };
  }

  private static Block captioned(Block block, String caption, Element element) {
    return switch (block) {
      case Block.Figure figure ->
          new Block.Figure(figure.imageId(), caption, or(figure.credit(), element));
      case Block.Video video ->
          new Block.Video(
              video.id(),
              caption,
              video.url(),
              video.duration(),
              video.previewImageId(),
              video.sources());
      case Block.Audio audio ->
          new Block.Audio(caption, audio.url(), audio.duration(), audio.sources());
      default -> throw new IllegalArgumentException("no caption for a " + block.getClass());
    };
  }

  private static @Nullable String or(@Nullable String credit, Element element) {
    return credit == null ? Figures.credit(element) : credit;
  }

  /// A credit directly behind an image is the image's; false when the element is none, or stands
  /// elsewhere.
  boolean credit(Element element) {
    if (!Figures.isCredit(element)
        || !(out.last() instanceof Block.Figure figure)
        || figure.credit() != null) {
      return false;
    }
    @Nullable String credit = MediaReader.orNull(element.text());
    out.replaceLast(new Block.Figure(figure.imageId(), figure.caption(), credit));
    return true;
  }

  void video(Element element) {
    out.flush();
    List<Block.MediaSource> sources = MediaReader.sources(element);
    if (sources.isEmpty()) {
      return;
    }
    @Nullable String preview =
        MediaReader.poster(element)
            .flatMap(href -> add(new FoundImage(href, Role.PREVIEW, null, null, null, List.of())))
            .orElse(null);
    @Nullable String title = MediaReader.orNull(element.attr("title"));
    out.emit(new Block.Video(null, title, null, null, preview, sources));
  }

  void audio(Element element) {
    out.flush();
    List<Block.MediaSource> sources = MediaReader.sources(element);
    if (!sources.isEmpty()) {
      out.emit(new Block.Audio(MediaReader.orNull(element.attr("title")), null, null, sources));
    }
  }

  /// What a frame or object shows; false when it shows nothing that is content.
  boolean frame(Element element) {
    if (Visibility.isTiny(element)) {
      return true;
    }
    Optional<Block.Embed> embed = Embeds.of(element);
    embed.ifPresent(this::embed);
    return embed.isPresent();
  }

  /// What stands behind its own fallback is one embed.
  void embed(Block.Embed embed) {
    out.flush();
    if (!embed.equals(out.last())) {
      out.emit(embed);
    }
  }
}

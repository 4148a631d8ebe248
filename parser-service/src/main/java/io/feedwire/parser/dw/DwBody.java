package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwImages.orNull;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.ArticleDraft.BodyPart;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Source;
import io.feedwire.publishers.RelativeAddress;
import io.feedwire.publishers.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a body: paragraphs as HTML, the rest as blocks.
final class DwBody {

  /// What may be quoted in a repair: a name, and no part of a text.
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  private final DwImages images;
  private final SequencedSet<String> repairs;

  /// @param repairs gets a sentence for each kind of content that is not known
  DwBody(DwImages images, SequencedSet<String> repairs) {
    this.images = images;
    this.repairs = repairs;
  }

  Optional<BodyPart> part(Content content) {
    return switch (content.type() == null ? "" : content.type()) {
      case "Paragraph" -> Optional.of(new BodyPart.Html("<p>" + text(content) + "</p>"));
      case "Image" -> images.image(content, Role.BODY).map(DwBody::figure);
      case "ImageGallery" -> Optional.of(gallery(content));
      case "Video" -> Optional.of(video(content, List.of(Role.PREVIEW)));
      case "Audio" -> Optional.of(audio(content));
      default -> unknown(content);
    };
  }

  /// Content of a kind that is not known may still have text.
  private Optional<BodyPart> unknown(Content content) {
    String type = content.type() == null ? "" : content.type();
    repairs.add(
        TYPE.matcher(type).matches()
            ? "Unknown content '" + type + "' is read for its text alone"
            : "Unknown content is read for its text alone");
    String text = text(content);
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new BodyPart.Html("<div>" + text + "</div>"));
  }

  private static String text(Content content) {
    return content.text() == null ? "" : content.text();
  }

  private static BodyPart figure(Image image) {
    return new BodyPart.Ready(new Block.Figure(image.id(), image.caption(), null), List.of(image));
  }

  private BodyPart gallery(Content content) {
    List<Image> shown = new ArrayList<>();
    List<Block.Gallery.Item> items = new ArrayList<>();
    for (Content member : content.images()) {
      images
          .image(member, Role.GALLERY)
          .ifPresent(
              image -> {
                shown.add(image);
                items.add(
                    new Block.Gallery.Item(
                        image.id(), orNull(member.name()), orNull(member.description())));
              });
    }
    return new BodyPart.Ready(
        new Block.Gallery(
            id(content),
            orNull(content.name()),
            orNull(content.description()),
            page(content),
            items),
        shown);
  }

  private static BodyPart audio(Content content) {
    return new BodyPart.Ready(
        new Block.Audio(
            orNull(content.name()), page(content), content.duration(), sources(content)),
        List.of());
  }

  private static List<Block.MediaSource> sources(Content content) {
    List<Block.MediaSource> sources = new ArrayList<>();
    for (Source source : content.sources()) {
      // As written, whose query may be a token, but for blanks around it; `//host` is https.
      String href = RelativeAddress.resolve(null, source.url() == null ? "" : source.url());
      if (WebAddress.parse(href).isPresent()) {
        sources.add(
            new Block.MediaSource(
                href, source.format(), source.bitrate(), source.quality(), null, null, null));
      }
    }
    return sources;
  }

  /// @param previewRoles what the preview is for
  BodyPart video(Content content, List<Role> previewRoles) {
    Optional<Image> preview =
        images
            .image(content.previewImage(), Role.PREVIEW)
            .map(image -> image.withRoles(previewRoles));
    return new BodyPart.Ready(
        new Block.Video(
            id(content),
            orNull(content.name()),
            page(content),
            content.duration(),
            preview.map(Image::id).orElse(null),
            sources(content)),
        preview.stream().toList());
  }

  /// Its own page; null for what is no address of the web.
  private static @Nullable String page(Content content) {
    return WebAddress.parse(content.permaLink()).map(WebAddress::toString).orElse(null);
  }

  private static @Nullable String id(Content content) {
    return content.id() == null ? null : "dw:" + content.id();
  }
}

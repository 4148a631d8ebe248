package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Source;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// The parts of a body, gathered in order: paragraphs as HTML, the rest as blocks.
final class DwBody {

  private final DwImages images;
  private final DwUnknown unknown;
  private final DwPosts posts;
  private final List<BodyPart> parts = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();
  private boolean hasText;

  /// @param repairs gets a sentence for each kind of content that is not known
  DwBody(DwImages images, SequencedSet<String> repairs) {
    this.images = images;
    this.unknown = new DwUnknown(this, repairs);
    this.posts = new DwPosts(this, unknown);
  }

  List<BodyPart> parts() {
    return parts;
  }

  /// What contents lead to that are no links in words.
  List<Reference> references() {
    return references;
  }

  List<String> bylines() {
    return bylines;
  }

  /// Whether any part is words, or says something of each picture.
  boolean hasText() {
    return hasText;
  }

  void add(Content content) {
    switch (content.type() == null ? "" : content.type()) {
      case "Paragraph" -> {
        addHtml("<p>" + (content.text() == null ? "" : content.text()) + "</p>");
        content.parts().forEach(this::add);
      }
      case "Image" -> addImage(content);
      case "ImageGallery" -> addGallery(content);
      case "Video" -> addVideo(content, List.of(Role.PREVIEW));
      case "Audio" -> addAudio(content, List.of(Role.PREVIEW));
      default -> unknown.add(content);
    }
  }

  static boolean isKnown(Content content) {
    return DwContents.isKnown(content.type());
  }

  void addPost(Content post) {
    posts.add(post);
  }

  void addHtml(String html) {
    hasText = hasText || !html.equals("<p></p>");
    parts.add(new BodyPart.Html(html));
  }

  /// The words of a body without its markup, a paragraph to a line.
  void addText(@Nullable String text) {
    var html = new StringBuilder();
    for (String line : text == null ? new String[0] : text.split("\\R")) {
      if (!line.isBlank()) {
        html.append("<p>").append(line).append("</p>");
      }
    }
    if (!html.isEmpty()) {
      addHtml(html.toString());
    }
  }

  void add(Reference reference) {
    references.add(reference);
  }

  void addByline(String name) {
    bylines.add(name);
  }

  void addImage(Content content) {
    images
        .image(content, Role.BODY)
        .ifPresent(
            image ->
                parts.add(
                    new BodyPart.Ready(
                        new Block.Figure(image.id(), image.caption(), null), List.of(image))));
  }

  void addGallery(Content content) {
    addGallery(
        content.images(),
        id(content),
        orNull(content.name()),
        orNull(content.description()),
        page(content));
  }

  /// The images of a document that is nothing but a gallery.
  void addGallery(List<Content> members) {
    addGallery(members, null, null, null, null);
  }

  private void addGallery(
      List<Content> members,
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String page) {
    List<Image> shown = new ArrayList<>();
    List<Block.Gallery.Item> items = new ArrayList<>();
    for (Content member : members) {
      image(member)
          .ifPresent(
              image -> {
                shown.add(image);
                items.add(item(member, image));
                hasText = true;
              });
    }
    parts.add(new BodyPart.Ready(new Block.Gallery(id, title, description, page, items), shown));
  }

  /// A member is an image, or has one beside its words.
  private Optional<Image> image(Content member) {
    return images
        .image(member, Role.GALLERY)
        .or(() -> images.image(member.previewImage(), Role.GALLERY));
  }

  private static Block.Gallery.Item item(Content member, Image image) {
    @Nullable String words = orNull(member.description());
    @Nullable String text = words == null ? orNull(member.text()) : words;
    @Nullable String title = orNull(member.name());
    @Nullable String caption = member.previewImage() == null ? null : image.caption();
    return new Block.Gallery.Item(image.id(), title, text == null ? caption : text);
  }

  /// @param roles what its image is for
  void addAudio(Content content, List<Role> roles) {
    var audio =
        new Block.Audio(
            orNull(content.name()), page(content), content.duration(), sources(content));
    if (audio.title() != null || audio.url() != null || !audio.sources().isEmpty()) {
      parts.add(new BodyPart.Ready(audio, preview(content, roles).stream().toList()));
    }
  }

  /// @param roles what its image is for
  void addVideo(Content content, List<Role> roles) {
    Optional<Image> preview = preview(content, roles);
    var video =
        new Block.Video(
            id(content),
            orNull(content.name()),
            page(content),
            content.duration(),
            preview.map(Image::id).orElse(null),
            sources(content));
    boolean isSomething =
        video.id() != null
            || video.title() != null
            || video.url() != null
            || video.previewImageId() != null
            || !video.sources().isEmpty();
    if (isSomething) {
      parts.add(new BodyPart.Ready(video, preview.stream().toList()));
    }
  }

  private Optional<Image> preview(Content content, List<Role> roles) {
    return images.image(content.previewImage(), Role.PREVIEW).map(image -> image.withRoles(roles));
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

  /// Its own page; null for what is no address of the web.
  private static @Nullable String page(Content content) {
    return WebAddress.spelled(content.permaLink()).orElse(null);
  }

  private static @Nullable String id(Content content) {
    return content.id() == null ? null : "dw:" + content.id();
  }
}

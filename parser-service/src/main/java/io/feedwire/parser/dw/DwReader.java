package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Group;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.parser.dw.DwDocument.Pagination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a document of the API token by token: half of one is of no use here and is passed over,
/// and these are the records that come by the thousand. A value that is not of the kind that the
/// API writes, as content of a new kind may have, is passed over too: the rest is as good as ever.
final class DwReader implements AutoCloseable {

  /// Around the document: `{"data": {"content": [{…}]}}` has three.
  private static final int MAX_WRAPPERS = 3;

  /// Of an array; as many as items of a feed. The names of others in it count too.
  private static final int MAX_DOCUMENTS = 5_000;

  /// So many in any case, and one for so many characters: the shortest seen has 3,474.
  private static final int FEW_DOCUMENTS = 100;

  private static final int CHARACTERS_FOR_A_DOCUMENT = 1_000;

  /// What programs write for an author that they have none of.
  private static final String NOBODY = "null";

  private final JsonParser json;
  private final Set<String> repairs;
  private final ListBudget budget;
  private final DwValues values;
  private final DwItems items;
  private final DwContents contents;
  private final List<DwDocument> documents = new ArrayList<>();
  private final List<Item> named = new ArrayList<>();
  private final int maxDocuments;
  private int surplus;

  /// @param length of the payload, in characters
  /// @param repairs gets a sentence when a value was passed over or left out
  DwReader(JsonParser json, int length, Set<String> repairs) {
    this.json = json;
    this.repairs = repairs;
    this.maxDocuments = Math.min(MAX_DOCUMENTS, FEW_DOCUMENTS + length / CHARACTERS_FOR_A_DOCUMENT);
    this.budget = new ListBudget(length);
    this.values = new DwValues(json, repairs, budget);
    this.items = new DwItems(json, values);
    this.contents = new DwContents(json, values, items);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /// The document, or those of an array; what an array names and does not hold are the entries of a
  /// list, the last of them. Empty for JSON of another kind.
  ///
  /// @param isTolerant whether what is behind the first document may be damaged
  List<DwDocument> documents(boolean isTolerant) throws IOException {
    json.nextToken();
    read(0, false);
    try {
      readFollowing();
    } catch (StreamConstraintsException e) {
      throw e;
    } catch (JsonProcessingException e) {
      if (!isTolerant) {
        throw e;
      }
      repairs.add("what stands behind the document is no JSON");
    }
    if (surplus > 0) {
      repairs.add(
          "%d documents beyond the first %d were left out"
              .formatted(surplus, documents.size() + named.size()));
    }
    budget.note(repairs);
    if (!named.isEmpty()) {
      documents.add(DwDocument.list(named));
    }
    return documents;
  }

  /// Programs that append leave several documents, one behind another.
  private void readFollowing() throws IOException {
    while (json.nextToken() != null) {
      repairs.add("documents follow one another");
      read(0, false);
    }
  }

  /// @param depth wrappers and arrays around it
  private void read(int depth, boolean inArray) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT && isFull()) {
      json.skipChildren();
      surplus++;
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      add(document(depth), inArray);
    } else if (json.currentToken() == JsonToken.START_ARRAY && depth < MAX_WRAPPERS) {
      repairs.add("the document is wrapped in an array");
      while (json.nextToken() != JsonToken.END_ARRAY) {
        read(depth + 1, true);
      }
    } else {
      values.passed();
    }
  }

  private void add(@Nullable DwDocument document, boolean inArray) {
    if (document == null) {
      return;
    }
    @Nullable Item entry = inArray ? document.named() : null;
    if (entry == null) {
      documents.add(document);
    } else {
      named.add(entry);
    }
  }

  /// Documents are of some length, names of them are not.
  private boolean isFull() {
    return documents.size() >= maxDocuments || documents.size() + named.size() >= MAX_DOCUMENTS;
  }

  /// Null for a wrapper: what it holds was read.
  private @Nullable DwDocument document(int depth) throws IOException {
    int outside = documents.size();
    int namedOutside = named.size();
    @Nullable String type = null;
    @Nullable Long id = null;
    @Nullable Integer languageId = null;
    List<Content> main = List.of();
    @Nullable String name = null;
    @Nullable String title = null;
    @Nullable String teaser = null;
    List<String> sections = new ArrayList<>();
    @Nullable String permaLink = null;
    @Nullable String displayDate = null;
    @Nullable String words = null;
    List<String> authors = new ArrayList<>();
    List<Content> body = List.of();
    List<Content> images = List.of();
    List<Group> groups = List.of();
    @Nullable List<Item> entries = null;
    List<Content> posts = List.of();
    @Nullable String url = null;
    @Nullable Item reference = null;
    @Nullable Pagination pages = null;
    boolean isWrapper = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = values.text();
        case "id" -> id = values.number();
        case "languageId" -> languageId = values.count();
        case "mainContent" -> main = contents.mains();
        case "name" -> name = values.text();
        case "title", "headline" -> title = title == null ? values.textOrSkipped() : skipped(title);
        case "teaser" -> teaser = values.text();
        case "categoryName" -> sections.addAll(0, names());
        case "category", "categories" -> sections.addAll(names());
        case "permaLink" -> permaLink = values.text();
        case "displayDate" -> displayDate = values.text();
        case "text" -> words = values.text();
        case "author", "authors" -> authors.addAll(names());
        case "body" -> body = contents.parts();
        case "images" -> images = values.list(ListBudget.PICTURE, contents::content);
        case "posts" -> posts = contents.parts();
        case "url" -> url = values.text();
        case "reference" -> reference = values.object(items::item);
        case "referenceGroups" -> groups = items.groups();
        case "items" ->
            entries =
                json.currentToken() == JsonToken.START_ARRAY ? items.entries() : values.passed();
        case "paginationInfo" -> pages = values.object(this::pagination);
        case "data", "result", "response", "content", "article" -> {
          boolean mayWrap = name == null && body.isEmpty() && entries == null;
          if (mayWrap && depth < MAX_WRAPPERS && json.currentToken().isStructStart()) {
            read(depth + 1, false);
            isWrapper = true;
          } else {
            json.skipChildren();
          }
        }
        default -> json.skipChildren();
      }
    }
    var document =
        new DwDocument(
            type,
            id,
            languageId,
            main.isEmpty() ? null : main.getFirst(),
            name == null || name.isBlank() ? title : name,
            teaser,
            sections.stream().distinct().toList(),
            permaLink,
            displayDate,
            words,
            authors,
            main.size() < 2 ? body : DwContents.joined(main.subList(1, main.size()), body),
            images,
            posts,
            groups,
            entries,
            pages,
            reference == null ? new Item(id, type, name, url) : reference);
    if (isWrapper && name == null && !document.holdsContent()) {
      repairs.add("the document is wrapped in another object");
      return null;
    }
    documents.subList(outside, documents.size()).clear();
    named.subList(namedOutside, named.size()).clear();
    return document;
  }

  /// Names, each a text or an object that has one; or one alone.
  private List<String> names() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      @Nullable String only = name();
      return only == null ? List.of() : List.of(only);
    }
    return values.elements(ListBudget.PLAIN, this::name);
  }

  private @Nullable String name() throws IOException {
    @Nullable String name =
        json.currentToken() == JsonToken.START_OBJECT
            ? values.object(this::nameOfObject)
            : values.text();
    return NOBODY.equals(name) ? null : name;
  }

  private @Nullable String nameOfObject() throws IOException {
    @Nullable String name = null;
    @Nullable String first = null;
    @Nullable String last = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "name", "fullName" -> name = values.text();
        case "firstName" -> first = values.text();
        case "lastName" -> last = values.text();
        default -> json.skipChildren();
      }
    }
    boolean isWhole = first != null && last != null;
    return name == null ? (isWhole ? first + " " + last : last) : name;
  }

  private Pagination pagination() throws IOException {
    @Nullable String next = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean known = json.currentName().equals("nextPageUrl");
      json.nextToken();
      next = known ? values.text() : skipped(next);
    }
    return new Pagination(next);
  }

  private <T> @Nullable T skipped(@Nullable T before) throws IOException {
    json.skipChildren();
    return before;
  }
}

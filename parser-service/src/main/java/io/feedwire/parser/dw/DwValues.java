package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values of the API's JSON, each read where the parser stands. One that is not of the kind that
/// the API writes is passed over.
final class DwValues {

  private final JsonParser json;
  private final Set<String> repairs;
  private final ListBudget budget;

  /// @param repairs gets a sentence when a value was passed over
  /// @param budget of the lists of the whole payload
  DwValues(JsonParser json, Set<String> repairs, ListBudget budget) {
    this.json = json;
    this.repairs = repairs;
    this.budget = budget;
  }

  /// What an object, or an element of a list, is read with.
  interface Value<T> {
    @Nullable T read() throws IOException;
  }

  @Nullable String text() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          json.getText();
      default -> passed();
    };
  }

  /// The same of a field that may well hold another kind of value.
  @Nullable String textOrSkipped() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return null;
  }

  @Nullable Long number() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? passed() : longValue();
      case VALUE_NUMBER_FLOAT -> whole(json.getDoubleValue());
      case VALUE_STRING -> digits(json.getText().strip());
      default -> passed();
    };
  }

  private Long longValue() throws IOException {
    return json.getLongValue();
  }

  /// `68204677.0` is a number that went through a program which knows no other kind.
  private @Nullable Long whole(double number) throws IOException {
    boolean isWhole = number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    return isWhole ? Long.valueOf((long) number) : passed();
  }

  private @Nullable Long digits(String text) throws IOException {
    // As many as a long surely has.
    boolean number = !text.isEmpty() && text.length() <= 18;
    for (int i = 0; number && i < text.length(); i++) {
      number = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return number ? Long.valueOf(text) : text.isEmpty() ? null : passed();
  }

  /// Pixels, seconds, kbit/s, the number of a language: none is below zero.
  @Nullable Integer count() throws IOException {
    @Nullable Long number = number();
    if (number == null) {
      return null;
    }
    boolean isCount = number >= 0 && number == number.intValue();
    return isCount ? Integer.valueOf(number.intValue()) : passed();
  }

  <T> @Nullable T object(Value<T> value) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> value.read();
      case VALUE_NULL -> null;
      default -> passed();
    };
  }

  /// An object that is a picture, or has one.
  <T> @Nullable T picture(Value<T> value) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT && !budget.take(ListBudget.PICTURE)) {
      json.skipChildren();
      return null;
    }
    return object(value);
  }

  /// Takes more for a value than it was taken for unread.
  ///
  /// @param cost by [ListBudget]
  void counts(int cost) {
    budget.takeMore(cost - ListBudget.PLAIN);
  }

  /// @param cost of each, by [ListBudget]
  <T> List<T> list(int cost, Value<T> value) throws IOException {
    return elements(cost, () -> object(value));
  }

  /// A list whose elements may be of any kind.
  ///
  /// @param cost of each, by [ListBudget]
  /// @param element reads one, whatever it is
  <T> List<T> elements(int cost, Value<T> element) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        passed();
      }
      return List.of();
    }
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!budget.take(cost)) {
        json.skipChildren();
        continue;
      }
      @Nullable T read = element.read();
      if (read != null) {
        list.add(read);
      }
    }
    return list;
  }

  <T> @Nullable T passed() throws IOException {
    json.skipChildren();
    repairs.add("a value of an unknown kind was passed over");
    return null;
  }
}

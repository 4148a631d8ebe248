package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Passes over values that are not of the kind that the API writes, as content of a new kind may
/// have: the rest of the document is as good as ever.
final class OddValues extends DeserializationProblemHandler {

  private final Collection<String> repairs;

  private OddValues(Collection<String> repairs) {
    this.repairs = repairs;
  }

  /// @param repairs gets a sentence when a value was passed over
  static ObjectReader passOver(ObjectReader reader, Collection<String> repairs) {
    return reader.withHandler(new OddValues(repairs));
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure)
      throws IOException {
    parser.skipChildren();
    return passedOver();
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String failure) {
    return passedOver();
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> target, Number value, String failure) {
    return passedOver();
  }

  private @Nullable Object passedOver() {
    repairs.add("a value of an unknown kind was passed over");
    return null;
  }
}

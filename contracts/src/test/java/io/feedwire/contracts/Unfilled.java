package io.feedwire.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Finds what an example leaves out: components of records, and members of sealed types, that no
/// value in it shows. An example that shows all of them is one that a new field breaks.
final class Unfilled {

  private final Set<String> wanted = new TreeSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<Class<?>> visited = new HashSet<>();

  private Unfilled() {}

  /// The names of what is missing: `…Block$Video.duration`.
  static Set<String> in(Record example) {
    var search = new Unfilled();
    search.want(example.getClass());
    search.show(example);
    search.wanted.removeAll(search.shown);
    return search.wanted;
  }

  private void want(Type type) {
    if (type instanceof ParameterizedType generic) {
      want(generic.getActualTypeArguments()[0]);
    } else if (type instanceof Class<?> raw && visited.add(raw)) {
      if (raw.isRecord()) {
        for (RecordComponent component : raw.getRecordComponents()) {
          wanted.add(name(component));
          want(component.getGenericType());
        }
      } else if (raw.isSealed()) {
        for (Class<?> member : raw.getPermittedSubclasses()) {
          want(member);
        }
      }
    }
  }

  private void show(Object value) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(this::show);
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = get(component, value);
        if (isFilled(part)) {
          shown.add(name(component));
          show(part);
        }
      }
    }
  }

  private static boolean isFilled(Object part) {
    return switch (part) {
      case null -> false;
      case Collection<?> elements -> !elements.isEmpty();
      case String text -> !text.isEmpty();
      default -> true;
    };
  }

  private static Object get(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name(component) + " cannot be read", e);
    }
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getTypeName() + "." + component.getName();
  }
}

package io.feedwire.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.dashboard.changes.Entry;
import io.feedwire.dashboard.changes.Positions;
import java.io.ByteArrayOutputStream;

/// Server-sent events as bytes, after the HTML standard, 9.2.5: lines `event:`, `id:`, `data:`, and
/// a blank one that ends the event.
final class SseFrame {

  private static final byte[] DATA = "\ndata: ".getBytes(UTF_8);
  private static final byte[] END = "\n\n".getBytes(UTF_8);

  private SseFrame() {}

  /// One change; its id is the place after it.
  static byte[] change(Entry entry, Positions after) {
    byte[] head = ("event: " + Entry.wireName(entry.kind()) + "\nid: " + after).getBytes(UTF_8);
    var frame =
        new ByteArrayOutputStream(head.length + DATA.length + entry.json().length + END.length);
    frame.writeBytes(head);
    frame.writeBytes(DATA);
    for (byte each : entry.json()) {
      // JSON has line ends only between tokens, where a blank does as well.
      frame.write(each == '\n' || each == '\r' ? ' ' : each);
    }
    frame.writeBytes(END);
    return frame.toByteArray();
  }

  /// What was asked for is no longer kept: `oldest` is where the stream goes on.
  static byte[] tooOld(Positions asked, Positions oldest) {
    return event("cursor-too-old", "{\"asked\":\"" + asked + "\",\"oldest\":\"" + oldest + "\"}");
  }

  /// This many changes are missing here. Without an id, so that a client that comes back after it
  /// resumes before it.
  static byte[] dropped(long count) {
    return event("dropped", "{\"count\":" + count + "}");
  }

  private static byte[] event(String name, String json) {
    return ("event: " + name + "\ndata: " + json + "\n\n").getBytes(UTF_8);
  }

  /// Tells how long to wait before coming back, and the id to come back with, before any event.
  static byte[] hello(long retryMillis, Positions position) {
    return ("retry: " + retryMillis + "\nid: " + position + "\n\n").getBytes(UTF_8);
  }

  /// What clients skip.
  static byte[] comment(String text) {
    return (": " + text + "\n\n").getBytes(UTF_8);
  }
}

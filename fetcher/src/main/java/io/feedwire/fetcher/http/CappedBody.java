package io.feedwire.fetcher.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects a body up to a number of bytes and hangs up beyond it, so that an endless body costs no
/// more than the cap.
final class CappedBody implements BodySubscriber<CappedBody.Body> {

  /// What was read.
  ///
  /// @param bytes the whole body; empty when it is over the cap
  /// @param length bytes declared or read so far, when over the cap; else the body's length
  /// @param overCap whether there was more than may be read
  record Body(byte[] bytes, long length, boolean overCap) {}

  private final int cap;
  private final long declared;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /// @param declared the `Content-Length`, -1 when there is none
  CappedBody(int cap, long declared) {
    this.cap = cap;
    this.declared = declared;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (declared > cap) {
      giveUp(declared);
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      if (collected.size() + (long) buffer.remaining() > cap) {
        giveUp(collected.size() + (long) buffer.remaining());
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      collected.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(new Body(collected.toByteArray(), collected.size(), false));
  }

  private void giveUp(long length) {
    if (subscription != null) {
      subscription.cancel();
    }
    body.complete(new Body(new byte[0], length, true));
  }
}

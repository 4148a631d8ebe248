package io.feedwire.runtime;

/// A service cannot start for a reason that a person can mend: the message is one line that says
/// what is wrong. [Service] prints it and ends with a non-zero exit code; no stack trace is shown.
public final class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

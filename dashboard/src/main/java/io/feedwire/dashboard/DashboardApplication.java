package io.feedwire.dashboard;

import io.feedwire.runtime.Service;

/// The dashboard as a process of its own.
public final class DashboardApplication {

  private DashboardApplication() {}

  public static void main(String[] arguments) {
    Service.main("dashboard");
  }
}

/// The registry of sources over HTTP: who may change it, what a change may be.
///
/// - `SourcesController` answers `/api/sources`; `WriteAccess` says who may write
/// - `SourceJson` makes a source of what a client sent
@NullMarked
package io.feedwire.dashboard.registry;

import org.jspecify.annotations.NullMarked;

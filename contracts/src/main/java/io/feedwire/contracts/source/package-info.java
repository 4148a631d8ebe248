/// What the fetcher is told ([Source], [FetchRequest]) and what it tells ([FetchOutcome],
/// [FileCheck]).
@NullMarked
package io.feedwire.contracts.source;

import org.jspecify.annotations.NullMarked;

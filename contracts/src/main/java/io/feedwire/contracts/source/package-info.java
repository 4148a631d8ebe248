/// What the fetcher is told ([Source], [FetchRequest]) and what it tells ([FetchOutcome],
/// [FileCheck]). [Authority] is who is asked at a URL.
@NullMarked
package io.feedwire.contracts.source;

import org.jspecify.annotations.NullMarked;

/// Readers against a consumer without a broker.
@NullMarked
package io.feedwire.dashboard.kafka;

import org.jspecify.annotations.NullMarked;

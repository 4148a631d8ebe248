@NullMarked
package io.feedwire.dashboard.changes;

import org.jspecify.annotations.NullMarked;

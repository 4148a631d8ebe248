@NullMarked
package io.feedwire.dashboard.status;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.feedwire.dashboard.registry;

import org.jspecify.annotations.NullMarked;

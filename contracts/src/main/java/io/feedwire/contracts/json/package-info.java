/// JSON as all records of this project are written and read.
@NullMarked
package io.feedwire.contracts.json;

import org.jspecify.annotations.NullMarked;

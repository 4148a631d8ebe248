/// What a person sees, and the same as JSON.
///
/// - [PageController] the page and its two files, from resources
/// - [ApiController] newest articles, feeds and stages as JSON
@NullMarked
package io.feedwire.dashboard.page;

import org.jspecify.annotations.NullMarked;

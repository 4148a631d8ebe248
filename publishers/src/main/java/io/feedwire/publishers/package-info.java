/// What is known of each publisher: identity, references, images, datelines, boilerplate. One
/// publisher is one class ([PublisherRules]) and one folder of fixtures; what only one publisher
/// writes stands nowhere else.
@NullMarked
package io.feedwire.publishers;

import org.jspecify.annotations.NullMarked;

/// What is known of each publisher: identity, references, images, datelines, boilerplate. One
/// publisher is one class ([PublisherRules]) and one folder of fixtures; what only one publisher
/// writes stands nowhere else.
///
/// - [Publishers] all of them, by id, address and name, and what holds for those without rules
/// - `DeutscheWelle`, `Rfi`, `AlJazeera`, `NewYorkTimes` one publisher each; `Generic` the rest
/// - [WebAddress] one spelling for an address; [Marginalia] what rules find beside the text
/// - `ImageProxy`, `Photon`, `ShareLinks`, `Dateline` what several publishers have in common
@NullMarked
package io.feedwire.publishers;

import org.jspecify.annotations.NullMarked;

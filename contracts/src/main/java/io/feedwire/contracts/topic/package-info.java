/// The catalogue of topics ([Topics]) and the headers that every record carries ([CloudEvent] with
/// [EventTypes] and [EventSources], [RawHeaders], [RejectionHeaders]).
@NullMarked
package io.feedwire.contracts.topic;

import org.jspecify.annotations.NullMarked;

/// Push by WebSub (<https://www.w3.org/TR/websub/>): hubs tell us what is new.
///
/// - [Hubs] finds who pushes a document, in its [LinkHeader] and [MarkupLinks]
/// - [SubscriptionPolicy] decides ([SubscriptionEvent] in, [Decision] out) what becomes of a
///   [Subscription]; [Trust] whether its hub is on time, told by their items; [PushPace] how often
///   a source that is pushed is polled
/// - [Subscriptions] carries it out for the sources of a partition, asking hubs by [HubWork], and
///   tells all instances by an [Announcement]
/// - [CallbackController] is where hubs call, at any instance: [Callbacks] answers from the
///   [SubscriptionDirectory] and writes a [PushRecord] to the [PushLog], from which the source's
///   own instance applies it: [PushOutcomes]
/// - [Push] is what of it runs in this process, [WebSubSettings] what can be set, [PushKeys] what
///   is derived from the installation's secret
@NullMarked
package io.feedwire.fetcher.websub;

import org.jspecify.annotations.NullMarked;

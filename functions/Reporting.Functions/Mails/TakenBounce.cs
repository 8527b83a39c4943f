using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;

namespace Reporting.Functions.Mails;

/// <summary>What became of a message that was posted as a bounce.</summary>
/// <param name="Mail">Our mail that came back; null when only its recipient is known.</param>
/// <param name="Recorded">What was recorded; null for nothing.</param>
public sealed record TakenBounce(BounceReading Reading, OutboxMail? Mail, Bounce? Recorded);

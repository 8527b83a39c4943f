using Azure;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Storage;

/// <summary>A mail of the outbox as it was read: a change to it holds only if nobody has changed it since.</summary>
public sealed record StoredMail(OutboxMail Mail, ETag Version);

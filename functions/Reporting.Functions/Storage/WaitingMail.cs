using Reporting.Domain.Reminders;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>A mail in the outbox that is to be sent.</summary>
/// <param name="Step">The key of the reminder's step.</param>
public sealed record WaitingMail(string Key, UnitCode Unit, string Step, Mail Mail);

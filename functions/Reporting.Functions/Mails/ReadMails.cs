using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Mails;

/// <summary>Reads every mail about a period, to whom, and what became of it by now.</summary>
public sealed class ReadMails(OutboxRows outbox, IOptions<MailOptions> options, TimeProvider clock)
{
    // Reminders end with the period; what could not be processed may be answered weeks later.
    private const int DaysAfterClosing = 60;

    /// <param name="roles">Who asks. A reminder says what a contact owes over all programmes, its subject too, so that is for who sees them all.</param>
    /// <param name="lastDays">How many days back to read; null for the whole period, which over a province is tens of thousands of mails.</param>
    /// <returns>The mails without their texts, in the order in which they were written.</returns>
    public async Task<IReadOnlyList<OutboxMail>> Handle(ProgrammePeriod about, DeskRoles roles, int? lastDays, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var (from, to) = (VietnamTime.DayOf(about.Period.OpensAt), VietnamTime.DayOf(about.Period.ClosesAt).AddDays(DaysAfterClosing));
        if (lastDays is { } days && today.AddDays(1 - days) > from) from = today.AddDays(1 - days);
        var mails = await outbox.About(about.Programme.Id, about.Period.Id, from, to < today ? to : today, stop);
        return [.. mails.Select(mail => SubjectFor(roles, mail.At(today, options.Value.LiveDays))).OrderBy(mail => mail.WrittenAt).ThenBy(mail => mail.Key.ToString(), StringComparer.Ordinal)];
    }

    private static OutboxMail SubjectFor(DeskRoles roles, OutboxMail mail) =>
        roles.HasEveryOffice || roles.IsOperator || mail.Key.Kind != MailKind.Reminder ? mail : mail with { Subject = null };
}

using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Reminders;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Mails;

namespace Reporting.Functions.Remind;

/// <summary>What a reminder says when it leaves. A mail may have waited for a server for days: whoever has reported since, or is on a
/// later step, gets none.</summary>
public sealed class ReminderText(ProgrammeCatalogues catalogues, ReadObligations readObligations, IOptions<RemindOptions> options) : IMailText
{
    public IReadOnlySet<MailKind> Kinds { get; } = new HashSet<MailKind> { MailKind.Reminder };

    public async Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        var catalogue = await catalogues.Current(stop);
        var obligations = new Dictionary<(ProgrammePeriod, UnitCode), Obligation>();
        foreach (var one in mails.Select(mail => PeriodOf(mail, catalogue)).OfType<ProgrammePeriod>().Distinct())
        {
            foreach (var obligation in await readObligations.Handle(one.Programme, one.Period, now, stop)) obligations[(one, obligation.Unit.Code)] = obligation;
        }

        return [.. mails.Select(mail => PeriodOf(mail, catalogue) is { } one ? Compose(mail, one, obligations.GetValueOrDefault((one, mail.Topics[0].Unit!.Value)), now) : Gone)];
    }

    private static Composition Gone => new Composition.NothingLeft("Đơn vị không còn trong danh sách báo cáo");

    private static ProgrammePeriod? PeriodOf(OutboxMail mail, ProgrammeCatalogue catalogue) => catalogue.PeriodOf(mail.Topics[0].Programme, mail.Topics[0].Period);

    private Composition Compose(OutboxMail mail, ProgrammePeriod one, Obligation? obligation, DateTimeOffset now)
    {
        if (obligation is null) return Gone;
        if (ReminderLadder.StepDue(one.Period, obligation.State, options.Value.Steps, now)?.Key != ReminderKey.StepOf(mail.Key)) return new Composition.NothingLeft(obligation.Explanation.Vi);
        return new Composition.Says(ReminderMail.Write(one.Programme, one.Period, obligation));
    }
}

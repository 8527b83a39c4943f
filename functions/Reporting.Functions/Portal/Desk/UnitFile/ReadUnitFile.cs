using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Portal.Desk.UnitFile;

/// <summary>Reads all there is to know of one unit in a period.</summary>
public sealed class ReadUnitFile(
    Addresses addresses, ReadUnitHistory readUnitHistory, SubmissionRows submissions, ExtensionRows extensions, ContactRows contacts, TimeProvider clock)
{
    // Each takes two ranges of rows; who asks further back asks the API.
    private const int PeriodsShown = 12;

    // A unit has one or two; a roster may hold anything.
    private const int ContactsLookedUp = 20;

    /// <returns>Null when the programme has no such unit that reports.</returns>
    public async Task<UnitFileModel?> Handle(ProgrammePeriod named, string text, CancellationToken stop)
    {
        var (programme, period) = named;
        if (!UnitCode.TryParse(text, out var code) || programme.Units.FirstOrDefault(one => one.Code == code) is not { Reports: true } unit) return null;
        if (!(await addresses.FindPeriods(programme.Id.ToString(), stop)).Is(out var periods, out _)) return null;
        var now = clock.GetUtcNow();

        var history = HistoryOf(periods, unit, now, stop);
        var (sent, granted) = (submissions.OfUnit(programme.Id, period.Id, code, stop), extensions.OfUnit(programme.Id, period.Id, code, stop));
        var reached = Task.WhenAll(unit.Contacts.Take(ContactsLookedUp).Select(async one => (one, await StateOf(one, stop))));
        return new UnitFileModel(
            new DeskPlace(named), now, Judge(programme, period, unit, await granted, await sent, now), [.. (await granted).OrderByDescending(one => one.At)],
            await reached, [.. Submission.InOrder(await sent).Reverse()], await history);
    }

    private Task<UnitHistory?> HistoryOf(List<ProgrammePeriod> periods, Unit unit, DateTimeOffset now, CancellationToken stop) =>
        readUnitHistory.Handle([.. periods.Where(one => one.Period.OpensAt <= now).TakeLast(PeriodsShown)], unit.Code.ToString(), now, stop);

    private static Obligation Judge(Programme programme, Period period, Unit unit, IReadOnlyList<Grant> grants, IReadOnlyList<Submission> sent, DateTimeOffset now)
    {
        var tree = programme.TreeIn(period);
        return tree.Find(unit.Code) is null
            ? Domain.Deadlines.Deadline.NotExpected(new UnitDeadline(period, period.Due, null), unit)
            : Domain.Deadlines.Deadline.Judge(UnitDeadline.Of(period, tree, unit, grants, now), unit, [.. sent.Where(one => one.ReceivedAt <= now)], now);
    }

    private async Task<ContactState> StateOf(Contact contact, CancellationToken stop) =>
        contact.HasMail ? (await contacts.Find(Recipient.HashOf(contact.Email!), stop) ?? ContactHealth.Unknown).State : ContactState.NoContact;
}

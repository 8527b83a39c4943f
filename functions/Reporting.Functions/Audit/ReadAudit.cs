using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Audit;

/// <summary>Reads the audit log of a day, page by page, as far as somebody may see it: an office what is about its programmes, those of every
/// office and operators all of it.</summary>
public sealed class ReadAudit(AuditRows rows)
{
    private const int PageSize = 50;

    // Whoever looks for something rare goes on from where this ended; a request does not read a whole day at the deadline.
    private const int MostRead = 3000;

    /// <param name="words">What the entries are to have somewhere; blank for all.</param>
    /// <param name="after">Where the page before this one ended; null for the first.</param>
    public async Task<AuditPage> Handle(DateOnly day, DeskRoles roles, string words, string? after, CancellationToken stop)
    {
        var (entries, read) = (new List<AuditEntry>(), 0);
        await foreach (var entry in rows.Of(day, after, stop))
        {
            if (MaySee(roles, entry) && Folding.Holds(TextOf(entry), words)) entries.Add(entry);
            if (++read == MostRead || entries.Count == PageSize) return new AuditPage(day, entries, entry.Key);
        }

        return new AuditPage(day, entries, null);
    }

    private static bool MaySee(DeskRoles roles, AuditEntry entry) =>
        roles.HasEveryOffice || roles.IsOperator || (ProgrammeId.TryParse(entry.Programme, out var programme) && roles.RunsOffice(programme));

    private static string TextOf(AuditEntry entry) => string.Join(' ', entry.By, entry.Address, entry.Unit, entry.Note, AuditWords.Of(entry.Function).Vi, AuditWords.Of(entry.Function).En);
}

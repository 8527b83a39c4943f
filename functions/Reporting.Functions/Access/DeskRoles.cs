using System.Collections.Frozen;
using Reporting.Domain.Words;

namespace Reporting.Functions.Access;

/// <summary>The app roles of whoever works at the officer's desk. <c>Officer</c> is for all offices, <c>Officer.VANCANH-BDG</c> for the office
/// that runs one programme; <c>Operator</c> looks at everything and changes nothing.</summary>
public sealed record DeskRoles
{
    public const string Officer = "Officer";
    public const string Operator = "Operator";

    public static readonly DeskRoles OfEveryOffice = new() { HasEveryOffice = true };

    private FrozenSet<ProgrammeId> offices = [];

    private DeskRoles()
    {
    }

    /// <summary>Whether all programmes are the officer's, those to come included.</summary>
    public bool HasEveryOffice { get; private init; }

    public bool IsOperator { get; private init; }

    public bool IsOfficer => HasEveryOffice || offices.Count > 0;

    /// <summary>The roles in words of the directory, as they are stored with a session.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            IEnumerable<string> officer = HasEveryOffice ? [Officer] : offices.Select(programme => $"{Officer}.{programme}").Order(StringComparer.Ordinal);
            return IsOperator ? officer.Append(Operator) : officer;
        }
    }

    /// <returns>Null when none of the words is a role of ours.</returns>
    public static DeskRoles? Read(IEnumerable<string> words)
    {
        var all = words.ToList();
        var roles = new DeskRoles
        {
            HasEveryOffice = all.Contains(Officer),
            IsOperator = all.Contains(Operator),
            offices = all.Where(word => word.StartsWith($"{Officer}.", StringComparison.Ordinal))
                .Select(word => ProgrammeId.TryParse(word[(Officer.Length + 1)..], out var programme) ? programme : (ProgrammeId?)null).OfType<ProgrammeId>().ToFrozenSet(),
        };
        return roles.IsOfficer || roles.IsOperator ? roles : null;
    }

    /// <summary>Whether the programme is one of theirs to look at.</summary>
    public bool MaySee(ProgrammeId programme) => IsOperator || RunsOffice(programme);

    /// <summary>Whether the programme's office is theirs to act for.</summary>
    public bool RunsOffice(ProgrammeId programme) => HasEveryOffice || offices.Contains(programme);

    public bool Equals(DeskRoles? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => string.Join(' ', Words).GetHashCode(StringComparison.Ordinal);
}

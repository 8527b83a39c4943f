using Reporting.Domain.Reports;

namespace Reporting.Domain.Roster;

/// <summary>What a roster workbook says, and what is wrong with it.</summary>
public sealed record ReadRoster(RawRoster Raw, IReadOnlyList<RosterEntry> Entries, IReadOnlyList<Finding> Findings);
